"""A month of a busy person with the real bot, told line by line: `python -m tests.month`."""
