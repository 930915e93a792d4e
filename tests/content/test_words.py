"""Sentences: what is written and what is said fit exactly, and no value can break one."""

from html.parser import HTMLParser
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content import ContentError
from content.words import LONGEST, Html, Words, clean, isolated, load_words, safe

# Half emoji, control characters and marks that turn text round: all that a keyboard can't type.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300)


def words(folder: Path, text: str, **needs: str) -> Words:
    """`needs`: each message with its values' names, "name count"; a hyphen is "_" here."""
    (folder / "en").mkdir(exist_ok=True)
    (folder / "en" / "a.ftl").write_text(text, "utf-8")
    return load_words(
        folder / "en",
        {key.replace("_", "-"): frozenset(names.split()) for key, names in needs.items()},
    )


def test_a_sentence_is_said_and_its_values_are_escaped(tmp_path: Path) -> None:
    say = words(tmp_path, "hello = Hello <b>{ $name }</b> & welcome\n", hello="name")
    assert say("hello", name="<i>Ann & Bob") == "Hello <b>&lt;i&gt;Ann &amp; Bob</b> & welcome"


def test_a_value_may_have_any_name(tmp_path: Path) -> None:
    say = words(tmp_path, "a = { $self } { $key }\n", a="self key")
    assert say("a", self="me", key="door") == "me door"


def test_safe_html_goes_in_as_it_is_and_names_keep_their_direction(tmp_path: Path) -> None:
    say = words(tmp_path, "at = At { $time }, { $name }\n", at="time name")
    time = Html('<tg-time unix="1">14:32</tg-time>')
    assert say("at", time=time, name=isolated("\u202eשרה<")) == (
        'At <tg-time unix="1">14:32</tg-time>, \u2068שרה&lt;\u2069'
    )


def test_a_value_cannot_leave_an_attribute(tmp_path: Path) -> None:
    say = words(tmp_path, 'map = <a href="{ $url }">it\'s here</a>\n', map="url")
    assert say("map", url='x" title="Bob\'s') == (
        "<a href=\"x&quot; title=&quot;Bob's\">it's here</a>"
    )


def test_a_button_is_plain_text(tmp_path: Path) -> None:
    say = words(tmp_path, "city = It is { $city }\n", city="city")
    assert say.label("city", city="A & B\x00") == "It is A & B"
    assert say.label("city", city=safe("A & B")) == "It is A & B"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "none"), (1, "1 move"), (2, "2 moves"), (1234, "1,234 moves")]
)
def test_numbers_choose_their_plural(count: int, said: str, tmp_path: Path) -> None:
    text = "n = { $n ->\n    [0] none\n    [one] { $n } move\n   *[other] { $n } moves\n}\n"
    assert words(tmp_path, text, n="n")("n", n=count) == said


def test_plurals_are_the_languages_own(tmp_path: Path) -> None:
    text = "n = { $n ->\n    [one] ход\n    [few] хода\n   *[many] ходов\n}\n"
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "a.ftl").write_text(text, "utf-8")
    say = load_words(tmp_path / "ru", {"n": frozenset({"n"})})
    assert [say("n", n=n) for n in (1, 3, 5, 21)] == ["ход", "хода", "ходов", "ход"]


def test_a_number_as_text_has_no_separator(tmp_path: Path) -> None:
    assert words(tmp_path, "y = { $year }\n", y="year")("y", year="2026") == "2026"


def test_text_chooses_a_variant(tmp_path: Path) -> None:
    text = 's = Bridge{ $side ->\n    [left] , left\n   *[both] { "" }\n}\n'
    say = words(tmp_path, text, s="side")
    assert (say("s", side="left"), say("s", side="both")) == ("Bridge, left", "Bridge")


def test_values_reach_through_messages_and_terms(tmp_path: Path) -> None:
    text = "-bot = Unkink\nhi = { hello }, I'm { -bot }\nhello = Hello { $name }\n"
    say = words(tmp_path, text, hi="name")
    assert say("hi", name="Ann") == "Hello Ann, I'm Unkink"


def test_long_values_come_whole_even_inside_a_choice(tmp_path: Path) -> None:
    """fluent.runtime alone would say "{???}" beyond 2,500 characters."""
    text = "a = { $n ->\n    [one] { $x }\n   *[other] { $x } { $y } { $x }\n}\n"
    say = words(tmp_path, text, a="n x y")
    x, y = "x" * 4000, "y" * 3000
    assert say("a", n=1, x=x, y=y) == x
    assert say("a", n=2, x=x, y=y) == f"{x} {y} {x}"


