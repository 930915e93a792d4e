"""Today's plan, move by move, and why it is as it is. Text screens, edited in place."""

from collections.abc import Iterator
from itertools import groupby

from bot.buttons import Today
from bot.library_buttons import ShowMove
from bot.plan_buttons import (
    AnotherPlan,
    AsItWas,
    KeepMove,
    Shorten,
    ShowPlan,
    ShowPlanMove,
    SwapToday,
)
from bot.screens.load import befores
from bot.screens.player import whole_minutes
from bot.screens.screen import Look, Row, Screen, Tap, plain
from coach.on_shelves import FOUND
from coach.plan import GET_UP
from coach.plan_pages import PlanMove, PlanMovePage, PlanPage
from coach.reasons import Reason
from content.words import Words

SILENT = ("yours",)  # the line above says whose plan it is


def plan(outcome: PlanPage, look: Look) -> Screen:
    say = look.say
    lines = [say("plan", minutes=outcome.minutes), why(outcome.reason, say)]
    for portion, moves in groupby(outcome.moves, key=lambda move: move.portion):
        lines += ["", say("plan-portion", portion=portion)]
        lines += [_line(move, say) for move in moves]
    lines += ["", say("now-asked")]
    return Screen("\n".join(lines), tuple(_rows(outcome, look)))


def move(outcome: PlanMovePage, look: Look) -> Screen:
    say, here = look.say, outcome.move
    name = here.exercise.id
    lines = [f"<b>{plain(here.exercise.name)}</b>", _amount(here, say)]
    if outcome.favourite:
        lines.append(say("plan-favourite"))
    rows: list[Row] = []
    if outcome.other:
        label = say("button-instead", name=outcome.other.name)
        rows.append((Tap(label, SwapToday(name, 0)),))
    leave = Tap(say("button-leave-today"), SwapToday(name, 1))
    keep = Tap(say("button-keep"), KeepMove(name))
    rows.append((*((leave,) if outcome.can_leave else ()), *((keep,) if outcome.can_keep else ())))
    rows.append((Tap(say("button-how"), ShowMove(name, FOUND)),))
    rows.append((Tap(say("button-back"), ShowPlan()),))
    return Screen("\n".join(lines), tuple(row for row in rows if row))


def why(reason: Reason, say: Words) -> str:
    """One line; empty where the screen says it already."""
    if reason.key in SILENT:
        return say("plan-yours")
    areas = [say("area", area=area) for area in reason.areas]
    return say(
        "plan-why",
        why=reason.key,
        move=reason.move.name if reason.move else "",
        one=areas[0] if areas else "",
        other=areas[1] if len(areas) > 1 else "none",
    )


def _rows(outcome: PlanPage, look: Look) -> Iterator[Row]:
    say = look.say
    yield befores(look)
    for move in outcome.moves:
        if move.exercise.id != GET_UP:
            yield (Tap(move.exercise.name, ShowPlanMove(move.exercise.id)),)
    shorter = Tap(say("button-shorter"), Shorten(0))
    other = Tap(say("button-another"), AnotherPlan(outcome.another))
    if outcome.reason.key != "flare":
        yield (other,) if outcome.short else (shorter, other)
    back = Tap(say("button-today"), Today())
    yield (Tap(say("button-as-it-was"), AsItWas()), back) if outcome.tuned else (back,)


def _line(move: PlanMove, say: Words) -> str:
    return f"• {plain(move.exercise.name)}: {_amount(move, say)}"


def _amount(move: PlanMove, say: Words) -> str:
    effort = move.effort
    return say(
        "plan-amount",
        count=effort.repetitions,
        seconds=effort.seconds,
        minutes=whole_minutes(effort.seconds),
        sides="both" if effort.side == "both" else "each",
        sets=effort.sets,
    )
