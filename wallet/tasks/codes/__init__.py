"""Codes on screens: shown, scanned, and put together from parts in motion."""
