"""Kinds of credentials that a request asks for, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.wording import say
from wallet.wording.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

SENTENCES: dict[str, Sentence] = {
    "asked_kind_badge": Sentence("Open Badge", "オープンバッジ"),
    "asked_kind_clr": Sentence("Learning record (CLR)", "学習記録（CLR）"),
    "asked_kind_any": Sentence("Any credential", "証明（種類を問わない）"),
}
_KINDS = {
    "OpenBadgeCredential": "asked_kind_badge",
    "AchievementCredential": "asked_kind_badge",
    "ClrCredential": "asked_kind_clr",
    "VerifiableCredential": "asked_kind_any",
}


def asked_kinds(types: Sequence[str], language: str) -> tuple[str, ...]:
    """Return the standards' own types in words, each once; others as the asker wrote them."""
    words = (say(_KINDS[each], language) if each in _KINDS else each for each in types)
    return tuple(dict.fromkeys(words))
