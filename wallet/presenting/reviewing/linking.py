"""By what two readers, or two badges, can be told to be about one and the same learner."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wallet.presenting.reviewing import learner
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.presenting.reviewing.reviewed import Gathering, Reviewed


def look(badges: Mapping[str, Reviewed], found: Gathering) -> None:
    """Look at all badges together."""
    shared: dict[str, dict[str, list[str]]] = {
        name: defaultdict(list) for name in ("did", "identity", "salt")
    }
    numbered = []
    for badge, each in badges.items():
        credential = each.carried.credential
        if credential.id:
            numbered.append(badge)
        for name in {one.id.partition("#")[0] for one in each.subjects} - {""}:
            shared["did"][name].append(badge)
        for _, written, salt in learner.identifiers(each):
            shared["identity"][written].append(badge)
            if salt:
                shared["salt"][salt].append(badge)
    for name, groups in shared.items():
        if name == "salt" and _several(shared["identity"]):
            continue  # said with more weight already
        if several := _several(groups):
            found.say(f"review_shared_{name}", Weight.CARE, *several, count=len(several))
    if numbered:
        found.say("review_credential_ids", Weight.TOLD, *numbered, count=len(numbered))


def _several(groups: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return the badges that have something in common with another."""
    several = (badge for group in groups.values() if len({*group}) > 1 for badge in group)
    return tuple(dict.fromkeys(several))
