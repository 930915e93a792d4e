"""The days of a bad spell: stage by stage, and back to the usual (clinical.md section 2)."""

from datetime import timedelta

from coach.course import Check
from coach.exercises import Library
from coach.flare_bears import through
from coach.flare_checks import able, how_it_is
from coach.flare_pages import (
    AbleAsked,
    Gentle,
)
from coach.outcomes import Ready, Stale, Step
from coach.ports import Book
from coach.routine import begin, here
from tests.coach.flares import (
    in_flare,
    lies_down,
    on,
    says_in_the_morning,
    volume,
)
from tests.coach.lives import (
    ANNA,
    NOW,
    TODAY,
    letters,
    settled,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TWO_HOURS = 2 * HOUR


# The next days


def test_two_better_mornings_and_their_word_are_the_next_stage(
    book: Book, library: Library
) -> None:
    settled(book)
    lies_down(book, library)
    says_in_the_morning(book, library, "better")
    asked, at = says_in_the_morning(book, library, "better")
    assert isinstance(asked, AbleAsked)
    moved = able(book, ANNA, asked.check, True, library, at)
    assert isinstance(moved, Gentle)
    assert (moved.stage, on(book).calm, on(book).since) == ("early", 0, at.date())


def test_what_was_asked_on_another_day_is_not_shown_any_more(book: Book, library: Library) -> None:
    in_flare(book, able=True, calm=2, calm_on=TODAY)
    assert isinstance(here(book, ANNA, library, NOW), AbleAsked)
    assert isinstance(here(book, ANNA, library, NOW + DAY), Gentle)


def test_the_same_stays(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    for _ in range(6):
        said, _ = says_in_the_morning(book, library, "same")
        assert isinstance(said, Gentle)
        assert said.stage == "acute"


def test_not_yet_stays_and_is_asked_again(book: Book, library: Library) -> None:
    in_flare(book, calm=2, calm_on=TODAY, since=TODAY - 2 * DAY, able=True)
    said = able(book, ANNA, 2, False, library, NOW)
    assert isinstance(said, Gentle)
    assert said.stage == "acute"
    assert isinstance(able(book, ANNA, 2, True, library, NOW), Stale), "from the old screen"


def test_a_word_that_was_not_asked_for_steps_nobody_up(book: Book, library: Library) -> None:
    in_flare(book, calm=9, since=TODAY - 9 * DAY)
    assert isinstance(able(book, ANNA, 2, True, library, NOW), Stale)
    in_flare(book, calm=0, calm_on=TODAY, able=True)
    able(book, ANNA, 2, True, library, NOW)
    assert on(book).stage == "acute", "and the row is looked at once more"


def test_a_gap_between_two_calm_mornings_begins_anew(book: Book, library: Library) -> None:
    in_flare(book, calm=1, calm_on=TODAY - 3 * DAY, morning_utc=NOW)
    how_it_is(book, ANNA, 3, "better", library, NOW)
    assert on(book).calm == 1


def test_the_whole_way_back(book: Book, library: Library) -> None:
    """Day 1 to the usual amount, with every criterion answered as it is asked."""
    settled(book)
    lies_down(book, library)
    seen: list[tuple[str, int]] = []
    at = NOW
    for _ in range(20):
        if on(book).stage == "returning":
            break
        for n in (1, 2):  # two easy sessions a day
            number = at.toordinal() * 10 + n
            book.keep_check(Check(ANNA, number, at.date(), before="easy", after="same"))
        said, at = says_in_the_morning(book, library, "better")
        if isinstance(said, AbleAsked):
            able(book, ANNA, said.check, True, library, at)
            seen.append((on(book).stage, (at - NOW).days + 1))
    assert seen == [("early", 3), ("building", 8), ("returning", 15)]
    volumes = [volume(book)]
    for _ in range(4):
        said, at = says_in_the_morning(book, library, "same")
        volumes.append(volume(book))
    assert volumes == [60, 70, 80, 90, 100], "3 to 7 days"
    assert isinstance(said, Ready)
    assert letters(book, "flare") == []


def test_im_through_it_is_the_way_back_in_steps(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    check = on(book).check
    here(book, ANNA, library, NOW + HOUR)
    begin(book, ANNA, library, NOW + HOUR)
    through(book, ANNA, check, library, NOW + HOUR)
    assert (on(book).stage, volume(book)) == ("returning", 60)
    assert isinstance(through(book, ANNA, check, library, NOW + HOUR), Stale), "twice is once"
    assert volume(book) == 60


def test_on_the_way_back_the_routine_is_the_usual_one(book: Book, library: Library) -> None:
    in_flare(book, stage="returning", morning_utc=NOW + DAY)
    assert isinstance(here(book, ANNA, library, NOW), Ready)


def test_the_gentle_menu_is_todays_routine(book: Book, library: Library) -> None:
    in_flare(book, morning_utc=NOW + DAY)
    gentle = here(book, ANNA, library, NOW)
    assert isinstance(gentle, Gentle)
    step = begin(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    assert (step.kind, step.exercise.id) == ("routine", "pelvic-tilt-rocking")
    assert step.moves == gentle.moves
