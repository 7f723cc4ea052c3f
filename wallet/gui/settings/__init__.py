"""What the learner can set."""
