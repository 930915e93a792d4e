"""What Telegram's parser does with HTML; the cases follow td's own test of it."""

import pytest

from localchat.world import World
from tests.localchat.bot import Bot, Json, Refused
from tests.localchat.conftest import ANNA

STADIUM = "🏟 🏟"  # five UTF-16 units, nine bytes
REFUSED = {
    "unknown tag": ("a<br>b", 'Unsupported start tag "br" at byte offset 1'),
    "a bare <": ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    "tag never ends": (f"{STADIUM}<bold", "Unclosed start tag at byte offset 9"),
    "attribute never ends": ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    "value never comes": ("<i x = ", 'Unclosed start tag "i" at byte offset 0'),
    "quote never ends": ("<i x='y>", "Unclosed start tag at byte offset 0"),
    "nothing after the value": ('<a href="x"', "Unclosed start tag at byte offset 0"),
    "no attribute name": ("<i =x>", 'Empty attribute name in the tag "i" at byte offset 0'),
    "odd name token": ("<i x=y,>", "Unexpected end of name token at byte offset 5"),
    "never closed": ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    "never opened": ("a</b>", "Unexpected end tag at byte offset 1"),
    "crossed": (
        "<b><i>a</b></i>",
        'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    ),
    "another spelling": (
        "<i>a</em>",
        'Unmatched end tag at byte offset 4, expected "</i>", found "</em>"',
    ),
    "end tag never ends": ("<i>a</i  ", "Unclosed end tag at byte offset 4"),
    "span of no class": (
        "<span>a</span>",
        'Tag "span" must have class "tg-spoiler" at byte offset 0',
    ),
    "half a character": (
        "&#57311;",
        "Text contains invalid Unicode characters after decoding HTML entities, "
        "check for unmatched surrogate code units",
    ),
    "emoji without id": (
        "<tg-emoji>👍</tg-emoji>",
        "Invalid custom emoji identifier specified",
    ),
    "time of an unknown format": (
        '<tg-time unix="1" format="x">a</tg-time>',
        "Invalid date-time format specified",
    ),
    "relative time with more": (
        '<tg-time unix="1" format="rt">a</tg-time>',
        "Invalid date-time format specified",
    ),
    "time of no moment": ("<tg-time>a</tg-time>", "Invalid date specified"),
}


@pytest.mark.parametrize(("html", "words"), REFUSED.values(), ids=REFUSED)
async def test_html_that_telegram_refuses(bot: Bot, html: str, words: str) -> None:
    refusal = await bot.refused("sendMessage", chat_id=ANNA, text=html, parse_mode="HTML")
    assert refusal == Refused(400, f"Bad Request: can't parse entities: {words}")


def entity(kind: str, offset: int, length: int, **more: object) -> Json:
    return {"type": kind, "offset": offset, "length": length, **more}


READ: dict[str, tuple[str, str, list[Json]]] = {
    "references": ("&lt;&gt;&amp;&quot;&#43;&#x2b;&lt", '<>&"++<', []),
    "what is no reference": ("&ge; & &#12345678;", "&ge; & &#12345678;", []),
    "bold": ("<b>a</b><strong>b</strong>", "ab", [entity("bold", 0, 1), entity("bold", 1, 1)]),
    "italic": ("<i>a</i><em>b</em>", "ab", [entity("italic", 0, 1), entity("italic", 1, 1)]),
    "underline": (
        "<u>a</u><ins>b</ins>",
        "ab",
        [entity("underline", 0, 1), entity("underline", 1, 1)],
    ),
    "strike": (
        "<s>a</s><strike>b</strike><del>c</del>",
        "abc",
        [entity("strikethrough", n, 1) for n in range(3)],
    ),
    "spoiler": (
        '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
        "ab",
        [entity("spoiler", 0, 1), entity("spoiler", 1, 1)],
    ),
    "UTF-16 units": (f"{STADIUM}<b>{STADIUM}</b>", STADIUM * 2, [entity("bold", 5, 5)]),
    "nested, the longer first": (
        "<i><b>a</b>b<u>c</u></i>",
        "abc",
        [entity("italic", 0, 3), entity("bold", 0, 1), entity("underline", 2, 1)],
    ),
    "upper case": ("<B>a</b>", "a", [entity("bold", 0, 1)]),
    "spaces and odd attributes": ("<b   x =  y  >a</b  >", "a", [entity("bold", 0, 1)]),
    "a short end": ("<b>a</>", "a", [entity("bold", 0, 1)]),
    "an empty tag": ("a<b></b>", "a", []),
    "link": (
        '<a href="https://example.org/?a&amp;b">a</a>',
        "a",
        [entity("text_link", 0, 1, url="https://example.org/?a&b")],
    ),
    "link without scheme": (
        "<a href=example.org>a</a>",
        "a",
        [entity("text_link", 0, 1, url="http://example.org/")],
    ),
    "link that is its text": (
        "<a>example.org</a>",
        "example.org",
        [entity("text_link", 0, 11, url="http://example.org/")],
    ),
    "link to nowhere": ("<a>a</a>", "a", []),
    "code": ("<code>a</code>", "a", [entity("code", 0, 1)]),
    "pre with a language": (
        '<pre><code class="language-python">a</code></pre>',
        "a",
        [entity("pre", 0, 1, language="python")],
    ),
    "code with a language": (
        '<code class="language-python">a</code>',
        "a",
        [entity("code", 0, 1)],
    ),
    "quote": ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
    "long quote": (
        "<blockquote expandable>a</blockquote>",
        "a",
        [entity("expandable_blockquote", 0, 1)],
    ),
    "emoji": (
        '<tg-emoji emoji-id="12345">👍</tg-emoji>',
        "👍",
        [entity("custom_emoji", 0, 2, custom_emoji_id="12345")],
    ),
    "time": (
        '<tg-time unix="1647531900">soon</tg-time>',
        "soon",
        [entity("date_time", 0, 4, unix_time=1647531900)],
    ),
    "relative time": (
        '<tg-time unix="1647531900" format="r">soon</tg-time>',
        "soon",
        [entity("date_time", 0, 4, unix_time=1647531900, date_time_format="r")],
    ),
    "time of many letters": (
        '<tg-time unix="1" format="TdWD">soon</tg-time>',
        "soon",
        [entity("date_time", 0, 4, unix_time=1, date_time_format="wDT")],
    ),
    "trimmed": (" \n<b> a </b>\n", "a", [entity("bold", 0, 1)]),
    "a command beside": (
        "<b>a</b> /today",
        "a /today",
        [entity("bold", 0, 1), entity("bot_command", 2, 6)],
    ),
}


@pytest.mark.parametrize(("html", "text", "entities"), READ.values(), ids=READ)
async def test_html_as_telegram_reads_it(
    bot: Bot, html: str, text: str, entities: list[Json]
) -> None:
    message = await bot.call("sendMessage", chat_id=ANNA, text=html, parse_mode="html")
    assert (message["text"], message.get("entities", [])) == (text, entities)


async def test_without_a_parse_mode_tags_are_text(bot: Bot, world: World) -> None:
    await bot.says(ANNA, "<b>a</b>")
    assert world.chat(ANNA)[-1]["text"] == "<b>a</b>"


async def test_a_bot_may_give_entities_itself(bot: Bot) -> None:
    given = [entity("bold", 0, 2), entity("bot_command", 0, 1)]
    message = await bot.call("sendMessage", chat_id=ANNA, text=" ab", entities=given)
    assert message["entities"] == [entity("bold", 0, 1)]
