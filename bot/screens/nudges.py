"""What arrives unasked. The first line is what a locked phone shows: no condition, no pain."""

from dataclasses import replace

from bot.buttons import NudgeAnswer
from bot.plan_buttons import Shorten
from bot.screens import fits, pictures, sense
from bot.screens.load import befores
from bot.screens.screen import Look, Row, Screen, Tap, plain
from coach.exercises import Exercise
from coach.mini import is_long, mini_of
from coach.nudge_pages import MiniOffered
from coach.outcomes import NudgeAnswered
from coach.unasked import Offer, RoutineDue

# Ways to say that it counted, in turn by the nudge's number.
PRAISES = 4


def nudge(offer: Offer, look: Look) -> Screen:
    quiet_h, shown = offer.quiet_h, (offer.nudge, offer.exercise, offer.seconds)
    return _asks(*shown, offer.mini, offer.soft, look, quiet_h)


def mini(outcome: MiniOffered, look: Look) -> Screen:
    """The same nudge in its place, made shorter."""
    return _asks(outcome.nudge, outcome.exercise, outcome.seconds, True, outcome.soft, look)


def answered(outcome: NudgeAnswered, look: Look) -> Screen:
    say, (least, most) = look.say, outcome.aim
    if outcome.state != "done":
        text = say("nudge-answered", state=outcome.state)
    else:
        praise, today, goal = outcome.nudge % PRAISES, outcome.today, outcome.goal
        said = say("nudge-done", praise=praise, today=today)
        text = f"{said} {say('nudge-goal', goal=goal, least=least, most=most)}".rstrip()
    return Screen(text, picture=pictures.at_rest(outcome.exercise))


def routine_due(outcome: RoutineDue, look: Look) -> Screen:
    say, intent = look.say, outcome.intent
    text = say("routine-due", minutes=outcome.minutes)
    if intent:
        after, hurdle = fits.after(intent, say), intent.barrier or "none"
        text = say("routine-due-after", after=after, minutes=outcome.minutes, hurdle=hurdle)
    rows: tuple[Row, ...] = (befores(look),)
    if outcome.shortens:
        rows = (*rows, (Tap(say("button-two-minutes"), Shorten(1)),))
    return Screen("\n".join([text.rstrip(), say("now-asked")]), rows)


def _asks(
    nudge: int,
    exercise: Exercise,
    seconds: int,
    mini: bool,
    soft: bool,
    look: Look,
    quiet_h: int = 0,
) -> Screen:
    quiet = [sense.kept_quiet(quiet_h, look.say)] if quiet_h else []
    rows = _answers(nudge, look, shortens=not mini and not soft and is_long(exercise))
    if soft:
        text = "\n".join([look.say("nudge-soft"), *quiet])
        return Screen(text, rows, pictures.of_exercise(exercise))
    lines = [
        look.say("nudge", name=exercise.name, seconds=round(seconds, -1)),
        *map(plain, exercise.steps),
        *([_how_often(exercise, look)] if mini else []),
        *quiet,
    ]
    return Screen("\n".join(lines), rows, pictures.of_exercise(exercise))


def _how_often(exercise: Exercise, look: Look) -> str:
    """Of its mini; a hold or a walk is said in seconds alone."""
    dose = mini_of(exercise).dose
    count = dose.repetitions if dose.pace_s else 0
    return look.say("nudge-mini", count=count, ways=len(dose.sides))


def _answers(nudge: int, look: Look, shortens: bool) -> tuple[Row, ...]:
    answers = ("done", "later", "skip", "not-today", "mini")
    labels = [look.say("button-nudge", answer=answer) for answer in answers]
    done, *others = [Tap(label, NudgeAnswer(nudge, n)) for n, label in enumerate(labels)]
    later, skip, quiet, shorter = others
    less = (shorter, skip, quiet) if shortens else (skip, quiet)
    return (replace(done, style="success"), later), less
