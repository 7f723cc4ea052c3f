"""What the wallet does, one file a task; ``wallet.service`` is the one door to them."""
