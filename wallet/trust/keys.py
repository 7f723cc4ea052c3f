"""Finds the key that a proof or token names, and who is shown to publish it, in what is known.

Controlled Identifiers 1.0, section 3.3. No cryptography and no network: the answer is raw key
material with the date of the document it came from.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.errors import TrustError
from wallet.trust import did
from wallet.trust.key_history import each_key, same_key
from wallet.trust.methods import Method, methods_in, parse
from wallet.trust.owners import is_earlier, with_owner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.trust.model import Document, Knowledge

ASSERTION = "assertionMethod"  # what credentials are signed for
AUTHENTICATION = "authentication"  # what presentations are signed for
DERIVED = "derived"  # the source of a document that follows from its DID


@dataclass(frozen=True, slots=True)
class KeyLookup:
    """A key and who publishes it, or the reason why there is none.

    ``code`` is ``key_found``, ``no_key_document`` (nothing is cached for ``document_url``),
    ``key_not_listed`` (the cached document does not name the key) or ``bad_did``.
    ``controller`` is who is shown to publish the key, and for the purpose asked; "" when
    ``problem`` says why nobody is: ``purpose_not_allowed``, ``owner_unknown`` (the owner's
    document is not cached) or ``owner_disagrees`` (it is, and does not name the key).
    ``fetched`` is the date of the oldest document used, None when it carries no date or is
    derived. ``retired``: a newer document of the same controller no longer names the key, or not
    for the purpose; ``fetched`` is then when it was last seen. ``asked`` is the date of the newest
    document of the controller, by which the answer is as old as it is.
    """

    code: str
    method: Method | None = None
    controller: str = ""
    problem: str = ""
    document_url: str = ""
    fetched: datetime | None = None
    source: str = ""
    retired: bool = False
    asked: datetime | None = None
    digest: str = ""  # SHA-256 of the document's bytes, hex

    @staticmethod
    def address(controller: str) -> str:
        """Return where a controller's document would be."""
        return address_of(controller)

    @property
    def derived(self) -> bool:
        """Whether the key follows from its identifier and so never grows old."""
        return self.source == DERIVED


def find_key(
    method_id: str, knowledge: Knowledge, purpose: str, *, expected_controller: str = ""
) -> KeyLookup:
    """Find the key that ``method_id`` names today; see ``find_keys``."""
    return find_keys(method_id, knowledge, purpose, expected_controller=expected_controller)[0]


def find_keys(
    method_id: str, knowledge: Knowledge, purpose: str, *, expected_controller: str = ""
) -> tuple[KeyLookup, ...]:
    """Find the keys that ``method_id`` names, and who publishes each for ``purpose``.

    Never empty: the key that it names by the newest document, or the reason why there is none;
    then keys that it named by earlier documents, when it was given to a new key.

    ``method_id`` is a DID URL, a URL, or (as tokens have it) a bare ``kid`` or "" that is then
    looked for among the keys of ``expected_controller``, the issuer a token names. "" finds a
    key only where there is one alone.
    """
    absolute = ":" in method_id
    base = did.base_of(method_id) if absolute else expected_controller
    if not base:
        return (KeyLookup("no_key_document"),)
    if did.is_derived(base):
        return (_find_derived(method_id, base, purpose),)
    documents = _documents((method_id, base) if absolute else (base,), knowledge)
    if not documents:
        return (KeyLookup("no_key_document", document_url=address_of(base)),)
    newest = documents[0]
    found: list[KeyLookup] = []
    spoken: list[tuple[Method | None, datetime | None]] = []  # by newer documents
    for document in documents:
        content = parse(document.body)
        method = _pick(list(methods_in(content, base)), method_id)
        if method is not None:
            others = [date for named, date in spoken if not same_key(named, method)]
            silent_since = next((date for date in others if date is not None), None)
            lookup = KeyLookup(
                "key_found",
                method,
                document_url=document.url,
                fetched=document.fetched,
                source=document.source,
                retired=is_earlier(document.fetched, silent_since),
                asked=newest.fetched,
                digest=hashlib.sha256(document.body).hexdigest(),
            )
            owned = with_owner(
                lookup,
                method,
                base,
                purpose=purpose,
                expected=expected_controller,
                copies=lambda owner: _documents((owner,), knowledge),
            )
            found.append(owned)
        if method is not None or content.get("id") == base:
            spoken.append((method, document.fetched))
    if not found:
        unlisted = KeyLookup("key_not_listed", document_url=newest.url, fetched=newest.fetched)
        return (replace(unlisted, source=newest.source),)
    return tuple(each_key(found))


