"""Choosing badges for somebody, and handing over what was signed."""
