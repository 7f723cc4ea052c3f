"""What the facade hands out: frozen pictures of the wallet for the window and the command line."""
