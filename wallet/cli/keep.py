"""``create``, ``import``, ``show``, ``recheck``, ``export``, ``delete``: the vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli.raw import show_raw
from wallet.cli.results import exit_code, print_report
from wallet.cli.rows import print_rows, row_json
from wallet.cli.terminal import DONE, NOT_DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import WalletError
from wallet.papers import index_page
from wallet.papers.results import result_json
from wallet.service import Wallet
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.wording import joined

if TYPE_CHECKING:
    import argparse

    from wallet.snapshots.imports import Found


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands to the grammar."""

    def command(name: str, act: Any, changes: Changes, help_text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = commands.add_parser(name, parents=[common], help=help_text)
        made.set_defaults(act=act, changes=changes)
        return made

    making = commands.add_parser("create", parents=[common], help="make a new vault")
    making.set_defaults(act=create)
    brought = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES
    taking = command("import", import_, brought, "keep credentials: files, or folders of them")
    taking.add_argument("files", nargs="+", type=Path, metavar="FILE")
    taking.add_argument(
        "--take-keys",
        action="store_true",
        help="make keys of yours that another wallet's file holds yours here",
    )
    showing = command("show", show, Changes.NOTHING, "show one credential and its checks")
    showing.add_argument("id")
    showing.add_argument("--raw", action="store_true", help="the original as text instead")
    command("recheck", recheck, Changes.REPORTS, "verify everything that is kept again")
    exporting = command(
        "export", export, Changes.NOTHING, "write originals byte for byte, with an index page"
    )
    exporting.add_argument("folder", type=Path, metavar="DIR")
    exporting.add_argument("ids", nargs="*", metavar="ID")
    deleting = command(
        "delete", delete, Changes.LIBRARY, "remove a credential and its editions for good"
    )
    deleting.add_argument("ids", nargs="+", metavar="ID")


def create(terminal: Terminal) -> int:
    """Make a vault, protected by a passphrase."""
    Wallet.create(terminal.home, terminal.passphrase(twice=True), now=terminal.remembered).close()
    terminal.say(terminal.words("cli_created", home=str(terminal.home)))
    terminal.emit({"home": str(terminal.home)})
    return DONE


def import_(terminal: Terminal) -> int:
    """Read, verify and keep; what cannot be kept is named, and the rest is kept all the same."""
    work = terminal.work()
    with unlocked(terminal) as wallet:
        inputs = wallet.gather(terminal.arguments.files, work)
        review = wallet.examine(inputs, now=terminal.now, work=work)
        kept = wallet.keep(review.credentials, now=terminal.now, work=work)
        if terminal.arguments.take_keys:
            wallet.profiles.take_over(review.profiles, now=terminal.remembered)
    reports = []
    for found in review.found:
        if found.report is None:
            terminal.say(found.name)
            terminal.say("  " + _error_text(terminal, found))
        else:
            reports.append(found.report)
            print_report(terminal, found.name, found.report)
    terminal.say(
        terminal.words(
            "cli_imported",
            added=len(kept.added),
            editions=len(kept.editions),
            copies=len(kept.copies),
            failed=len(review.found) - len(reports) + len(kept.failed),
        )
    )
    if kept.returned:
        terminal.say(terminal.words("cli_returned", count=len(kept.returned)))
    for profile in review.profiles:
        taken = terminal.arguments.take_keys
        code = "cli_profile_taken" if taken or profile.known else "cli_profile_offered"
        terminal.say(terminal.words(code, name=profile.name or "–", count=len(profile.keys)))
    for host in review.hosts:
        terminal.say(terminal.words("cli_host_could_be_asked", host=host.name))
    for one in kept.failed:
        terminal.say(one.name)
        terminal.say("  " + _error_text(terminal, one))
    terminal.emit(
        {
            "added": kept.added,
            "copies": kept.copies,
            "editions": kept.editions,
            "returned": kept.returned,
            "results": [_found_json(terminal, found) for found in review.found],
            "failed": [_failed_json(terminal, one) for one in kept.failed],
            "hosts": [{"host": host.name, "urls": host.urls} for host in review.hosts],
            "profiles": [
                {
                    "name": profile.name,
                    "keys": [key.did for key in profile.keys],
                    "known": profile.known or terminal.arguments.take_keys,
                }
                for profile in review.profiles
            ],
        }
    )
    if kept.failed or len(reports) < len(review.found):
        return NOT_DONE
    return exit_code(reports)


def show(terminal: Terminal) -> int:
    """Show one credential with its checks, as of its last check, or its original as text."""
    if terminal.arguments.raw:
        return show_raw(terminal)
    with unlocked(terminal) as wallet:
        page = wallet.badge(terminal.arguments.id, now=terminal.now)
    credential = page.credential
    print_report(terminal, page.file_name, page.report)
    for text in (credential.achievement.description, credential.achievement.criteria):
        terminal.say()
        for line in text.splitlines():
            terminal.say(line)
    if page.newest_at:
        host = page.newest_at.name
        terminal.say()
        terminal.say(terminal.words("cli_edition_offered", host=host, badge=page.row.id))
    terminal.say()
    for code, words in (
        ("cli_show_tags", ", ".join(page.row.tags)),
        ("cli_show_collections", ", ".join(each.name for each in page.collections)),
        ("cli_show_note", page.note),
    ):
        if words:
            terminal.say(terminal.words(code, words=words))
    terminal.emit(
        {
            "badge": row_json(page.row),
            "file_name": page.file_name,
            "sha256": page.sha256,
            "newest_at": page.newest_at.urls[0] if page.newest_at else None,
            "note": page.note,
            "collections": [each.name for each in page.collections],
            **result_json(page.report, terminal.language),
        }
    )
    return exit_code([page.report])


def recheck(terminal: Terminal) -> int:
    """Verify everything that is kept again, offline."""
    with unlocked(terminal) as wallet:
        wallet.recheck(now=terminal.now, work=terminal.work())
        return print_rows(terminal, wallet.badges(now=terminal.now))


def export(terminal: Terminal) -> int:
    """Write originals under their own names with an index; nothing there is overwritten."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        paths = wallet.export(
            asked.folder,
            asked.ids,
            now=terminal.now,
            work=terminal.work(),
            page=index_page.renderer(terminal.language),
        )
    *files, index = map(printable, paths)
    for path in (*files, index):
        terminal.say(path)
    terminal.emit({"files": files, "index": index})
    return DONE


def delete(terminal: Terminal) -> int:
    """Remove credentials; every id is looked up before the first is removed."""
    with unlocked(terminal) as wallet:
        ids = list(dict.fromkeys(terminal.arguments.ids))
        titles = [wallet.badge(badge_id, now=terminal.now).row.title for badge_id in ids]
        wallet.delete(*ids, now=terminal.remembered)
    for title in titles:
        terminal.say(terminal.words("cli_deleted", title=title or "–"))
    terminal.emit({"deleted": ids})
    return DONE


def _found_json(terminal: Terminal, found: Found) -> dict[str, Any]:
    if found.report is None:
        return _failed_json(terminal, found)
    return {
        "file": found.name,
        "standing": found.standing.value if found.standing else None,
        **result_json(found.report, terminal.language),
    }


def _error_text(terminal: Terminal, found: Found) -> str:
    return joined(terminal.sentences(_error_of(found)), terminal.language)


def _error_of(found: Found) -> WalletError:
    return found.error or WalletError("no_sentence")


def _failed_json(terminal: Terminal, found: Found) -> dict[str, Any]:
    return {"file": found.name, "verdict": None, "error": terminal.error_json(_error_of(found))}
