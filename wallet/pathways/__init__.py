"""How credentials stack into larger awards."""
