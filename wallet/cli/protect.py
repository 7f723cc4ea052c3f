"""``ways``, ``passphrase``, ``recovery``, ``keyring``, ``revoke``: what opens the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import i18n
from wallet.cli.terminal import DONE, NOT_DONE, Terminal, first_line
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError, VaultError, WalletError
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    import argparse

    from wallet.service import Wallet
    from wallet.snapshots.protection import Way


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands to the grammar.

    ``passphrase`` and ``recovery`` have no ``changes``: they are never handed to the window, which
    could not ask here for what is typed, and what is secret does not travel.
    """
    from wallet.cli import recover  # noqa: PLC0415 - it stands beside us

    listing = commands.add_parser("ways", parents=[common], help="list what opens the vault")
    listing.set_defaults(act=ways, changes=Changes.NOTHING)
    changing = commands.add_parser(
        "passphrase", parents=[common], help="change the passphrase; the data is not rewritten"
    )
    changing.add_argument(
        "--new-passphrase-file", metavar="FILE", help="read the new one from a file, or -"
    )
    changing.set_defaults(act=passphrase)
    recover.add(commands, common)
    ring = commands.add_parser(
        "keyring", parents=[common], help="let this computer's keyring open the vault, or not"
    )
    ring.add_argument("what", choices=("on", "off", "status"))
    ring.set_defaults(act=keyring, changes=Changes.PROTECTION)
    revoking = commands.add_parser(
        "revoke", parents=[common], help="take a way of opening the vault away"
    )
    revoking.add_argument("id", metavar="ID")
    revoking.set_defaults(act=revoke, changes=Changes.PROTECTION)


def ways(terminal: Terminal) -> int:
    """List what opens the vault."""
    with unlocked(terminal) as wallet:
        found, opened = wallet.protection.ways(), wallet.opened_by
    for way in found:
        made = i18n.date(way.created, terminal.language) if way.created else "–"
        name = terminal.words(f"way_{way.kind}")
        terminal.say(f"{way.id}  {name}{f' ({way.detail})' if way.detail else ''} · {made}")
    terminal.emit({"ways": [way_json(way) for way in found], "opened_by": opened})
    return DONE


def passphrase(terminal: Terminal) -> int:
    """Change the passphrase, or set one again after opening the vault another way."""
    source = terminal.arguments.new_passphrase_file
    if source is None and not terminal.has_keyboard:
        raise UsageError("keyboard_needed", option="--new-passphrase-file")
    with unlocked(terminal) as wallet:
        if source is None:
            new = terminal.typed("cli_new_passphrase", twice=True)
        else:
            new = first_line(source)
        wallet.protection.change_passphrase(new, now=terminal.remembered)
        made = _of_kind(wallet, "passphrase")
    terminal.say(terminal.words("cli_passphrase_changed"))
    terminal.emit({"way": way_json(made)})
    return DONE


def keyring(terminal: Terminal) -> int:
    """Turn the keyring on or off, or say how things are; ``status`` is 3 when it cannot be used."""
    with unlocked(terminal) as wallet:
        match terminal.arguments.what:
            case "on":
                wallet.protection.use_keyring(now=terminal.remembered)
                made = _of_kind(wallet, "keyring")
                terminal.say(terminal.words("cli_keyring_on", keyring=made.detail))
                terminal.emit({"way": way_json(made)})
            case "off":
                wallet.protection.revoke(_of_kind(wallet, "keyring").id, now=terminal.remembered)
                terminal.say(terminal.words("cli_keyring_off"))
                terminal.emit({"way": None})
            case _:
                return _status(terminal, wallet)
    return DONE


def _status(terminal: Terminal, wallet: Wallet) -> int:
    state = wallet.protection.keyring()
    on = next((way for way in wallet.protection.ways() if way.kind == "keyring"), None)
    if state.usable:
        terminal.say(terminal.words("cli_keyring_usable", keyring=state.backend))
    else:
        terminal.explain(WalletError(state.code))
    terminal.say(terminal.words(f"cli_keyring_is_{'on' if on else 'off'}"))
    terminal.emit(
        {
            "usable": state.usable,
            "keyring": state.backend,
            "code": state.code,
            "way": way_json(on) if on else None,
        }
    )
    return DONE if state.usable else NOT_DONE


def revoke(terminal: Terminal) -> int:
    """Take one way away, unless only this machine could open the vault then."""
    with unlocked(terminal) as wallet:
        wallet.protection.revoke(terminal.arguments.id, now=terminal.remembered)
        left = wallet.protection.ways()
    kinds = [way.kind for way in left]
    terminal.say(terminal.words("cli_revoked", ways=terminal.ways(kinds)))
    terminal.emit({"ways": [way_json(way) for way in left]})
    return DONE


def way_json(way: Way) -> dict[str, str | None]:
    """Return a way of unlocking as the documented JSON."""
    return {
        "id": way.id,
        "kind": way.kind,
        "created": way.created.isoformat() if way.created else None,
        "keyring": way.detail,
    }


def _of_kind(wallet: Wallet, kind: str) -> Way:
    for way in wallet.protection.ways():
        if way.kind == kind:
            return way
    raise VaultError(f"no_{kind}_way")
