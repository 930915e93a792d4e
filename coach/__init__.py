"""The hearth: what the coach knows and decides. No Telegram, no SQL, no asyncio, no clock.

Its functions take an open `Book` first, `now` last, and answer with a value."""
