"""One column type for what nobody but the bot may read: health answers and raw updates."""

import json
from typing import Any, Protocol, cast

import sqlalchemy as sa
from cryptography.fernet import MultiFernet


class Sealed(sa.TypeDecorator[Any]):
    """Any value that JSON knows, encrypted; without the key it is noise."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> bytes | None:
        if value is None:
            return None
        plain = json.dumps(value, separators=(",", ":")).encode()
        return cast(_Keyed, dialect).sealer.encrypt(plain)

    def process_result_value(self, value: bytes | None, dialect: sa.Dialect) -> Any:
        if value is None:
            return None
        return json.loads(cast(_Keyed, dialect).sealer.decrypt(value))


def give_key(engine: sa.Engine, sealer: MultiFernet) -> None:
    """Let the sealed columns of this engine be read and written.

    A column type is made at import and has no key. The dialect belongs to one engine, and is
    all that SQLAlchemy shows to a type at work: so the key hangs there, and in no global."""
    cast(_Keyed, engine.dialect).sealer = sealer


class _Keyed(Protocol):
    sealer: MultiFernet
