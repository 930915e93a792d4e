"""Handing a stored picture, film or file to the browser, whole or in the part it asks for."""

import re

from starlette.responses import Response

# One range is all that players ask for; several at once get the whole file, as is allowed.
RANGE = re.compile(r"bytes=(\d*)-(\d*)")
SHOWN_INLINE = ("image/", "video/", "audio/")
HEADERS = {
    "Accept-Ranges": "bytes",
    # What a file_id stands for never changes.
    "Cache-Control": "private, max-age=86400, immutable",
    # A file of the bot must not become a page that acts here.
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


def file_answer(content: bytes, mime_type: str, wanted: str) -> Response:
    """200 with all of it, 206 with the range `wanted` (the Range header), or 416."""
    kept = "inline" if mime_type.startswith(SHOWN_INLINE) else "attachment"
    headers = HEADERS | {"Content-Disposition": kept}
    if not RANGE.fullmatch(wanted):
        return Response(content, headers=headers, media_type=mime_type)
    part = part_of(wanted, len(content))
    if part is None:
        refused = {"Content-Range": f"bytes */{len(content)}"}
        return Response(status_code=416, headers=headers | refused)
    start, end = part
    headers["Content-Range"] = f"bytes {start}-{end - 1}/{len(content)}"
    return Response(content[start:end], 206, headers, mime_type)


def part_of(wanted: str, size: int) -> tuple[int, int] | None:
    """Start and end (exclusive) of one HTTP range (RFC 9110, 14.1.2); None if it has none."""
    found = RANGE.fullmatch(wanted)
    if not found or found[0] == "bytes=-":
        return None
    first, last = found[1], found[2]
    if first:
        start, end = int(first), min(int(last) + 1, size) if last else size
    else:
        start, end = max(size - int(last), 0), size
    return (start, end) if start < end else None
