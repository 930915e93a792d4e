"""People whose zone, wishes and clock change at random, and what is owed to them meanwhile.

Owed, seen from outside: an occurrence of a rule as it stands, whose moment (by the oracle) the
clock has passed, and which is still in its grace when the bot ticks, unless they wanted silence
then. A rule that changes owes what was one of its occurrences before and after the change. A
clock put back by more than a minute owes again what lies just behind it; that it was, and is not
any more, nobody can know who did not tick in between; nor is a grace's last minute sure then.
To who has been silent for seven days only the notes of that are owed; a wish is a sign of life."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random

from sqlalchemy import and_, or_, select

from coach import reminders
from coach.due import claim_due
from coach.exercises import Library
from coach.kinds import GRACE
from coach.model import Person, Rule, RuleKind
from coach.reminders import replan
from coach.signs_of_life import alive
from storage.book import SqlBook
from storage.schedule import CLOCK_SLACK
from storage.tables import occurrences
from tests.coach.lives import EVERY_KIND, person
from tests.coach.owed import Key, Moments, is_silent, moments_between, moments_on
from tests.coach.zdump import Zone, all_zones

WISHED, PLAIN = 42, 43  # one who has wishes, one whose rules are just written down
HARD = ("Europe/Berlin", "America/Nuuk", "Australia/Lord_Howe", "Antarctica/Troll", "Asia/Gaza")
FURTHEST = timedelta(days=2)
DAY = timedelta(days=1)
# The last: planned anew, with nothing changed.
WISHES = ("zone", "days", "hours", "others", "every", "at", "busy", "paused", "nothing")
EVER = date(2090, 1, 1)


@dataclass
class Life:
    """`since`: when a rule came to say what it says, by the clock of that moment."""

    book: SqlBook
    library: Library
    chance: Random
    now: datetime
    seen_on: date | None = EVER
    zones: tuple[Zone, ...] = field(default_factory=all_zones)
    people: dict[int, Person] = field(default_factory=dict)
    rules: dict[int, Rule] = field(default_factory=dict)
    since: dict[int, datetime] = field(default_factory=dict)
    owed: Moments = field(default_factory=dict)
    said: set[Key] = field(default_factory=set)
    kept: int = 0  # of what was owed
    put_back: bool = False  # the clock, and there was no tick since
    meetings: set[datetime] = field(default_factory=set)  # their ends
    silences: int = 0  # moments of somebody's

    def begin(self) -> None:
        for who in (WISHED, PLAIN):
            self.changes(person(who, zone=self.a_zone(), seen_on=self.seen_on))
        for _ in range(2):
            self.plain_rule_changes()

    def step(self) -> None:
        """One random change, and mostly a tick after it."""
        ways = (self.clock_moves, self.wish_changes, self.plain_rule_changes, self.says_something)
        often = (0 if self.put_back else 60, 30, 10, 0)
        if self.seen_on != EVER:  # who comes by that seldom may have been silent before
            often = (0 if self.put_back else 190, 3, 5, 2)
        self.chance.choices(ways, often)[0]()
        if self.chance.random() < 0.7:
            self.tick()

    def tick(self) -> None:
        for _ in range(50):
            claimed = claim_due(self.book, self.library, 40, self.now)
            for offer in claimed.offers:
                self.hears(offer.nudge)
            if not claimed.more:
                break
        else:
            raise AssertionError("a tick without an end")
        for letter in self.book.letters_due(EVERY_KIND, self.now, 100):
            self.hears(letter.session)
            self.book.cross_out(letter)
        for key, due in self.owed.items():
            assert self.is_claimed(key, due), f"lost: {key} of {due}, {self.rules[key[0]]}"
            self.kept += 1
        self.owed.clear()
        self.put_back = False
        for number in self.people:
            self.people[number] = self.known(number)
        self.look_at_rules()  # some are planned anew by the first look at a person

    def known(self, number: int) -> Person:
        known = self.book.person(number)
        assert known is not None
        return known

    def hears(self, number: int) -> None:
        row = self.book._db.execute(select(occurrences).where(occurrences.c.id == number)).one()
        key, rule = (row.rule, row.date, row.slot), self.rules[row.rule]
        assert key not in self.said, f"doubled: {key} at {self.now}"
        self.said.add(key)
        silent = is_silent(self.people[rule.person], self.now)
        assert not silent or rule.kind == "note", f"into a silence: {row}, {rule}"
        slots = dict(moments_on(rule.zone, rule.times_on(row.date), row.date))
        own = slots[row.slot]
        waited = own < row.due_utc <= own + GRACE[rule.kind] and row.due_utc in self.meetings
        assert own == row.due_utc or waited, f"wrong: {row}, {rule}"
        assert timedelta() <= self.now - row.due_utc <= GRACE[rule.kind], f"{self.now}: {row}"

    def is_claimed(self, key: Key, due: datetime) -> bool:
        """Of two wall times that a gap makes one moment, one is enough."""
        rule, day, slot = key
        itself = and_(occurrences.c.date == day, occurrences.c.slot == slot)
        found = select(occurrences.c.id).where(
            occurrences.c.rule == rule, or_(itself, occurrences.c.due_utc == due)
        )
        return self.book._db.execute(found.limit(1)).scalar() is not None

    def clock_moves(self) -> None:
        how = self.chance.random()
        due = self.book.next_due(self.chance.choice((WISHED, PLAIN)))
        if how < 0.15:
            self.clock_to(self.now + (2 * self.chance.random() - 1) * FURTHEST)
        elif how < 0.25:
            self.clock_to(self.now - self.chance.random() * timedelta(minutes=30))
        elif due and how < 0.8:
            self.clock_to(max(self.now, due + timedelta(seconds=self.chance.randint(-30, 660))))
        else:
            self.clock_to(self.now + self.chance.random() * timedelta(minutes=40))

    def clock_to(self, then: datetime) -> None:
        before, self.now = self.now, then
        self.put_back = before - then > CLOCK_SLACK
        for rule in self.rules.values():
            graced = then - GRACE[rule.kind]
            if then > before:
                self.owe(rule, max(before, graced))
            elif self.put_back:
                self.owe(rule, max(graced + CLOCK_SLACK, self.since[rule.id]))
        self.owed = {
            key: due
            for key, due in self.owed.items()
            if due <= then and then - due <= GRACE[self.rules[key[0]].kind]
        }
        self.respect_silence()

    def owe(self, rule: Rule, after: datetime) -> None:
        if after < self.now:
            self.owed |= moments_between(rule, after, self.now)

    def respect_silence(self) -> None:
        silent_ones = [who.id for who in self.people.values() if is_silent(who, self.now)]
        self.silences += len(silent_ones)
        self.owed = {
            key: due
            for key, due in self.owed.items()
            if (rule := self.rules[key[0]]).person not in silent_ones or rule.kind == "note"
        }
        who = self.people[WISHED]
        until = self.now if who.paused else who.wishes.busy_until
        silent = until and (who.paused or self.now < until)
        self.owed = {
            key: due
            for key, due in self.owed.items()
            if self.rules[key[0]].person != WISHED or not (silent or (until and due < until))
        }

    def says_something(self) -> None:
        self.is_seen(self.chance.choice((WISHED, PLAIN)))

    def is_seen(self, number: int) -> None:
        if self.seen_on == EVER:
            return
        was_silent = is_silent(self.people[number], self.now)
        self.people[number] = alive(self.book, self.known(number), self.now)
        self.look_at_rules(number if was_silent else None)

    def wish_changes(self) -> None:
        self.is_seen(WISHED)
        who, chance = self.people[WISHED], self.chance
        match chance.choice(
            ("zone", "days", "hours", "others", "every", "at", "busy", "paused", "")
        ):
            case "zone":
                who = replace(who, zone=self.a_zone())
            case "days":
                who = replace(who, days=self.some_days())
            case "hours":
                who = replace(who, hours=(self.a_range(),))
            case "others":
                others = tuple((day, (self.a_range(),)) for day in self.some_days())
                who = replace(who, wishes=replace(who.wishes, other_hours=others[:3]))
            case "every":
                who = replace(who, every_min=chance.choice((30, 45, 60, 90, 120)))
            case "at":
                who = replace(who, routine_at=chance.choice((None, self.a_time(), self.a_time())))
            case "busy":
                ends = self.now + chance.random() * timedelta(hours=3)
                until = chance.choice((None, ends))
                self.meetings |= {until} if until else set()
                who = replace(who, wishes=replace(who.wishes, busy_until=until))
            case "paused":
                who = replace(who, paused=not who.paused)
        self.changes(who)

    def changes(self, who: Person) -> None:
        before = self.people.get(who.id)
        self.people[who.id] = who
        self.book.keep(who)
        replan(self.book, who, self.now)
        voiced = before and (before.paused, before.wishes.busy_until)
        same = voiced == (who.paused, who.wishes.busy_until)
        self.look_at_rules(None if same else who.id)

    def plain_rule_changes(self) -> None:
        """Of kinds that nobody wishes for: written down as they are."""
        kind: RuleKind = self.chance.choice(("lying", "bar"))
        who = self.people[PLAIN]
        times = tuple(sorted({self.a_time() for _ in range(self.chance.randint(0, 3))}))
        wish = Rule(0, PLAIN, kind, times, self.some_days(), self.a_zone())
        if kind == "lying":
            others = tuple((day, (self.a_time(),)) for day in self.some_days()[:2])
            wish = replace(wish, others=others)
        else:
            today = self.now.date()
            dates = {today + self.chance.randint(-3, 6) * DAY for _ in range(4)}
            wish = replace(wish, dates=tuple(dates))
        known = {rule.kind: rule for rule in self.book.rules(PLAIN)}
        reminders._plan(self.book, who, wish, known.get(kind), self.now)
        self.look_at_rules()

    def look_at_rules(self, voiced: int | None = None) -> None:
        """`voiced`: who asked for silence, or for its end."""
        before = self.rules
        both = (*self.book.rules(WISHED), *self.book.rules(PLAIN))
        self.rules = {rule.id: rule for rule in both}
        for rule in self.rules.values():
            if before.get(rule.id) != rule or rule.person == voiced:
                self.since[rule.id] = self.now
        self.owed = {
            key: due
            for key, due in self.owed.items()
            if moments_between(self.rules[key[0]], due - DAY, due).get(key) == due
        }
        self.respect_silence()

    def a_zone(self) -> str:
        return self.chance.choice((*HARD, self.chance.choice(self.zones).name))

    def a_time(self) -> time:
        return time(self.chance.randint(0, 23), self.chance.choice((0, 15, 30, 45, 59)))

    def a_range(self) -> tuple[time, time]:
        start = self.chance.randint(0, 20)
        return time(start), time(self.chance.randint(start + 1, 23), 30)

    def some_days(self) -> tuple[int, ...]:
        return tuple(day for day in range(7) if self.chance.random() < 0.7)
