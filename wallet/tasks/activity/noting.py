"""What of an act is noted in the vault's activity, as a code with a sentence and its details.

No secret and no address of the learner's is ever noted; of a file only its name. What is noted
after an act that stands by itself must not make it fail: it was done, noted or not.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from typing import TYPE_CHECKING

from wallet.errors import Cancelled, VaultError, WalletError
from wallet.tasks.files.names import printable
from wallet.vault.activity import LONGEST_NAME, ActivityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.snapshots.backups import Restored
    from wallet.snapshots.badges import Change
    from wallet.snapshots.imports import Asked, Found, Kept
    from wallet.trust.model import Level
    from wallet.vault.vault import Vault

_afterwards = contextlib.suppress(VaultError)


def imported(
    vault: Vault, kept: Kept, found: Sequence[Found], *, now: datetime, host: str = ""
) -> None:
    """Note an import, a stopped one too: how many of what came, and from what kind of file.

    ``host`` is the website that handed it out, where it came so and not as a file.
    """
    new = tuple(dict.fromkeys((*kept.added, *kept.editions, *kept.returned)))
    if not (new or kept.copies or kept.failed):
        return
    carriers = Counter(
        each.report.credential.carrier
        for each in found
        if each.report is not None and each.report.credential is not None
    )
    code = "activity_offer_taken" if host else "activity_imported"
    with _afterwards:
        vault.activity.note(
            ActivityKind.IMPORT,
            code if new else f"{code}_nothing",
            now=now,
            about=new or tuple(dict.fromkeys(kept.copies)),
            details={
                "count": len(new),
                "added": len(kept.added),
                "editions": len(kept.editions),
                "returned": len(kept.returned),
                "copies": len(kept.copies),
                "failed": len(kept.failed),
                **{f"from_{carrier.value}": count for carrier, count in carriers.items()},
                **({"host": host} if host else {}),
            },
        )


def checked(
    vault: Vault,
    badge_ids: Sequence[str],
    changes: Sequence[Change],
    *,
    count: int | None,
    changed: int,
    late: int,
    now: datetime,
) -> None:
    """Note a check of all that is kept, or of some, and which badges came out otherwise.

    ``changes`` are some of the ``changed`` badges, ``late`` files kept their last report. Without a
    ``count`` the check was stopped.
    """
    about: list[list[str]] = [
        [each.badge, each.title[:LONGEST_NAME], each.before.value, each.after.value]
        for each in changes
    ]
    if len(badge_ids) == 1 and not about:
        about = vault.activity.named(badge_ids)
    code = "activity_checked" if badge_ids else "activity_checked_all"
    counted = {} if count is None else {"count": count}
    if late:
        counted["late"] = late
    with _afterwards:
        vault.activity.note(
            ActivityKind.CHECK,
            "activity_check_stopped" if count is None else code,
            now=now,
            details={"changed": changed, "badges": about, **counted},
        )


def asked(vault: Vault, badge_id: str, answer: Asked, *, now: datetime) -> None:
    """Note that the newest edition of a badge was asked for, and what became of it."""
    code = "activity_edition_asked"
    told = {"outcome": answer.check.code}
    with _afterwards:
        vault.activity.note(ActivityKind.CHECK, code, now=now, about=[badge_id], details=told)


def shelved(vault: Vault, code: str, badge_ids: Sequence[str], *, now: datetime | None) -> None:
    """Note that badges were archived, deleted, or brought back; before they go, for the titles."""
    if badge_ids:
        vault.activity.note(ActivityKind.BADGES, code, now=now, about=badge_ids)


def exported(vault: Vault, badge_ids: Sequence[str], *, count: int, now: datetime) -> None:
    """Note that originals were written out."""
    if not count:
        return
    told = {"count": count}
    with _afterwards:
        vault.activity.note(
            ActivityKind.BADGES, "activity_exported", now=now, about=badge_ids, details=told
        )


def bytes_forgotten(vault: Vault, count: int, *, now: datetime | None) -> None:
    """Note that exact bytes of what was handed over went, by the learner's word or their time."""
    if not count:
        return
    with _afterwards:
        vault.activity.note(
            ActivityKind.SHARE, "activity_bytes_forgotten", now=now, details={"count": count}
        )


