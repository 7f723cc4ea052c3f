"""The tables, as the list of steps that made them; each runs once, in one transaction.

A step is never edited after a release: a vault of every age must arrive at the same tables. The
version of a vault is the number of steps it has been through (``PRAGMA user_version``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import VaultError

if TYPE_CHECKING:
    from wallet.vault.database import Database

_FIRST = (
    # Facts about the vault itself.
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID
    """,
    # One credential in all its editions. What the learner does to a badge belongs here.
    """
    CREATE TABLE credential (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        edition_key TEXT NOT NULL UNIQUE,
        front INTEGER UNIQUE REFERENCES edition (number) DEFERRABLE INITIALLY DEFERRED
    ) STRICT
    """,
    # What a list shows of one edition. Long rows are slow to skip: bytes have tables of their own.
    """
    CREATE TABLE edition (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        credential INTEGER NOT NULL REFERENCES credential (number) ON DELETE CASCADE,
        sha256 TEXT NOT NULL UNIQUE,
        file_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        title TEXT NOT NULL,
        issuer TEXT NOT NULL,
        issuer_id TEXT NOT NULL,
        spec TEXT NOT NULL,
        awarded TEXT,
        valid_from TEXT,
        valid_until TEXT,
        added TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX edition_credential ON edition (credential)",
    """
    CREATE TABLE original (
        edition INTEGER PRIMARY KEY REFERENCES edition (number) ON DELETE CASCADE,
        bytes BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE picture (
        edition INTEGER PRIMARY KEY REFERENCES edition (number) ON DELETE CASCADE,
        bytes BLOB NOT NULL
    ) STRICT
    """,
    # The last report: its checks as JSON. Verdicts follow from them and are never stored.
    """
    CREATE TABLE report (
        edition INTEGER PRIMARY KEY REFERENCES edition (number) ON DELETE CASCADE,
        checks TEXT NOT NULL,
        checked TEXT NOT NULL
    ) STRICT
    """,
    # Words and pairs of Japanese characters by edition (wallet.vault.search).
    """
    CREATE VIRTUAL TABLE search USING fts5 (
        text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    # Dated copies of issuer documents; another body under the same URL is another row.
    """
    CREATE TABLE document (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        body BLOB NOT NULL,
        kind TEXT NOT NULL,
        media_type TEXT NOT NULL,
        source TEXT NOT NULL,
        aliases TEXT NOT NULL,
        first_fetched TEXT,
        fetched TEXT,
        UNIQUE (url, sha256)
    ) STRICT
    """,
    """
    CREATE TABLE registry (
        name TEXT PRIMARY KEY,
        body BLOB NOT NULL,
        source TEXT NOT NULL,
        fetched TEXT
    ) STRICT
    """,
    """
    CREATE TABLE decision (
        issuer_id TEXT PRIMARY KEY,
        level TEXT NOT NULL,
        decided TEXT NOT NULL,
        keys TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE seen (issuer_id TEXT PRIMARY KEY, first_seen TEXT NOT NULL) STRICT",
    # Whom the wallet asked over the network, when, what for, and how it went.
    """
    CREATE TABLE contact (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        time TEXT NOT NULL,
        url TEXT NOT NULL,
        purpose TEXT NOT NULL,
        outcome TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE profile (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        created TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE holder_key (
        did TEXT PRIMARY KEY,
        profile INTEGER NOT NULL REFERENCES profile (number) ON DELETE CASCADE,
        algorithm TEXT NOT NULL,
        secret BLOB NOT NULL,
        created TEXT NOT NULL
    ) STRICT
    """,
)

_REGISTRY_MARKS = (
    # How new the newest list of a name was that was ever seen; an older one is refused.
    "CREATE TABLE registry_mark (name TEXT PRIMARY KEY, published TEXT NOT NULL) STRICT",
)

# What the learner does with a badge, who the learner is, what was handed over to whom.
_LIFE = (
    "ALTER TABLE credential ADD COLUMN archived TEXT",
    # Taken out of sight, and removed for good when the window closes: until then it can come back.
    "ALTER TABLE credential ADD COLUMN deleted TEXT",
    "ALTER TABLE credential ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE credential ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    # Only what the learner said; whom a badge belongs to otherwise follows from its subject.
    """
    ALTER TABLE credential ADD COLUMN profile INTEGER
        REFERENCES profile (number) ON DELETE SET NULL
    """,
    # The subject's id and identifiers as JSON; NULL for what was kept before there was this column.
    "ALTER TABLE edition ADD COLUMN subject TEXT",
    """
    CREATE TABLE tag (
        credential INTEGER NOT NULL REFERENCES credential (number) ON DELETE CASCADE,
        name TEXT NOT NULL,
        PRIMARY KEY (credential, name)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX tag_name ON tag (name)",
    """
    CREATE TABLE collection (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL UNIQUE,
        created TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE collected (
        collection INTEGER NOT NULL REFERENCES collection (number) ON DELETE CASCADE,
        credential INTEGER NOT NULL REFERENCES credential (number) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        PRIMARY KEY (collection, credential)
    ) STRICT, WITHOUT ROWID
    """,
    # The learner's own words about a credential, by its number: note, tags, collections.
    """
    CREATE VIRTUAL TABLE own_words USING fts5 (
        text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    # Reports before the last, kept when the answer of some check changed.
    """
    CREATE TABLE earlier_report (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        edition INTEGER NOT NULL REFERENCES edition (number) ON DELETE CASCADE,
        checks TEXT NOT NULL,
        checked TEXT NOT NULL,
        replaced TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX earlier_report_edition ON earlier_report (edition)",
    "ALTER TABLE profile ADD COLUMN id TEXT NOT NULL DEFAULT ''",
    "UPDATE profile SET id = lower(hex(randomblob(8)))",
    "CREATE UNIQUE INDEX profile_id ON profile (id)",
    """
    CREATE TABLE profile_email (
        profile INTEGER NOT NULL REFERENCES profile (number) ON DELETE CASCADE,
        address TEXT NOT NULL,
        PRIMARY KEY (profile, address)
    ) STRICT, WITHOUT ROWID
    """,
    # A retired key signs nothing new; what is bound to it can still be presented with it.
    "ALTER TABLE holder_key ADD COLUMN retired TEXT",
    # What was handed over: to whom, when, until when it holds, which credentials (a JSON array).
    """
    CREATE TABLE share (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        time TEXT NOT NULL,
        recipient TEXT NOT NULL,
        purpose TEXT NOT NULL,
        means TEXT NOT NULL,
        holder TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        valid_until TEXT,
        badges TEXT NOT NULL
    ) STRICT
    """,
)

# What was done with the wallet, how lists are looked at, and pathways that were handed over.
_DOINGS = (
    # What has no table of its own (contacts and shares do); details are a JSON object.
    """
    CREATE TABLE activity (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        time TEXT NOT NULL,
        kind TEXT NOT NULL,
        code TEXT NOT NULL,
        details TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX activity_time ON activity (time)",
    # Searches that the learner named; what they ask for is a JSON object.
    """
    CREATE TABLE saved_search (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        place INTEGER NOT NULL,
        asked TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # Pathway files as they came; ``id`` is the one that the file gives itself.
    """
    CREATE TABLE pathway (
        id TEXT PRIMARY KEY,
        body BLOB NOT NULL,
        source TEXT NOT NULL,
        added TEXT NOT NULL
    ) STRICT
    """,
)

# What rules made of each edition: derived data, which other rules make anew.
_DESCRIBED = (
    # No row: nobody described it yet. ``pages`` tells the issuer's pages it rests on from others.
    """
    CREATE TABLE described (
        edition INTEGER PRIMARY KEY REFERENCES edition (number) ON DELETE CASCADE,
        made_by TEXT NOT NULL,
        pages TEXT NOT NULL,
        facets TEXT NOT NULL
    ) STRICT
    """,
    # What the learner can do, by edition, in the same way as ``search``.
    """
    CREATE VIRTUAL TABLE outcomes USING fts5 (
        text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
)

# What the learner means to do next.
_PLANS = (
    # ``goal`` is the key of an achievement; ``steps`` maps keys of others to days, or null.
    """
    CREATE TABLE plan (
        id TEXT PRIMARY KEY,
        goal TEXT NOT NULL,
        name TEXT NOT NULL,
        steps TEXT NOT NULL,
        changed TEXT NOT NULL
    ) STRICT
    """,
)

# What the learner puts together for somebody, and exactly what was handed over.
_PORTFOLIOS = (
    # ``draft`` is a JSON object (docs/vault-format.md) that names badges by their ids.
    """
    CREATE TABLE portfolio (
        id TEXT PRIMARY KEY,
        draft TEXT NOT NULL,
        changed TEXT NOT NULL
    ) STRICT
    """,
    # A key for one recipient alone, for badges that are bound to none; ``recipient`` is folded.
    """
    CREATE TABLE recipient_key (
        recipient TEXT PRIMARY KEY,
        did TEXT NOT NULL UNIQUE,
        algorithm TEXT NOT NULL,
        secret BLOB NOT NULL,
        created TEXT NOT NULL
    ) STRICT
    """,
    "ALTER TABLE share ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE share ADD COLUMN file_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE share ADD COLUMN size INTEGER NOT NULL DEFAULT 0",
    # The draft that it was made of, which may be gone.
    "ALTER TABLE share ADD COLUMN portfolio TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE shared_file (
        share INTEGER PRIMARY KEY REFERENCES share (number) ON DELETE CASCADE,
        bytes BLOB NOT NULL
    ) STRICT
    """,
)

# Which requests for badges had their answer.
_ANSWERED = (
    # ``request`` is a digest; without a ``share`` it was declined. What is forgotten of the log is
    # forgotten here.
    """
    CREATE TABLE answered (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        request TEXT NOT NULL,
        time TEXT NOT NULL,
        share INTEGER UNIQUE REFERENCES share (number) ON DELETE CASCADE
    ) STRICT
    """,
    "CREATE INDEX answered_request ON answered (request)",
    # Whether the other side confirmed it; what is no answer is handed over by the learner's hand.
    "ALTER TABLE share ADD COLUMN arrived INTEGER NOT NULL DEFAULT 1",
)

STEPS: tuple[tuple[str, ...], ...] = (
    _FIRST,
    _REGISTRY_MARKS,
    _LIFE,
    _DOINGS,
    _DESCRIBED,
    _PLANS,
    _PORTFOLIOS,
    _ANSWERED,
)
VERSION = len(STEPS)


def migrate(database: Database, to: int | None = None) -> None:
    """Bring a database to ``VERSION``, or an earlier one; an empty one is at version 0.

    Raises ``VaultError`` ``vault_too_new`` for one written by a later program, untouched.
    """
    row = database.one("PRAGMA user_version")
    found = row[0] if row else 0
    if found > VERSION:
        raise VaultError("vault_too_new", part="database", found=found, known=VERSION)
    for version in range(found, VERSION if to is None else to):
        with database.transaction():
            for statement in STEPS[version]:
                database.query(statement)
            database.query(f"PRAGMA user_version = {version + 1}")
