"""The learner's own identifiers and keys."""
