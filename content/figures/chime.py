"""The sound of a step, for eyes that cannot look: a bell at its start, its half and its end."""

from pathlib import Path
from typing import TypeAlias

import av
import numpy as np
from numpy.typing import NDArray

from content.pictures import GET_READY_S, SoundSpec

Sound: TypeAlias = NDArray[np.float32]

RATE = 22050
BITS_A_SECOND = 24_000
# A bell: partials beside the note, how loud, and how soon they fade.
PARTIALS = ((1.0, 1.0, 1.1), (2.0, 0.35, 0.6), (3.01, 0.12, 0.35))
RINGS_S = 1.8
ATTACK_S = 0.012
LOUD = 0.32
# Two notes up begin, one is half way, three down are the end: told apart without counting.
START = ((0.0, 523.25), (0.22, 659.25))
HALF = ((0.0, 659.25),)
END = ((0.0, 783.99), (0.28, 659.25), (0.56, 523.25))
FRAME = 1024


def write_chime(spec: SoundSpec, path: Path) -> None:
    """Overwrites `path` with an M4A, which is what Telegram plays as audio."""
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as file:
        stream = file.add_stream("aac", rate=RATE)
        stream.layout, stream.bit_rate = "mono", BITS_A_SECOND
        sound = chime(spec)
        for at in range(0, len(sound), FRAME):
            piece = sound[at : at + FRAME][None, :]
            frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="mono")
            frame.sample_rate, frame.pts = RATE, at
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def chime(spec: SoundSpec) -> Sound:
    """Samples from -1 to 1: the time to get ready, the work, and the last bell's ringing."""
    seconds = GET_READY_S + spec.seconds + END[-1][0] + RINGS_S
    sound: Sound = np.zeros(round(seconds * RATE), np.float32)
    for at_s, notes in (
        (GET_READY_S, START),
        (GET_READY_S + spec.seconds / 2, HALF),
        (GET_READY_S + spec.seconds, END),
    ):
        for later_s, hertz in notes:
            start = round((at_s + later_s) * RATE)
            rung = bell(hertz)[: len(sound) - start]
            sound[start : start + len(rung)] += rung
    return sound


def bell(hertz: float) -> Sound:
    t = np.arange(round(RINGS_S * RATE), dtype=np.float32) / RATE
    rung = sum(
        loud * np.sin(2 * np.pi * hertz * part * t) * np.exp(-t / fades)
        for part, loud, fades in PARTIALS
    )
    softly = np.minimum(t / ATTACK_S, 1) * np.clip((RINGS_S - t) / 0.3, 0, 1)
    return (LOUD * rung * softly).astype(np.float32)
