"""From what the learner points at into the vault."""
