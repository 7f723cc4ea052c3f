"""Two sentences on a finished presentation: who can check it, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.holder.keys import date_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.presenting.presentation import Presentation


def explain(presentation: Presentation) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Return (code, details) of each sentence in ``wallet.wording.presenting``."""
    who = {"recipient": presentation.domain, "until": date_time(presentation.valid_until)}
    counted = {"tokens": str(presentation.tokens), "attached": str(presentation.attached)}
    if presentation.attached:
        how = "presented_how_attached"
    elif not presentation.tokens:
        how = "presented_how"
    elif presentation.tokens < len(presentation.titles):
        how = "presented_how_some_tokens"
    else:
        how = "presented_how_tokens"
    by = "presented_who" if presentation.domain else "presented_who_anybody"
    return ((by, who), (how, counted))
