"""What people type, and which names they are shown for it."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import ContentError
from content.library import load_library
from content.search import LONGEST, Search
from content.talk import load_talk, talk_problems
from content.words import TEXTS
from tests.coach.examples import examples

PAGE = 7
ASKED, IN_TALK = True, False


@cache
def names() -> dict[str, str]:
    library = load_library()
    shelves = (library.exercises, library.programs, library.needs)
    return {key: one.name for shelf in shelves for key, one in shelf.items()}


@cache
def the_search() -> Search:
    return Search(load_library(), load_talk(TEXTS / "en" / "talk.toml"))


def found(words: str, asked: bool) -> list[str]:
    return [names()[one] for one in the_search().find(words, PAGE, asked)]


@pytest.mark.parametrize("asked", [ASKED, IN_TALK])
@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("bridge", "Bridge"),
        ("the bridge", "Bridge"),
        ("Bridge!", "Bridge"),
        ("BRIDGE", "Bridge"),
        ("brigde", "Bridge"),
        ("bridges", "Bridge"),
        ("bridge exercise", "Bridge"),
        ("bridge pose", "Bridge"),
        ("savasana", "Resting flat (savasana)"),
        ("shavasna", "Resting flat (savasana)"),
        ("shava sana", "Resting flat (savasana)"),
        ("cat cow", "Easy cat-cow"),
        ("Cat-Cow", "Easy cat-cow"),
        ("catcow", "Easy cat-cow"),
        ("cat-cows", "Easy cat-cow"),
        ("cow cat", "Easy cat-cow"),
        ("catcwo", "Easy cat-cow"),
        ("figure 4", "Figure four, lying"),
        ("figure four", "Figure four, lying"),
        ("figure four stretches", "Figure four, lying"),
        ("warrior 3", "Warrior III, hands on the wall"),
        ("warrior", "Warrior III, hands on the wall"),
        ("half pigeon", "Pigeon pose at a chair"),
        ("pidgeon", "Pigeon pose at a chair"),
        ("child's pose", "Child's pose"),
        ("childs pose", "Child's pose"),
        ("CHILD’S POSE", "Child's pose"),
        ("bird dog", "Bird-dog"),
        ("birddog", "Bird-dog"),
        ("sit ups", "Small crunch, hands behind the head"),
        ("push-ups", "Press-up from the belly"),
        ("knee to chest", "One knee to chest"),
        ("knees to chest", "Both knees to chest"),
        ("legs up the wall", "Legs up the wall"),
        ("legsupthewall", "Legs up the wall"),
        ("legs up a wall", "Legs up the wall"),
        ("hip flexor", "Low lunge, knee on a cushion"),
        ("plank", "Side plank on the knees"),
        ("plank pose", "Side plank on the knees"),
        ("savasana pose", "Resting flat (savasana)"),
        ("squats", "Small wall squat"),
        ("hamstring stretch", "Hamstring stretch with a strap"),
        ("hamstrings", "Hamstring stretch with a strap"),
        ("hamstrng strech", "Hamstring stretch with a strap"),
        ("stretch for the neck", "Head carried by the hands"),
        ("calf", "Calf raise"),
        ("10 minute walk", "Ten-minute walk"),
        ("stairs", "Stairs, easy pace"),
        ("jogging", "Easy run"),
        ("quiet yoga", "Quiet yoga for the low back"),
        ("gentle round on the floor", "Gentle round on the floor"),
        ("lower back", "Lower back"),
        ("the low back", "Lower back"),
        ("upper back", "Neck and upper back"),
        ("neck", "Neck and upper back"),
        ("neck exercises", "Neck and upper back"),
        ("exercises for the neck", "Neck and upper back"),
        ("hips", "Hips and legs"),
        ("legs", "Hips and legs"),
        ("running", "Walking and running"),
        ("desk", "At the desk"),
        ("at the desk", "At the desk"),
        ("wall", "With a wall"),
        ("in the morning", "In the morning"),
    ],
)
def test_a_name_is_found_however_it_is_typed(words: str, first: str, asked: bool) -> None:
    assert found(words, asked)[:1] == [first]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("hamst", "Hamstring stretch with a strap"),
        ("sav", "Resting flat (savasana)"),
        ("brige", "Bridge"),
        ("plnk", "Side plank on the knees"),
        ("twsit", "Lying twist"),
        ("knee to ches", "One knee to chest"),
        ("kneel to chest", "Both knees to chest"),
        ("hamstrng stre", "Hamstring stretch with a strap"),
        ("my neck", "Neck and upper back"),
        ("my lower back", "Lower back"),
        ("morning", "In the morning"),
        ("pose of a child", "Child's pose"),
    ],
)
def test_beginnings_and_slips_will_do_only_where_a_name_was_asked_for(
    words: str, first: str
) -> None:
    assert found(words, ASKED)[:1] == [first]
    assert first not in found(words, IN_TALK)


TALK = """
    later | plan | plans | my plan | ok | okay | good | great | nice | cool | cold | lift | hold
    thanks | thanks a lot | thank you | hello | hi there | hey | good morning | morning | evening
    good night | yes | no | nope | maybe | sure | done | all done | i did it | finished | again
    not today | not now | not yet | stop it | stop | skip it | wait a minute | hang on | hold on
    one minute | five minutes | 10 minutes | two | in an hour | in the afternoon | tomorrow
    tonight | never | how are you? | fine | better | much better | a bit better | worse | the same
    my back | the back | back | back pain | pain | it hurts a lot | that hurts | my neck hurts
    my knee hurts | knee | chest | chest pain | my legs shake | my head spins | my neck | my hips
    my shoulders | stiff | i am stiff | tired | sleepy | busy | I am at home | i am at work | home
    in a meeting | lunch | at lunch | on the train | in the car | in bed | on the floor | sofa
    at the bar | in the bar | in the pool | hang up | stand up | sit down | sitting | lie down
    lying down | get up | slow down | up and down | left side | both sides | the other side
    this one | the other one | the first one | second | easy | too easy | too hard | too much
    too long | shorter | help me | what is this | what is this? | why | how long | how often
    who are you | are you a bot | what can you do | what now | what next | show me | tell me more
    sorry | haha | perfect | i like it | boring | idk | no idea | no time | no one | not sure
    gym | my doctor | weather | my cat | my dog | dog | baby | my baby | cow | my child
    walk the dog | go out | going home | let's go | come on | wake up | working | talking | match
    watch | blank | plane | plant | planet | bride | block | squad | stars | chess | press
    press start | turn | my turn | turn it off | turn around | roll | rock and roll | rest | break
    take a break | breathe | stretch | reach | raise | push | drop it | step | side | head | hands
    feet | my feet | arms | arms and legs | chair | office | music | water | price | money
    delete my data | language | privacy | change time | at 8 pm | every day | weekend | on monday
    three times a day | half way | small one | all | nothing | an exercise | my exercise | new
    something else | surprise me | whatever | seven | figure it out | number four | what position
    the other shoulder | one shoulder | in the shoulder | on my desk | calf stretch
