"""What arrives unasked. The first line is what a locked phone shows: no condition, no pain."""

from dataclasses import replace

from bot.buttons import NudgeAnswer
from bot.plan_buttons import Shorten
from bot.screens import fits, sense
from bot.screens.load import befores
from bot.screens.player import card
from bot.screens.screen import Look, Picture, Row, Screen, Tap, plain
from coach.outcomes import NudgeAnswered
from coach.unasked import Offer, RoutineDue


def nudge(offer: Offer, look: Look) -> Screen:
    say, exercise = look.say, offer.exercise
    quiet = [sense.kept_quiet(offer.quiet_h, say)] if offer.quiet_h else []
    if offer.soft:
        text = "\n".join([say("nudge-soft"), *quiet])
        return Screen(text, _answers(offer, look), Picture(card(exercise)))
    lines = [
        say("nudge", name=exercise.name, seconds=round(offer.seconds, -1)),
        *map(plain, exercise.steps),
        *quiet,
    ]
    return Screen("\n".join(lines), _answers(offer, look), Picture(card(exercise)))


def answered(outcome: NudgeAnswered, look: Look) -> Screen:
    say = look.say
    text = say("nudge-answered", state=outcome.state, today=outcome.today)
    return Screen(text, picture=Picture(card(outcome.exercise)))


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


def _answers(offer: Offer, look: Look) -> tuple[Row, ...]:
    answers = ("done", "later", "skip", "not-today")
    labels = [look.say("button-nudge", answer=answer) for answer in answers]
    done, *others = [Tap(label, NudgeAnswer(offer.nudge, n)) for n, label in enumerate(labels)]
    later, skip, quiet = others
    return (replace(done, style="success"), later), (skip, quiet)
