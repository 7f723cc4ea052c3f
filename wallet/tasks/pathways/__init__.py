"""What leads where and how far the learner is: told, planned, drawn."""
