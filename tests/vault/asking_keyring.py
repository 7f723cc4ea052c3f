"""A process that asks the real keyring, and says in one line of JSON what came of it.

``keep`` lets it open the vault, ``open`` opens the vault with it, ``hang`` does so after stopping
the daemon of this session; ``chosen`` is what the library ``keyring`` would take by itself, and
what comes of giving that a secret.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wallet.errors import VaultError
from wallet.vault import keyrings
from wallet.vault.openers import KeyringEntry
from wallet.vault.vault import Vault

NOW = datetime(2026, 11, 23, tzinfo=UTC)
WORDS = "correct horse battery"


def keep(home: Path) -> dict[str, Any]:
    vault = Vault.open(home, WORDS)
    try:
        vault.envelopes.set_keyring(now=NOW)
        return {"kept": vault.envelopes.all()[1].keyring}
    finally:
        vault.close()


def open_(home: Path) -> dict[str, Any]:
    vault = Vault.open_with(home, KeyringEntry())
    vault.close()
    return {"opened": vault.opened_by}


def hang(home: Path) -> dict[str, Any]:
    from jeepney.bus_messages import message_bus  # noqa: PLC0415 - on Linux alone
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - same

    with open_dbus_connection() as bus:
        question = message_bus.GetConnectionUnixProcessID("org.freedesktop.secrets")
        (daemon,) = bus.send_and_get_reply(question).body
    os.kill(daemon, signal.SIGSTOP)
    try:
        return open_(home)
    finally:
        os.kill(daemon, signal.SIGKILL)


def chosen(_: Path) -> dict[str, Any]:
    import keyring  # noqa: PLC0415 - the others do without its choice

    backend = type(keyring.get_keyring())
    keyring.set_password("Tsumiki", "entry", "secret of mine")
    kept = keyring.get_password("Tsumiki", "entry")
    return {"chosen": f"{backend.__module__}.{backend.__name__}", "kept": kept}


def main(what: str, home: str) -> None:
    keyrings.LIMIT = float(os.environ.get("LIMIT", "30"))
    try:
        said = {"keep": keep, "open": open_, "hang": hang, "chosen": chosen}[what](Path(home))
    except VaultError as error:
        said = {"code": error.code, **error.details}
    sys.stdout.write(json.dumps(said) + "\n")


main(*sys.argv[1:])
