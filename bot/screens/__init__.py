"""What a person sees: one function for each thing to say. Handlers and the messenger both draw
here, so that an answer and a nudge look alike."""

from dataclasses import replace

from bot.screens import (
    body,
    calls,
    day,
    fits,
    flare,
    kinds,
    library,
    load,
    looks,
    meeting,
    nudges,
    pages,
    pauses,
    plan,
    player,
    sense,
    settings,
    signs,
    swaps,
    walks,
    weeks,
)
from bot.screens.screen import Look, Screen
from coach.body_pages import (
    BodyAsked,
    BodyPage,
    Clearance,
    GroupPage,
    KitPage,
    SinceAsked,
    StillAsked,
)
from coach.call_pages import (
    CallAnswered,
    KindPage,
    KindsPage,
    PostureCall,
    ProgramCall,
    ReviewCall,
    SecondCall,
    WalkCall,
)
from coach.country_pages import CountryAsked
from coach.day_pages import QuietPage, WeekdayPage, WeekdaysPage
from coach.flare_pages import AbleAsked, Gentle, HowIsIt, Meanwhile, NewsAsked, PositionAsked
from coach.load_pages import MorningAsked, Passed, SevereAsked
from coach.look_pages import LooksPage
from coach.nudge_pages import MiniOffered
from coach.outcomes import (
    Cancelled,
    Crisis,
    Deleted,
    DeletionAsked,
    Finished,
    HurtsAsked,
    Instead,
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
from coach.pause_pages import DayAsked, HolidaysPage, PauseUnclear, Quieted
from coach.plan_pages import PlanMovePage, PlanPage
from coach.sense_pages import FewerAsked, SilenceNote
from coach.signs_pages import NotForYou, SecondScreening, SeeSomeone, WhichAsked
from coach.swap_pages import OtherAsked
from coach.unasked import Delivery, HoldOver, Offer, RoutineDue
from coach.week_pages import (
    FitAsked,
    Fits,
    HurdleAsked,
    Reviewed,
    Unreviewed,
    WalkAsked,
    WalkHow,
    WalkPage,
    WeekAsked,
)


def of(outcome: Outcome, look: Look) -> Screen:
    """With the way to "It hurts now" below, wherever nothing comes before it."""
    if isinstance(outcome, Stale):
        return of(outcome.current, look)
    return flare.with_way(_of(outcome, look), outcome, look)


def _of(outcome: Outcome, look: Look) -> Screen:
    match outcome:
        case Welcome():
            return meeting.welcome(outcome, look)
        case Screening():
            return signs.screening(outcome, look)
        case SecondScreening():
            return signs.second(outcome, look)
        case WhichAsked():
            return signs.which(outcome, look)
        case SeeSomeone():
            return signs.see_someone(outcome, look)
        case NotForYou():
            return signs.not_for_you(outcome, look)
        case Locked():
            return signs.locked(outcome, look)
        case Crisis():
            return signs.crisis(outcome, look)
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
        case OtherAsked():
            return swaps.other_asked(outcome, look)
        case Instead():
            return swaps.noted(of(outcome.then, look), outcome, look)
        case ZoneAsked():
            return settings.zone_asked(outcome, look)
        case ZoneGuessed():
            return settings.zone_guessed(outcome, look)
        case Settings():
            return settings.settings(outcome, look)
        case WeekdaysPage():
            return day.weekdays(outcome, look)
        case WeekdayPage():
            return day.weekday(outcome, look)
        case QuietPage():
            return day.quiet(outcome, look)
        case CountryAsked():
            return settings.country_asked(outcome, look)
        case Paused():
            return pauses.paused(outcome, look)
        case Quieted():
            return pauses.quieted(outcome, look)
        case PauseUnclear():
            return pauses.unclear(outcome, look)
        case HolidaysPage():
            return pauses.holidays(outcome, look)
        case DayAsked():
            return pauses.day_asked(outcome, look)
        case Resumed():
            return settings.resumed(outcome, look)
        case NudgeAnswered():
            return nudges.answered(outcome, look)
        case MiniOffered():
            return nudges.mini(outcome, look)
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
        case BodyAsked():
            return body.asked(outcome, look)
        case StillAsked():
            return body.still(outcome, look)
        case GroupPage():
            return body.group(outcome, look)
        case SinceAsked():
            return body.since(outcome, look)
        case BodyPage():
            return body.page(outcome, look)
        case KitPage():
            return body.kit(outcome, look)
        case Clearance():
            return body.clearance(outcome, look)
        case PositionAsked():
            return flare.position_asked(outcome, look)
        case NewsAsked():
            return flare.news_asked(outcome, look)
        case HowIsIt():
            return flare.how_is_it(outcome, look)
        case AbleAsked():
            return flare.able_asked(outcome, look)
        case Gentle():
            return flare.gentle(outcome, look)
        case Meanwhile():
            return flare.meanwhile(outcome, look)
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
        case WalkAsked():
            return walks.asked(outcome, look)
        case WalkPage():
            return walks.page(outcome, look)
        case WalkHow():
            return walks.how(outcome, look)
        case WeekAsked():
            return weeks.asked(outcome, look)
        case Reviewed():
            return weeks.reviewed(outcome, look)
        case Unreviewed():
            return weeks.unreviewed(outcome, look)
        case FitAsked():
            return fits.asked(outcome, look)
        case HurdleAsked():
            return fits.hurdle(outcome, look)
        case Fits():
            return fits.fits(outcome, look)
        case CallAnswered():
            return calls.answered(outcome, look)
        case KindsPage():
            return kinds.every(outcome, look)
        case KindPage():
            return kinds.one(outcome, look)
        case SevereAsked():
            return load.severe_asked(outcome, look)
        case MorningAsked():
            return load.morning_asked(outcome, look)
        case Passed(current):
            return load.passed(of(current, look), look)
        case FewerAsked():
            return sense.fewer_asked(outcome, look)
        case SilenceNote():
            return sense.note(outcome, look)
        case LooksPage():
            return looks.page(outcome, look)
        case Stale(current):
            return of(current, look)


def of_words(outcome: Outcome, look: Look) -> Screen:
    """The answer to what was typed; where only a button answers, it is said how."""
    screen = of(outcome, look)
    if isinstance(outcome, Welcome | Screening | SecondScreening):
        return replace(screen, text=f"{screen.text}\n\n{look.say('by-words')}")
    return screen


def of_letter(delivery: Delivery, look: Look) -> Screen:
    match delivery.says:
        case HoldOver():
            return player.hold_over(delivery.says, look)
        case RoutineDue():
            screen = nudges.routine_due(delivery.says, look)
            return flare.with_way(calls.with_not_today(screen, delivery.letter, look), None, look)
        case SecondCall() | ProgramCall() | WalkCall() | ReviewCall() | PostureCall():
            return flare.with_way(calls.called(delivery.says, delivery.letter, look), None, look)
        case HowIsIt() | MorningAsked() | FewerAsked() | SilenceNote():
            return of(delivery.says, look)
        case Screening() | SeeSomeone() | Locked() | Crisis():
            # It is sent by crossing out this letter, not by a second one.
            return replace(of(delivery.says, look), tells=None)


def of_nudge(offer: Offer, look: Look) -> Screen:
    return flare.with_way(nudges.nudge(offer, look), None, look)
