"""The kept credentials as lists show them, found by words of the badge and of the learner."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from wallet.credentials.model import Spec
from wallet.errors import VaultError
from wallet.vault import search
from wallet.vault.editions import Edition
from wallet.vault.times import from_text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from wallet.vault.database import Database

EDITION = """
    edition.sha256, edition.file_name, edition.media_type, edition.size, edition.title,
    edition.issuer, edition.issuer_id, edition.spec, edition.awarded, edition.valid_from,
    edition.valid_until, edition.added, report.checks, report.checked
"""
_ROWS = f"""
    SELECT {EDITION}, credential.id, picture.bytes,
        (SELECT count(*) FROM edition AS other WHERE other.credential = credential.number),
        credential.edition_key, archived, deleted, favourite, note <> '',
        (SELECT json_group_array(name) FROM tag WHERE tag.credential = credential.number),
        described.facets
    FROM {{source}}
    CROSS JOIN edition ON edition.number = credential.front
    CROSS JOIN report ON report.edition = edition.number
    LEFT JOIN picture ON picture.edition = edition.number
    LEFT JOIN described ON described.edition = edition.number
    WHERE {{which}}
"""  # noqa: S608 - only our own words are put together


# The cross joins keep this order, so that what is not on the shelf costs no more than its mark.
_IN_INDEX = "search CROSS JOIN credential ON credential.front = search.rowid"
_OWN = "SELECT 1 FROM own_words WHERE own_words MATCH ? LIMIT 1"
# A word that some credential has from the learner may stand in the badge or in those words; one
# that none has goes to the index of badges alone, which is quicker. The plus keeps SQLite from
# beginning with this set: rows are met in the order shown, and looked up in it.
_IN_EITHER = """
    +{number} IN (
        SELECT rowid FROM search WHERE search MATCH ? UNION ALL
        SELECT front FROM own_words JOIN credential ON credential.number = own_words.rowid
        WHERE own_words MATCH ?
    )
