"""Nothing of the learner leaves the vault unasked, each with a broken variant that is caught."""
