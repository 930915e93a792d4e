"""From a file to its model, or to the problems that it has; nothing is raised."""

import re
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from content.problems import Problem

FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.toml")
LARGEST = 64_000

Model = TypeVar("Model", bound=BaseModel)


def read_folder(
    folder: Path, model: type[Model], problems: list[Problem], *, may_lack: bool = False
) -> dict[str, Model | None]:
    """Every file by its id, in order; None for one that is broken, which is in `problems`."""
    if not folder.is_dir():
        if not may_lack:
            problems.append(Problem(_label(folder), "", "there is no such folder"))
        return {}
    found: dict[str, Model | None] = {}
    for path in _files(folder, problems):
        found[path.stem] = read_file(path, model, problems)
    return found


def _files(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name == "README.md":
            continue
        if FILE_NAME.fullmatch(path.name):
            yield path
        else:
            hint = "an id has small letters, figures and hyphens, then .toml"
            problems.append(Problem(_label(path), "", "no file name for this shelf", hint))


def read_file(path: Path, model: type[Model], problems: list[Problem]) -> Model | None:
    raw = read_toml(path, problems)
    return None if raw is None else _checked(_label(path), "", model, raw, problems)


def read_tables(
    path: Path, model: type[Model], problems: list[Problem]
) -> dict[str, Model | None]:
    """A file of many: each `[name]` is one."""
    tables = read_toml(path, problems) or {}
    label = _label(path)
    return {name: _checked(label, name, model, raw, problems) for name, raw in tables.items()}


def _checked(
    label: str, table: str, model: type[Model], raw: object, problems: list[Problem]
) -> Model | None:
    try:
        return model.model_validate(raw)
    except ValidationError as wrong:
        problems += [_told(label, table, model, error) for error in wrong.errors()]
        return None


def read_toml(path: Path, problems: list[Problem]) -> dict[str, Any] | None:
    try:
        if path.stat().st_size > LARGEST:
            problems.append(Problem(_label(path), "", f"larger than {LARGEST} bytes"))
            return None
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as wrong:
        problems.append(Problem(_label(path), "", f"not TOML: {wrong}", "look for a quote or ]"))
    except UnicodeDecodeError as wrong:
        problems.append(
            Problem(_label(path), "", f"not UTF-8: {wrong.reason}", "save it as UTF-8")
        )
    except OSError as wrong:
        problems.append(Problem(_label(path), "", f"cannot be read: {wrong.strerror}"))
    return None


def _label(path: Path) -> str:
    """`exercises/bridge.toml`, and for another language `de/exercises/bridge.toml`."""
    parts = path.parts
    return "/".join(parts[-3:] if "texts" in parts[-4:-2] else parts[-2:])


def _told(label: str, table: str, model: type[BaseModel], error: ErrorDetails) -> Problem:
    steps = [part + 1 if isinstance(part, int) else part for part in error["loc"]]
    place = ".".join(str(step) for step in (table, *steps) if step)
    reason = error["msg"].removeprefix("Value error, ")
    return Problem(label, place, reason[:1].lower() + reason[1:], _hint(model, error))


def _hint(model: type[BaseModel], error: ErrorDetails) -> str:
    match error["type"]:
        case "missing":
            return "write it, even if it is empty"
        case "extra_forbidden":
            name = str(error["loc"][-1])
            near = get_close_matches(name, _fields(model), 1)
            return f"did you mean {near[0]}?" if near else "no field has this name here"
        case "string_too_long":
            return f"it has {len(error['input'])}"
        case "literal_error":
            return f"it says {error['input']!r}"
        case _:
            return ""


def _fields(model: type[BaseModel]) -> Iterator[str]:
    """Also of what is in it, in a list of it or in a table of many."""
    for name, field in model.model_fields.items():
        yield name
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from _fields(kind)
