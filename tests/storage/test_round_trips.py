"""Whatever a value holds, the book gives it back as it was."""

from datetime import UTC, datetime, time, timedelta, timezone
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.model import Effort, Letter, Person, Place, Press, Rule, Session
from storage.opening import open_store
from storage.store import Store
from tests.storage.conftest import ANNA, url
from tests.storage.kinds import KINDS

offsets = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
microseconds = st.integers(-(10**15), 10**16)  # from 1938 to 2286
moments = st.builds(
    lambda at, zone: (datetime.fromtimestamp(0, UTC) + timedelta(microseconds=at)).astimezone(
        zone
    ),
    microseconds,
    st.just(UTC) | offsets,
)
names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
days = st.lists(st.integers(0, 6), max_size=7).map(tuple)
walls = st.times()
counts = st.integers(0, 2**31)
# Telegram's numbers have at most 52 bits that count.
ids = st.integers(1, 2**52)
persons = st.builds(
    Person,
    id=ids,
    joined_utc=moments,
    agreed=counts,
    safety=st.sampled_from(["unasked", "clear", "locked"]),
    floor=st.booleans(),
    minutes=counts,
    zone=st.none() | names,
    days=days,
    hours=st.lists(st.tuples(walls, walls), max_size=3).map(tuple),
    every_min=counts,
    routine_at=st.none() | walls,
    paused=st.booleans(),
    reachable=st.booleans(),
    quiet_on=st.none() | st.dates(),
    asking=st.sampled_from(["nothing", "zone", "hours", "routine-at"]),
)
efforts = st.builds(
    Effort,
    exercise=names,
    side=st.sampled_from(["both", "left", "right"]),
    number=counts,
    sets=counts,
    repetitions=counts,
    pace_s=counts,
    hold_s=counts,
)
places = st.builds(
    Place,
    step=counts,
    phase=st.sampled_from(["ready", "running", "paused", "finished", "stopped"]),
    ends_utc=st.none() | moments,
    done_s=counts,
    done_steps=counts,
)
rules = st.builds(
    Rule,
    id=st.just(0),
    person=ids,
    kind=st.sampled_from(["break", "routine"]),
    times_at=st.lists(walls, max_size=8).map(tuple),
    days=days,
    zone=names,
)
letters = st.builds(
    Letter,
    kind=st.sampled_from(["hold-over", "routine", "warning", "crisis"]),
    person=ids,
    session=counts,
    step=counts,
    due_utc=moments,
)

one_store_for_all = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@one_store_for_all
@given(person=persons)
def test_a_person(store: Store, person: Person) -> None:
    with store.book() as book:
        book.keep(person)
    with store.book() as book:
        assert book.person(person.id) == person


@one_store_for_all
@given(plan=st.lists(efforts, max_size=5).map(tuple), to=places, begun=moments, moved=moments)
def test_a_session(
    store: Store, plan: tuple[Effort, ...], to: Place, begun: datetime, moved: datetime
) -> None:
    with store.book() as book:
        session = book.begin_session(ANNA, "routine", plan, begun)
        assert book.session(session.id, ANNA) == session
        assert book.move(Press(ANNA, session.id, 0), ("ready",), to, moved)
        assert book.session(session.id, ANNA) == Session(
            session.id,
            ANNA,
            "routine",
            plan,
            to.step,
            to.phase,
            to.ends_utc,
            moved,
            to.done_s,
            to.done_steps,
        )


@one_store_for_all
@given(rule=rules)
def test_a_rule(store: Store, rule: Rule) -> None:
    with store.book() as book:
        kept = book.keep_rule(rule)
        assert kept in book.rules(rule.person)
        assert (kept.times_at, kept.days, kept.zone) == (rule.times_at, rule.days, rule.zone)


@one_store_for_all
@given(letter=letters)
def test_a_letter(store: Store, letter: Letter) -> None:
    with store.book() as book:
        book.post(letter)
        assert letter in book.letters_due(KINDS, letter.due_utc, 10_000)
        book.cross_out(letter)
        assert letter not in book.letters_due(KINDS, letter.due_utc, 10_000)


def test_a_moment_comes_back_in_utc(tmp_path: Path) -> None:
    india = timezone(timedelta(hours=5, minutes=30))
    store = open_store(url(tmp_path / "data" / "x.db"), None)
    with store.book() as book:
        book.keep(Person(ANNA, datetime(2026, 3, 2, 12, 0, tzinfo=india)))
        back = book.person(ANNA)
    store.close()
    assert back
    assert back.joined_utc.tzinfo is UTC
    assert back.joined_utc.time() == time(6, 30)
