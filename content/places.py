"""Finds a person's time zone by the city that they type, however they spell it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property
from pathlib import Path

from coach.places import Country, Place
from coach.zone_names import on_the_wall, zone_named
from content.place_index import Found, Index
from content.place_table import TABLE, City, Region, fold, read_lines

# No name of a place is longer; longer messages are not searched.
LONGEST = 100
# One place is the answer when it is this many times larger than the next, as Paris is than that in
# Texas; but no city of so many thousands is passed over, such as London in Ontario.
CLEARLY, NOT_PASSED_OVER = 10, 200
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
    """Reads its file at once, and makes its index (0.1 s of work) when it is first asked."""

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
            if zone_named(city.zone)
            and _minutes_apart(on_the_wall(city.zone, now).time(), local_at) <= NEARLY_MIN
        ]
        found.sort(key=lambda city: (-city.thousands, city.zone))
        return tuple(map(self._index.place, found[:limit]))

    @cached_property
    def _index(self) -> Index:
        return Index(self._lines)

    def _place_of(self, zone: str) -> Place:
        name = zone.rpartition("/")[2].replace("_", " ")
        country = [city.country for city in self._index.largest(zone=zone)]
        # Without its code: who names a zone has not said in which of its countries they are.
        return Place(name, country[0] if country else "", zone)

    def country(self, code: str) -> Country | None:
        names = (name for name, known in self._index.codes.items() if known == code)
        return next(map(self._index.country, names), None)

    def countries_in(self, zone: str) -> tuple[Country, ...]:
        return tuple(map(self._index.country, self._index.countries_in(zone)))

    def country_named(self, words: str, limit: int = 5) -> tuple[Country, ...]:
        """A country's name before a city's: "Georgia" may be either, and both are offered."""
        regions = self._index.regions.get(fold(words), ()) if len(words) <= LONGEST else ()
        said = [region.country for region in regions if not region.state]
        names = dict.fromkeys([*said, *(place.country for place in self.find(words))])
        return tuple(self._index.country(name) for name in names if name)[:limit]

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
