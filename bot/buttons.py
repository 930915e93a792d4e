"""Every button there is. Each travels inside the message, so that one pressed a month and three
restarts later still means what it meant. A prefix is never used for anything else."""

from dataclasses import dataclass

from bot.button import Button


class Agree(Button):
    prefix = "agree"


class WhatIsKept(Button):
    prefix = "kept"


@dataclass(frozen=True)
class Signs(Button):
    """0: none of these. 1: yes, one or more. 2: not sure."""

    prefix = "signs"
    choices = 3
    answer: int


class ShowSigns(Button):
    prefix = "list"


class Seen(Button):
    prefix = "seen"


@dataclass(frozen=True)
class SeenWhen(Button):
    """0: today. 1: this week. 2: earlier."""

    prefix = "when"
    choices = 3
    when: int


class Today(Button):
    prefix = "today"


class Begin(Button):
    prefix = "begin"


@dataclass(frozen=True)
class Floor(Button):
    """1: I can get to the floor. 0: I can't."""

    prefix = "floor"
    choices = 2
    can: int


@dataclass(frozen=True)
class Afresh(Button):
    prefix = "afresh"
    session: int


class Break(Button):
    prefix = "break"


@dataclass(frozen=True)
class OnStep(Button):
    """A button under a step: it names the session and the step it stood under."""

    session: int
    step: int


class Start(OnStep):
    prefix = "start"


class Done(OnStep):
    prefix = "done"


class Skip(OnStep):
    prefix = "skip"


class Back(OnStep):
    prefix = "back"


class Pause(OnStep):
    prefix = "hold"


class GoOn(OnStep):
    prefix = "go"


class Stop(OnStep):
    prefix = "stop"


class Hurts(OnStep):
    prefix = "hurts"


@dataclass(frozen=True)
class HurtsSo(OnStep):
    """0: a bit. 1: a lot. 2: down the leg, or numb."""

    prefix = "how"
    choices = 3
    how: int


@dataclass(frozen=True)
class FeltSo(Button):
    """0: same or better. 1: a bit more. 2: a lot more. 3: down the leg, or numb."""

    prefix = "felt"
    choices = 4
    session: int
    how: int


class AskZone(Button):
    prefix = "where"


@dataclass(frozen=True)
class ChooseZone(Button):
    prefix = "zone"
    zone: str


@dataclass(frozen=True)
class ConfirmZone(Button):
    prefix = "here"
    zone: str


class NotNowZone(Button):
    prefix = "nozone"


@dataclass(frozen=True)
class ShowSettings(Button):
    """The part by its place in PARTS."""

    prefix = "set"
    choices = 6
    part: int


@dataclass(frozen=True)
class SetDay(Button):
    """Of seven days, Monday first: 2 * day, and 1 more to choose it."""

    prefix = "day"
    day_on: int


@dataclass(frozen=True)
class SetHours(Button):
    prefix = "hours"
    start: int
    end: int


@dataclass(frozen=True)
class SetRoutine(Button):
    """Minute of the day; 1440 is never."""

    prefix = "at"
    minute: int


@dataclass(frozen=True)
class SetMinutes(Button):
    prefix = "long"
    minutes: int


@dataclass(frozen=True)
class SetInterval(Button):
    prefix = "every"
    minutes: int


class PauseAll(Button):
    prefix = "quiet"


class ResumeAll(Button):
    prefix = "loud"


@dataclass(frozen=True)
class NudgeAnswer(Button):
    """0: done. 1: in ten minutes. 2: skip. 3: not today. 4: mini."""

    prefix = "nudge"
    choices = 5
    nudge: int
    answer: int


class DeleteYes(Button):
    prefix = "gone"


class DeleteNo(Button):
    prefix = "stay"


class ShowHelp(Button):
    prefix = "help"
