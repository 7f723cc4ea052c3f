"""Chosen credentials as one signed presentation."""
