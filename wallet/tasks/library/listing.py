"""What is kept, as rows and pages; verdicts are derived from stored checks at this moment."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from wallet.descriptors.facets import of_text
from wallet.errors import ReadingError, SharingError
from wallet.snapshots.badges import BadgeEdition, BadgePage, BadgeRow, Collection, FetchedCopy
from wallet.tasks.judging.weighing import weigh
from wallet.vault.rows import Shelf
from wallet.verification.as_json import restore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.snapshots.badges import Change
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.library.translating import Translating
    from wallet.vault.rows import Row
    from wallet.vault.vault import Vault
    from wallet.verification.report import Report


class Listing:
    """Reads the library of an open vault."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing
        self._all: tuple[tuple[object, ...], dict[str, BadgeRow]] = ((), {})  # since when, by id

    @cached_property
    def _translating(self) -> Translating:
        from wallet.tasks.library.translating import Translating  # noqa: PLC0415 - a list needs none of it

        return Translating(self._vault, self._knowing)

    def rows(self, query: str, *, now: datetime, archived: bool = False) -> tuple[BadgeRow, ...]:
        """Return rows, last kept first.

        All of them are remembered, and as long as nothing changed a search at the same ``now`` only
        finds which they are: else each letter that is typed would weigh thousands of badges anew.
        """
        shelf, library = Shelf.ARCHIVE if archived else Shelf.LIST, self._vault.library
        moment = (shelf, now, self._vault.changes, self._knowing.knowledge)
        if self._all[0] == moment:
            made = self._all[1]
            return tuple(made[each] for each in library.matching(query, shelf=shelf))
        found = tuple(self._row(row, now) for row in library.rows(query, shelf=shelf))
        if not query.strip():
            self._all = moment, {row.id: row for row in found}
        return found

    def first(self, most: int, *, now: datetime) -> tuple[BadgeRow, ...]:
        """Return so many rows of the list, last kept first, long before all of thousands."""
        return tuple(self._row(row, now) for row in self._vault.library.rows(limit=most))

    def deleted(self, *, now: datetime) -> tuple[BadgeRow, ...]:
        """Return what is marked as deleted."""
        found = self._vault.library.rows(shelf=Shelf.DELETED)
        return tuple(self._row(row, now) for row in found)

    def issued_by(self, issuer_id: str, *, now: datetime, most: int) -> tuple[BadgeRow, ...]:
        """Return an issuer's badges, last kept first, archived ones too; ``most`` of them."""
        library = self._vault.library
        return tuple(
            self._row(library.row(badge_id), now)
            for badge_id in library.issued_by(issuer_id)[:most]
        )

    def page(self, badge_id: str, *, now: datetime, sha256: str = "") -> BadgePage:
        """Return everything about one credential, with the report of its last check.

        Of the edition in front, or of the one named.
        """
        row = self._vault.library.row(badge_id)
        if sha256:
            row = replace(row, edition=self._vault.library.original(badge_id, sha256)[0])
        edition = row.edition
        credential = self.credential(badge_id, sha256)
        report = restore(credential, json.loads(edition.checks), self._knowing.knowledge, now)
        from wallet.tasks.describing.describing import described  # noqa: PLC0415 - as above
        from wallet.tasks.knowledge.asking import edition_host, page_of  # noqa: PLC0415 - as above
        from wallet.tasks.library import picture_host, thumbnail  # noqa: PLC0415 - a list needs none of it

        shown = report.credential or credential
        told = described(credential, report, self._knowing.basis().contexts)
        return BadgePage(
            row=self._row(row, now),
            credential=shown,
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
            described=replace(told, languages=self._translating.of(badge_id, shown, now=now)),
            newest_at=edition_host(report),
            note=self._vault.marks.note_of(badge_id),
            collections=tuple(Collection(*each) for each in self._vault.collections.all(badge_id)),
            history=self.changes([badge_id]),
            picture_at=picture_host.host_of_picture(shown, row.picture),
            picture_from=thumbnail.source_of(row.picture),
            fetched=tuple(
                FetchedCopy(each.url, each.sha256, each.first, each.last)
                for each in self._vault.trust.fetched_copies(edition.sha256, page_of(shown))
            ),
        )

    def judged(
        self, badge_id: str, sha256: str = "", *, now: datetime
    ) -> tuple[BadgeRow, Credential, Report]:
        """Return a badge's row, an edition as it was read (by itself that in front), its report."""
        from wallet.tasks.judging.judging import read_credential  # noqa: PLC0415 - a list needs none of it

        row = self._vault.library.row(badge_id)
        edition, data = self._vault.library.original(badge_id, sha256)
        credential = read_credential(data, edition.file_name)
        report = restore(credential, json.loads(edition.checks), self._knowing.knowledge, now)
        return self._row(row, now), credential, report

    def changes(
        self, badge_ids: Sequence[str] = (), *, since: datetime | None = None
    ) -> tuple[Change, ...]:
        """Return what checks found otherwise than those before, newest first."""
        from wallet.tasks.judging.changing import changes  # noqa: PLC0415 - a list needs none of it

        found = self._vault.library.superseded(badge_ids)
        newer = (each for each in found if since is None or each.replaced >= since)
        return tuple(changes(newer, self._knowing.knowledge))

    def credential(self, badge_id: str, sha256: str = "") -> Credential:
        """Return the credential of the edition in front, or of one named, read from its bytes."""
        edition, data = self._vault.library.original(badge_id, sha256)
        from wallet.tasks.judging.judging import read_credential  # noqa: PLC0415 - a list needs none of it

        return read_credential(data, edition.file_name)

    def behind(self, badge_id: str) -> Iterator[tuple[str, Credential]]:
        """Yield (SHA-256, credential) of the editions behind the one in front, last kept first."""
        for edition in self._vault.library.editions(badge_id)[1:]:
            # One that an earlier program kept may not be read by this one.
            with contextlib.suppress(ReadingError, SharingError):
                yield edition.sha256, self.credential(badge_id, edition.sha256)

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
            archived=row.archived,
            deleted=row.deleted,
            favourite=row.favourite,
            tags=row.tags,
            note=row.note,
            facets=of_text(row.facets),
        )
