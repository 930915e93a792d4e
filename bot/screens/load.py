"""The questions around a routine: one line, one tap."""

from dataclasses import replace

from bot.load_buttons import AfterSo, BeginSo, MorningSo, ToughSo
from bot.screens.screen import Look, Row, Screen, Tap
from coach.load_pages import MorningAsked, SevereAsked


def befores(look: Look) -> Row:
    """How the back is now; each of them begins the routine."""
    easy, so_so, tough = (
        Tap(look.say("button-now", how=how), BeginSo(number))
        for number, how in enumerate(("easy", "so-so", "tough"))
    )
    return replace(easy, style="primary"), so_so, tough


def severe_asked(outcome: SevereAsked, look: Look) -> Screen:
    say, session = look.say, outcome.session
    before = outcome.when == "before"
    row = tuple(
        Tap(
            say("button-severe", how=how),
            ToughSo(number) if before else AfterSo(session, number),
        )
        for number, how in enumerate(("less", "more"))
    )
    return Screen(say("severe-asked", when=outcome.when), (row,))


def morning_asked(outcome: MorningAsked, look: Look) -> Screen:
    say = look.say
    row = tuple(
        Tap(say("button-morning", how=how), MorningSo(outcome.session, number))
        for number, how in enumerate(("settled", "not-yet", "worse"))
    )
    return Screen(say("morning-asked"), (row,))


def passed(current: Screen, look: Look) -> Screen:
    return replace(current, text=f"{look.say('morning-passed')}\n\n{current.text}")
