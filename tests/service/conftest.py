"""A wallet that opens at once: its vault is made one time, at the least cost, and copied."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.service.making import NOW, PASSPHRASE
from wallet import wording
from wallet.service import Wallet
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _strict_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


@pytest.fixture(scope="session")
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("template") / "home"
    Wallet(home, Vault.create(home, PASSPHRASE, cost=FLOOR), now=NOW).close()
    return home


@pytest.fixture
def home(empty_home: Path, tmp_path: Path) -> Path:
    return shutil.copytree(empty_home, tmp_path / "home")


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def wallet(home: Path) -> Iterator[Wallet]:
    made = Wallet.unlock(home, PASSPHRASE, now=NOW)
    yield made
    made.close()


@pytest.fixture
def other(empty_home: Path, tmp_path: Path) -> Iterator[Wallet]:
    """A second machine, whose wallet is empty."""
    made = Wallet.unlock(shutil.copytree(empty_home, tmp_path / "other"), PASSPHRASE, now=NOW)
    yield made
    made.close()
