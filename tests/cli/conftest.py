"""A home that is made at once, and a passphrase in a file."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import Ask, Bring, run
from tests.service.making import NOW, PASSPHRASE
from wallet import wording
from wallet.cli import moments
from wallet.service import Wallet
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True)
def _strict_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    monkeypatch.setattr(moments, "clock", lambda: NOW)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)


@pytest.fixture(scope="session")
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("template") / "home"
    Wallet(home, Vault.create(home, PASSPHRASE, cost=FLOOR), now=NOW).close()
    return home


@pytest.fixture
def home(empty_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with an empty vault, which every command of the test uses."""
    made = shutil.copytree(empty_home, tmp_path / "the home")
    monkeypatch.setenv("TSUMIKI_HOME", str(made))
    return made


@pytest.fixture(scope="session")
def states() -> dict[str, Path]:
    """What homes were brought to in this run, by name."""
    return {}


@pytest.fixture
def brought(home: Path, states: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Bring:
    """Bring the home of the test to a state that is made one time, and copied from then on."""

    def bring(state: str, make: Callable[[], object]) -> None:
        if state in states:
            shutil.rmtree(home)
            shutil.copytree(states[state], home)
        else:
            make()
            states[state] = shutil.copytree(home, tmp_path_factory.mktemp("state") / "home")

    return bring


@pytest.fixture
def filled(home: Path, brought: Bring) -> None:
    """Fill the wallet with the samples, and all that they rest on."""

    def fill() -> None:
        wallet = Wallet.unlock(home, PASSPHRASE, now=NOW)
        wallet._fill_with_samples(now=NOW, work=Work())
        wallet.close()

    brought("filled", fill)


@pytest.fixture(scope="session")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the passphrase."""
    file = tmp_path_factory.mktemp("key") / "passphrase"
    file.write_text(f"{PASSPHRASE}\nnot this line\n")
    return file


@pytest.fixture
def ask(home: Path, key: Path) -> Ask:
    """Run a command on the home, with its passphrase."""
    del home
    return lambda *words: run(*words, "--passphrase-file", key)
