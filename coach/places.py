"""A place as a person names it, and the time zone that its clocks show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """`code` is ISO 3166's two capitals."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """`zone` is an IANA name; `name` tells places of one name apart ("Springfield, Illinois").

    `code` is its country's, by ISO 3166; "" when none is known."""

    name: str
    country: str
    zone: str
    code: str = ""
