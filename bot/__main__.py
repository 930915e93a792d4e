"""python -m bot: begins without the garbage collector, a tenth of the start; see bot.starting."""

import gc
import sys

# Imports make much and throw away next to nothing (docs/decisions/0008-start-without-gc.md).
gc.disable()

from bot.starting import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
