"""Changing what opens a vault: the data stays, and what was replaced opens nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.vault.conftest import NOW
from tests.vault.opening import OTHER, RECOVERY, SECRET, copies, failing
from wallet.errors import VaultError
from wallet.vault import key_file, recovery
from wallet.vault.derivation import FLOOR
from wallet.vault.openers import KeyringEntry, Passphrase, RecoveryWords
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from tests.vault.conftest import MakeEntry
    from wallet.vault.editions import Preference

_REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def protected(vault: Vault) -> Vault:
    """A vault that a passphrase and recovery words open."""
    vault.envelopes.set_recovery(SECRET, now=NOW)
    return vault


def test_a_new_passphrase_takes_the_place_of_the_old_without_rewriting_the_data(
    vault: Vault, home: Path, words: str, entry: MakeEntry, prefer: Preference
) -> None:
    added = vault.library.add(entry(b"kept"), prefer=prefer)
    vault.close()
    vault = Vault.open(home, words)
    database = home / "vault" / "wallet.db"
    before, keys = database.read_bytes(), copies(home)
    vault.envelopes.set_passphrase(OTHER, now=NOW, cost=FLOOR)
    assert database.read_bytes() == before
    assert (home / "vault" / "wallet.db-wal").stat().st_size < 3 * 5000  # one page: the generation
    vault.close()
    assert copies(home)[0] == copies(home)[1] != keys[0]
    assert failing(home, words).code == "wrong_passphrase"
    again = Vault.open(home, OTHER)
    assert again.library.original(added.id)[1] == b"kept"
    again.close()


def test_a_short_passphrase_changes_nothing(vault: Vault, home: Path, words: str) -> None:
    before = copies(home)
    with pytest.raises(VaultError, match="passphrase_too_short"):
        vault.envelopes.set_passphrase("elevenchars", now=NOW)
    assert copies(home) == before
    vault.close()
    Vault.open(home, words).close()


def test_recovery_words_open_in_either_language_and_the_newest_alone(
    protected: Vault, home: Path
) -> None:
    protected.close()
    for language in recovery.LANGUAGES:
        opened = Vault.open_with(home, RecoveryWords(" ".join(recovery.to_words(SECRET, language))))
        assert opened.opened_by == "recovery"
        opened.close()
    again = Vault.open_with(home, RecoveryWords(RECOVERY))
    again.envelopes.set_recovery(bytes(16), now=NOW)
    assert [each.kind for each in again.envelopes.all()] == ["passphrase", "recovery"]
    again.close()
    error = failing(home, RecoveryWords(RECOVERY))
    assert (error.code, error.details["ways"]) == ("wrong_recovery", ("passphrase",))


def test_every_envelope_has_an_id_and_its_moment(protected: Vault, home: Path) -> None:
    ids = [each.id for each in protected.envelopes.all()]
    assert len(set(ids)) == 2
    assert [each.created for each in protected.envelopes.all()] == [None, NOW]
    protected.envelopes.set_passphrase(OTHER, now=NOW, cost=FLOOR)
    first, second = protected.envelopes.all()
    assert (first.created, second.id) == (NOW, ids[1])
    assert first.id not in ids
    protected.close()
    assert key_file.ways(home) == ("passphrase", "recovery")


def test_what_a_wrong_secret_says_names_what_else_opens(protected: Vault, home: Path) -> None:
    protected.close()
    error = failing(home, "not the passphrase")
    assert (error.code, error.details) == ("wrong_passphrase", {"ways": ("recovery",)})
    assert failing(home, RecoveryWords("x")).code == "recovery_words_count"
    error = failing(home, KeyringEntry())
    assert (error.code, error.details) == ("no_keyring_way", {"ways": ("passphrase", "recovery")})


def test_revoking(protected: Vault, home: Path, words: str) -> None:
    first, second = protected.envelopes.all()
    with pytest.raises(VaultError, match="no_such_way"):
        protected.envelopes.revoke("0" * 32)
    protected.envelopes.revoke(first.id)
    with pytest.raises(VaultError, match="last_way"):
        protected.envelopes.revoke(second.id)
    protected.close()
    assert failing(home, words).code == "no_passphrase_way"
    again = Vault.open_with(home, RecoveryWords(RECOVERY))
    again.envelopes.set_passphrase(OTHER, now=NOW, cost=FLOOR)
    again.envelopes.revoke(second.id)
    again.close()
    assert failing(home, RecoveryWords(RECOVERY)).code == "no_recovery_way"
    Vault.open(home, OTHER).close()


@pytest.mark.parametrize("lost", ["damaged", "missing", "old"])
def test_an_old_copy_with_the_old_passphrase_opens_nothing(
    vault: Vault, home: Path, words: str, lost: str
) -> None:
    old = copies(home)[0]
    vault.envelopes.set_passphrase(OTHER, now=NOW, cost=FLOOR)
    vault.close()
    new = copies(home)[0]
    first, second = (home / "vault" / name for name in key_file.NAMES)
    second.write_bytes(old)
    match lost:
        case "damaged":
            first.write_bytes(new[:-9])
        case "missing":
            first.unlink()
        case _:
            first.write_bytes(old)
    before = (home / "vault" / "wallet.db").read_bytes()
    assert failing(home, words).code == "key_file_outdated"
    assert (home / "vault" / "wallet.db").read_bytes() == before
    first.write_bytes(new)
    Vault.open(home, OTHER).close()
    assert copies(home) == [new, new]


def test_a_generation_that_could_not_be_noted_is_noted_at_the_next_opening(
    vault: Vault, home: Path, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = copies(home)[0]
    with monkeypatch.context() as broken:
        broken.setattr(vault._database, "query", raising(VaultError("disk_full")))
        vault.envelopes.set_passphrase(OTHER, now=NOW, cost=FLOOR)  # it is changed all the same
    vault.close()
    Vault.open(home, OTHER).close()
    for name in key_file.NAMES:
        (home / "vault" / name).write_bytes(old)
    assert failing(home, words).code == "key_file_outdated"


def raising(error: Exception) -> Any:
    def fail(*_: object) -> None:
        raise error

    return fail


def test_ways_are_told_without_loading_what_deciphers(protected: Vault, home: Path) -> None:
    protected.close()
    asking = (
        "import sys; from pathlib import Path; from wallet.vault import key_file\n"
        "print(key_file.ways(Path(sys.argv[1])), 'cryptography' in sys.modules,"
        " 'apsw' in sys.modules, 'keyring' in sys.modules, 'mnemonic' in sys.modules)"
    )
    command = [sys.executable, "-c", asking, str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=_REPOSITORY)
    assert done.stdout == "('passphrase', 'recovery') False False False False\n"


def test_ways_of_what_cannot_be_read_are_none(vault: Vault, home: Path, tmp_path: Path) -> None:
    vault.close()
    assert key_file.ways(tmp_path / "nowhere") == ()
    for name in key_file.NAMES:
        (home / "vault" / name).write_bytes(b"tsumiki")
    assert key_file.ways(home) == ()


def test_a_secret_can_be_checked_while_the_vault_is_open(protected: Vault, words: str) -> None:
    protected.envelopes.check(Passphrase(words))
    with pytest.raises(VaultError, match="wrong_passphrase"):
        protected.envelopes.check(Passphrase(OTHER))
    with pytest.raises(VaultError, match="no_keyring_way"):
        protected.envelopes.check(KeyringEntry())
