"""What badges say, descriptor by descriptor, and what of it no proof covers."""
