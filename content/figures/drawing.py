"""From a spec to its file: the figures of a shelf, read once, and the stages last used."""

from collections import OrderedDict
from pathlib import Path

from content import ContentError
from content.figures.cover import cover
from content.figures.film import write_film
from content.figures.paint.palette import LOOKS
from content.figures.paint.view import HEIGHT, WIDTH
from content.figures.scene import Scene, sound_scenes
from content.figures.shots import Shots
from content.figures.stage import Stage
from content.figures.still import save, write_still
from content.figures.whole import sweep, write_whole
from content.pictures import CoverSpec, Pictures, Spec, StillSpec, Tone

# One exercise's films come one after the other: both sides, in one look.
STAGES = 2


class Drawing:
    """Makes the folder if need be. Raises OSError where it cannot be written."""

    def __init__(self, folder: Path, shelf: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        self.pictures = Pictures(folder, shelf)
        self._scenes, self._broken = sound_scenes(shelf)
        self._stages: OrderedDict[tuple[str, Tone, bool], Shots] = OrderedDict()

    def draw(self, spec: Spec) -> Path:
        """What is there is left as it is. Raises ContentError for a figure that cannot be drawn,
        and OSError; nothing half-made is left then."""
        path = self.pictures.path(spec)
        if not path.is_file():
            write_whole(path, lambda part: self._write(spec, part))
        return path

    def _write(self, spec: Spec, path: Path) -> None:
        if isinstance(spec, CoverSpec):
            shots = [self._made(figure, spec.tone, spec.small) for figure in spec.figures]
            save(cover(shots, LOOKS[spec.tone], size_of(spec.small)), path)
            return
        shots_of_it = self._shots(spec.figure, spec.tone, spec.small)
        if isinstance(spec, StillSpec):
            write_still(spec, path, shots_of_it)
        else:
            write_film(spec, path, shots_of_it)

    def _shots(self, figure: str, tone: Tone, small: bool) -> Shots:
        key = (figure, tone, small)
        if key not in self._stages:
            self._stages[key] = self._made(*key)
        self._stages.move_to_end(key)
        while len(self._stages) > STAGES:
            self._stages.popitem(last=False)
        return self._stages[key]

    def _made(self, figure: str, tone: Tone, small: bool) -> Shots:
        return Shots(Stage(self._scene(figure), LOOKS[tone], *size_of(small)))

    def _scene(self, figure: str) -> Scene:
        if figure not in self._scenes:
            raise ContentError(self._broken.get(figure, f"no figure is called {figure!r}"))
        return self._scenes[figure]


def size_of(small: bool) -> tuple[int, int]:
    return (WIDTH // 2, HEIGHT // 2) if small else (WIDTH, HEIGHT)
