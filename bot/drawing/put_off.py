"""What the process died of, and when it is tried again."""

from content.pictures import Spec

# The first rest, and the longest of one picture.
REST_S, LONGEST_S = 60, 4 * 3600


def rest_after(times: int, rest_s: float, longest_s: float) -> float:
    """Seconds: twice as long after each of so many failures in a row."""
    return min(rest_s * 2.0 ** min(times - 1, 20), longest_s)


class PutOff:
    """Moments are seconds of any one clock that never goes back."""

    def __init__(self, rest_s: float = REST_S) -> None:
        self._rest_s = rest_s
        self._times: dict[Spec, int] = {}
        self._due: dict[Spec, float] = {}

    def __contains__(self, spec: Spec) -> bool:
        return spec in self._due

    @property
    def next_due(self) -> float | None:
        return min(self._due.values(), default=None)

    def add(self, spec: Spec, now: float) -> int:
        """How many times it has been by now."""
        self._times[spec] = self._times.get(spec, 0) + 1
        self._due[spec] = now + rest_after(self._times[spec], self._rest_s, LONGEST_S)
        return self._times[spec]

    def take(self, now: float) -> Spec | None:
        """One whose rest is over, the longest waiting first."""
        spec = min(self._due, key=self._due.__getitem__, default=None)
        if spec is None or self._due[spec] > now:
            return None
        del self._due[spec]
        return spec

    def settle(self, spec: Spec) -> None:
        """It is drawn, or never will be."""
        self._times.pop(spec, None)
