"""The net for typed words: what it catches, and what only looks like it."""

import pytest

from coach.net import Net


@pytest.mark.parametrize(
    "words",
    [
        "I can't go on",
        "I can’t go on",
        "i can\u02bct go on",
        "I can`t go on",
        "I CAN'T GO ON!!!",
        "can't... go on",
        "I cant  go\ton",
        "I can't\ngo on",
        "I just can't go on any more, sorry",
        "I want to die",
        "I don't want to live.",
        "(suicidal)",
        "suicide",
        "thinking of self-harm",
        "self_harm",
        "I'd be better off dead",
        "my back is numb and I want to end it all",
    ],
)
def test_words_of_despair_come_first(net: Net, words: str) -> None:
    assert net.catches(words) == "crisis"


@pytest.mark.parametrize(
    "words",
    [
        "numb",
        "NUMB",
        "It's numb.",
        "numb,tingling",
        "numb/tingling down there",
        "numb—since this morning",
        "“numb”",
        "*numb*",
        "hello.numb",
        "a bit numb\nsince today",
        "numb\u00a0toes",
        "my groin\nis numb",
        "can't pee",
        "can\u00b4t pee",
        "cannot   pee",
        "can't\r\npee",
        "chest pain",
        "chest-pain",
        "Chest\npain",
        "pain in both legs, and my back",
        "foot-drop",
        "I FAINTED",
    ],
)
def test_words_of_warning(net: Net, words: str) -> None:
    assert net.catches(words) == "warning"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        "number",
        "numbers",
        "what's my number?",
        "unnumbed",
        "unsaddle",
        "I can see that some of us go on",
        "no way",
        "9-17",
        "Leakington",
        "go on",
        "I can go on",
        "I can't go",
        "dieting",
        "suicidally",
        "Saddleworth",
        "footdropped",
        "!!!",
        "кошка",
        "numb3r",
    ],
)
def test_words_that_only_look_like_it(net: Net, words: str) -> None:
    assert net.catches(words) is None


def test_despair_is_heard_before_a_warning_wherever_it_stands(net: Net) -> None:
    assert net.catches("chest pain and I want to die") == "crisis"
    assert net.catches("I want to die of this chest pain") == "crisis"


def test_every_phrase_is_caught_as_written_and_shouted(net: Net) -> None:
    for kind, phrases in (("crisis", net.crisis), ("warning", net.warning)):
        for phrase in phrases:
            assert net.catches(phrase) == kind, phrase
            assert net.catches(f"Well... {phrase.upper()}!") == kind, phrase


@pytest.mark.parametrize(("between", "caught"), [("", 1), ("a b c", 1), ("a b c d", 0)])
def test_three_words_may_stand_between_two_of_a_phrase(between: str, caught: int) -> None:
    net = Net((), ("lost control",))
    assert (net.catches(f"I lost {between} control") == "warning") is bool(caught)
    assert net.catches(f"control {between} lost") is None


