"""Files that the learner names: their names, read, written."""
