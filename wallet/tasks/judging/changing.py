"""What a check found otherwise than the check before it."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from wallet.snapshots.badges import Change, CheckChange
from wallet.tasks.judging.weighing import weigh
from wallet.verification.as_json import checks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wallet.trust.model import Knowledge
    from wallet.vault.history import Superseded
    from wallet.verification.report import Check

_NOT_THE_BADGES = "issuer_known"  # asked anew whenever a report is read, never taken from the store


def differs(before: str, after: str) -> bool:
    """Say whether two reports (the stored JSON) differ in an outcome or code, at any depth.

    Other dates and other evidence for the same answer are no change.
    """
    return _outline(json.loads(before)) != _outline(json.loads(after))


def _outline(stored: Mapping[str, Any]) -> list[Any]:
    own = [
        (check["check"], check["outcome"], check["code"])
        for check in stored["checks"]
        if check["check"] != _NOT_THE_BADGES
    ]
    inside = (stored["inner"], stored.get("endorsements", ()))
    return [own, *([_outline(each) for each in group] for group in inside)]


def changes(found: Iterable[Superseded], knowledge: Knowledge) -> Iterator[Change]:
    """Yield a change for each report that gave way; each verdict is that of its own moment."""
    for one in found:
        edition = one.edition
        later = replace(edition, checks=one.after)
        yield Change(
            badge=one.badge,
            title=edition.title,
            sha256=edition.sha256,
            checked=edition.checked,
            when=one.replaced,
            before=weigh(edition, knowledge, edition.checked).verdict,
            after=weigh(later, knowledge, one.replaced).verdict,
            checks=tuple(_differing(edition.checks, one.after)),
        )


def _differing(before: str, after: str) -> Iterator[CheckChange]:
    pairs: dict[str, tuple[list[Check], list[Check]]] = defaultdict(lambda: ([], []))
    for side, stored in enumerate((before, after)):
        for check in checks_of(json.loads(stored)):
            if check.check != _NOT_THE_BADGES:
                pairs[check.check][side].append(check)
    for name, (earlier, later) in pairs.items():
        for one, other in zip_longest(earlier, later):
            if (
                one is None
                or other is None
                or (one.outcome, one.code)
                != (
                    other.outcome,
                    other.code,
                )
            ):
                yield CheckChange(name, one, other)
