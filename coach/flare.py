"""A bad spell, from the first tap to the usual routine again (clinical.md section 2)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.course import Check, Flare
from coach.exercises import Exercise, Library
from coach.flare_stages import EASES, NOT_YET, ROWS, VOLUME, Move, Row
from coach.limits import Limits
from coach.model import Effort, Rule
from coach.plan import ALLOWANCE, GET_UP, LOWEST_FIRST, efforts_of, gets_up, plan_s

# Beyond this the list is asked as a whole, and within it one tap on "anything new or worse". One
# list for each flare-up is the rule (clinical.md section 1, Ask when); over half of them end
# within four hours (section 2), so that what hurts later is treated as another one.
LIST_HOLDS = timedelta(hours=4)
# An answer to the list does not carry a position chosen a day later.
ANSWER_HOLDS = timedelta(hours=24)
# After "it hurts now" nobody is told to move.
QUIET = timedelta(hours=2)
# In a flare a nudge comes at most so often (clinical.md section 4: "softer").
NUDGE_EVERY_MIN = 120
# A walk, and the desk: "change position / 2-min walk only" (clinical.md section 4).
DESK = ("break-corridor-walk",)
WALKS, BREATH = ("walking", "break-corridor-walk"), "slow-breathing"
CALM = ("breathing", "rest")
WALKS_S = (60, 120, 180, 300, 600)
# clinical.md section 1, B11: no better after 2 weeks, not mostly settled by 6; worse twice is the
# issue's.
NO_BETTER, NOT_SETTLED, WORSE = timedelta(days=14), timedelta(days=42), 2
# The shortest routine there is (coach.day.MINUTES): of that no half is taken.
SHORTEST_MIN = 5
Picked = tuple[Exercise, Move]


def menu(
    library: Library, limits: Limits, flare: Flare, minutes: int = 5, today: date | None = None
) -> tuple[Effort, ...]:
    """What is done in this stage, instead of the routine; empty when the routine may be.

    Within half of `minutes`, but no less than five: the most important first. `today`: the date
    on their wall, for what comes every other day; without it the easier of the two days is meant.
    While a position is to be chosen, the first row holds."""
    if flare.stage == "returning" or not limits.plan:
        return ()
    if flare.severe:
        return ease(library, limits, flare, SHORTEST_MIN)
    row = row_of(flare)
    moves = row.between if row.between and _is_between(flare, today) else row.do
    left_s = max(SHORTEST_MIN, minutes * VOLUME / 100) * 60 * (1 + ALLOWANCE)
    walk = next(_picked(library, limits, [Move(WALKS)], row), None)
    chosen: list[Picked] = []
    for exercise, move in _picked(library, limits, moves, row):
        for sets in range(move.sets, 0, -1):
            more = [*chosen, (exercise, replace(move, sets=sets))]
            if plan_s(_whole(library, more, walk, WALKS_S[0])) <= left_s:
                chosen = more
                break
    if not chosen and not walk:  # all of it was left out: the breath remains
        chosen = [(_at_least(library, limits), Move((BREATH,)))]
    spans = [s for s in WALKS_S if s <= row.longest_walk_s]
    spans = [s for s in spans if plan_s(_whole(library, chosen, walk, s)) <= left_s]
    return tuple(_whole(library, chosen, walk, max(spans, default=WALKS_S[0])))


def row_of(flare: Flare) -> Row:
    return ROWS[flare.stage] if flare.stage in ROWS else ROWS["acute"]


def ease(
    library: Library, limits: Limits, flare: Flare, minutes: int | None = None
) -> tuple[Effort, ...]:
    """Easy positions and breath, for where they can bear to be; empty without a plan at all.

    `minutes`: what fits into them, at least one; None: all of it, 10 to 20 minutes of lying."""
    if not limits.plan:
        return ()
    moves = EASES.get(flare.position or "", EASES["sitting"])
    picked = [
        (exercise, move)
        for exercise, move in _picked(library, limits, moves, ROWS["acute"])
        if not (flare.severe and exercise.kind == "walking")
    ]
    picked = picked or [(_at_least(library, limits), Move((BREATH,), sets=3))]
    plan = gets_up(tuple(_efforts(picked)), library)
    while minutes and len(picked) > 1 and plan_s(plan) > minutes * 60 * (1 + ALLOWANCE):
        plan = gets_up(tuple(_efforts(picked := picked[:-1])), library)
    return plan


def desk_menu(library: Library, limits: Limits, flare: Flare) -> tuple[Exercise, ...]:
    """What a nudge may be in a flare: a change of position, or a few steps."""
    return () if flare.severe else limits.among(library.exercises[name] for name in DESK)


def begun(now: datetime, today: date, before: Flare | None = None) -> Flare:
    """The list comes first. The number of the question goes on from the spell before, so that
    none of its buttons fits."""
    flare = Flare(now, "signs", today, signs_utc=now)
    if before is None:
        return flare
    return replace(flare, check=before.check, worse=before.worse, severe=before.severe)


def listed(flare: Flare | None, now: datetime, today: date) -> Flare:
    """Routines were too much: the list comes first, and on the way back it is a new spell."""
    if flare is None or flare.stage == "returning":
        return begun(now, today, flare)
    flare = replace(unsettled(flare), stage="signs", position=None, signs_utc=now, hurt_utc=now)
    return replace(flare, hours_utc=None, morning_utc=None)


def unsettled(flare: Flare) -> Flare:
    """A RED routine: calm mornings are counted anew, and nothing is asked for a step up."""
    return replace(flare, calm=0, calm_on=None, able=False)


def is_soft(flare: Flare | None) -> bool:
    """Whether nudges and breaks are the softer ones; on the way back they are as ever."""
    return flare is not None and flare.stage != "returning"


def is_quiet(flare: Flare | None, now: datetime) -> bool:
    """Nothing is called for: just after "it hurts now", while a position is asked for, for a day
    at the most, and at 8 of 10."""
    if flare is None:
        return False
    return flare.severe or now < quiet_until(flare)


def quiet_until(flare: Flare) -> datetime:
    """At 8 of 10 it does not end by itself."""
    hurt = flare.hurt_utc or flare.began_utc
    return hurt + (ANSWER_HOLDS if asks_position(flare) else QUIET)


def asks_position(flare: Flare) -> bool:
    return flare.position is None and flare.stage != "returning"


def softer(rule: Rule, every_min: int, flare: Flare | None) -> Rule:
    """Of its moments only so many that two hours lie between them."""
    if rule.kind != "break" or not is_soft(flare):
        return rule
    step = -(-NUDGE_EVERY_MIN // every_min)
    others = tuple((day, times[::step]) for day, times in rule.others)
    return replace(rule, times_at=rule.times_at[::step], others=others)


def list_holds(flare: Flare, now: datetime) -> bool:
    """Whether the warning signs were asked for it just now."""
    known = flare.signs_utc is not None and flare.stage not in ("signs", "returning")
    return known and now - (flare.signs_utc or now) <= LIST_HOLDS


def asked_by_now(flare: Flare | None, now: datetime) -> int | None:
    """The number of the question that waits for an answer; the morning's is the odd one."""
    if flare is None or asks_position(flare):
        return None
    if flare.morning_utc and flare.morning_utc <= now:
        return flare.check + 1
    return flare.check if flare.hours_utc and flare.hours_utc <= now else None


