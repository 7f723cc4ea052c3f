"""Skills: what the learner can do, by the badges that show it."""
