"""Codes on the screen, for somebody else to scan."""
