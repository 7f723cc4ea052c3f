"""What is known of issuers: the snapshot that verification rests on, and what changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.snapshots.issuers import IssuerPage, IssuerRow, KnownAnchor, KnownRegistry
from wallet.tasks.files.names import printable
from wallet.tasks.knowledge import registering
from wallet.tasks.knowledge.registering import believable
from wallet.trust import keys, levels
from wallet.trust.model import Decision, Document, Knowledge, Level, Registry
from wallet.vault.trust_cache import Contact

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.errors import WalletError
    from wallet.tasks.knowledge.basis import Basis
    from wallet.tasks.knowledge.registering import Listed
    from wallet.vault.vault import Vault


class Knowing:
    """The trust records of an open vault, read once and read again when they changed."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._knowledge: Knowledge | None = None
        self._basis: Basis | None = None
        self._counted: tuple[int, dict[str, tuple[str, int]]] = (-1, {})  # as of which changes

    @property
    def knowledge(self) -> Knowledge:
        """What is known of issuers now."""
        if self._knowledge is None:
            self._knowledge = self._vault.trust.knowledge(registering.read_registry)
        return self._knowledge

    def basis(self) -> Basis:
        """Return what answers rest on now."""
        from wallet.tasks.knowledge import basis  # noqa: PLC0415 - a list of badges needs no contexts

        if self._basis is None:
            contexts = basis.contexts_of(self._vault.trust.documents())
            self._basis = basis.Basis(self.knowledge, contexts)
        return self._basis

    def forget(self) -> None:
        """Read again at the next question, because something changed."""
        self._knowledge = self._basis = None

    def keep_registry(self, path: Path, *, now: datetime) -> None:
        """Keep a list of known issuers.

        Raises ``TrustError`` ``registry_unreadable``, ``registry_older``.
        """
        from wallet.tasks.knowledge.basis import read_registry_file  # noqa: PLC0415 - as above

        source = printable(path.name)
        body = read_registry_file(path)
        self.keep_listed(registering.read_listed(body, source=source, fetched=now), now=now)
        self.forget()

    def keep_pack(self, documents: Sequence[Document], *, now: datetime | None) -> None:
        """Keep the documents of a pack and the lists of known issuers among them, or nothing.

        Raises ``TrustError`` as ``keep_registry`` does, and ``anchor_unreadable``.
        """
        registering.check_anchors(documents)
        listed = registering.listed_in(documents)
        with self._vault.transaction():
            self._vault.trust.keep_documents(
                [each for each in documents if not registering.is_listed(each)]
            )
            for each in listed:
                self.keep_listed(each, now=now)
        self.forget()

    def keep_listed(self, listed: Listed, *, now: datetime | None) -> None:
        """Keep a list that was read; raise ``TrustError`` ``registry_older``."""
        cache, registry = self._vault.trust, listed.registry
        today = now or self.knowledge.latest_time
        same = (each for each in self.knowledge.registries if each.name == registry.name)
        kept = next((each.published for each in same), None)  # from before marks were kept
        seen = cache.registry_seen(registry.name) or believable(kept, today)
        registering.check_not_older(registry, seen)
        cache.keep_registry(
            registry.name,
            listed.body,
            fetched=registry.fetched,
            source=listed.source,
            published=believable(registry.published, today),
        )

    def learn(
        self,
        documents: Sequence[Document],
        outcomes: Sequence[tuple[str, WalletError | None]],
        *,
        now: datetime,
    ) -> None:
        """Cache what came over the network, and keep a record of having asked, and of the clock."""
        with self._vault.transaction():
            self._vault.trust.note_time(now)
            self._vault.trust.keep_documents(documents)
            for url, error in outcomes:
                self._vault.trust.log_contact(
                    Contact(now, url, "learner", error.code if error else "ok")
                )
        self.forget()

    def see(self, issuer_ids: Sequence[str], *, now: datetime) -> None:
        """Note that issuers were met."""
        self._vault.trust.see(sorted(set(filter(None, issuer_ids))), now=now)
        self.forget()

    def decide(self, issuer_id: str, level: Level | None, *, now: datetime) -> bool:
        """Keep or take back what the learner says; return False where nothing was to take back.

        Pinning notes the keys published now.

        Raises ``UsageError`` ``no_issuer_named`` for nobody.
        """
        if not issuer_id.strip():
            raise UsageError("no_issuer_named")
        if level is None:
            said = self._vault.trust.forget(issuer_id)
        else:
            fingerprints = _fingerprints(issuer_id, self.knowledge)
            self._vault.trust.decide(Decision(issuer_id, level, now, fingerprints))
            said = True
        self.forget()
        return said

    def issuers(self) -> tuple[IssuerRow, ...]:
        """Return the issuers of what is kept, by name."""
        return tuple(
            self._row(issuer_id, name, badges)
            for issuer_id, name, badges in self._vault.library.issuers()
            if issuer_id  # a presentation has none, a hosted badge none as long as it is unread
        )

    def issuer(self, issuer_id: str) -> IssuerRow:
        """Return one issuer, met or not."""
        since, known = self._counted
        if since != self._vault.changes:  # counting goes through every badge that is kept
            known = {one: (name, badges) for one, name, badges in self._vault.library.issuers()}
            self._counted = self._vault.changes, known
        return self._row(issuer_id, *known.get(issuer_id, ("", 0)))

    def page(self, issuer_id: str) -> IssuerPage:
        """Return all that is known of one issuer."""
        from wallet.tasks.knowledge.telling import issuer_page  # noqa: PLC0415 - needs keys, as below

        return issuer_page(self.issuer(issuer_id), self.knowledge, self._vault.trust)

    def registries(self) -> tuple[KnownRegistry, ...]:
        """Return the lists of issuers that are kept, by name."""
        from wallet.tasks.knowledge.telling import known_registry  # noqa: PLC0415 - as above

        sources = {kept.name: kept.source for kept in self._vault.trust.registries()}
        return tuple(
            known_registry(each, sources.get(each.name, "")) for each in self.knowledge.registries
        )

    def anchors(self) -> tuple[KnownAnchor, ...]:
        """Return the trust anchors that are kept."""
        from wallet.tasks.knowledge.telling import known_anchor  # noqa: PLC0415 - as above
        from wallet.trust.anchors import anchors_in  # noqa: PLC0415 - as above

        return tuple(map(known_anchor, anchors_in(self.knowledge)))

    def export(self, path: Path) -> int:
        """Write every document and list of issuers as a resource pack; return how many.

        What the learner decided and whom the wallet asked stay here. Raises ``TrustError`` as
        ``write_pack`` does.
        """
        from wallet.trust.pack_writing import write_pack  # noqa: PLC0415 - seldom needed

        documents = [*self._vault.trust.documents()]
        documents += map(registering.as_document, self._vault.trust.registries())
        write_pack(path, documents)
        return len(documents)

    def _row(self, issuer_id: str, name: str, badges: int) -> IssuerRow:
        knowledge = self.knowledge
        registry: Registry | None = levels.registry_of(issuer_id, knowledge)
        # What was fetched is kept under its address, a copy out of a pack perhaps under the DID.
        names = (issuer_id, keys.address_of(issuer_id))
        fetched = [copy.fetched for name in names for copy in knowledge.find(name) if copy.fetched]
        return IssuerRow(
            id=issuer_id,
            name=name,
            level=levels.level_of(issuer_id, knowledge),
            keys=_fingerprints(issuer_id, knowledge),
            first_seen=knowledge.seen.get(issuer_id),
            fetched=max(fetched, default=None),
            registry=registry.name if registry else "",
            badges=badges,
            registry_published=registry.published if registry else None,
            registry_rules=registry.governance_url if registry else "",
        )


def _fingerprints(issuer_id: str, knowledge: Knowledge) -> tuple[str, ...]:
    from wallet.verification import signer  # noqa: PLC0415 - a list of badges needs no keys

    return signer.published_fingerprints(issuer_id, knowledge)
