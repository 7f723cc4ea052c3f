"""What the paths of a request are called: in the words that the fields of badges have here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wallet import wording
from wallet.gui.portfolios import field_names
from wallet.gui.widgets.strangers_words import cut

if TYPE_CHECKING:
    from wallet.gui.session import Session

_STEPS = re.compile(r"[@A-Za-z0-9_]+(?:\[(?:\*|\d+)\])*(?:\.[@A-Za-z0-9_]+(?:\[(?:\*|\d+)\])*)*")
_PLACE = re.compile(r"\[[^\]]*\]")
_AROUND = ("vc", "vp", "credential", "credentialSubject")  # hold everything, and tell nothing


def asked_path(path: str, session: Session, longest: int) -> str:
    """Return a path, such as ``credentialSubject.achievement.name``, as a learner reads it.

    One that has a step without a word of ours stays as the asker wrote it.
    """
    steps = _PLACE.sub("", path).split(".") if _STEPS.fullmatch(path) else []
    while len(steps) > 1 and steps[0] in _AROUND:
        del steps[0]
    words = [field_names.member(step, session.language) for step in steps]
    if not words or not all(words):
        return cut(path, longest)
    said = words[0]
    for word in words[1:]:
        said = wording.say("answer_page_within", session.language, whole=said, part=word)
    return cut(said, longest)
