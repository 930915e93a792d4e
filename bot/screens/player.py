"""The player: one step at a time, readable from the floor at arm's length."""

from bot.buttons import (
    Afresh,
    Back,
    Break,
    Done,
    FeltSo,
    GoOn,
    Hurts,
    HurtsSo,
    Pause,
    ShowSigns,
    Skip,
    Start,
    Stop,
    Today,
)
from bot.screens import fits, flare, pictures, walks
from bot.screens.screen import Look, Row, Screen, Sound, Tap, plain
from bot.swap_buttons import Other
from coach.exercises import Exercise, Kind, Tip
from coach.model import Effort, Press
from coach.outcomes import Finished, HurtsAsked, LeftOff, Step, Stopped
from coach.plan import in_minutes
from coach.player import SHORTEST_RINGING_S
from coach.unasked import HoldOver
from content.pictures import SoundSpec
from content.words import Words


def step(outcome: Step, look: Look) -> Screen:
    draw = {"ready": _ready, "running": _running, "paused": _paused}[outcome.phase]
    return draw(outcome, look)


def hurts_asked(outcome: HurtsAsked, look: Look) -> Screen:
    say, at = look.say, outcome.step
    hurts = ("bit", "lot", "leg")
    rows = tuple(
        (Tap(say("button-hurts-so", how=how), HurtsSo(at.session, at.step, n)),)
        for n, how in enumerate(hurts)
    )
    back = (Tap(say("button-back-to-it"), GoOn(at.session, at.step)),)
    shown = pictures.at_rest(at.exercise, at.effort.side)
    return Screen(say("hurts-asked"), (*rows, back), shown)


def finished(outcome: Finished, look: Look) -> Screen:
    say = look.say
    if outcome.kind == "ease":
        return flare.eased(outcome, look)
    if outcome.kind == "break" or outcome.felt:
        minutes = in_minutes(outcome.seconds)
        text = say("over", kind=outcome.kind, felt=outcome.felt or "none", minutes=minutes)
        if outcome.asks_after:  # one thing at a time: the fact can wait for another day
            return Screen(f"{text}\n\n{say('fit-asked')}", fits.cue_rows(say))
        if outcome.tip:
            text += "\n\n" + tip(outcome.tip, say)
        more = (Tap(say("button-break-more"), Break()),) if outcome.kind == "break" else ()
        return Screen(text, ((*more, walks.walk_tap(say)),))
    felts = ("same", "bit", "lot", "leg")
    rows = tuple(
        (Tap(say("button-felt", how=how), FeltSo(outcome.session, n)),)
        for n, how in enumerate(felts)
    )
    return Screen(say("finished", moves=outcome.moves, minutes=in_minutes(outcome.seconds)), rows)


def stopped(outcome: Stopped, look: Look) -> Screen:
    say = look.say
    text = say("stopped", steps=outcome.steps, hurts="yes" if outcome.hurts else "no")
    if outcome.hurts:
        return Screen(text, ((Tap(say("button-list"), ShowSigns()),),), alone=True)
    return Screen(text, ((Tap(say("button-today"), Today()),),))


def left_off(outcome: LeftOff, look: Look) -> Screen:
    say = look.say
    text = say("left-off", number=outcome.move, total=outcome.moves)
    go_on = Tap(say("button-go-on"), GoOn(outcome.session, outcome.step), "primary")
    return Screen(text, ((go_on,), (Tap(say("button-afresh"), Afresh(outcome.session)),)))


def hold_over(outcome: HoldOver, look: Look) -> Screen:
    done, following = outcome.done, outcome.following
    goes_on = following is not None and following.exercise == done.exercise
    then = following.side if following and goes_on else ("next" if following else "last")
    return Screen(look.say("hold-over", side=done.side, then=then))


def how_to(exercise: Exercise) -> list[str]:
    """Where to begin, the steps by number, and the breath."""
    steps = [f"{number}. {plain(step)}" for number, step in enumerate(exercise.steps, 1)]
    return [plain(exercise.start), *steps, plain(exercise.breath)]


def tip(told: Tip, say: Words) -> str:
    return say("tip", topic=told.topic, text=told.text)


def heading(outcome: Step, look: Look) -> str:
    effort = outcome.effort
    return look.say(
        "step-heading",
        name=outcome.exercise.name,
        side=effort.side,
        number=outcome.move,
        total=outcome.moves,
        set=effort.number,
        sets=effort.sets,
    )


