"""What holds more than one thing: a ZIP of badges, the file of another wallet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials import universal_wallet
from wallet.errors import ReadingError, SharingError, TrustError
from wallet.holder.foreign import stored_key
from wallet.sharing.containers import archive
from wallet.sharing.containers.opened import is_document
from wallet.snapshots.profiles import FoundKey, FoundProfile
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import MAX_FILE, read_file
from wallet.tasks.judging import opening
from wallet.tasks.owner.profiling import LONGEST_NAME
from wallet.trust import archives

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.errors import WalletError
    from wallet.vault.vault import Vault
    from wallet.work import Work

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# The rules are those for resource packs; what is said is about a learner's own archive.
_CODES = {
    "pack_not_found": "file_not_found",
    "pack_not_a_pack": "zip_damaged",
    "pack_damaged": "zip_damaged",
    "pack_too_large": "batch_too_large",
    "pack_too_many_entries": "batch_too_large",
    "pack_encrypted": "zip_encrypted",
    "pack_link": "zip_outside",
    "pack_outside": "zip_outside",
    "pack_duplicate_name": "zip_outside",
}


@dataclass(frozen=True, slots=True)
class Input:
    """Something the learner handed over: a file's or the clipboard's bytes, with a name.

    ``error`` stands in for the bytes of a file that could not be opened, so that one bad file
    does not hide the rest. ``document`` names the PDF, web page or ZIP that it came in, if any.
    """

    name: str
    data: bytes
    error: WalletError | None = None
    document: str = ""


def is_zip(path: Path) -> bool:
    """Say whether a file begins as a ZIP does; one that cannot be read does not."""
    try:
        with path.open("rb") as file:
            return file.read(len(_ZIP[0])) in _ZIP
    except (OSError, ValueError):
        return False


def unzipped(path: Path, name: str, work: Work) -> Iterator[Input]:
    """Yield the files in a ZIP, hidden ones left out; what is wrong with it stands in their place.

    Nothing is unpacked to disk, and a ZIP that breaks one rule is refused whole. The ZIP of one
    portfolio is yielded as it is.
    """
    empty = True
    try:
        with archives.open_zip(path) as files:
            names = files.names()
            if archive.is_portfolio(names) and path.stat().st_size <= MAX_FILE:
                yield Input(name, read_file(path))
                return
            for each in names:
                work.check()
                if not _is_hidden(each):
                    empty = False
                    yield Input(f"{name}/{printable(each)}", files.read(each))
    except TrustError as error:
        details = {"name": name, "file": name, "files": "–", "limit": archives.MAX_ENTRIES}
        yield Input(name, b"", ReadingError(_CODES[error.code], **details))
    else:
        if empty:
            yield Input(name, b"", ReadingError("zip_empty", name=name))


def opened(
    inputs: Sequence[Input], vault: Vault, *, now: datetime, work: Work
) -> tuple[list[Input], tuple[FoundProfile, ...]]:
    """Put in the place of another wallet's file what it holds: credentials, and the profiles.

    In the place of a PDF, a web page or a portfolio's ZIP stand the badges that it carries.
    """
    found: list[Input] = []
    profiles: list[FoundProfile] = []
    for one in _of_documents(inputs, work):
        try:
            wallets = universal_wallet.read(one.data) if one.error is None else ()
        except ReadingError as error:
            found.append(Input(one.name, one.data, error))
            continue
        if not wallets:
            found.append(one)
        for wallet in wallets:
            found += _files(one.name, wallet)
            keys, wrong = _keys(one.name, wallet, now)
            found += wrong
            if keys:
                known = all(vault.backups.knows_key(key.did) for key in keys)
                name = " ".join(wallet.profile.split())[:LONGEST_NAME]
                profiles.append(FoundProfile(name, keys, known))
    return found, tuple(profiles)


def _of_documents(inputs: Sequence[Input], work: Work) -> Iterator[Input]:
    documents = [
        (one.name, one.data) for one in inputs if one.error is None and is_document(one.data)
    ]
    contents = iter(opening.contents_of(documents, work))
    for one in inputs:
        held = next(contents) if one.error is None and is_document(one.data) else None
        if isinstance(held, SharingError):
            yield Input(one.name, one.data, held)
        elif held is None or not (held.presentation or held.badges):
            yield one  # its reader says what it is
        else:
            for each in opening.badges_in(held, one.name):
                yield Input(each.name, each.data, document=one.name)


def _files(name: str, wallet: universal_wallet.UniversalWallet) -> Iterator[Input]:
    for number, (title, data) in enumerate(wallet.files, 1):
        own = printable(title).replace("/", "_") or str(number)
        yield Input(f"{name}/{own}.json", data)


def _keys(
    name: str, wallet: universal_wallet.UniversalWallet, now: datetime
) -> tuple[tuple[FoundKey, ...], list[Input]]:
    keys: dict[str, FoundKey] = {}
    wrong: list[Input] = []
    for written in wallet.keys:
        try:
            key = stored_key(written.public, written.secret, now=now)
        except ReadingError as error:
            wrong.append(Input(f"{name}/{wallet.profile}", b"", error))
        else:
            keys[key.did] = FoundKey(key.did, key.algorithm, key.secret)
    return tuple(keys.values()), wrong


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/"))
