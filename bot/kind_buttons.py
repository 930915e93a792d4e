"""The buttons of the kinds of reminders, and of what they say. `kind`: see
coach.kind_wishes.WISHED, whose order stays."""

from dataclasses import dataclass

from bot.button import Button


class ShowKinds(Button):
    prefix = "kinds"


@dataclass(frozen=True)
class ShowKind(Button):
    prefix = "kind"
    choices = 8
    kind: int


@dataclass(frozen=True)
class SetKind(Button):
    """`choice`: see coach.kind_wishes.set_kind."""

    prefix = "kset"
    choices = 8
    choice: str
    kind: int


@dataclass(frozen=True)
class NotToday(Button):
    """Under a call; `due_min`: when it was due, in minutes since 1970."""

    prefix = "ntday"
    due_min: int


class PostureDone(Button):
    prefix = "stood"
