"""One process that times what drawing takes: `python -m tests.bench.drawing`."""

import json
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from content.figures.drawing import Drawing
from content.library import SHELF
from content.pictures import GET_READY_S, FilmSpec

# Two whose poses have been on the shelf since the beginning.
HOLD = FilmSpec("seated-roll-down", "both", 30, 1, 0)
MOVING = FilmSpec("bridge", "both", 2, 8, 6)


def main() -> None:
    """Prints the CPU seconds of a hold and of a film that moves, stage, drawing and encoding
    together, and the seconds that they show before their still end; then their bytes."""
    with TemporaryDirectory(prefix="unkink-bench-") as folder:
        print(json.dumps([drawn(Drawing(Path(folder), SHELF), spec) for spec in (HOLD, MOVING)]))


def drawn(drawing: Drawing, spec: FilmSpec) -> tuple[float, int, int]:
    begin = time.process_time()
    path = drawing.draw(spec)
    return time.process_time() - begin, GET_READY_S + spec.seconds, path.stat().st_size


if __name__ == "__main__":
    main()
