"""What became of everything that an import found: each thing accounted for once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.gui.badges import badge_state
from wallet.gui.widgets.labels import one_line
from wallet.papers.import_report import Entry
from wallet.snapshots.imports import Standing

if TYPE_CHECKING:
    from wallet.gui.importing.import_looking import KeptPart
    from wallet.snapshots.imports import Found, Review

_BY_STANDING = {
    Standing.NEW: "added",
    Standing.COPY: "copies",
    Standing.RETURNED: "returned",
    Standing.NEWER_EDITION: "editions",
    Standing.OLDER_EDITION: "editions",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Counts for the page, ids for what can be shown or taken back, entries for the file."""

    counts: dict[str, int]  # by ``import_report.OUTCOMES``
    shown: tuple[str, ...]  # ids of badges that came, came back or have another edition
    new: tuple[str, ...]  # those of them that were not in the list before
    failed: tuple[Found, ...]
    entries: tuple[Entry, ...]

    @property
    def anything(self) -> bool:
        """Whether anything came in."""
        return bool(self.shown)


def outcome(review: Review, asked: tuple[Found, ...], part: KeptPart) -> Outcome:
    """Account for each thing of the review once."""
    kept = part.kept
    copies = sum(found.standing is Standing.COPY for found in review.credentials)
    back = set(kept.returned) - set(kept.editions)
    failed = (*kept.failed, *(found for found in review.found if found.report is None))
    counts = {
        "added": len(kept.added),
        "editions": len(kept.editions),
        "returned": len(back),
        "copies": len(kept.copies) - len(back & set(kept.copies)) + copies,
        "left": len(review.credentials) - copies - len(asked),
        "unreached": len(part.unreached),
        "failed": len(failed),
    }
    new = (*kept.added, *kept.returned)
    shown = tuple(dict.fromkeys((*new, *kept.editions)))
    return Outcome(counts, shown, new, failed, _entries(review, asked, part))


def _entries(review: Review, asked: tuple[Found, ...], part: KeptPart) -> tuple[Entry, ...]:
    failed = {found.name: found for found in part.kept.failed}
    wanted, late = set(map(id, asked)), set(map(id, part.unreached))
    met: set[int] = set()
    made = []
    for found in review.found:
        became = "failed"
        if found.report is not None and found.standing is not None:
            became = _BY_STANDING[found.standing]
            if found.standing is not Standing.COPY and id(found) not in wanted:
                became = "left"
            elif id(found) in late:
                became = "unreached"
            elif found.name in failed:
                became, found = "failed", failed[found.name]  # noqa: PLW2901 - with the reason
            elif hash(found.original) in met:
                became = "copies"  # the same twice in one import
            met.add(hash(found.original))
        made.append(_entry(found, became))
    return tuple(made)


def _entry(found: Found, became: str) -> Entry:
    report = found.report
    credential = report.credential if report else None
    state = badge_state.word(report.verdict, report.trust, report.freshness) if report else ""
    code = found.error.code if found.error else "" if report else "not_a_credential"
    return Entry(
        file=one_line(found.name),
        outcome=became,
        badge=one_line(credential.name) if credential else "",
        issuer=one_line(credential.issuer.name or credential.issuer.id) if credential else "",
        state=state,
        code=code,
        details=found.error.details if found.error else {},
    )
