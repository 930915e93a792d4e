"""The weekly review: four taps, the plan from them, and its Undo (issue 4, point 8)."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any, cast

from coach.amounts import Score, read_ability, read_pain
from coach.course import Draft, Review
from coach.door import enter
from coach.exercises import Library
from coach.model import Person
from coach.model import Question as Asking
from coach.moments import local_date
from coach.outcomes import Outcome, Stale
from coach.ports import Book
from coach.reviewed import as_before, decided, page_of, reviews_before, settled, taken_back
from coach.safety import open_signs
from coach.standing import as_they_stand
from coach.trend import WEEK, Question, brings_up_signs, open_draft
from coach.week_pages import WeekAsked

TASKS = ("socks", "sitting", "sleep", "lifting", "walking", "playing", "sport", "housework")
ANOTHER_TASK = len(TASKS)
BARRIERS = ("nothing", "long", "time", "tired", "sore", "away")
GOALS = (3, 4, 5, 6, 7)  # active days a week (clinical.md section 7: a weekly target, e.g. 4 of 7)
TYPED: dict[Question, Asking] = {"pain": "pain", "ability": "ability"}


def week(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """/week: go on where it was left, or begin; within a week of the last one, that one."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    today = local_date(known.zone, now)
    if open_draft(known.course, today):
        return _ask(book, known, today)
    last = _last(book, person)
    again = last is not None and last.undone and last.date == today
    if last and not again and today - last.date < WEEK:
        return taken_back(known.course, last) if last.undone else page_of(book, known, last)
    draft = Draft(today, of=known.course.task)
    return _ask(book, replace(known, course=replace(known.course, draft=draft)), today)


def say_pain(
    book: Book, person: int, day: int, pain: int, library: Library, now: datetime
) -> Outcome:
    """Of the last week, 0 to 10: asked weekly and never oftener (clinical.md section 0)."""
    return _say(book, person, day, "pain", _of_ten(pain), library, now, pain=pain)


def choose_task(
    book: Book, person: int, day: int, task: int, library: Library, now: datetime
) -> Outcome:
    """One thing they want back; ANOTHER_TASK, under the question after it, asks anew."""
    if task == ANOTHER_TASK:
        return _say(book, person, day, "ability", True, library, now, of=None)
    return _say(book, person, day, "task", True, library, now, of=TASKS[task])


def say_ability(
    book: Book, person: int, day: int, ability: int, library: Library, now: datetime
) -> Outcome:
    """Of that task: 0 is not at all, 10 as before (PSFS, clinical.md section 5)."""
    return _say(book, person, day, "ability", _of_ten(ability), library, now, task=ability)


def say_barrier(
    book: Book, person: int, day: int, barrier: int, library: Library, now: datetime
) -> Outcome:
    return _say(book, person, day, "barrier", True, library, now, barrier=BARRIERS[barrier])


def say_goal(
    book: Book, person: int, day: int, goal: int, library: Library, now: datetime
) -> Outcome:
    """The fourth tap: the week is looked at, and the plan follows."""
    known = _at(book, person, day, "goal", goal in GOALS, library, now)
    return settled(book, known, goal, now) if isinstance(known, Person) else known


def undo(book: Book, person: int, day: int, library: Library, now: datetime) -> Outcome:
    """The latest review, once: the course is what it was before it. What something else has
    changed since is not written over; it is said that it stays."""
    known, last = enter(book, person), _last(book, person)
    if not isinstance(known, Person):
        return known
    if last is None or last.undone or last.date.toordinal() != day:
        return Stale(_as_the_week_stands(book, known, library, now))
    course, kept = as_before(known.course, last)
    book.keep(replace(known, course=course))
    book.keep_review(undone := replace(last, undone=True))
    book.note_decision(decided(person, "undone", ",".join(kept), now))
    return taken_back(course, undone, kept)


def heard_score(book: Book, person: int, words: str, library: Library, now: datetime) -> Outcome:
    """A typed number: what is not exactly one is read on the safe side and shown for a yes."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    draft, today = open_draft(known.course, _today(known, now)), _today(known, now)
    if draft is None or _next(draft) not in TYPED:
        return week(book, person, library, now)
    question = _next(draft)
    score = read_pain(words) if question == "pain" else read_ability(words)
    if score is None or not score.sure:
        return _ask(book, known, today, score, unclear=score is None)
    say = say_pain if question == "pain" else say_ability
    return say(book, person, draft.begun.toordinal(), score.points, library, now)


def _say(
    book: Book,
    person: int,
    day: int,
    question: Question,
    sound: bool,
    library: Library,
    now: datetime,
    **said: Any,
) -> Outcome:
    """One answer into the draft. What is worse brings up the warning signs, once a review; the
    draft waits meanwhile."""
    known = _at(book, person, day, question, sound, library, now)
    if not isinstance(known, Person):
        return known
    draft = replace(cast(Draft, known.course.draft), **said)
    alarm = not draft.screened and brings_up_signs(draft, reviews_before(book, known, now))
    draft = replace(draft, screened=draft.screened or alarm)
    known = replace(known, course=replace(known.course, draft=draft))
    if not alarm:
        return _ask(book, known, _today(known, now))
    book.keep(replace(known, asking="nothing"))
    book.note_decision(decided(person, "signs", question, now))
    return open_signs(book, person, "weekly", now)


def _at(
    book: Book,
    person: int,
    day: int,
    question: Question,
    sound: bool,
    library: Library,
    now: datetime,
) -> Person | Outcome:
    """The person, if that is what they are being asked in the review begun on that day, and the
    answer is one that our buttons have."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    draft = open_draft(known.course, _today(known, now))
    asked = draft is not None and draft.begun.toordinal() == day and _next(draft) == question
    if asked and sound:
        return known
    return Stale(_as_the_week_stands(book, known, library, now))


def _next(draft: Draft) -> Question:
    if draft.pain is None:
        return "pain"
    if draft.task is None:
        return "ability" if draft.of else "task"
    return "goal" if draft.barrier else "barrier"


def _ask(
    book: Book, known: Person, today: date, read: Score | None = None, unclear: bool = False
) -> WeekAsked:
    """The next question, with the draft kept."""
    draft = cast(Draft, known.course.draft)
    question = _next(draft)
    book.keep(replace(known, asking=TYPED.get(question, "nothing")))
    meant = read.points if read else None
    return WeekAsked(draft.begun, question, draft.of, known.course.goal, meant, unclear)


def _as_the_week_stands(book: Book, known: Person, library: Library, now: datetime) -> Outcome:
    """For a tap that changes nothing: it does not begin a review either."""
    today, last = _today(known, now), _last(book, known.id)
    if open_draft(known.course, today):
        return _ask(book, known, today)
    if last and not last.undone and today - last.date < WEEK:
        return page_of(book, known, last)
    return as_they_stand(book, known, library, now)


def _last(book: Book, person: int) -> Review | None:
    return next(reversed(book.reviews(person)), None)


def _of_ten(points: int) -> bool:
    return 0 <= points <= 10


def _today(known: Person, now: datetime) -> date:
    return local_date(known.zone, now)
