"""Taps that wait for an answer. Telegram's clients wait a few seconds, and once."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from localchat.journal import Journal
from localchat.refusals import bad_request

# Telegram does not say how long; 15 s is the longest seen in reports (pyTelegramBotAPI #1615).
ANSWER_WITHIN_S = 15.0


@dataclass(frozen=True)
class Query:
    id: str
    person: int
    delivered_at: float | None = None


class Queries:
    def __init__(self, journal: Journal, wall_clock: Callable[[], float]) -> None:
        self._journal = journal
        self._wall_clock = wall_clock
        self._open = {key: Query(key, *rest) for key, rest in journal.under("query")}
        self._last = int(journal.get("last/query") or 0)

    def ask(self, person: int) -> str:
        self._last += 1
        fresh = str(self._last)
        self._journal.put("last/query", self._last)
        self._keep(Query(fresh, person))
        return fresh

    def delivered(self, query_id: str) -> None:
        """The bot has it: from now on, by the wall clock, it has 15 s."""
        query = self._open.get(query_id)
        if query and query.delivered_at is None:
            self._keep(replace(query, delivered_at=self._wall_clock()))

    def answer(self, query_id: str) -> Query:
        """Raises Refusal if it is unknown, too old, or answered before."""
        query = self._open.pop(query_id, None)
        if query is None or self._too_late(query):
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        self._journal.drop(f"query/{query_id}")
        return query

    def forget(self, person: int) -> None:
        for query in tuple(self._open.values()):
            if query.person == person:
                del self._open[query.id]
                self._journal.drop(f"query/{query.id}")

    def _too_late(self, query: Query) -> bool:
        since = query.delivered_at
        return since is not None and self._wall_clock() - since > ANSWER_WITHIN_S

    def _keep(self, query: Query) -> None:
        self._open[query.id] = query
        self._journal.put(f"query/{query.id}", [query.person, query.delivered_at])
