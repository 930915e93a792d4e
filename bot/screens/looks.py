"""The page of how the exercises are seen and heard; what holds is marked."""

from bot.button import Button
from bot.look_buttons import SetBells, SetMotion, SetTone
from bot.screens import day
from bot.screens.screen import Look, Screen, Tap
from coach.look_pages import LooksPage
from coach.looks import BELLS, MOTIONS, TONES


def page(outcome: LooksPage, look: Look) -> Screen:
    say, now_is = look.say, outcome.looks
    text = say("looks", pictures=now_is.pictures, bells=now_is.bells)

    def tap(label: str, button: Button, holds: bool) -> Tap:
        return Tap(label, button, "success" if holds else None)

    moving, still, saver, off = (
        tap(say("button-motion", how=how), SetMotion(number), how == now_is.pictures)
        for number, how in enumerate(MOTIONS)
    )
    tones = tuple(
        tap(say("button-tone", how=how), SetTone(number), how == now_is.tone)
        for number, how in enumerate(TONES)
    )
    bells = tuple(
        tap(say("button-bells", how=how), SetBells(number), how == now_is.bells)
        for number, how in enumerate(BELLS)
    )
    rows = ((moving, still), (saver, off), bells, day.back_row(say))
    return Screen(text, (*rows[:2], *((tones,) if now_is.pictures != "off" else ()), *rows[2:]))
