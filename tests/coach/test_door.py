"""Who may come in, and who may hear from us unasked: every single reason for a no."""

import pytest

from coach.door import CONSENT_VERSION, door, may_hear_from_us
from coach.model import Person
from coach.outcomes import Door, Locked, Screening, Welcome
from coach.signs import asked_of_b
from coach.signs_pages import SecondScreening, SeeSomeone
from tests.coach.lives import person


@pytest.mark.parametrize(
    ("who", "stops"),
    [
        pytest.param(None, Welcome(), id="a stranger"),
        pytest.param(person(agreed=0, safety="unasked"), Welcome(), id="not agreed"),
        pytest.param(person(agreed=CONSENT_VERSION - 1), Welcome(), id="agreed to an older text"),
        pytest.param(person(agreed=0, safety="locked"), Welcome(), id="consent before the lock"),
        pytest.param(person(safety="locked"), Locked(), id="locked"),
        pytest.param(person(safety="unasked"), Screening("first"), id="not asked yet"),
        pytest.param(
            person(safety="second"),
            SecondScreening("first", asked_of_b("first"), 0),
            id="list B not asked yet",
        ),
        pytest.param(person(safety="paused"), SeeSomeone(), id="somebody should look at it"),
        pytest.param(person(), None, id="clear"),
        pytest.param(person(agreed=CONSENT_VERSION + 1), None, id="agreed to a newer text"),
        pytest.param(
            person(paused=True, reachable=False, zone=None), None, id="silence is no lock"
        ),
    ],
)
def test_the_door(who: Person | None, stops: Door | None) -> None:
    assert door(who) == stops


def test_whom_we_may_speak_to() -> None:
    assert may_hear_from_us(person())


@pytest.mark.parametrize(
    "silent",
    [
        pytest.param(None, id="a stranger"),
        pytest.param(person(agreed=CONSENT_VERSION - 1), id="has not agreed"),
        pytest.param(person(safety="unasked"), id="has not seen the warning signs"),
        pytest.param(person(safety="second"), id="has not seen list B"),
        pytest.param(person(safety="paused"), id="is paused until somebody has seen them"),
        pytest.param(person(safety="locked"), id="is locked"),
        pytest.param(person(zone=None), id="has confirmed no zone"),
        pytest.param(person(reachable=False), id="has blocked us"),
        pytest.param(person(paused=True), id="has paused us"),
    ],
)
def test_every_single_reason_for_silence(silent: Person | None) -> None:
    assert not may_hear_from_us(silent)
