"""Which words of a language tell exercises apart, and which are only talk; read from its file."""

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import Field

from coach.body_words import Short
from content.problems import Problem, refuse
from content.reading import read_file
from content.shelf_fields import ShelfFile


class TalkFile(ShelfFile):
    """texts/<lang>/talk.toml; the words are small and single."""

    filling: list[str]
    little: list[str]
    mine: list[str]
    pose: list[str]
    alone: list[str]
    together: list[str]
    pain: list[str]
    same: dict[str, str] = Field(default_factory=dict)
    conditions: dict[str, list[str]] = Field(default_factory=dict)
    answers: dict[Short, list[str]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Talk:
    """`common`: in many names, and telling none apart; without the `filling` ones among them a
    message says the same. `mine` make it a message about oneself. `alone` mean an exercise even by
    themselves and out of the blue, `together` with another word of its name. `same` are spelt
    otherwise; `pain` says that something hurts. `conditions` are phrases by their id in
    coach.condition_table, `answers` whole messages that mean a button."""

    filling: frozenset[str]
    common: frozenset[str]
    mine: frozenset[str]
    pose: frozenset[str]
    alone: frozenset[str]
    together: frozenset[str]
    pain: frozenset[str]
    same: dict[str, str]
    conditions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    answers: dict[Short, tuple[str, ...]] = field(default_factory=dict)


def talk_problems(path: Path) -> list[Problem]:
    """What is wrong with a language's file; a language that has none is not spoken yet."""
    problems: list[Problem] = []
    if path.exists():
        read_file(path, TalkFile, problems)
    return problems


def load_talk(path: Path) -> Talk:
    """Raises ContentError."""
    problems: list[Problem] = []
    file = read_file(path, TalkFile, problems)
    refuse(problems)
    assert file is not None  # or it was refused
    filling, alone = frozenset(file.filling), frozenset(file.alone)
    return Talk(
        filling=filling,
        common=filling.union(file.little),
        mine=frozenset(file.mine),
        pose=frozenset(file.pose),
        alone=alone,
        together=alone.union(file.together),
        pain=frozenset(file.pain),
        same=file.same,
        conditions={name: tuple(said) for name, said in file.conditions.items()},
        answers={name: tuple(said) for name, said in file.answers.items()},
    )
