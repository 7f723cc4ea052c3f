"""The keyring of the operating system, in the states that were met; see also the real ones."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.vault import fake_keyrings
from tests.vault.conftest import NOW
from wallet.errors import Cancelled, VaultError
from wallet.vault import keyrings
from wallet.vault.openers import KeyringEntry
from wallet.vault.vault import Vault
from wallet.work import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Use = Callable[..., None]


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    fake_keyrings.Hanging.released.clear()
    yield
    fake_keyrings.Hanging.released.set()
    for kind in (fake_keyrings.Remembering, fake_keyrings.Preferred):
        kind.entries.clear()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(5)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Put fake keyrings in the place of the allowed ones."""

    def use(*names: str) -> None:
        allowed = {name: ("tests.vault.fake_keyrings", name) for name in names}
        monkeypatch.setattr(keyrings, "_ALLOWED", allowed)

    return use


@pytest.fixture
def kept(vault: Vault, use: Use) -> Vault:
    """A vault that the keyring opens, closed."""
    use("Remembering")
    vault.envelopes.set_keyring(now=NOW)
    vault.close()
    return vault


def opening(home: Path) -> VaultError:
    before = {path.name: path.read_bytes() for path in (home / "vault").iterdir()}
    with pytest.raises(VaultError) as caught:
        Vault.open_with(home, KeyringEntry())
    assert before == {path.name: path.read_bytes() for path in (home / "vault").iterdir()}
    assert caught.value.details["ways"] == ("passphrase",)
    return caught.value


def keeping(vault: Vault) -> VaultError:
    before = vault.envelopes.all()
    with pytest.raises(VaultError) as caught:
        vault.envelopes.set_keyring(now=NOW)
    assert vault.envelopes.all() == before
    return caught.value


@pytest.mark.usefixtures("kept")
def test_the_keyring_opens_the_vault(home: Path) -> None:
    ((service, entry),) = fake_keyrings.Remembering.entries
    again = Vault.open_with(home, KeyringEntry())
    assert again.opened_by == "keyring"
    made = again.envelopes.all()[1]
    assert (service, entry) == ("Tsumiki", made.id)
    assert (made.kind, made.created, made.keyring) == ("keyring", NOW, "Remembering")
    again.close()


def test_using_it_again_leaves_one_entry_and_revoking_none(vault: Vault, use: Use) -> None:
    use("Remembering")
    for _ in range(2):
        vault.envelopes.set_keyring(now=NOW)
        (made,) = (each for each in vault.envelopes.all() if each.kind == "keyring")
        assert list(fake_keyrings.Remembering.entries) == [("Tsumiki", made.id)]
    vault.envelopes.revoke(made.id)
    assert fake_keyrings.Remembering.entries == {}
    assert [each.kind for each in vault.envelopes.all()] == ["passphrase"]


def test_revoking_does_not_wait_for_a_keyring_that_is_gone(
    vault: Vault,
    use: Use,
) -> None:
    use("Remembering")
    vault.envelopes.set_keyring(now=NOW)
    use()
    vault.envelopes.revoke(vault.envelopes.all()[1].id)
    assert [each.kind for each in vault.envelopes.all()] == ["passphrase"]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("there", "code"),
    [
        ((), "keyring_absent"),
        (("Absent",), "keyring_absent"),
        (("NoSuchClass",), "keyring_absent"),
        (("Locked",), "keyring_locked"),
        (("Dismissed",), "keyring_dismissed"),
        (("Broken",), "keyring_failed"),
        (("Preferred",), "keyring_lost"),  # another desk, another keyring
    ],
)
def test_opening_fails_with_the_reason_and_the_way_back(
    home: Path,
    words: str,
    use: Use,
    there: tuple[str, ...],
    code: str,
) -> None:
    use(*there)
    assert opening(home).code == code
    Vault.open(home, words).close()


