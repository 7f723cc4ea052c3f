"""What a command changed, so that a page reloads only what it shows."""

from __future__ import annotations

from enum import Flag, auto


class Changes(Flag):
    """What a command changed, so that a page reloads only what it shows."""

    NOTHING = 0
    LIBRARY = auto()  # credentials came or went
    REPORTS = auto()  # a verdict may differ
    TRUST = auto()  # documents, registries, decisions
    PROFILES = auto()
    PRESENTATIONS = auto()
    PATHWAYS = auto()  # pathway files came or went
    PROTECTION = auto()  # ways of unlocking came or went
    ACTIVITY = auto()  # some of what was done was forgotten
    SEARCHES = auto()  # searches that the learner named
