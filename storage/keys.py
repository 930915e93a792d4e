"""The key of the sealed columns: from DATA_KEY, or from a file beside the data folder."""

from contextlib import ExitStack
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from storage.errors import StorageError
from storage.places import cannot, keep_private, make_file

CANARY = "unkink"  # sealed into every database, so that a wrong key is known at once
MAKE_ONE = (
    "make one with: python -c "
    "'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())'"
)


def key_file(database: Path) -> Path:
    """Outside the data folder: who copies the data has not copied the key."""
    folder = database.parent
    return folder.with_name(folder.name + ".key")


def load_key(data_key: str | None, database: Path, may_make: bool, undo: ExitStack) -> MultiFernet:
    """The key that reads and writes; of several the first writes. Raises StorageError.

    `may_make`: nothing is sealed yet, so that a new key shuts nobody out."""
    if data_key and data_key.strip():
        return parse(data_key, "DATA_KEY")
    path = key_file(database)
    try:
        if not path.exists():
            _make(path, database, may_make, undo)
        keep_private(path)
        return parse(path.read_text("ascii"), str(path))
    except OSError as error:
        raise cannot(
            "read or write the key file", path, error, "make that possible, or set DATA_KEY"
        ) from None
    except UnicodeDecodeError:
        raise StorageError(f"{path} is no key file; put the right one back") from None


def parse(text: str, where: str) -> MultiFernet:
    """Keys with commas or line ends between them. Raises StorageError, never with the key."""
    words = [word for word in text.replace(",", " ").split() if word]
    keys = []
    for number, word in enumerate(words, 1):
        try:
            keys.append(Fernet(word))
        except ValueError:
            raise StorageError(
                f"{where}: key {number} of {len(words)} is no key of 44 letters; {MAKE_ONE}"
            ) from None
    if not keys:
        raise StorageError(f"{where} holds no key; put the right one back, or {MAKE_ONE}")
    return MultiFernet(keys)


def check(sealer: MultiFernet, canary: bytes, data_key: str | None, database: Path) -> None:
    """Raises StorageError if this is not the key of this database."""
    try:
        sealer.decrypt(canary)
    except InvalidToken:
        path = key_file(database)
        if not data_key:
            do = f"put the right key into {path}, or set DATA_KEY"
        elif path.exists():
            do = f"add the old key after a comma; {path} may hold it"
        else:
            do = "set the one that it was made with, or add that one after a comma"
        where = "DATA_KEY" if data_key else f"the key in {path}"
        raise StorageError(f"{where} does not open {database}: {do}") from None


def _make(path: Path, database: Path, may_make: bool, undo: ExitStack) -> None:
    if not may_make:
        raise StorageError(
            f"the key file {path} of {database} is missing: put it back, or set DATA_KEY"
        )
    make_file(path, Fernet.generate_key() + b"\n")
    undo.callback(path.unlink, missing_ok=True)
