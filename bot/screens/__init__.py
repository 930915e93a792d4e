"""What a person sees: one function for each thing to say. Handlers and the messenger both draw
here, so that an answer and a nudge look alike."""

from dataclasses import replace

from bot.screens import library, meeting, nudges, pages, plan, player, settings
from bot.screens.screen import Look, Screen
from coach.outcomes import (
    Cancelled,
    Crisis,
    Deleted,
    DeletionAsked,
    Finished,
    HurtsAsked,
    Kept,
    LeftOff,
    Locked,
    NotUnderstood,
    NotWords,
    NoZone,
    NudgeAnswered,
    Outcome,
    Paused,
    Progress,
    Ready,
    Resumed,
    Screening,
    Settings,
    Stale,
    Step,
    Stopped,
    Told,
    Welcome,
    ZoneAsked,
    ZoneGuessed,
)
from coach.pages import FactPage, LibraryHome, MovePage, NothingFound, ProgramPage, ShelfPage
from coach.plan_pages import PlanMovePage, PlanPage
from coach.unasked import Delivery, HoldOver, RoutineDue


def of(outcome: Outcome, look: Look) -> Screen:
    match outcome:
        case Welcome():
            return meeting.welcome(outcome, look)
        case Screening():
            return meeting.screening(outcome, look)
        case Locked():
            return meeting.locked(outcome, look)
        case Crisis():
            return meeting.crisis(outcome, look)
        case Ready():
            return meeting.ready(outcome, look)
        case LeftOff():
            return player.left_off(outcome, look)
        case Step():
            return player.step(outcome, look)
        case HurtsAsked():
            return player.hurts_asked(outcome, look)
        case Finished():
            return player.finished(outcome, look)
        case Stopped():
            return player.stopped(outcome, look)
        case ZoneAsked():
            return settings.zone_asked(outcome, look)
        case ZoneGuessed():
            return settings.zone_guessed(outcome, look)
        case Settings():
            return settings.settings(outcome, look)
        case Paused():
            return settings.paused(outcome, look)
        case Resumed():
            return settings.resumed(outcome, look)
        case NudgeAnswered():
            return nudges.answered(outcome, look)
        case Progress():
            return pages.progress(outcome, look)
        case LibraryHome():
            return library.home(outcome, look)
        case FactPage():
            return library.fact(outcome, look)
        case ShelfPage():
            return library.shelf(outcome, look)
        case NothingFound():
            return library.nothing_found(outcome, look)
        case MovePage():
            return library.move(outcome, look)
        case ProgramPage():
            return library.program(outcome, look)
        case PlanPage():
            return plan.plan(outcome, look)
        case PlanMovePage():
            return plan.move(outcome, look)
        case DeletionAsked():
            return pages.deletion_asked(outcome, look)
        case Deleted():
            return pages.deleted(outcome, look)
        case Kept():
            return pages.kept(outcome, look)
        case NoZone():
            return pages.no_zone(outcome, look)
        case Cancelled():
            return pages.cancelled(outcome, look)
        case NotUnderstood():
            return pages.not_understood(outcome, look)
        case NotWords():
            return pages.not_words(outcome, look)
        case Told():
            return pages.told(outcome, look)
        case Stale(current):
            return of(current, look)


def of_letter(delivery: Delivery, look: Look) -> Screen:
    match delivery.says:
        case HoldOver():
            return player.hold_over(delivery.says, look)
        case RoutineDue():
            return nudges.routine_due(delivery.says, look)
        case Screening() | Locked() | Crisis():
            # It is sent by crossing out this letter, not by a second one.
            return replace(of(delivery.says, look), tells=None)
