"""The page on which somebody says in which country they are."""

from dataclasses import dataclass

from coach.places import Country


@dataclass(frozen=True, slots=True)
class CountryAsked:
    """`now_is` is the one they confirmed; `found` may be tapped. `unclear`: not understood."""

    now_is: Country | None = None
    found: tuple[Country, ...] = ()
    unclear: bool = False
