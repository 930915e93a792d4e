"""Tiny pictures and films to send."""

from io import BytesIO
from pathlib import Path

import av
import numpy as np
from PIL import Image

SIZE = (160, 120)


def write_film(path: Path, shade: int, frames: int = 20) -> bytes:
    """Two seconds of one grey, as Telegram wants its films: H.264, no sound."""
    picture = np.full((SIZE[1], SIZE[0], 3), shade, np.uint8)
    with av.open(path, "w", options={"movflags": "+faststart"}) as film:
        stream = film.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        for _ in range(frames):
            film.mux(stream.encode(av.VideoFrame.from_ndarray(picture)))
        film.mux(stream.encode(None))
    return path.read_bytes()


def photo() -> bytes:
    content = BytesIO()
    Image.new("RGB", SIZE, (200, 210, 220)).save(content, "JPEG")
    return content.getvalue()
