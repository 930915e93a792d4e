"""The pictures that are waited for: in which order, and none of them twice."""

from collections.abc import Iterator
from itertools import chain

from content.pictures import SoundSpec, Spec

# Of each rank. Whoever was waiting for what falls out has long gone on.
MOST = 200


class Wanted:
    """First bells, then what would be shown now, then what comes soon; in a rank the longest
    waiting first."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._bells: dict[Spec, None] = {}  # made in a tenth of a second: films wait for them
        self._now: dict[Spec, None] = {}
        self._soon: dict[Spec, None] = {}

    def add(self, spec: Spec, urgent: bool) -> None:
        """Once; what was only soon becomes urgent, and nothing urgent becomes less so."""
        if spec in self._now:
            return
        if urgent:
            self._soon.pop(spec, None)
        rank = self._bells if isinstance(spec, SoundSpec) else self._now if urgent else self._soon
        rank[spec] = None
        if len(rank) > self._most:
            del rank[next(iter(rank))]

    def __iter__(self) -> Iterator[Spec]:
        """In the order of their turns."""
        return chain(self._bells, self._now, self._soon)

    def take(self) -> Spec | None:
        for rank in (self._bells, self._now, self._soon):
            if rank:
                spec = next(iter(rank))
                del rank[spec]
                return spec
        return None
