"""What opens the wallet, and changing that."""