@example(name="half an emoji: \ud83d", other="one", times=1)
@example(name="x" * 200, other="\ufdd00\ufdd1", times=1)
@given(name=ANY_TEXT, other=ANY_TEXT, times=st.sampled_from([1, 20]))
def test_no_text_breaks_a_sentence(
    name: str, other: str, times: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    say = words(
        tmp_path_factory.getbasetemp(),
        "a = <b>{ $name }</b>{ $other ->\n    [one] 1\n   *[other] <i>{ $other }</i>\n}\n",
        a="name other",
    )
    for said in (name * times, name):
        text = say("a", name=said, other=other)
        shown = f"<b>{safe(said)}</b>"
        assert text in (f"{shown}1", f"{shown}<i>{safe(other)}</i>")
        text.encode("utf-8")
        assert say.label("a", name=said, other=other)


@given(ANY_TEXT, st.integers(1, 400))
def test_what_is_safe_is_short_and_reads_as_what_was_typed(text: str, longest: int) -> None:
    assert len(clean(text, longest)) <= longest
    reader = Reader()
    reader.feed(safe(text))
    reader.close()
    assert reader.tags == 0
    assert reader.text == clean(text)
    assert not any(category(c) == "Cs" for c in clean(text))


class Reader(HTMLParser):
    """Reads HTML as Telegram would: how many tags there are, and the text."""

    tags = 0
    text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_value_is_never_longer_than_a_message() -> None:
    assert len(clean("x" * 5000)) == LONGEST
    assert clean("Ann-Kathrin", 4) == "Ann…"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("hello = Hello { $name\n", "en/a.ftl: line 2: not Fluent: Expected token"),
        ("hello = { $name }\n\nhello there\n", "en/a.ftl: line 3: not Fluent"),
        ("hello = { $name }\n    [b] c\n", "en/a.ftl: line 2: not Fluent"),
        ("hello = { $name ->\n    [a] b\n}\n", "marked as default"),
        ("hello =\n", "not Fluent"),
        ("\ufeffhello = { $name }\n", "not Fluent"),
        ("hello = Hello\n", "en/a.ftl: hello: leaves out { $name }"),
        ("hello = { $nmae }\n", "en/a.ftl: hello: wants { $nmae } (it is given name)"),
        ("hullo = { $name }\n", "en: hello: is said but not written (is it hullo?)"),
        ("hullo = { $name }\n", "en/a.ftl: hullo: is written but never said"),
        ("hello = { $name }\nhello = { $name }\n", "en/a.ftl: hello: is written twice"),
        ("hello = { name }\n", "hello: there is no { name } (a value is { $name })"),
        ("hello = { $name } { -bot }\n", "hello: there is no { -bot }"),
        ("hello = { $name }\n-bot = Unkink\n", "-bot: is written but never said"),
        ("hello = { $name } { -b }\n-b = { $n }\n", "-b: a term has plain text only"),
        ('hello = { $name } { -b(c: "d") }\n-b = x\n', "hello: a call with arguments is not used"),
        ("hello = { $name }\n    .title = x\n", "hello: an attribute is not used"),
        ("hello = { $name } { b.title }\nb = x\n", "hello: an attribute is not used"),
        ("hello =\n    .title = { $name }\n", "hello: an attribute is not used"),
        ("hello = { NUMBER($name) }\n", "hello: a call with arguments is not used"),
        ("hello = { $name } { b }\nb = { hello }\n", "hello: goes round in a circle"),
        ("hello = <b>{ $name }\n", "hello: <b> is not closed"),
        ("hello = <blink>{ $name }</blink>\n", "hello: Telegram knows no <blink>"),
        ("hello = { $name }</b>\n", "hello: </b> closes nothing"),
        ("hello = <b><i>{ $name }</b></i>\n", "hello: </b> closes nothing"),
        ("hello = { $name } < 3\n", 'hello: a "<" that begins no tag'),
        ("hello = { $name ->\n   *[a] <i>\n}</i>\n", "hello: <i> is not closed"),
        (f"hello = {{ $name }} {{ b }}\nb = {'x' * 3000}\n", "hello: Too many characters"),
    ],
)
def test_texts_that_do_not_fit_stop_the_bot_at_the_door(
    text: str, complaint: str, tmp_path: Path
) -> None:
    with pytest.raises(ContentError) as refused:
        words(tmp_path, text, hello="name")
    assert complaint in str(refused.value)


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "b.ftl").write_text("two = { $a }\nthree = 3\n", "utf-8")
    (tmp_path / "en" / "c.ftl").write_bytes(b"four = \xff\n")
    with pytest.raises(ContentError) as refused:
        words(tmp_path, "one = x\n???\ntwo = y\n", one="", two="b", five="")
    told = str(refused.value)
    assert [line.split(": ")[0] for line in told.splitlines()] == [
        "en/a.ftl",  # junk
        "en/b.ftl",  # two, written twice
        "en/c.ftl",  # not UTF-8
        "en",  # five
        "en/b.ftl",  # three
        "en/a.ftl",  # two leaves out $b
    ]


@pytest.mark.parametrize("name", ["xx", "tlh-piqad", "texts", "1"])
def test_a_folder_is_a_language_whose_plurals_are_known(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(ContentError, match="no language whose plurals are known"):
        load_words(tmp_path / name, {})


def test_no_folder_no_words(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="there is no such folder"):
        load_words(tmp_path / "en", {})
