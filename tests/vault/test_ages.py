"""A vault of every version there ever was opens, and holds what it held."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.vault.ageing import AGES, NOW, PASSPHRASE
from wallet.errors import VaultError
from wallet.service import Wallet
from wallet.trust.model import Level
from wallet.vault import migrations
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

VERSIONS = range(1, migrations.VERSION + 1)


def opened(home: Path, version: int) -> Wallet:
    shutil.copytree(AGES / f"version-{version}", home / "vault")
    return Wallet.unlock(home, PASSPHRASE, now=NOW)


@pytest.mark.parametrize("version", VERSIONS)
def test_what_was_kept_is_there(version: int, tmp_path: Path) -> None:
    facts = json.loads((AGES / f"version-{version}" / "facts.json").read_text(encoding="utf-8"))
    wallet = opened(tmp_path, version)
    rows = {row.id: row for row in wallet.badges(now=NOW)}
    assert sorted(rows) == sorted(facts["badges"])
    assert {row.verdict.value for row in rows.values()} == {"valid"}
    for row in rows.values():
        name, data = wallet.original(row.id)
        sample = AGES.parents[2] / "resources" / "samples" / "badges" / name
        assert data == sample.read_bytes()
        assert wallet.badge(row.id, now=NOW).report.verdict == "valid"
    assert wallet.badges("統計", now=NOW)
    assert wallet.holder_did() == facts["did"]
    assert [page.name for page in wallet.profiles.pages()] == ["結衣"]
    decision = wallet.trust.issuer_page(facts["pinned"]).decision
    assert decision is not None
    assert decision.level is Level.PINNED
    assert wallet.trust.registries()
    wallet.recheck(now=NOW, work=Work())
    assert {row.verdict.value for row in wallet.badges(now=NOW)} == {"valid"}
    wallet.close()
    Wallet.unlock(tmp_path, PASSPHRASE, now=NOW).close()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_wrong_passphrase_changes_nothing(version: int, tmp_path: Path) -> None:
    shutil.copytree(AGES / f"version-{version}", tmp_path / "vault")
    with pytest.raises(VaultError, match="wrong_passphrase"):
        Wallet.unlock(tmp_path, "not the passphrase", now=NOW)
    for name in ("key", "wallet.db"):
        kept = (AGES / f"version-{version}" / name).read_bytes()
        assert (tmp_path / "vault" / name).read_bytes() == kept
