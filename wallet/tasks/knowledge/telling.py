"""All that is known of one issuer: documents, keys and their days, lists, whom the wallet asked.

Nothing here is derived for a verdict; it is for people who want to see what verdicts rest on.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes

from wallet.snapshots.issuers import IssuerPage, KnownAnchor, KnownDocument, KnownKey, KnownRegistry
from wallet.tasks.knowledge.asking import host_of
from wallet.trust import did, keys
from wallet.trust.methods import methods_in, parse
from wallet.verification import signer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from wallet.snapshots.issuers import IssuerRow
    from wallet.trust.anchors import Anchor
    from wallet.trust.model import Document, Knowledge, Registry
    from wallet.vault.trust_cache import Contact, TrustCache
    from wallet.vault.trust_records import KeptCopy


def issuer_page(row: IssuerRow, knowledge: Knowledge, cache: TrustCache) -> IssuerPage:
    """Return everything about one issuer."""
    copies = [copy for copy in cache.copies() if _is_about(copy.document, row.id)]
    sources = {kept.name: kept.source for kept in cache.registries()}
    return IssuerPage(
        row=row,
        decision=knowledge.decisions.get(row.id),
        listed=tuple(
            (known_registry(registry, sources.get(registry.name, "")), registry.entries[row.id])
            for registry in knowledge.registries
            if row.id in registry.entries
        ),
        keys=tuple(_keys(row.id, copies, knowledge)),
        documents=tuple(map(_document, copies)),
        contacts=tuple(_asked(row.id, copies, cache.contacts())),
    )


def known_registry(registry: Registry, source: str) -> KnownRegistry:
    """Return what there is to say of a list of issuers."""
    return KnownRegistry(
        registry.name,
        registry.governance_url,
        registry.published,
        registry.fetched,
        source,
        len(registry.entries),
    )


def known_anchor(anchor: Anchor) -> KnownAnchor:
    """Return what there is to say of a trust anchor."""
    certificate, document = anchor.certificate, anchor.document
    return KnownAnchor(
        document.url,
        certificate.subject.rfc4514_string(),
        certificate.fingerprint(hashes.SHA256()).hex(),
        certificate.not_valid_after_utc,
        document.fetched,
        document.source,
        anchor.denied,
    )


def _is_about(document: Document, issuer_id: str) -> bool:
    """Say whether a document is the issuer's own, or names it as its issuer or a key's owner."""
    names = {issuer_id, keys.address_of(issuer_id), keys.metadata_of(issuer_id)}
    urls = (document.url, *document.aliases)
    if any(url in names or did.base_of(url) == issuer_id for url in urls):
        return True
    content = parse(document.body)
    return issuer_id in {_link(content, name) for name in ("id", "issuer", "controller", "owner")}


def _link(content: Mapping[str, Any], name: str) -> Any:
    value = content.get(name)
    found = value.get("id") if isinstance(value, dict) else value
    return found if isinstance(found, str) else ""


def _document(copy: KeptCopy) -> KnownDocument:
    document = copy.document
    return KnownDocument(
        document.url,
        document.kind,
        document.source,
        hashlib.sha256(document.body).hexdigest(),
        len(document.body),
        copy.first_fetched,
        document.fetched,
    )


def _keys(issuer_id: str, copies: Iterable[KeptCopy], knowledge: Knowledge) -> Iterator[KnownKey]:
    """Yield each key ever seen, today's first, with the first and last day."""
    current = set(signer.published_fingerprints(issuer_id, knowledge))
    found: dict[tuple[str, str], KnownKey] = {}
    if did.is_derived(issuer_id):
        for method in keys.every_method(issuer_id, knowledge):
            yield KnownKey(method.id, signer.fingerprint_of(method), None, None, current=True)
        return
    for copy in copies:
        for method in methods_in(parse(copy.document.body), issuer_id):
            fingerprint = signer.fingerprint_of(method)
            known = found.get((method.id, fingerprint))
            days = (known.first_seen, known.last_seen) if known else (None, None)
            found[method.id, fingerprint] = KnownKey(
                method.id,
                fingerprint,
                _first(days[0], copy.first_fetched),
                _last(days[1], copy.document.fetched),
                current=fingerprint in current,
                revoked=known.revoked if known else method.revoked,
            )
    yield from sorted(found.values(), key=lambda key: not key.current)


def _first(one: datetime | None, other: datetime | None) -> datetime | None:
    return min(filter(None, (one, other)), default=None)


def _last(one: datetime | None, other: datetime | None) -> datetime | None:
    return max(filter(None, (one, other)), default=None)


def _asked(
    issuer_id: str, copies: Sequence[KeptCopy], contacts: Iterable[Contact]
) -> Iterator[Contact]:
    """Yield the times when one of the issuer's hosts was asked something."""
    urls = (keys.address_of(issuer_id), *(copy.document.url for copy in copies))
    hosts = {host_of(url) for url in urls} - {""}
    yield from (contact for contact in contacts if host_of(contact.url) in hosts)
