"""How large pictures are: small enough for a phone on the road, a third of it for who saves."""

from dataclasses import replace
from pathlib import Path

import pytest

from content.figures.drawing import Drawing
from content.library import SHELF, load_library
from content.picture_list import film, preview, shown_side
from content.pictures import CoverSpec, FilmSpec, PreviewSpec, Shown, Spec, StillSpec

pytestmark = pytest.mark.slow
HOLD, MOVING, PREVIEW, STILL = 200_000, 450_000, 200_000, 120_000


@pytest.fixture(scope="module")
def drawing(tmp_path_factory: pytest.TempPathFactory, small_shelf: Path) -> Drawing:
    return Drawing(tmp_path_factory.mktemp("films"), small_shelf)


@pytest.fixture(scope="module")
def of_the_shelf(tmp_path_factory: pytest.TempPathFactory) -> Drawing:
    return Drawing(tmp_path_factory.mktemp("real"), SHELF)


@pytest.mark.parametrize(
    ("spec", "most"),
    [
        (FilmSpec("lift", "both", 30, 1, 0), HOLD),
        (FilmSpec("lift", "both", 2, 8, 6), MOVING),
        (FilmSpec("walk", "both", 60, 1, 0), MOVING),
        (FilmSpec("walk", "both", 600, 1, 0), MOVING),
        (FilmSpec("still", "both", 300, 1, 0), MOVING),
        (PreviewSpec("lift", held=True), PREVIEW),
        (StillSpec("lift"), STILL),
        (CoverSpec(("lift", "march", "circle", "walk", "sway", "rise")), STILL),
    ],
    ids=str,
)
@pytest.mark.parametrize("small", [False, True])
def test_it_is_small_enough_for_a_phone_on_the_road(
    drawing: Drawing, spec: Shown, most: int, small: bool
) -> None:
    assert size(drawing, replace(spec, small=small)) <= (most // 3 if small else most)


def own(name: str, kind: str) -> Shown:
    exercise = load_library().exercises[name]
    side = shown_side(exercise)
    match kind:
        case "film":
            return film(name, side, exercise.dose)
        case "preview":
            return preview(name, side, exercise.dose)
        case _:
            return StillSpec(name, side)


# The largest of their kind that were found when they were measured, and a walk.
@pytest.mark.parametrize(
    ("name", "kind", "most"),
    [
        ("childs-pose", "film", HOLD),
        ("knees-to-chest-side-roll", "film", MOVING),
        ("walking", "film", MOVING),
        ("exercise-ball-session", "preview", PREVIEW),
        ("bridge", "still", STILL),
    ],
)
def test_so_are_those_of_the_shelf(of_the_shelf: Drawing, name: str, kind: str, most: int) -> None:
    spec = own(name, kind)
    whole, small = (size(of_the_shelf, replace(spec, small=small)) for small in (False, True))
    assert (whole <= most, small <= most // 3) == (True, True), (whole, small)
    if kind == "film" and most == HOLD:
        assert isinstance(spec, FilmSpec)
        assert spec.seconds == 30


@pytest.mark.parametrize("name", ["childs-pose", "walking"])
def test_who_saves_data_has_less_than_half_of_it(of_the_shelf: Drawing, name: str) -> None:
    """As the settings say: a still and a small film at a step, not a preview and a film."""
    usual = sum(size(of_the_shelf, own(name, kind)) for kind in ("preview", "film"))
    saving = [replace(own(name, kind), small=True) for kind in ("still", "film")]
    assert sum(size(of_the_shelf, spec) for spec in saving) < usual / 2


def size(drawing: Drawing, spec: Spec) -> int:
    return drawing.draw(spec).stat().st_size