def published_methods(
    controller: str, knowledge: Knowledge, purpose: str = ASSERTION
) -> tuple[Method, ...]:
    """Return the keys that a controller publishes for a purpose, by its newest document.

    A did:key or did:jwk publishes its own key; () when nothing is cached.
    """
    if did.is_derived(controller):
        try:
            method = did.derived_method(controller)
        except TrustError:
            return ()
        return (method,) if _is_for(purpose, method) else ()
    found: list[Method] = []
    for document in _documents((controller,), knowledge):
        content = parse(document.body)
        found += (each for each in methods_in(content, controller) if _is_for(purpose, each))
        if content.get("id") == controller:
            break  # it speaks for all its keys; older ones do not add to it
    return tuple(found)


def every_method(controller: str, knowledge: Knowledge) -> Iterator[Method]:
    """Yield the keys of all copies of a controller's document, newest first."""
    if did.is_derived(controller):
        yield from published_methods(controller, knowledge)
        return
    for document in _documents((controller,), knowledge):
        yield from methods_in(parse(document.body), controller)


def address_of(controller: str) -> str:
    """Return the URL where a controller's document lives; the id itself when it is no did:web."""
    if controller.startswith("did:web:"):
        try:
            return did.web_url(controller)
        except TrustError:
            return controller
    return controller


def metadata_of(controller: str) -> str:
    """Return where an issuer of SD-JWT VCs publishes its keys (SD-JWT VC, section 4).

    Before the path of its https address comes a well-known one; the id itself for any other.
    """
    scheme, _, rest = controller.partition("://")
    if scheme != "https":
        return controller
    host, slash, path = rest.rstrip("/").partition("/")
    return f"https://{host}/.well-known/jwt-vc-issuer{slash}{path}"


def _find_derived(method_id: str, base: str, purpose: str) -> KeyLookup:
    try:
        method = _pick([did.derived_method(base)], method_id)
    except TrustError:
        return KeyLookup("bad_did", document_url=base, source=DERIVED)
    if method is None:
        return KeyLookup("key_not_listed", document_url=base, source=DERIVED)
    allowed = _is_for(purpose, method)
    return KeyLookup(
        "key_found",
        method,
        controller=base if allowed else "",
        problem="" if allowed else "purpose_not_allowed",
        document_url=base,
        source=DERIVED,
    )


def _is_for(purpose: str, method: Method) -> bool:
    return method.purposes is None or purpose in method.purposes


def _documents(names: tuple[str, ...], knowledge: Knowledge) -> list[Document]:
    """Return the cached documents under any of the names, newest first, undated last."""
    addresses = [address for name in names for address in (address_of(name), metadata_of(name))]
    wanted = dict.fromkeys([*names, *addresses])
    found = list({id(item): item for name in wanted for item in knowledge.find(name)}.values())
    dated = [item for item in found if item.fetched is not None]
    undated = [item for item in found if item.fetched is None]
    return sorted(dated, key=_fetched, reverse=True) + undated


def _fetched(document: Document) -> float:
    return document.fetched.timestamp() if document.fetched else 0.0


def _pick(methods: list[Method], method_id: str) -> Method | None:
    """Return the method that an id, a fragment or a bare kid names.

    An id without fragment, and no kid at all, name the only key there is.
    """
    for method in methods:
        if method.id == method_id:
            return method
    kid = method_id.rpartition("#")[2]
    if "#" in method_id or (method_id and ":" not in method_id):
        for method in methods:
            if kid and kid in (method.jwk.get("kid"), method.id.partition("#")[2]):
                return method
        return None
    return methods[0] if len(methods) == 1 else None
