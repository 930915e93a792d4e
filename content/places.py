"""Finds a person's time zone by the city that they type, however they spell it."""

import importlib.resources
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from rapidfuzz import process
from rapidfuzz.distance import OSA

from coach.places import Place
from content.place_table import (
    TABLE,
    City,
    Region,
    fold,
    is_heading,
    names_in,
    read_city,
    read_lines,
    regions,
)

# No name of a place is longer; longer messages are not searched.
LONGEST = 100
# One place is the answer when it is this many times larger than the next, as Paris is than that in
# Texas; but no city of so many thousands is passed over, such as London in Ontario.
CLEARLY, NOT_PASSED_OVER = 10, 200
# "Odessa" is a city in Texas and a former name of Odesa: a further name counts this much less.
FURTHER = 5
# And "Washington" is rather the capital than the state's largest city.
REGION = 2
# A beginning or a misspelling means a city that many have heard of.
HEARD_OF = 100
# How many slips are forgiven from which length on; the first letter must be right.
SLIPS = ((13, 3), (8, 2), (5, 1))
SHORTEST_BEGINNING = 5

DAY_MIN = 24 * 60
# Zones are a quarter of an hour apart; who says what time it is reads it within half of that.
NEARLY_MIN = 7


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand the words: a name, and where it must lie if that was said, each
    time in one of several regions: "CA" is Canada or California."""

    name: str
    within: tuple[list[Region], ...] = ()

    def allows(self, city: City) -> bool:
        return all(
            any(
                city.country == region.country and region.state in ("", city.state)
                for region in regions
            )
            for regions in self.within
        )


class Places:
    """Reads its file at once and makes its index when it is first asked, about 0.2 s later."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    @classmethod
    def load(cls, path: Path = TABLE) -> "Places":
        """Raises ContentError when the table is missing or broken."""
        return cls(read_lines(path))

    def find(self, words: str, limit: int = 5) -> tuple[Place, ...]:
        """The places that may be meant, the likeliest first: one when it is clear, none for
        nonsense. Zones' own names ("Europe/Berlin", "UTC") are places too."""
        if len(words) > LONGEST:
            return ()
        if zone := self._index.zones.get("_".join(words.casefold().split())):
            return (self._place_of(zone),)
        readings = tuple(self._readings(words))
        for search in (self._index.named, self._index.beginning, self._index.misspelt):
            for reading in readings:
                found = [(w, c) for w, c in search(reading.name) if reading.allows(c)]
                if found:
                    places = map(self._index.place, _likeliest(found))
                    return tuple(dict.fromkeys(places))[:limit]
        return ()

    def where_clocks_read(
        self, local_at: time, now: datetime, limit: int = 6
    ) -> tuple[Place, ...]:
        """The largest places, each of another zone, where it is about this time at `now`."""
        found = [
            city
            for city in self._index.largest()
            if _minutes_apart(now.astimezone(ZoneInfo(city.zone)).time(), local_at) <= NEARLY_MIN
        ]
        found.sort(key=lambda city: (-city.thousands, city.zone))
        return tuple(map(self._index.place, found[:limit]))

    @cached_property
    def _index(self) -> "Index":
        return Index(self._lines)

    def _place_of(self, zone: str) -> Place:
        name = zone.rpartition("/")[2].replace("_", " ")
        country = [city.country for city in self._index.largest(zone=zone)]
        return Place(name, country[0] if country else "", zone)

    def _readings(self, words: str) -> Iterator[Reading]:
        """With commas: city, then where. Without: all of it is the city, or its last words say
        where. A "where" that nobody knows is passed over."""
        parts = [part for part in map(fold, words.split(",")) if part]
        known = self._index.regions
        if within := tuple(known[part] for part in parts[1:] if part in known):
            yield Reading(parts[0], within)
        if len(parts) > 1 and parts[0] in known:
            yield Reading(parts[1], (known[parts[0]],))
        for part in parts[:1]:
            yield Reading(part)
            heard = part.split()
            for cut in range(len(heard) - 1, max(0, len(heard) - 4), -1):
                where = " ".join(heard[cut:])
                if where in known:
                    yield Reading(" ".join(heard[:cut]), (known[where],))


