"""From a spec to its file: the figures of a shelf, read once, and the stage last used."""

from pathlib import Path

from content import ContentError
from content.figures.chime import write_chime
from content.figures.cover import cover
from content.figures.film import write_film
from content.figures.paint.palette import LOOKS
from content.figures.paint.view import HEIGHT, WIDTH
from content.figures.scene import Scene, sound_scenes
from content.figures.shots import Shots
from content.figures.stage import Stage
from content.figures.still import save, write_still
from content.figures.whole import sweep, write_whole
from content.pictures import CoverSpec, Pictures, SoundSpec, Spec, StillSpec, Tone


class Drawing:
    """Makes the folder if need be. Raises OSError where it cannot be written."""

    def __init__(self, folder: Path, shelf: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        self.pictures = Pictures(folder, shelf)
        self._scenes, self._broken = sound_scenes(shelf)
        self._last: tuple[tuple[str, Tone, bool], Shots] | None = None

    def draw(self, spec: Spec) -> Path:
        """What is there is left as it is. Raises ContentError for a figure that cannot be drawn,
        and OSError; nothing half-made is left then."""
        path = self.pictures.path(spec)
        if not path.is_file():
            write_whole(path, lambda part: self._write(spec, part))
        return path

    def _write(self, spec: Spec, path: Path) -> None:
        match spec:
            case SoundSpec():
                write_chime(spec, path)
            case CoverSpec():
                shots = [self._made(figure, spec.tone, spec.small) for figure in spec.figures]
                save(cover(shots, LOOKS[spec.tone], size_of(spec.small)), path)
            case StillSpec():
                write_still(spec, path, self._shots(spec.figure, spec.tone, spec.small))
            case _:
                write_film(spec, path, self._shots(spec.figure, spec.tone, spec.small))

    def _shots(self, figure: str, tone: Tone, small: bool) -> Shots:
        """One exercise's films come one after the other: both sides, in one look."""
        key = (figure, tone, small)
        if self._last is None or self._last[0] != key:
            self._last = None  # two at once would be twice the memory
            self._last = key, self._made(*key)
        return self._last[1]

    def _made(self, figure: str, tone: Tone, small: bool) -> Shots:
        return Shots(Stage(self._scene(figure), LOOKS[tone], *size_of(small)))

    def _scene(self, figure: str) -> Scene:
        if figure not in self._scenes:
            raise ContentError(self._broken.get(figure, f"no figure is called {figure!r}"))
        return self._scenes[figure]


def size_of(small: bool) -> tuple[int, int]:
    return (WIDTH // 2, HEIGHT // 2) if small else (WIDTH, HEIGHT)
