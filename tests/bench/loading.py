"""One process that times what it imports and loads: `python -m tests.bench.loading`."""

import importlib
import json
import time


def main() -> None:
    """Prints the seconds of importing telegram.ext, of importing the shelves' room after it, and
    of reading and checking all shelves."""
    seconds = [timed("telegram.ext"), timed("content.library")]
    library = importlib.import_module("content.library")
    begin = time.perf_counter()
    library.load_library()
    print(json.dumps([*seconds, time.perf_counter() - begin]))


def timed(module: str) -> float:
    begin = time.perf_counter()
    importlib.import_module(module)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
