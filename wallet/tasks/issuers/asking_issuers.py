"""Asking issuers for keys and status anew: whom that would be, and what it changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wallet.snapshots.issuers import HostAnswer, IssuersAsked, KeyNews, PageAnswer
from wallet.tasks.judging.changing import changes
from wallet.tasks.judging.rechecking import Rechecking
from wallet.tasks.knowledge import asking
from wallet.trust.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from wallet.errors import WalletError
    from wallet.snapshots.imports import Host
    from wallet.snapshots.issuers import IssuerRow
    from wallet.tasks.importing.keeping import Keeping
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.trust.model import Document, Knowledge
    from wallet.vault.vault import Vault
    from wallet.work import Work


class AskingIssuers:
    """Asks for all that an issuer's badges, or all badges, rest on."""

    def __init__(self, vault: Vault, knowing: Knowing, keeping: Keeping) -> None:
        self._vault = vault
        self._knowing = knowing
        self._keeping = keeping

    def hosts(self, issuer_id: str = "") -> tuple[Host, ...]:
        """Return whom to ask about one issuer, or about all; () for one without badges."""
        badge_ids = self._badges(issuer_id)
        return self._keeping.hosts(*badge_ids) if badge_ids else ()

    def ask(
        self, hosts: Sequence[Host], *, issuer_id: str = "", now: datetime, work: Work
    ) -> IssuersAsked:
        """Ask hosts that the learner agreed to, and check again the badges that rest on them.

        A host that fails does not stop the others, and is told.
        """
        before, known = self._knowing.knowledge, self._rows(issuer_id)
        urls = [url for host in hosts for url in host.urls]
        documents, outcomes = asking.ask(urls, now=now, work=work, badges=self._keeping.addresses())
        self._knowing.learn(documents, outcomes, now=now)
        badge_ids = self._badges(issuer_id)
        if badge_ids:
            Rechecking(self._vault, self._knowing, now=now).recheck(badge_ids, work)
        superseded = self._vault.library.superseded(badge_ids)
        recent = (each for each in superseded if each.replaced >= now)
        return IssuersAsked(
            hosts=tuple(_by_host(outcomes, documents, before)),
            keys=tuple(_key_news(known, self._rows(issuer_id), self._knowing.knowledge)),
            changed=tuple(changes(recent, self._knowing.knowledge)),
            rechecked=len(badge_ids),
        )

    def _badges(self, issuer_id: str) -> tuple[str, ...]:
        library = self._vault.library
        return library.issued_by(issuer_id) if issuer_id else library.ids()

    def _rows(self, issuer_id: str) -> dict[str, IssuerRow]:
        if issuer_id:
            return {issuer_id: self._knowing.issuer(issuer_id)}
        return {row.id: row for row in self._knowing.issuers()}


def _by_host(
    outcomes: Iterable[tuple[str, WalletError | None]],
    documents: Iterable[Document],
    before: Knowledge,
) -> Iterator[HostAnswer]:
    fresh = {
        name
        for document in documents
        if document.body not in {kept.body for kept in before.find(document.url)}
        for name in (document.url, *document.aliases)
    }
    pages: dict[str, list[PageAnswer]] = defaultdict(list)
    for url, error in outcomes:
        pages[asking.host_of(url)].append(PageAnswer(url, url in fresh, error))
    for host, found in pages.items():
        yield HostAnswer(host, tuple(found))


def _key_news(
    before: dict[str, IssuerRow], after: dict[str, IssuerRow], knowledge: Knowledge
) -> Iterator[KeyNews]:
    """Yield the issuers whose keys are others than before; the first keys are not a change."""
    for issuer_id, row in after.items():
        earlier = before.get(issuer_id)
        if earlier is None or set(earlier.keys) == set(row.keys):
            continue
        decision = knowledge.decisions.get(issuer_id)
        yield KeyNews(
            issuer_id,
            row.name,
            tuple(key for key in row.keys if key not in earlier.keys),
            tuple(key for key in earlier.keys if key not in row.keys),
            decision is not None and decision.level is Level.PINNED and bool(decision.keys),
        )
