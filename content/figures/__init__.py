"""The drawing room: figures that move, films that count themselves down. A process of its own.

The only room that imports numpy, Pillow and av."""
