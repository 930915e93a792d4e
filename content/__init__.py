"""The shelves: exercises, programs and texts as data, read and checked once at the door."""


class ContentError(Exception):
    """Several lines at most, one a problem: which file, which field, what is wrong, what to do."""
