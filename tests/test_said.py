"""The table of what is said is what the code says, call by call."""

import ast
from collections.abc import Iterator
from pathlib import Path

from bot.screens.said import SAID

BOT = Path("bot")


def test_every_call_is_in_the_table_with_its_values() -> None:
    for where, key, values in calls():
        assert key in SAID, f"{where} says {key!r}, which is not in SAID"
        assert values == SAID[key], f"{where}: {key!r} is given {sorted(values)}"


def test_nothing_in_the_table_is_never_said() -> None:
    assert {key for _, key, _ in calls()} == set(SAID)


def calls() -> Iterator[tuple[str, str, set[str]]]:
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and name_of(node.func) == "say":
                for key in keys_of(node.args[0]):
                    yield f"{path}:{node.lineno}", key, values_of(node)


def name_of(function: ast.expr) -> str:
    match function:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ""


def keys_of(argument: ast.expr) -> list[str]:
    match argument:
        case ast.Constant(str(key)):
            return [key]
        case ast.IfExp(_, ast.Constant(str(one)), ast.Constant(str(other))):
            return [one, other]
    raise AssertionError(f"line {argument.lineno}: write the key where it is said")


def values_of(call: ast.Call) -> set[str]:
    return {keyword.arg for keyword in call.keywords if keyword.arg}
