"""Changing the passphrase while the machine fails: the vault opens with the old or the new."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.vault.conftest import NOW
from tests.vault.opening import OTHER, copies, failing
from wallet.errors import VaultError
from wallet.vault import files, key_file
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault

_REPOSITORY = Path(__file__).parents[2]


KILLS = 12


def opens_with(home: Path, candidates: list[str]) -> str:
    """Return the one passphrase that opens the vault."""
    found = []
    for words in candidates:
        try:
            Vault.open(home, words).close()
        except VaultError as error:
            assert error.code == "wrong_passphrase"  # noqa: PT017 - the other one opens
        else:
            found.append(words)
    (one,) = found
    return one


def changing(home: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("changing.py")), str(home), *arguments],
        stdout=subprocess.PIPE,
        text=True,
        cwd=_REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(_REPOSITORY)},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_while_changing_the_passphrase(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    moments = random.Random(11)  # noqa: S311 - moments to kill at, the same in every run
    number = 0
    for _ in range(KILLS):
        process = changing(home, words, str(number + 1))
        assert process.stdout is not None
        said = [process.stdout.readline()]
        time.sleep(moments.uniform(0, 0.12))
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
        process.wait()
        process.stdout.close()
        number = int([line for line in said if line][-1])
        words = opens_with(home, [f"passphrase number {number + more}" for more in (0, 1)])
        number = int(words.split()[-1])
        assert copies(home)[0] == copies(home)[1]
        assert not list((home / "vault").glob("*.new"))


def test_ended_at_every_step_of_writing_the_key_file(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    folder, seen = home / "vault", []
    before = copies(home)
    for step in range(1, 40):
        for name, data in zip(key_file.NAMES, before, strict=True):
            (folder / name).write_bytes(data)
        vault_copy = home / "vault" / "wallet.db"
        kept = vault_copy.read_bytes()
        process = changing(home, words, "1", str(step))
        code = process.wait()
        assert process.stdout is not None
        process.stdout.close()
        if code == 0:
            break
        assert code == 9
        seen.append(opens_with(home, [words, "passphrase number 1"]))
        assert copies(home)[0] == copies(home)[1]
        assert sorted(path.name for path in folder.iterdir()) == ["key", "key.copy", "wallet.db"]
        vault_copy.write_bytes(kept)  # where the generation of before is noted
    assert code == 0
    assert seen[0] == words
    assert seen[-1] == "passphrase number 1"
    assert seen == sorted(seen, key=lambda each: each != words)  # once the new opens, it stays so
    assert len(seen) >= 6


@pytest.mark.parametrize("call", ["open", "fsync", "replace", "close"])
def test_a_disk_that_fails_at_any_write_leaves_the_old_passphrase(
    vault: Vault, home: Path, words: str, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    before, failed = copies(home), 0
    for at in range(1, 20):
        with monkeypatch.context() as broken:
            fail_at(broken, call, at)
            try:
                vault.envelopes.set_passphrase(OTHER, now=NOW, cost=FLOOR)
            except VaultError as error:
                assert error.code == "disk_full"  # noqa: PT017 - until the write succeeds
                failed += 1
            else:
                break
        assert copies(home) == before
        assert not list((home / "vault").glob("*.new"))
    vault.close()
    assert failed >= 2
    assert failing(home, words).code == "wrong_passphrase"
    Vault.open(home, OTHER).close()


def fail_at(broken: pytest.MonkeyPatch, call: str, at: int) -> None:
    """Let the ``at``-th such call in ``wallet.vault.files`` find the disk full, once."""
    real: Any = {"open": os.open, "fsync": os.fsync, "replace": Path.replace, "close": os.fdopen}
    count = iter(range(1, 1000))

    def fails(*arguments: Any, **more: Any) -> Any:
        if next(count) == at:
            if call == "close":
                os.close(arguments[0])
            raise OSError(errno.ENOSPC, "No space left on device")
        return real[call](*arguments, **more)

    if call == "replace":
        broken.setattr(Path, "replace", fails)
    else:
        broken.setattr(files.os, "fdopen" if call == "close" else call, fails)
