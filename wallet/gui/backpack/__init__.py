"""Fetching the learner's badges from a backpack on the web, by signing in there."""
