"""A year of six people who never were, to show in review what a change of the rules does."""