def offered(vault: Vault, code: str, host: str, *, now: datetime, other: str = "") -> None:
    """Note what became of an offer of badges: seen, declined, promised for later, or another's.

    What is taken of it is an import.
    """
    told = {"host": host, **({"other": other} if other else {})}
    with _afterwards:
        vault.activity.note(ActivityKind.IMPORT, code, now=now, details=told)


def visited(vault: Vault, host: str, *, count: int, now: datetime) -> None:
    """Note that badges were fetched from a backpack on the web; what is kept is noted besides."""
    told = {"host": host, "count": count}
    with _afterwards:
        vault.activity.note(ActivityKind.IMPORT, "activity_service_visited", now=now, details=told)


def decided(vault: Vault, issuer_id: str, level: Level | None, *, now: datetime) -> None:
    """Note what the learner said of an issuer, in the transaction in which it is kept."""
    names = (name for one, name, _ in vault.library.issuers() if one == issuer_id)
    vault.activity.note(
        ActivityKind.ISSUERS,
        f"activity_{level.value}" if level else "activity_decision_forgotten",
        now=now,
        details={"issuer": issuer_id, "name": (next(names, "") or issuer_id)[:LONGEST_NAME]},
    )


def learnt(
    vault: Vault, code: str, path: Path, *, now: datetime | None, count: int | None = None
) -> None:
    """Note that a list of issuers or a resource pack came in, or that a pack was written."""
    told = {"file": printable(path.name), **({} if count is None else {"count": count})}
    with _afterwards:
        vault.activity.note(ActivityKind.ISSUERS, code, now=now, details=told)


def backed_up(
    vault: Vault, code: str, path: Path, *, count: int, now: datetime, lost: int = 0
) -> None:
    """Note that a backup was written or checked; ``lost`` are files that would not come back."""
    told = {"file": printable(path.name), "count": count, **({"lost": lost} if lost else {})}
    with _afterwards:
        vault.activity.note(ActivityKind.BACKUP, code, now=now, details=told)


def restored(vault: Vault, done: Restored, *, now: datetime) -> None:
    """Note that a backup was merged into this vault."""
    told = {
        "made": done.created.isoformat(),
        "added": len(done.added),
        "editions": len(done.editions),
        "copies": len(done.duplicates),
        "failed": len(done.failed),
    }
    with _afterwards:
        vault.activity.note(ActivityKind.BACKUP, "activity_restored", now=now, details=told)


def requested(vault: Vault, code: str, host: str, *, now: datetime) -> None:
    """Note what became of a request for badges: seen, declined, or not answered.

    An answer is in the log of what was handed over.
    """
    with _afterwards:
        vault.activity.note(ActivityKind.SHARE, code, now=now, details={"host": host})


def offer_in_vain(
    vault: Vault, host: str, *, now: datetime
) -> contextlib.AbstractContextManager[None]:
    """Note what fails between the learner and an issuer."""
    return in_vain(vault, ActivityKind.IMPORT, "activity_offer_failed", host, now=now)


@contextlib.contextmanager
def in_vain(
    vault: Vault, kind: ActivityKind, code: str, host: str, *, now: datetime
) -> Iterator[None]:
    """Note an exchange that fails; one that the learner stopped has not failed."""
    try:
        yield
    except Cancelled:
        raise
    except WalletError:
        with _afterwards:
            vault.activity.note(kind, code, now=now, details={"host": host})
        raise


def asked_nearby(vault: Vault, code: str, *, count: int, now: datetime) -> None:
    """Note that badges were asked for in the same room, or what came of it."""
    with _afterwards:
        vault.activity.note(ActivityKind.SHARE, code, now=now, details={"count": count})


def keys(vault: Vault, code: str, *, now: datetime | None, **details: str | int) -> None:
    """Note that profiles or their keys came or went, in the transaction in which they did."""
    vault.activity.note(ActivityKind.KEYS, code, now=now, details=details)


def unlocking(vault: Vault, code: str, *, now: datetime | None) -> None:
    """Note that a way of unlocking came, went or was taken; the key file was written by then."""
    with _afterwards:
        keys(vault, code, now=now)
