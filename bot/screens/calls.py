"""What the kinds of reminders say. The first line is what a locked phone shows: no condition, no
pain, no part of the body. Of what is felt, not in the others either: a push is shown nearly whole,
and what a program wants care with is said behind its button."""

from dataclasses import replace

from bot.kind_buttons import NotToday, PostureDone, ShowKinds
from bot.library_buttons import BeginProgram, ShowShelf
from bot.plan_buttons import Shorten
from bot.screens import walks
from bot.screens.load import befores
from bot.screens.screen import Look, Row, Screen, Tap, plain
from bot.week_buttons import ShowWeek
from coach.call_pages import (
    Call,
    CallAnswered,
    PostureCall,
    ProgramCall,
    ReviewCall,
    SecondCall,
    WalkCall,
)
from coach.model import Letter
from coach.week_pages import WalkPage

EVENING = "evening"  # the shelf


def called(says: Call, letter: Letter, look: Look) -> Screen:
    """With the way to hear nothing more today."""
    match says:
        case SecondCall():
            screen = _second(says, look)
        case ProgramCall():
            screen = _program(says, look)
        case WalkCall():
            screen = _walk(says, look)
        case ReviewCall():
            tap = Tap(look.say("button-week"), ShowWeek(), "primary")
            screen = Screen(look.say("call-review"), ((tap,),))
        case PostureCall():
            tap = Tap(look.say("button-nudge", answer="done"), PostureDone(), "success")
            screen = Screen(look.say("call-posture"), ((tap,),))
    return with_not_today(screen, letter, look)


def with_not_today(screen: Screen, letter: Letter, look: Look) -> Screen:
    """Beside the last button, if that stands alone."""
    due_min = int(letter.due_utc.timestamp()) // 60
    tap = Tap(look.say("button-nudge", answer="not-today"), NotToday(due_min))
    *above, last = screen.rows
    rows = (*above, (*last, tap)) if len(last) == 1 else (*screen.rows, (tap,))
    return replace(screen, rows=rows)


def answered(outcome: CallAnswered, look: Look) -> Screen:
    say = look.say
    rows: tuple[Row, ...] = ()
    if outcome.state == "not-today":
        rows = ((Tap(say("button-kinds"), ShowKinds()),),)
    return Screen(say("call-answered", state=outcome.state), rows)


def _second(says: SecondCall, look: Look) -> Screen:
    """The lightest way first."""
    say, shortens = look.say, says.shortens
    text = say("call-second", shortens="yes" if shortens else "no", minutes=says.minutes)
    text = f"{text}\n{say('now-asked')}"
    if not shortens:
        return Screen(text, (befores(look),))
    two = Tap(say("button-two-minutes"), Shorten(1), "primary")
    return Screen(text, ((two,), tuple(replace(tap, style=None) for tap in befores(look))))


def _program(says: ProgramCall, look: Look) -> Screen:
    say = look.say
    lines = [
        say("call-program", kind=says.kind, minutes=says.minutes),
        f"<b>{plain(says.program.name)}</b>",
    ]
    if says.times > 1:
        lines.append(say("call-time", time=says.time, times=says.times))
    lines += [say("call-bar")] if says.kind == "bar" else []
    begin = Tap(say("button-begin-program"), BeginProgram(says.program.id), "primary")
    rows: tuple[Row, ...] = ((begin,),)
    if says.kind == "evening":
        rows = (*rows, (Tap(say("button-another"), ShowShelf(EVENING, 0)),))
    return Screen("\n".join(lines), rows)


def _walk(says: WalkCall, look: Look) -> Screen:
    page = says.page
    screen = walks.page(page, look) if isinstance(page, WalkPage) else walks.asked(page, look)
    return replace(screen, text=f"{look.say('call-walk')}\n\n{screen.text}")
