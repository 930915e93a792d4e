"""The numbers to call: which there are, and what is said of a file that is wrong."""

from pathlib import Path

import pytest

from content import ContentError
from content.emergency import FILE, Lines, load_lines
from content.places import Places

GOOD = """
[[emergency]]
source = "somebody who knows"
how = "L"
checked = 2026-11-21
[emergency.numbers]
NZ = ["111"]

[[crisis]]
source = "somebody who knows"
how = "M"
checked = 2026-11-21
[crisis.numbers]
NZ = ["1737"]
"""


@pytest.fixture(scope="module")
def lines() -> Lines:
    return load_lines()


def wrong(folder: Path, text: str) -> str:
    path = folder / "emergency.toml"
    path.write_text(text)
    with pytest.raises(ContentError) as refused:
        load_lines(path)
    return str(refused.value)


@pytest.mark.parametrize(
    ("country", "numbers"),
    [
        ("DE", ("112",)),
        ("GB", ("999", "112")),
        ("CH", ("144", "112")),
        ("LI", ("144", "112")),
        ("AT", ("144", "112")),
        ("ID", ("119", "112")),
        ("US", ("911",)),
        ("AU", ("000",)),
        ("NZ", ("111",)),
        ("IN", ("112",)),
        ("JP", ("119",)),
        ("ZA", ("10177", "112")),
        ("XX", ()),
        (None, ()),
    ],
)
def test_whom_to_call(lines: Lines, country: str | None, numbers: tuple[str, ...]) -> None:
    assert lines.to_call(country) == numbers


@pytest.mark.parametrize(
    ("country", "numbers"), [("US", ("988",)), ("IE", ("116 123",)), ("FJ", ()), (None, ())]
)
def test_whom_to_talk_to(lines: Lines, country: str | None, numbers: tuple[str, ...]) -> None:
    assert lines.to_talk_to(country) == numbers


def test_every_country_is_one_that_somebody_can_confirm(lines: Lines) -> None:
    places = Places.load()
    for code in (*lines.emergency, *lines.crisis):
        assert places.country(code), code


def test_good_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "emergency.toml"
    path.write_text(GOOD)
    assert load_lines(path) == Lines({"NZ": ("111",)}, {"NZ": ("1737",)})


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ('NZ = ["111"]', 'nz = ["111"]', "'nz' is no ISO 3166 code"),
        ('NZ = ["111"]', "NZ = []", "order to say them: NZ"),
        ('NZ = ["111"]', 'NZ = ["1", "2"]', "'1' is no number to dial"),
        ('NZ = ["111"]', 'NZ = ["call me"]', "'call me' is no number to dial"),
        (
            'NZ = ["111"]',
            'NZ = ["1", "2", "3"]',
            "order to say them: NZ",
        ),
        ('source = "somebody who knows"', 'source = "me"', "emergency.1.source"),
        ('how = "L"', 'how = "J"', "emergency.1.how"),
        ("checked = 2026-11-21", "", "emergency.1.checked"),
        ("[[crisis]]", "[[crises]]", "did you mean crisis?"),
        ("[[crisis]]", "[crisis", "not TOML"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(
    tmp_path: Path, was: str, becomes: str, says: str
) -> None:
    told = wrong(tmp_path, GOOD.replace(was, becomes, 1))
    assert says in told
    assert all(line.count("emergency.toml") == 1 for line in told.splitlines())


def test_a_country_stands_once(tmp_path: Path) -> None:
    twice = GOOD + GOOD.split("[[crisis]]")[0]
    assert "emergency.NZ: stands here twice" in wrong(tmp_path, twice)


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        load_lines(tmp_path / FILE.name)
