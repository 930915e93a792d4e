"""What is softer in a bad spell: nudges, warmth, progress, and what is kept of it."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from coach.body import Body, Had
from coach.course import Resting, Walk
from coach.exercises import Library
from coach.flare_pages import (
    Meanwhile,
)
from coach.flare_way import meanwhile
from coach.model import Letter
from coach.next_to_come import next_to_come
from coach.outcomes import Step, Welcome
from coach.ports import Book
from coach.progress import progress
from coach.routine import take_break
from coach.walks import how_long, walk
from coach.week_pages import WalkPage
from tests.coach.flares import (
    flare,
    hurts_and_is_clean,
    in_flare,
    kept,
    lies_down,
    says_in_the_morning,
)
from tests.coach.lives import (
    ANNA,
    NOW,
    TODAY,
    letters,
    nudges_until,
    settled,
    wall,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TWO_HOURS = 2 * HOUR


# Softer


def test_heat_is_never_told_where_warmth_is_left_out(book: Book, library: Library) -> None:
    known = in_flare(book)
    page = meanwhile(book, ANNA, library, NOW)
    assert isinstance(page, Meanwhile)
    assert page.heat
    rest = replace(known.course, resting=(Resting("heat", TODAY + DAY),))
    book.keep(replace(known, course=rest))
    page = meanwhile(book, ANNA, library, NOW)
    assert isinstance(page, Meanwhile)
    assert not page.heat


@pytest.mark.parametrize(
    "body",
    [Body((Had("spine-surgery"),), TODAY), Body((Had("less-feeling"),)), Body((), TODAY, True)],
)
def test_no_heat_before_a_clearance_nor_in_the_safest_set(
    book: Book, library: Library, body: Body
) -> None:
    book.keep(replace(in_flare(book), body=body))
    page = meanwhile(book, ANNA, library, NOW)
    assert isinstance(page, Meanwhile)
    assert not page.heat


@pytest.mark.parametrize("walk_now", [None, Walk(1200, TODAY, TODAY)])
def test_at_8_walk_asks_for_no_walk(book: Book, library: Library, walk_now: Walk | None) -> None:
    """Issue 4: only positions, breath and "talk to a clinician today"."""
    known = in_flare(book, severe=True)
    book.keep(replace(known, course=replace(known.course, walk=walk_now)))
    for page in (walk(book, ANNA, library, NOW), how_long(book, ANNA, "any", library, NOW)):
        assert isinstance(page, WalkPage)
        assert page.severe


def test_nudges_are_quiet_for_two_hours_and_then_soft_and_few(
    book: Book, library: Library
) -> None:
    settled(book)
    lies_down(book, library)  # at 8:00
    sent = nudges_until(book, library, wall("2026-03-04 18:00"), NOW, every_s=60)
    times = [at for at, _ in sent]
    assert times
    assert times[0] >= NOW + TWO_HOURS
    assert all(later - sooner >= TWO_HOURS for sooner, later in pairwise(times))
    assert {(offer.exercise.id, offer.soft) for _, offer in sent} == {
        ("break-corridor-walk", True)
    }


@pytest.mark.parametrize("span", [timedelta(0), HOUR, DAY])
def test_what_is_said_to_come_next_comes(book: Book, library: Library, span: timedelta) -> None:
    began = wall("2026-03-03 09:30")  # the next slot lies in the quiet hours
    settled(book, now=began, routine_at=None)
    lies_down(book, library, began, position="sitting")
    known = book.person(ANNA)
    assert known is not None
    after = began + span
    promised = next_to_come(book, known, after)
    sent = nudges_until(book, library, after + DAY / 3, after, every_s=60)
    assert promised is not None
    assert timedelta(0) <= sent[0][0] - promised < timedelta(minutes=1)


def test_at_8_there_are_no_nudges(book: Book, library: Library) -> None:
    known = in_flare(book, severe=True)
    assert next_to_come(book, known, NOW) is None, "nor is one promised"
    assert nudges_until(book, library, NOW + DAY, NOW, every_s=300) == []


def test_a_question_left_for_a_day_is_no_reason_for_silence_for_ever(
    book: Book, library: Library
) -> None:
    settled(book)
    hurts_and_is_clean(book, library)
    sent = nudges_until(book, library, NOW + 2 * DAY, NOW, every_s=300)
    assert sent
    assert all(at >= NOW + DAY for at, _ in sent)


def test_on_the_way_back_nudges_are_as_ever(book: Book, library: Library) -> None:
    in_flare(book, stage="returning", hurt_utc=NOW - DAY)
    sent = nudges_until(book, library, NOW + 8 * HOUR, NOW, every_s=300)
    assert len(sent) == 6  # every hour of a working day, until 16:00
    assert not any(offer.soft for _, offer in sent)


def test_a_small_break_is_a_few_steps(book: Book, library: Library) -> None:
    in_flare(book)
    step = take_break(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    assert step.exercise.id == "break-corridor-walk"


def test_progress_says_a_kind_line(book: Book, library: Library) -> None:
    settled(book)
    before = progress(book, ANNA, NOW)
    assert not isinstance(before, Welcome)
    assert not before.flare
    in_flare(book)
    assert progress(book, ANNA, NOW) == replace(before, flare=True, goal=0), "and of no goal"


def test_each_decision_says_why(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    says_in_the_morning(book, library, "same")
    mine = [each for each in book.decisions(ANNA) if each.rule != "signs"]
    made = [(decision.why, decision.what) for decision in mine]
    assert made == [
        ("flare-hurts", "signs"),
        ("flare-position", "acute"),
        ("flare-same", "acute"),
    ]


def test_a_flare_is_kept_whole(book: Book) -> None:
    told = flare(able=True, worse=2, calm_on=TODAY, hours_utc=NOW, morning_utc=NOW + DAY)
    known = settled(book)
    book.keep(replace(known, course=replace(known.course, flare=told)))
    assert kept(book) == told


def test_its_letter_is_gone_with_the_person(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    book.forget(ANNA)
    assert letters(book) == list[Letter]()
