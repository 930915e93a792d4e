"""Files that were sent: kept once each by content, found again by file_id."""

import hashlib
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from localchat.journal import Journal


@dataclass(frozen=True)
class StoredFile:
    """`details` are the kind's own fields in Telegram's object: width, duration, file_name …"""

    file_id: str
    kind: str
    sha256: str
    size: int
    suffix: str
    mime_type: str
    details: dict[str, Any]

    @property
    def unique_id(self) -> str:
        return f"AgAD{self.sha256[:11]}{self.kind[0]}"

    @property
    def path(self) -> str:
        """As getFile tells it."""
        folder = {"photo": "photos", "audio": "music"}.get(self.kind, f"{self.kind}s")
        return f"{folder}/file_{self.sha256[:16]}{self.suffix}"

    @property
    def object(self) -> dict[str, Any]:
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
        } | self.details


class Files:
    def __init__(self, journal: Journal, folder: Path | None, bot_id: int) -> None:
        self._journal, self._bot_id = journal, bot_id
        self._folder = folder / "files" if folder else None
        if self._folder:
            self._folder.mkdir(parents=True, exist_ok=True)
        self._known = {key: StoredFile(**fields) for key, fields in journal.under("file")}
        self._contents: dict[str, bytes] = {}

    def keep(
        self, kind: str, content: bytes, suffix: str, mime_type: str, details: dict[str, Any]
    ) -> StoredFile:
        sha256 = hashlib.sha256(content).hexdigest()
        self._write(sha256, content)
        file_id = f"{kind[:2].title()}{self._bot_id}-{secrets.token_urlsafe(24)}"
        stored = StoredFile(file_id, kind, sha256, len(content), suffix, mime_type, details)
        self._known[file_id] = stored
        self._journal.put(f"file/{file_id}", asdict(stored))
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        return self._known.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return next((file for file in self._known.values() if file.path == path), None)

    def content(self, stored: StoredFile) -> bytes:
        if self._folder:
            return (self._folder / stored.sha256).read_bytes()
        return self._contents[stored.sha256]

    def forget(self, file_id: str) -> None:
        stored = self._known.pop(file_id, None)
        if stored is None:
            return
        self._journal.drop(f"file/{file_id}")
        if any(other.sha256 == stored.sha256 for other in self._known.values()):
            return
        self._contents.pop(stored.sha256, None)
        if self._folder:
            (self._folder / stored.sha256).unlink(missing_ok=True)

    def _write(self, sha256: str, content: bytes) -> None:
        if not self._folder:
            self._contents[sha256] = content
        elif not (self._folder / sha256).exists():
            fresh = self._folder / f"{sha256}.new"
            fresh.write_bytes(content)
            fresh.replace(self._folder / sha256)
