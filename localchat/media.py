"""A photo, film, sound or document in a call: uploaded now, or known by its file_id."""

from dataclasses import dataclass
from typing import Any

from localchat.files import Files, StoredFile
from localchat.params import Params, Upload
from localchat.refusals import Refusal, bad_request
from localchat.sniffing import Looks, look

KINDS = ("photo", "animation", "audio", "document")
PICTURES = (".png", ".jpg", ".webp", ".gif")
LARGEST_PHOTO_BYTES = 10 * 1024 * 1024
LARGEST_FILE_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True)
class Medium:
    file: StoredFile

    @property
    def media(self) -> dict[str, Any]:
        return {"file_id": self.file.file_id, "kind": self.file.kind}

    @property
    def fields(self) -> dict[str, Any]:
        """Its part of a Message. An animation is in there twice, for old clients."""
        shown = self.file.object
        if self.file.kind == "photo":
            return {"photo": [shown]}
        return {self.file.kind: shown} | (
            {"document": _as_document(shown)} if self.file.kind == "animation" else {}
        )


def sent_medium(files: Files, params: Params, kind: str) -> Medium:
    """Of sendPhoto and its like: the upload or the value of the parameter named as the kind.
    Raises Refusal."""
    upload = params.uploads.get(kind)
    if upload:
        return Medium(_uploaded(files, params, kind, upload))
    return _referred(files, params, kind, params.text(kind), f"there is no {kind} in the request")


def edited_medium(files: Files, params: Params, kind: str) -> Medium:
    """Of an InputMedia. Raises Refusal."""
    missing = "can't parse InputMedia: media not found"
    return _referred(files, params, kind, params.text("media"), missing)


def _referred(files: Files, params: Params, kind: str, given: str, missing: str) -> Medium:
    """`given` is attach:// and the name of an upload, a file_id, or an address."""
    if not given.startswith("attach://"):
        if not given:
            raise bad_request(missing)
        return Medium(_known(files, kind, given))
    upload = params.uploads.get(given.removeprefix("attach://"))
    if upload is None:
        raise bad_request(missing)
    return Medium(_uploaded(files, params, kind, upload))


def _known(files: Files, kind: str, given: str) -> StoredFile:
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    stored = files.find(given)
    if stored is None:
        raise _wrong_file_id()
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored


def _uploaded(files: Files, params: Params, kind: str, upload: Upload) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    largest = LARGEST_PHOTO_BYTES if kind == "photo" else LARGEST_FILE_BYTES
    if len(upload.content) > largest:
        raise Refusal(413, "Request Entity Too Large")
    looks = look(upload.content)
    if kind == "photo":
        _check_photo(looks)
    if kind == "animation" and looks.suffix not in (".mp4", ".gif"):
        kind = "document"  # as Telegram does
    details = _details(kind, params, upload, looks)
    return files.keep(kind, upload.content, _suffix(upload, looks), looks.mime_type, details)


def _check_photo(looks: Looks) -> None:
    if looks.suffix not in PICTURES:
        raise bad_request("IMAGE_PROCESS_FAILED")
    long, short = max(looks.width, looks.height), min(looks.width, looks.height)
    if not short or looks.width + looks.height > 10_000 or long > 20 * short:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _details(kind: str, params: Params, upload: Upload, looks: Looks) -> dict[str, Any]:
    size = {"width": looks.width, "height": looks.height}
    if kind == "photo":
        return size
    named = {"file_name": upload.name, "mime_type": looks.mime_type}
    length = {"duration": params.number("duration") or looks.duration_s}
    if kind == "animation":
        return size | length | named
    if kind == "audio":
        said = {name: params.text(name) for name in ("performer", "title") if name in params}
        return length | named | said
    return named


def _suffix(upload: Upload, looks: Looks) -> str:
    stem, _, end = upload.name.rpartition(".")
    return looks.suffix or (f".{end}" if stem and end.isalnum() else "")


def _as_document(shown: dict[str, Any]) -> dict[str, Any]:
    own = ("width", "height", "duration")
    return {name: value for name, value in shown.items() if name not in own}


def _wrong_file_id() -> Refusal:
    return bad_request("wrong file identifier/HTTP URL specified")
