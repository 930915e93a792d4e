"""docs/rules.md: what became of every rule, and what is served otherwise than it is written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from content.library import survey
from content.problems import Problem
from content.program_files import ProgramFile
from content.reading import read_tables
from content.rule_files import FactLeftOut, RuleFile
from content.rule_wheres import EXAMPLE, Wheres
from content.shelf import Shelf
from content.shelf_files import ExerciseFile

Rules = Mapping[str, RuleFile | None]
INTRO = """\
# Rules, and what became of them

Made by `python -m content rules` from `content/rules.toml`, `content/cautions.toml` and the
shelves. Change those, not this page.

The documents behind the library were taken apart into rules and cautions. Each one is accounted
for here. It *drives* the program when code or a field of the shelves makes the coach behave so;
it is *said* when people read it; or it is *left out*, with the reason. Where nothing more is
written under “differs, or why”, it is served as the documents have it. “Issue 5” (more kinds of
reminders) is still to come: what waits for it is not claimed.

`clinical.md` is the research that comes before the documents wherever the two disagree. s0 to s4
are the documents. The player shows of an exercise its start, steps, breath and “Not this”, and the
care line of a program at its first step; “Feel” is read on the exercise's page in the library.
"""


def problems(shelf: Path) -> list[Problem]:
    """What is wrong with the files that the page is made of, apart from the shelves."""
    found: list[Problem] = []
    rules = _rules(shelf, "rules.toml", found)
    cautions = _rules(shelf, "cautions.toml", found)
    read_tables(shelf / "facts_left_out.toml", FactLeftOut, found)
    wheres = Wheres(shelf)
    found += _lost("rules.toml", rules, wheres)
    found += _lost("cautions.toml", cautions, wheres)
    return found


def page(shelf: Path) -> str:
    """As Markdown. What is broken on the shelves is passed over: `problems` and `survey` tell."""
    files = survey(shelf)[0]
    rules, cautions = _rules(shelf, "rules.toml", []), _rules(shelf, "cautions.toml", [])
    parts = [
        INTRO,
        f"## Rules\n\n{_counted(rules)}\n",
        _rule_table(rules),
        f"## Warning signs and cautions\n\n{_counted(cautions)}\n",
        _rule_table(cautions),
        "## What is served otherwise than the documents say\n",
        "### Exercises\n",
        _changed(files.exercises),
        "### Programs\n",
        _changed(files.programs),
        "### Facts that are not told\n",
        _facts_left_out(shelf),
        "### Facts that are told corrected\n",
        _corrected(files),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _rules(shelf: Path, name: str, found: list[Problem]) -> Rules:
    return read_tables(shelf / name, RuleFile, found)


def _lost(name: str, rules: Rules, wheres: Wheres) -> Iterator[Problem]:
    for key, rule in rules.items():
        for where in rule.where if rule else []:
            if fault := wheres.fault(where):
                yield Problem(f"{name}: {key}", "where", f"{where}: {fault}", EXAMPLE)


def _counted(rules: Rules) -> str:
    """Broken ones are not counted."""
    hows = Counter(rule.how for rule in rules.values() if rule)
    return (
        f"{hows.total()} in all: {hows['drives']} drive the program, {hows['said']} are said, "
        f"{hows['left out']} are left out."
    )


def _rule_table(rules: Rules) -> str:
    head = ("id", "what it asks", "how", "where", "differs, or why")
    rows = [
        (f"`{key}`", rule.rule, rule.how, _places(rule.where), _why(rule))
        for key, rule in rules.items()
        if rule
    ]
    return _table(head, rows)


def _places(where: Iterable[str]) -> str:
    return "<br>".join(f"`{place}`" for place in where)


def _why(rule: RuleFile) -> str:
    """Where it differs, and below it what else there is to know."""
    parts = (f"Differs: {rule.differs}" if rule.differs else "", rule.reason)
    return "<br>".join(filter(None, parts))


def _changed(files: Mapping[str, ExerciseFile | None] | Mapping[str, ProgramFile | None]) -> str:
    """Exercises and programs both say what was changed, and which documents they are from."""
    rows = [
        (f"`{key}`", ", ".join(file.sources), file.changed)
        for key, file in files.items()
        if file and file.changed.strip()
    ]
    return _table(("id", "from", "what was changed, and why"), rows)


def _facts_left_out(shelf: Path) -> str:
    facts = read_tables(shelf / "facts_left_out.toml", FactLeftOut, [])
    rows = [(f"`{key}`", fact.reason) for key, fact in facts.items() if fact]
    return _table(("fact", "why"), rows)


def _corrected(files: Shelf) -> str:
    rows = [
        (", ".join(f"`{fact}`" for fact in tip.facts), f"`{key}`", tip.text)
        for key, tip in files.tips.items()
        if tip and tip.corrected
    ]
    return _table(("fact", "tip", "what is told instead"), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines) + "\n"


def _cell(text: str) -> str:
    """A row is one line, and a pipe would begin another cell."""
    return " ".join(text.split()).replace("|", "\\|")
