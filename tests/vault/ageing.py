"""Writes the vault of today's version, for ever: ``python -m tests.vault.ageing``."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from wallet.service import Input, Wallet
from wallet.tasks import demo
from wallet.trust.model import Level
from wallet.vault import migrations
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

AGES = Path(__file__).with_name("ages")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PASSPHRASE = "correct horse battery"  # noqa: S105 - of vaults that everybody may open
_SAMPLES = ("データサイエンス入門_青葉データ大学.json", "統計学はじめの一歩_学びの広場.json")


def main() -> int:
    """Write the folder of today's version; refuse where there is one."""
    folder = AGES / f"version-{migrations.VERSION}"
    if folder.exists():
        sys.stderr.write(f"{folder.name} is there and stays as it is\n")
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary) / "home"
        facts = _fill(Wallet(home, Vault.create(home, PASSPHRASE, cost=FLOOR), now=NOW))
        folder.mkdir()
        for name in ("key", "wallet.db"):
            shutil.copy(home / "vault" / name, folder / name)
    text = json.dumps(facts, indent=1, ensure_ascii=False)
    (folder / "facts.json").write_text(text + "\n", encoding="utf-8")
    return 0


def _fill(wallet: Wallet) -> dict[str, object]:
    samples = demo.samples()
    wallet.trust.import_pack(samples / "pack", now=NOW)
    wallet.trust.import_registry(samples / "registry.json", now=NOW)
    inputs = [Input(name, (samples / "badges" / name).read_bytes()) for name in _SAMPLES]
    review = wallet.examine(inputs, now=NOW, work=Work())
    kept = wallet.keep(review.credentials, now=NOW, work=Work())
    pinned = wallet.trust.issuers()[0].id
    wallet.trust.decide(pinned, Level.PINNED, now=NOW)
    wallet.profiles.rename(wallet.profiles.pages()[0].id, "結衣")
    facts = {"badges": kept.added, "did": wallet.holder_did(), "pinned": pinned}
    wallet.close()
    return facts


if __name__ == "__main__":
    sys.exit(main())
