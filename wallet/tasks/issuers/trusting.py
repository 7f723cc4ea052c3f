"""What is known of issuers, what the learner decided about them, and asking the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import TrustError
from wallet.snapshots.changes import Changes
from wallet.snapshots.imports import Fetched
from wallet.tasks.activity import noting
from wallet.tasks.importing.unpacking import Input
from wallet.tasks.library.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.imports import Host
    from wallet.snapshots.issuers import IssuerPage, IssuerRow, KnownAnchor, KnownRegistry
    from wallet.tasks.importing.keeping import Keeping
    from wallet.tasks.knowledge.basis import Basis
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.trust.model import Level
    from wallet.vault.trust_cache import Contact
    from wallet.vault.vault import Vault
    from wallet.work import Work


class Trusting:
    """The trust records of one open vault."""

    def __init__(self, vault: Vault, knowing: Knowing, keeping: Keeping) -> None:
        self._vault = vault
        self._knowing = knowing
        self._keeping = keeping

    def basis(self) -> Basis:
        """Return what answers rest on now, to judge what is not kept here by the same."""
        return self._knowing.basis()

    def import_pack(self, path: Path, *, now: datetime | None = None) -> tuple[int, Changes]:
        """Cache a resource pack whole, lists of issuers in it too; return how many it holds."""
        from wallet.trust.packs import read_pack  # noqa: PLC0415 - seldom needed

        documents = read_pack(path)
        self._knowing.keep_pack(documents, now=now)
        noting.learnt(self._vault, "activity_pack_imported", path, now=now, count=len(documents))
        return len(documents), Changes.TRUST | Changes.REPORTS

    def export_pack(self, path: Path, *, now: datetime | None = None) -> int:
        """Write what is cached of issuers as a resource pack; return how many documents."""
        count = self._knowing.export(path)
        noting.learnt(self._vault, "activity_pack_written", path, now=now, count=count)
        return count

    def import_registry(self, path: Path, *, now: datetime) -> Changes:
        """Keep a list of known issuers, dated now."""
        self._knowing.keep_registry(path, now=now)
        noting.learnt(self._vault, "activity_registry_imported", path, now=now)
        return Changes.TRUST | Changes.REPORTS

    def issuers(self) -> tuple[IssuerRow, ...]:
        """Return the issuers of what is kept, by name."""
        return self._knowing.issuers()

    def issuer(self, issuer_id: str) -> IssuerRow:
        """Return one issuer, kept or not: what pinning it would rest on."""
        return self._knowing.issuer(issuer_id)

    def issuer_page(self, issuer_id: str) -> IssuerPage:
        """Return all that is known of an issuer: documents, keys, history, lists, contacts."""
        return self._knowing.page(issuer_id)

    def registries(self) -> tuple[KnownRegistry, ...]:
        """Return the lists of known issuers, by name."""
        return self._knowing.registries()

    def anchors(self) -> tuple[KnownAnchor, ...]:
        """Return the certificates by which seals are judged."""
        return self._knowing.anchors()

    def contacts(self) -> tuple[Contact, ...]:
        """Return every time the wallet asked the network something, newest first."""
        return self._vault.trust.contacts()

    def decide(self, issuer_id: str, level: Level | None, *, now: datetime) -> Changes:
        """Pin (PINNED), deny (DENIED) or forget (None) an issuer."""
        with self._vault.transaction():
            if self._knowing.decide(issuer_id, level, now=now):
                noting.decided(self._vault, issuer_id, level, now=now)
        return Changes.TRUST | Changes.REPORTS

    def issued_by(self, issuer_id: str, *, now: datetime, most: int = 100) -> tuple[BadgeRow, ...]:
        """Return an issuer's badges, last kept first, archived ones too; ``most`` of them."""
        return Listing(self._vault, self._knowing).issued_by(issuer_id, now=now, most=most)

    def hosts(self, *badge_ids: str) -> tuple[Host, ...]:
        """Return hosts to ask for all that these badges, or without ids every badge, rest on."""
        return self._keeping.hosts(*badge_ids)

    def fetch(self, urls: Sequence[str], *, now: datetime, work: Work) -> Fetched:
        """Ask the network, after the learner's consent; what comes is dated, cached, logged.

        What an answer leads to on the same host is asked for as well
        (``wallet.tasks.knowledge.asking``).
        """
        from wallet.tasks.knowledge.asking import ask  # noqa: PLC0415 - seldom needed

        badges = self._keeping.addresses()
        documents, outcomes = ask(urls, now=now, work=work, badges=badges)
        self._knowing.learn(documents, outcomes, now=now)
        return Fetched(tuple(outcomes))

    def fetch_link(self, link: str, *, now: datetime, work: Work) -> Input:
        """Get what a plain link to a badge points at, after the learner's consent.

        The copy is also cached under its address: for a hosted badge it is the proof. Raises
        ``TrustError``, the record of having asked kept all the same.
        """
        from wallet.tasks.knowledge import asking  # noqa: PLC0415 - seldom needed

        document, error = asking.ask_once(link, now=now, work=work, redirects=asking.LINK_REDIRECTS)
        self._knowing.learn([document] if document else [], [(link, error)], now=now)
        if document is None:
            raise error or TrustError("fetch_broken")
        return Input(asking.link_name(document), document.body)
