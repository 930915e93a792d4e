"""What the body does at each moment of a film: continuous, symmetric, and little to draw."""

from itertools import pairwise

import pytest

from coach.exercises import Side
from content import ContentError
from content.figures.breath import breathe
from content.figures.motion import Moment, at, ease, looping, toward
from content.figures.preview import preview_frames
from content.figures.rig.between import between
from content.figures.rig.bones import Posture, joints
from content.figures.rig.flesh import capsules, lowest
from content.figures.rig.turns import length
from content.figures.route import Run, route
from content.figures.scene import Scene
from content.figures.timeline import frames, ticks_per_s
from content.pictures import DONE_S, FilmSpec, PreviewSpec
from content.pose_files import PoseFile

HOLD = FilmSpec("lift", "both", 30, 1, 0)
LIFTS = FilmSpec("lift", "both", 2, 4, 6)
FILMS = [
    HOLD,
    LIFTS,
    FilmSpec("lift", "both", 5, 3, 7),
    FilmSpec("three", "both", 0, 3, 7),
    FilmSpec("three", "both", 20, 1, 0),
    FilmSpec("still", "both", 20, 1, 0),
    FilmSpec("still", "both", 0, 3, 10),
    FilmSpec("march", "both", 2, 4, 6),
    FilmSpec("circle", "one_way", 0, 3, 6),
    FilmSpec("circle", "other_way", 0, 3, 6),
    FilmSpec("walk", "both", 30, 1, 0),
    FilmSpec("sway", "both", 30, 1, 0),
    FilmSpec("rise", "both", 30, 1, 0),
    FilmSpec("two-stops", "both", 5, 3, 10),
]
# Of a foot in a stride; nothing else is faster.
FASTEST_CM_S = 320


def posture(scene: Scene, moment: Moment) -> Posture:
    a, b = scene.postures[moment.a], scene.postures[moment.b]
    return breathe(between(a, b, moment.t) if a is not b else a, moment.breath)


def moments(spec: FilmSpec, scene: Scene) -> list[Moment]:
    return [frame.moment for frame in frames(spec, scene.file)]


@pytest.mark.parametrize("spec", FILMS, ids=str)
def test_nothing_jumps(scenes: dict[str, Scene], spec: FilmSpec) -> None:
    scene = scenes[spec.figure]
    most = FASTEST_CM_S / ticks_per_s(spec, scene.file)
    seen = {moment: joints(posture(scene, moment)).p for moment in moments(spec, scene)}
    for one, next_one in pairwise(moments(spec, scene)):
        here, there = seen[one], seen[next_one]
        assert max(length(there[name] - here[name]) for name in here) < most


@pytest.mark.parametrize("spec", FILMS, ids=str)
def test_there_is_little_to_draw(scenes: dict[str, Scene], spec: FilmSpec) -> None:
    assert len(set(moments(spec, scenes[spec.figure]))) <= 100
    if spec is HOLD:
        assert len(set(moments(spec, scenes[spec.figure]))) <= 30


def test_into_a_hold_one_goes_in_the_last_two_seconds(scenes: dict[str, Scene]) -> None:
    shown = moments(HOLD, scenes["lift"])
    assert shown[:9] == [at("down")] * 9
    assert [m.t for m in shown[9:24]] == [round(ease(n / 16), 4) for n in range(1, 16)]
    assert {(m.a, m.b) for m in shown[9:24]} == {("down", "up")}
    assert {(m.a, m.b) for m in shown[24:]} == {("up", "up")}


def test_a_breath_of_four_to_five_seconds_goes_in_as_it_goes_out(scenes: dict[str, Scene]) -> None:
    held = [m.breath for m in moments(HOLD, scenes["lift"])[24:264]]
    out = [n for n, breath in enumerate(held) if breath == 0 and (n == 0 or held[n - 1])]
    assert all(4 * 8 <= b - a <= 5 * 8 for a, b in pairwise(out))
    assert max(held) == 1
    assert max(abs(a - b) for a, b in pairwise(held)) < 0.2
    assert held[1:] == held[:0:-1]


def test_one_sees_the_breath_and_nobody_sinks_into_the_floor(scenes: dict[str, Scene]) -> None:
    """Two to five pixels: a hint, at 640 pixels for about two metres."""
    lying = scenes["lift"].postures["down"]
    taken = breathe(lying, 1)
    assert lowest(capsules(taken)) == pytest.approx(lowest(capsules(lying)), abs=0.06)
    top = [max(c.b[2] + c.rb for c in capsules(p) if c.part == "chest") for p in (lying, taken)]
    assert 0.7 < top[1] - top[0] < 2
    assert lying == breathe(lying, 0)


@pytest.mark.parametrize("name", ["lift", "three"])
def test_the_way_back_is_the_way_there(scenes: dict[str, Scene], name: str) -> None:
    spec = FilmSpec(name, "both", 2, 4, 6)
    shown = moments(spec, scenes[name])[45 : 45 + 90]
    up = [n for n, moment in enumerate(shown) if moment == at("up")]
    assert up == [*range(up[0], up[0] + 31)]
    there, back = shown[: up[0]], shown[up[-1] + 1 : up[-1] + up[0]]
    assert back == there[:0:-1]
    assert all(m == at("down") for m in shown[up[-1] + up[0] :])


