"""The queue itself, against every limit at once. No asyncio: it is told the time."""

from bisect import bisect_left
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from bot.gate.buckets import Pace
from bot.gate.calls import read_call
from bot.gate.desk import FEW_CHATS, NEVER, Desk
from bot.gate.lane import Lane
from bot.gate.ticket import Ticket

BURST = 4


@dataclass(frozen=True)
class Asks:
    after_s: float
    chat: int
    lane: Lane
    changes_their_mind: bool


asks = st.builds(
    Asks,
    after_s=st.sampled_from([0.0, 0.0, 0.0, 0.01, 0.3, 1.0, 4.0]),
    chat=st.integers(1, 8),
    lane=st.sampled_from(Lane),
    changes_their_mind=st.sampled_from([False] * 7 + [True]),
)


class Day:
    """Everybody asks; the desk is looked at only when it said so or when somebody asks."""

    def __init__(self, per_second: int) -> None:
        self.desk = Desk(per_second, Pace(1.0, BURST))
        self.now, self.look = 0.0, NEVER
        self.tickets: list[Ticket] = []
        self.went: dict[int, float] = {}

    def asks(self, asks: Asks) -> None:
        self.passes(self.now + asks.after_s)
        call = read_call("sendMessage", {"chat_id": asks.chat})
        ticket = Ticket(call, asks.chat, asks.lane, len(self.tickets), self.now)
        self.tickets.append(ticket)
        self.desk.enter(ticket, self.now)
        self.serves()
        if asks.changes_their_mind:
            self.desk.leave(ticket)

    def passes(self, until: float) -> None:
        while self.look <= until:
            self.now = self.look
            self.serves()
        self.now = until

    def ends(self) -> None:
        self.passes(self.now + 1000.0)

    def serves(self) -> None:
        self.look = self.desk.serve(self.now)
        assert self.look > self.now
        for ticket in self.tickets:
            if ticket.may_go:
                self.went.setdefault(ticket.number, self.now)

    def times(self, *lanes: Lane) -> list[float]:
        return sorted(at for n, at in self.went.items() if self.tickets[n].lane in lanes)


def most_in_a_second(times: list[float]) -> int:
    return max((bisect_left(times, at + 1.0) - bisect_left(times, at) for at in times), default=0)


@given(st.sampled_from([1, 3, 5, 30]), st.lists(asks, max_size=60))
def test_the_limits_hold_whoever_asks_and_whenever(per_second: int, day: list[Asks]) -> None:
    it = Day(per_second)
    for one in day:
        it.asks(one)
    it.ends()
    assert most_in_a_second(it.times(*Lane)) <= per_second
    assert most_in_a_second(it.times(Lane.NUDGE)) <= max(1, per_second * 2 // 3)
    for chat in range(1, 9):
        times = sorted(at for n, at in it.went.items() if it.tickets[n].chat == chat)
        for first, start in enumerate(times):
            for last, end in enumerate(times[first:], first):
                assert last - first + 1 <= BURST + (end - start) + 1e-6


@given(st.sampled_from([1, 3, 30]), st.lists(asks, max_size=60))
def test_everybody_goes_in_the_end_unless_they_changed_their_mind(
    per_second: int, day: list[Asks]
) -> None:
    it = Day(per_second)
    for one in day:
        it.asks(one)
    it.ends()
    assert it.desk.waiting() == []
    for ticket, one in zip(it.tickets, day, strict=True):
        assert ticket.may_go or one.changes_their_mind


@given(st.sampled_from([1, 3, 30]), st.lists(asks, max_size=60))
def test_within_chat_and_lane_nobody_overtakes(per_second: int, day: list[Asks]) -> None:
    it = Day(per_second)
    for one in day:
        it.asks(one)
    it.ends()
    last: dict[tuple[object, Lane], float] = {}
    for number, at in sorted(it.went.items()):
        ticket = it.tickets[number]
        assert at >= last.get((ticket.chat, ticket.lane), 0.0)
        last[ticket.chat, ticket.lane] = at


def test_chats_are_forgotten_when_they_have_rested() -> None:
    it = Day(per_second=10**6)
    desk = it.desk
    for number in range(20 * FEW_CHATS):
        call = read_call("sendMessage", {"chat_id": number})
        desk.enter(Ticket(call, number, Lane.ANSWER, number, 0.0), number * 0.01)
        desk.serve(number * 0.01)
    assert desk.chats <= 2 * FEW_CHATS


def test_a_chat_that_has_not_rested_is_not_forgotten() -> None:
    it = Day(per_second=10**6)
    it.desk.shut_chat(7, 500.0, it.now)
    for _ in range(4):
        it.asks(Asks(0.0, 8, Lane.ANSWER, False))
    for number in range(100, 100 + 3 * FEW_CHATS):
        it.asks(Asks(0.0, number, Lane.ANSWER, False))
    it.asks(Asks(0.0, 7, Lane.ANSWER, False))
    it.asks(Asks(0.0, 8, Lane.ANSWER, False))
    assert {ticket.chat for ticket in it.desk.waiting()} == {7, 8}
    it.ends()
    assert list(it.went.values())[-2:] == [1.0, 500.0]


def test_chats_take_turns() -> None:
    it = Day(per_second=1)
    for chat in (9, 1, 1, 1, 2, 3):
        it.asks(Asks(0.0, chat, Lane.ANSWER, False))
    it.ends()
    in_order = sorted(it.went, key=lambda number: it.went[number])
    assert [it.tickets[number].chat for number in in_order] == [9, 1, 2, 3, 1, 1]
