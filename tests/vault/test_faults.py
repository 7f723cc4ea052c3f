from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wallet.holder.profile import open_profiles
from wallet.trust.model import Document
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from datetime import datetime

    from tests.vault.conftest import MakeEntry
    from wallet.vault.editions import Preference

KILLS = 24
CANARY = "Canary4711"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_while_importing_loses_nothing_acknowledged_and_halves_nothing(
    vault: Vault, home: Path, words: str
) -> None:
    vault.close()
    moments = random.Random(7)  # noqa: S311 - moments to kill at, the same in every run
    acknowledged: set[int] = set()
    next_number = 0
    for _ in range(KILLS):
        command = [sys.executable, str(Path(__file__).with_name("importing.py"))]
        process = subprocess.Popen(
            [*command, str(home), words, str(next_number)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            env={"PYTHONPATH": "."},
        )
        assert process.stdout is not None
        acknowledged.add(int(process.stdout.readline()))
        time.sleep(moments.uniform(0, 0.04))
        process.send_signal(signal.SIGKILL)
        acknowledged.update(int(line) for line in process.stdout.read().split())
        process.wait()
        process.stdout.close()
        again = Vault.open(home, words)  # the lock went with the process
        titles = {row.edition.title for row in again.library.rows()}
        for number in acknowledged:
            assert {f"badge {number}.0", f"badge {number}.1"} <= titles
        assert len(titles) % 2 == 0
        assert {title.replace(".0", ".1") for title in titles if title.endswith(".0")} == {
            title for title in titles if title.endswith(".1")
        }
        assert again._database.query("PRAGMA integrity_check") == [("ok",)]
        again.close()
        next_number = max(acknowledged) + 1000
    assert len(acknowledged) >= KILLS


def test_nothing_readable_reaches_the_disk(  # noqa: PLR0917 - fixtures
    vault: Vault, home: Path, words: str, entry: MakeEntry, prefer: Preference, now: datetime
) -> None:
    def scan(step: str) -> None:
        files = [path for path in home.rglob("*") if path.is_file()]
        assert {"wallet.db", "key"} <= {path.name for path in files}
        for path in files:
            data = path.read_bytes()
            for encoding in ("utf-8", "utf-16-le"):
                assert CANARY.encode(encoding) not in data, (step, path.name)
            assert CANARY.lower().encode() not in data, (step, path.name)
            assert words.encode() not in data, (step, path.name)
            assert secret not in data, (step, path.name)
            assert secret.hex().encode() not in data, (step, path.name)

    open_profiles(vault.profiles, now=now)
    (stored,) = vault.profiles.all()
    secret = stored.keys[0].secret
    vault.profiles.rename(stored.id, CANARY)
    vault.profiles.add_email(stored.id, f"{CANARY}@a.example")
    added = vault.library.add(
        entry(CANARY.encode() * 1000, name=CANARY, description=CANARY, picture=CANARY.encode()),
        prefer=prefer,
    )
    vault.trust.keep_documents([Document(f"https://{CANARY}.example", CANARY.encode(), now)])
    assert (home / "vault" / "wallet.db-wal").stat().st_size > 0
    scan("open")
    vault.library.rows(CANARY)
    vault.library.delete(added.id)
    scan("deleted")
    vault.close()
    scan("closed")
