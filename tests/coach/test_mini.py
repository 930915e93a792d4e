"""The version of 20 seconds: what it is of every exercise that a nudge may be, and what its taps
do."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.due import claim_due
from coach.exercises import Dose, Exercise, Library, Side
from coach.limits import LONGEST_SMALL_S, is_safest
from coach.mini import MINI_S, is_long, lasts_s, mini_of, small_break
from coach.model import Deed
from coach.nudge_answers import Answer, answer_nudge
from coach.nudge_pages import MiniOffered
from coach.outcomes import NudgeAnswered, Stale
from coach.ports import Book
from coach.unasked import Offer
from content.library import load_library
from tests.coach.examples import examples
from tests.coach.flares import flare
from tests.coach.lives import ANNA, BOB, TODAY, next_nudge, nudges_until, person, settled
from tests.coach.test_nudge_answers import BACK, FIRST, NEXT, SECOND, nudged, standing
from tests.coach.test_nudges_due import MINUTE

LIBRARY = load_library()


def at_a_desk() -> Iterator[Exercise]:
    """Every exercise that a nudge may be, for anybody: coach.nudges.menu_at_desk."""
    for exercise in LIBRARY.exercises.values():
        small = is_safest(exercise) and exercise.dose.hold_s <= LONGEST_SMALL_S
        if small or "desk" in exercise.stages:
            yield exercise


AT_A_DESK = sorted(at_a_desk(), key=lambda exercise: exercise.id)


@pytest.mark.parametrize("exercise", AT_A_DESK, ids=lambda exercise: exercise.id)
def test_a_nudge_takes_20_to_120_seconds_and_its_mini_at_most_20(exercise: Exercise) -> None:
    assert 20 <= lasts_s(exercise) <= 120
    assert is_long(exercise)
    efforts = small_break(exercise, mini=True)
    assert sum(effort.seconds for effort in efforts) == lasts_s(exercise, mini=True) <= MINI_S
    assert tuple(effort.side for effort in efforts) == exercise.dose.sides
    for effort in efforts:
        assert effort.repetitions >= 1 if effort.pace_s else effort.hold_s >= 5
        assert (effort.pace_s, effort.sets, effort.rest_s) == (exercise.dose.pace_s, 1, 0)


@pytest.mark.parametrize("exercise", AT_A_DESK, ids=lambda exercise: exercise.id)
def test_a_step_of_a_nudge_names_no_chime_and_no_number_of_times(exercise: Exercise) -> None:
    """A nudge has no chime, and its mini says how often by itself."""
    for step in exercise.steps:
        assert not re.search(r"chime|of those|\btimes\b|\brepetitions\b", step, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "repetitions", "hold_s", "seconds"),
    [
        ("hip-hinge", 3, 0, 18),
        ("neck-rotation", 1, 0, 12),
        ("hand-to-knee-press", 1, 5, 20),
        ("slow-breathing", 2, 0, 20),
        ("walking", 1, 20, 20),
        ("standing-back-bend", 3, 2, 18),
    ],
)
def test_what_a_mini_is(name: str, repetitions: int, hold_s: int, seconds: int) -> None:
    mini = mini_of(LIBRARY.exercises[name])
    assert (mini.dose.repetitions, mini.dose.hold_s) == (repetitions, hold_s)
    assert lasts_s(mini) == seconds
    assert mini_of(mini) == mini


SIDES: tuple[tuple[Side, ...], ...] = (
    ("both",),
    ("left", "right"),
    ("left", "right", "forward", "back"),
)
doses = st.builds(
    Dose,
    repetitions=st.integers(1, 30),
    pace_s=st.integers(0, 12),
    hold_s=st.integers(1, 300),
    sets=st.integers(1, 4),
    rest_s=st.integers(0, 30),
    sides=st.sampled_from(SIDES),
)


@given(dose=doses)
@examples(few=200, many=5_000)
def test_a_mini_is_never_more_than_the_exercise(dose: Dose) -> None:
    """Whatever the shelves may hold one day: less, on the same sides, and never nothing."""
    exercise = replace(LIBRARY.exercises["hip-hinge"], dose=dose)
    mini = mini_of(exercise).dose
    assert (mini.sides, mini.pace_s, mini.sets) == (dose.sides, dose.pace_s, 1)
    assert 1 <= mini.repetitions <= dose.repetitions
    assert mini.hold_s <= dose.hold_s
    assert lasts_s(exercise, mini=True) <= lasts_s(exercise)
    shortest_s = len(dose.sides) * (dose.pace_s or 5)
    assert lasts_s(exercise, mini=True) <= max(MINI_S, shortest_s)


def test_mini_makes_it_short_in_its_place(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    for _ in range(2):  # doubled
        said = says(book, library, offer, "mini")
        assert isinstance(said, MiniOffered)
        assert (said.nudge, said.exercise) == (offer.nudge, offer.exercise)
        assert said.seconds == lasts_s(offer.exercise, mini=True) < offer.seconds
        assert (standing(book, offer).state, standing(book, offer).mini) == ("sent", True)
    assert book.deeds(ANNA, TODAY) == []
    assert book.next_due(ANNA) == NEXT


def test_a_mini_counts_in_full_with_its_own_seconds(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    says(book, library, offer, "mini")
    for _ in range(2):
        said = says(book, library, offer, "done", SECOND)
        assert isinstance(said, NudgeAnswered)
        assert (said.state, said.today) == ("done", 1)
    [deed] = book.deeds(ANNA, TODAY)
    assert (deed.kind, deed.seconds) == ("break", lasts_s(offer.exercise, mini=True))


def test_a_mini_put_off_is_a_mini_again(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    says(book, library, offer, "mini")
    says(book, library, offer, "later")
    [again] = claim_due(book, library, 40, BACK).offers
    assert (again.nudge, again.exercise, again.mini) == (offer.nudge, offer.exercise, True)
    assert again.seconds == lasts_s(offer.exercise, mini=True)
    says(book, library, offer, "done", 11 * MINUTE)
    assert book.deeds(ANNA, TODAY)[0].seconds == again.seconds


@pytest.mark.parametrize("first", ["done", "later", "skipped", "not-today"])
def test_no_mini_of_what_is_answered(book: Book, library: Library, first: Answer) -> None:
    offer = nudged(book, library)
    says(book, library, offer, first)
    before = standing(book, offer)
    said = says(book, library, offer, "mini", MINUTE)
    assert isinstance(said, NudgeAnswered)
    assert said.state == first
    assert standing(book, offer) == before


def test_nobody_shortens_somebody_elses(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    settled(book, BOB)
    assert isinstance(answer_nudge(book, BOB, offer.nudge, "mini", library, FIRST), Stale)
    assert not standing(book, offer).mini


def test_no_mini_of_what_they_no_longer_bear(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    book.keep(person(routine_at=None, body=replace(person().body, unsure=True)))
    assert not is_safest(offer.exercise)
    said = says(book, library, offer, "mini")
    assert isinstance(said, NudgeAnswered)
    assert said.state == "over"


def test_a_skipped_long_one_comes_back_as_its_mini_once(book: Book, library: Library) -> None:
    first = nudged(book, library)
    says(book, library, first, "skipped")
    due, second = next_nudge(book, library)
    assert (second.exercise, second.mini) == (first.exercise, True)
    assert second.seconds == lasts_s(first.exercise, mini=True)
    answer_nudge(book, ANNA, second.nudge, "skipped", library, due)
    rest = [next_nudge(book, library)[1] for _ in range(4)]
    assert first.exercise not in [offer.exercise for offer in rest]
    assert not any(offer.mini for offer in rest)


@pytest.mark.parametrize("answer", ["mini", "done", "later", None])
def test_only_what_was_skipped_comes_back_short(
    book: Book, library: Library, answer: Answer | None
) -> None:
    first = nudged(book, library)
    if answer:
        says(book, library, first, answer)
    if answer == "mini":
        says(book, library, first, "skipped")
    _, second = next_nudge(book, library) if answer != "later" else (0, _after_it(book, library))
    assert second.exercise != first.exercise
    assert not second.mini


def test_what_was_skipped_yesterday_is_forgotten(book: Book, library: Library) -> None:
    first = nudged(book, library)
    for _ in range(6):
        _, last = next_nudge(book, library)
    answer_nudge(book, ANNA, last.nudge, "skipped", library, FIRST + timedelta(hours=7))
    due, tomorrow = next_nudge(book, library)
    assert due == FIRST + timedelta(days=1)
    assert not tomorrow.mini
    assert first.exercise != tomorrow.exercise


def test_a_skipped_one_that_is_left_out_since_stays_away(book: Book, library: Library) -> None:
    first = nudged(book, library)
    says(book, library, first, "skipped")
    own = replace(person().own, left_out=(first.exercise.id,))
    book.keep(person(routine_at=None, own=own))
    _, second = next_nudge(book, library)
    assert second.exercise != first.exercise
    assert not second.mini


def test_in_a_flare_up_what_was_skipped_comes_no_shorter(book: Book, library: Library) -> None:
    hurt = flare(hurt_utc=FIRST - timedelta(hours=3), began_utc=FIRST - timedelta(hours=3))
    settled(book, routine_at=None, course=replace(person().course, flare=hurt))
    _, first = next_nudge(book, library)
    assert first.soft
    says(book, library, first, "skipped")
    later = nudges_until(book, library, FIRST + timedelta(hours=3), FIRST + MINUTE)
    assert [(offer.soft, offer.mini) for _, offer in later] == [(True, False)]


def test_a_mini_that_came_back_is_done_like_any(book: Book, library: Library) -> None:
    first = nudged(book, library)
    says(book, library, first, "skipped")
    due, second = next_nudge(book, library)
    answer_nudge(book, ANNA, second.nudge, "done", library, due)
    assert book.deeds(ANNA, TODAY) == [
        Deed(ANNA, "break", TODAY, second.seconds, f"nudge:{second.nudge}", due)
    ]


def _after_it(book: Book, library: Library) -> Offer:
    """The first that is another one than what was put off."""
    claim_due(book, library, 40, BACK)
    [offer] = claim_due(book, library, 40, NEXT).offers
    return offer


def says(
    book: Book, library: Library, offer: Offer, answer: Answer, at: timedelta = timedelta()
) -> object:
    return answer_nudge(book, ANNA, offer.nudge, answer, library, FIRST + at)
