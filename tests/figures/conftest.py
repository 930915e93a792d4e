"""A shelf of small figures, made once for all tests of films."""

from pathlib import Path

import pytest

from content.figures.scene import Scene, load_scenes
from tests.figures.poses import shelf


@pytest.fixture(scope="package")
def small_shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shelf(tmp_path_factory.mktemp("shelf") / "shelf")


@pytest.fixture(scope="package")
def scenes(small_shelf: Path) -> dict[str, Scene]:
    return load_scenes(small_shelf)
