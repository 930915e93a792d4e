"""python -m bot: begins without the garbage collector, a tenth of the start; see bot.starting."""

import gc
import sys
from importlib import import_module

# Imports make much and throw away next to nothing (docs/decisions/0008-start-without-gc.md).
gc.disable()

# What is for reviewers only is not loaded with the bot.
COMMANDS = {"diary": "bot.diary.command"}

if __name__ == "__main__":
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    sys.exit(import_module(COMMANDS.get(asked, "bot.starting")).main())
