"""The kinds of reminders: each with its times or "off", and a tap to change it."""

from datetime import time

from bot.buttons import ShowSettings
from bot.kind_buttons import SetKind, ShowKind, ShowKinds
from bot.screens.day_words import days_in_words
from bot.screens.screen import Look, Row, Screen, Tap
from bot.screens.settings import PARTS, moment, to_what_it_waits_for
from coach.call_pages import KindLine, KindPage, KindsPage
from coach.kind_wishes import DEFAULTS, LYING_AT, NECK_AT, OFF, ON, TYPED, WISHED, packed
from coach.model import RuleKind
from coach.posture import POSTURES_MIN
from content.words import Html, Words

Sets = tuple[tuple[time, ...], ...]
WALKS: Sets = ((time(8),), (time(12, 30),), (time(17, 30),))
EVENINGS: Sets = ((time(20),), (time(21),), (time(22),))
LYINGS: Sets = (LYING_AT, (time(8), time(14), time(22)))
NECKS: Sets = (NECK_AT, (time(10), time(16)))
BARS: Sets = ((time(8),), (time(12, 30),), (time(18),))
USUAL: dict[RuleKind, Sets] = {
    "walk": WALKS,
    "evening": EVENINGS,
    "lying": LYINGS,
    "neck": NECKS,
    "bar": BARS,
}


def every(outcome: KindsPage, look: Look) -> Screen:
    say = look.say
    lines = [f"<b>{_name(line, say)}</b>: {_when(line, say)}" for line in outcome.lines]
    waits, no_days = outcome.waits, not outcome.days
    text = say(
        "kinds",
        lines=Html("\n".join(lines)),
        waits=waits if waits != "no" else "days" if no_days else "all",
        days=days_in_words(outcome.days, say),
        next=moment(outcome.next_due, outcome.zone, say),
    )
    taps = [Tap(_name(line, say), _shown(line.kind)) for line in outcome.lines]
    back = (Tap(say("button-back"), ShowSettings(0)),)
    first: tuple[Row, ...] = ()
    if waits != "no":
        first = ((to_what_it_waits_for(waits, say),),)
    elif no_days:
        first = ((Tap(say("button-part", part="days"), ShowSettings(PARTS.index("days"))),),)
    return Screen(text, (*first, *_in_pairs(taps), back))


def one(outcome: KindPage, look: Look) -> Screen:
    say, line = look.say, outcome.line
    on = "yes" if line.on else "no"
    lines = [say("kind-unclear", typed=outcome.unclear[:40])] if outcome.unclear else []
    lines += [
        f"<b>{_name(line, say)}</b>: {_when(line, say)}",
        say("kind-about", kind=line.kind, last=_last(outcome, say)),
    ]
    if outcome.hushed:
        lines.append(say("kind-hushed", times=_clocks(outcome.hushed)))
    first: tuple[Row, ...] = ()
    if outcome.waits != "no":
        lines.append(say("reminders-wait", waits=outcome.waits))
        first = ((to_what_it_waits_for(outcome.waits, say),),)
    elif line.on:
        coming = moment(outcome.next_due, outcome.zone, say)
        waits = "none" if outcome.next_due is None else "some"
        days = days_in_words(outcome.days, say)
        lines.append(say("kind-next", waits=waits, kind=line.kind, next=coming, days=days))
    if line.kind in TYPED:
        lines.append(say("kind-typed", several="yes" if _is_several(line.kind) else "no"))
    rows = (*first, *_choices(line, on, say), (Tap(say("button-kinds"), ShowKinds()),))
    return Screen("\n".join(lines), rows)


def reminded(kind: RuleKind) -> SetKind:
    """Its usual times, in one tap."""
    return SetKind(packed(DEFAULTS[kind]), WISHED.index(kind))


def _choices(line: KindLine, on: str, say: Words) -> tuple[Row, ...]:
    """What is chosen now is green; "off" stands last."""
    number = WISHED.index(line.kind)
    off = Tap(say("button-kind", what="off"), SetKind(OFF, number))
    switch = Tap(say("button-kind", what="on"), SetKind(ON, number))
    if line.kind in ("call", "review"):
        return ((off if on == "yes" else switch,),)
    if line.kind == "posture":
        taps = [
            Tap(
                say("minutes", count=n),
                SetKind(str(n), number),
                "success" if line.every_min == n else None,
            )
            for n in POSTURES_MIN
        ]
    else:
        taps = [
            Tap(
                _clocks(times),
                SetKind(packed(times), number),
                "success" if line.on and line.times == times else None,
            )
            for times in USUAL[line.kind]
        ]
    rows = [(tap,) for tap in taps] if _is_several(line.kind) else [tuple(taps)]
    if line.kind == "bar" and not line.on:
        return (*rows, (switch,))
    return (*rows, (off,)) if line.on else tuple(rows)


def _when(line: KindLine, say: Words) -> str:
    if not line.on:
        return say("kind-off")
    if line.kind == "review" and line.day is None:
        return say("no-days")
    times = _clocks(line.times)
    return say("kind-when", kind=line.kind, times=times, every=line.every_min, day=line.day or 0)


def _last(outcome: KindPage, say: Words) -> str:
    return say("day-short", day=outcome.last.weekday()) if outcome.last else "none"


def _name(line: KindLine, say: Words) -> str:
    return say("kind-name", kind=line.kind)


def _shown(kind: RuleKind) -> ShowKind:
    return ShowKind(WISHED.index(kind))


def _is_several(kind: RuleKind) -> bool:
    return kind in ("lying", "neck")


def _clocks(times: tuple[time, ...]) -> str:
    return ", ".join(f"{at:%-H:%M}" for at in times)


def _in_pairs(taps: list[Tap]) -> tuple[Row, ...]:
    return tuple(tuple(taps[at : at + 2]) for at in range(0, len(taps), 2))
