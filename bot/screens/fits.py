"""If-then: after what in the day, and what if it gets in the way."""

from bot.buttons import Today
from bot.screens.screen import Look, Row, Screen, Tap
from bot.week_buttons import After, IfHurdle, NotAfter
from coach.course import Intent
from coach.intent import CUES, HURDLES, NO_HURDLE
from coach.week_pages import FitAsked, Fits, HurdleAsked
from content.words import Words


def asked(outcome: FitAsked, look: Look) -> Screen:
    say = look.say
    return Screen(say("fit-asked"), cue_rows(say, outcome.intent))


def hurdle(outcome: HurdleAsked, look: Look) -> Screen:
    say = look.say
    taps = [Tap(say("hurdle", what=what), IfHurdle(n)) for n, what in enumerate(HURDLES)]
    none = (Tap(say("button-no-hurdle"), IfHurdle(NO_HURDLE)),)
    text = say("hurdle-asked", after=after(outcome.intent, say))
    return Screen(text, (tuple(taps[:2]), tuple(taps[2:]), none))


def fits(outcome: Fits, look: Look) -> Screen:
    say, intent = look.say, outcome.intent
    lines = [say("fits", after=after(intent, say))]
    if intent.barrier:
        lines.append(say("fits-if", what=intent.barrier))
    return Screen("\n".join(lines), ((Tap(say("button-today"), Today()),),))


def after(intent: Intent, say: Words) -> str:
    return say("after", cue=intent.cue)


def cue_rows(say: Words, intent: Intent | None = None) -> tuple[Row, ...]:
    taps = [
        Tap(
            say("button-after", cue=cue),
            After(n),
            "success" if intent and intent.cue == cue else None,
        )
        for n, cue in enumerate(CUES)
    ]
    none = Tap(say("button-not-after", planned="yes" if intent else "no"), NotAfter())
    return (tuple(taps[:2]), tuple(taps[2:5]), (none,))
