"""Under which names, addresses and keys the learner learns."""
