"""The kept credentials: adding, listing, searching, taking out again byte for byte."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials.identity import edition_key
from wallet.errors import VaultError
from wallet.vault import described, editions, history, marks, rows, search, subjects
from wallet.vault.editions import Edition, Entry, Held, Placement, Preference
from wallet.vault.rows import EDITION, Row, Shelf
from wallet.vault.times import to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import datetime

    from wallet.credentials.model import Credential, Subject
    from wallet.vault.database import Database
    from wallet.vault.described import Description
    from wallet.vault.history import Superseded

Differs = Callable[[str, str], bool]  # two reports' checks, as JSON text
_COUNT = "SELECT count(*) FROM credential WHERE deleted IS NULL"
_LAST_REPORT = """
    SELECT number, credential, checks FROM edition JOIN report ON report.edition = number
    WHERE sha256 = ?
"""
_SEVERAL = "SELECT credential FROM edition GROUP BY credential HAVING count(*) > 1"
_HELD = """
    SELECT edition.number, sha256, file_name, coalesce(pages, ''),
        title, issuer, issuer_id, awarded, valid_from, valid_until
    FROM edition JOIN credential ON credential.number = edition.credential
    LEFT JOIN described ON described.edition = edition.number
"""
_NEAR = """
    SELECT credential.id, edition.sha256 FROM credential AS asked
    JOIN edition AS its ON its.number = asked.front AND its.issuer_id <> ''
    JOIN edition ON edition.issuer_id = its.issuer_id
    JOIN credential ON credential.front = edition.number
    WHERE asked.number = ? AND credential.number <> ? AND credential.deleted IS NULL
    ORDER BY abs(julianday(coalesce(edition.awarded, edition.valid_from, edition.added))
        - julianday(coalesce(its.awarded, its.valid_from, its.added))), edition.number DESC
    LIMIT ?
