"""The first meeting, the warning signs, and the lock."""

from bot.buttons import (
    Agree,
    AskZone,
    Begin,
    Floor,
    Seen,
    SeenWhen,
    ShowLibrary,
    ShowSigns,
    Signs,
    WhatIsKept,
)
from bot.screens.screen import Look, Row, Screen, Tap
from coach.outcomes import Crisis, Locked, Ready, Screening, Welcome


def welcome(outcome: Welcome, look: Look) -> Screen:
    say = look.say
    agree = Tap(say("button-agree"), Agree(), "primary")
    if outcome.more:
        return Screen(say("welcome-more"), ((agree,),))
    return Screen(say("welcome"), ((agree,), (Tap(say("button-kept"), WhatIsKept()),)))


def screening(outcome: Screening, look: Look) -> Screen:
    say = look.say
    return Screen(
        say("signs", why=outcome.why),
        (
            (Tap(say("button-signs-none"), Signs(0)),),
            (Tap(say("button-signs-yes"), Signs(1)), Tap(say("button-signs-unsure"), Signs(2))),
        ),
        tells="signs" if outcome.came_up else None,
        alone=outcome.came_up,
    )


def locked(outcome: Locked, look: Look) -> Screen:
    say = look.say
    if outcome.asks_when:
        whens = enumerate(("today", "days", "not-since"))
        row = tuple(Tap(say("button-seen-when", when=when), SeenWhen(n)) for n, when in whens)
        return Screen(say("seen-when"), (row,))
    rows = ((Tap(say("button-seen"), Seen()),), (Tap(say("button-list"), ShowSigns()),))
    return Screen(say("locked"), rows, tells="warning", alone=True)


def crisis(outcome: Crisis, look: Look) -> Screen:
    return Screen(look.say("crisis"), tells="crisis", alone=True)


def ready(outcome: Ready, look: Look) -> Screen:
    say = look.say
    text = say(
        "ready",
        why=outcome.why,
        floor="yes" if outcome.floor else "no",
        moves=outcome.moves,
        minutes=outcome.minutes,
    )
    if outcome.program:
        waits = outcome.waits_until
        plan = say(
            "ready-plan",
            state="waits" if waits else "program",
            program=outcome.program,
            day=say("day-name", day=waits.weekday() if waits else 0),
            time=outcome.time,
            times=outcome.times,
        )
        text = f"{plan}\n{text}"
    other = say("button-no-floor" if outcome.floor else "button-floor")
    rows: list[Row] = [
        (Tap(say("button-begin"), Begin(), "primary"),),
        (Tap(other, Floor(int(not outcome.floor))),),
    ]
    if not outcome.zone and outcome.why != "first":
        rows.append((Tap(say("button-when"), AskZone()),))
    if outcome.why != "first":
        rows.append((Tap(say("button-library"), ShowLibrary()),))
    return Screen(text, tuple(rows))
