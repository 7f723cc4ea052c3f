"""The demo home: made, shown, made again and removed, and never anything else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.service.making import DAY, NOW, PASSPHRASE
from wallet.errors import Cancelled, VaultError
from wallet.service import Wallet
from wallet.tasks import demo
from wallet.vault import vault
from wallet.vault.derivation import FLOOR
from wallet.work import Progress, Work

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _opens_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    real = vault.Vault.create
    monkeypatch.setattr(
        vault.Vault,
        "create",
        classmethod(lambda _, home, words, now: real(home, words, now=now, cost=FLOOR)),
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "demo"


def test_made_opened_made_again_and_removed(place: Path) -> None:
    made = Wallet.create_demo(place, now=NOW, work=Work())
    assert made.is_demo
    first = {row.id for row in made.badges(now=NOW)}
    assert len(first) == len(demo.expected())
    made.close()
    again = Wallet.open_demo(place, now=NOW)
    assert {row.id for row in again.badges(now=NOW)} == first
    again.close()
    # A demo of another day is made anew, with its documents of that day.
    Wallet.create_demo(place, now=NOW + 30 * DAY, work=Work()).close()
    later = Wallet.open_demo(place, now=NOW + 30 * DAY)
    assert {row.id for row in later.badges(now=NOW)}.isdisjoint(first)
    assert {row.freshness.value for row in later.badges(now=NOW + 30 * DAY)} == {"fresh"}
    later.close()
    demo.remove(place)
    assert not place.exists()
    demo.remove(place)  # nothing there is nothing to remove


def test_a_learners_home_is_never_removed(home: Path) -> None:
    (home / "notes.txt").write_text("mine")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    with pytest.raises(VaultError, match="not_a_demo"):
        demo.remove(home)
    with pytest.raises(VaultError, match="not_a_demo"):
        Wallet.create_demo(home, now=NOW, work=Work())
    with pytest.raises(VaultError, match="not_a_demo"):
        Wallet.open_demo(home, now=NOW)
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before
    Wallet.unlock(home, PASSPHRASE, now=NOW).close()


@pytest.mark.parametrize("kind", ["file", "folder", "link", "dangling"])
def test_what_is_no_demo_stays(place: Path, tmp_path: Path, home: Path, kind: str) -> None:
    if kind == "file":
        place.write_text("mine")
    elif kind == "folder":
        place.mkdir()
        (place / "mine.txt").touch()
    else:
        place.symlink_to(home if kind == "link" else tmp_path / "nothing")
    for act in (
        lambda: demo.remove(place),
        lambda: Wallet.create_demo(place, now=NOW, work=Work()),
    ):
        with pytest.raises(VaultError, match="not_a_demo"):
            act()
    assert place.exists() or place.is_symlink()
    assert (home / "vault").is_dir()


def test_a_link_to_a_demo_is_not_followed(place: Path, tmp_path: Path) -> None:
    Wallet.create_demo(place, now=NOW, work=Work()).close()
    link = tmp_path / "link"
    link.symlink_to(place)
    with pytest.raises(VaultError, match="not_a_demo"):
        demo.remove(link)
    assert demo.is_demo(place)


def test_links_in_a_demo_are_removed_and_not_what_they_lead_to(place: Path, home: Path) -> None:
    Wallet.create_demo(place, now=NOW, work=Work()).close()
    (place / "link").symlink_to(home)
    (place / "presentations").mkdir()
    (place / "presentations" / "for-employer.json").touch()
    demo.remove(place)
    assert not place.exists()
    assert (home / "vault").is_dir()


def test_a_demo_on_show_is_neither_removed_nor_made_again(place: Path) -> None:
    shown = Wallet.create_demo(place, now=NOW, work=Work())
    for act in (
        lambda: demo.remove(place),
        lambda: Wallet.create_demo(place, now=NOW, work=Work()),
    ):
        with pytest.raises(VaultError, match="vault_in_use"):
            act()
    assert shown.badges(now=NOW)
    shown.close()


def test_a_demo_that_was_stopped_half_way_can_be_made_again(place: Path) -> None:
    def stop(progress: Progress) -> None:
        if progress.done == 5:
            work.cancel()

    work = Work(stop)
    with pytest.raises(Cancelled):
        Wallet.create_demo(place, now=NOW, work=work)
    made = Wallet.create_demo(place, now=NOW, work=Work())  # its lock is free, too
    assert len(made.badges(now=NOW)) == len(demo.expected())
    made.close()


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"passphrase": null}', "\xff"])
def test_a_mark_that_is_damaged(place: Path, content: str) -> None:
    Wallet.create_demo(place, now=NOW, work=Work()).close()
    (place / "demo.json").write_text(content, "latin-1")
    with pytest.raises(VaultError, match=r"not_a_demo|wrong_passphrase"):
        Wallet.open_demo(place, now=NOW)
    demo.remove(place)
    assert not place.exists()


def test_the_demo_states_what_is_in_it() -> None:
    assert set(demo.expected()) == {path.name for path in (demo.samples() / "badges").iterdir()}
    assert json.loads((demo.samples() / "registry.json").read_bytes())["registry"]
