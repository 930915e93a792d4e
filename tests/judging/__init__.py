"""Whether a stranger knows an exercise by its film alone; the table is in docs/figures.md."""
