"""The traffic light: how one routine was borne, read from taps (clinical.md section 3)."""

from coach.course import Before, Check, Felt, Light

# Every start and rise that a tap can mean, beside its row in clinical.md section 3. A tap is a
# band; where one lies across two rows, the last column says which was taken.
#
#   before   after  start  rise  peak   row of the table         read as
#   easy     same   0-2    <=1   0-3    GREEN to 2, AMBER from 3  GREEN  named: see below
#   easy     bit    0-2    2     2-4    GREEN at 2, AMBER from 3  AMBER  the stricter
#   easy     lot    0-2    >=3   3-10   AMBER to 5, RED above     RED    the stricter
#   so-so    same   3-5    <=1   3-6    GREEN to 5, else AMBER    GREEN  named: see below
#   so-so    bit    3-5    2     5-7    AMBER to 6, RED from 7    AMBER  named: see below
#   so-so    lot    3-5    >=3   6-10   RED                       RED
#   tough    same   6+     <=1   6-10   never PROGRESS            AMBER
#   tough    bit    6+     2     8-10   RED from 7                RED    the stricter
#   tough    lot    6+     >=3   9-10   RED                       RED
#   any      leg                        RED                       RED
#   unsaid   same   ?      <=1   ?      no GREEN without a start  none
#   unsaid   bit    ?      2     2-10   AMBER to 6, RED from 7    AMBER  named: see below
#   unsaid   lot    ?      >=3   3-10   RED at the worst          RED    the stricter
#
# Named, four times. "Same or better" is the best that anybody can say: read by its worst case
# there would be no GREEN at all, and somebody steady at 3 would be eased for ever. "A bit more"
# of a so-so day passes 6 in one of its three starts only, and RED by the row is a rise of 3. All
# lean on the next morning: no GREEN without it, and one not settled by 24 h is RED.
TABLE: dict[tuple[Before | None, Felt], Light | None] = {
    ("easy", "same"): "green",
    ("easy", "bit"): "amber",
    ("easy", "lot"): "red",
    ("so-so", "same"): "green",
    ("so-so", "bit"): "amber",
    ("so-so", "lot"): "red",
    ("tough", "same"): "amber",
    ("tough", "bit"): "red",
    ("tough", "lot"): "red",
    (None, "same"): None,
    (None, "bit"): "amber",
    (None, "lot"): "red",
}
# Where one further tap asks for 8 or more of 10 (issue 4): after "a lot more", and where "tough"
# and a rise of 2 come to 8 already.
ASKS_AGAIN: frozenset[tuple[Before | None, Felt]] = frozenset(
    {("easy", "lot"), ("so-so", "lot"), ("tough", "lot"), (None, "lot"), ("tough", "bit")}
)


def light(check: Check) -> Light | None:
    """None: too little was said for any colour, and nothing moves (clinical.md section 3,
    UNANSWERED). GREEN needs a morning that settled; an exercise that hurt is no GREEN. "Worse",
    and "not yet" after 24 hours, are RED, since nobody is asked a second time."""
    if check.severe or check.after == "leg" or _did_not_settle(check):
        return "red"
    colour = TABLE[(check.before, check.after)] if check.after else None
    if colour in ("red", "amber"):
        return colour
    if check.hurt or check.morning == "not-yet":
        return "amber"
    return colour if check.morning == "settled" else None


def asks_severe(check: Check) -> bool:
    """Whether one further tap asks for 8 or more after the routine."""
    return check.after is not None and (check.before, check.after) in ASKS_AGAIN


def _did_not_settle(check: Check) -> bool:
    late = check.morning == "not-yet" and check.late
    return check.morning == "worse" or late
