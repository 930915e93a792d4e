"""Looks into a file for what Telegram would say of it: its kind, size on screen, length."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Looks:
    """`suffix` with its dot; sizes in pixels, 0 where unknown or none."""

    suffix: str
    mime_type: str
    width: int = 0
    height: int = 0
    duration_s: int = 0


UNKNOWN = Looks("", "application/octet-stream")


def look(content: bytes) -> Looks:
    """What the first bytes say; UNKNOWN when they say nothing, or are cut short."""
    try:
        return _look(content)
    except (struct.error, IndexError):
        return UNKNOWN


def _look(content: bytes) -> Looks:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Looks(".png", "image/png", *struct.unpack(">II", content[16:24]))
    if content.startswith((b"GIF87a", b"GIF89a")):
        return Looks(".gif", "image/gif", *struct.unpack("<HH", content[6:10]))
    if content.startswith(b"\xff\xd8\xff"):
        return Looks(".jpg", "image/jpeg", *_jpeg_size(content))
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Looks(".webp", "image/webp", *_webp_size(content))
    if content[4:8] == b"ftyp":
        return Looks(".mp4", "video/mp4", *_film_size(content), _film_length(content))
    if content.startswith(b"ID3") or content[:2] in (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"):
        return Looks(".mp3", "audio/mpeg")
    return UNKNOWN


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while content[at] == 0xFF:
        marker, length = content[at + 1], struct.unpack(">H", content[at + 2 : at + 4])[0]
        # SOF0 to SOF15 hold the size; C4, C8 and CC are tables.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return 0, 0


def _webp_size(content: bytes) -> tuple[int, int]:
    kind = content[12:16]
    if kind == b"VP8X":
        wide, high = content[24:27] + b"\0", content[27:30] + b"\0"
        return struct.unpack("<I", wide)[0] + 1, struct.unpack("<I", high)[0] + 1
    if kind == b"VP8L":
        bits = struct.unpack("<I", content[21:25])[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", content[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _boxes(content: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    while start + 8 <= end:
        size, name = struct.unpack(">I4s", content[start : start + 8])
        head = 8
        if size == 1:
            size, head = struct.unpack(">Q", content[start + 8 : start + 16])[0], 16
        size = size or end - start
        if size < head:
            return
        yield name, start + head, min(start + size, end)
        start += size


def _box(content: bytes, path: tuple[bytes, ...]) -> Iterator[tuple[int, int]]:
    """Where the boxes lie that are found by this path of names."""
    places = [(0, len(content))]
    for wanted in path:
        places = [
            (begin, stop)
            for start, end in places
            for name, begin, stop in _boxes(content, start, end)
            if name == wanted
        ]
    return iter(places)


def _film_size(content: bytes) -> tuple[int, int]:
    for begin, _ in _box(content, (b"moov", b"trak", b"tkhd")):
        at = begin + (88 if content[begin] == 1 else 76)
        width, height = struct.unpack(">II", content[at : at + 8])
        if width and height:
            return width >> 16, height >> 16
    return 0, 0


def _film_length(content: bytes) -> int:
    for begin, _ in _box(content, (b"moov", b"mvhd")):
        if content[begin] == 1:
            scale, length = struct.unpack(">IQ", content[begin + 20 : begin + 32])
        else:
            scale, length = struct.unpack(">II", content[begin + 12 : begin + 20])
        return round(length / scale) if scale else 0
    return 0
