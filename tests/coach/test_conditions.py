"""The table of clinical.md section 6, row by row, and what must hold for all of it."""

import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.body import Body, Had
from coach.condition_table import BY_NUMBER, GROUPS, ROWS, TABLE
from coach.conditions import awaits, barred, ends_since
from coach.dating import window
from coach.exercises import Library
from coach.limits import FEWEST, HOUSEHOLD, KIT, enough, is_safest, limits, safest_set, small_menu
from tests.coach.examples import examples
from tests.coach.lives import BERLIN, NOW, TODAY, Rooms, person

NOON = NOW.replace(hour=11).astimezone(ZoneInfo(BERLIN))
DAY = timedelta(days=1)
TAGS = set(tomllib.loads(Path("content/tags.toml").read_text("utf-8")))


def left_out(condition: str, local: datetime = NOON, **more: date | int) -> set[str]:
    bar = barred(Body((Had(condition, **more),)), local)  # type: ignore[arg-type]
    assert bar.plan
    assert not bar.safest
    return set(bar.tags)


# -- the rows, with their tags as clinical.md has them


def test_sciatica_or_disc_herniation() -> None:
    assert left_out("sciatica") == {"flex_loaded", "flex_end", "crunch", "rot_loaded", "neural"}


@pytest.mark.parametrize(
    ("clock", "tags"),
    [("00:00", {"flex_end"}), ("09:59", {"flex_end"}), ("10:00", set()), ("23:59", set())],
)
def test_flexion_sensitive_early_morning(clock: str, tags: set[str]) -> None:
    local = datetime.fromisoformat(f"2026-03-03T{clock}").replace(tzinfo=ZoneInfo(BERLIN))
    assert left_out("mornings", local) == tags


def test_mornings_are_those_on_their_own_wall() -> None:
    early = person(body=Body((Had("mornings"),), TODAY), zone="America/New_York")
    here = NOW.replace(hour=12)  # seven in New York, one in Berlin
    assert limits(early, here).tags == {"flex_end"}
    assert limits(person(body=early.body), here).tags == set()


def test_spinal_stenosis() -> None:
    """Back-bends with the arms up as well, and so the arms up."""
    assert left_out("stenosis") == {"ext_end", "ext_prone", "overhead"}


def test_spondylolisthesis_or_pars() -> None:
    assert left_out("listhesis") == {"ext_end", "ext_prone", "impact", "rot_loaded"}


def test_osteoporosis_or_vertebral_fracture() -> None:
    """Impact too, as if there was a fracture."""
    assert left_out("osteoporosis") == {
        *("flex_end", "flex_loaded", "crunch", "rot_end", "rot_loaded", "impact", "head_below")
    }


def test_long_term_steroids_or_over_70_and_frail() -> None:
    assert left_out("steroids") == left_out("osteoporosis") | {"single_leg"}


def test_axial_spondyloarthritis() -> None:
    """No end of a range, and no impact, as if it was fused."""
    assert left_out("spondylitis") == {
        *("flex_end", "ext_end", "rot_end", "side_end", "neck_rot_end", "neck_ext_end", "impact")
    }


def test_neck_pain_with_dizziness_or_vascular_risk() -> None:
    assert left_out("neck") == {"neck_rot_end", "neck_ext_end", "fast_head"}


def test_ra_down_hypermobility_of_the_neck() -> None:
    """All end-range neck: the shelves know its bending forward as flex_end."""
    assert left_out("loose-neck") == {
        *("neck_rot_end", "neck_ext_end", "fast_head", "flex_end", "hang")
    }


def test_hypertension_or_heart_disease() -> None:
    assert left_out("heart") == {"inversion", "head_below", "hold_long", "breath_hold", "fast_up"}


def test_heart_uncontrolled_chest_pain_or_failure_needs_clearance_first() -> None:
    body = Body((Had("heart-unsettled"),))
    assert not barred(body, NOON).plan
    assert awaits(body) == Had("heart-unsettled")
    assert left_out("heart-unsettled", cleared=TODAY) == left_out("heart")


def test_glaucoma_retinal_disease_or_eye_surgery() -> None:
    assert left_out("eyes") == {"inversion", "head_below", "breath_hold"}


