"""The table of places, by all that can be asked of it: names, beginnings, slips, regions."""

import importlib.resources
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from coach.places import Country, Place
from content.place_table import City, Region, fold, is_heading, names_in, read_city, regions

# "Odessa" is a city in Texas and a former name of Odesa: a further name counts this much less.
FURTHER = 5
# And "Washington" is rather the capital than the state's largest city.
REGION = 2
# A beginning or a misspelling means a city that many have heard of.
HEARD_OF = 100
# How many slips are forgiven from which length on; the first letter must be right.
SLIPS = ((13, 3), (8, 2), (5, 1))
SHORTEST_BEGINNING = 5

Found = tuple[float, City]  # a weight, by which one is likelier than another


class Index:
    """Holds the numbers of lines, and reads a city from its line when it is found: in half the
    memory that the cities themselves would take. To make it is 0.1 s of work."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.regions: dict[str, list[Region]] = {}
        self.codes: dict[str, str] = {}
        for region in regions(lines):
            for name in region.names + region.codes:
                self.regions.setdefault(name, []).append(region)
            if not region.state:
                # ISO 3166: two letters first, then three.
                self.codes[region.country] = region.codes[0].upper()
        self._headings = [number for number, line in enumerate(lines) if is_heading(line)]
        self._by_name = self._read_names()
        said = {name for of_name in self.regions.values() for r in of_name for name in r.names}
        self._names = sorted(self._by_name.keys() | said)
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
        return Place(name, city.country, city.zone, self.codes.get(city.country, ""))

    def countries_in(self, zone: str) -> list[str]:
        """Countries with cities of this zone, by the largest of these."""
        heads = (self._city(number + 1) for number in self._headings)
        there = sorted((c for c in heads if c.zone == zone), key=lambda c: -c.thousands)
        return list(dict.fromkeys(city.country for city in there))

    def country(self, name: str) -> Country:
        return Country(self.codes[name], name)

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
