"""Somebody lives a month in the stand-in's chat: what they are told, and what they do then."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from coach.moments import instant
from localchat.ledger import Call
from tests.month.script import PLAYS, Act, acts, reaction, zone_on
from tests.people import Home, Person, buttons_of, text_of

SENDS = ("sendMessage", "sendPhoto", "sendAnimation", "sendVideo")
Line = str


@dataclass(frozen=True, slots=True)
class Later:
    """What they will do about a message at a moment, if it is still there."""

    at_utc: datetime
    message: int
    label: str


class Month:
    def __init__(self, home: Home, person: Person, begins: datetime, ends: datetime) -> None:
        self._home, self._person = home, person
        self._ends = ends
        script = [(instant(a.day, a.at, zone_on(a.day)), a) for a in acts(begins.date())]
        self._script = sorted(script, key=lambda each: each[0])
        self._reactions: list[Later] = []
        self._seen = 0
        self._told = 0

    async def lived(self) -> AsyncIterator[Line]:
        """Its lines in order, a heading for each day on which anything happened."""
        day = None
        async for moment, line in self._moments():
            local = moment.astimezone(ZoneInfo(zone_on(moment.date())))
            if local.date() != day:
                day = local.date()
                yield ""
                yield f"## {local:%a %-d %B}"
                yield ""
            yield f"- {local:%H:%M} {line}"

    async def _moments(self) -> AsyncIterator[tuple[datetime, Line]]:
        self._seen = len(self._home.world.ledger)
        while (moment := await self._next()) < self._ends:
            await self._home.to(moment)
            for line in self._heard():
                yield moment, line
            for act in self._due_acts(moment):
                for line in await self._does(act):
                    yield moment, line
            for later in self._due_reactions(moment):
                for line in await self._reacts(later):
                    yield moment, line

    async def _next(self) -> datetime:
        now = self._home.clock()
        coming = [await self._home.store.next_due() or self._ends]
        coming += [at for at, _ in self._script[:1]]
        coming += [later.at_utc for later in self._reactions]
        return max(now, min(coming))

    def _heard(self) -> list[Line]:
        """What came unasked since they last looked; each gets the reaction of that day."""
        lines = []
        for call in self._new_sends():
            message = int((call.response or {})["result"]["message_id"])
            self._told += 1
            shown = (call.response or {})["result"]
            lines.append(f"**{_short(text_of(shown))}**")
            answer = reaction(call.at_utc, self._told, buttons_of(shown))
            if answer:
                at = call.at_utc + timedelta(minutes=answer.after_min)
                self._reactions.append(Later(at, message, answer.label))
        return lines

    def _new_sends(self) -> list[Call]:
        ledger = list(self._home.world.ledger)
        new, self._seen = ledger[self._seen :], len(ledger)
        theirs = [call for call in new if str(call.params.get("chat_id")) == str(self._person.id)]
        return [call for call in theirs if call.method in SENDS and call.delivered]

    def _due_acts(self, moment: datetime) -> list[Act]:
        due = [act for at, act in self._script if at <= moment]
        self._script = self._script[len(due) :]
        return due

    def _due_reactions(self, moment: datetime) -> list[Later]:
        due = [later for later in self._reactions if later.at_utc <= moment]
        self._reactions = [later for later in self._reactions if later.at_utc > moment]
        return due

    async def _does(self, act: Act) -> list[Line]:
        """By typing, and then by the buttons of what comes."""
        lines = []
        for words in act.steps:
            if words == PLAYS:
                await self._plays()
            elif words.startswith("["):
                await self._person.presses(words[1:-1])
            else:
                await self._person.sends(words)
            lines.append(f"→ {words}")
        self._seen = len(self._home.world.ledger)
        return [*lines[:-1], f"{lines[-1]}: {_short(self._person.last)}"]

    async def _plays(self) -> None:
        """To its end, as in five taps a minute: time stands still meanwhile."""
        while "How is the back now?" not in self._person.screen:
            await self._person.presses("Start" if "Start" in self._person.buttons else "Done")

    async def _reacts(self, later: Later) -> list[Line]:
        there = [m for m in self._person.chat if m["message_id"] == later.message]
        if not there or later.label not in buttons_of(there[0]):
            return [f"→ [{later.label}] is gone"]
        await self._person.presses(later.label, on=there[0])
        self._seen = len(self._home.world.ledger)
        still = [m for m in self._person.chat if m["message_id"] == later.message]
        shown = text_of(still[0]) if still else self._person.last
        return [f"→ [{later.label}]: {_short(shown)}"]


def _short(text: str) -> str:
    """The first two lines, as a phone shows them."""
    lines = [line for line in text.splitlines() if line.strip()]
    return " / ".join(lines[:2])
