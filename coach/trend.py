"""Weeks beside each other: what is better, what is worse, and what wants a clinician's eyes."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from coach.course import Course, Draft, Review

# Raised when a number or a rule below changes; kept with every decision.
REVIEW_VERSION = 1
WEEK = timedelta(days=7)
# clinical.md section 1, "Ask when": pain of 8 and more.
SEVERE = 8
# Section 5, "Deterioration": a weekly pain 2 points up, or an ability 2 points down on two checks.
PAIN_UP = 2
ABILITY_DOWN = 2
# Section 5, pain: a change of 2 points or 30 % means something; praise only what is both.
PAIN_DOWN = 2
PAIN_DOWN_PERCENT = 30
# Section 5, PSFS: 2 points on average.
ABILITY_UP = 2
# Section 5: no change at 6 weeks.
SIX_WEEKS = timedelta(weeks=6)
# Who is at 0-2, the safe band of section 3, and can do nearly all of it, is asked nothing.
SETTLED_PAIN, SETTLED_ABILITY = 2, 8

Question = Literal["pain", "task", "ability", "barrier", "goal"]


def open_draft(course: Course, today: date) -> Draft | None:
    """The review under way, if it was begun within a week."""
    draft = course.draft
    return draft if draft and today - draft.begun < WEEK else None


def is_due(course: Course, first_deed: date | None, today: date) -> bool:
    """A week after the first thing done, and then weekly: a number is never asked more often
    (clinical.md section 0, finding 1), and not by itself while a flare is on."""
    if course.flare:
        return False
    if open_draft(course, today):
        return True
    since = course.reviewed_on or first_deed
    return since is not None and today - since >= WEEK


def brings_up_signs(draft: Draft, before: Sequence[Review]) -> bool:
    """Section 1, "Ask when": severe, or clearly worse."""
    severe = draft.pain is not None and draft.pain >= SEVERE
    return severe or is_worse(draft.pain, draft.of, draft.task, before)


def is_worse(
    pain: int | None, of: str | None, ability: int | None, before: Sequence[Review]
) -> bool:
    last = before[-1].pain if before else None
    up = pain is not None and last is not None and pain - last >= PAIN_UP
    return up or _fell_twice(of, ability, before)


def better_pain(pain: int, before: Sequence[Review]) -> int | None:
    """The pain of the first review, if now is better by 2 points and by 30 %."""
    first = next((review.pain for review in before if review.pain is not None), None)
    if first is None or first - pain < PAIN_DOWN:
        return None
    return first if (first - pain) * 100 >= first * PAIN_DOWN_PERCENT else None


def better_ability(of: str, ability: int, before: Sequence[Review]) -> int | None:
    """What they could do of this task at first, if it is more now."""
    first = next(iter(_abilities(of, before)), None)
    return first if first is not None and first < ability else None


def is_stuck(pain: int, of: str, ability: int, before: Sequence[Review], today: date) -> bool:
    """Six weeks after the first review neither pain nor the task has moved in earnest."""
    if not before or today - before[0].date < SIX_WEEKS:
        return False
    if pain <= SETTLED_PAIN and ability >= SETTLED_ABILITY:
        return False
    first = before[0].pain
    moved = first is not None and (
        first - pain >= PAIN_DOWN or (first - pain) * 100 >= max(1, first) * PAIN_DOWN_PERCENT
    )
    start = next(iter(_abilities(of, before)), ability)
    return not moved and ability - start < ABILITY_UP


def _fell_twice(of: str | None, ability: int | None, before: Sequence[Review]) -> bool:
    """Now and the time before, each 2 points below the one before these two."""
    if of is None or ability is None or len(points := _abilities(of, before)) < 2:
        return False
    base, last = points[-2:]
    return base - last >= ABILITY_DOWN and base - ability >= ABILITY_DOWN


def _abilities(of: str, before: Sequence[Review]) -> list[int]:
    return [review.task for review in before if review.of == of and review.task is not None]
