"""The walk of a day."""

from bot.buttons import Today
from bot.screens.screen import Look, Row, Screen, Tap
from bot.week_buttons import ShowWalk, WalkDone, WalkFirst, WalkLess, WalkMore
from coach.walking import COMFORTABLE_MIN, FLOOR_MIN
from coach.week_pages import WalkAsked, WalkHow, WalkPage
from content.words import Words

# clinical.md section 2: walk 2-5 minutes, most waking hours.
FLARE_MIN = (2, 3, 5)


def asked(outcome: WalkAsked, look: Look) -> Screen:
    say, day = look.say, outcome.today.toordinal()
    *fewer, most = COMFORTABLE_MIN
    labels = [*(say("minutes", count=n) for n in fewer), say("button-or-more", count=most)]
    taps = [Tap(label, WalkFirst(day, choice)) for choice, label in enumerate(labels, 1)]
    text = say("walk-asked", again="yes" if outcome.again else "no")
    return Screen(text, (tuple(taps[:3]), tuple(taps[3:])))


def page(outcome: WalkPage, look: Look) -> Screen:
    say = look.say
    if outcome.severe:  # nothing to note, and nothing to do but what is easy
        return Screen(say("walk-severe"), ((Tap(say("button-today"), Today()),),))
    lines = [
        say("walk-noted", minutes=outcome.walked_min)
        if outcome.walks
        else say("walk-today", minutes=outcome.minutes, flare=outcome.flare or "none"),
        say("walk-week", days=outcome.days, goal=outcome.goal_days),
        say("walk-why", why=outcome.why),
        say("walk-talk"),
    ]
    if outcome.flare:  # no goal and no week while it lasts (clinical.md section 7)
        lines = [lines[0], say("walk-flare", stage=outcome.flare), lines[3]]
    return Screen("\n".join(line for line in lines if line), _page_rows(outcome, say))


def how(outcome: WalkHow, look: Look) -> Screen:
    say, day = look.say, outcome.today.toordinal()
    taps = [
        Tap(say("minutes", count=minutes), WalkDone(day, outcome.walks, minutes))
        for minutes in outcome.choices
    ]
    back = (Tap(say("button-back"), ShowWalk()),)
    return Screen(say("walk-how", heard=outcome.heard), (*_rows(taps, 4), back))


def walk_tap(say: Words) -> Tap:
    return Tap(say("button-walk"), ShowWalk())


def _page_rows(outcome: WalkPage, say: Words) -> tuple[Row, ...]:
    """After a walk the routine stands where Done was, so that a second tap notes no second one."""
    day = outcome.today.toordinal()
    offered = FLARE_MIN if outcome.flare else (outcome.minutes,)
    label = "another" if outcome.walks else "done"
    dones: Row = tuple(
        Tap(
            say("button-walked", what=label, minutes=minutes),
            WalkDone(day, outcome.walks, minutes),
            None if outcome.walks or outcome.flare else "success",
        )
        for minutes in offered
    )
    less = (Tap(say("button-walk-less"), WalkLess()),) if outcome.minutes > FLOOR_MIN else ()
    other = (*less, Tap(say("button-walk-more"), WalkMore()))
    today = (Tap(say("button-today"), Today()),)
    again = (Tap(say("button-walk-again"), WalkFirst(day, 0)),)
    if outcome.walks:
        return (today, dones, other)
    return (dones, other, today) if outcome.flare else (dones, other, (*today, *again))


def _rows(taps: list[Tap], width: int) -> tuple[Row, ...]:
    return tuple(tuple(taps[n : n + width]) for n in range(0, len(taps), width))
