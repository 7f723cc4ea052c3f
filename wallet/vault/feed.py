"""Everything that was done, out of three tables, as one list: newest first, filtered, in pages.

The order and the counts are found by times and kinds alone; what an entry holds is read for the
page that is asked for. So a hundred thousand entries cost their dates, not their contents.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from wallet.vault import search
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from wallet.vault.database import Database

MOST_ADDRESSES = 20
HANDED_OVER, ASKED, ASKED_IN_VAIN = "activity_shared", "activity_asked", "activity_asked_in_vain"
_OF_MEANS = {  # of what was handed over otherwise than as a file
    "activity_request_answered": ("openid4vp", "vc-api", "nearby"),
    "activity_code_shown": ("qr-vp1", "qr-pixelpass", "qr-animated", "qr-link"),
    "activity_local_share": ("local-link",),
}
_UNSURE = "activity_request_unsure"  # an answer of which nobody said that it arrived
_CODE_OF_SHARE = "CASE WHEN arrived = 0 THEN '{}' {} ELSE '{}' END".format(
    _UNSURE,
    " ".join(
        "WHEN means IN ({}) THEN '{}'".format(", ".join(f"'{one}'" for one in means), code)
        for code, means in _OF_MEANS.items()
    ),
    HANDED_OVER,
)
_OK = "ok"
# What stands between "://" and the next slash. Only https is ever asked, and never with a name in
# front of the host (``wallet.trust.fetching``).
_AFTER = "substr(url, instr(url, '://') + 3)"
_HOST = f"substr({_AFTER}, 1, instr({_AFTER} || '/', '/') - 1)"
_SEARCHED = ("name", "issuer", "file", "host")  # details that people see as they are


class ActivityKind(StrEnum):
    """What an entry is about; the order is that of the filters."""

    IMPORT = "import"
    CHECK = "check"
    SHARE = "share"
    NETWORK = "network"
    BACKUP = "backup"
    BADGES = "badges"  # archived, deleted, written out
    ISSUERS = "issuers"  # decisions, lists, packs
    KEYS = "keys"  # profiles, and ways of unlocking


_KINDS = {kind.value: kind for kind in ActivityKind}


@dataclass(frozen=True, slots=True)
class ActivityFilter:
    """Which entries. ``codes`` are for each word of ``text`` the codes whose sentence holds it.

    Every word must be in what an entry names (titles, issuers, hosts, recipients, files), or in
    its sentence. ``since`` is in, ``before`` is out.
    """

    kinds: tuple[ActivityKind, ...] = ()  # () for all
    text: str = ""
    since: datetime | None = None
    before: datetime | None = None
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done. ``details`` fill its sentence and hold ``badges`` and ``urls``."""

    id: str  # table and number: "share-3"
    time: datetime
    kind: ActivityKind
    code: str
    details: Mapping[str, Any]


def words_of(text: str) -> tuple[str, ...]:
    """Return the words that are looked for, folded as ``ActivityFilter.codes`` names them."""
    return tuple(dict.fromkeys(search.folded(text).split()))


