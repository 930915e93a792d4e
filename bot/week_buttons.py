"""The buttons of walking, the weekly review and if-then. `day` is a date's ordinal number: what
was asked on it is answered in it, and not a week later."""

from dataclasses import dataclass

from bot.button import Button


class ShowWalk(Button):
    prefix = "walk"


@dataclass(frozen=True)
class WalkFirst(Button):
    """0: ask me again. From 1: one of coach.walking.COMFORTABLE_MIN."""

    prefix = "wfirst"
    choices = 6
    day: int
    choice: int


@dataclass(frozen=True)
class WalkDone(Button):
    """So many minutes, as this walk of that day, from 0."""

    prefix = "wdone"
    day: int
    number: int
    minutes: int


class WalkMore(Button):
    prefix = "wmore"


class WalkLess(Button):
    prefix = "wless"


class ShowWeek(Button):
    prefix = "week"


@dataclass(frozen=True)
class WeekPain(Button):
    prefix = "wpain"
    day: int
    points: int


@dataclass(frozen=True)
class WeekTask(Button):
    """By its place in coach.review.TASKS; one more: another one."""

    prefix = "wtask"
    choices = 9
    day: int
    task: int


@dataclass(frozen=True)
class WeekTry(Button):
    """How well that task goes."""

    prefix = "wtry"
    day: int
    points: int


@dataclass(frozen=True)
class WeekBarrier(Button):
    """By its place in coach.review.BARRIERS."""

    prefix = "wbar"
    choices = 6
    day: int
    barrier: int


@dataclass(frozen=True)
class WeekGoal(Button):
    """Active days a week."""

    prefix = "wgoal"
    day: int
    goal: int


@dataclass(frozen=True)
class WeekUndo(Button):
    prefix = "wundo"
    day: int


@dataclass(frozen=True)
class After(Button):
    """By its place in coach.intent.CUES; one more: the question."""

    prefix = "after"
    choices = 6
    cue: int


@dataclass(frozen=True)
class IfHurdle(Button):
    """By its place in coach.intent.HURDLES; one more: none."""

    prefix = "if"
    choices = 5
    hurdle: int


class NotAfter(Button):
    prefix = "notif"
