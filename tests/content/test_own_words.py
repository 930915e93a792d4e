"""The words are ours, they frighten nobody and they promise nothing."""

import re
from itertools import combinations

import pytest

from content.library import load_library
from tests.content.eight_words import RUNS, hashed, runs

LIBRARY = load_library()
SHELVES: dict[str, tuple[str, ...]] = {
    **{
        key: (e.name, *e.aliases, e.start, *e.steps, e.breath, e.feel, e.avoid, e.changed)
        for key, e in LIBRARY.exercises.items()
    },
    **{
        key: (program.name, program.purpose, program.care, program.changed)
        for key, program in LIBRARY.programs.items()
    },
    **{f"tip {tip.id}": (tip.text,) for tip in LIBRARY.tips},
    **{f"need {need.id}": (need.name, need.line) for need in LIBRARY.needs.values()},
}

DAMAGE = (
    r"damag|injur|\btorn\b|\btear\b|slipped|out of place|wear and tear|degenerat|herniat|ruptur"
    r"|(bad|good|correct|wrong|proper) posture|danger|\bnever\b|weak core|fragile|vulnerable"
)
PROMISES = r"\bcur(e|es|ed|ing)\b|\bheal(?!th)|\btreat|relie[fv]|prevent|\bfix|diagnos|guarantee"
BRAVADO = r"no pain|push through|!|you must|you failed|lazy bones"


@pytest.mark.parametrize("banned", [DAMAGE, PROMISES, BRAVADO])
def test_no_damage_no_promises_no_bravado(banned: str) -> None:
    ban = re.compile(banned, re.IGNORECASE)
    said = {key: ban.search(" ".join(texts)) for key, texts in SHELVES.items()}
    assert {key: found[0] for key, found in said.items() if found} == {}


def test_the_bans_would_be_noticed() -> None:
    for bad in ("worn discs degenerate", "Never bend", "It relieves pain", "no pain, no gain!"):
        assert any(re.search(ban, bad, re.IGNORECASE) for ban in (DAMAGE, PROMISES, BRAVADO))
    for fine in ("accurate", "a healthy habit", "a prefix", "at the start of a retreat"):
        assert not any(re.search(ban, fine, re.IGNORECASE) for ban in (DAMAGE, PROMISES, BRAVADO))


def test_no_two_exercises_share_eight_words_in_a_row() -> None:
    spoken = {key: runs(texts) for key, texts in SHELVES.items()}
    shared = {(a, b): spoken[a] & spoken[b] for a, b in combinations(spoken, 2)}
    assert {pair: run for pair, run in shared.items() if run} == {}


def test_nothing_shares_eight_words_in_a_row_with_the_inventory() -> None:
    inventory = frozenset(RUNS.read_text("ascii").split())
    assert len(inventory) > 4000
    shared = {key: [r for r in runs(t) if hashed(r) in inventory] for key, t in SHELVES.items()}
    assert {key: found for key, found in shared.items() if found} == {}


def test_one_sided_steps_fit_both_sides() -> None:
    """The same words are shown for left and right: the caption says which one "this side" is."""
    for exercise in LIBRARY.exercises.values():
        said = " ".join((exercise.start, *exercise.steps, exercise.feel, exercise.avoid))
        if exercise.dose.sides != ("both",):
            assert re.search(r"\bthis (side|way|direction)", said), exercise.id
            assert not re.search(r"\b(left|right)\b(?! there)", said), exercise.id
        else:
            assert "this side" not in said, exercise.id
