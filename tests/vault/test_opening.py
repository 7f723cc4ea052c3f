from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING, Any

import apsw
import pytest

from tests.vault.conftest import NOW
from wallet.errors import VaultError
from wallet.vault import database, key_file, migrations, passphrase
from wallet.vault.derivation import CEILING, FLOOR, Cost
from wallet.vault.envelope import Envelope
from wallet.vault.key_file import KeyFile
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from tests.vault.conftest import MakeEntry
    from wallet.vault.database import Database
    from wallet.vault.editions import Preference


def failing(home: Path, words: str) -> VaultError:
    with pytest.raises(VaultError) as caught:
        Vault.open(home, words)
    return caught.value


def test_what_was_kept_is_there_after_opening_again(
    vault: Vault, home: Path, words: str, entry: MakeEntry, prefer: Preference
) -> None:
    added = vault.library.add(entry(b"\x00 any bytes \xff"), prefer=prefer)
    vault.close()
    again = Vault.open(home, words)
    assert again.library.original(added.id)[1] == b"\x00 any bytes \xff"
    again.close()


def test_wrong_passphrase_is_said_and_changes_nothing(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    before = {path.name: path.read_bytes() for path in (home / "vault").iterdir()}
    assert failing(home, words + "!").code == "wrong_passphrase"
    assert before == {path.name: path.read_bytes() for path in (home / "vault").iterdir()}
    Vault.open(home, words).close()


def test_passphrase_opens_in_any_width_and_composition(home: Path) -> None:
    typed = "パスフレーズは長めに abc"
    Vault.create(home, typed, cost=FLOOR).close()
    other = unicodedata.normalize("NFD", typed).replace("abc", "ａｂｃ")
    assert other != typed
    Vault.open(home, other).close()


@pytest.mark.parametrize(("words", "length"), [("", 0), ("elevenchars", 11), ("ﾊﾞ" * 6, 6)])
def test_short_passphrase_is_refused_before_anything_is_made(
    home: Path, words: str, length: int
) -> None:
    with pytest.raises(VaultError) as caught:
        Vault.create(home, words, cost=FLOOR)
    assert caught.value.code == "passphrase_too_short"
    assert caught.value.details == {"length": length, "minimum": passphrase.MIN_CHARACTERS}
    assert not home.exists()


def test_no_vault_and_vault_exists(vault: Vault, home: Path, words: str, tmp_path: Path) -> None:
    assert failing(tmp_path / "elsewhere", words).code == "no_vault"
    assert not (tmp_path / "elsewhere").exists()
    vault.close()
    with pytest.raises(VaultError) as caught:
        Vault.create(home, words, cost=FLOOR)
    assert caught.value.code == "vault_exists"


def test_default_cost_is_the_second_recommended_option_of_the_rfc() -> None:
    assert Cost() == Cost(memory_kib=65_536, iterations=3, lanes=4)


# one process at a time -------------------------------------------------------


def test_second_process_is_refused_and_let_in_after_the_first(
    vault: Vault, home: Path, words: str
) -> None:
    opening = (
        "import sys; from pathlib import Path; from wallet.vault.vault import Vault\n"
        "Vault.open(Path(sys.argv[1]), sys.argv[2]).close(); print('opened')"
    )
    command = [sys.executable, "-c", opening, str(home), words]
    refused = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "vault_in_use" in refused.stderr
    assert refused.stdout == ""
    vault.close()
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "opened\n"


@pytest.mark.usefixtures("vault")
def test_second_object_of_the_same_process_is_refused_too(home: Path, words: str) -> None:
    assert failing(home, words).code == "vault_in_use"


def test_failed_opening_frees_the_lock(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    failing(home, "not the passphrase")
    Vault.open(home, words).close()


# the key file -----------------------------------------------------------------


def test_damage_to_one_copy_is_harmless_and_repaired(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    first, second = (home / "vault" / name for name in key_file.NAMES)
    whole = first.read_bytes()
    for path in (first, second):
        for damaged in (b"", whole[: len(whole) // 2], b"\x00" * 4000):
            path.write_bytes(damaged)
            Vault.open(home, words).close()
            assert first.read_bytes() == second.read_bytes() == whole
    first.unlink()
    Vault.open(home, words).close()
    assert first.read_bytes() == whole


def test_every_damaged_byte_of_both_copies_is_damage_and_no_wrong_passphrase(
    vault: Vault, home: Path
) -> None:
    """Reading alone decides: no key is derived for a file that is not whole."""
    vault.close()
    whole = (home / "vault" / key_file.NAMES[0]).read_bytes()
    assert KeyFile.from_bytes(whole)
    for position in range(len(whole)):
        for flip in (0x01, 0x20, 0x80):
            damaged = bytearray(whole)
            damaged[position] ^= flip
            with pytest.raises(VaultError) as caught:
                KeyFile.from_bytes(bytes(damaged))
            assert caught.value.code == "vault_damaged", position
    for length in range(len(whole)):
        with pytest.raises(VaultError) as caught:
            KeyFile.from_bytes(whole[:length])
        assert caught.value.code == "vault_damaged", length


def test_both_copies_damaged_is_said_to_be_damage(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    for name in key_file.NAMES:
        path = home / "vault" / name
        path.write_bytes(path.read_bytes()[:-40])
    for typed in (words, "something else entirely"):
        error = failing(home, typed)
        assert (error.code, error.details["part"]) == ("vault_damaged", "key file")


def test_both_copies_missing_is_damage_and_nothing_is_made_anew(
    vault: Vault, home: Path, words: str
) -> None:
    vault.close()
    for name in key_file.NAMES:
        (home / "vault" / name).unlink()
    assert failing(home, words).details["reason"] == "missing"
    with pytest.raises(VaultError, match="vault_exists"):
        Vault.create(home, words, cost=FLOOR)
    assert sorted(path.name for path in (home / "vault").iterdir()) == ["wallet.db"]


def test_copy_from_another_vault_does_no_harm(
    vault: Vault, home: Path, words: str, tmp_path: Path
) -> None:
    vault.close()
    Vault.create(tmp_path / "other", "another long passphrase", cost=FLOOR).close()
    foreign = (tmp_path / "other" / "vault" / key_file.NAMES[0]).read_bytes()
    own = (home / "vault" / key_file.NAMES[0]).read_bytes()
    for name in key_file.NAMES:
        (home / "vault" / name).write_bytes(foreign)
        Vault.open(home, words).close()
        assert (home / "vault" / name).read_bytes() == own


def test_key_file_of_another_vault_opens_no_data(vault: Vault, home: Path, tmp_path: Path) -> None:
    vault.close()
    Vault.create(tmp_path / "other", "another long passphrase", cost=FLOOR).close()
    for name in key_file.NAMES:
        foreign = (tmp_path / "other" / "vault" / name).read_bytes()
        (home / "vault" / name).write_bytes(foreign)
    error = failing(home, "another long passphrase")
    assert (error.code, error.details["part"]) == ("vault_damaged", "database")


def test_newer_generation_wins_over_an_old_copy(vault: Vault, home: Path, words: str) -> None:
    """As after a passphrase change that was cut short between the two copies."""
    vault.close()
    folder = home / "vault"
    (current,) = key_file.read(folder)
    newer = KeyFile(current.envelopes, generation=2)
    (folder / key_file.NAMES[1]).write_bytes(newer.to_bytes())
    Vault.open(home, words).close()
    assert (folder / key_file.NAMES[0]).read_bytes() == newer.to_bytes()


def test_two_copies_as_new_as_each_other_both_open(vault: Vault, home: Path, words: str) -> None:
    """As when two machines changed the passphrase, and something joined their folders."""
    vault.close()
    folder = home / "vault"
    before = key_file.read(folder)[0].to_bytes()
    made = []
    for new in ("of the first machine", "of the second machine"):
        for name in key_file.NAMES:
            (folder / name).write_bytes(before)
        (folder / "wallet.db").rename(home / "kept")
        (folder / "wallet.db").write_bytes((home / "kept").read_bytes())
        each = Vault.open(home, words)
        each.envelopes.set_passphrase(new, now=NOW, cost=FLOOR)
        each.close()
        (home / "kept").rename(folder / "wallet.db")
        made.append((folder / "key").read_bytes())
    for tried in ("of the first machine", "of the second machine"):
        for name, data in zip(key_file.NAMES, made, strict=True):
            (folder / name).write_bytes(data)
        assert failing(home, words).code == "wrong_passphrase"
        Vault.open(home, tried).close()
        assert (folder / "key").read_bytes() == (folder / "key.copy").read_bytes()


@pytest.mark.parametrize("generation", ["2", 2.0, True, None, 1e300])
def test_a_generation_is_a_whole_number(vault: Vault, home: Path, generation: object) -> None:
    """With a digest that is right again: what is read must be what would be written."""
    vault.close()
    (current,) = key_file.read(home / "vault")
    with pytest.raises(VaultError, match="vault_damaged"):
        KeyFile.from_bytes(KeyFile(current.envelopes, generation).to_bytes())  # type: ignore[arg-type]


def changed(home: Path, **cost: int) -> None:
    """Rewrite the stored cost with digests that are right again, as a person could."""
    (current,) = key_file.read(home / "vault")
    (sealed,) = current.envelopes
    value = sealed.to_json()
    value["cost"] |= cost
    key_file.write(home / "vault", KeyFile((Envelope.from_json(value),)))


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 4 * 1024**3},  # 4 TiB
        {"memory_kib": CEILING.memory_kib + 1},
        {"iterations": 2**31},
        {"lanes": 10_000},
        {"memory_kib": FLOOR.memory_kib - 1},
        {"iterations": 1},
        {"lanes": 0},
        {"memory_kib": -1},
    ],
)
def test_cost_out_of_range_is_refused_without_deriving(
    vault: Vault, home: Path, words: str, cost: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()
    changed(home, **cost)
    monkeypatch.setattr("wallet.vault.derivation.Argon2id", None)  # calling it would be an error
    error = failing(home, words)
    assert (error.code, error.details["part"]) == ("vault_damaged", "key file")


def test_cost_changed_within_the_range_does_not_open(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    changed(home, iterations=3)
    assert failing(home, words).code == "wrong_passphrase"


@pytest.mark.parametrize(
    "change",
    [
        {"kdf": "pbkdf2"},
        {"aead": "none"},
        {"kind": ["passphrase"]},
        {"cost": {"memory_kib": True, "iterations": 3, "lanes": 1}},
        {"salt": "AAAA"},
        {"nonce": "!!"},
        {"sealed": None},
        {"more": 1},
    ],
)
def test_unknown_envelope_is_damage(vault: Vault, home: Path, change: dict[str, Any]) -> None:
    vault.close()
    (current,) = key_file.read(home / "vault")
    value = current.envelopes[0].to_json() | change
    with pytest.raises(VaultError) as caught:
        Envelope.from_json(json.loads(json.dumps(value)))
    assert caught.value.code == "vault_damaged"


def test_later_format_of_the_key_file_is_said_to_be_too_new(
    vault: Vault, home: Path, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()
    (current,) = key_file.read(home / "vault")
    monkeypatch.setattr(key_file, "_FORMATS", (b"", b"tsumiki key file 3\n"))
    key_file.write(home / "vault", current)
    monkeypatch.undo()
    assert failing(home, words).code == "vault_too_new"


# the database -----------------------------------------------------------------


def test_later_schema_is_refused_untouched(vault: Vault, home: Path, words: str) -> None:
    vault._database.query(f"PRAGMA user_version = {migrations.VERSION + 1}")
    vault.close()
    path = home / "vault" / "wallet.db"
    before = path.read_bytes()
    error = failing(home, words)
    assert error.code == "vault_too_new"
    assert error.details["found"] == migrations.VERSION + 1
    assert path.read_bytes() == before


@pytest.mark.parametrize("size", [0, 10, 4096, 5000])
def test_cut_database_is_damage_and_is_left_as_it_is(
    vault: Vault, home: Path, words: str, size: int
) -> None:
    vault.close()
    path = home / "vault" / "wallet.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:size])
    error = failing(home, words)
    assert (error.code, error.details["part"]) == ("vault_damaged", "database")
    assert path.read_bytes() == whole[:size]


def test_missing_database_is_damage_and_not_made_anew(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    path = home / "vault" / "wallet.db"
    path.unlink()
    assert failing(home, words).details == {"part": "database", "reason": "missing"}
    assert not path.exists()


def test_plain_database_in_its_place_is_refused(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    (home / "vault" / "wallet.db").write_bytes(b"SQLite format 3\x00" + b"\x00" * 4080)
    assert failing(home, words).details["reason"] == "not encrypted"


def test_flipped_bits_are_never_read_as_data(
    vault: Vault, home: Path, words: str, entry: MakeEntry, prefer: Preference
) -> None:
    originals = {}
    for number in range(60):
        original = f"badge {number} ".encode() * 300
        originals[vault.library.add(entry(original), prefer=prefer).id] = original
    vault.close()
    path = home / "vault" / "wallet.db"
    whole = path.read_bytes()
    noticed = 0
    for position in range(7, len(whole), len(whole) // 40):
        damaged = bytearray(whole)
        damaged[position] ^= 0x10
        path.write_bytes(damaged)
        opened = None
        try:
            opened = Vault.open(home, words)
            for badge_id, original in originals.items():
                assert opened.library.original(badge_id)[1] == original
        except VaultError as error:
            assert error.code == "vault_damaged"  # noqa: PT017 - may also pass: free pages
            noticed += 1
        finally:
            if opened:
                opened.close()
    assert noticed > 20


def test_interrupted_making_leaves_no_vault_and_can_be_repeated(
    home: Path, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_database: Database) -> None:
        raise VaultError("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(migrations, "migrate", fail)
        with pytest.raises(VaultError, match="disk_full"):
            Vault.create(home, words, cost=FLOOR)
    assert not Vault.exists(home)
    Vault.create(home, words, cost=FLOOR).close()
    assert sorted(path.name for path in home.iterdir()) == ["vault", "vault.lock"]


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_only_the_owner_may_read(
    vault: Vault, home: Path, entry: MakeEntry, prefer: Preference
) -> None:
    vault.library.add(entry(), prefer=prefer)
    modes = {
        str(path.relative_to(home)): stat.S_IMODE(path.stat().st_mode)
        for path in (home, *home.rglob("*"))
    }
    assert {"vault/wallet.db", "vault/wallet.db-wal", "vault/key"} <= modes.keys()
    for name, mode in modes.items():
        assert mode == (0o700 if name in (".", "vault") else 0o600), name


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_folder_of_the_learner_keeps_its_permissions_but_the_vault_is_closed(
    home: Path, words: str
) -> None:
    home.mkdir(mode=0o755)
    home.chmod(0o755)
    Vault.create(home, words, cost=FLOOR).close()
    assert stat.S_IMODE(home.stat().st_mode) == 0o755
    assert stat.S_IMODE((home / "vault").stat().st_mode) == 0o700


def test_folder_that_cannot_be_made_is_said_so(tmp_path: Path, words: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(VaultError) as caught:
        Vault.create(tmp_path / "file" / "home", words, cost=FLOOR)
    assert caught.value.code == "vault_not_writable"


def test_a_full_disk_is_told_even_before_anything_is_written() -> None:
    """The index of the write-ahead log is the first thing that needs room."""
    with pytest.raises(VaultError, match="disk_full"), database._translated():
        raise apsw.exception_for(apsw.SQLITE_IOERR_SHMSIZE)
