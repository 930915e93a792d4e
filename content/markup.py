"""Telegram's HTML, as far as a writer can get it wrong: then Telegram refuses the message."""

from html.parser import HTMLParser

# core.telegram.org/bots/api#html-style
INLINE = ("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "a", "tg-spoiler")
KNOWN = frozenset((*INLINE, "pre", "blockquote", "tg-emoji", "tg-time"))


def markup_faults(text: str) -> list[str]:
    """What is wrong with this piece of HTML, in a few words each; a piece closes what it opens."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.faults + [f"<{tag}> is not closed" for tag in reader.open]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.faults: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in KNOWN:
            self.faults.append(f"Telegram knows no <{tag}>")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if "<" in data:
            self.faults.append('a "<" that begins no tag: write &lt;')

    def handle_comment(self, data: str) -> None:
        self.faults.append("Telegram knows no comments")
