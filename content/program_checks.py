"""What no file of a program, a tip or a need can know of itself: whether the others agree."""

from collections.abc import Iterable, Iterator

from coach.exercises import FLOOR
from coach.plan import FLOOR_PROGRAM, GET_UP, STANDING_PROGRAM
from content.problems import Problem
from content.program_files import ProgramFile
from content.shelf import Shelf, ours
from content.shelf_files import ExerciseFile

# Work wants a warm-up before it and an easing-off after it (the inventory's warm-up-cool-down).
WORK = ("strength", "cardio")
EASY = 1  # intensity
NEED_ID = 12
BUTTON_IDS = 55  # an exercise's id and its program's share a button of 64 bytes


def program_checks(shelf: Shelf) -> Iterator[Problem]:
    for key, program in shelf.programs.items():
        if program:
            yield from _program(key, program, shelf)
    yield from _needs(shelf)
    for key, tip in shelf.tips.items():
        if tip:
            yield from ours(f"tips.toml: {key}", tip.sources)
    for needed in (FLOOR_PROGRAM, STANDING_PROGRAM):
        if needed not in shelf.programs:
            hint = "today's routine is made of it"
            yield Problem(f"programs/{needed}.toml", "", "is missing", hint)
    if not any("desk" in (file.stages if file else ["desk"]) for file in shelf.exercises.values()):
        yield Problem("exercises", "stages", "no exercise is for the desk", "nudges need some")


def _program(key: str, program: ProgramFile, shelf: Shelf) -> Iterator[Problem]:
    name = f"programs/{key}.toml"
    yield from ours(name, program.sources)
    yield from _refers(name, program, shelf)
    yield from _grows(name, program, shelf)
    whole = [*program.before, *program.exercises, *program.after]
    longest = max(len(exercise) for exercise in whole)
    if len(key) + longest > BUTTON_IDS:
        hint = f"with its longest exercise's at most {BUTTON_IDS} characters"
        yield Problem(name, "", f"its id is {len(key) + longest - BUTTON_IDS} too long", hint)
    played = [file for one in whole if (file := shelf.exercises.get(one))]
    if len(played) == len(whole):
        yield from _gets_up(name, program, played)
        yield from _warms_up(name, program, played)


def _refers(name: str, program: ProgramFile, shelf: Shelf) -> Iterator[Problem]:
    mine = {*program.before, *program.exercises, *program.after}
    for field in ("exercises", "before", "after"):
        yield from _known(name, field, getattr(program, field), shelf)
    for field in ("opens_on_day", "only_if_easy", "doses"):
        for exercise in getattr(program, field):
            if exercise not in mine:
                yield Problem(name, field, f"{exercise} is not in this program")


def _grows(name: str, program: ProgramFile, shelf: Shelf) -> Iterator[Problem]:
    """A ladder is one of holds: paced repetitions have no longer hold to grow into."""
    files = [shelf.exercises.get(one) for one in program.exercises]
    if program.grows_s and any(file and file.dose.pace_s for file in files):
        yield Problem(name, "grows_s", "one of its exercises is paced", "only plain holds grow")


def _gets_up(name: str, program: ProgramFile, played: list[ExerciseFile]) -> Iterator[Problem]:
    """Nobody is left lying: the last thing on the floor is to get up by the side."""
    ends_lying = played[-1].position in FLOOR and played[-1].kind != "transition"
    if ends_lying and not program.stays_down:
        yield Problem(name, "after", "it ends on the floor", f"{GET_UP} comes last")


def _warms_up(name: str, program: ProgramFile, played: list[ExerciseFile]) -> Iterator[Problem]:
    """Whatever has work in it begins easy and ends easy."""
    if program.when in ("desk", "flare") or not any(map(_is_work, played)):
        return
    for field, end in (("before", played[0]), ("after", played[-1])):
        if _is_work(end):
            yield Problem(name, field, "nothing easy is there", "work wants easing in and out")


def _is_work(exercise: ExerciseFile) -> bool:
    return exercise.kind in WORK or exercise.intensity > EASY


def _needs(shelf: Shelf) -> Iterator[Problem]:
    reached = set[str]()
    for key, need in shelf.needs.items():
        if need is None:
            continue
        name = f"needs.toml: {key}"
        if len(key) > NEED_ID:
            yield Problem(name, "", f"its id has {len(key)} characters", f"at most {NEED_ID}")
        yield from _known(name, "exercises", need.exercises, shelf)
        for program in need.programs:
            if program not in shelf.programs:
                yield Problem(name, "programs", f"no program is called {program!r}")
        reached.update(need.programs)
    if shelf.needs:
        for lost in sorted(shelf.programs.keys() - reached):
            yield Problem(f"programs/{lost}.toml", "", "no need leads to it", "see needs.toml")


def _known(name: str, field: str, exercises: Iterable[str], shelf: Shelf) -> Iterator[Problem]:
    for exercise in exercises:
        if exercise not in shelf.exercises:
            yield Problem(name, field, f"no exercise is called {exercise!r}")