def may_step(flare: Flare, checks: Iterable[Check], today: date) -> bool:
    """Whether all that the row asks for but their own word is there."""
    if flare.stage not in ROWS or asks_position(flare):
        return False
    row = row_of(flare)
    greens = sum(is_green(check) for check in checks if check.date >= flare.since)
    long_enough = (today - flare.since).days >= row.days
    return long_enough and flare.calm >= row.calm and greens >= row.greens


def is_green(check: Check) -> bool:
    """In taps: begun at 5 or less, a rise of 1 at most, settled by the morning (section 3).

    The morning after is asked of the flare itself (`calm`), and so it may be unsaid here."""
    easy = check.before != "tough" and check.after == "same"
    return easy and check.morning in (None, "settled") and not check.severe and not check.hurt


def needs_somebody(flare: Flare, now: datetime) -> bool:
    """An appointment is suggested: worse twice, or too long of it."""
    lasts = now - flare.began_utc
    early = flare.stage not in ("building", "returning")
    long = lasts >= NOT_SETTLED or (early and lasts >= NO_BETTER)
    return flare.worse >= WORSE or long


def _is_between(flare: Flare, today: date | None) -> bool:
    return today is None or (today - flare.since).days % 2 == 1


def _picked(library: Library, limits: Limits, moves: Iterable[Move], row: Row) -> Iterator[Picked]:
    """Of each the first that they can do now, none twice. Whom the way up does not suit is not
    sent down."""
    seen: set[str] = set()
    goes_down = limits.bears(library.exercises[GET_UP])
    for move in moves:
        known = (library.exercises[name] for name in move.one_of)
        fits = (each for each in known if limits.allows(each) and waits_not(each, row))
        fits = (each for each in fits if goes_down or not each.on_floor)
        exercise = next((each for each in fits if each.id not in seen), None)
        if exercise:
            seen.add(exercise.id)
            yield exercise, move


def _at_least(library: Library, limits: Limits) -> Exercise:
    """The breath; where that hurts or is left out, another breath or an easy position."""
    breath, goes_down = library.exercises[BREATH], limits.bears(library.exercises[GET_UP])
    calm = [e for kind in CALM for _, e in sorted(library.exercises.items()) if e.kind == kind]
    fits = (e for e in (breath, *calm) if limits.allows(e) and (goes_down or not e.on_floor))
    return next(fits, breath)


def waits_not(exercise: Exercise, row: Row) -> bool:
    return exercise.id in row.names or NOT_YET.isdisjoint(exercise.tags)


def _whole(
    library: Library, chosen: Sequence[Picked], walk: Picked | None, walk_s: int
) -> Iterator[Effort]:
    """From the floor up, by the side, and then the walk."""
    heights = {position: height for height, position in enumerate(LOWEST_FIRST)}
    ordered = sorted(chosen, key=lambda each: heights.get(each[0].position, len(heights)))
    lying = tuple(_efforts([each for each in ordered if each[0].on_floor]))
    yield from gets_up(lying, library) if lying else ()
    yield from _efforts([each for each in ordered if not each[0].on_floor])
    if walk:
        yield from efforts_of(walk[0].id, replace(walk[0].dose, hold_s=walk_s, sets=1))


def _efforts(picked: Iterable[Picked]) -> Iterator[Effort]:
    for exercise, move in picked:
        repetitions = move.repetitions or exercise.dose.repetitions
        dose = replace(exercise.dose, repetitions=repetitions, sets=move.sets)
        yield from efforts_of(exercise.id, dose)
