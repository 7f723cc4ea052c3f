"""What was done with the wallet: noted where it is done, and told back."""
