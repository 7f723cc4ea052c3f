"""What the wallet does, one file a task; what needs the vault goes by ``wallet.service``."""
