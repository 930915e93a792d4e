"""The smallest files that Telegram would still take for a picture, a film, a sound."""

import struct
import zlib


def png(width: int = 40, height: int = 30, shade: int = 0) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        sum_ = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", sum_)

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([shade]) * width) * height
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def film(width: int = 320, height: int = 240, seconds: int = 9, shade: int = 0) -> bytes:
    """An MP4 of nothing but its own description."""
    length = struct.pack(">IIIII", 0, 0, 0, 1000, seconds * 1000)
    size = bytes(76) + struct.pack(">II", width << 16, height << 16)
    track = _box(b"trak", _box(b"tkhd", size))
    moov = _box(b"moov", _box(b"mvhd", length) + track)
    return _box(b"ftyp", b"isom\0\0\0\0isom") + moov + _box(b"mdat", bytes([shade]))


def sound() -> bytes:
    return b"ID3\x04\0\0\0\0\0\0" + bytes(20)


def _box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + name + content
