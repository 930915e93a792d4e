"""Leaving: asked twice, and then really gone."""

from datetime import datetime

from coach.outcomes import Deleted, DeletionAsked, Kept
from coach.ports import Book


def ask_to_delete(book: Book, person: int, now: datetime) -> DeletionAsked:
    return DeletionAsked()


def keep_all(book: Book, person: int, now: datetime) -> Kept:
    return Kept()


def delete(book: Book, person: int, now: datetime) -> Deleted:
    book.forget(person)
    return Deleted()
