"""First start, and opening a vault: the pages before there is a wallet to show."""
