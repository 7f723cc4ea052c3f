"""Whose wallet it is: profiles, keys, and the ways of unlocking it."""
