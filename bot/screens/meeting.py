"""The first meeting, and the routine of the day before it is begun."""

from collections.abc import Iterator

from bot.buttons import Agree, AskZone, Floor, WhatIsKept
from bot.library_buttons import ShowLibrary, ShowProgram
from bot.plan_buttons import AsItWas, Shorten, ShowPlan
from bot.screens import fits, plan, walks, weeks
from bot.screens.load import befores
from bot.screens.screen import Look, Row, Screen, Tap
from bot.signs_buttons import AskNews, TooYoung
from coach.exercises import Program
from coach.on_shelves import PROGRAMS
from coach.outcomes import Ready, Welcome
from content.words import Html


def welcome(outcome: Welcome, look: Look) -> Screen:
    say = look.say
    agree = Tap(say("button-agree"), Agree(), "primary")
    young = Tap(say("button-young"), TooYoung())
    if outcome.more:
        return Screen(say("welcome-more"), ((agree,), (young,)))
    return Screen(say("welcome"), ((agree,), (Tap(say("button-kept"), WhatIsKept()),), (young,)))


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
    welcomes = outcome.back and not outcome.short and outcome.reason.key != "flare"
    if welcomes:  # with it, that it was a while need not be said
        lines.insert(0, say("welcome-back"))
    if outcome.reason.key not in (*plan.SILENT, *(("gap",) if welcomes else ())):
        lines.append(f"<i>{plan.why(outcome.reason, say)}</i>")
    if outcome.intent:
        lines.append(say("ready-after", after=fits.after(outcome.intent, say)))
    lines += [say("load-clinician")] if outcome.advise else []
    lines.append(say("now-asked"))
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
    say, knows_us = look.say, outcome.why not in ("first", "new")
    other = say("button-no-floor" if outcome.floor else "button-floor")
    yield befores(look)
    if knows_us:
        yield tuple(_tuning(outcome, look))
    if outcome.lies or not outcome.floor:
        yield (Tap(other, Floor(int(not outcome.floor))),)
    if outcome.program:
        name = say("shelf-program", name=outcome.program.name)
        yield (Tap(name, ShowProgram(outcome.program.id, PROGRAMS)),)
    if outcome.asks_news and not outcome.week:  # the week's page asks it as well
        yield (Tap(say("button-news"), AskNews()),)
    if ways := tuple(_elsewhere(outcome, knows_us, look)):
        yield ways


def _elsewhere(outcome: Ready, knows_us: bool, look: Look) -> Iterator[Tap]:
    """Two at the most. Who is here for the first round has one thing to do, and their week if it
    is due; the page of a program leads to the library too."""
    say = look.say
    if outcome.week:
        yield weeks.week_tap(say)
    elif knows_us and not outcome.program:
        yield Tap(say("button-library"), ShowLibrary())
    if knows_us and not outcome.zone:
        yield Tap(say("button-when"), AskZone())


def _tuning(outcome: Ready, look: Look) -> Iterator[Tap]:
    """Less, other, or a walk. What a flare-up asks for is short already."""
    say = look.say
    if outcome.short:
        yield Tap(say("button-whole-round"), AsItWas())
    elif outcome.reason.key != "flare":
        yield Tap(say("button-two-minutes"), Shorten(1))
    yield Tap(say("button-inside"), ShowPlan())
    yield walks.walk_tap(say)
