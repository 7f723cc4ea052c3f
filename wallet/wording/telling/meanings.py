"""What a text means, in a sentence with its next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.sharing.link_forms import LONGEST_LINK
from wallet.wording import with_next_step

if TYPE_CHECKING:
    from wallet.snapshots.imports import Meaning


def code_of(meaning: Meaning) -> str:
    """Return the code of the sentence that tells what a text holds, or why it is refused."""
    if meaning.code:
        return meaning.code
    unsaid = "_unsaid" if meaning.talks and not meaning.who else ""
    return f"holds_{meaning.holds}{unsaid}"


def told(meaning: Meaning, language: str) -> str:
    """Return what a text holds and what to know about it; the host is in ASCII."""
    return with_next_step(code_of(meaning), language, host=meaning.who, limit=LONGEST_LINK)
