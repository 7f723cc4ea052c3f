"""Looks through a backup that was read whole: a wallet with these values must open and list.

What is authentic may still have been written by another program, or by somebody who gave away the
passphrase with it. A value that nothing can be made of is refused before it is merged.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from wallet.cryptosuites import keys
from wallet.errors import ProofError, ReadingError, TrustError, VaultError
from wallet.holder.keys import did_of
from wallet.tasks.judging.changing import differs
from wallet.tasks.judging.weighing import weigh
from wallet.tasks.knowledge import registering
from wallet.trust.model import Level
from wallet.vault import records, rows
from wallet.vault.activity import check_details
from wallet.vault.times import from_text, to_text
from wallet.vault.trust_cache import TrustCache
from wallet.verification.as_json import checks_of

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.vault.database import Database
    from wallet.work import Work

_TIMES = {
    "credential": ("archived", "deleted"),
    "edition": ("awarded", "valid_from", "valid_until", "added"),
    "report": ("checked",),
    "earlier_report": ("checked", "replaced"),
    "document": ("first_fetched", "fetched"),
    "registry": ("fetched",),
    "registry_mark": ("published",),
    "decision": ("decided",),
    "seen": ("first_seen",),
    "contact": ("time",),
    "profile": ("created",),
    "holder_key": ("created", "retired"),
    "collection": ("created",),
    "share": ("time", "valid_until"),
    "activity": ("time",),
    "pathway": ("added",),
    "plan": ("changed",),
    "portfolio": ("changed",),
    "recipient_key": ("created",),
    "answered": ("time",),
}
_EDITION = f"""
    SELECT {rows.EDITION} FROM edition JOIN report ON report.edition = edition.number
    WHERE edition.number = ?
"""  # noqa: S608 - only our own words are put together
_WITHOUT_KEY = "SELECT 1 FROM profile WHERE number NOT IN (SELECT profile FROM holder_key)"
_NO_DIGEST = "SELECT 1 FROM answered WHERE length(request) <> 64 OR request GLOB '*[^0-9a-f]*'"
_NONSENSE = (
    ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, OverflowError,
    ProofError, ReadingError, TrustError,
)  # fmt: skip


def inspect(database: Database, *, now: datetime, work: Work) -> None:
    """Raise ``VaultError`` ``backup_damaged`` when some value means nothing, and ``Cancelled``."""
    try:
        _times(database, work)
        _badges(database, now, work)
        _people(database)
        _handed_over(database)
        _doings(database)
    except _NONSENSE as error:
        raise VaultError(
            "backup_damaged", part="contents", reason="a value that means nothing"
        ) from error


def _times(database: Database, work: Work) -> None:
    for table, columns in _TIMES.items():
        work.check()
        for row in database.query(f"SELECT {', '.join(columns)} FROM {table}"):  # noqa: S608
            if any(text is not None and to_text(from_text(text)) != text for text in row):
                raise ValueError(table)


def _badges(database: Database, now: datetime, work: Work) -> None:
    cache = TrustCache(database)
    cache.contacts()
    knowledge = cache.knowledge(registering.read_registry)
    if records.count(database, "edition") != records.count(database, "report"):
        raise ValueError("report")
    for number in database.query("SELECT number FROM edition"):  # also what waits to be removed
        work.check()
        if values := database.one(_EDITION, number):
            weigh(rows.edition(values), knowledge, now)
    for (checks,) in database.query("SELECT checks FROM earlier_report"):
        differs(checks, checks)
        list(checks_of(json.loads(checks)))
    if {each.level for each in knowledge.decisions.values()} - {Level.PINNED, Level.DENIED}:
        raise ValueError("decision")


def _people(database: Database) -> None:
    if database.one(_WITHOUT_KEY):  # it could sign nothing, and not be shown
        raise ValueError("profile")
    for did, algorithm, secret in database.query(
        "SELECT did, algorithm, secret FROM holder_key"
        " UNION ALL SELECT did, algorithm, secret FROM recipient_key"
    ):
        pair = keys.secret_key_from_raw(keys.KeyKind(algorithm), secret)
        if did_of(pair.public()) != did:
            raise ValueError("holder_key")


def _handed_over(database: Database) -> None:
    for (badges,) in database.query("SELECT badges FROM share"):
        for badge_id, title in json.loads(badges):
            if not (isinstance(badge_id, str) and isinstance(title, str)):
                raise TypeError("share")
    for sha256, number in database.query(
        "SELECT sha256, number FROM share JOIN shared_file ON shared_file.share = share.number"
    ):
        ((data,),) = database.query("SELECT bytes FROM shared_file WHERE share = ?", (number,))
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ValueError("shared_file")
    if database.one(_NO_DIGEST):
        raise ValueError("answered")


def _doings(database: Database) -> None:
    for (details,) in database.query("SELECT details FROM activity"):
        check_details(details)
