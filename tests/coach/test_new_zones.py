"""A new release of the world's time zones, and a zone that is none any more."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest

from coach.country import confirm_clock, confirm_place, guess_place
from coach.day import confirm_zone, guess_zone, settings
from coach.due import claim_due
from coach.exercises import Library
from coach.letters import take_letters
from coach.limits import limits
from coach.meeting import start
from coach.moments import instant, local_date, next_occurrence
from coach.next_to_come import next_to_come
from coach.outcomes import Settings, ZoneAsked
from coach.pauses import meet
from coach.ports import Book
from coach.quiet import is_quiet
from coach.reminders import replan
from coach.zones import AT_ONCE, ask_all_anew, is_current, lost_zones, note_current, work_out_anew
from content.places import Places
from storage.book import SqlBook
from tests.coach.lives import ANNA, BOB, EVERY_KIND, NOW, letters, person, settled, wall

GONE, LONG = "Europe/Atlantis", "x" * 999
HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def places() -> Places:
    return Places.load()


def dues(book: Book) -> list[tuple[int, datetime]]:
    planned = book.rules_after(0, 100_000)
    return [(rule.id, pending.due_utc) for rule, pending in planned if pending]


def taken_over(book: Book, now: datetime = NOW) -> None:
    for zone in lost_zones(book):
        while ask_all_anew(book, zone):
            pass
    last: int | None = 0
    while last is not None:
        last = work_out_anew(book, last, now)


def test_rows_of_an_old_release_are_worked_out_anew(book: Book) -> None:
    """More than fit into one batch, in zones whose offset was another one then."""
    for number in range(AT_ONCE // 2 + 20):
        settled(book, 1000 + number, zone=("Europe/Berlin", "Asia/Calcutta")[number % 2])
    right = dues(book)
    for rule, pending in book.rules_after(0, 100_000):
        assert pending is not None
        by_then = timedelta(minutes=(-90, -60, 30, 60)[rule.id % 4])
        book.schedule(rule.id, replace(pending, due_utc=pending.due_utc + by_then), NOW)
    assert dues(book) != right
    taken_over(book)
    assert len(right) > AT_ONCE
    assert dues(book) == right
    assert lost_zones(book) == [], "an old name is a name"


def test_what_waits_for_the_end_of_a_meeting_goes_on_waiting(book: Book, library: Library) -> None:
    """The routine of 8:30, after a meeting until 9:15; the bot is started anew meanwhile."""
    who = settled(book)
    meet(book, who, wall("2026-03-03 09:15"), NOW)
    taken_over(book, wall("2026-03-03 08:45"))
    claim_due(book, library, 40, wall("2026-03-03 08:46"))
    assert letters(book) == []
    claim_due(book, library, 40, wall("2026-03-03 09:15"))
    assert [letter.kind for letter in letters(book)] == ["routine"]


def test_a_release_is_taken_over_once(book: Book) -> None:
    assert not is_current(book, "2026.6")
    note_current(book, "2026.6")
    assert is_current(book, "2026.6")
    assert not is_current(book, "2026.5"), "an older one is another one too"


def in_lost_zone(book: Book, number: int = ANNA) -> None:
    """As a release leaves them: planned by a zone that this one does not have."""
    settled(book, number)
    book.keep(person(number, zone=GONE))
    for rule in book.rules(number):
        book.keep_rule(replace(rule, zone=GONE))


def test_who_lives_where_there_is_no_zone_any_more_is_asked_and_hears_nothing(book: Book) -> None:
    in_lost_zone(book)
    settled(book, BOB)
    before = book.next_due(BOB)
    taken_over(book)
    who = book.person(ANNA)
    assert who is not None
    assert who.zone is None
    assert book.next_due(ANNA) is None
    assert book.next_due(BOB) == before
    assert settings(book, ANNA, "all", NOW) == ZoneAsked()
    confirm_zone(book, ANNA, "Europe/Berlin", NOW)
    assert book.next_due(ANNA) is not None


def test_one_row_with_a_lost_zone_does_not_stop_the_tick(book: Book, library: Library) -> None:
    in_lost_zone(book)
    settled(book, BOB, routine_at=None)
    due = book.next_due(BOB)
    assert due is not None
    claimed = claim_due(book, library, 40, due)
    assert [offer.person for offer in claimed.offers] == [BOB]
    assert claimed.put_aside > 0
    assert claim_due(book, library, 40, due).put_aside == 0
    assert book.next_due(ANNA) is None
    who = book.person(ANNA)
    assert who is not None
    assert who.zone is None


@pytest.mark.parametrize(
    "name", [GONE, "", "America", "../../etc/passwd", "/etc", "a\0b", "x" * 999]
)
def test_no_name_of_a_zone_crashes_what_asks_for_the_time(
    book: Book, library: Library, name: str
) -> None:
    who = settled(book)
    [rule, *_] = book.rules(ANNA)
    who = replace(who, zone=name)
    book.keep(who)
    assert next_occurrence(replace(rule, zone=name), NOW) is None
    assert local_date(name, NOW) == NOW.date()
    assert instant(NOW.date(), NOW.time(), name) == NOW
    assert not is_quiet(who, NOW)
    assert limits(who, NOW).plan
    replan(book, who, NOW)
    next_to_come(book, who, NOW)
    claim_due(book, library, 40, NOW + 30 * HOUR)
    take_letters(book, EVERY_KIND, library, 40, NOW + 30 * HOUR)
    start(book, ANNA, library, NOW)


def junk() -> list[str]:
    """A thousand names that are none: cut, shuffled, with more in front, behind and in between."""
    chance = Random(5)
    letters = "Europe/Berlin Asia/Kolkata UTC +-_.\\/%\0\n\u202eÄ🦴0123456789'\";"
    words = ["".join(chance.choices(letters, k=chance.randint(0, 40))) for _ in range(980)]
    known = [
        "EUROPE/BERLIN",
        "europe/berlin",
        "Europe/Berlin ",
        " Europe/Berlin",
        "Europe/Berlin/",
    ]
    paths = ["/Europe/Berlin", "Europe//Berlin", "./UTC", "../UTC", "Europe", "America", "zones"]
    odd = ["", ".", "..", "tzdata", "posixrules", "Berlin", "GMT+25", "x" * 10_000]
    return [*words, *known, *paths, *odd]


Gate = Callable[[Book, str, Places], object]
GATES: dict[str, Gate] = {
    "confirm": lambda book, zone, _: confirm_zone(book, ANNA, zone, NOW),
    "guess": lambda book, zone, _: guess_zone(book, ANNA, zone, NOW),
    "clock": lambda book, zone, places: confirm_clock(book, ANNA, zone, places, NOW),
    "place": lambda book, zone, places: confirm_place(book, ANNA, zone, "XX", places, NOW),
    "place guess": lambda book, zone, places: guess_place(book, ANNA, zone, "XX", places, NOW),
}


@pytest.mark.slow
@pytest.mark.parametrize("gate", GATES)
def test_junk_at_the_gate_changes_nothing(book: SqlBook, places: Places, gate: str) -> None:
    settled(book)
    who, planned = book.person(ANNA), dues(book)
    assert len(junk()) == 1000
    for zone in junk() if gate in ("confirm", "guess") else junk()[::5]:
        shown = GATES[gate](book, zone, places)
        assert isinstance(shown, ZoneAsked | Settings), zone
        assert book.person(ANNA) == who
    assert dues(book) == planned