"""
_OF_OUTCOMES = "+{number} IN (SELECT rowid FROM outcomes WHERE outcomes MATCH ?)"
_NARROWED = {
    "tag": "+credential.number IN (SELECT credential FROM tag WHERE name = ?)",
    "collection": "+credential.number IN (SELECT credential FROM collected"
    " JOIN collection ON collection.number = collected.collection WHERE collection.name = ?)",
}


class Shelf(StrEnum):
    """Where a credential is; the values are conditions in SQL."""

    LIST = "deleted IS NULL AND archived IS NULL"
    ARCHIVE = "deleted IS NULL AND archived IS NOT NULL"
    DELETED = "deleted IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Row:
    """One credential as a list shows it: the edition in front, and what the learner did with it."""

    id: str
    edition: Edition
    picture: bytes
    editions: int  # how many there are
    key: str  # ``wallet.credentials.identity.edition_key``
    archived: datetime | None
    deleted: datetime | None
    favourite: bool
    note: bool
    tags: tuple[str, ...]
    facets: str  # as ``Description``, "" where the edition is not described


def rows(
    database: Database, typed: str, shelf: Shelf, *, limit: int = -1, offset: int = 0
) -> tuple[Row, ...]:
    """Return the credentials of a shelf, last kept first; those that match what was typed."""
    chosen = _chosen(database, typed, shelf)
    if chosen is None:
        return ()
    found = database.query(
        _ROWS.format(source=chosen.source, which=chosen.which)
        + f" ORDER BY {chosen.number} DESC LIMIT ? OFFSET ?",
        (*chosen.values, limit, offset),
    )
    return tuple(map(_row, found))


def matching(database: Database, typed: str, shelf: Shelf) -> tuple[str, ...]:
    """Return the ids of what ``rows`` returns, in the same order, many times as fast."""
    chosen = _chosen(database, typed, shelf)
    if chosen is None:
        return ()
    found = database.query(
        f"SELECT credential.id FROM {chosen.source} WHERE {chosen.which}"  # noqa: S608 - our own words
        f" ORDER BY {chosen.number} DESC",
        chosen.values,
    )
    return tuple(badge_id for (badge_id,) in found)


class _Chosen(NamedTuple):
    """What was typed, as parts of a query: ``number`` is that of the edition in front."""

    source: str
    number: str
    which: str
    values: tuple[str | None, ...]


def _chosen(database: Database, typed: str, shelf: Shelf) -> _Chosen | None:
    """Return how to find what was typed; None when nothing in it can be looked for."""
    query = search.parse(typed)
    if typed.strip() and not query:
        return None
    source, number, which = "credential", "credential.front", [shelf.value]
    values: list[str | None] = []
    own = [term for term in query.terms if database.one(_OWN, (term,))]
    if in_badge := [term for term in query.terms if term not in own]:
        # The index yields matches in the order shown, so the first page costs one page.
        source, number = _IN_INDEX, "search.rowid"
        which.append("search MATCH ?")
        values.append(" ".join(in_badge))
    for term in own:
        which.append(_IN_EITHER.format(number=number))
        values += [term, term]
    for term in query.outcomes:
        which.append(_OF_OUTCOMES.format(number=number))
        values.append(term)
    if query.favourites:
        which.append("favourite")
    for table, names in (("tag", query.tags), ("collection", query.collections)):
        for name in names:
            which.append(_NARROWED[table])
            values.append(as_written(database, table, name))
    return _Chosen(source, number, " AND ".join(which), tuple(values))


def fronts(database: Database) -> tuple[tuple[str, str, str], ...]:
    """Return (id, SHA-256 of the edition in front, its checks as JSON) of each credential.

    Those of the list first, then archived ones, last kept first.
    """
    found = database.query(
        "SELECT credential.id, sha256, checks FROM credential"
        " CROSS JOIN edition ON edition.number = credential.front"
        " CROSS JOIN report ON report.edition = edition.number"
        " WHERE deleted IS NULL ORDER BY archived IS NOT NULL, front DESC"
    )
    return tuple((badge_id, sha256, checks) for badge_id, sha256, checks in found)


def pictures(database: Database, badge_ids: Collection[str]) -> dict[str, bytes]:
    """Return the small picture of each credential that has one, by id."""
    found = database.query(
        "SELECT credential.id, bytes FROM credential JOIN picture ON picture.edition = front"
        " WHERE credential.id IN (SELECT value FROM json_each(?))",
        (json.dumps([*badge_ids]),),
    )
    return dict(found)


def ids(database: Database) -> tuple[str, ...]:
    """Return the ids of all that is kept, archived or not, but for what is marked as deleted."""
    found = database.query("SELECT id FROM credential WHERE deleted IS NULL ORDER BY front DESC")
    return tuple(badge_id for (badge_id,) in found)


def row(database: Database, badge_id: str) -> Row:
    """Return one credential that is not marked as deleted; raise ``no_such_badge``."""
    found = database.one(
        _ROWS.format(source="credential", which="deleted IS NULL AND credential.id = ?"),
        (badge_id,),
    )
    if found is None:
        raise VaultError("no_such_badge", badge=badge_id)
    return _row(found)


def check(database: Database, ids: Sequence[str], *, among: str = "deleted IS NULL") -> None:
    """Raise ``no_such_badge`` for the first id that is not there, or marked as deleted."""
    missing = database.one(
        # One look for each id, by its index: a list of all ids would be made for a single one.
        "SELECT value FROM json_each(?) AS asked WHERE NOT EXISTS"  # noqa: S608 - our own words
        f" (SELECT 1 FROM credential WHERE id = asked.value AND {among})",
        (json.dumps(list(ids)),),
    )
    if missing is not None:
        raise VaultError("no_such_badge", badge=missing[0])


def edition(values: Sequence[Any]) -> Edition:
    """Return the edition that a row begins with, selected as ``EDITION``."""
    sha256, file_name, media_type, size, title, issuer, issuer_id, spec = values[:8]
    awarded, valid_from, valid_until, added, checks, checked = values[8:14]
    return Edition(
        sha256, file_name, media_type, size, title, issuer, issuer_id, Spec(spec),
        from_text(awarded), from_text(valid_from), from_text(valid_until), from_text(added),
        checks, from_text(checked),
    )  # fmt: skip


def as_written(database: Database, table: str, folded: str) -> str | None:
    """Return a tag or collection as the learner wrote it; None when there is none of that name."""
    found = database.query(f"SELECT DISTINCT name FROM {table}")  # noqa: S608 - our own words
    return next((name for (name,) in found if search.folded(name) == folded), None)


def _row(values: tuple[Any, ...]) -> Row:
    badge_id, picture, count, key, archived, deleted, favourite, note, tags, facets = values[14:]
    return Row(
        badge_id,
        edition(values),
        picture or b"",
        count,
        key,
        archived and from_text(archived),
        deleted and from_text(deleted),
        favourite=bool(favourite),
        note=bool(note),
        tags=tuple(json.loads(tags)) if tags != "[]" else (),
        facets=facets or "",
    )
