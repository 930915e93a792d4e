"""Whether a `where` leads somewhere: a name in a module, a field of a file, a message."""

import ast
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from fluent.runtime import FluentResource
from fluent.syntax.ast import Message

from content.reading import FILE_NAME

ROOT = Path(__file__).parent.parent
EXAMPLE = 'such as "coach/programs.py: is_open" or "content/exercises/*.toml: words.breath"'
Named = Mapping[str, object]


class Wheres:
    """Asked about many places; every file is read once."""

    def __init__(self, shelf: Path) -> None:
        self._shelf = shelf
        self._read: dict[Path, Named] = {}

    def fault(self, where: str) -> str:
        """What is wrong with it; empty if it is there."""
        file, _, name = where.partition(": ")
        paths = self._paths(file) if name else []
        if not paths:
            return "there is no such file" if name else "neither a file nor a name in it"
        faults = {path: self._fault_in(path, name) for path in paths}
        return next((f"{path.name} {fault}" for path, fault in faults.items() if fault), "")

    def _paths(self, file: str) -> list[Path]:
        """The shelves may be another folder than ours; the code is ours."""
        on_shelf = file.startswith("content/") and not file.endswith(".py")
        path = self._shelf / file.removeprefix("content/") if on_shelf else ROOT / file
        if ".." in path.parts or path.suffix not in (".py", ".toml", ".ftl"):
            return []
        if path.name == "*.toml":
            return sorted(p for p in path.parent.glob("*") if FILE_NAME.fullmatch(p.name))
        return [path] if path.is_file() else []

    def _fault_in(self, path: Path, name: str) -> str:
        if path not in self._read:
            self._read[path] = _names_in(path)
        here: object = self._read[path]
        for part in name.split("."):
            if not isinstance(here, Mapping) or part not in here:
                return f"has no {name}"
            here = here[part]
        return f"has an empty {name}" if here in ("", [], {}) else ""


def _names_in(path: Path) -> Named:
    """What can be named in this file; nothing where it is broken, which others tell."""
    match path.suffix:
        case ".py":
            return dict(_defined(ast.parse(path.read_text("utf-8")).body))
        case ".ftl":
            entries = FluentResource(path.read_text("utf-8")).body
            return {entry.id.name: True for entry in entries if isinstance(entry, Message)}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return {}


def _defined(body: Iterable[ast.stmt]) -> Iterator[tuple[str, object]]:
    """The names that a module or a class binds; of a class, with those inside it."""
    for statement in body:
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name, True
            case ast.ClassDef(name=name, body=inner):
                yield name, dict(_defined(inner)) or True
            case ast.Assign(targets=targets):
                yield from ((t.id, True) for t in targets if isinstance(t, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name, True
