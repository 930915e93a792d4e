"""The library's pages. All are pictures, so that walking about in it is one message."""

from collections.abc import Iterator

from bot.body_buttons import ShowBody
from bot.buttons import Today
from bot.library_buttons import (
    AskName,
    BeginProgram,
    FollowProgram,
    ShowFact,
    ShowLibrary,
    ShowMove,
    ShowProgram,
    ShowShelf,
    TryMove,
    WishMove,
)
from bot.screens import kinds, pictures, swaps
from bot.screens.player import how_to, manner, tip, whole_minutes
from bot.screens.screen import Look, Row, Screen, Tap, plain
from coach.exercises import Exercise
from coach.on_shelves import ALL, FOUND, MINE, PROGRAMS
from coach.own import WISHES, Wish
from coach.pages import FactPage, Item, LibraryHome, MovePage, NothingFound, ProgramPage, ShelfPage
from coach.plan import GET_UP, efforts
from content.words import Words

# A caption holds 1,024 characters; of a longer program the moves are a tap away.
MOST_NAMED = 9
DIRECTIONS = {"left": "two", "right": "two", "one_way": "ways", "forward": "directions"}


def home(outcome: LibraryHome, look: Look) -> Screen:
    say = look.say
    taps = [Tap(need.name, ShowShelf(need.id, 0)) for need in outcome.needs]
    programs = Tap(say("button-programs"), ShowShelf(PROGRAMS, 0))
    everything = Tap(say("button-all"), ShowShelf(ALL, 0))
    last = (programs, everything, Tap(say("button-find"), AskName()))
    fact = Tap(say("button-fact"), ShowFact())
    mine = Tap(say("button-mine"), ShowShelf(MINE, 0))
    own = (mine, fact) if outcome.mine else (fact,)
    text = say("library", moves=outcome.moves)
    return Screen(text, (*_in_pairs(taps), last, own), pictures.of_library())


def fact(outcome: FactPage, look: Look) -> Screen:
    return Screen(tip(outcome.tip, look.say), (_home_row(look.say),), pictures.of_library())


def shelf(outcome: ShelfPage, look: Look) -> Screen:
    say = look.say
    text = say(
        "shelf",
        shelf=outcome.shelf,
        title=outcome.title,
        line=outcome.line,
        page=outcome.page + 1,
        pages=outcome.pages,
    )
    items = tuple((_item(item, outcome.shelf, say),) for item in outcome.items)
    home_row = _home_row(say)
    if outcome.program:
        way_back = ShowProgram(outcome.program, PROGRAMS)
        home_row = (Tap(say("button-back"), way_back), home_row[0])
    return Screen(text, (*items, *_turning(outcome, say), home_row), pictures.of_library())


def nothing_found(outcome: NothingFound, look: Look) -> Screen:
    say = look.say
    if outcome.words is None:
        return Screen(say("find-asked"), (_home_row(say),), pictures.of_library())
    return Screen(
        say("nothing-found", words=outcome.words[:40]), (_home_row(say),), pictures.of_library()
    )


def move(outcome: MovePage, look: Look) -> Screen:
    say, exercise = look.say, outcome.exercise
    lines = [
        f"<b>{plain(exercise.name)}</b> · {_dose(exercise, say)}",
        "",
        *how_to(exercise),
        "",
        say("move-feel", feel=exercise.feel),
        say("move-avoid", avoid=exercise.avoid),
        "",
        *_standing(outcome, say),
        say("move-reviewed", reviewed=exercise.reviewed or "no"),
    ]
    lines = pictures.with_words(lines, exercise, say)
    tries = Tap(say("button-try"), TryMove(exercise.id), "primary")
    rows: list[Row] = [(tries,)] if outcome.can_try else []
    rows += [(Tap(say("button-today"), Today(), "primary"),)] if outcome.busy else []
    if not outcome.borne and not outcome.waits:
        rows.append((Tap(say("button-body"), ShowBody(0)),))
    rows += [*_wishes(outcome, say), *swaps.way_back(outcome, say), *_others(outcome, say)]
    rows.append((Tap(say("button-back"), _way_back(outcome.came, outcome.page)),))
    return Screen("\n".join(lines), tuple(rows), pictures.of_exercise(exercise))


def program(outcome: ProgramPage, look: Look) -> Screen:
    say, shown = look.say, outcome.program
    lines = [say("program", name=shown.name, purpose=shown.purpose)]
    if outcome.minutes:
        moves, minutes, times = outcome.moves, outcome.minutes, shown.times_a_day
        lines.append(say("program-amount", moves=moves, minutes=minutes, times=times))
    lines += _program_lines(outcome, say)
    at = (shown.id, outcome.came)
    rows: list[Row] = []
    if outcome.can_begin:
        rows.append((Tap(say("button-begin-program"), BeginProgram(shown.id), "primary"),))
    if outcome.busy:
        rows.append((Tap(say("button-today"), Today(), "primary"),))
    if outcome.can_follow:
        on = "no" if outcome.followed else "yes"
        rows.append((Tap(say("button-follow", on=on), FollowProgram(*at, int(on == "yes"))),))
    if outcome.reminds:
        label = say("button-remind", kind=outcome.reminds)
        rows.append((Tap(label, kinds.reminded(outcome.reminds)),))
    rows.append((Tap(say("button-moves"), ShowShelf(shown.id, 0)),))
    rows.append((Tap(say("button-back"), _way_back(outcome.came, outcome.page)),))
    return Screen("\n".join(lines), tuple(rows), pictures.of_library())


