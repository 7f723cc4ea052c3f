"""What the learner decided about issuers, and asking them after consent."""
