"""From a backup that was read whole into an open vault; what a vault knows nothing of, it is told.

The vault merges bytes and rows. Which edition is the better one, what a badge is found by and
whether two reports differ are questions for those who can read a badge. And a backup may have been
made by anybody who gives away its passphrase: what it says of a badge is not taken from its rows
but from the badge's bytes, which are verified here, on this day.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from wallet.credentials.identity import edition_key
from wallet.errors import ReadingError, SharingError, TrustError
from wallet.snapshots.backups import Restored, Unrestored
from wallet.tasks.backups import rejudging
from wallet.tasks.files.names import file_name
from wallet.tasks.judging.changing import differs
from wallet.tasks.judging.indexing import description_of
from wallet.tasks.judging.judging import judge, read_credential
from wallet.tasks.judging.weighing import preference
from wallet.tasks.knowledge import registering
from wallet.tasks.library.thumbnail import thumbnail
from wallet.vault import search, subjects
from wallet.vault.editions import sha256, shown_of
from wallet.vault.merging.badges import Merged, Outcome, Rules, Told
from wallet.vault.times import to_text
from wallet.vault.trust_cache import TrustCache
from wallet.verification.verdict import CLOCK_DOUBTFUL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.trust.model import Registry
    from wallet.vault.backup.staging import Staged
    from wallet.vault.database import Database
    from wallet.vault.vault import Vault
    from wallet.work import Work

ALTERED = "backup_badge_altered"
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_SHOWN = ("title", "issuer", "issuer_id", "awarded", "valid_from", "valid_until")


def merge(staged: Staged, vault: Vault, knowing: Knowing, *, now: datetime, work: Work) -> Restored:
    """Merge, lot after lot; stopping keeps what is in. Raises ``Cancelled``."""
    done: list[Merged] = []
    source = staged.database
    ((total,),) = source.query("SELECT count(*) FROM credential")

    def told(merged: list[Merged]) -> None:
        done.extend(merged)
        work.step(min(len(done), total), total)

    def rules() -> Rules:
        knowing.forget()  # documents came in
        rejudging.rejudge(source, knowing.basis(), now=now, work=work)
        return _rules(knowing, now)

    try:
        joined = vault.backups.merge(source, rules, told, now=now)
        knowing.forget()
        registries = tuple(_keep_registries(source, knowing, now=now))
    finally:
        knowing.forget()

    def titles(outcome: Outcome) -> tuple[str, ...]:
        return tuple(one.title for one in done if one.outcome is outcome)

    latest = TrustCache(source).latest_time()
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
        decisions=joined.decisions,
        registries=registries,
        ahead=latest if latest is not None and latest > now + CLOCK_DOUBTFUL else None,
    )


def _keep_registries(source: Database, knowing: Knowing, *, now: datetime) -> Iterator[str]:
    """Keep newer lists of issuers, going by what they say of themselves; yield their names.

    As with an import, none comes in that is older than was ever seen here.
    """
    ours = {kept.name: (_age(kept), kept.entries) for kept in knowing.knowledge.registries}
    for kept in TrustCache(source).registries():
        registry = registering.read_registry(kept.body, name=kept.name, fetched=kept.fetched)
        age, entries = ours.get(registry.name, (None, None))
        if age is not None and _age(registry) <= age:
            continue
        try:
            knowing.keep_listed(registering.Listed(kept.body, kept.source, registry), now=now)
        except TrustError:
            continue
        if registry.entries != entries:
            yield registry.name


def _age(registry: Registry) -> tuple[datetime, datetime]:
    return registry.published or _LONG_AGO, registry.fetched or _LONG_AGO


def _rules(knowing: Knowing, now: datetime) -> Rules:
    basis = knowing.basis()

    def read(edition: Mapping[str, Any], data: bytes) -> Told:
        name = file_name(edition["file_name"])  # it may be written again, and leads nowhere else
        try:
            credential = read_credential(data, name)
        except (ReadingError, SharingError):  # kept all the same, by itself
            columns: dict[str, Any] = {"size": len(data), "file_name": name}
            return Told(sha256(data), columns, f"{edition['title']}\n{edition['issuer']}", b"")
        if credential.hosted_url:
            # A hosted badge is told in full by the pages behind it.
            report = judge(data, name, basis, now=now).report
            credential = report.credential or credential
        columns = {
            **dict(zip(_SHOWN, shown_of(credential), strict=True)),
            "file_name": name,
            "spec": credential.spec,
            "size": len(data),
            "subject": subjects.to_text(credential.subject),
            "added": min(edition["added"], to_text(now)),
        }
        return Told(
            edition_key(credential),
            columns,
            search.text_of(credential),
            thumbnail(credential.picture),
            description_of(credential),
        )

    return Rules(preference(basis.knowledge, now), read, differs)