def test_vertigo_or_bppv() -> None:
    assert left_out("vertigo") == {
        *("neck_ext_end", "fast_head", "head_below", "fast_up", "supine_long")
    }


PREGNANT = {"crunch", "inversion", "hang", "hold_long", "heat", "impact", "prone", "ext_end"}
BORN = {"crunch", "hold_long", "side_plank", "impact", "lift"}


def test_pregnancy_any() -> None:
    """Prone always, not only when it is uncomfortable; and no hot packs."""
    assert left_out("pregnancy", since=TODAY + timedelta(weeks=39)) == PREGNANT


@pytest.mark.parametrize(
    ("days", "more"), [(169, set()), (168, {"supine_long"}), (167, {"supine_long"})]
)
def test_pregnancy_from_16_weeks(days: int, more: set[str]) -> None:
    """Sixteen of forty weeks are over 168 days before it is due."""
    assert left_out("pregnancy", since=TODAY + days * DAY) == PREGNANT | more


def test_pregnancy_without_a_due_date_is_late_and_more() -> None:
    assert left_out("pregnancy") == PREGNANT | {"supine_long", "prone"} | BORN


@pytest.mark.parametrize(
    ("after", "tags"),
    [
        (-1, PREGNANT | {"supine_long"}),
        (0, PREGNANT | {"supine_long"} | BORN),
        (97, PREGNANT | {"supine_long"} | BORN),
        (98, set()),
    ],
)
def test_pregnancy_after_the_due_date(after: int, tags: set[str]) -> None:
    """Together with the row after a birth, until twelve weeks after it at the latest, two weeks
    late: then both are over."""
    assert left_out("pregnancy", since=TODAY - after * DAY) == tags


def test_pregnancy_due_some_day_of_a_month_begins_early_and_ends_late() -> None:
    first = TODAY + 160 * DAY
    assert "supine_long" in left_out("pregnancy", since=first, within=30)
    assert "supine_long" not in left_out("pregnancy", since=first + 30 * DAY)
    assert left_out("pregnancy", since=TODAY - 90 * DAY, within=30) >= BORN


def test_pelvic_girdle_pain() -> None:
    assert left_out("pelvic-girdle") == {
        *("single_leg", "split_stance", "hip_wide", "hip_cross", "deep_squat")
    }


@pytest.mark.parametrize(("after", "tags"), [(0, BORN), (83, BORN), (84, set())])
def test_12_weeks_postpartum_or_c_section(after: int, tags: set[str]) -> None:
    assert left_out("birth", since=TODAY - after * DAY) == tags


def test_diastasis_stays() -> None:
    assert left_out("midline") == left_out("midline", since=TODAY - 999 * DAY) == BORN


SPINE = {"flex_loaded", "lift", "rot_loaded", "impact"}
LATER_CLEARED = [(83, SPINE, SPINE), (84, set(), SPINE), (365, set(), SPINE), (366, set(), set())]


@pytest.mark.parametrize(("after", "surgery", "fusion"), LATER_CLEARED)
def test_spine_surgery_and_fusion_once_cleared(
    after: int, surgery: set[str], fusion: set[str]
) -> None:
    since = TODAY - after * DAY
    assert left_out("spine-surgery", since=since, cleared=TODAY) == surgery
    assert left_out("fusion", since=since, cleared=TODAY) == fusion


@pytest.mark.parametrize("after", [0, 83, 84, 365, 366, 4000])
@pytest.mark.parametrize("condition", ["spine-surgery", "fusion"])
def test_spine_surgery_until_their_own_team_clears(condition: str, after: int) -> None:
    """Everything but walking and breathing, however long ago."""
    assert left_out(condition, since=TODAY - after * DAY) == {"all_but_walking"}


OPENED = {"crunch", "hold_long", "lift", "breath_hold"}


@pytest.mark.parametrize(("after", "tags"), [(83, OPENED), (84, set())])
def test_abdominal_or_chest_surgery_12_weeks(after: int, tags: set[str]) -> None:
    assert left_out("belly-surgery", since=TODAY - after * DAY) == tags


def test_hernia_has_no_date_and_stays() -> None:
    assert left_out("hernia") == left_out("hernia", since=TODAY - 999 * DAY) == OPENED


