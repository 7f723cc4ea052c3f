"""The shape of a sentence, and of the table that maps codes to sentences."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a code means, and what to do next ("" when there is nothing to do), ja and en.

    Texts are ``str.format`` templates filled from the details of an error or a check.
    """

    en: str
    ja: str
    next_en: str = ""
    next_ja: str = ""
