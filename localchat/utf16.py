"""Telegram counts text in UTF-16 units: a letter is one, most emoji are two."""


def units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
