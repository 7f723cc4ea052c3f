"""Requests for badges: read, chosen for, answered or declined."""
