"""What no file can know of itself: that ids lead somewhere, and that facts agree with others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from coach.exercises import FLOOR
from content.problems import Problem
from content.program_checks import program_checks
from content.shelf import Shelf, ours
from content.shelf_files import ExerciseFile

# A nudge is one exercise: long enough to get up for, short enough beside a colleague.
DESK_S = range(20, 121)
# clinical.md section 6: an isometric effort beyond this is hold_long; a rest or stretch is not.
SHORT_HOLD_S = 10
# content/tags.toml, supine_long: on the back for this long in all.
SUPINE_LONG_S = 20
# After a recent spine operation: "everything except walking/breathing" (clinical.md section 6).
WALKING_OR_BREATHING = ("walking", "breathing")


def cross_checks(shelf: Shelf) -> Iterator[Problem]:
    whole = {key: file for key, file in shelf.exercises.items() if file}
    for key, exercise in whole.items():
        name = f"exercises/{key}.toml"
        yield from _tags_are_defined(name, exercise, shelf)
        yield from _tags_follow(name, exercise)
        yield from _alternatives(name, key, exercise, shelf)
        yield from _desk(name, exercise)
        yield from _relaxes_after_effort(name, exercise)
        yield from ours(name, exercise.sources)
    yield from _names(whole)
    yield from _ids(shelf)
    yield from program_checks(shelf)
    yield from _translations(shelf)


def _tags_are_defined(name: str, exercise: ExerciseFile, shelf: Shelf) -> Iterator[Problem]:
    for tag in exercise.tags:
        if tag not in shelf.tags:
            yield Problem(name, "tags", f"no tag is called {tag!r}", "tags.toml defines them")


def _tags_follow(name: str, exercise: ExerciseFile) -> Iterator[Problem]:
    """Safety rests on tags: those that the facts already decide are not left to memory."""
    dose, supine = exercise.dose, exercise.position == "supine"
    must = {
        "floor": exercise.position in FLOOR,
        "quadruped": exercise.position == "hands_and_knees",
        "prone": exercise.position == "prone",
        "kneel": exercise.position in ("kneeling", "hands_and_knees"),
        "supine_long": supine and dose.seconds >= SUPINE_LONG_S,
        "hold_long": exercise.kind == "strength" and dose.hold_s > SHORT_HOLD_S,
        "all_but_walking": exercise.kind not in WALKING_OR_BREATHING,
    }
    for tag, asked in must.items():
        if asked and tag not in exercise.tags:
            yield Problem(name, "tags", f"{tag} is missing", "position, kind or dose ask for it")


def _relaxes_after_effort(name: str, exercise: ExerciseFile) -> Iterator[Problem]:
    """Letting go lasts at least as long as the effort (the inventory's relax-after-effort)."""
    dose = exercise.dose
    inside = dose.pace_s and dose.pace_s < 2 * dose.hold_s
    between = not dose.pace_s and dose.sets > 1 and dose.rest_s < dose.hold_s
    if exercise.kind == "strength" and (inside or between):
        hint = "pace_s at least twice hold_s; between sets rest_s at least hold_s"
        yield Problem(name, "dose", "the effort is longer than the letting go", hint)


def _alternatives(name: str, key: str, exercise: ExerciseFile, shelf: Shelf) -> Iterator[Problem]:
    for list_name in ("easier", "harder", "at_desk"):
        for other in getattr(exercise, list_name):
            if other == key:
                yield Problem(name, list_name, "names itself", "leave it out")
            elif other not in shelf.exercises:
                yield Problem(name, list_name, f"no exercise is called {other!r}")
            elif reason := _unfit(list_name, exercise, shelf.exercises[other]):
                yield Problem(name, list_name, f"{other} {reason}")
    for both in sorted(set(exercise.easier) & set(exercise.harder)):
        yield Problem(name, "harder", f"{both} is easier as well", "keep one of the two")


def _unfit(list_name: str, exercise: ExerciseFile, other: ExerciseFile | None) -> str:
    if other is None:
        return ""
    if list_name == "easier" and other.intensity > exercise.intensity:
        return "has a higher intensity"
    if list_name == "harder" and other.intensity < exercise.intensity:
        return "has a lower intensity"
    if list_name == "at_desk" and other.position in FLOOR:
        return "is on the floor"
    return ""


def _desk(name: str, exercise: ExerciseFile) -> Iterator[Problem]:
    if "desk" not in exercise.stages:
        return
    if exercise.position in FLOOR or "floor" in exercise.tags:
        yield Problem(name, "stages", "desk, but on the floor", "beside a colleague nobody lies")
    if exercise.dose.seconds not in DESK_S:
        limits = f"a break takes {DESK_S[0]} to {DESK_S[-1]} s"
        yield Problem(name, "dose", f"{exercise.dose.seconds} s in all", limits)


def _names(exercises: Mapping[str, ExerciseFile]) -> Iterator[Problem]:
    """Two exercises with one name cannot be told apart by those who type it."""
    owners: dict[str, list[str]] = defaultdict(list)
    for key, exercise in exercises.items():
        for said in {w.casefold() for w in (exercise.words.name, *exercise.words.aliases)}:
            owners[said].append(key)
    for said, keys in owners.items():
        if len(keys) > 1:
            yield Problem(f"exercises/{keys[1]}.toml", "words", f"{said!r} is {keys[0]}'s as well")


def _ids(shelf: Shelf) -> Iterator[Problem]:
    """One id leads to one page, whatever is on it: a button or a typed name has no more."""
    for key in sorted(shelf.programs.keys() & shelf.exercises.keys()):
        yield Problem(f"programs/{key}.toml", "", "an exercise has this id as well")
    for key in sorted(shelf.needs.keys() & shelf.exercises.keys()):
        yield Problem(f"needs.toml: {key}", "", "an exercise has this id as well")
    for key in sorted(shelf.needs.keys() & shelf.programs.keys()):
        yield Problem(f"needs.toml: {key}", "", "a program has this id as well")


def _translations(shelf: Shelf) -> Iterator[Problem]:
    for key in shelf.exercise_words.keys() - shelf.exercises.keys():
        yield Problem(f"exercises/{key}.toml", "", "translated, but no such exercise is there")
    for key in shelf.program_words.keys() - shelf.programs.keys():
        yield Problem(f"programs/{key}.toml", "", "translated, but no such program is there")
    for key in shelf.tip_words.keys() - shelf.tips.keys():
        yield Problem("tips.toml", key, "translated, but no such tip is there")
    for key in shelf.need_words.keys() - shelf.needs.keys():
        yield Problem("needs.toml", key, "translated, but no such need is there")
