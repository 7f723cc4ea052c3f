"""What is kept, as rows and pages; verdicts are derived from stored checks at this moment."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wallet.snapshots import BadgeEdition, BadgePage, BadgeRow
from wallet.tasks.weighing import weigh
from wallet.verification.as_json import restore

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.tasks.knowing import Knowing
    from wallet.vault.library import Row
    from wallet.vault.vault import Vault


class Listing:
    """Reads the library of an open vault."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing

    def rows(self, query: str, *, now: datetime) -> tuple[BadgeRow, ...]:
        """Return rows, last kept first."""
        return tuple(self._row(row, now) for row in self._vault.library.rows(query))

    def page(self, badge_id: str, *, now: datetime) -> BadgePage:
        """Return everything about one credential, with the report of its last check."""
        row = self._vault.library.row(badge_id)
        edition = row.edition
        credential = self.credential(badge_id)
        report = restore(credential, json.loads(edition.checks), self._knowing.knowledge, now)
        from wallet.tasks.asking import edition_host  # noqa: PLC0415 - a list needs none of it

        return BadgePage(
            row=self._row(row, now),
            credential=report.credential or credential,
            report=report,
            checked=edition.checked,
            file_name=edition.file_name,
            media_type=edition.media_type,
            size=edition.size,
            sha256=edition.sha256,
            editions=tuple(
                BadgeEdition(
                    sha256=each.sha256,
                    added=each.added,
                    valid_from=each.valid_from,
                    verdict=weigh(each, self._knowing.knowledge, now).verdict,
                )
                for each in self._vault.library.editions(badge_id)
            ),
            newest_at=edition_host(report),
        )

    def credential(self, badge_id: str) -> Credential:
        """Return the credential of the edition in front, read from its original bytes."""
        edition, data = self._vault.library.original(badge_id)
        from wallet.tasks.judging import read_credential  # noqa: PLC0415 - a list needs none of it

        return read_credential(data, edition.file_name)

    def _row(self, row: Row, now: datetime) -> BadgeRow:
        edition = row.edition
        weighed = weigh(edition, self._knowing.knowledge, now)
        return BadgeRow(
            id=row.id,
            title=edition.title,
            issuer=edition.issuer,
            issuer_id=edition.issuer_id,
            spec=edition.spec,
            awarded=edition.awarded or edition.valid_from,
            valid_until=edition.valid_until,
            added=edition.added,
            verdict=weighed.verdict,
            trust=weighed.trust,
            freshness=weighed.freshness,
            headline=weighed.headline,
            picture=row.picture,
            editions=row.editions,
            good=weighed.good,
        )
