"""The reading grade: syllables, sentences, and what a writer is told."""

from pathlib import Path

import pytest

from content.library import survey
from content.reading_grade import grade, report, syllables, words_of
from tests.content.small_shelf import small_shelf


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("back", 1),
        ("stretch", 1),
        ("knees", 1),
        ("whole", 1),  # pyphen breaks it after the w
        ("bent", 1),  # and this one before the t
        ("breathe", 1),
        ("breathes", 1),
        ("moved", 1),
        ("don't", 1),
        ("side’s", 1),
        ("away", 2),  # pyphen breaks this one nowhere
        ("body", 2),
        ("easy", 2),
        ("open", 2),
        ("settle", 2),
        ("settled", 2),
        ("minutes", 2),
        ("lifted", 2),
        ("reaches", 2),
        ("noses", 2),
        ("movement", 2),
        ("Shoulder", 2),
        ("exercise", 3),
        ("position", 3),
        ("uneven", 3),
        ("comfortable", 4),
        ("gradually", 4),
        ("hm", 1),
        ("15", 2),
    ],
)
def test_a_words_syllables_are_those_that_are_spoken(word: str, spoken: int) -> None:
    assert syllables(word) == spoken


def test_a_hyphen_joins_two_words_and_an_apostrophe_is_inside_of_one() -> None:
    assert words_of(["Feet hip-wide: don't sway.", "Up"]) == [
        "Feet",
        "hip",
        "wide",
        "don't",
        "sway",
        "Up",
    ]


def test_a_sentence_counted_by_hand_has_its_grade() -> None:
    """Bend both knees a lit-tle. Then let your shoul-ders sink and breathe out slow-ly.

    14 words, 2 sentences, 17 syllables."""
    text = "Bend both knees a little. Then let your shoulders sink and breathe out slowly."
    by_hand = 0.39 * 14 / 2 + 11.8 * 17 / 14 - 15.59
    assert grade([text]) == pytest.approx(by_hand)
    assert by_hand == pytest.approx(1.469, abs=0.001)


@pytest.mark.parametrize(
    "lines",
    [
        ["Sit up. Look ahead."],
        ["Sit up", "Look ahead"],
        ["Sit up!", "Look ahead?"],
        ["Sit up… “Look ahead.”"],
    ],
)
def test_a_lines_end_and_a_sentences_end_are_the_same(lines: list[str]) -> None:
    assert grade(lines) == pytest.approx(0.39 * 4 / 2 + 11.8 * 5 / 4 - 15.59)


def test_a_point_inside_of_a_number_ends_nothing() -> None:
    assert grade(["Walk 1.5 miles."]) == pytest.approx(0.39 * 4 / 1 + 11.8 * 4 / 4 - 15.59)


def test_the_report_has_the_mean_and_the_five_hardest(tmp_path: Path) -> None:
    shelf = small_shelf(tmp_path)
    for name in ("hum", "rub"):
        (shelf / "exercises" / f"{name}.toml").write_text(
            (shelf / "exercises/nod.toml").read_text("utf-8").replace("Nod", name), "utf-8"
        )
    hard = "Unhurriedly accommodating physiotherapeutic recommendations necessitates deliberation."
    bow = shelf / "exercises/bow.toml"
    bow.write_text(bow.read_text("utf-8").replace("Upright.", hard), "utf-8")
    files = survey(shelf)[0]
    first, *hardest = report(files)
    assert first.startswith("Reading grade: ")
    assert len(hardest) == 5
    assert hardest[0].endswith("  exercises/bow.toml")
    grades = [float(line.split()[0]) for line in hardest]
    assert grades == sorted(grades, reverse=True)
    assert any(line.endswith("  tips.toml: nodding") for line in hardest)


def test_names_are_no_sentences(tmp_path: Path) -> None:
    shelf = small_shelf(tmp_path)
    before = [*report(survey(shelf)[0])]
    nod = shelf / "exercises/nod.toml"
    nod.write_text(
        nod.read_text("utf-8").replace('"Nod"', '"Cervicocranial oscillation"'), "utf-8"
    )
    assert [*report(survey(shelf)[0])] == before


def test_of_shelves_without_words_nothing_is_said(tmp_path: Path) -> None:
    assert [*report(survey(tmp_path)[0])] == []
