"""The end of a weekly review: the plan that follows, the page that tells it, and the way back."""

from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from coach.course import Course, Decision, Draft, Review
from coach.day import MINUTES
from coach.model import Person
from coach.moments import local_date
from coach.ports import Book
from coach.trend import (
    REVIEW_VERSION,
    WEEK,
    better_ability,
    better_pain,
    is_stuck,
    is_worse,
)
from coach.walking import minutes_of
from coach.walks import look
from coach.week_pages import Kept, Reviewed, Unreviewed

# What a review may change of a course, and Undo gives back.
CHANGES: tuple[Kept, ...] = ("goal", "task", "walk")


def settled(book: Book, known: Person, goal: int, now: datetime) -> Reviewed:
    """The course moves, and what it was is kept beside what was said."""
    draft, today = cast(Draft, known.course.draft), local_date(known.zone, now)
    before, was = reviews_before(book, known, now), known.course
    pain, of, task = cast(int, draft.pain), cast(str, draft.of), cast(int, draft.task)
    worse = is_worse(pain, of, task, before)
    known, turn = look(book, known, now, held=worse or draft.barrier == "sore")
    # What was red makes the walk shorter with a review and without: that is not taken back.
    was = replace(was, draft=None, walk=was.walk if turn.why == "grown" else known.course.walk)
    stuck = was.physio_on is None and not worse and is_stuck(pain, of, task, before, today)
    course = replace(
        known.course,
        goal=goal,
        task=of,
        draft=None,
        reviewed_on=today,
        physio_on=today if stuck else was.physio_on,
    )
    book.keep(known := replace(known, course=course, asking="nothing"))
    review = Review(known.id, today, pain, task, draft.barrier, goal, was)
    review = replace(review, of=of, walk=course.walk, walk_why=turn.why)
    book.keep_review(review)
    said = "worse" if worse else "stuck" if stuck else "steady"
    book.note_decision(decided(known.id, said, f"{goal} days", now))
    return page_of(book, known, review)


def page_of(book: Book, known: Person, review: Review) -> Reviewed:
    """The same today and in six days: made from what was kept."""
    before = [each for each in book.reviews(known.id) if each.date < review.date]
    deeds = book.deeds(known.id, review.date - WEEK)
    week = [deed for deed in deeds if deed.date < review.date]
    pain, task, of = review.pain or 0, review.task or 0, review.of or ""
    return Reviewed(
        day=review.date,
        routines=sum(deed.kind == "routine" for deed in week),
        breaks=sum(deed.kind == "break" for deed in week),
        walked_min=round(sum(deed.seconds for deed in week if deed.kind == "walk") / 60),
        days=len({deed.date for deed in week}),
        task=of,
        task_now=task,
        begins=not any(each.of == of for each in before),
        task_from=better_ability(of, task, before),
        pain_now=pain,
        pain_from=better_pain(pain, before),
        goal_was=review.was.goal,
        goal=review.goal,
        walk=minutes_of(review.walk) if review.walk else None,
        walk_why=review.walk_why,
        barrier=review.barrier or "nothing",
        shorter=_shorter(known) if review.barrier == "long" else None,
        worse=is_worse(pain, of, task, before),
        stuck=known.course.physio_on == review.date,
        next_on=review.date + WEEK,
    )


def as_before(course: Course, review: Review) -> tuple[Course, tuple[Kept, ...]]:
    """What the review changed, given back where it still is as the review left it."""
    left = {"goal": review.goal, "task": review.of, "walk": review.walk}
    changed = [name for name in CHANGES if left[name] != getattr(review.was, name)]
    still = [name for name in changed if left[name] == getattr(course, name)]
    back: dict[str, Any] = {name: getattr(review.was, name) for name in still}
    return replace(course, **back), tuple(name for name in changed if name not in still)


def taken_back(course: Course, review: Review, kept: tuple[Kept, ...] = ()) -> Unreviewed:
    walk = minutes_of(course.walk) if course.walk else None
    return Unreviewed(course.goal, walk, review.date + WEEK, kept)


def reviews_before(book: Book, known: Person, now: datetime) -> list[Review]:
    """The reviews of days before this one: one on the same day is this one."""
    today = local_date(known.zone, now)
    return [review for review in book.reviews(known.id) if review.date < today]


def decided(person: int, why: str, what: str, now: datetime) -> Decision:
    return Decision(person, "review", REVIEW_VERSION, why, what, now)


def _shorter(known: Person) -> int | None:
    return max((minutes for minutes in MINUTES if minutes < known.minutes), default=None)
