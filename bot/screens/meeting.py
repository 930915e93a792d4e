"""The first meeting, and the routine of the day before it is begun."""

from collections.abc import Iterator

from bot.buttons import Agree, AskZone, Floor, WhatIsKept
from bot.library_buttons import ShowLibrary, ShowProgram
from bot.screens import fits, walks, weeks
from bot.screens.load import befores
from bot.screens.screen import Look, Row, Screen, Tap
from bot.signs_buttons import AskNews, TooYoung
from coach.browse import PROGRAMS
from coach.exercises import Program
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
    say = look.say
    other = say("button-no-floor" if outcome.floor else "button-floor")
    yield befores(look)
    if outcome.lies or not outcome.floor:
        yield (Tap(other, Floor(int(not outcome.floor))),)
    if outcome.program:
        name = say("shelf-program", name=outcome.program.name)
        yield (Tap(name, ShowProgram(outcome.program.id, PROGRAMS)),)
    known_here = outcome.why not in ("first", "new")
    if outcome.week:
        yield (weeks.week_tap(say), walks.walk_tap(say))
    elif known_here:
        yield (walks.walk_tap(say),)
    if outcome.asks_news and not outcome.week:  # the week's page asks it as well
        yield (Tap(say("button-news"), AskNews()),)
    if known_here:
        library = Tap(say("button-library"), ShowLibrary())
        when = Tap(say("button-when"), AskZone())
        yield (library,) if outcome.zone else (when, library)
