"""``trust``: who has issued to me, and what is cached of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli.keep import unlocked
from wallet.cli.terminal import DONE, NOT_DONE, Terminal
from wallet.errors import UsageError
from wallet.snapshots import Changes
from wallet.trust.model import Level

if TYPE_CHECKING:
    import argparse

    from wallet.snapshots import IssuerRow


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

    act("list", list_, "list the issuers of what is kept", Changes.NOTHING)
    taking = act("import", import_, "cache a resource pack, or with --registry a list of issuers")
    taking.add_argument("files", nargs="*", type=Path, metavar="PACK")
    taking.add_argument("--registry", action="append", type=Path, default=[], metavar="FILE")
    act("pin", pin, "say that you know an issuer").add_argument("issuer")
    act("deny", deny, "say that you do not accept an issuer").add_argument("issuer")
    act("forget", forget, "take back what you said of an issuer").add_argument("issuer")
    refreshing = act("refresh", refresh, "ask the issuers for keys and status (needs --online)")
    refreshing.add_argument("hosts", nargs="*", metavar="HOST")


def list_(terminal: Terminal) -> int:
    """List issuers with level, keys and the date of the newest document."""
    with unlocked(terminal) as wallet:
        rows = wallet.issuers()
    for row in rows:
        _print_issuer(terminal, row)
    terminal.emit({"issuers": [_issuer_json(row) for row in rows]})
    return DONE


def import_(terminal: Terminal) -> int:
    """Cache packs and registries; each is kept whole or not at all."""
    asked = terminal.arguments
    if not asked.files and not asked.registry:
        raise UsageError("nothing_to_import")
    total = 0
    with unlocked(terminal) as wallet:
        for path in asked.files:
            count, _ = wallet.import_pack(path)
            total += count
        for path in asked.registry:
            wallet.import_registry(path, now=terminal.now)
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
        hosts = {host.name: host for host in wallet.hosts()}
        for name in asked.hosts:
            if name not in hosts:
                raise UsageError("host_not_needed", host=name)
        chosen = [hosts[name] for name in dict.fromkeys(asked.hosts)] or list(hosts.values())
        for host in chosen:
            terminal.say(terminal.words("cli_asking", host=host.name))
        urls = [url for host in chosen for url in host.urls]
        fetched = wallet.fetch(urls, now=terminal.clock, work=terminal.work())
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
        wallet.decide(issuer, level, now=terminal.now)
        row = wallet.issuer(issuer)
    _print_issuer(terminal, row)
    terminal.emit({"issuers": [_issuer_json(row)]})
    return DONE


def _print_issuer(terminal: Terminal, row: IssuerRow) -> None:
    terminal.say(f"{row.name or '–'}  {row.id}")
    fetched = row.fetched.date().isoformat() if row.fetched else "–"
    terminal.say(f"    {row.level} · {row.badges} · {fetched} · {' '.join(row.keys) or '–'}")


def _issuer_json(row: IssuerRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "level": row.level.value,
        "keys": row.keys,
        "registry": row.registry,
        "badges": row.badges,
        "first_seen": row.first_seen.isoformat() if row.first_seen else None,
        "fetched": row.fetched.isoformat() if row.fetched else None,
    }
