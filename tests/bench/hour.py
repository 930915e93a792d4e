"""As many nudges as one token carries, through the real gate on a virtual clock.

python -m tests.bench.hour <folder> <messages a second>"""

import gc
import json
import sys
from pathlib import Path

from bot.redact import quiet_logs
from content.library import load_library
from tests.bench.many_people import QUARTER_TO, make_people, opened
from tests.busy_hour import Wished, lateness_s, live_through
from tests.virtual import run_virtually

# People an hour, and of how many minutes of it. At 1,000 a second the first of its minutes says
# what the others do.
FULL = {30: (70_000, 60, 3660.0), 1000: (2_100_000, 1, 65.0)}


def main() -> None:
    folder, per_second = Path(sys.argv[1]), int(sys.argv[2])
    quiet_logs("ERROR", "text")
    people, minutes, seconds = FULL[per_second]
    make_people(folder, people, minutes)
    library = load_library()
    gc.freeze()
    with opened(folder) as store:
        wished = Wished(per_second, seconds)
        hour = run_virtually(live_through(store, library, QUARTER_TO, wished))
        late_s = lateness_s(store, hour, QUARTER_TO)
    if hour.doubled or hour.lost or hour.cleaned_up != len(late_s):
        sys.exit(f"doubled {hour.doubled}, lost {hour.lost}, cleaned up {hour.cleaned_up}")
    taps = sorted(hour.taps_waited_s)
    last_s = max(hour.nudges.values())
    figures = {
        "nudges": len(late_s),
        "seconds": last_s,
        "per_s": len(late_s) / last_s,
        "late_p50": late_s[len(late_s) // 2],
        "late_p99": late_s[int(0.99 * len(late_s))],
        "late_max": late_s[-1],
        "tap_p99": taps[int(0.99 * len(taps))],
        "tap_max": taps[-1],
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
