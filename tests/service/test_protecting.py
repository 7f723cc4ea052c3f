"""The ways of unlocking through the facade, as the window uses them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.service.making import NOW, PASSPHRASE
from wallet.errors import VaultError
from wallet.service import Wallet, recovery_words
from wallet.sharing.qr import qr_png, read_qr
from wallet.snapshots.changes import Changes
from wallet.vault import keyrings

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.snapshots.protection import RecoveryKey

NEW = "a passphrase of today"


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyrings, "_ALLOWED", {})


@pytest.fixture
def key(wallet: Wallet) -> RecoveryKey:
    """A recovery key that opens the wallet."""
    made = wallet.protection.offer_recovery()
    changed = wallet.protection.keep_recovery(made, " ".join(made.words("en")), now=NOW)
    assert changed is Changes.PROTECTION
    return made


def test_a_new_wallet_has_a_dated_passphrase_alone(tmp_path: Path) -> None:
    wallet = Wallet.create(tmp_path / "home", PASSPHRASE, now=NOW)
    (way,) = wallet.protection.ways()
    assert (way.kind, way.created, way.detail, wallet.opened_by) == (
        "passphrase",
        NOW,
        "",
        "passphrase",
    )
    assert Wallet.ways(wallet.home) == ("passphrase",)
    wallet.close()
    assert Wallet.ways(tmp_path / "elsewhere") == ()


def test_changing_the_passphrase(wallet: Wallet, home: Path) -> None:
    assert wallet.protection.change_passphrase(NEW, now=NOW) is Changes.PROTECTION
    wallet.close()
    with pytest.raises(VaultError, match="wrong_passphrase"):
        Wallet.unlock(home, PASSPHRASE, now=NOW)
    Wallet.unlock(home, NEW, now=NOW).close()


def test_with_the_present_passphrase_only_whoever_knows_it_changes_it(
    wallet: Wallet, home: Path
) -> None:
    with pytest.raises(VaultError, match="wrong_passphrase"):
        wallet.protection.change_passphrase(NEW, now=NOW, present=NEW)
    with pytest.raises(VaultError, match="passphrase_too_short"):
        wallet.protection.change_passphrase("short", now=NOW, present=PASSPHRASE)
    wallet.protection.change_passphrase(NEW, now=NOW, present=PASSPHRASE)
    wallet.close()
    Wallet.unlock(home, NEW, now=NOW).close()


def test_an_offered_key_opens_nothing_until_it_was_typed_back(wallet: Wallet, home: Path) -> None:
    key = wallet.protection.offer_recovery()
    other = wallet.protection.offer_recovery()
    assert key.words("en") != other.words("en")
    assert [way.kind for way in wallet.protection.ways()] == ["passphrase"]
    for typed, number in (
        ("", 1),
        (" ".join(other.words("ja")), 1),
        (" ".join(key.words("ja")[:11]), 12),
        (" ".join(reversed(key.words("en"))), 1),
    ):
        with pytest.raises(VaultError) as caught:
            wallet.protection.keep_recovery(key, typed, now=NOW)
        assert caught.value.code == "recovery_not_the_same"
        if len(set(key.words("en"))) == 12:
            assert caught.value.details["number"] == number
    assert Wallet.ways(home) == ("passphrase",)
    wallet.protection.keep_recovery(key, "　".join(key.words("ja")), now=NOW)
    assert Wallet.ways(home) == ("passphrase", "recovery")


def test_a_key_shows_itself_to_nobody_who_prints_it(key: RecoveryKey) -> None:
    assert repr(key) == f"RecoveryKey(vault={key.vault!r})"
    assert read_qr(key.qr_png) == (key.qr_text,) == (" ".join(key.words("en")),)


def test_the_lost_passphrase_and_the_way_back(wallet: Wallet, home: Path, key: RecoveryKey) -> None:
    wallet.close()
    with pytest.raises(VaultError) as caught:
        Wallet.unlock(home, "what was it again", now=NOW)
    assert caught.value.details["ways"] == ("recovery",)
    again = Wallet.unlock_with_recovery(home, " ".join(key.words("ja")), now=NOW)
    assert again.opened_by == "recovery"
    again.protection.change_passphrase(NEW, now=NOW)
    again.close()
    Wallet.unlock(home, NEW, now=NOW).close()
    Wallet.unlock_with_recovery(home, key.qr_text, now=NOW).close()


def test_without_a_keyring(wallet: Wallet, home: Path) -> None:
    state = wallet.protection.keyring()
    assert (state.usable, state.backend, state.code) == (False, "", "keyring_absent")
    with pytest.raises(VaultError, match="keyring_absent"):
        wallet.protection.use_keyring(now=NOW)
    wallet.close()
    with pytest.raises(VaultError, match="no_keyring_way"):
        Wallet.unlock_with_keyring(home, now=NOW)


def test_the_last_way_stays(wallet: Wallet, key: RecoveryKey) -> None:
    del key
    first, second = wallet.protection.ways()
    assert wallet.protection.revoke(second.id) is Changes.PROTECTION
    with pytest.raises(VaultError, match="last_way"):
        wallet.protection.revoke(first.id)


# what people kept ---------------------------------------------------------------


def test_words_out_of_a_file(key: RecoveryKey) -> None:
    english = " ".join(key.words("en"))
    assert recovery_words(english.encode()) == english
    assert recovery_words(b"\xef\xbb\xbf" + english.encode()) == english
    assert recovery_words(key.qr_png) == english


def test_words_out_of_a_photograph_of_several_codes(key: RecoveryKey) -> None:
    codes = [Image.open(io.BytesIO(data)) for data in (qr_png("https://a.example"), key.qr_png)]
    photo = Image.new("RGB", (900, 1100), "white")
    photo.paste(codes[0], (50, 30))
    photo.paste(codes[1], (150, 500))
    written = io.BytesIO()
    photo.rotate(4, fillcolor="white").save(written, "JPEG", quality=60)
    assert recovery_words(written.getvalue()) == key.qr_text


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", qr_png("hello"), b"\x89PNG\r\n\x1a\n spoilt"])
def test_a_file_without_words(data: bytes) -> None:
    with pytest.raises(VaultError, match="recovery_file_unreadable"):
        recovery_words(data)
