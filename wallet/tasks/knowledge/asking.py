"""Which hosts could be asked for what is not cached, and asking them once the learner agrees."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from wallet import strict_json
from wallet.credentials import values
from wallet.credentials.model import Credential, Securing, Spec
from wallet.errors import Cancelled, ReadingError, WalletError
from wallet.snapshots.imports import Host
from wallet.trust import keys
from wallet.trust.model import Document
from wallet.verification.hosted import GONE, pages_of
from wallet.verification.refresh import offer
from wallet.verification.status_addresses import keeper_of, list_urls

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.trust.model import Knowledge
    from wallet.verification.report import Report
    from wallet.work import Work

LINK_REDIRECTS = 3  # a plain link to a badge may lead on within its host; a protocol may not
_ROUNDS = 3  # a hosted badge names its class, which names its issuer
_GONE = 410  # HTTP's word for withdrawn (Open Badges 2.0, "Assertion")


def hosts_for(
    credentials: Iterable[Credential], knowledge: Knowledge, *, everything: bool = False
) -> tuple[Host, ...]:
    """Return hosts with what each would be asked for: what is not cached, or ``everything``."""
    urls: dict[str, dict[str, str]] = {}
    for credential in credentials:
        for url, purpose in _wanted(credential, knowledge):
            host = host_of(url)
            if host and (everything or not knowledge.find(url)):
                urls.setdefault(host, {})[url] = purpose
    return tuple(
        Host(host, tuple(found), tuple(sorted(set(found.values()))))
        for host, found in sorted(urls.items())
    )


def ask(
    urls: Iterable[str], *, now: datetime, work: Work, badges: Collection[str] = ()
) -> tuple[list[Document], list[tuple[str, WalletError | None]]]:
    """Fetch each URL, and what the answers lead to on the same hosts.

    The learner agreed to a host, and a hosted badge is told in three pages that name each other.
    A host that fails does not stop the others. ``badges`` are the addresses of hosted badges: an
    answer that one of them is gone (HTTP 410) is an answer, and comes back as a document.
    """
    waiting = list(dict.fromkeys(urls))
    agreed = {host_of(url) for url in waiting}
    documents: list[Document] = []
    outcomes: dict[str, WalletError | None] = {}
    for _ in range(_ROUNDS):
        following: dict[str, None] = {}
        for number, url in enumerate(waiting, 1):
            work.step(number, len(waiting), host_of(url) or url)
            document, outcomes[url] = _ask(url, now=now, work=work, is_badge=url in badges)
            if document:
                documents.append(document)
                following.update(dict.fromkeys(_onward(document)))
        waiting = [url for url in following if url not in outcomes and host_of(url) in agreed]
    return documents, list(outcomes.items())


def ask_once(
    url: str, *, now: datetime, work: Work, redirects: int = 0
) -> tuple[Document | None, WalletError | None]:
    """Fetch one address, and nothing that its answer leads to."""
    work.step(0, 1, host_of(url) or url)
    return _ask(url, now=now, work=work, redirects=redirects)


def edition_host(report: Report) -> Host | None:
    """Return whom to ask for the newest edition, None when no address is known as the issuer's."""
    url = offer(report)
    host = host_of(url)
    return Host(host, (url,), ("edition",)) if host else None


def link_name(document: Document) -> str:
    """Return a file name for what a link pointed at: its last part, else its host."""
    parts = urlsplit(document.url)
    last = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1])
    return last or parts.hostname or "badge"


def page_of(credential: Credential) -> str:
    """Return where a hosted badge's page is asked for, "" for any other credential."""
    if credential.securing is not Securing.HOSTED or "://" not in credential.hosted_url:
        return ""
    return "https://" + credential.hosted_url.split("://", 1)[1]


def host_of(url: str) -> str:
    """Return the host of a URL, "" for what is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def fetch(url: str, *, now: datetime, redirects: int = 0, work: Work | None = None) -> Document:
    """Get one document; see ``wallet.trust.fetching``, whose libraries are slow to load."""
    from wallet.trust import fetching  # noqa: PLC0415 - the reason above

    return fetching.fetch(url, now=now, redirects=redirects, work=work)


def _ask(
    url: str, *, now: datetime, work: Work, redirects: int = 0, is_badge: bool = False
) -> tuple[Document | None, WalletError | None]:
    try:
        document = fetch(url, now=now, redirects=redirects, work=work)
        return _known_by_all(document, url), None
    except Cancelled:
        raise
    except WalletError as error:
        if is_badge and error.details.get("status") == _GONE:
            return _known_by_all(Document(url, b"", now, GONE, "", "https"), url), None
        return None, error


def _onward(document: Document) -> Iterator[str]:
    """Yield the addresses of what a page rests on: its badge class, its issuer."""
    for link in _links(_object_in(document)):
        address = keys.address_of(link.partition("#")[0])
        if address.startswith(("https://", "http://")):
            yield "https://" + address.split("://", 1)[1]


def _known_by_all(document: Document, asked: str) -> Document:
    """Let a badge find a page under the address it wrote: as asked for, or in http if it is old."""
    plain = "http://" + asked.removeprefix("https://")
    return replace(document, aliases=(*document.aliases, asked, plain))


def _wanted(credential: Credential, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield (URL, purpose) of everything that the checks of a credential could rest on."""
    if credential.spec in (Spec.OPEN_BADGES_2, Spec.OPEN_BADGES_1):
        yield from _hosted(credential, knowledge)
        if credential.securing is Securing.JWT:
            yield from _signed(credential, knowledge)
    else:
        for owner in _controllers(credential):
            url = keys.address_of(owner)
            if url.startswith("https://"):
                yield url, "keys"
        if credential.securing is Securing.SD_JWT and credential.issuer.id.startswith("https://"):
            yield keys.metadata_of(credential.issuer.id), "keys"
    for address in list_urls(credential):
        yield address, "status"
        yield from _list_keys(address, knowledge)
    for inner in (*credential.inner, *(each.credential for each in credential.endorsements)):
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
        address = keys.address_of(keeper_of(document))
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


def _signed(credential: Credential, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield where the key of a signed badge lives, and the list of the withdrawn, once known."""
    from wallet.verification.signed_open_badges_2 import key_address  # noqa: PLC0415 - slow to load

    profile = pages_of(credential.document, knowledge).profile
    found = (
        (key_address(credential.document), "keys"),
        (values.link(profile.get("publicKey")), "keys"),
        (values.link(profile.get("revocationList")), "status"),
    )
    for url, purpose in found:
        if url.startswith(("https://", "http://")):
            yield "https://" + url.split("://", 1)[1], purpose


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
