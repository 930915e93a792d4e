"""The words that are answered before anything else, read from their file."""

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from coach.net import Net, Young, is_plain
from content import ContentError

Phrases = Annotated[tuple[str, ...], Field(min_length=1)]


class YoungWords(BaseModel):
    """All of them are needed: an empty list would match anything, or nothing."""

    model_config = ConfigDict(extra="forbid")

    said: Phrases
    begins: Phrases
    ages: Phrases
    small: Phrases
    years: Phrases
    goes_on: Phrases


class NetFile(BaseModel):
    """Phrases in small letters, without apostrophes: so is what they are compared with."""

    model_config = ConfigDict(extra="forbid")

    crisis: Phrases
    warning: Phrases
    young: YoungWords


def load_net(path: Path) -> Net:
    """Raises ContentError."""
    try:
        file = NetFile.model_validate(tomllib.loads(path.read_text("utf-8")))
    except ValidationError as wrong:
        first = wrong.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise ContentError(f"{path.name}: {where}: {first['msg']}") from None
    except (OSError, ValueError) as wrong:
        raise ContentError(f"{path.name}: {wrong}") from None
    for phrase in (*file.crisis, *file.warning):
        if not is_plain(phrase):
            raise ContentError(f"{path.name}: {phrase!r} never matches; write small letters only")
    return Net(file.crisis, file.warning, Young(**file.young.model_dump()))
