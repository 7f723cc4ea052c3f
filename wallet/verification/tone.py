"""How a headline is drawn."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """How a headline is drawn; always with an icon and a word as well."""

    GOOD = "good"  # valid, anchored or pinned, fresh or ageing
    NEUTRAL = "neutral"  # nothing wrong found, but not all is known
    CAUTION = "caution"  # expired, suspended, malformed, ...
    BAD = "bad"  # invalid_signature, revoked, issuer_mismatch, denied
