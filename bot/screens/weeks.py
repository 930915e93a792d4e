"""The weekly review: four questions, the week and the plan, and what was taken back."""

from collections.abc import Iterator

from bot.buttons import SetMinutes, Today
from bot.screens.screen import Look, Row, Screen, Tap
from bot.signs_buttons import AskNews
from bot.week_buttons import (
    ShowWeek,
    WeekBarrier,
    WeekGoal,
    WeekPain,
    WeekTask,
    WeekTry,
    WeekUndo,
)
from coach.review import ANOTHER_TASK, BARRIERS, GOALS, TASKS
from coach.week_pages import Reviewed, Unreviewed, WeekAsked
from content.words import Html, Words


def asked(outcome: WeekAsked, look: Look) -> Screen:
    draw = {
        "pain": _pain,
        "task": _task,
        "ability": _ability,
        "barrier": _barrier,
        "goal": _goal,
    }[outcome.question]
    return draw(outcome, look.say)


def reviewed(outcome: Reviewed, look: Look) -> Screen:
    say = look.say
    plan = list(_plan(outcome, say))
    lines = [*_week(outcome, say), "", say("week-plan"), *plan]
    rows: list[Row] = [(Tap(say("button-week-fine"), Today(), "primary"),)]
    if outcome.shorter:
        shorter = say("button-make-it", minutes=outcome.shorter)
        rows.append((Tap(shorter, SetMinutes(outcome.shorter)),))
    rows.append((Tap(say("button-week-undo"), WeekUndo(outcome.day.toordinal())),))
    rows.append((Tap(say("button-news"), AskNews()),))
    return Screen("\n".join(lines), tuple(rows))


def unreviewed(outcome: Unreviewed, look: Look) -> Screen:
    say = look.say
    lines = [
        say("week-undone", goal=outcome.goal, walk=outcome.walk or 0),
        *(say("week-kept", what=what) for what in outcome.kept),
    ]
    worrying = (Tap(say("button-news"), AskNews()),)
    return Screen("\n".join(lines), ((Tap(say("button-today"), Today()),), worrying))


def week_tap(say: Words) -> Tap:
    return Tap(say("button-week"), ShowWeek())


def _pain(outcome: WeekAsked, say: Words) -> Screen:
    day = outcome.day.toordinal()
    taps = [Tap(str(points), WeekPain(day, points)) for points in range(11)]
    text = say("week-pain", heard=_heard(outcome), points=outcome.meant or 0)
    return Screen(text, _eleven(outcome, taps, say))


def _ability(outcome: WeekAsked, say: Words) -> Screen:
    day = outcome.day.toordinal()
    taps = [Tap(str(points), WeekTry(day, points)) for points in range(11)]
    task = say("task", task=outcome.task or "none")
    text = say("week-ability", task=task, heard=_heard(outcome), points=outcome.meant or 0)
    other = (Tap(say("button-task-other"), WeekTask(day, ANOTHER_TASK)),)
    return Screen(text, (*_eleven(outcome, taps, say), other))


def _task(outcome: WeekAsked, say: Words) -> Screen:
    day = outcome.day.toordinal()
    taps = [Tap(say("task", task=task), WeekTask(day, n)) for n, task in enumerate(TASKS)]
    return Screen(say("week-task"), _pairs(taps))


def _barrier(outcome: WeekAsked, say: Words) -> Screen:
    day = outcome.day.toordinal()
    taps = [Tap(say("barrier", what=what), WeekBarrier(day, n)) for n, what in enumerate(BARRIERS)]
    return Screen(say("week-barrier"), _pairs(taps))


def _goal(outcome: WeekAsked, say: Words) -> Screen:
    day = outcome.day.toordinal()
    taps = [
        Tap(str(goal), WeekGoal(day, goal), "success" if goal == outcome.goal else None)
        for goal in GOALS
    ]
    return Screen(say("week-goal", goal=outcome.goal), (tuple(taps),))


def _eleven(outcome: WeekAsked, taps: list[Tap], say: Words) -> tuple[Row, ...]:
    """0 to 10 in rows; first a yes to how something typed was read."""
    rows: tuple[Row, ...] = (tuple(taps[:4]), tuple(taps[4:8]), tuple(taps[8:]))
    if outcome.meant is None:
        return rows
    meant = taps[outcome.meant]
    return ((Tap(say("button-say", points=outcome.meant), meant.button, "primary"),), *rows)


def _heard(outcome: WeekAsked) -> str:
    return "unclear" if outcome.unclear else "clear" if outcome.meant is None else "read"


def _pairs(taps: list[Tap]) -> tuple[Row, ...]:
    return tuple(tuple(taps[n : n + 2]) for n in range(0, len(taps), 2))


def _week(outcome: Reviewed, say: Words) -> Iterator[str]:
    """Actions and ability; pain only when it is better in earnest (clinical.md section 7)."""
    done = [
        say("done-days", count=outcome.days),
        say("done-routines", count=outcome.routines),
        say("done-breaks", count=outcome.breaks),
        say("done-walked", count=outcome.walked_min),
    ]
    yield say("week-done", done=Html(", ".join(filter(None, done))) or "none")
    task = say("task", task=outcome.task)
    if outcome.begins:
        yield say("week-begins", task=task, now=outcome.task_now)
    elif outcome.task_from is not None:
        yield say("week-better", task=task, before=outcome.task_from, now=outcome.task_now)
    if outcome.pain_from is not None and not outcome.worse:
        yield say("week-less-pain", before=outcome.pain_from, now=outcome.pain_now)


def _plan(outcome: Reviewed, say: Words) -> Iterator[str]:
    """What changes and why, in four lines at most."""
    changed = "same" if outcome.goal == outcome.goal_was else "new"
    yield say("plan-goal", changed=changed, goal=outcome.goal)
    if outcome.walk is not None:
        yield say("plan-walk", why=outcome.walk_why, minutes=outcome.walk)
    if outcome.barrier != "nothing":
        yield say("plan-barrier", what=outcome.barrier, shorter="yes" if outcome.shorter else "no")
    if outcome.worse or outcome.stuck:
        yield say("plan-people", why="worse" if outcome.worse else "stuck")