def entries(
    database: Database, wanted: ActivityFilter, *, limit: int = -1, offset: int = 0
) -> tuple[Entry, ...]:
    """Return a page of what fits, newest first."""
    source, values = _feed(database, wanted)
    found = database.query(
        f"SELECT source, first, number, kind FROM ({source})"  # noqa: S608 - our own words
        " ORDER BY time DESC, source, number DESC LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return tuple(_entry(database, *each) for each in found)


def counts(database: Database, wanted: ActivityFilter) -> dict[ActivityKind, int]:
    """Return how many entries of each kind fit, whatever kinds are wanted."""
    anything = ActivityFilter((), wanted.text, wanted.since, wanted.before, wanted.codes)
    source, values = _feed(database, anything)
    found = database.query(
        f"SELECT kind, count(*) FROM ({source}) GROUP BY kind",  # noqa: S608 - our own words
        values,
    )
    return {_kind(kind): count for kind, count in found}


def _feed(database: Database, wanted: ActivityFilter) -> tuple[str, list[Any]]:
    """Return the query for (source, first, number, time, kind), and its values."""
    if wanted.text:
        database.offer("told", _told)
    parts: list[str] = []
    values: list[Any] = []

    def add(select: str, after: str, text: str, code: str, kind: str) -> None:
        conditions = ["1"]
        mine: list[Any] = []
        for sign, moment in ((">=", wanted.since), ("<", wanted.before)):
            if moment is not None:
                conditions.append(f"time {sign} ?")
                mine.append(to_text(moment))
        if wanted.kinds:
            conditions.append(f"{kind} IN (SELECT value FROM json_each(?))")  # noqa: S608 - our own words
            mine.append(json.dumps(wanted.kinds))
        for word in words_of(wanted.text):
            conditions.append(
                f"(instr(told({text}), ?) OR {code} IN (SELECT value FROM json_each(?)))"  # noqa: S608 - our own words
            )
            mine += [word, json.dumps(wanted.codes.get(word, ()))]
        parts.append(f"{select} WHERE {' AND '.join(conditions)}{after}")
        values.extend(mine)

    add(
        "SELECT 'activity' AS source, number AS first, number, time, kind FROM activity",
        "",
        "details",
        "code",
        "kind",
    )  # fmt: skip - a table
    add(
        f"SELECT 'contact', min(number), max(number), time, '{ActivityKind.NETWORK}' FROM contact",  # noqa: S608 - our own words
        f" GROUP BY time, {_HOST}, outcome",
        "json_object('file', url)",
        f"iif(outcome = '{_OK}', '{ASKED}', '{ASKED_IN_VAIN}')",
        f"'{ActivityKind.NETWORK}'",
    )
    add(
        f"SELECT 'share', number, number, time, '{ActivityKind.SHARE}' FROM share",  # noqa: S608 - our own words
        "",
        "json_object('name', recipient, 'badges', json(badges))",
        f"({_CODE_OF_SHARE})",
        f"'{ActivityKind.SHARE}'",
    )  # fmt: skip - a table
    return " UNION ALL ".join(parts), values


def _told(details: str) -> str:
    """Return what an entry names, folded as what people type is."""
    found = json.loads(details)
    names = [str(found[name]) for name in _SEARCHED if name in found]
    names += [str(each[1]) for each in found.get("badges", ())]
    return search.folded("\n".join(names))


def _entry(database: Database, source: str, first: int, number: int, kind: str) -> Entry:
    read = {"activity": _noted, "contact": _asked, "share": _shared}[source]
    time, code, details = read(database, first, number)
    return Entry(f"{source}-{number}", from_text(time), _kind(kind), code, details)


def _noted(database: Database, first: int, number: int) -> tuple[str, str, dict[str, Any]]:
    del first
    ((time, code, details),) = database.query(
        "SELECT time, code, details FROM activity WHERE number = ?", (number,)
    )
    return time, code, json.loads(details)


def _asked(database: Database, first: int, number: int) -> tuple[str, str, dict[str, Any]]:
    """Return what one host was asked at one moment with one outcome: often several addresses."""
    found = database.query(
        "SELECT each.time, each.outcome, each.purpose, each.url FROM contact AS each, (SELECT time,"  # noqa: S608 - our own words
        f" outcome, {_HOST} AS host FROM contact WHERE number = ?2) AS last"
        " WHERE each.number BETWEEN ?1 AND ?2 AND each.time = last.time"
        f" AND each.outcome = last.outcome AND {_HOST.replace('url', 'each.url')} = last.host",
        (first, number),
    )
    time, outcome, purpose, url = found[0]
    details = {
        "host": _host(url),
        "count": len(found),
        "purpose": purpose,
        "urls": [each[3] for each in found[:MOST_ADDRESSES]],
    }
    if outcome == _OK:
        return time, ASKED, details
    return time, ASKED_IN_VAIN, {**details, "error": outcome}


def _shared(database: Database, first: int, number: int) -> tuple[str, str, dict[str, Any]]:
    del first
    ((time, recipient, purpose, means, valid_until, badges, code),) = database.query(
        "SELECT time, recipient, purpose, means, valid_until, badges,"  # noqa: S608 - our own words
        f" {_CODE_OF_SHARE} FROM share WHERE number = ?",
        (number,),
    )
    named: Sequence[Sequence[str]] = json.loads(badges)
    return (
        time,
        code,
        {
            **({"host": recipient} if code in (_UNSURE, "activity_request_answered") else {}),
            "name": recipient,
            "purpose": purpose,
            "means": means,
            "until": valid_until,
            "count": len(named),
            "badges": [list(each) for each in named],
        },
    )  # fmt: skip - one thing


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]


def _kind(text: str) -> ActivityKind:
    """Return a kind; one that a later version wrote stands among the badges."""
    return _KINDS.get(text, ActivityKind.BADGES)
