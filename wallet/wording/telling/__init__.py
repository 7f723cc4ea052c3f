"""Sentences put together out of several: what is said of an entry, a goal, a step."""