HIP = {"deep_hip", "hip_cross", "rot_end", "deep_squat", "quadruped", "knee_hug"}


@pytest.mark.parametrize(
    ("after", "cleared", "tags"),
    [(83, False, HIP), (83, True, HIP), (84, False, HIP), (84, True, set())],
)
def test_hip_replacement_12_weeks_or_told_precautions(
    after: int, cleared: bool, tags: set[str]
) -> None:
    told = Had("hip", TODAY - after * DAY, cleared=TODAY if cleared else None)
    assert barred(Body((told,)), NOON).tags == tags


def test_knee_replacement_or_arthritis() -> None:
    assert left_out("knee") == {"kneel", "quadruped", "deep_squat", "impact"}


def test_shoulder_problem() -> None:
    assert left_out("shoulder") == {"hang", "overhead", "wrist_load", "side_plank"}


def test_wrist_or_carpal_tunnel() -> None:
    assert left_out("wrist") == {"wrist_load", "quadruped"}


def test_reflux_or_hiatus_hernia() -> None:
    assert left_out("reflux") == {"inversion", "head_below", "crunch", "supine_long"}


def test_reduced_sensation_or_diabetes_neuropathy() -> None:
    assert left_out("less-feeling") == {"heat", "single_leg"}


def test_anticoagulants() -> None:
    assert left_out("blood-thinners") == {
        *("inversion", "impact", "single_leg", "fast_up", "massage_ball")
    }


def test_poor_balance_or_no_way_up_from_the_floor() -> None:
    assert left_out("balance") == {"floor", "single_leg"}


def test_active_cancer_unexplained_fracture_or_fever_has_no_plan() -> None:
    assert not barred(Body((Had("unwell"),)), NOON).plan
    cleared = barred(Body((Had("unwell", cleared=TODAY),)), NOON)
    assert (cleared.plan, cleared.safest) == (True, True)


@pytest.mark.parametrize("body", [Body(unsure=True), Body((Had("lumbago-9"),))])
def test_unknown_or_not_sure_is_the_safest_set(body: Body) -> None:
    assert barred(body, NOON).safest


# -- the table as a whole


def test_its_tags_are_those_of_the_shelves() -> None:
    for row in TABLE:
        assert row.tags | row.uncleared <= TAGS, row.id


def test_numbers_are_never_used_again() -> None:
    """Buttons carry them for ever: a row that goes takes its number along."""
    assert len(BY_NUMBER) == len({row.id for row in TABLE}) == len(TABLE) == 30
    assert [row.id for row in TABLE if row.number in (1, 10, 23, 30)] == [
        *("sciatica", "hip", "pregnancy", "unwell")
    ]


def test_a_page_is_five_to_eight_rows_long() -> None:
    for group in GROUPS:
        assert 5 <= sum(row.group == group for row in TABLE) <= 8


@pytest.mark.parametrize("condition", ["pregnancy", "less-feeling"])
def test_heat_is_left_out(condition: str) -> None:
    assert "heat" in left_out(condition)


def test_words_name_conditions_that_there_are() -> None:
    said = tomllib.loads(Path("content/texts/en/talk.toml").read_text("utf-8"))["conditions"]
    # Nobody calls bending in the morning by a name.
    assert said.keys() == {row.id for row in TABLE} - {"mornings"}


# -- the safest set


SAFEST = {
    "walking": {"walking", "break-corridor-walk", "walk-five-minutes", "walk-ten-minutes"},
    "breathing": {"slow-breathing"},
    # Half as far as it goes, a short way, heels up, half strength with nothing to push against.
    "seated": {"neck-rotation", "neck-side-bend", "seated-heel-raise", "shoulder-blade-squeeze"},
}


def test_the_shelves_hold_a_safest_set(library: Library) -> None:
    """Each was looked at by its words; whatever joins it has to be looked at, too."""
    found = {name for name, exercise in library.exercises.items() if is_safest(exercise)}
    assert found == set().union(*SAFEST.values())
    assert len(found) >= 6
    for name in SAFEST["seated"]:
        exercise = library.exercises[name]
        assert exercise.position == "sitting"
        words = " ".join((*exercise.steps, exercise.breath)).casefold()
        assert not any(word in words for word in ("push", "press against", "pull", "hard"))


