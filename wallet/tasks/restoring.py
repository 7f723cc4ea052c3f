"""From a backup that was read whole into an open vault; what a vault knows nothing of, it is told.

The vault merges bytes and rows. Which edition is the better one, what a badge is found by and
whether two reports differ are questions for those who can read a badge.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.errors import ReadingError, SharingError
from wallet.snapshots import Restored, Unrestored
from wallet.tasks.judging import judge, read_credential
from wallet.tasks.weighing import answers, preference
from wallet.vault import search
from wallet.vault.merging.badges import Merged, Outcome, Rules

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.tasks.knowing import Knowing
    from wallet.vault.backup.staging import Staged
    from wallet.vault.vault import Vault
    from wallet.work import Work

ALTERED = "backup_badge_altered"


def merge(staged: Staged, vault: Vault, knowing: Knowing, *, now: datetime, work: Work) -> Restored:
    """Merge, lot after lot; stopping keeps what is in. Raises ``Cancelled``."""
    done: list[Merged] = []
    ((total,),) = staged.database.query("SELECT count(*) FROM credential")

    def told(merged: list[Merged]) -> None:
        done.extend(merged)
        work.step(min(len(done), total), total)

    try:
        joined = vault.backups.merge(staged.database, lambda: _rules(knowing, now), told)
    finally:
        knowing.forget()

    def titles(outcome: Outcome) -> tuple[str, ...]:
        return tuple(one.title for one in done if one.outcome is outcome)

    return Restored(
        created=staged.created,
        added=titles(Outcome.ADDED),
        duplicates=titles(Outcome.DUPLICATE),
        editions=titles(Outcome.EDITION),
        failed=tuple(
            Unrestored(one.title, ALTERED, {"file": one.file or one.title or "–"})
            for one in done
            if one.outcome is Outcome.FAILED
        ),
        profiles=joined.profiles,
        documents=joined.documents,
    )


def _rules(knowing: Knowing, now: datetime) -> Rules:
    knowing.forget()  # documents came in
    basis = knowing.basis()

    def text_of(edition: Mapping[str, Any], data: bytes) -> str:
        try:
            credential = read_credential(data, edition["file_name"])
        except (ReadingError, SharingError):
            return f"{edition['title']}\n{edition['issuer']}"  # kept all the same
        if credential.hosted_url:
            # A hosted badge is told in full by the pages behind it.
            report = judge(data, edition["file_name"], basis, now=now).report
            credential = report.credential or credential
        return search.text_of(credential)

    return Rules(preference(basis.knowledge, now), text_of, _differs)


def _differs(one: str, other: str) -> bool:
    return answers(json.loads(one)) != answers(json.loads(other))
