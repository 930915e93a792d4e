"""Which picture belongs to an exercise or a step, and what somebody's wishes make of it."""

from dataclasses import replace
from typing import TypeVar

from bot.screens.screen import Picture, Screen, Soon, fits_caption
from coach.exercises import Exercise, Side
from coach.looks import rings
from coach.model import Effort
from coach.outcomes import Step
from coach.wishes import AS_DRAWN, Looks
from content.cover import COVER
from content.picture_list import film, preview, shown_side
from content.pictures import CoverSpec, FilmSpec, PreviewSpec, Shown, StillSpec
from content.words import Words

Drawn = TypeVar("Drawn", bound=Shown)


def of_exercise(exercise: Exercise) -> Picture:
    """Its movement again and again, on its own page and in a reminder."""
    side = shown_side(exercise)
    return Picture(StillSpec(exercise.id, side), preview(exercise.id, side, exercise.dose))


def at_rest(exercise: Exercise, side: Side | None = None) -> Picture:
    return Picture(StillSpec(exercise.id, side or shown_side(exercise)))


def ready(step: Step) -> Picture:
    """What Start will show is wanted already, and then what comes after it."""
    effort = step.effort
    moves = _preview(effort)
    still = StillSpec(effort.exercise, effort.side)
    return Picture(still, moves, ahead=(_film(effort), *_after(step)))


def running(step: Step) -> Picture:
    effort = step.effort
    still = StillSpec(effort.exercise, effort.side)
    return Picture(still, _film(effort), take=step.step % 2, ahead=_after(step))


def of_library() -> Picture:
    return Picture(cover())


def cover() -> CoverSpec:
    return CoverSpec(COVER)


def words(exercise: Exercise, say: Words) -> tuple[str, ...]:
    """What the picture shows, for whoever hears it: Telegram has no such words for films."""
    return (say("picture-words", picture=exercise.picture),) if exercise.picture else ()


def with_words(lines: list[str], exercise: Exercise, say: Words) -> list[str]:
    """Below what to do; not where so much has to be said that there is no room."""
    below = lines.index("", 2)
    worded = [*lines[:below], *words(exercise, say), *lines[below:]]
    return worded if fits_caption(worded) else lines


def as_wished(screen: Screen, looks: Looks) -> Screen:
    """The same words. `saver`: small films at the steps, small stills elsewhere."""
    if screen.sound and not rings(looks, screen.sound.exercise):
        screen = replace(screen, sound=None)
    if screen.picture is None or looks == AS_DRAWN:
        return screen
    if looks.pictures == "off":
        return replace(screen, picture=None)
    return replace(screen, picture=_picture(screen.picture, looks))


def _picture(picture: Picture, looks: Looks) -> Picture:
    moves = picture.moves
    if _is_still(moves, looks):
        moves = None
    return replace(
        picture,
        still=_dressed(picture.still, looks),
        moves=_dressed(moves, looks) if moves else None,
        ahead=tuple(dict.fromkeys(_ahead(spec, looks) for spec in picture.ahead)),
    )


def _ahead(spec: Soon, looks: Looks) -> Soon:
    """Stills where no film will be shown."""
    if _is_still(spec, looks):
        return _dressed(StillSpec(spec.figure, spec.side), looks)
    return _dressed(spec, looks)


def _is_still(spec: Shown | None, looks: Looks) -> bool:
    return looks.pictures == "still" or (
        looks.pictures == "saver" and isinstance(spec, PreviewSpec)
    )


def _dressed(spec: Drawn, looks: Looks) -> Drawn:
    return replace(spec, tone=looks.tone, small=looks.pictures == "saver")


def _after(step: Step) -> tuple[Soon, ...]:
    """In the order in which they will be shown."""
    return (_preview(step.following), _film(step.following)) if step.following else ()


def _preview(effort: Effort) -> PreviewSpec:
    return preview(effort.exercise, effort.side, effort)


def _film(effort: Effort) -> FilmSpec:
    return film(effort.exercise, effort.side, effort)