def test_not_sure_still_leaves_enough_to_do(library: Library) -> None:
    bounds = limits(person(body=Body(unsure=True)), NOW)
    assert len(safest_set(bounds, library)) >= 6
    assert len(small_menu(bounds, library)) >= FEWEST
    assert all(is_safest(exercise) for exercise in small_menu(bounds, library))


def test_after_an_operation_on_the_spine_there_is_walking_and_breath(library: Library) -> None:
    bounds = limits(person(body=Body((Had("spine-surgery", TODAY),))), NOW)
    assert not enough(bounds, library.desk_menu)
    menu = small_menu(bounds, library)
    assert {exercise.kind for exercise in menu} == {"walking", "breathing"}


def test_the_shelves_ask_for_no_kit_that_cannot_be_named(library: Library) -> None:
    asked = {name for exercise in library.exercises.values() for name in exercise.equipment}
    assert asked - HOUSEHOLD == set(KIT)


# -- what holds for all of them


@st.composite
def hads(draw: st.DrawFn) -> Had:
    name = draw(st.sampled_from([*(row.id for row in TABLE), "of-tomorrow"]))
    days = st.integers(-400, 300).map(lambda ahead: TODAY + ahead * DAY)
    return Had(
        name,
        since=draw(st.none() | days),
        within=draw(st.sampled_from([0, 6, 30, 300])),
        cleared=draw(st.sampled_from([None, TODAY])),
    )


moments = st.integers(0, 24 * 400).map(lambda ahead: NOON + timedelta(hours=ahead))
few_hads = st.lists(hads(), max_size=4).map(tuple)
bodies = st.builds(Body, few_hads, st.just(TODAY), st.booleans())


@given(body=bodies, more=hads(), at=moments)
@examples(60, 2000)
def test_more_conditions_never_allow_more(
    rooms: Rooms, body: Body, more: Had, at: datetime
) -> None:
    few = limits(person(body=body), at)
    many = limits(person(body=Body((*body.had, more), TODAY, body.unsure)), at)
    exercises = rooms.library.exercises.values()
    assert set(many.among(exercises)) <= set(few.among(exercises))
    assert few.tags <= many.tags


@given(body=bodies, at=moments)
@examples(60, 2000)
def test_together_they_leave_out_what_each_leaves_out(body: Body, at: datetime) -> None:
    single = [barred(Body((had,)), at) for had in body.had]
    whole = barred(body, at)
    assert whole.tags == frozenset().union(*(bar.tags for bar in single))
    assert whole.safest == (body.unsure or any(bar.safest for bar in single))
    assert whole.plan == all(bar.plan for bar in single)


@given(had=hads(), at=moments)
@examples(100, 3000)
def test_an_unknown_date_is_never_gentler_than_any(had: Had, at: datetime) -> None:
    known = barred(Body((had,)), at)
    unknown = barred(Body((Had(had.condition, cleared=had.cleared),)), at)
    assert known.tags <= unknown.tags
    assert unknown.plan <= known.plan
    assert unknown.safest >= known.safest


@given(had=hads(), days=st.integers(1, 90), at=moments)
@examples(100, 3000)
def test_not_knowing_it_to_the_day_is_never_gentler(had: Had, days: int, at: datetime) -> None:
    if had.since is None:
        return
    exact = Had(had.condition, had.since + min(days, had.within) * DAY, cleared=had.cleared)
    assert barred(Body((exact,)), at).tags <= barred(Body((had,)), at).tags


def test_a_time_that_ends_after_the_answer_is_noticed_once() -> None:
    had = Had("birth", TODAY - 83 * DAY)
    body = Body((had,), answered_on=TODAY)
    assert ends_since(body, TODAY) == ()
    assert ends_since(body, TODAY + DAY) == (had,)
    assert ends_since(Body((had,), answered_on=TODAY + DAY), TODAY + 2 * DAY) == ()


def test_a_due_day_can_be_told_for_as_long_as_it_counts() -> None:
    assert window(ROWS["pregnancy"], TODAY)[0] == TODAY - 97 * DAY
