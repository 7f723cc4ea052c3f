"""A process that imports without end and says what it has kept: to be killed by a test."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from wallet.credentials.model import Carrier, Credential, Issuer, Securing, Spec
from wallet.vault.editions import Entry, newest
from wallet.vault.vault import Vault

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def main(home: str, words: str, first: str) -> None:
    vault = Vault.open(Path(home), words)
    number = int(first)
    while True:
        with vault.transaction():
            for part in (0, 1):
                original = f"{number}.{part} ".encode() * 700
                credential = Credential(
                    original=original,
                    carrier=Carrier.JSON,
                    spec=Spec.OPEN_BADGES_3,
                    securing=Securing.DATA_INTEGRITY,
                    document={},
                    name=f"badge {number}.{part}",
                    issuer=Issuer("https://a.example"),
                )
                entry = Entry(credential, "badge", "", NOW, "[]", NOW)
                vault.library.add(entry, prefer=newest)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        number += 1


main(*sys.argv[1:])
