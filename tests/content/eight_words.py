"""Runs of eight words: how much two texts may share before one is a copy of the other.

`inventory_runs.txt` holds what the seed inventory says, as hashes, so that nothing of its text is
kept here: 5 bytes of each run's SHA-256 in base64, sorted, one a line. It is made again by
`python -m tests.content.eight_words inventory.json`, where the JSON is the inventory's YAML
(`python3 -c "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)"`)."""

import base64
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

RUN = 8
RUNS = Path(__file__).parent / "inventory_runs.txt"
SECTIONS = ("programs", "exercises", "rules", "facts", "red_flags_and_cautions")


def runs(sentences: Iterable[str]) -> frozenset[str]:
    """Every run of eight words, lower-cased, across the ends of sentences as well."""
    words = re.findall(r"[a-z0-9']+", " ".join(sentences).lower().replace("\u2019", "'"))
    return frozenset(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def hashed(run: str) -> str:
    return base64.b64encode(hashlib.sha256(run.encode()).digest()[:5]).decode().rstrip("=")


def _texts(part: object) -> Iterator[list[str]]:
    """Each text of the inventory; a list of texts, such as steps, is one."""
    if isinstance(part, str):
        yield [part]
    elif isinstance(part, dict):
        for inner in part.values():
            yield from _texts(inner)
    elif isinstance(part, list):
        yield [item for item in part if isinstance(item, str)]
        for inner in part:
            yield from _texts(inner)


def write(inventory: Path) -> None:
    whole = json.loads(inventory.read_text("utf-8"))
    found = {run for name in SECTIONS for text in _texts(whole[name]) for run in runs(text)}
    RUNS.write_text("\n".join(sorted(map(hashed, found))) + "\n", "ascii")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
