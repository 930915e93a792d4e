"""`python -m tests.judging pack FOLDER [id ...]`, then a stranger answers, then `score FOLDER`.

The folder gets a picture for each exercise under a number, `questions.json` with eight names for
each, and, apart from these, `key.json`. A stranger writes `answers*.json`: {"17": "Bridge"}."""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageOps

from coach.exercises import Exercise, Library
from content.figures.paint.palette import LIGHT
from content.figures.route import Route, route
from content.figures.scene import Scene, load_scenes
from content.figures.shots import Shots
from content.figures.stage import Stage
from content.figures.timeline import Frame, frames, ticks_per_s
from content.library import SHELF, load_library
from content.pictures import GET_READY_S, FilmSpec

SIZE = (320, 240)
NAMES, SAME_POSITION = 8, 4
# Seconds of the get-ready time, and shares of the work, that the stranger sees.
READY_S = (0.0, 2.0)
SHARES_HELD = (0.02, 0.21, 0.4, 0.59, 0.83, 0.97)
REPETITIONS_SEEN = 2


def main(arguments: Sequence[str]) -> int:
    command, folder = arguments[0], Path(arguments[1])
    if command == "pack":
        pack(folder, arguments[2:])
    else:
        print("\n".join(score(folder)))
    return 0


def pack(folder: Path, ids: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    library, scenes = load_library(), load_scenes(SHELF)
    dice = random.Random(6)
    chosen = [library.exercises[name] for name in ids or sorted(library.exercises)]
    dice.shuffle(chosen)
    questions, key = {}, {}
    for number, exercise in enumerate(chosen, 1):
        seen(exercise, scenes[exercise.id]).save(folder / f"{number:03}.png")
        questions[f"{number:03}"] = [e.name for e in choices(exercise, library, dice)]
        key[f"{number:03}"] = exercise.name
    (folder / "questions.json").write_text(json.dumps(questions, indent=1), "utf-8")
    (folder / "key.json").write_text(json.dumps(key, indent=1), "utf-8")


def choices(exercise: Exercise, library: Library, dice: random.Random) -> list[Exercise]:
    """Eight, four of them in the same position where there are so many."""
    others = [e for e in library.exercises.values() if e.id != exercise.id]
    dice.shuffle(others)
    same = [e for e in others if e.position == exercise.position][: SAME_POSITION - 1]
    rest = [e for e in others if e.position != exercise.position]
    found = [exercise, *same, *rest[: NAMES - 1 - len(same)]]
    dice.shuffle(found)
    return found


def seen(exercise: Exercise, scene: Scene) -> Image.Image:
    """Eight frames of its film, in their order."""
    dose = exercise.dose
    side = "right" if "right" in dose.sides else dose.sides[0]
    spec = FilmSpec(exercise.id, side, dose.hold_s, dose.repetitions, dose.pace_s)
    shown = [frame for frame in frames(spec, scene.file) for _ in range(frame.ticks)]
    shots = Shots(Stage(scene, LIGHT, *SIZE))
    paper = Image.new("RGB", (SIZE[0] * 4, SIZE[1] * 2))
    found = route(scene.file, side)
    for number, tick in enumerate(_ticks(spec, ticks_per_s(spec, scene.file))):
        picture = _with_ring(shots, shown[min(tick, len(shown) - 1)], found)
        paper.paste(picture, (number % 4 * SIZE[0], number // 4 * SIZE[1]))
    return paper


def _ticks(spec: FilmSpec, rate: int) -> Iterator[int]:
    for second in READY_S:
        yield int(second * rate)
    work = spec.seconds if spec.is_hold else REPETITIONS_SEEN * spec.pace_s
    for share in SHARES_HELD:
        yield int((GET_READY_S + share * work) * rate)


def _with_ring(shots: Shots, frame: Frame, found: Route) -> Image.Image:
    picture = shots.picture(frame.moment, found.backwards)
    picture = ImageOps.mirror(picture) if found.flipped else picture
    if frame.face:
        picture.paste(shots.ring.on(picture.crop(shots.ring.box), frame.face), shots.ring.box)
    return picture


def score(folder: Path) -> Iterator[str]:
    key = json.loads((folder / "key.json").read_text("utf-8"))
    answers: dict[str, str] = {}
    for path in sorted(folder.glob("answers*.json")):
        answers |= json.loads(path.read_text("utf-8"))
    missed = {n: said for n, said in answers.items() if said != key[n]}
    right = len(answers) - len(missed)
    yield f"{right} of {len(answers)} right ({100 * right / max(len(answers), 1):.0f} %)"
    for number, said in sorted(missed.items()):
        yield f"{number}: {key[number]!r} was taken for {said!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
