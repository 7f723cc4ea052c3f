"""A real keyring on a bus of its own: GNOME Keyring, in the states that were met.

``packaging/test.py`` runs these inside ``dbus-run-session`` with an unlocked daemon. Those that
need another state start a bus and a daemon of their own, with homes of their own: the keyring of
whoever runs the tests is never touched.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import start
from tests.service.making import NOW, PASSPHRASE
from wallet.errors import VaultError
from wallet.service import Wallet
from wallet.vault import keyrings
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.dbus
_REPOSITORY = Path(__file__).parents[2]
_ASKING = Path(__file__).with_name("asking_keyring.py")
_DAEMON = "gnome-keyring-daemon --components=secrets"
UNLOCKED = f"printf pw | {_DAEMON} --unlock >/dev/null"
WRONG = f"printf wrong | {_DAEMON} --unlock >/dev/null"
ACTIVATED = ":"  # nobody starts a daemon; the bus does when it is asked for
WAYS = {"ways": ["passphrase"]}


@pytest.fixture(autouse=True)
def _throwaway() -> None:
    """Skip where a keyring could be one that somebody uses."""
    if not os.environ.get("TSUMIKI_TEST_KEYRING"):
        pytest.skip("packaging/test.py starts a session bus with a keyring for these")


# in the session of the tests --------------------------------------------------------


@pytest.fixture
def wallet(tmp_path: Path) -> Iterator[Wallet]:
    home = tmp_path / "learner"
    made = Wallet(home, Vault.create(home, PASSPHRASE, cost=FLOOR), now=NOW)
    yield made
    made.close()


def test_the_keyring_opens_a_wallet_from_one_day_to_the_next(wallet: Wallet) -> None:
    state = wallet.protection.keyring()
    assert (state.usable, state.backend, state.code) == (True, "Secret Service", "")
    wallet.protection.use_keyring(now=NOW)
    made = wallet.protection.ways()[1]
    assert (made.kind, made.created, made.detail) == ("keyring", NOW, "Secret Service")
    wallet.close()
    again = Wallet.unlock_with_keyring(wallet.home, now=NOW)
    assert again.opened_by == "keyring"
    again.protection.change_passphrase("another passphrase", now=NOW)
    again.close()
    again = Wallet.unlock_with_keyring(wallet.home, now=NOW)  # it is an envelope of its own
    again.protection.revoke(made.id)
    again.close()
    with pytest.raises(VaultError) as caught:
        keyrings.find().read(made.id)
    assert caught.value.code == "keyring_lost"
    with pytest.raises(VaultError, match="no_keyring_way"):
        Wallet.unlock_with_keyring(wallet.home, now=NOW)


def test_neither_environment_nor_properties_change_where_it_is_kept(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("KEYRING_PROPERTY_SCHEME", "KeePassXC")
    wallet.protection.use_keyring(now=NOW)
    wallet.close()
    monkeypatch.undo()
    Wallet.unlock_with_keyring(wallet.home, now=NOW).close()


def test_commands_ask_for_no_passphrase_where_the_keyring_opens(
    wallet: Wallet, tmp_path: Path
) -> None:
    home = ("--home", wallet.home)
    wallet.close()
    words = tmp_path / "words"
    words.write_text(PASSPHRASE)
    done = start("keyring", "status", *home, "--passphrase-file", words, "--json")
    assert (done.code, done.json["keyring"], done.json["way"]) == (0, "Secret Service", None)
    assert start("list", *home).code == 2  # there is no keyboard
    assert start("keyring", "on", *home, "--passphrase-file", words).code == 0
    done = start("ways", *home, "--json")
    assert done.code == 0, done.err
    assert done.json["opened_by"] == "keyring"
    assert start("keyring", "off", *home).code == 0
    assert start("list", *home).code == 2


def test_an_entry_that_was_deleted_or_changed(wallet: Wallet) -> None:
    wallet.protection.use_keyring(now=NOW)
    entry = wallet.protection.ways()[1].id
    wallet.close()
    keyrings.find().keep(entry, bytes(32))
    with pytest.raises(VaultError, match="keyring_wrong"):
        Wallet.unlock_with_keyring(wallet.home, now=NOW)
    keyrings.find().forget(entry)
    with pytest.raises(VaultError, match="keyring_lost") as caught:
        Wallet.unlock_with_keyring(wallet.home, now=NOW)
    assert caught.value.details["ways"] == ("passphrase",)
    Wallet.unlock(wallet.home, PASSPHRASE, now=NOW).close()


# in sessions of their own -------------------------------------------------------------


class User:
    """Somebody with a login keyring, and a vault that may be carried elsewhere."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.home = home
        self._folder = folder
        for name in ("user", "data", "run", "config"):
            (folder / name).mkdir(parents=True, mode=0o700)

    def ask(self, what: str, daemon: str, **more: str) -> Any:
        """Ask the keyring in a new session, in which the daemon was started so."""
        folder = self._folder
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "user"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "PYTHONPATH": str(_REPOSITORY),
            **more,
        }
        command = [sys.executable, str(_ASKING), what, str(self.home)]
        done = subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", f'{daemon}; "$@"', "sh", *command],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture
def user(tmp_path: Path, vault: Vault, home: Path) -> User:
    vault.close()
    return User(tmp_path / "one", home)


def test_kept_in_one_session_and_open_in_the_next(user: User) -> None:
    assert user.ask("keep", UNLOCKED) == {"kept": "Secret Service"}
    assert user.ask("open", UNLOCKED) == {"opened": "keyring"}


@pytest.mark.parametrize("daemon", [ACTIVATED, WRONG], ids=["not unlocked", "wrong password"])
def test_a_keyring_that_stays_locked(user: User, daemon: str) -> None:
    user.ask("keep", UNLOCKED)
    before = _files(user.home)
    assert user.ask("open", daemon) == {"code": "keyring_locked", **WAYS}
    assert user.ask("keep", daemon) == {"code": "keyring_locked"}
    assert _files(user.home) == before
    assert user.ask("open", UNLOCKED) == {"opened": "keyring"}


def test_the_question_for_a_new_keyring_dismissed(user: User) -> None:
    """Without a screen the daemon's question is closed at once, as a person may close it."""
    assert user.ask("keep", ACTIVATED) == {"code": "keyring_dismissed"}


def test_a_daemon_that_hangs(user: User) -> None:
    user.ask("keep", UNLOCKED)
    assert user.ask("hang", UNLOCKED, LIMIT="1.5") == {"code": "keyring_slow", **WAYS}
    assert user.ask("open", UNLOCKED) == {"opened": "keyring"}


def test_the_vault_carried_to_another_user(user: User, tmp_path: Path) -> None:
    user.ask("keep", UNLOCKED)
    shutil.copytree(user.home, tmp_path / "carried")
    other = User(tmp_path / "other", tmp_path / "carried")
    assert other.ask("open", UNLOCKED) == {
        "code": "keyring_lost",
        "keyring": "Secret Service",
        **WAYS,
    }
    Vault.open(tmp_path / "carried", "correct horse battery").close()


def _files(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (home / "vault").iterdir()}
