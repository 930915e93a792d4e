"""A shelf with as little on it as is allowed, for tests that break something."""

from pathlib import Path

EXERCISE = """\
position = "standing"
regions = ["lower back"]
kind = "mobility"
equipment = []
intensity = 1
stages = ["everyday", "desk"]
tags = ["all_but_walking"]
easier = []
harder = []
at_desk = []
muscles = []
sources = ["s0"]
changed = ""
reviewed = ""

[dose]
repetitions = 5
pace_s = 6

[words]
name = "NAME"
aliases = []
start = "Upright."
steps = ["Stand.", "Nod.", "Rest."]
breath = "As it comes."
feel = "Little."
avoid = "Hurry."
picture = "A head nods."
"""
PROGRAM = """\
exercises = ["nod"]
ordered = true
sources = ["s0"]

[words]
name = "NAME"
purpose = "To nod."
"""
TAGS = """\
[all_but_walking]
meaning = "Not walking."
example = "Nodding."
counter_example = "Walking."
"""

SHAPES = """\
[stand]
base = "stand"
legs = { foot = [0, 9] }
arms = { upper = "down" }
"""
POSE = """\
path = ["up", "nod"]
[keys.up]
like = "stand"
[keys.nod]
like = "stand"
head = { pitch = 20 }
"""
TIPS = """\
[nodding]
topic = "habits"
text = "People nod without being told."
facts = []
sources = ["s0"]
corrected = false
"""
NEEDS = """\
[all]
name = "Nods"
line = "For yes."
programs = ["ours-gentle-floor", "ours-gentle-standing"]
kinds = ["mobility"]
"""


def small_shelf(folder: Path) -> Path:
    """Two exercises, `nod` and `bow`, the two programs that the bot cannot be without, one tag."""
    files = {
        "exercises/nod.toml": EXERCISE.replace("NAME", "Nod"),
        "exercises/bow.toml": EXERCISE.replace("NAME", "Bow"),
        "programs/ours-gentle-floor.toml": PROGRAM.replace("NAME", "Floor"),
        "programs/ours-gentle-standing.toml": PROGRAM.replace("NAME", "Standing"),
        "poses/nod.toml": POSE,
        "poses/bow.toml": POSE,
        "shapes.toml": SHAPES,
        "tags.toml": TAGS,
        "tips.toml": TIPS,
        "needs.toml": NEEDS,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder
