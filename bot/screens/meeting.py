"""The first meeting, the warning signs, and the lock."""

from bot.buttons import (
    Agree,
    Begin,
    Floor,
    Seen,
    SeenWhen,
    ShowSigns,
    Signs,
    Today,
    WhatIsKept,
)
from bot.screens.screen import Look, Screen, Tap
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
    )


def locked(outcome: Locked, look: Look) -> Screen:
    say = look.say
    if outcome.asks_when:
        whens = enumerate(("today", "week", "earlier"))
        row = tuple(Tap(say("button-seen-when", when=when), SeenWhen(n)) for n, when in whens)
        return Screen(say("seen-when"), (row,))
    rows = ((Tap(say("button-seen"), Seen()),), (Tap(say("button-list"), ShowSigns()),))
    return Screen(say("locked"), rows, tells="warning")


def crisis(outcome: Crisis, look: Look) -> Screen:
    return Screen(look.say("crisis"), ((Tap(look.say("button-today"), Today()),),), tells="crisis")


def ready(outcome: Ready, look: Look) -> Screen:
    say = look.say
    text = say("ready", why=outcome.why, moves=outcome.moves, minutes=outcome.minutes)
    other = say("button-no-floor" if outcome.floor else "button-floor")
    return Screen(
        text,
        (
            (Tap(say("button-begin"), Begin(), "primary"),),
            (Tap(other, Floor(int(not outcome.floor))),),
        ),
    )
