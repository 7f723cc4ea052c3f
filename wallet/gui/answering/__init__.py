"""Answering a request for badges: who asks, what would leave, and what came of it."""