"""
_IN_FRONT_FIRST = "ORDER BY front DESC, edition.number = front DESC, edition.number DESC"


@dataclass(frozen=True, slots=True)
class Added:
    """What adding an entry did; ``id`` is the credential's, old or new.

    ``returned``: the credential had been marked as deleted, and is back.
    """

    id: str
    sha256: str
    placement: Placement
    returned: bool = False


class Library:
    """The credentials of one open vault. Every act is one transaction, kept when it returns.

    Methods that take an id raise ``VaultError`` ``no_such_badge``; all raise what
    ``wallet.vault.database`` raises.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    # listing ---------------------------------------------------------------

    def count(self) -> int:
        """Return how many credentials are kept, editions of one counted once."""
        return int(self._database.query(_COUNT)[0][0])

    def rows(
        self, query: str = "", *, shelf: Shelf = Shelf.LIST, limit: int = -1, offset: int = 0
    ) -> tuple[Row, ...]:
        """Return credentials, last kept first; those that match, when something was typed."""
        return rows.rows(self._database, query, shelf, limit=limit, offset=offset)

    def matching(self, query: str, *, shelf: Shelf = Shelf.LIST) -> tuple[str, ...]:
        """Return the ids of what ``rows`` returns, in the same order, many times as fast."""
        return rows.matching(self._database, query, shelf)

    def row(self, badge_id: str) -> Row:
        """Return one credential as a list shows it."""
        return rows.row(self._database, badge_id)

    def fronts(self) -> tuple[tuple[str, str, str], ...]:
        """Return (id, SHA-256, checks as JSON) of what ``rows`` returns of list and archive."""
        return rows.fronts(self._database)

    def pictures(self, badge_ids: Collection[str]) -> dict[str, bytes]:
        """Return the small picture of each of these credentials that has one, by id."""
        return rows.pictures(self._database, badge_ids)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all credentials, archived ones too, last kept first."""
        return rows.ids(self._database)

    def editions(self, badge_id: str) -> tuple[Edition, ...]:
        """Return all kept editions: the one in front, then the others, last kept first."""
        return tuple(edition for _, edition in self._group(self._number(badge_id)))

    def issuers(self) -> tuple[tuple[str, str, int], ...]:
        """Return (issuer id, name in the newest badge, number of badges) by name."""
        found = self._database.query(
            "SELECT issuer_id, issuer, count(*), max(edition.number) FROM edition"
            " JOIN credential ON credential.front = edition.number WHERE deleted IS NULL"
            " GROUP BY issuer_id ORDER BY issuer, issuer_id"
        )
        return tuple((issuer_id, name, badges) for issuer_id, name, badges, _ in found)

    def issued_by(self, issuer_id: str) -> tuple[str, ...]:
        """Return the ids of an issuer's badges, archived ones too, last kept first."""
        found = self._database.query(
            "SELECT credential.id FROM credential"
            " JOIN edition ON edition.number = credential.front"
            " WHERE deleted IS NULL AND issuer_id = ? ORDER BY front DESC",
            (issuer_id,),
        )
        return tuple(badge_id for (badge_id,) in found)

    def issued_near(self, badge_id: str, most: int) -> tuple[tuple[str, str], ...]:
        """Return (id, hash of the edition in front) of other badges by a badge's issuer.

        Of more than ``most`` those that were awarded nearest in time. () where none is named.
        """
        number = self._number(badge_id)
        return tuple(self._database.query(_NEAR, (number, number, most)))

    def subjects(self) -> tuple[tuple[str, Subject | None], ...]:
        """Return (id, whom its edition in front is about); None where that is not written yet."""
        found = self._database.query(
            "SELECT credential.id, subject FROM credential"
            " JOIN edition ON edition.number = credential.front WHERE deleted IS NULL"
        )
        return tuple((badge_id, subjects.from_text(text)) for badge_id, text in found)

    def every_subject(self) -> Iterator[tuple[str, Subject | None, str, bytes]]:
        """Yield (id, whom it is about or None, file name, bytes) of every edition there is.

        Those of credentials that are marked as deleted, and can come back, too.
        """
        for found in self._database.query(
            "SELECT credential.id, subject, file_name, bytes FROM credential"
            " JOIN edition ON edition.credential = credential.number"
            " JOIN original ON original.edition = edition.number"
        ):
            badge_id, text, *file = found
            yield badge_id, subjects.from_text(text), *file

    def note_subject(self, badge_id: str, subject: Subject) -> None:
        """Write down whom the edition in front is about, where that is not written yet."""
        with self._database.transaction():
            self._database.query(
                "UPDATE edition SET subject = ? WHERE subject IS NULL AND number ="
                " (SELECT front FROM credential WHERE id = ?)",
                (subjects.to_text(subject), badge_id),
            )

    # bytes -----------------------------------------------------------------

    def original(self, badge_id: str, sha256: str = "") -> tuple[Edition, bytes]:
        """Return an edition and its original bytes: the one in front, or the one with the hash."""
        wanted = sha256 or self.row(badge_id).edition.sha256
        for number, edition in self._group(self._number(badge_id)):
            if edition.sha256 == wanted:
                row = self._database.one("SELECT bytes FROM original WHERE edition = ?", (number,))
                if row is not None:
                    return edition, row[0]
        raise VaultError("no_such_edition", badge=badge_id, sha256=wanted)

    def held(self, badge_ids: Sequence[str] = ()) -> list[Held]:
        """Return every edition of these credentials, or of all, in the order of the lists."""
        run = self._database.query
        if badge_ids:
            numbers = [self._number(badge_id) for badge_id in badge_ids]
            where = f"{_HELD} WHERE credential = ? {_IN_FRONT_FIRST}"
            found = [values for number in numbers for values in run(where, (number,))]
        else:
            found = run(f"{_HELD} WHERE deleted IS NULL {_IN_FRONT_FIRST}")
        return [Held(one[0], one[1], one[2], one[4:], one[3]) for one in found]

    def bytes_of(self, held: Held) -> bytes:
        """Return the original bytes of an edition."""
        row = self._database.one("SELECT bytes FROM original WHERE edition = ?", (held.number,))
        if row is None:
            raise VaultError("no_such_edition", badge="", sha256=held.sha256)
        return bytes(row[0])

    def find(self, sha256: str) -> str | None:
        """Return the id of the credential that keeps these bytes, front or history."""
        row = self._database.one(
            "SELECT credential.id FROM edition JOIN credential"
            " ON credential.number = edition.credential WHERE sha256 = ?",
            (sha256,),
        )
        return None if row is None else str(row[0])

    # changing --------------------------------------------------------------

    def placement(self, entry: Entry, *, prefer: Preference) -> Placement:
        """Return what ``add`` would do, changing nothing."""
        edition = editions.edition_of(entry)
        copy = self._database.one(
            "SELECT deleted FROM edition JOIN credential"
            " ON credential.number = edition.credential WHERE sha256 = ?",
            (edition.sha256,),
        )
        if copy is not None:
            return Placement.COPY if copy[0] is None else Placement.RETURNED
        row = self._database.one(
            "SELECT number FROM credential WHERE edition_key = ?",
            (edition_key(entry.credential),),
        )
        if row is None:
            return Placement.NEW
        # An edition that is no better and no older than the kept ones is the later word.
        newer = all(prefer(edition) >= prefer(kept) for _, kept in self._group(row[0]))
        return Placement.NEWER_EDITION if newer else Placement.OLDER_EDITION

    def add(self, entry: Entry, *, prefer: Preference) -> Added:
        """Keep a credential: as new, in front of or behind its other editions, or not again.

        One that is marked as deleted comes back, with all its marks.
        """
        edition = editions.edition_of(entry)
        with self._database.transaction():
            placement = self.placement(entry, prefer=prefer)
            if placement in (Placement.COPY, Placement.RETURNED):
                badge_id = self.find(edition.sha256) or ""
                return Added(badge_id, edition.sha256, placement, self._bring_back(badge_id))
            key = edition_key(entry.credential)
            if placement is Placement.NEW:
                self._database.query(
                    "INSERT INTO credential (id, edition_key) VALUES (?, ?)",
                    (secrets.token_hex(8), key),
                )
            ((number, badge_id),) = self._database.query(
                "SELECT number, id FROM credential WHERE edition_key = ?", (key,)
            )
            self._insert(number, edition, entry)
            self.bring_to_front(number, prefer)
            returned = placement is not Placement.NEW and self._bring_back(badge_id)
            return Added(badge_id, edition.sha256, placement, returned)

    def set_reports(
        self,
        reports: Mapping[str, str],
        *,
        checked: datetime,
        prefer: Preference,
        differs: Differs,
    ) -> None:
        """Replace the checks (JSON text) of editions by their hash; the order may change.

        A report from which the new one ``differs`` is kept as an earlier one.
        """
        when = to_text(checked)
        with self._database.transaction():
            touched = set()
            for sha256, checks in reports.items():
                row = self._database.one(_LAST_REPORT, (sha256,))
                if row is None:
                    raise VaultError("no_such_edition", badge="", sha256=sha256)
                edition, credential, before = row
                if before != checks and differs(before, checks):
                    history.set_aside(self._database, edition, checked)
                self._database.query(
                    "UPDATE report SET checks = ?, checked = ? WHERE edition = ?",
                    (checks, when, edition),
                )
                touched.add(credential)
            for (number,) in self._database.query(_SEVERAL):
                if number in touched:
                    self.bring_to_front(number, prefer)

    def describe(
        self, sha256: str, credential: Credential, description: Description | None = None
    ) -> None:
        """Write anew what an edition shows and is found by; its bytes and picture stay.

        A hosted badge names its class and issuer by links, and is told in full only once the
        pages behind them are known.
        """
        shown = editions.shown_of(credential)
        with self._database.transaction():
            row = self._database.one("SELECT number FROM edition WHERE sha256 = ?", (sha256,))
            if row is None:
                raise VaultError("no_such_edition", badge="", sha256=sha256)
            (number,) = row
            self._database.query(
                "UPDATE edition SET title = ?, issuer = ?, issuer_id = ?, awarded = ?,"
                " valid_from = ?, valid_until = ?, subject = ? WHERE number = ?",
                (*shown, subjects.to_text(credential.subject), number),
            )
            described.index(self._database, number, search.text_of(credential), description)

    def set_picture(self, sha256: str, picture: bytes) -> None:
        """Keep a picture for an edition, in place of the one it had.

        Raises ``VaultError`` ``no_such_edition``.
        """
        with self._database.transaction():
            row = self._database.one("SELECT number FROM edition WHERE sha256 = ?", (sha256,))
            if row is None:
                raise VaultError("no_such_edition", badge="", sha256=sha256)
            self._database.query("INSERT OR REPLACE INTO picture VALUES (?, ?)", (row[0], picture))

    def delete(self, *badge_ids: str) -> None:
        """Remove credentials with all their editions; the freed pages are overwritten."""
        with self._database.transaction():
            marks.remove(self._database, [self._number(each) for each in badge_ids])

    def superseded(self, badge_ids: Sequence[str] = ()) -> tuple[Superseded, ...]:
        """Return the earlier reports of credentials, or of all, the last replaced first."""
        return history.superseded(self._database, badge_ids)

    def newest_superseded(self) -> int:
        """Return what to give ``superseded_since`` later."""
        return history.newest(self._database)

    def superseded_since(self, newest: int) -> tuple[str, ...]:
        """Return the credentials that a check found otherwise since ``newest_superseded``."""
        return history.set_aside_since(self._database, newest)

    def _bring_back(self, badge_id: str) -> bool:
        """Take the mark of deletion away; return whether there was one."""
        return bool(
            self._database.query(
                "UPDATE credential SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL"
                " RETURNING 1",
                (badge_id,),
            )
        )

    def bring_to_front(self, number: int, prefer: Preference) -> None:
        """Choose anew which edition of the credential numbered so stands in front."""
        group = self._group(number)
        if len(group) == 1:
            best = group[0]  # nothing to weigh
        else:
            best = max(group, key=lambda pair: (prefer(pair[1]), pair[0]))
        self._database.query("UPDATE credential SET front = ? WHERE number = ?", (best[0], number))

    def _insert(self, number: int, edition: Edition, entry: Entry) -> None:
        run = self._database.query
        values = (
            number, edition.sha256, edition.file_name, edition.media_type, edition.size,
            edition.title, edition.issuer, edition.issuer_id, edition.spec,
            to_text(edition.awarded), to_text(edition.valid_from), to_text(edition.valid_until),
            to_text(edition.added), subjects.to_text(entry.credential.subject),
        )  # fmt: skip
        ((new,),) = run(
            "INSERT INTO edition (credential, sha256, file_name, media_type, size, title, issuer,"
            " issuer_id, spec, awarded, valid_from, valid_until, added, subject)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
            values,
        )
        run("INSERT INTO original VALUES (?, ?)", (new, entry.credential.original))
        run("INSERT INTO report VALUES (?, ?, ?)", (new, edition.checks, to_text(edition.checked)))
        if entry.picture:
            run("INSERT INTO picture VALUES (?, ?)", (new, entry.picture))
        text = search.text_of(entry.credential)
        described.index(self._database, new, text, entry.description)

    def _number(self, badge_id: str) -> int:
        row = self._database.one(
            "SELECT number FROM credential WHERE id = ? AND deleted IS NULL", (badge_id,)
        )
        if row is None:
            raise VaultError("no_such_badge", badge=badge_id)
        return int(row[0])

    def _group(self, number: int) -> list[tuple[int, Edition]]:
        found = self._database.query(
            f"SELECT {EDITION}, edition.number FROM edition"  # noqa: S608 - our own words
            " JOIN credential ON credential.number = edition.credential"
            " JOIN report ON report.edition = edition.number WHERE credential = ?"
            " ORDER BY credential.front = edition.number DESC, edition.number DESC",
            (number,),
        )
        return [(values[-1], rows.edition(values)) for values in found]