def _ready(outcome: Step, look: Look) -> Screen:
    say, exercise = look.say, outcome.exercise
    words = [] if outcome.again else how_to(exercise)
    care = [f"<i>{plain(outcome.care)}</i>"] if outcome.care else []
    avoid = [] if outcome.again else [say("move-avoid", avoid=exercise.avoid)]
    turn = [] if outcome.turn == "none" else [say("turn", how=outcome.turn)]
    turn += [say("gated")] if outcome.gated else []
    turn += [say("rest-first", seconds=outcome.rest_s)] if outcome.rest_s else []
    dose = _dose(outcome.effort, exercise.kind, say)
    lines = [heading(outcome, look), *care, *turn, *words, *avoid, dose]
    at = (outcome.session, outcome.step)
    skip = say("button-leave-at-that" if outcome.gated else "button-skip")
    others: Row = (Tap(skip, Skip(*at)), Tap(say("button-hurts"), Hurts(*at)))
    if outcome.step:
        others = (Tap(say("button-back"), Back(*at)), *others)
    rows: tuple[Row, ...] = (
        (Tap(say("button-easy" if outcome.gated else "button-start"), Start(*at), "primary"),),
        others,
        (*_swap(outcome, say), Tap(say("button-stop"), Stop(*at))),
    )
    sound = _bells(outcome, say)
    return Screen("\n".join(lines), rows, pictures.ready(outcome), alone=True, sound=sound)


def _running(outcome: Step, look: Look) -> Screen:
    say, exercise, effort = look.say, outcome.exercise, outcome.effort
    rings = "yes" if effort.seconds >= SHORTEST_RINGING_S else "no"
    doing = say(
        "running",
        rings=rings,
        seconds=effort.seconds,
        count=effort.repetitions,
        pace=effort.pace_s,
    )
    lines = [heading(outcome, look), plain(exercise.breath), doing, *pictures.words(exercise, say)]
    at = (outcome.session, outcome.step)
    others: Row = (Tap(say("button-pause"), Pause(*at)), Tap(say("button-hurts"), Hurts(*at)))
    rows: tuple[Row, ...] = (
        (Tap(say("button-done"), Done(*at), "success"),),
        (*others, *_swap(outcome, say)),
    )
    hold = Press(outcome.person, *at)
    picture, sound = pictures.running(outcome), _bells(outcome, say)
    return Screen("\n".join(lines), rows, picture, hold=hold, alone=True, sound=sound)


def _bells(outcome: Step, say: Words) -> Sound:
    seconds = outcome.effort.seconds
    title = say("bells-title", seconds=seconds)
    return Sound(SoundSpec(seconds), outcome.exercise, title, say("bells"))


def _paused(outcome: Step, look: Look) -> Screen:
    say = look.say
    at = (outcome.session, outcome.step)
    rows: tuple[Row, ...] = (
        (Tap(say("button-go-on"), Start(*at), "primary"),),
        (Tap(say("button-skip"), Skip(*at)), Tap(say("button-hurts"), Hurts(*at))),
        (*_swap(outcome, say), Tap(say("button-stop"), Stop(*at))),
    )
    text = "\n".join([heading(outcome, look), say("paused-step")])
    return Screen(text, rows, pictures.at_rest(outcome.exercise, outcome.effort.side))


def _swap(outcome: Step, say: Words) -> Row:
    """Too hard, too easy, can't do that here: behind one button, and nothing for the way up."""
    if outcome.exercise.kind == "transition":
        return ()
    return (Tap(say("button-swap"), Other(outcome.session, outcome.step)),)


def manner(kind: Kind) -> str:
    """A stretch, a rest or an effort is held; whoever walks, swims or circles holds nothing."""
    return "holding" if kind in ("stretch", "rest", "strength") else "moving"


def whole_minutes(seconds: int) -> int:
    """0 for what is better said in seconds."""
    return in_minutes(seconds) if seconds >= 60 else 0


def _dose(effort: Effort, kind: Kind, say: Words) -> str:
    return say(
        "dose",
        how=manner(kind),
        count=effort.repetitions,
        seconds=effort.seconds,
        minutes=whole_minutes(effort.seconds),
    )
