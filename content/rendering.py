"""Draws what is missing, in a process of its own, and says how far it is: for hosts."""

import subprocess
import sys
from collections.abc import Iterable

from content.pictures import Pictures, Spec, to_line


def render(pictures: Pictures, specs: Iterable[Spec]) -> int:
    """Returns the exit code: 2 for a folder that will not do, 1 where a picture failed."""
    missing = pictures.missing(specs)
    drawing = [
        *(sys.executable, "-m", "content.figures", str(pictures.folder)),
        *("--shelf", str(pictures.shelf)),
    ]
    pipe = subprocess.PIPE
    with subprocess.Popen(drawing, stdin=pipe, stdout=pipe, text=True, encoding="utf-8") as child:  # noqa: S603
        answers = [*_told(child, missing)]
        _, _ = child.communicate()
    if child.returncode:
        return child.returncode
    failed = [answer for answer in answers if not answer.startswith("done ")]
    for answer in dict.fromkeys(answer.partition(" ")[2].partition(" ")[2] for answer in failed):
        print(answer, file=sys.stderr)
    print(f"{len(answers) - len(failed)} drawn, {len(failed)} failed, in {pictures.folder}")
    return 1 if failed else 0


def _told(child: "subprocess.Popen[str]", missing: tuple[Spec, ...]) -> Iterable[str]:
    """One at a time, so that what is said of the progress is true."""
    assert child.stdin
    assert child.stdout
    for number, spec in enumerate(missing, 1):
        try:
            print(to_line(spec), file=child.stdin, flush=True)
        except BrokenPipeError:
            return
        answer = child.stdout.readline()
        if not answer:
            return
        print(f"{number} of {len(missing)}: {answer.strip()}", flush=True)
        yield answer.strip()
