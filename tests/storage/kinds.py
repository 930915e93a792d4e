"""Every kind of letter there is."""

from typing import get_args

from coach.model import LetterKind

KINDS: tuple[LetterKind, ...] = get_args(LetterKind)
