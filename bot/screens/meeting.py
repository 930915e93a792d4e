"""The first meeting, the warning signs, and the lock."""

from collections.abc import Iterator

from bot.buttons import Agree, AskZone, Begin, Floor, Seen, SeenWhen, ShowSigns, Signs, WhatIsKept
from bot.library_buttons import ShowLibrary, ShowProgram
from bot.plan_buttons import AsItWas, Shorten, ShowPlan
from bot.screens import plan
from bot.screens.screen import Look, Row, Screen, Tap
from coach.browse import PROGRAMS
from coach.exercises import Program
from coach.outcomes import Crisis, Locked, Ready, Screening, Welcome
from content.words import Html


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
    say, played = look.say, outcome.follows == "plays"
    if not outcome.moves:
        text = "\n".join([say("ready-none"), plan.why(outcome.reason, say)])
        return Screen(text, ((Tap(say("button-library"), ShowLibrary()),),))
    amount = say(
        "ready-amount",
        plan="yes" if played else "no",
        floor="yes" if outcome.floor or played else "no",
        moves=outcome.moves,
        minutes=outcome.minutes,
    )
    lines = [say("ready", why=outcome.why, amount=Html(amount))]
    if outcome.program:
        lines.insert(0, _plan(outcome, outcome.program, look))
    if outcome.reason.key not in plan.SILENT:
        lines.append(f"<i>{plan.why(outcome.reason, say)}</i>")
    return Screen("\n".join(lines), tuple(_ways(outcome, look)))


def _plan(outcome: Ready, program: Program, look: Look) -> str:
    """Which program they follow, and whether today is its day."""
    say, waits = look.say, outcome.waits_until
    return say(
        "ready-plan",
        state=outcome.follows,
        program=program.name,
        day=say("day-name", day=waits.weekday() if waits else 0),
        time=outcome.time,
        times=program.times_a_day if outcome.time else 1,
    )


def _ways(outcome: Ready, look: Look) -> Iterator[Row]:
    say = look.say
    other = say("button-no-floor" if outcome.floor else "button-floor")
    yield (Tap(say("button-begin"), Begin(), "primary"),)
    if outcome.why != "first":
        yield tuple(_tuning(outcome, look))
    if outcome.lies or not outcome.floor:
        yield (Tap(other, Floor(int(not outcome.floor))),)
    if outcome.program:
        name = say("shelf-program", name=outcome.program.name)
        yield (Tap(name, ShowProgram(outcome.program.id, PROGRAMS)),)
    if outcome.why != "first":
        library = Tap(say("button-library"), ShowLibrary())
        when = Tap(say("button-when"), AskZone())
        yield (library,) if outcome.zone else (when, library)


def _tuning(outcome: Ready, look: Look) -> Iterator[Tap]:
    """What a flare-up asks for is short already."""
    say = look.say
    if outcome.short:
        yield Tap(say("button-whole-round"), AsItWas())
    elif outcome.reason.key != "flare":
        yield Tap(say("button-two-minutes"), Shorten(1))
    yield Tap(say("button-inside"), ShowPlan())
