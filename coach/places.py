"""A place as a person names it, and the time zone that its clocks show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """`zone` is an IANA name; `name` tells places of one name apart ("Springfield, Illinois")."""

    name: str
    country: str
    zone: str
