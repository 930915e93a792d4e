"""Everything else that is only text: progress, help, privacy, leaving, and not understanding."""

from bot.buttons import Break, DeleteNo, DeleteYes, PauseAll, ShowHelp, ShowSigns, Today
from bot.pause_buttons import OnlyToday
from bot.screens import walks
from bot.screens.screen import Look, Row, Screen, Tap
from bot.week_buttons import After
from coach.intent import ASK
from coach.outcomes import (
    Cancelled,
    Deleted,
    DeletionAsked,
    Kept,
    NotUnderstood,
    NotWords,
    NoZone,
    Progress,
    Told,
)


def progress(outcome: Progress, look: Look) -> Screen:
    say = look.say
    if outcome.since is None:
        return Screen(say("progress-empty"), (_today_row(look),))
    known = [n for i, n in enumerate(outcome.last_weeks) if any(outcome.last_weeks[: i + 1])]
    text = say(
        "progress",
        routines=outcome.week_routines,
        breaks=outcome.week_breaks,
        minutes=outcome.week_minutes,
        days=outcome.active_days,
    )
    lines = [text]
    if len(known) > 1:
        lines.append(say("progress-by-week", weeks=", ".join(map(str, known))))
    if outcome.flare:
        lines.append(say("progress-flare"))
    if outcome.goal:
        week = outcome.last_weeks[-1]
        lines.append(say("progress-week", days=week, goal=outcome.goal))
    if outcome.walk_days:
        walked = outcome.walk_minutes
        lines.append(say("progress-walks", minutes=walked, days=outcome.walk_days))
    return Screen("\n".join(lines), (_today_row(look), (walks.walk_tap(say),)))


def told(outcome: Told, look: Look) -> Screen:
    say = look.say
    if outcome.page == "privacy":
        return Screen(say("privacy"), (_today_row(look),))
    return Screen(say("help"), (_today_row(look), (Tap(say("button-list"), ShowSigns()),)))


def deletion_asked(outcome: DeletionAsked, look: Look) -> Screen:
    say = look.say
    stay = Tap(say("button-stay"), DeleteNo(), "primary")
    return Screen(
        say("delete-asked"), ((stay,), (Tap(say("button-gone"), DeleteYes(), "danger"),))
    )


def deleted(outcome: Deleted, look: Look) -> Screen:
    return Screen(look.say("deleted"), alone=True)


def kept(outcome: Kept, look: Look) -> Screen:
    return Screen(look.say("kept"), (_today_row(look),))


def no_zone(outcome: NoZone, look: Look) -> Screen:
    say = look.say
    fit = ((Tap(say("button-when-fits"), After(ASK)),),) if outcome.asks_after else ()
    return Screen(say("no-zone"), (_today_row(look), *fit))


def cancelled(outcome: Cancelled, look: Look) -> Screen:
    say = look.say
    if outcome.today is None:
        return Screen(say("cancelled"), (_today_row(look),))
    today = Tap(say("button-only-today"), OnlyToday(outcome.today.toordinal()))
    quiet: Row = (Tap(say("button-quiet"), PauseAll()), today)
    return Screen(say("stop-reminding"), (quiet, _today_row(look)))


def not_understood(outcome: NotUnderstood, look: Look) -> Screen:
    say = look.say
    small = Tap(say("button-break"), Break())
    more: Row = (small, Tap(say("button-help"), ShowHelp()))
    time = outcome.time
    text = say("not-a-time", typed=time) if time else say("not-understood")
    return Screen(text, (_today_row(look), more))


def not_words(outcome: NotWords, look: Look) -> Screen:
    return Screen(look.say("not-words"), (_today_row(look),))


def sorry(look: Look) -> Screen:
    return Screen(look.say("sorry"), (_today_row(look),))


def unsaved(look: Look) -> Screen:
    return Screen(look.say("unsaved"), (_today_row(look),))


def group(look: Look) -> Screen:
    return Screen(look.say("group"))


def _today_row(look: Look) -> Row:
    return (Tap(look.say("button-today"), Today()),)
