"""Reports before the last: kept where a check came out otherwise later."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.vault import rows
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.vault.database import Database
    from wallet.vault.editions import Edition

_MOST = 50  # of one edition
# In the order of their days: a backup may have brought an older one later.
_AGE = "earlier_report.checked, earlier_report.number"
_EDITION = rows.EDITION.replace("report.", "earlier_report.")


@dataclass(frozen=True, slots=True)
class Superseded:
    """A report that gave way to one that came out otherwise, and that one."""

    badge: str  # id of the credential
    edition: Edition  # with the earlier report
    after: str  # the later report's checks
    replaced: datetime  # when the later was made


def superseded(database: Database, badge_ids: Sequence[str] = ()) -> tuple[Superseded, ...]:
    """Return the earlier reports of credentials, or of all, the last replaced first."""
    found = database.query(
        f"SELECT {_EDITION}, credential.id, replaced,"  # noqa: S608 - our own words
        " lead(earlier_report.checks, 1, report.checks)"
        f" OVER (PARTITION BY edition.number ORDER BY {_AGE})"
        " FROM earlier_report JOIN edition ON edition.number = earlier_report.edition"
        " JOIN report ON report.edition = edition.number"
        " JOIN credential ON credential.number = edition.credential WHERE deleted IS NULL"
        " AND (?1 = '[]' OR credential.id IN (SELECT value FROM json_each(?1)))"
        " ORDER BY replaced DESC, earlier_report.number DESC",
        (json.dumps(list(badge_ids)),),
    )
    return tuple(
        Superseded(badge_id, rows.edition(values), after, from_text(replaced))
        for *values, badge_id, replaced, after in found
    )


def newest(database: Database) -> int:
    """Return the number of the report that was set aside last, of those that are kept."""
    ((number,),) = database.query("SELECT coalesce(max(number), 0) FROM earlier_report")
    return int(number)


def set_aside_since(database: Database, number: int) -> tuple[str, ...]:
    """Return the ids of credentials of which a report was set aside after the one numbered so."""
    found = database.query(
        "SELECT credential.id FROM earlier_report JOIN edition ON edition.number = edition"
        " JOIN credential ON credential.number = edition.credential"
        " WHERE earlier_report.number > ? AND deleted IS NULL"
        " GROUP BY credential.number ORDER BY max(earlier_report.number)",
        (number,),
    )
    return tuple(badge_id for (badge_id,) in found)


def set_aside(database: Database, edition: int, replaced: datetime) -> None:
    """Keep an edition's last report, which gives way, as an earlier one; drop the oldest."""
    database.query(
        "INSERT INTO earlier_report (edition, checks, checked, replaced)"
        " SELECT edition, checks, checked, ? FROM report WHERE edition = ?",
        (to_text(replaced), edition),
    )
    drop_oldest(database, edition)


def drop_oldest(database: Database, edition: int) -> None:
    """Leave no more earlier reports of an edition than are kept."""
    database.query(
        "DELETE FROM earlier_report WHERE edition = ?1 AND number NOT IN (SELECT number"
        " FROM earlier_report WHERE edition = ?1 ORDER BY checked DESC, number DESC LIMIT ?2)",
        (edition, _MOST),
    )
