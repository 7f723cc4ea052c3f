"""What was done with the wallet."""
