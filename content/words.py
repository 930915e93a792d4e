"""Every sentence the bot says, in Fluent. fluent.runtime forgives; this room does not."""

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from pathlib import Path
from unicodedata import category

from fluent.runtime import FluentBundle

from content.problems import Problem, refuse
from content.sentences import read_sentences, wrong_with

TEXTS = Path(__file__).parent / "texts"

# Telegram's longest message. What is cut at that is cut once more by whoever sends it.
LONGEST = 4_096
# fluent.runtime gives up ("{???}") where a placeable becomes longer than 2,500 characters. So a
# long value travels as a short stand-in, between marks that no text has, and is put in afterwards.
LONG = 100
STAND_IN = re.compile("\ufdd0([0-9]+)\ufdd1")
# Marks that turn the direction of all the text after them, which a stranger's name must not do.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

Value = str | int


class Html(str):
    """Already safe: our own HTML, or made by `safe`. It goes into a sentence as it is."""

    __slots__ = ()


def clean(text: str, longest: int = LONGEST) -> str:
    """Without control characters (but line ends), turning marks and halves of emoji, and cut."""
    kept = "".join(c for c in text if c == "\n" or _harmless(c))
    return kept if len(kept) <= longest else kept[: longest - 1] + "…"


def _harmless(character: str) -> bool:
    odd = category(character) in ("Cc", "Cs") or character in TURNING
    return not odd and character not in "\ufdd0\ufdd1"


def safe(text: str, longest: int = LONGEST) -> Html:
    """Other people's text for a sentence: cleaned, cut to `longest` characters, escaped.

    Fit for a double-quoted attribute as well; apostrophes stay as they are."""
    return Html(escape(clean(text, longest), quote=False).replace('"', "&quot;"))


def isolated(text: str, longest: int = LONGEST) -> Html:
    """The same, between the marks that keep a name's own direction from its surroundings."""
    return Html(f"\u2068{safe(text, longest)}\u2069")


class Words:
    """Sentences are trusted HTML in one language; the values put into them are made safe.

    Numbers choose plural forms by the language's rules and are written as the language writes
    them: 1234 is "1,234". A number that should not be, such as a year, is passed as str."""

    def __init__(self, bundle: FluentBundle) -> None:
        self._bundle = bundle

    def __call__(self, key: str, /, **values: Value) -> str:
        """The sentence as HTML. KeyError or a Fluent error only for what `needs` did not name."""
        return self._said(key, {name: _in_html(value) for name, value in values.items()})

    def label(self, key: str, /, **values: Value) -> str:
        """The sentence as plain text: for buttons and alerts, where Telegram reads no HTML.

        Such a sentence is written without HTML; what is `Html` among the values is unescaped."""
        return self._said(key, {name: _in_plain(value) for name, value in values.items()})

    def _said(self, key: str, values: Mapping[str, Value]) -> str:
        pattern = self._bundle.get_message(key).value
        assert pattern is not None  # load_words saw to it
        long = [value for value in values.values() if isinstance(value, str) and len(value) > LONG]
        short = {
            name: f"\ufdd0{long.index(value)}\ufdd1" if value in long else value
            for name, value in values.items()
        }
        text, wrong = self._bundle.format_pattern(pattern, short)
        if wrong:
            raise wrong[0]
        return STAND_IN.sub(lambda found: long[int(found[1])], str(text))


def _in_html(value: Value) -> Value:
    if isinstance(value, int):
        return value
    return str(value) if isinstance(value, Html) else str(safe(value))


def _in_plain(value: Value) -> Value:
    if isinstance(value, int):
        return value
    return clean(unescape(value) if isinstance(value, Html) else value)


def load_words(folder: Path, needs: Mapping[str, frozenset[str]]) -> Words:
    """The sentences of `folder`, named after its language. `needs`: message → its values' names.

    Raises ContentError, a line a problem, unless the files say exactly what is needed."""
    sentences, problems = read_sentences(folder)
    refuse([*problems, *wrong_with(sentences, needs)])
    bundle = FluentBundle([folder.name], use_isolating=False)
    for resource in sentences.resources:
        bundle.add_resource(resource)
    words = Words(bundle)
    refuse([*_unsayable(words, sentences.files, needs)])
    return words


def _unsayable(
    words: Words, files: Mapping[str, str], needs: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """Each is said once, so that what only shows in speaking shows at the door."""
    for key, names in needs.items():
        try:
            words(key, **dict.fromkeys(names, 1))
        except ValueError as wrong:
            yield Problem(files[key], key, str(wrong))