"""


@pytest.mark.parametrize("words", [one.strip() for one in TALK.replace("\n", "|").split("|")])
def test_talk_is_no_name(words: str) -> None:
    assert found(words, IN_TALK) == []


@pytest.mark.parametrize("asked", [ASKED, IN_TALK])
@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            " ",
            "\n\t ",
            "🐈",
            "🐈🐄🙏",
            "кошка",
            "猫",
            "...",
            "a",
            "no",
            "--",
            "bridge " * 600,
        ),
        *("calf stretch", "calfstretch", "cat scarf", "bridge over troubled water"),
    ],
)
def test_what_is_on_no_shelf_finds_nothing(words: str, asked: bool) -> None:
    assert found(words, asked) == []


def test_a_whole_name_comes_first_then_the_shortest_with_all_the_words() -> None:
    assert found("walk", ASKED)[:2] == [names()["walking"], "Easy run"]
    assert found("side plank", ASKED) == [
        "Side plank on the knees",
        "Side plank at the wall",
        "Side plank, legs long",
    ]
    assert found("cat cow", IN_TALK) == ["Easy cat-cow", "Tiny cat-cow"]
    assert found("pelvic tilt", ASKED) == ["Pelvic tilt", "Pelvic tilt with a hold"]


def test_no_more_are_found_than_were_asked_for() -> None:
    assert len(the_search().find("neck", 7, ASKED)) == 7
    assert the_search().find("neck", 1, ASKED) == ("neck",)
    assert the_search().find("neck", 0, ASKED) == ()


@pytest.mark.parametrize("asked", [ASKED, IN_TALK])
def test_everything_is_found_by_its_own_name(asked: bool) -> None:
    library, search = load_library(), the_search()
    for shelf in (library.exercises, library.programs, library.needs):
        for key, one in shelf.items():
            assert search.find(one.name, PAGE, asked)[0] == key, one.name


def test_every_exercise_is_found_by_each_of_its_aliases() -> None:
    for exercise in load_library().exercises.values():
        for alias in exercise.aliases:
            assert exercise.id in the_search().find(alias, PAGE, ASKED), alias


@given(st.text(max_size=LONGEST + 5), st.integers(0, 9), st.booleans())
@examples(300, 5_000)
def test_any_text_finds_ids_that_are_there_or_nothing(words: str, limit: int, asked: bool) -> None:
    ids = the_search().find(words, limit, asked)
    assert set(ids) <= set(names())
    assert len(ids) == len(set(ids)) <= limit


@pytest.mark.slow
@given(st.data(), st.booleans())
@examples(300, 5_000)
def test_words_of_names_in_any_order_find_ids_that_are_there(
    data: st.DataObject, asked: bool
) -> None:
    words = sorted({word for name in names().values() for word in name.split()})
    typed = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=6)))
    assert set(the_search().find(typed, PAGE, asked)) <= set(names())


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "talk.toml: filling: field required"),
        ('filling = "a"', "talk.toml: filling: input should be a valid list"),
        ("loud = []", "talk.toml: loud: extra inputs are not permitted"),
        ("filling = [", "talk.toml: not TOML"),
    ],
)
def test_a_broken_file_of_words_is_named_with_field_and_reason(
    tmp_path: Path, text: str, complaint: str
) -> None:
    path = tmp_path / "talk.toml"
    path.write_text(text)
    with pytest.raises(ContentError) as refused:
        load_talk(path)
    assert complaint in str(refused.value)
    assert complaint in "\n".join(map(str, talk_problems(path)))