@pytest.mark.parametrize(
    "words", ["can not pee", "cannot pee", "couldn't pee", "unable to pee", "not able to pee"]
)
def test_however_it_is_said_that_it_does_not_go(words: str) -> None:
    assert Net((), ("cant pee",)).catches(words) == "warning"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("A1", "I have tingling between my legs"),
        ("A1", "cannot feel wiping"),
        ("A2", "I can't pee"),
        ("A2", "I lost control of my bladder"),
        ("A3", "I'm leaking stool"),
        ("A3", "could not hold my poo"),
        ("A4", "no erection since yesterday"),
        ("A5", "weakness in both feet"),
        ("A6", "my foot is dropping, foot drop"),
        ("A6", "my leg gets weaker by the day"),
        ("A6", "clumsy hands since today"),
        ("A7", "I had a bad car accident"),
        ("A7", "I fell off a ladder"),
        ("A8", "chest pain"),
        ("A8", "pain in my jaw"),
        ("A9", "sudden tearing belly pain, I passed out"),
        ("A9", "I'm in a cold sweat"),
        ("A10", "I have a high fever"),
        ("A10", "shivering all night"),
        ("A11", "I'm pregnant and bleeding"),
        ("A11", "the baby is moving less"),
        ("A12", "worst headache of my life"),
        ("A12", "my speech is slurred"),
        ("A12", "I can't swallow"),
    ],
)
def test_each_row_of_list_a_has_words(net: Net, row: str, words: str) -> None:
    assert net.catches(words) == "warning", row


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("A1", "no sensation between my legs"),
        ("A1", "no feeling at all when I wipe"),
        ("A1", "I can't feel myself wipe"),
        ("A1", "pins and needles in my private parts"),
        ("A2", "I can't pass water"),
        ("A2", "haven't been able to pee since this morning"),
        ("A2", "I can barely pass urine"),
        ("A3", "I keep pooing myself"),
        ("A6", "my foot flops when I walk"),
        ("A6", "my left foot drags"),
        ("A6", "weakness in my leg"),
        ("A8", "my chest feels tight"),
        ("A8", "pressure on my chest"),
        ("A8", "I can't catch my breath"),
        ("A10", "temperature of 39.2"),
        ("A11", "my waters broke"),
        ("A11", "the baby hasn't moved today"),
        ("A11", "the baby moves less"),
        ("A12", "a sudden severe headache"),
    ],
)
def test_other_words_for_the_same(net: Net, row: str, words: str) -> None:
    assert net.catches(words) == "warning", row


@pytest.mark.parametrize(
    "words",
    [
        "I'd rather not be alive",
        "I don't want to wake up",
        "life is not worth it",
        "I hope I don't wake up again",
    ],
)
def test_other_words_of_despair(net: Net, words: str) -> None:
    assert net.catches(words) == "crisis"


@pytest.mark.parametrize(
    "words",
    [
        "the pain began to disappear",
        "I want the buttons to disappear",
        "I can't take it off",
        "my chest muscles feel tight after push-ups",
        "I never wake up without it",
        "put pressure on my foot",
        "my foot is on the mat",
        "the baby sleeps at last",
        "it is 39 outside",
        "a headache",
        "not sure if it's worth it",
    ],
)
def test_talk_that_is_no_warning(net: Net, words: str) -> None:
    assert net.catches(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "I'm 16",
        "I’m 16.",
        "i am 17 years old",
        "hi, I'm 15, can I use this?",
        "I'm fifteen",
        "I am only 13",
        "I'm a 14 year old",
        "im 17 but fit",
        "I'm 9 years old",
        "I am under 18",
        "I'm not 18 yet",
        "im a minor",
    ],
)
def test_under_18(net: Net, words: str) -> None:
    assert net.catches(words) == "young"


@pytest.mark.parametrize(
    "words",
    [
        "I'm 16 weeks pregnant",
        "I'm 16 and a half weeks pregnant",
        "I'm 17 weeks",
        "16 minutes",
        "I'm 16 minutes in",
        "I'm 12 months post surgery",
        "I'm 15 days in",
        "I'm 17 kg overweight",
        "I'm 11.5 stone",
        "I'm 16 - 20 minutes late",
        "I'm 7",
        "I'm 8 and it is bad",
        "I am 10 out of 10",
        "I'm 18",
        "I'm 61",
        "I'm 116",
        "I am 45 years old",
        "my son is 16",
        "I'm not under 18",
        "my knee is 16 years old",
        "17",
    ],
)
def test_numbers_that_are_no_age_under_18(net: Net, words: str) -> None:
    assert net.catches(words) is None


def test_a_child_in_danger_is_heard_as_anybody_is(net: Net) -> None:
    assert net.catches("I'm 16 and I want to die") == "crisis"
    assert net.catches("I'm 16, my groin is numb") == "warning"