def _program_lines(outcome: ProgramPage, say: Words) -> list[str]:
    """Everything that matters today, and no more than that."""
    shown, lines = outcome.program, list[str]()
    if len(outcome.names) <= MOST_NAMED:
        lines.append(" · ".join(map(plain, outcome.names)))
    if shown.care:
        lines.append(f"<i>{plain(shown.care)}</i>")
    if outcome.opens_later:
        lines.append(say("program-later", count=outcome.opens_later))
    if outcome.waits_until:
        day = say("day-name", day=outcome.waits_until.weekday())
        lines.append(say("program-waits", day=day))
    if outcome.needs_floor:
        lines.append(say("program-floor"))
    if outcome.barred:
        lines.append(say("program-barred", count=outcome.barred))
    if outcome.flare:
        lines.append(say("program-flare"))
    if not outcome.minutes:
        lines.append(say("program-empty"))
    if outcome.done_today and not outcome.waits_until:
        lines.append(say("program-done", times=outcome.done_today))
    if outcome.busy:
        lines.append(say("library-busy"))
    if outcome.followed:
        lines.append(say("program-followed"))
    return lines


def _dose(exercise: Exercise, say: Words) -> str:
    effort, dose = next(efforts(exercise, 1)), exercise.dose
    return say(
        "move-dose",
        how=manner(exercise.kind),
        count=effort.repetitions,
        seconds=effort.seconds,
        minutes=whole_minutes(effort.seconds),
        hold=effort.hold_s,
        sides=DIRECTIONS.get(dose.sides[0], "both"),
        sets=dose.sets,
    )


def _standing(outcome: MovePage, say: Words) -> Iterator[str]:
    """Where it stands for them, and what keeps it back."""
    if outcome.holder:
        yield say("move-held", held=outcome.held, program=outcome.holder.name)
    if not outcome.borne:
        yield say("move-not-borne", waits="yes" if outcome.waits else "no")
    if outcome.full:
        yield say("move-full")
    elif outcome.stands in ("left-out", "hurt") or not (
        outcome.stands == "shelf" or swaps.is_away(outcome)
    ):
        later = outcome.exercise.on_floor and not outcome.floor
        yield say("move-stands", stands=outcome.stands, floor="later" if later else "now")
    yield from swaps.standing(outcome, say)
    if outcome.busy:
        yield say("library-busy")


def _wishes(outcome: MovePage, say: Words) -> tuple[Row, ...]:
    """The way up from the floor is never left out."""

    def tap(label: str, what: Wish) -> Tap:
        button = WishMove(outcome.exercise.id, outcome.came, WISHES.index(what))
        return Tap(say("button-wish", what=label), button)

    if outcome.exercise.id == GET_UP:
        return ()
    match outcome.stands:
        case "added":
            return ((tap("take-out", "as-before"),),)
        case "left-out" | "hurt":
            return ((tap("let-in", "as-before"),),)
    leave = tap("leave-out", "leave-out")
    if outcome.stands == "shelf" and outcome.addable:
        return ((tap("add", "add"), leave),)
    return ((leave,),)


def _others(outcome: MovePage, say: Words) -> tuple[Row, ...]:
    """One tap to something gentler, harder, or fit for the desk."""
    exercise = outcome.exercise
    ways = {"easier": exercise.easier, "harder": exercise.harder, "desk": exercise.at_desk}
    taps = tuple(
        Tap(say("button-other", which=which), ShowMove(ids[0], outcome.came))
        for which, ids in ways.items()
        if ids
    )
    return (taps,) if taps else ()


def _item(item: Item, came: str, say: Words) -> Tap:
    match item.kind:
        case "program":
            return Tap(say("shelf-program", name=item.name), ShowProgram(item.id, came))
        case "need":
            return Tap(say("shelf-program", name=item.name), ShowShelf(item.id, 0))
        case "move":
            return Tap(item.name, ShowMove(item.id, came))


def _turning(outcome: ShelfPage, say: Words) -> tuple[Row, ...]:
    jumps = tuple(Tap(letter, ShowShelf(outcome.shelf, page)) for letter, page in outcome.jumps)
    taps = []
    if outcome.page:
        taps.append(Tap(say("button-newer"), ShowShelf(outcome.shelf, outcome.page - 1)))
    if outcome.page + 1 < outcome.pages:
        taps.append(Tap(say("button-older"), ShowShelf(outcome.shelf, outcome.page + 1)))
    return tuple(row for row in (tuple(taps), jumps) if row)


def _way_back(came: str, page: int) -> ShowShelf | ShowLibrary:
    return ShowLibrary() if came == FOUND else ShowShelf(came, page)


def _home_row(say: Words) -> Row:
    today = Tap(say("button-today"), Today())
    return Tap(say("button-library"), ShowLibrary()), today


def _in_pairs(taps: list[Tap]) -> tuple[Row, ...]:
    return tuple(tuple(taps[at : at + 2]) for at in range(0, len(taps), 2))