def _minutes_apart(one: time, other: time) -> int:
    """On a clock's face of 24 hours: midnight is near to both its sides."""
    apart = (one.hour - other.hour) * 60 + one.minute - other.minute
    return min(apart % DAY_MIN, -apart % DAY_MIN)


Found = tuple[float, City]  # a weight, by which one is likelier than another


class Index:
    """The table, by all that can be asked of it. It holds lines' numbers, and reads a city from
    its line when it is found: a third of the memory that the cities would take."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.regions: dict[str, list[Region]] = {}
        for region in regions(lines):
            for name in region.names + region.codes:
                self.regions.setdefault(name, []).append(region)
        self._headings = [number for number, line in enumerate(lines) if is_heading(line)]
        self._by_name = self._read_names()
        self._names = sorted(self._by_name)
        zones = importlib.resources.files("tzdata").joinpath("zones").read_text().split()
        self.zones = {z.casefold(): z for z in zones if "/" in z or z in ("UTC", "GMT")}

    def _read_names(self) -> dict[str, list[int]]:
        by_name: dict[str, list[int]] = {}
        for number in range(self._headings[0], len(self._lines)):
            if not is_heading(self._lines[number]):
                for name in names_in(self._lines[number]):
                    by_name.setdefault(name, []).append(number)
        return by_name

    def _city(self, number: int) -> City:
        above = self._headings[bisect_right(self._headings, number) - 1]
        return read_city(self._lines[above], self._lines[number])

    def _cities(self, name: str) -> list[City]:
        return [self._city(number) for number in self._by_name.get(name, ())]

    def largest(self, country: str = "", state: str = "", zone: str = "") -> list[City]:
        """The largest city of each zone there, or in the zone: under its heading the first."""
        heads = (self._city(number + 1) for number in self._headings)
        there = [
            city
            for city in heads
            if country in ("", city.country)
            and state in ("", city.state)
            and zone in ("", city.zone)
        ]
        by_size = sorted(there, key=lambda city: city.thousands)
        return list({city.zone: city for city in by_size}.values())

    def place(self, city: City) -> Place:
        """With its state where another one in the country has the same name."""
        namesakes = [c for c in self._cities(fold(city.name)) if c.country == city.country]
        ambiguous = city.state and sum(c.name == city.name for c in namesakes) > 1
        name = f"{city.name}, {city.state}" if ambiguous else city.name
        return Place(name, city.country, city.zone)

    def named(self, name: str) -> Iterator[Found]:
        """Cities of this name; of a country or state of this name, the largest in each zone."""
        for city in self._cities(name):
            yield city.thousands / (1 if fold(city.name) == name else FURTHER), city
        for region in self.regions.get(name, ()):
            if name in region.names:
                for city in self.largest(region.country, region.state):
                    yield city.thousands / REGION, city

    def beginning(self, name: str) -> Iterator[Found]:
        if len(name) < SHORTEST_BEGINNING:
            return
        for other in self._names[bisect_left(self._names, name) :]:
            if not other.startswith(name):
                return
            yield from self._heard_of(other)

    def misspelt(self, name: str) -> Iterator[Found]:
        """With as few slips as there are."""
        allowed = next((slips for length, slips in SLIPS if len(name) >= length), 0)
        if not allowed:
            return
        near = process.extract(
            name, self._names, scorer=OSA.distance, score_cutoff=allowed, limit=50
        )
        fewest = allowed
        for other, slips, _ in near:
            found = list(self._heard_of(other)) if other[:1] == name[:1] else []
            if found and slips <= fewest:
                fewest = slips
                yield from found

    def _heard_of(self, name: str) -> Iterator[Found]:
        return (found for found in self.named(name) if found[1].thousands >= HEARD_OF)


def _likeliest(found: Iterable[Found]) -> list[City]:
    """Each once, by weight; only the first when it is clear or when all have its zone."""
    weights: dict[City, float] = {}
    for weight, city in found:
        weights[city] = max(weight, weights.get(city, 0))
    first, *others = sorted(weights, key=lambda city: (-weights[city], city.zone))
    next_weight = weights[others[0]] if others else 0
    clear = next_weight * CLEARLY <= weights[first] and next_weight < NOT_PASSED_OVER
    if clear or all(other.zone == first.zone for other in others):
        return [first]
    return [first, *others]
