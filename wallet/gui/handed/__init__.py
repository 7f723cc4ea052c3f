"""The log of what was handed over."""
