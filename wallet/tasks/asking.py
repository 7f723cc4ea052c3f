"""Which hosts could be asked for what is not cached, and asking them once the learner agrees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from wallet import strict_json
from wallet.credentials.model import Credential, Securing
from wallet.errors import ReadingError, WalletError
from wallet.snapshots import Host
from wallet.trust import keys
from wallet.trust.fetching import fetch

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.trust.model import Document, Knowledge
    from wallet.work import Work

_REDIRECTS = 3
_ROUNDS = 3  # a hosted badge names its class, which names its issuer


def hosts_for(
    credentials: Iterable[Credential], knowledge: Knowledge, *, everything: bool = False
) -> tuple[Host, ...]:
    """Return hosts with what each would be asked for: what is not cached, or ``everything``."""
    urls: dict[str, dict[str, str]] = {}
    for credential in credentials:
        for url, purpose in _wanted(credential, knowledge):
            host = urlsplit(url).hostname
            if host and (everything or not knowledge.find(url)):
                urls.setdefault(host, {})[url] = purpose
    return tuple(
        Host(host, tuple(found), tuple(sorted(set(found.values()))))
        for host, found in sorted(urls.items())
    )


def ask(
    urls: Iterable[str], *, now: datetime, work: Work
) -> tuple[list[Document], list[tuple[str, WalletError | None]]]:
    """Fetch each URL; a host that fails does not stop the others."""
    wanted = list(dict.fromkeys(urls))
    documents: list[Document] = []
    outcomes: list[tuple[str, WalletError | None]] = []
    for number, url in enumerate(wanted, 1):
        work.step(number, len(wanted), urlsplit(url).hostname or url)
        try:
            documents.append(_known_by_both(fetch(url, now=now, work=work)))
            outcomes.append((url, None))
        except WalletError as error:
            if error.code == "cancelled":
                raise
            outcomes.append((url, error))
    return documents, outcomes


def ask_link(link: str, *, now: datetime, work: Work) -> tuple[Document | None, WalletError | None]:
    """Fetch what a plain link to a badge points at; such a link may lead on within its host."""
    work.step(0, 1, urlsplit(link).hostname or link)
    try:
        return _known_by_both(fetch(link, now=now, redirects=_REDIRECTS, work=work)), None
    except WalletError as error:
        if error.code == "cancelled":
            raise
        return None, error


def link_name(document: Document) -> str:
    """Return a file name for what a link pointed at: its last part, else its host."""
    parts = urlsplit(document.url)
    last = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1])
    return last or parts.hostname or "badge"


def _known_by_both(document: Document) -> Document:
    """Let an older badge find, under its http address, what came from the https one."""
    plain = "http://" + document.url.removeprefix("https://")
    return replace(document, aliases=(*document.aliases, plain))


def _wanted(credential: Credential, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield (URL, purpose) of everything that the checks of a credential could rest on."""
    if credential.securing is Securing.HOSTED:
        yield from _hosted(credential, knowledge)
    else:
        for owner in _controllers(credential):
            url = keys.address_of(owner)
            if url.startswith("https://"):
                yield url, "keys"
    for entry in _objects(credential.document.get("credentialStatus")):
        address = entry.get("statusListCredential")
        if isinstance(address, str) and address.startswith("https://"):
            yield address, "status"
            yield from _list_keys(address, knowledge)
    for inner in credential.inner:
        yield from _wanted(inner, knowledge)


def _controllers(credential: Credential) -> Iterator[str]:
    """Yield the issuer, and whoever the proofs and the token's header name."""
    yield credential.issuer.id
    for proof in _objects(credential.document.get("proof")):
        yield str(proof.get("verificationMethod", "")).partition("#")[0]
    kid = credential.header.get("kid")
    if isinstance(kid, str) and ":" in kid:
        yield kid.partition("#")[0]


def _list_keys(url: str, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield where the keys of a cached status list live: it may be kept by somebody else."""
    for document in knowledge.find(url)[:1]:
        value = _object_in(document)
        issuer = value.get("issuer")
        owner = issuer.get("id") if isinstance(issuer, Mapping) else issuer
        if isinstance(owner, str):
            address = keys.address_of(owner)
            if address.startswith("https://"):
                yield address, "keys"


def _hosted(credential: Credential, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Follow a hosted badge to its page, its class and its issuer, as far as they are cached."""
    todo = [credential.hosted_url, *_links(credential.document)]
    seen: set[str] = set()
    for _ in range(_ROUNDS):
        following: list[str] = []
        for url in todo:
            if url in seen or not url.startswith(("https://", "http://")):
                continue
            seen.add(url)
            # Fetching is https only; older badges name their pages with http.
            yield "https://" + url.split("://", 1)[1], "badge"
            for document in knowledge.find(url)[:1]:
                following += _links(_object_in(document))
        todo = following


def _links(value: Mapping[str, Any]) -> list[str]:
    """Return the badge class and issuer that an object links to rather than holds."""
    found: list[str] = []
    for member in ("badge", "issuer"):
        inner = value.get(member)
        if isinstance(inner, str):
            found.append(inner)
        elif isinstance(inner, Mapping):
            found += _links(inner)
            if member == "issuer" and isinstance(inner.get("id"), str):
                found.append(inner["id"])
    return found


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _object_in(document: Document) -> Mapping[str, Any]:
    try:
        value = strict_json.loads(document.body)
    except ReadingError:
        return {}
    return value if isinstance(value, dict) else {}
