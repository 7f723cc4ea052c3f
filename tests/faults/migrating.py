"""Migrations cut short at each of their statements: the old tables or the new, never a mixture."""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING, Any

from tests.faults.material import PASSPHRASE
from tests.faults.outcome import Outcome
from wallet.errors import VaultError
from wallet.vault import migrations
from wallet.vault.database import Database
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Schema = list[tuple[Any, ...]]


class CutShortError(Exception):
    """Stands for whatever ends a migration in the middle."""


def run(folder: Path, *, every: int = 1, broken: bool = False) -> Outcome:
    """Bring a vault of each earlier version up, cut short before every so-many-th statement.

    ``broken`` migrates without a transaction: the mixture must be found.
    """
    outcome = Outcome("migrations cut short")
    for version in range(1, migrations.VERSION):
        steps = sum(len(step) + 1 for step in migrations.STEPS[version:])
        aged = folder / f"from-{version}"
        schemas = _aged(aged, version)
        for at in range(0, steps, every):
            home = folder / f"from-{version}-{at}"
            shutil.copytree(aged, home)
            with _cut_short(at, broken=broken):
                try:
                    Vault.open(home, PASSPHRASE).close()
                except CutShortError:
                    outcome.count("cut short")
            where = f"from version {version}, before statement {at}"
            found, schema = _look(home)
            outcome.demand(schema == schemas.get(found), f"{where}: a mixture at version {found}")
            try:
                vault = Vault.open(home, PASSPHRASE)
            except (VaultError, Exception) as error:  # noqa: BLE001 - a finding, whatever it is
                outcome.demand(False, f"{where}: does not open again: {error!r}")
                continue
            there = vault._database.query("SELECT value FROM meta WHERE name = 'kept'")
            outcome.demand(there == [("since then",)], f"{where}: {there}")
            vault.close()
            outcome.count("brought up afterwards")
    return outcome


def _aged(home: Path, version: int) -> dict[int, Schema]:
    """Make a vault of an earlier version; return the tables of each version from there on."""
    schemas: dict[int, Schema] = {}
    newest = migrations.VERSION
    try:
        for age in range(version, newest + 1):
            migrations.VERSION = age  # type: ignore[misc]
            place = home if age == version else home.with_name(f"{home.name}-newer-{age}")
            vault = Vault.create(place, PASSPHRASE, cost=FLOOR)
            vault._database.query("INSERT INTO meta VALUES ('kept', 'since then')")
            vault.close()
            schemas[age] = _look(place)[1]
    finally:
        migrations.VERSION = newest  # type: ignore[misc]
    return schemas


def _look(home: Path) -> tuple[int, Schema]:
    """Return the version and the tables of a vault without bringing it up."""
    newest = migrations.migrate
    migrations.migrate = lambda _: None  # type: ignore[assignment]
    try:
        vault = Vault.open(home, PASSPHRASE)
    finally:
        migrations.migrate = newest
    ((version,),) = vault._database.query("PRAGMA user_version")
    schema = vault._database.query("SELECT type, name, sql FROM sqlite_schema ORDER BY name")
    vault.close()
    return int(version), schema


@contextlib.contextmanager
def _cut_short(at: int, *, broken: bool) -> Iterator[None]:
    """Let the ``at``-th statement of a migration fail before it runs."""
    query, transaction = Database.query, Database.transaction
    seen = [0]

    def counted(self: Database, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        changes = not sql.lstrip().upper().startswith(("SELECT", "PRAGMA USER_VERSION\n"))
        if changes and sql != "PRAGMA user_version":
            seen[0] += 1
            if seen[0] > at:
                raise CutShortError
        return query(self, sql, values)

    Database.query = counted  # type: ignore[method-assign]
    if broken:
        Database.transaction = lambda _: contextlib.nullcontext()  # type: ignore[method-assign]
    try:
        yield
    finally:
        Database.query, Database.transaction = query, transaction  # type: ignore[method-assign]
