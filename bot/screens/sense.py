"""What the coach says of its own quiet: the line in a nudge, the question, the notes."""

from bot.buttons import PauseAll, Today
from bot.plan_buttons import Shorten
from bot.screens.screen import Look, Screen, Tap
from bot.sense_buttons import FewerSo
from coach.sense_pages import FewerAsked, SilenceNote
from content.words import Words


def kept_quiet(hours: int, say: Words) -> str:
    return say("kept-quiet", hours=hours)


def fewer_asked(outcome: FewerAsked, look: Look) -> Screen:
    say = look.say
    fewer, hours, pause, as_it_is = (
        Tap(say("button-fewer", how=how), FewerSo(outcome.asked, number))
        for number, how in enumerate(("fewer", "hours", "pause", "as-it-is"))
    )
    return Screen(say("fewer-asked"), ((fewer, hours), (pause, as_it_is)))


def note(outcome: SilenceNote, look: Look) -> Screen:
    """Its first line is on a locked phone: it names nothing."""
    say = look.say
    if outcome.shortens:
        begin = Tap(say("button-two-minutes"), Shorten(1), "primary")
    else:
        begin = Tap(say("button-gentle"), Today(), "primary")
    pause = Tap(say("button-fewer", how="pause"), PauseAll())
    return Screen(say("silence-note", number=outcome.number), ((begin, pause),))