@pytest.mark.parametrize(
    ("there", "code"),
    [
        ((), "keyring_absent"),
        (("Absent",), "keyring_absent"),
        (("Locked",), "keyring_locked"),
        (("Dismissed",), "keyring_dismissed"),
        (("Broken",), "keyring_failed"),
        (("Forgetting",), "keyring_not_kept"),
        (("Shortening",), "keyring_not_kept"),
    ],
)
def test_nothing_is_sealed_with_what_the_keyring_did_not_keep(
    vault: Vault,
    use: Use,
    there: tuple[str, ...],
    code: str,
) -> None:
    use(*there)
    assert keeping(vault).code == code
    assert fake_keyrings.Remembering.entries == {}


@pytest.mark.usefixtures("kept")
def test_entry_gone_changed_or_not_ours(home: Path, words: str) -> None:
    (entry,) = fake_keyrings.Remembering.entries
    secret = fake_keyrings.Remembering.entries[entry]
    for other in ("00" * 32, "not hexadecimal", "", secret[:-2], "00" + secret):
        fake_keyrings.Remembering.entries[entry] = other
        assert opening(home).code == "keyring_wrong"
    fake_keyrings.Remembering.entries.clear()
    assert opening(home).code == "keyring_lost"
    Vault.open(home, words).close()


@pytest.mark.usefixtures("kept")
def test_a_keyring_that_hangs_is_left_behind(
    home: Path,
    use: Use,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    use("Hanging")
    monkeypatch.setattr(keyrings, "LIMIT", 0.2)
    began = time.monotonic()
    assert opening(home).code == "keyring_slow"
    assert time.monotonic() - began < 10


def test_the_limit_is_half_a_minute() -> None:
    assert keyrings.LIMIT == 30


@pytest.mark.usefixtures("kept")
def test_the_keyring_that_was_written_to_is_asked_though_another_comes_first(
    home: Path,
    use: Use,
) -> None:
    use("Preferred", "Remembering")
    assert keyrings.find().name == "Preferred"
    Vault.open_with(home, KeyringEntry()).close()


def test_what_is_allowed_is_what_keeps_secrets() -> None:
    assert set(keyrings._ALLOWED.values()) == {
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.Windows", "WinVaultKeyring"),
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
        ("keyring.backends.libsecret", "Keyring"),
    }


def test_failing_to_write_the_key_file_leaves_no_entry_behind(
    vault: Vault,
    use: Use,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise VaultError("disk_full")

    use("Remembering")
    monkeypatch.setattr("wallet.vault.key_file.write", full)
    assert keeping(vault).code == "disk_full"
    assert fake_keyrings.Remembering.entries == {}


def stopping(job: Callable[[Work], object]) -> float:
    """Tell a job to stop a moment after it began; return how many seconds it went on."""
    work = Work()
    timer = threading.Timer(0.2, work.cancel)
    timer.start()
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        job(work)
    timer.join()
    return time.monotonic() - begun


@pytest.mark.usefixtures("kept")
def test_whoever_waits_for_a_silent_keyring_can_be_told_to_stop(
    home: Path, words: str, use: Use
) -> None:
    use("Hanging")
    assert stopping(lambda work: Vault.open_with(home, KeyringEntry(work))) < keyrings.LIMIT / 3
    vault = Vault.open(home, words)
    before = vault.envelopes.all()
    stopping(lambda work: vault.envelopes.set_keyring(now=NOW, work=work))
    assert vault.envelopes.all() == before
    vault.close()


@pytest.mark.usefixtures("kept")
def test_a_keyring_that_was_waited_for_lets_others_work_meanwhile(home: Path, use: Use) -> None:
    use("Hanging")
    steps: list[Progress] = []

    def stop(progress: Progress) -> None:
        steps.append(progress)
        if len(steps) == 3:
            fake_keyrings.Hanging.released.set()

    Vault.open_with(home, KeyringEntry(Work(stop))).close()
    assert len(steps) >= 3
