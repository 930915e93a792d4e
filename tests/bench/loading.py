"""One process that times what it imports and loads: `python -m tests.bench.loading`."""

import importlib
import json
import time
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any


def main() -> None:
    """Prints the seconds of importing telegram.ext, of importing the shelves' room after it, of
    reading and checking all shelves, and of one day's plan from all of them."""
    seconds = [timed("telegram.ext"), timed("content.library")]
    library = importlib.import_module("content.library")
    begin = time.perf_counter()
    shelves = library.load_library()
    seconds.append(time.perf_counter() - begin)
    print(json.dumps([*seconds, one_plan_s(shelves)]))


def one_plan_s(shelves: Any) -> float:
    """The median of a year's, for somebody regular who wishes for the longest."""
    model, todays = importlib.import_module("coach.model"), importlib.import_module("coach.todays")
    history = importlib.import_module("coach.history")
    joined = datetime(2026, 1, 1, tzinfo=UTC)
    known = model.Person(1, joined, agreed=2, safety="clear", zone="Europe/Berlin", minutes=20)
    spans = []
    for ahead in range(365):
        now = joined + timedelta(days=ahead)
        days = tuple(now.date() - timedelta(days=ago) for ago in range(20, 0, -1))
        begin = time.perf_counter()
        today = todays.of_day(known, history.History(days), shelves, now)
        spans.append(time.perf_counter() - begin)
        assert today.plan
        assert today.chapter == "everyday"
    return median(spans)


def timed(module: str) -> float:
    begin = time.perf_counter()
    importlib.import_module(module)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
