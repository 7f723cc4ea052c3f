"""Who has issued to the learner."""
