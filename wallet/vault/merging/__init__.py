"""Merges what another database of the same tables holds into an open vault.

What is here stays; what is not comes in. Each step is whole by itself and can be done again: a
second time it changes nothing.
"""
