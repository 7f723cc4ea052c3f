"""Backups of a wallet: written, rehearsed, restored."""
