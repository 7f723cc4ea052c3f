"""A log of what was handed over, made of snapshots."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.snapshots.changes import Changes
from wallet.snapshots.handed import HandedCheck, HandedRow

if TYPE_CHECKING:
    from datetime import datetime

FILE = b'{"type": ["VerifiablePresentation"]}'


class StandInHanded:
    """Answers like the log in ``wallet.tasks.portfolios.portfolios.Portfolios``."""

    def __init__(self, now: datetime) -> None:
        self.days: int | None = None
        self.forgotten: list[tuple[int, ...]] = []
        self.log = [
            _row(3, now, "データ分析の学び", "mirai.example", "pdf", now + timedelta(days=30)),
            _row(2, now - timedelta(days=40), "", "", "vp", now - timedelta(days=10)),
            _row(1, now - timedelta(days=90), "Old", "Example Corp", "file", None, kept=False),
        ]

    def handed(self, *, now: datetime) -> tuple[HandedRow, ...]:
        del now
        return tuple(self.log)

    def handed_bytes(self, number: int) -> tuple[str, bytes]:
        row = next(each for each in self.log if each.number == number)
        if not row.kept:
            raise VaultError("shared_bytes_not_kept")
        return row.file_name, FILE

    def still_verifies(self, number: int, *, now: datetime) -> HandedCheck:
        del now
        row = next(each for each in self.log if each.number == number)
        until = row.valid_until.isoformat() if row.valid_until else ""
        details = {"count": "2", "changed": "1", "verdict": "expired", "until": until}
        codes = {3: "handed_badges_changed", 2: "handed_ended", 1: "handed_not_kept"}
        return HandedCheck(row, codes[number], details)

    def forget_bytes(self, *numbers: int) -> Changes:
        self.forgotten.append(numbers)
        return Changes.PRESENTATIONS

    def kept_for(self) -> int | None:
        return self.days

    def keep_for(self, days: int | None, *, now: datetime) -> Changes:
        del now
        self.days = days
        return Changes.PRESENTATIONS


def _row(  # noqa: PLR0917 - a row of a table
    number: int,
    time: datetime,
    title: str,
    recipient: str,
    means: str,
    until: datetime | None,
    *,
    kept: bool = True,
) -> HandedRow:
    return HandedRow(
        number=number,
        time=time,
        title=title,
        recipient=recipient,
        purpose="応募" if title else "",
        means=means,
        file_name=f"handed-{number}.json",
        size=len(FILE),
        sha256="ab" * 32,
        badges=(("badge-0", "データ分析入門"), ("badge-1", "AI Ethics Foundations")),
        holder="did:key:z6MkHolder",
        valid_until=until,
        kept=kept,
        portfolio="",
    )
