"""``trust``: who has issued to me, and what is cached of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli import trust_lines
from wallet.cli.terminal import DONE, NOT_DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.trust.model import Level

if TYPE_CHECKING:
    import argparse


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add ``trust`` and its own commands to the grammar."""
    trust = commands.add_parser("trust", parents=[common], help="issuers, keys, status lists")
    acts = trust.add_subparsers(dest="trust_command", metavar="ACT", required=True)

    def act(
        name: str, run: Any, help_text: str, changes: Changes = Changes.TRUST | Changes.REPORTS
    ) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = acts.add_parser(name, parents=[common], help=help_text)
        made.set_defaults(act=run, changes=changes)
        return made

    act("list", list_, "list issuers of what is kept, registries, trust anchors", Changes.NOTHING)
    showing = act("show", show, "show all that is known of an issuer", Changes.NOTHING)
    showing.add_argument("issuer", metavar="ID")
    act("contacts", contacts, "list what the network was ever asked", Changes.NOTHING)
    taking = act("import", import_, "cache a resource pack, or with --registry a list of issuers")
    taking.add_argument("files", nargs="*", type=Path, metavar="PACK")
    taking.add_argument("--registry", action="append", type=Path, default=[], metavar="FILE")
    exporting = act("export", export, "write what is cached as a resource pack", Changes.NOTHING)
    exporting.add_argument("path", type=Path, metavar="PACK", help="a folder, or NAME.zip")
    act("pin", pin, "say that you know an issuer").add_argument("issuer")
    act("deny", deny, "say that you do not accept an issuer").add_argument("issuer")
    act("forget", forget, "take back what you said of an issuer").add_argument("issuer")
    refreshing = act("refresh", refresh, "ask the issuers for keys and status (needs --online)")
    refreshing.add_argument("hosts", nargs="*", metavar="HOST")


def list_(terminal: Terminal) -> int:
    """List issuers with level, keys and the date of the newest document; lists; trust anchors."""
    with unlocked(terminal) as wallet:
        rows, registries, anchors = (
            wallet.trust.issuers(),
            wallet.trust.registries(),
            wallet.trust.anchors(),
        )
    for row in rows:
        trust_lines.print_issuer(terminal, row)
    if registries:
        terminal.say(terminal.words("trust_lists"))
    for registry in registries:
        trust_lines.print_registry(terminal, registry)
    if anchors:
        terminal.say(terminal.words("trust_anchors"))
    for anchor in anchors:
        trust_lines.print_anchor(terminal, anchor)
    terminal.emit(
        {
            "issuers": [trust_lines.issuer_json(row) for row in rows],
            "registries": [trust_lines.registry_json(each) for each in registries],
            "anchors": [trust_lines.anchor_json(each) for each in anchors],
        }
    )
    return DONE


def show(terminal: Terminal) -> int:
    """Show documents, keys with their days, decisions, lists and contacts of one issuer."""
    with unlocked(terminal) as wallet:
        page = wallet.trust.issuer_page(terminal.arguments.issuer)
    trust_lines.print_page(terminal, page)
    terminal.emit(trust_lines.page_json(page))
    return DONE


def contacts(terminal: Terminal) -> int:
    """List every time the wallet asked the network something."""
    with unlocked(terminal) as wallet:
        found = wallet.trust.contacts()
    if not found:
        terminal.say(terminal.words("trust_no_contacts"))
    for contact in found:
        trust_lines.print_contact(terminal, contact)
    terminal.emit({"contacts": [trust_lines.contact_json(each) for each in found]})
    return DONE


def export(terminal: Terminal) -> int:
    """Write every cached document and list as a resource pack that ``import`` reads back."""
    path = terminal.arguments.path
    with unlocked(terminal) as wallet:
        count = wallet.trust.export_pack(path, now=terminal.remembered)
    terminal.say(terminal.words("trust_exported", count=count, name=printable(path)))
    terminal.emit({"documents": count, "pack": printable(path)})
    return DONE


def import_(terminal: Terminal) -> int:
    """Cache packs and registries; each is kept whole or not at all."""
    asked = terminal.arguments
    if not asked.files and not asked.registry:
        raise UsageError("nothing_to_import")
    total = 0
    with unlocked(terminal) as wallet:
        for path in asked.files:
            count, _ = wallet.trust.import_pack(path, now=terminal.now)
            total += count
        for path in asked.registry:
            wallet.trust.import_registry(path, now=terminal.now)
        wallet.recheck(now=terminal.now, work=terminal.work())
    terminal.say(terminal.words("cli_cached", count=total, registries=len(asked.registry)))
    terminal.emit({"documents": total, "registries": len(asked.registry)})
    return DONE


def pin(terminal: Terminal) -> int:
    """Record that the learner knows an issuer."""
    return _decide(terminal, Level.PINNED)


def deny(terminal: Terminal) -> int:
    """Record that the learner does not accept an issuer."""
    return _decide(terminal, Level.DENIED)


def forget(terminal: Terminal) -> int:
    """Take back a decision."""
    return _decide(terminal, None)


def refresh(terminal: Terminal) -> int:
    """Ask hosts for keys and status anew; every host is named before it is asked.

    What comes is dated by the true clock, whatever moment the command judges by.
    """
    asked = terminal.arguments
    if not asked.online:
        raise UsageError("needs_online")
    with unlocked(terminal) as wallet:
        hosts = {host.name: host for host in wallet.trust.hosts()}
        for name in asked.hosts:
            if name not in hosts:
                raise UsageError("host_not_needed", host=name)
        chosen = [hosts[name] for name in dict.fromkeys(asked.hosts)] or list(hosts.values())
        for host in chosen:
            terminal.say(terminal.words("cli_asking", host=host.name))
        urls = [url for host in chosen for url in host.urls]
        fetched = wallet.trust.fetch(urls, now=terminal.clock, work=terminal.work())
        wallet.recheck(now=terminal.now, work=terminal.work())
    results = []
    for url, error in fetched.outcomes:
        terminal.say(f"  {url}: {'ok' if error is None else terminal.sentences(error)[0]}")
        results.append({"url": url, "error": error.code if error else None})
    terminal.emit({"fetched": results})
    return NOT_DONE if any(error for _, error in fetched.outcomes) else DONE


def _decide(terminal: Terminal, level: Level | None) -> int:
    issuer = terminal.arguments.issuer
    with unlocked(terminal) as wallet:
        wallet.trust.decide(issuer, level, now=terminal.now)
        if any(anchor.url == issuer for anchor in wallet.trust.anchors()):
            wallet.recheck(now=terminal.now, work=terminal.work())  # seals rested on it, or will
        row = wallet.trust.issuer(issuer)
    trust_lines.print_issuer(terminal, row)
    terminal.emit({"issuers": [trust_lines.issuer_json(row)]})
    return DONE
