"""What was handed over: the log, the exact bytes, and what a recipient would find today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.snapshots.changes import Changes
from wallet.snapshots.handed import HandedCheck, HandedRow
from wallet.tasks.activity import noting
from wallet.tasks.judging.judging import judge
from wallet.tasks.portfolios.given_files import share_of_file
from wallet.tasks.portfolios.handing_over import row_of
from wallet.vault.rows import Shelf
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.vault.vault import Vault
    from wallet.verification.report import Report


class Handed:
    """Reads the log of an open vault; methods raise what the vault raises.

    Those that take a number raise ``VaultError`` ``no_such_share``.
    """

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault, self._shares = vault, vault.shares
        self._knowing = knowing

    def note_file(self, data: bytes, name: str, *, means: str, now: datetime) -> Changes:
        """Log a file that was given as it is, with its exact bytes where those are to be kept."""
        shelves = (self._vault.library.rows(shelf=each) for each in (Shelf.ARCHIVE, Shelf.LIST))
        kept = {row.key: (row.id, row.edition.title) for rows in shelves for row in rows}
        share = share_of_file(data, name, kept, self._knowing.basis(), means=means, now=now)
        self._shares.note(share, data)
        return Changes.PRESENTATIONS

    def rows(self) -> tuple[HandedRow, ...]:
        """Return everything that was handed over, newest first."""
        return tuple(map(row_of, self._shares.all()))

    def file(self, number: int) -> tuple[str, bytes]:
        """Return the name and the exact bytes; raise ``VaultError`` ``shared_bytes_not_kept``."""
        return self._shares.one(number).file_name, self._shares.bytes_of(number)

    def still_verifies(self, number: int, *, now: datetime) -> HandedCheck:
        """Judge the exact bytes again, with what is known of issuers here today.

        The recipient may know more, or less.
        """
        row = row_of(self._shares.one(number))
        try:
            data = self._shares.bytes_of(number)
        except VaultError as error:
            if error.code != "shared_bytes_not_kept":
                raise
            return HandedCheck(row, "handed_not_kept", {})
        basis = self._knowing.basis()
        report = judge(data, row.file_name, basis, now=now, domain=row.recipient).report
        code = _code(report)
        inner = [*_inside(report)]
        details = {
            "count": str(len(inner)),
            "changed": str(sum(each.verdict is not Verdict.VALID for each in inner)),
            "verdict": report.verdict.value,
            "until": row.valid_until.isoformat() if row.valid_until else "",
        }
        return HandedCheck(row, code, details, report if report.credential else None)

    def forget_bytes(self, numbers: Sequence[int] = ()) -> Changes:
        """Forget the bytes of some, or of all, for good; what the log says of them stays."""
        gone = self._shares.forget_bytes(numbers)
        noting.bytes_forgotten(self._vault, gone, now=None)
        return Changes.PRESENTATIONS

    def kept_for(self) -> int | None:
        """Return for how many days bytes are kept: None for ever, 0 not at all."""
        return self._shares.retention()

    def keep_for(self, days: int | None, *, now: datetime) -> Changes:
        """Keep bytes for so many days from now on, and forget at once what is older."""
        gone = self._shares.keep_for(days, now=now)
        noting.bytes_forgotten(self._vault, gone, now=now)
        return Changes.PRESENTATIONS


def _code(report: Report) -> str:
    if report.credential is None:
        return "handed_unread"
    if report.verdict is Verdict.EXPIRED:
        return "handed_ended"
    if report.verdict is not Verdict.VALID:
        return "handed_broken"
    good = all(each.verdict is Verdict.VALID for each in _inside(report))
    return "handed_still_good" if good else "handed_badges_changed"


def _inside(report: Report) -> Iterator[Report]:
    """Yield the badges in a presentation; what a badge holds in turn is its own affair."""
    yield from report.inner
