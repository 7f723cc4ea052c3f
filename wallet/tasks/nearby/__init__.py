"""Somebody in the same room: asking for badges, giving one file."""
