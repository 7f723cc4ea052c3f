"""Badges side by side."""
