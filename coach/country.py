"""In which country somebody is, as they confirmed it: whose emergency number they are told."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from coach.country_pages import CountryAsked
from coach.day import confirm_zone, guess_zone, settings
from coach.door import agreed
from coach.model import Person
from coach.outcomes import Outcome, Welcome, ZoneGuessed
from coach.places import Country
from coach.ports import Book
from coach.zone_names import is_zone, on_the_wall


class Countries(Protocol):
    """Knows countries; content.places has the real one."""

    def country(self, code: str) -> Country | None:
        """By its ISO 3166 code, in capitals."""

    def countries_in(self, zone: str) -> tuple[Country, ...]:
        """Those whose clocks may show this zone, the largest first."""

    def country_named(self, words: str) -> tuple[Country, ...]:
        """By its name, or by that of a place in it."""


def guess_place(
    book: Book, person: int, zone: str, code: str, countries: Countries, now: datetime
) -> Outcome:
    """A place was chosen out of several: the clock on the wall will tell."""
    known, country = agreed(book, person), countries.country(code)
    if isinstance(known, Welcome) or country is None or not is_zone(zone):
        return guess_zone(book, person, zone, now)
    return ZoneGuessed(zone, on_the_wall(zone, now), country.name, code)


def confirm_place(
    book: Book, person: int, zone: str, code: str, countries: Countries, now: datetime
) -> Outcome:
    """Yes, it is this time there: and that says the country too."""
    known, country = agreed(book, person), countries.country(code)
    if isinstance(known, Person) and country and is_zone(zone):
        book.keep(replace(known, country=country.code))
    return confirm_zone(book, person, zone, now)


def confirm_clock(
    book: Book, person: int, zone: str, countries: Countries, now: datetime
) -> Outcome:
    """Yes, it is this time there, and nothing was said of a country: one that has no such clock
    is not where they are, and its number to call would be wrong."""
    known = agreed(book, person)
    if isinstance(known, Person) and is_zone(zone):
        there = {country.code for country in countries.countries_in(zone)}
        book.keep(replace(known, country=known.country if known.country in there else None))
    return confirm_zone(book, person, zone, now)


def ask_country(book: Book, person: int, countries: Countries, now: datetime) -> Outcome:
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    book.keep(asked := replace(known, asking="country"))
    return _asked(asked, countries)


def set_country(
    book: Book, person: int, code: str, countries: Countries, now: datetime
) -> Outcome:
    """By a button: one of their own zone, or one that they typed."""
    known, country = agreed(book, person), countries.country(code)
    if isinstance(known, Welcome):
        return known
    if country is None:
        return _asked(known, countries)
    book.keep(replace(known, country=country.code, asking="nothing"))
    return settings(book, person, "all", now)


def hear_country(book: Book, person: Person, words: str, countries: Countries) -> CountryAsked:
    """What they typed is offered back as a button: it is theirs once they have tapped it."""
    found = countries.country_named(words)
    return replace(_asked(person, countries), found=found, unclear=not found)


def _asked(person: Person, countries: Countries) -> CountryAsked:
    now_is = countries.country(person.country) if person.country else None
    found = countries.countries_in(person.zone) if person.zone else ()
    return CountryAsked(now_is, found)
