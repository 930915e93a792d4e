"""Taps while films are being drawn on the bot's own core: drawing waits, and taps do not."""

from pathlib import Path

from coach.exercises import Library
from content.picture_list import everything
from content.pictures import FilmSpec, to_line
from tests.bench.children import FarEnd, NotMeasured, child
from tests.bench.rounds import Own, one_by_one

FILMS = 20


def taps_while_drawing(far_end: FarEnd, token: str, library: Library, folder: Path) -> Own:
    """The films go into a folder of their own, and are still being drawn when the taps end."""
    films = [spec for spec in everything(library) if isinstance(spec, FilmSpec)][:FILMS]
    module = ["content.figures", "--folder", str(folder)]
    with child(module, folder.parent, {}, core=1, stops_within_s=0) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("".join(f"{to_line(film)}\n" for film in films))
        process.stdin.flush()
        if not process.stdout.readline().startswith("done"):
            raise NotMeasured("no film was drawn beside the taps")
        own = one_by_one(far_end, token)
        if process.poll() is not None:
            raise NotMeasured(f"{FILMS} films were drawn before the taps ended")
    return own
