"""Which slots of a day get a break when there are more of them than breaks wished for: those at
the hours that were answered best, and now and then another one, to know it as well."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta

from coach.model import Nudge, NudgeState, Person
from coach.slots import clock_slots, over_the_day

# clinical.md section 4: "best-answered hours (min 10 samples) get slots; explore 1 in 5".
FEWEST_SAMPLES = 10
EXPLORES_ONE_IN = 5
# Ours: what was answered longer ago than four weeks says little. They end a week before the day
# that is chosen for, so that the choice is the same whenever in that week it is made.
COUNTS, SETTLED = timedelta(days=28), timedelta(days=7)
LOOKS_BACK = COUNTS + SETTLED
# By a tap, whichever it was. One that was dropped or hushed says nothing of the hour.
ANSWERED: tuple[NudgeState, ...] = ("done", "later", "skipped")
Score = tuple[int, int]  # how many were answered, of how many


def has_choice(person: Person) -> bool:
    """Whether there is anything to choose, on any of their days; if not, nothing need be read."""
    unlike = {person.hours_on(day): day for day in person.days}  # mostly one for all
    return any(len(clock_slots(person, day)) > person.wishes.most for day in unlike.values())


def best_times(
    person: Person, weekday: int, nudges: Iterable[Nudge], today: date
) -> tuple[time, ...]:
    """The times of the next such weekday, `today` included; at most so many as they wish.

    `nudges` are their own since `today - LOOKS_BACK`. As long as no hour has enough of them, the
    times lie evenly over the day."""
    slots, most = clock_slots(person, weekday), person.wishes.most
    day = today + timedelta(days=(weekday - today.weekday()) % 7)
    scores = _scores(nudges, day)
    known = {hour: score for hour, score in scores.items() if score[1] >= FEWEST_SAMPLES}
    if len(slots) <= most or not known:
        return tuple(over_the_day(slots, most))
    ranked = _ranked(slots, known, most)
    explored = _least_known(sorted(ranked[most:]), scores, day)[: _explored(most, day)]
    return tuple(sorted([*ranked[: most - len(explored)], *explored]))


def _scores(nudges: Iterable[Nudge], day: date) -> dict[int, Score]:
    """By the hour on their wall; of four weeks, until one before that day."""
    scores: dict[int, Score] = {}
    for nudge in nudges:
        said = nudge.state in ANSWERED or nudge.state == "sent"
        if said and day - LOOKS_BACK <= nudge.date < day - SETTLED:
            answered, of = scores.get(nudge.slot // 60, (0, 0))
            by_tap = nudge.state in ANSWERED or nudge.mini
            scores[nudge.slot // 60] = (answered + by_tap, of + 1)
    return scores


def _ranked(slots: Sequence[time], known: dict[int, Score], most: int) -> list[time]:
    """The best answered hours first; one of which too little is known is as good as the average.
    Among equals those that lie evenly over the day."""
    average = sum(n for n, _ in known.values()) / sum(of for _, of in known.values())
    shares = {hour: answered / of for hour, (answered, of) in known.items()}
    evenly = over_the_day(slots, most)
    return sorted(slots, key=lambda at: (-shares.get(at.hour, average), at not in evenly, at))


def _least_known(slots: Sequence[time], scores: dict[int, Score], day: date) -> list[time]:
    """In turn: another one every day among those that are known as little."""
    turn = day.toordinal() % max(1, len(slots))
    around = [*slots[turn:], *slots[:turn]]
    return sorted(around, key=lambda at: scores.get(at.hour, (0, 0))[1])


def _explored(most: int, day: date) -> int:
    """How many of that day's breaks explore: over the days every fifth one."""
    before = day.toordinal() * most
    return (before + most) // EXPLORES_ONE_IN - before // EXPLORES_ONE_IN
