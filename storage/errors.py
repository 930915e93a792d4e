"""What goes wrong with the database before anybody could use it."""


class StorageError(Exception):
    """One line for the operator: what is wrong, where, and what to do."""
