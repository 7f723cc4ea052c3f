"""How ``trust`` prints issuers, keys, lists and contacts: as lines, and as the documented JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.cli.terminal import Terminal
    from wallet.snapshots.issuers import (
        IssuerPage,
        IssuerRow,
        KnownAnchor,
        KnownDocument,
        KnownKey,
        KnownRegistry,
    )
    from wallet.trust.model import RegistryEntry
    from wallet.vault.trust_cache import Contact


def print_issuer(terminal: Terminal, row: IssuerRow) -> None:
    """Print an issuer in two lines: who, then level, badges, newest document and keys."""
    terminal.say(f"{row.name or '–'}  {row.id}")
    terminal.say(
        f"    {row.level} · {row.badges} · {_day(row.fetched)} · {' '.join(row.keys) or '–'}"
    )


def print_registry(terminal: Terminal, registry: KnownRegistry) -> None:
    """Print who keeps a list, from when it is, and by which rules it is kept."""
    line = terminal.words(
        "trust_list_line",
        name=registry.name or "–",
        issuers=registry.issuers,
        published=_day(registry.published),
        fetched=_day(registry.fetched),
    )
    terminal.say(f"  {line}")
    if registry.governance_url:
        terminal.say("    " + terminal.words("trust_governance", url=registry.governance_url))


def print_anchor(terminal: Terminal, anchor: KnownAnchor) -> None:
    """Print whose certificate an anchor is, until when, and by which name it can be denied."""
    line = terminal.words(
        "trust_anchor_line",
        subject=anchor.subject,
        ends=_day(anchor.ends),
        fetched=_day(anchor.fetched),
    )
    denied = terminal.words("trust_anchor_denied") if anchor.denied else ""
    terminal.say(f"  {line}")
    terminal.say("    " + " · ".join(filter(None, (anchor.url, anchor.sha256, denied))))


def print_page(terminal: Terminal, page: IssuerPage) -> None:
    """Print all that is known of an issuer."""
    print_issuer(terminal, page.row)
    if page.decision is not None:
        code = f"trust_decided_{page.decision.level}"
        terminal.say("  " + terminal.words(code, when=_day(page.decision.when)))
    for registry, entry in page.listed:
        _print_entry(terminal, registry, entry)
    if page.listed:
        terminal.say("  " + terminal.words("trust_listing_is_no_mark"))
    sections = (
        ("trust_keys", [_key_line(terminal, key) for key in page.keys]),
        ("trust_documents", [_document_line(terminal, each) for each in page.documents]),
        ("trust_contacts", [_contact_line(each) for each in page.contacts]),
    )
    for code, lines in sections:
        if lines:
            terminal.say("  " + terminal.words(code))
        for line in lines:
            terminal.say(f"    {line}")


def print_contact(terminal: Terminal, contact: Contact) -> None:
    """Print one time the network was asked something."""
    terminal.say(_contact_line(contact))


def _print_entry(terminal: Terminal, registry: KnownRegistry, entry: RegistryEntry) -> None:
    listed = terminal.words(
        "trust_listed_as",
        entry=entry.name or entry.issuer_id,
        name=registry.name,
        published=_day(registry.published or registry.fetched),
    )
    terminal.say(f"  {listed}")
    if registry.governance_url:
        terminal.say("    " + terminal.words("trust_governance", url=registry.governance_url))
    for text in (entry.legal_name, entry.url, entry.policy_url):
        if text:
            terminal.say(f"    {text}")


def _key_line(terminal: Terminal, key: KnownKey) -> str:
    state = "revoked" if key.revoked else "current" if key.current else "retired"
    seen = _seen(terminal, key.first_seen, key.last_seen)
    word = terminal.words(f"trust_key_{state}")
    return " · ".join(filter(None, (key.fingerprint or "–", key.id, word, seen)))


def _document_line(terminal: Terminal, document: KnownDocument) -> str:
    seen = _seen(terminal, document.first_seen, document.last_seen)
    return " · ".join(filter(None, (document.url, document.kind, document.source, seen)))


def _contact_line(contact: Contact) -> str:
    return f"{contact.time.isoformat(timespec='seconds')}  {contact.url}  {contact.outcome}"


def _seen(terminal: Terminal, first: datetime | None, last: datetime | None) -> str:
    return terminal.words("trust_seen", first=_day(first), last=_day(last)) if last else ""


def _day(moment: datetime | None) -> str:
    return moment.date().isoformat() if moment else "–"


def issuer_json(row: IssuerRow) -> dict[str, Any]:
    """Return an issuer as the documented JSON."""
    return {
        "id": row.id,
        "name": row.name,
        "level": row.level.value,
        "keys": row.keys,
        "registry": row.registry,
        "badges": row.badges,
        "first_seen": _time(row.first_seen),
        "fetched": _time(row.fetched),
    }


def registry_json(registry: KnownRegistry) -> dict[str, Any]:
    """Return a list of issuers as the documented JSON."""
    return {
        "name": registry.name,
        "governance": registry.governance_url,
        "published": _time(registry.published),
        "fetched": _time(registry.fetched),
        "source": registry.source,
        "issuers": registry.issuers,
    }


def anchor_json(anchor: KnownAnchor) -> dict[str, Any]:
    """Return a trust anchor as the documented JSON."""
    return {
        "url": anchor.url,
        "subject": anchor.subject,
        "sha256": anchor.sha256,
        "ends": _time(anchor.ends),
        "fetched": _time(anchor.fetched),
        "source": anchor.source,
        "denied": anchor.denied,
    }


def contact_json(contact: Contact) -> dict[str, Any]:
    """Return one contact as the documented JSON."""
    return {
        "time": _time(contact.time),
        "url": contact.url,
        "purpose": contact.purpose,
        "outcome": contact.outcome,
    }


def page_json(page: IssuerPage) -> dict[str, Any]:
    """Return all that is known of an issuer as the documented JSON."""
    decision = page.decision
    return {
        "issuer": issuer_json(page.row),
        "decision": decision
        and {"level": decision.level.value, "when": _time(decision.when), "keys": decision.keys},
        "registries": [
            {**registry_json(registry), "entry": _entry_json(entry)}
            for registry, entry in page.listed
        ],
        "keys": [
            {
                "id": key.id,
                "fingerprint": key.fingerprint,
                "first_seen": _time(key.first_seen),
                "last_seen": _time(key.last_seen),
                "current": key.current,
                "revoked": key.revoked,
            }
            for key in page.keys
        ],
        "documents": [
            {
                "url": document.url,
                "kind": document.kind,
                "source": document.source,
                "sha256": document.sha256,
                "size": document.size,
                "first_seen": _time(document.first_seen),
                "last_seen": _time(document.last_seen),
            }
            for document in page.documents
        ],
        "contacts": [contact_json(contact) for contact in page.contacts],
    }


def _entry_json(entry: RegistryEntry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "legal_name": entry.legal_name,
        "url": entry.url,
        "logo": entry.logo,
        "policy": entry.policy_url,
        "expires": _time(entry.expires),
    }


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
