"""The drawing room: films that count themselves down, and still cards. A process of its own.

The only room that imports numpy, Pillow and av."""
