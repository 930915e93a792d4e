"""Small figures for the tests of films, so that no test waits for what somebody draws anew."""

from pathlib import Path
from shutil import copy

from content.pictures import SHELF

# Somebody lies down flat and lifts a leg; all that a film does with a path is in these heads.
KEYS = """
[keys.down]
like = "supine"

[keys.half]
like = "supine"
leg_right = { hip = [30] }

[keys.up]
like = "supine"
leg_right = { hip = [60] }

[keys.left_up]
mirror = "up"
"""
HEADS = {
    "lift": 'path = ["down", "up"]',
    "three": 'path = ["down", "half", "up"]\nshares = [1, 3]',
    "still": 'path = ["down"]',
    "march": 'path = ["down", "up", "down", "left_up"]\nround = true\nrepetitions = 2',
    "circle": 'path = ["down", "half", "up", "left_up"]\nround = true',
    "walk": 'path = ["down", "up", "left_up"]\nround = true\nduring = "loop"\ncycle_s = 1.2',
    "sway": 'path = ["up", "left_up"]\nduring = "loop"\ncycle_s = 3',
    "rise": 'path = ["down", "half", "up"]\nduring = "once"',
    "both_ways": 'path = ["down", "up"]\n[ways.back]\npath = ["down", "left_up"]',
    "left": 'path = ["down", "up"]\ndrawn = "left"',
    "two_stops": 'path = ["down", "half", "up"]\nhold = "half"',
}


def shelf(folder: Path, **more: str) -> Path:
    (folder / "poses").mkdir(parents=True)
    copy(SHELF / "shapes.toml", folder)
    for name, head in HEADS.items():
        (folder / "poses" / f"{_id(name)}.toml").write_text(f"{head}\n{KEYS}", "utf-8")
    for name, whole in more.items():
        (folder / "poses" / f"{_id(name)}.toml").write_text(whole, "utf-8")
    return folder


def _id(name: str) -> str:
    return name.replace("_", "-")