def test_every_repetition_is_the_same_and_begins_where_the_path_does(
    scenes: dict[str, Scene],
) -> None:
    shown = moments(LIFTS, scenes["lift"])
    assert shown[:45] == [at("down")] * 45
    each = [shown[45 + n * 90 : 45 + (n + 1) * 90] for n in range(4)]
    assert each == [each[0]] * 4
    assert shown[-1] == at("down")


def test_the_legs_take_turns(scenes: dict[str, Scene]) -> None:
    """Two repetitions in one path, and each has its hold, whatever its key is called."""
    shown = moments(FilmSpec("march", "both", 2, 4, 6), scenes["march"])[45:]
    for n, key in enumerate(["up", "left_up", "up", "left_up"]):
        one = shown[n * 90 : (n + 1) * 90]
        assert one.count(at(key)) >= 30
        assert one[0] == at("down")
        assert not {m.a for m in one} & {{"up": "left_up", "left_up": "up"}[key]}


def test_what_goes_round_does_not_halt_on_its_way(scenes: dict[str, Scene]) -> None:
    shown = moments(FilmSpec("circle", "one_way", 0, 3, 6), scenes["circle"])[45 : 45 + 270]
    assert not any(a == b for a, b in pairwise(shown))
    assert shown[0] == shown[90] == at("down")


def test_the_other_way_round_is_the_same_backwards(scenes: dict[str, Scene]) -> None:
    one, other = (
        moments(FilmSpec("circle", side, 0, 1, 6), scenes["circle"])[45:135]
        for side in ("one_way", "other_way")
    )
    assert other[1:] == one[:0:-1]


def test_a_stride_is_few_pictures_and_ends_where_it_is(scenes: dict[str, Scene]) -> None:
    file = scenes["walk"].file
    for hold_s, phases in ((30, 12), (120, 4), (600, 4)):
        shown = moments(FilmSpec("walk", "both", hold_s, 1, 0), scenes["walk"])[30:]
        assert len(set(shown)) == phases
        assert shown[:phases] == shown[phases : 2 * phases]
    assert looping(route(file, "both"), 24, 10, 1.2)[:12] * 2 == looping(
        route(file, "both"), 24, 10, 1.2
    )


def test_who_does_it_once_arrives_at_the_end_and_rests_between(scenes: dict[str, Scene]) -> None:
    shown = moments(FilmSpec("rise", "both", 30, 1, 0), scenes["rise"])
    assert shown[:30] == [at("down")] * 30
    assert [m for m in shown[30:] if m.a == m.b == "half"]
    assert shown[30 + 150] == at("half")
    assert {(m.a, m.b) for m in shown[30 + 175 :]} == {("up", "up")}
    assert shown[-1] == at("up")


@pytest.mark.parametrize(
    ("name", "side", "flipped", "end"),
    [
        ("lift", "both", False, "up"),
        ("lift", "right", False, "up"),
        ("lift", "left", True, "up"),
        ("left", "right", True, "up"),
        ("left", "left", False, "up"),
        ("both-ways", "forward", False, "up"),
        ("both-ways", "back", False, "left_up"),
    ],
)
def test_each_side_is_drawn_or_seen_in_a_mirror(
    scenes: dict[str, Scene], name: str, side: Side, flipped: bool, end: str
) -> None:
    found = route(scenes[name].file, side)
    assert (found.flipped, found.path, found.held) == (flipped, ("down", end), end)


def test_shares_are_of_the_way_there_and_back_or_refused(scenes: dict[str, Scene]) -> None:
    (part,) = route(scenes["three"].file, "both").parts
    assert part == (Run(("down", "half", "up"), (1, 3)), Run(("up", "half", "down"), (3, 1)))
    said = scenes["three"].file.model_dump(exclude_unset=True) | {"shares": [1, 2, 3]}
    with pytest.raises(ContentError, match="3 of them, and the path has 4 moves"):
        route(PoseFile.model_validate(said), "both")


def test_there_and_back_are_one_picture() -> None:
    assert toward("up", "down", 0.25) == toward("down", "up", 0.75)
    assert toward("up", "down", 0) == at("up") == toward("down", "up", 1)


@pytest.mark.parametrize("name", ["lift", "three", "still", "march", "circle", "walk", "rise"])
@pytest.mark.parametrize("held", [True, False])
def test_a_preview_ends_as_it_begins(scenes: dict[str, Scene], name: str, held: bool) -> None:
    shown = [*preview_frames(PreviewSpec(name, held=held), scenes[name].file)]
    assert shown[0].moment == shown[-1].moment
    assert {frame.face for frame in shown} == {None}
    assert 2 < len(shown) / 15 < 16
    if held and name == "lift":
        assert sum(m.moment.a == m.moment.b == "up" for m in shown) >= 30
        assert max(m.moment.breath for m in shown) == 1


def test_the_still_end_is_a_minute(scenes: dict[str, Scene]) -> None:
    for spec in FILMS:
        file = scenes[spec.figure].file
        end = [f for f in frames(spec, file) if f.face and f.face.done]
        assert sum(f.ticks for f in end) == DONE_S * ticks_per_s(spec, file)
        assert len({f.moment for f in end}) == 1
