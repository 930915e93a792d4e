"""The weekly review (clinical.md section 5, "Outcome measures", and section 7)."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.shelves import Shelves
from coach.course import Check, Course, Draft, Flare, Intent, Review, Rung, Walk
from coach.exercises import Library
from coach.hearing import typed
from coach.model import Deed, Person
from coach.outcomes import Outcome, Ready, Screening, Stale
from coach.ports import Book
from coach.review import (
    ANOTHER_TASK,
    BARRIERS,
    GOALS,
    TASKS,
    choose_task,
    heard_score,
    say_ability,
    say_barrier,
    say_goal,
    say_pain,
    undo,
    week,
)
from coach.safety import answer_signs
from coach.standing import as_they_stand
from coach.trend import (
    REVIEW_VERSION,
    better_ability,
    better_pain,
    brings_up_signs,
    is_due,
    is_stuck,
    is_worse,
)
from coach.walks import walked
from coach.week_pages import Reviewed, Unreviewed, WeekAsked
from tests.coach.examples import examples
from tests.coach.lives import ANNA, BOB, NO_BABY, NOW, TODAY, Rooms, letters, settled, taken_back
from tests.coach.signs import both_clean

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
COURSE = Course(walk=Walk(8 * 60, TODAY - WEEK, TODAY - 8 * DAY), intent=Intent("coffee"))


def past(*pains_and_abilities: tuple[int, int], of: str = "socks", every: int = 7) -> list[Review]:
    """Reviews up to a week ago, oldest first."""
    count = len(pains_and_abilities)
    return [
        Review(ANNA, TODAY - DAY * every * (count - n), pain, task, None, 4, Course(), of=of)
        for n, (pain, task) in enumerate(pains_and_abilities)
    ]


@pytest.mark.parametrize(
    ("before", "pain", "worse"),
    [
        ([], 7, False),
        (past((3, 5)), 4, False),
        (past((3, 5)), 5, True),
        (past((2, 5), (5, 5)), 6, False),
        (past((6, 5), (2, 5)), 4, True),
    ],
)
def test_deterioration_weekly_pain_2_points_up(
    before: Sequence[Review], pain: int, worse: bool
) -> None:
    """Since the last review, whatever was before it."""
    assert is_worse(pain, "socks", 5, before) == worse


@pytest.mark.parametrize(
    ("before", "ability", "worse"),
    [
        (past((3, 7)), 5, False),
        (past((3, 7), (3, 5)), 5, True),
        (past((3, 7), (3, 6)), 5, False),
        (past((3, 7), (3, 5)), 6, False),
        (past((3, 7), (3, 5)), 4, True),
        (past((3, 5), (3, 7), (3, 5)), 5, True),
        (past((3, 7), (3, 5), of="sleep"), 5, False),
    ],
)
def test_deterioration_ability_2_points_down_on_two_checks(
    before: Sequence[Review], ability: int, worse: bool
) -> None:
    assert is_worse(3, "socks", ability, before) == worse


@pytest.mark.parametrize(("pain", "signs"), [(7, False), (8, True), (10, True)])
def test_peak_pain_of_8_and_more_brings_up_the_signs(pain: int, signs: bool) -> None:
    assert brings_up_signs(Draft(TODAY, pain), []) == signs
    assert brings_up_signs(Draft(TODAY, pain), past((pain, 5))) == signs


@pytest.mark.parametrize(
    ("first", "now", "praised"),
    [(3, 1, True), (3, 2, False), (6, 4, True), (7, 5, False), (8, 6, False), (10, 7, True)],
)
def test_pain_is_praised_for_2_points_and_30_percent(first: int, now: int, praised: bool) -> None:
    assert better_pain(now, past((first, 5), (9, 5))) == (first if praised else None)


def test_ability_is_told_from_the_first_of_the_same_task() -> None:
    before = [*past((3, 4), (3, 2), every=8), *past((3, 9), of="sleep")]
    assert better_ability("socks", 7, before) == 4
    assert better_ability("socks", 4, before) is None, "and never downwards"
    assert better_ability("sport", 7, before) is None


SIX = past((5, 4), (5, 4), (6, 4), (5, 4), (5, 4), (5, 4))


@pytest.mark.parametrize(
    ("before", "pain", "ability", "stuck"),
    [
        pytest.param(SIX, 5, 4, True, id="nothing moved"),
        pytest.param(SIX, 4, 5, True, id="hardly moved"),
        pytest.param(SIX, 6, 3, True, id="or a little worse"),
        pytest.param(SIX[1:], 5, 4, False, id="five weeks"),
        pytest.param(SIX, 3, 4, False, id="2 points of pain"),
        pytest.param(SIX, 5, 6, False, id="2 points of ability"),
        pytest.param(past(*[(2, 9)] * 6), 2, 9, False, id="settled all along"),
        pytest.param(past(*[(2, 3)] * 6), 2, 3, True, id="little pain, little ability"),
    ],
)
def test_no_change_at_6_weeks(
    before: Sequence[Review], pain: int, ability: int, stuck: bool
) -> None:
    assert is_stuck(pain, "socks", ability, before, TODAY) == stuck


@pytest.mark.parametrize(
    ("first", "course", "due"),
    [
        (None, Course(), False),
        (None, Course(draft=Draft(TODAY)), True),
        (6, Course(), False),
        (7, Course(), True),
        (30, Course(reviewed_on=TODAY - 6 * DAY), False),
        (30, Course(reviewed_on=TODAY - WEEK), True),
        (30, Course(reviewed_on=TODAY, draft=Draft(TODAY)), True),
        (30, Course(reviewed_on=TODAY - DAY, draft=Draft(TODAY - WEEK)), False),
        (30, Course(flare=Flare(NOW, "acute", TODAY)), False),
    ],
)
def test_it_is_offered_weekly_and_not_in_a_flare(
    first: int | None, course: Course, due: bool
) -> None:
    assert is_due(course, TODAY - DAY * first if first is not None else None, TODAY) == due


def kept(book: Book, number: int = ANNA) -> Person:
    known = book.person(number)
    assert known is not None
    return known


def reviews(
    book: Book,
    library: Library,
    now: datetime = NOW,
    pain: int = 3,
    ability: int = 5,
    barrier: str = "nothing",
    goal: int = 4,
    task: str = "socks",
) -> Outcome:
    """All four taps, as often as they are asked."""
    asked, day = week(book, ANNA, library, now), now.date().toordinal()
    while isinstance(asked, WeekAsked):
        at = (book, ANNA, day)
        match asked.question:
            case "pain":
                asked = say_pain(*at, pain, library, now)
            case "task":
                asked = choose_task(*at, TASKS.index(task), library, now)
            case "ability":
                asked = say_ability(*at, ability, library, now)
            case "barrier":
                asked = say_barrier(*at, BARRIERS.index(barrier), library, now)
            case "goal":
                return say_goal(*at, goal, library, now)
        if isinstance(asked, Screening):
            both_clean(book, library, now)
            asked = week(book, ANNA, library, now)
    return asked


def reviewed(book: Book, library: Library, now: datetime = NOW, **said: Any) -> Reviewed:
    page = reviews(book, library, now, **said)
    assert isinstance(page, Reviewed)
    return page


def walks_daily(book: Book) -> None:
    for ago in range(1, 6):
        book.note_deed(Deed(ANNA, "walk", TODAY - DAY * ago, 480, f"walk:{ago}", NOW - DAY * ago))


def test_four_taps_and_the_plan(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    walks_daily(book)
    page = reviewed(book, library, pain=3, ability=4, goal=5)
    assert (page.days, page.walked_min, page.routines) == (5, 40, 0)
    assert (page.goal_was, page.goal, page.walk, page.walk_why) == (4, 5, 9, "grown")
    assert (page.task, page.begins, page.task_from, page.pain_from) == ("socks", True, None, None)
    course = kept(book).course
    assert (course.goal, course.task, course.reviewed_on) == (5, "socks", TODAY)
    assert course.draft is None
    said = [(d.rule, d.version, d.why) for d in book.decisions(ANNA)]
    assert said[-1] == ("review", REVIEW_VERSION, "steady")


def test_the_second_time_the_task_is_known_and_can_be_changed(
    book: Book, library: Library
) -> None:
    settled(book, course=replace(COURSE, task="sport"))
    week(book, ANNA, library, NOW)
    day = TODAY.toordinal()
    asked = say_pain(book, ANNA, day, 3, library, NOW)
    assert isinstance(asked, WeekAsked)
    assert (asked.question, asked.task) == ("ability", "sport")
    again = choose_task(book, ANNA, day, ANOTHER_TASK, library, NOW)
    assert isinstance(again, WeekAsked)
    assert again.question == "task"
    chosen = choose_task(book, ANNA, day, TASKS.index("sleep"), library, NOW)
    assert isinstance(chosen, WeekAsked)
    assert (chosen.question, chosen.task) == ("ability", "sleep")
    assert kept(book).course.task == "sport", "until the review is at its end"


def test_ability_and_less_pain_are_told(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    for review in past((6, 4), (6, 5)):
        book.keep_review(review)
    page = reviewed(book, library, pain=4, ability=7)
    assert (page.task_from, page.task_now, page.pain_from, page.pain_now) == (4, 7, 6, 4)
    assert (page.worse, page.stuck) == (False, False)


def test_a_worse_week_brings_up_the_signs_once_and_the_answers_wait(
    book: Book, library: Library
) -> None:
    settled(book, course=COURSE)
    for review in past((3, 7)):
        book.keep_review(review)
    week(book, ANNA, library, NOW)
    day = TODAY.toordinal()
    assert say_pain(book, ANNA, day, 5, library, NOW) == Screening("weekly", NO_BABY)
    assert kept(book).safety == "unasked"
    assert [letter.kind for letter in letters(book)] == ["signs"]
    assert week(book, ANNA, library, NOW) == Screening("weekly", NO_BABY), (
        "nothing else before it is answered"
    )
    assert isinstance(both_clean(book, library), Ready)
    assert not isinstance(choose_task(book, ANNA, day, 0, library, NOW), Screening)
    assert not isinstance(say_ability(book, ANNA, day, 2, library, NOW), Screening)
    page = reviewed(book, library, pain=99)
    assert (page.pain_now, page.task_now, page.worse) == (5, 2, True)


def test_a_worse_week_lets_no_walk_grow(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    walks_daily(book)
    for review in past((3, 7)):
        book.keep_review(review)
    assert reviewed(book, library, pain=5).walk == 8


def test_a_sore_back_lets_no_walk_grow(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    walks_daily(book)
    assert reviewed(book, library, barrier="sore").walk == 8


def test_ability_down_twice_brings_up_the_signs(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    for review in past((3, 7), (3, 5)):
        book.keep_review(review)
    week(book, ANNA, library, NOW)
    day = TODAY.toordinal()
    say_pain(book, ANNA, day, 3, library, NOW)
    choose_task(book, ANNA, day, 0, library, NOW)
    assert say_ability(book, ANNA, day, 5, library, NOW) == Screening("weekly", NO_BABY)


def test_a_yes_to_a_sign_locks_and_the_review_ends_there(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    week(book, ANNA, library, NOW)
    say_pain(book, ANNA, TODAY.toordinal(), 9, library, NOW)
    locked = answer_signs(book, ANNA, "yes", library, NOW)
    assert week(book, ANNA, library, NOW) == locked
    assert say_goal(book, ANNA, TODAY.toordinal(), 4, library, NOW) == locked
    assert book.reviews(ANNA) == []


def test_a_physiotherapist_is_suggested_once(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    for review in SIX:
        book.keep_review(review)
    assert reviewed(book, library, pain=5, ability=4).stuck
    assert not reviewed(book, library, NOW + WEEK, pain=5, ability=4).stuck


@pytest.mark.parametrize(
    ("minutes", "barrier", "shorter"),
    [(20, "long", 10), (10, "long", 5), (5, "long", None), (20, "tired", None)],
)
def test_too_long_offers_a_shorter_routine(
    book: Book, library: Library, minutes: int, barrier: str, shorter: int | None
) -> None:
    settled(book, course=COURSE, minutes=minutes)
    assert reviewed(book, library, barrier=barrier).shorter == shorter
    assert kept(book).minutes == minutes, "offered, not done"


def test_two_reviews_on_one_day_are_one(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    first = reviewed(book, library, pain=3, goal=5)
    again = reviews(book, library, NOW + timedelta(hours=3), pain=9, goal=3)
    assert again == first
    assert len(book.reviews(ANNA)) == 1


def test_a_number_is_asked_weekly_and_not_oftener(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    first = reviewed(book, library)
    for ahead in range(1, 7):
        assert week(book, ANNA, library, NOW + DAY * ahead) == first
    assert isinstance(week(book, ANNA, library, NOW + WEEK), WeekAsked)


def test_what_was_tapped_waits_for_six_days(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    week(book, ANNA, library, NOW)
    say_pain(book, ANNA, TODAY.toordinal(), 4, library, NOW)
    here = week(book, ANNA, library, NOW + 6 * DAY)
    assert isinstance(here, WeekAsked)
    assert (here.day, here.question) == (TODAY, "task")
    anew = week(book, ANNA, library, NOW + WEEK)
    assert isinstance(anew, WeekAsked)
    assert (anew.day, anew.question) == (TODAY + WEEK, "pain")


def test_answers_to_last_weeks_questions_change_nothing(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    reviewed(book, library, goal=5)
    now, old = NOW + WEEK, TODAY.toordinal()
    week(book, ANNA, library, now)
    before = kept(book)
    for said in (
        say_pain(book, ANNA, old, 9, library, now),
        choose_task(book, ANNA, old, 3, library, now),
        choose_task(book, ANNA, old, ANOTHER_TASK, library, now),
        say_ability(book, ANNA, old, 1, library, now),
        say_barrier(book, ANNA, old, 1, library, now),
        say_goal(book, ANNA, old, 7, library, now),
    ):
        assert isinstance(said, Stale)
        assert isinstance(said.current, WeekAsked)
        assert said.current.day == TODAY + WEEK
    assert kept(book) == before
    assert letters(book) == []


def test_a_late_tap_begins_no_review(book: Book, library: Library) -> None:
    before = settled(book, course=COURSE)
    said = say_pain(book, ANNA, TODAY.toordinal(), 9, library, NOW)
    assert isinstance(said, Stale)
    assert isinstance(said.current, Ready)
    assert kept(book) == before


def test_a_doubled_tap_is_one(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    week(book, ANNA, library, NOW)
    day = TODAY.toordinal()
    first = say_pain(book, ANNA, day, 3, library, NOW)
    again = say_pain(book, ANNA, day, 7, library, NOW)
    assert again == Stale(first)
    draft = kept(book).course.draft
    assert draft is not None
    assert draft.pain == 3


@pytest.mark.parametrize("points", [11, 99, 10**17])
def test_a_forged_number_is_none(book: Book, library: Library, points: int) -> None:
    settled(book, course=COURSE)
    week(book, ANNA, library, NOW)
    before = kept(book)
    assert isinstance(say_pain(book, ANNA, TODAY.toordinal(), points, library, NOW), Stale)
    assert kept(book) == before


@pytest.mark.parametrize("goal", [0, 2, 8, 10**17])
def test_a_forged_goal_is_none(book: Book, library: Library, goal: int) -> None:
    assert goal not in GOALS
    settled(book, course=COURSE)
    assert isinstance(reviews(book, library, goal=goal), Stale)
    assert book.reviews(ANNA) == []


@pytest.mark.parametrize(
    ("words", "points"),
    [("4", 4), ("4/10", 4), ("4 out of 10", 4), ("about 4", 4), ("four", 4), ("10", 10)],
)
def test_a_typed_number_is_a_tap(book: Book, library: Library, words: str, points: int) -> None:
    settled(book, course=COURSE)
    week(book, ANNA, library, NOW)
    heard_score(book, ANNA, words, library, NOW)
    draft = kept(book).course.draft
    assert draft is not None
    assert draft.pain == points


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("11", 10),
        ("100", 10),
        ("11/10", 10),
        ("3-4", 4),
        ("4 to 3", 4),
        ("3 or 4", 4),
        ("3.5", 4),
        ("lots", None),
        ("-1", None),
        ("кошка", None),
        ("9" * 400, None),
    ],
)
def test_pain_that_is_no_number_is_read_on_the_safe_side_and_asked(
    book: Book, library: Library, words: str, meant: int | None
) -> None:
    settled(book, course=COURSE)
    week(book, ANNA, library, NOW)
    before = kept(book)
    said = heard_score(book, ANNA, words, library, NOW)
    assert isinstance(said, WeekAsked)
    assert (said.question, said.meant, said.unclear) == ("pain", meant, meant is None)
    assert kept(book) == before, "nothing is written before they say yes"


def test_of_ability_the_lower_is_the_safer(book: Book, library: Library) -> None:
    settled(book, course=replace(COURSE, task="socks"))
    week(book, ANNA, library, NOW)
    say_pain(book, ANNA, TODAY.toordinal(), 3, library, NOW)
    said = heard_score(book, ANNA, "6-7", library, NOW)
    assert isinstance(said, WeekAsked)
    assert (said.question, said.meant) == ("ability", 6)


def test_words_of_pain_without_a_number_are_words_of_pain(
    book: Book, library: Library, shelves: Shelves
) -> None:
    settled(book, course=COURSE)
    week(book, ANNA, library, NOW)
    said = typed(book, ANNA, "it hurts badly", shelves.places, shelves.search, library, NOW)
    assert isinstance(said, Screening)
    draft = kept(book).course.draft
    assert draft is not None, "and the review waits"


def test_undo_restores_the_course(book: Book, library: Library) -> None:
    settled(book, course=replace(COURSE, task="sport", goal=3))
    walks_daily(book)
    before = kept(book).course
    reviewed(book, library, goal=6, task="sport")
    assert kept(book).course.walk != before.walk
    said = undo(book, ANNA, TODAY.toordinal(), library, NOW)
    assert said == Unreviewed(3, 8, TODAY + WEEK)
    assert kept(book).course == replace(before, reviewed_on=TODAY)
    [review] = book.reviews(ANNA)
    assert review.undone


def test_undo_works_once_on_the_latest_and_on_nobody_elses(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    settled(book, BOB, course=COURSE)
    reviewed(book, library, goal=5)
    reviewed(book, library, NOW + WEEK, goal=6)
    late = NOW + WEEK
    assert isinstance(undo(book, ANNA, TODAY.toordinal(), library, late), Stale)
    assert isinstance(undo(book, BOB, late.date().toordinal(), library, late), Stale)
    assert kept(book).course.goal == 6
    assert isinstance(undo(book, ANNA, late.date().toordinal(), library, late), Unreviewed)
    assert kept(book).course.goal == 5
    assert isinstance(undo(book, ANNA, late.date().toordinal(), library, late), Stale)
    assert kept(book).course.goal == 5


def test_what_others_changed_since_is_not_written_over_and_is_named(
    book: Book, library: Library
) -> None:
    settled(book, course=COURSE)
    walks_daily(book)
    reviewed(book, library, goal=6)
    changed = replace(
        kept(book).course,
        walk=Walk(6 * 60, TODAY, TODAY),  # something was red since
        rungs=(Rung("bridge", 1, TODAY),),
        volume=50,
    )
    book.keep(replace(kept(book), course=changed))
    said = undo(book, ANNA, TODAY.toordinal(), library, NOW + DAY)
    assert said == Unreviewed(4, 6, TODAY + WEEK, ("walk",))
    assert kept(book).course == replace(changed, goal=4, task=None)


def test_a_walk_that_was_red_is_not_taken_back(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    book.keep_check(Check(ANNA, 1, TODAY - DAY, after="lot"))
    page = reviewed(book, library)
    assert (page.walk, page.walk_why) == (6, "red")
    undo(book, ANNA, TODAY.toordinal(), library, NOW)
    walk = kept(book).course.walk
    assert walk is not None
    assert walk.seconds == 6 * 60


def test_after_undo_the_same_day_may_be_said_anew(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    reviewed(book, library, pain=2, goal=7)
    undo(book, ANNA, TODAY.toordinal(), library, NOW)
    page = reviewed(book, library, pain=6, goal=5)
    assert (page.pain_now, page.worse) == (6, False), "what was taken back is no week before it"
    assert [decision.why for decision in book.decisions(ANNA)] == ["steady", "undone", "steady"]
    [review] = book.reviews(ANNA)
    assert (review.pain, review.undone, review.was.goal) == (6, False, 4)


def test_after_undo_no_number_is_asked_for_the_rest_of_the_week(
    book: Book, library: Library
) -> None:
    settled(book, course=COURSE)
    reviewed(book, library, goal=7)
    undo(book, ANNA, TODAY.toordinal(), library, NOW)
    assert week(book, ANNA, library, NOW + DAY) == Unreviewed(4, 8, TODAY + WEEK)


OURS = {"draft", "reviewed_on", "physio_on", "fit_asked"}


@given(course=st.from_type(Course), goal=st.sampled_from(GOALS), days=st.integers(0, 9))
@examples(40, 600)
def test_undo_restores_any_course_exactly(
    rooms: Rooms, course: Course, goal: int, days: int
) -> None:
    walk = course.walk and Walk(abs(course.walk.seconds) % 1800 // 60 * 60 + 60, date(2026, 2, 20))
    course = replace(course, walk=walk, flare=None, draft=None, task="socks", fit_asked=0)
    with taken_back(rooms.store) as book:
        settled(book, course=course)
        for ago in range(1, days):
            day, moment = TODAY - DAY * ago, NOW - DAY * ago
            book.note_deed(Deed(ANNA, "walk", day, 1800, f"walk:{ago}", moment))
        before = as_now(book, rooms.library)
        if not isinstance(reviews(book, rooms.library, goal=goal), Reviewed):
            return  # it was reviewed lately already
        undo(book, ANNA, TODAY.toordinal(), rooms.library, NOW)
        after = kept(book).course
        for field in fields(Course):
            if field.name not in OURS and field.name != "walk":
                assert getattr(after, field.name) == getattr(before, field.name), field.name
        if days >= 4:  # they walked: then nothing but the review has moved the walk
            assert after.walk == before.walk


def as_now(book: Book, library: Library) -> Course:
    as_they_stand(book, kept(book), library, NOW)
    return kept(book).course


def test_a_walk_counts_for_the_week(book: Book, library: Library) -> None:
    settled(book, course=COURSE)
    walked(book, ANNA, TODAY.toordinal(), 0, 30, library, NOW)
    page = reviewed(book, library, NOW + DAY)
    assert (page.days, page.walked_min) == (1, 30)
