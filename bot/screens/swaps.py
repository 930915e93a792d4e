"""Not like this: the question, the line that tells what was changed, and the way back."""

from collections.abc import Iterator
from dataclasses import replace

from bot.buttons import GoOn
from bot.screens import pictures
from bot.screens.screen import Look, Row, Screen, Tap
from bot.swap_buttons import BackTo, CantHere, TooEasy, TooHard
from coach.outcomes import Instead
from coach.pages import MovePage
from coach.swap_pages import OtherAsked
from content.words import Words


def other_asked(outcome: OtherAsked, look: Look) -> Screen:
    say, at = look.say, (outcome.session, outcome.step)
    rows: tuple[Row, ...] = (
        (Tap(say("button-not-so", how="hard"), TooHard(*at)),),
        (Tap(say("button-not-so", how="here"), CantHere(*at)),),
        (Tap(say("button-not-so", how="easy"), TooEasy(*at)),),
        (Tap(say("button-back-to-it"), GoOn(*at)),),
    )
    text = say("other-asked", name=outcome.exercise.name)
    return Screen(text, rows, pictures.at_rest(outcome.exercise, outcome.side))


def noted(then: Screen, outcome: Instead, look: Look) -> Screen:
    """What comes next, and the line beneath it, where the thumb and the eye are: a picture and
    its steps may reach above the screen."""
    note = outcome.note
    line = look.say("swap-note", why=note.why, how=note.how, name=note.was.name)
    if note.out:
        line = look.say("ache-note", name=note.was.name)
    return replace(then, text=f"{then.text}\n\n{line}")


def standing(page: MovePage, say: Words) -> Iterator[str]:
    """What stands in for it; else for what it stands in, one of them named."""
    shown = page.exercise.id
    for swap in page.swaps:
        if swap.exercise.id == shown:
            to = swap.to.name if swap.to else "none"
            yield say("move-swapped", why=swap.why, to=to)
            return
    for swap in page.swaps[:1]:
        yield say("move-stands-in", name=swap.exercise.name, more=len(page.swaps) - 1)


def is_away(page: MovePage) -> bool:
    return any(swap.exercise.id == page.exercise.id for swap in page.swaps)


def way_back(page: MovePage, say: Words) -> tuple[Row, ...]:
    if not page.swaps:
        return ()
    return ((Tap(say("button-as-before"), BackTo(page.exercise.id)),),)
