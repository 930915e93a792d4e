"""One process that times what the coach decides for many: `python -m tests.bench.deciding`."""

import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from coach.due import claim_due
from coach.exercises import Library
from content.library import load_library
from storage.opening import open_store
from storage.store import Store
from tests.bench.rounds import KEY
from tests.coach.lives import settled

# As many in one transaction as the clock asks for, and enough of them for a mean.
BATCH, BATCHES = 40, 25
# A Tuesday morning in Berlin; every one of them is nudged within the hour that follows.
NINE = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)


def main() -> None:
    """Prints the CPU seconds of one nudge's whole decision, its reads and writes included."""
    library = load_library()
    with TemporaryDirectory(prefix="unkink-bench-") as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'data' / 'unkink.db'}", KEY)
        print(json.dumps(deciding_s(store, library)))
        store.close()


def deciding_s(store: Store, library: Library) -> float:
    with store.book() as book:
        for number in range(BATCH * BATCHES):
            settled(book, 1 + number, NINE)
    made, begin = 0, time.process_time()
    # Tick by tick, or all but the first minutes' would be too late to be sent.
    for minute in range(120):
        with store.book() as book:
            made += len(claim_due(book, library, BATCH, NINE + timedelta(minutes=minute)).offers)
    return (time.process_time() - begin) / made


if __name__ == "__main__":
    main()
