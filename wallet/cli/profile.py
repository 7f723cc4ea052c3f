"""``profile``: the names under which the learner learns, their addresses and keys; ``shares``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import i18n
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    import argparse

    from wallet.service import Wallet
    from wallet.snapshots.handed import HandedRow
    from wallet.snapshots.profiles import ProfilePage

_ALGORITHMS = ("Ed25519", "P-256")


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add ``profile`` with its own commands, and ``shares``, to the grammar."""
    profile = commands.add_parser("profile", parents=[common], help="who you are to issuers")
    acts = profile.add_subparsers(dest="profile_command", metavar="ACT", required=True)

    def act(name: str, run: Any, help_text: str, *words: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = acts.add_parser(name, parents=[common], help=help_text)
        made.set_defaults(act=run, changes=Changes.PROFILES)
        for word in words:
            made.add_argument(word, metavar=word.upper())
        return made

    act("list", list_, "list profiles with addresses and keys").set_defaults(
        changes=Changes.NOTHING
    )
    creating = act("create", create, "make a profile with a key of its own", "name")
    creating.add_argument("--algorithm", choices=_ALGORITHMS, default="Ed25519")
    act("rename", rename, "give a profile another name", "profile", "name")
    act("email", email, "note an address that issuers know you by", "profile", "address")
    act("unemail", unemail, "forget an address", "profile", "address")
    rotating = act("rotate", rotate, "make a new key; the old ones sign nothing new", "profile")
    rotating.add_argument("--algorithm", choices=_ALGORITHMS, default="Ed25519")
    act("delete", delete, "remove a profile and its keys, for good", "profile")
    assigning = act("assign", assign, "say whose a badge is", "badge")
    assigning.add_argument(
        "profile", nargs="?", metavar="PROFILE", help="without one, as the badge itself says"
    )
    sharing = commands.add_parser(
        "shares", parents=[common], help="list what was made to be handed over"
    )
    sharing.set_defaults(act=shares, changes=Changes.NOTHING)


def list_(terminal: Terminal) -> int:
    """List profiles, oldest first."""
    with unlocked(terminal) as wallet:
        return _print(terminal, wallet)


def create(terminal: Terminal) -> int:
    """Make a profile."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        wallet.profiles.create(asked.name, now=terminal.remembered, algorithm=asked.algorithm)
        return _print(terminal, wallet)


def rename(terminal: Terminal) -> int:
    """Give a profile another name."""
    with unlocked(terminal) as wallet:
        wallet.profiles.rename(terminal.arguments.profile, terminal.arguments.name)
        return _print(terminal, wallet)


def email(terminal: Terminal) -> int:
    """Note an address."""
    with unlocked(terminal) as wallet:
        wallet.profiles.add_email(terminal.arguments.profile, terminal.arguments.address)
        return _print(terminal, wallet)


def unemail(terminal: Terminal) -> int:
    """Forget an address."""
    with unlocked(terminal) as wallet:
        wallet.profiles.remove_email(terminal.arguments.profile, terminal.arguments.address)
        return _print(terminal, wallet)


def rotate(terminal: Terminal) -> int:
    """Make a new key, and retire the others."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        wallet.profiles.rotate(asked.profile, now=terminal.remembered, algorithm=asked.algorithm)
        return _print(terminal, wallet)


def delete(terminal: Terminal) -> int:
    """Remove a profile that no kept badge is bound to."""
    with unlocked(terminal) as wallet:
        wallet.profiles.delete(terminal.arguments.profile, now=terminal.remembered)
        return _print(terminal, wallet)


def assign(terminal: Terminal) -> int:
    """Say whose a badge is, or take that back."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        wallet.profiles.assign(asked.badge, asked.profile)
        owner = wallet.badge(asked.badge, now=terminal.now).owner
    if owner:
        terminal.say(terminal.words(owner.code))
        terminal.emit({"badge": asked.badge, "profile": owner.profile or None, "code": owner.code})
    return DONE


def shares(terminal: Terminal) -> int:
    """List what was signed for whom, newest first."""
    with unlocked(terminal) as wallet:
        found = wallet.portfolios.handed(now=terminal.now)
    if not found:
        terminal.say(terminal.words("cli_nothing_shared"))
    for share in found:
        when = i18n.date(share.time, terminal.language)
        terminal.say(f"{when}  {share.recipient}")
        for _, title in share.badges:
            terminal.say(f"    {title or '–'}")
    terminal.emit({"shares": [_share_json(share) for share in found]})
    return DONE


def _print(terminal: Terminal, wallet: Wallet) -> int:
    pages = wallet.profiles.pages()
    for page in pages:
        name = page.name or terminal.words("profile_without_a_name")
        terminal.say(f"{page.id}  {name}")
        terminal.say("    " + terminal.words("profile_badges", count=page.badges))
        for address in page.emails:
            terminal.say(f"    {address}")
        for key in page.keys:
            state = "profile_key_retired" if key.retired else "profile_key_current"
            made = i18n.date(key.created, terminal.language)
            terminal.say(f"    {terminal.words(state, algorithm=key.algorithm, date=made)}")
            terminal.say(f"      {key.did}")
    terminal.emit({"profiles": [_page_json(page) for page in pages]})
    return DONE


def _page_json(page: ProfilePage) -> dict[str, Any]:
    return {
        "id": page.id,
        "name": page.name,
        "created": page.created.isoformat(),
        "emails": page.emails,
        "badges": page.badges,
        "keys": [
            {
                "did": key.did,
                "algorithm": key.algorithm,
                "created": key.created.isoformat(),
                "retired": key.retired.isoformat() if key.retired else None,
                "bound": key.bound,
            }
            for key in page.keys
        ],
    }


def _share_json(share: HandedRow) -> dict[str, Any]:
    return {
        "time": share.time.isoformat(),
        "recipient": share.recipient,
        "holder": share.holder,
        "sha256": share.sha256,
        "valid_until": share.valid_until.isoformat() if share.valid_until else None,
        "badges": [{"id": badge, "title": title} for badge, title in share.badges],
    }
