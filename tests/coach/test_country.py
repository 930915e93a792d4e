"""Which country somebody is in: only what they confirmed, by a place, a button or a word."""

import pytest

from coach.country import (
    ask_country,
    confirm_clock,
    confirm_place,
    guess_place,
    hear_country,
    set_country,
)
from coach.country_pages import CountryAsked
from coach.outcomes import Outcome, Settings, Welcome, ZoneAsked, ZoneGuessed
from coach.places import Country
from coach.ports import Book
from tests.coach.lives import ANNA, NOW, person, settled
from tests.coach.signs import kept

INDIA, NEPAL = Country("IN", "India"), Country("NP", "Nepal")
KOLKATA = "Asia/Kolkata"


class TwoCountries:
    """Both on the clock of one of them."""

    def country(self, code: str) -> Country | None:
        return {each.code: each for each in (INDIA, NEPAL)}.get(code)

    def countries_in(self, zone: str) -> tuple[Country, ...]:
        return (INDIA, NEPAL) if zone == KOLKATA else ()

    def country_named(self, words: str) -> tuple[Country, ...]:
        return (NEPAL,) if words == "nepal" else ()


COUNTRIES = TwoCountries()


def test_the_place_on_whose_clock_they_agree_says_the_country(book: Book) -> None:
    settled(book, zone=None, asking="zone")
    said = guess_place(book, ANNA, KOLKATA, "IN", COUNTRIES, NOW)
    assert isinstance(said, ZoneGuessed)
    assert (said.zone, said.country, said.code) == (KOLKATA, "India", "IN")
    assert kept(book).country is None, "it is not confirmed yet"
    assert isinstance(confirm_place(book, ANNA, KOLKATA, "IN", COUNTRIES, NOW), Settings)
    assert (kept(book).zone, kept(book).country) == (KOLKATA, "IN")


@pytest.mark.parametrize(("before", "after"), [("NP", "NP"), ("DE", None), (None, None)])
def test_a_clock_says_no_country_and_takes_back_one_that_has_no_such_clock(
    book: Book, before: str | None, after: str | None
) -> None:
    """Its number to call would be wrong there."""
    settled(book, country=before)
    assert isinstance(confirm_clock(book, ANNA, KOLKATA, COUNTRIES, NOW), Settings)
    assert (kept(book).zone, kept(book).country) == (KOLKATA, after)


def test_a_forged_clock_takes_no_country_back(book: Book) -> None:
    settled(book, country="DE")
    confirm_clock(book, ANNA, "Mars/Base", COUNTRIES, NOW)
    assert kept(book).country == "DE"


@pytest.mark.parametrize("code", ["XX", "in", "", "A" * 40])
def test_a_forged_country_is_none(book: Book, code: str) -> None:
    settled(book, country="DE", zone=KOLKATA)
    said = guess_place(book, ANNA, KOLKATA, code, COUNTRIES, NOW)
    assert said == ZoneGuessed(KOLKATA, said.local) if isinstance(said, ZoneGuessed) else False
    confirm_place(book, ANNA, KOLKATA, code, COUNTRIES, NOW)
    assert isinstance(set_country(book, ANNA, code, COUNTRIES, NOW), CountryAsked)
    assert kept(book).country == "DE"


def test_a_forged_zone_says_no_country(book: Book) -> None:
    settled(book)
    assert guess_place(book, ANNA, "Mars/Base", "IN", COUNTRIES, NOW) == ZoneAsked(unclear=True)
    confirm_place(book, ANNA, "Mars/Base", "IN", COUNTRIES, NOW)
    assert kept(book).country is None


def test_the_countries_of_their_zone_may_be_tapped(book: Book) -> None:
    settled(book, zone=KOLKATA, country="NP")
    said = ask_country(book, ANNA, COUNTRIES, NOW)
    assert said == CountryAsked(NEPAL, (INDIA, NEPAL))
    assert kept(book).asking == "country"
    assert isinstance(set_country(book, ANNA, "IN", COUNTRIES, NOW), Settings)
    assert (kept(book).country, kept(book).asking) == ("IN", "nothing")


@pytest.mark.parametrize(
    ("words", "said"),
    [("nepal", CountryAsked(found=(NEPAL,))), ("Narnia", CountryAsked(unclear=True))],
)
def test_a_typed_country_is_theirs_once_tapped(book: Book, words: str, said: Outcome) -> None:
    known = settled(book, asking="country")
    assert hear_country(book, known, words, COUNTRIES) == said
    assert kept(book).country is None


@pytest.mark.parametrize("agreed", [None, 0])
def test_nothing_is_kept_of_who_has_not_agreed(book: Book, agreed: int | None) -> None:
    if agreed is not None:
        book.keep(person(agreed=agreed))
    for said in (
        ask_country(book, ANNA, COUNTRIES, NOW),
        set_country(book, ANNA, "IN", COUNTRIES, NOW),
        confirm_place(book, ANNA, KOLKATA, "IN", COUNTRIES, NOW),
    ):
        assert said == Welcome()
    known = book.person(ANNA)
    assert known is None or known.country is None
