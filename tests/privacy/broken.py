"""Variants of the program that leak, one for each kind of place; every one must be caught."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import socket
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import apsw

from wallet import crash, hardening
from wallet.settings import Settings
from wallet.tasks.backups.backing_up import BackingUp
from wallet.tasks.library.listing import Listing
from wallet.tasks.library.marking import Marking
from wallet.vault import database
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Variant:
    """``needs`` is the last step of the session at which it must be caught, by ``finding``."""

    break_it: Callable[[], None]
    needs: str
    finding: str  # a part of the sentence


def _around(owner: Any, name: str, beside: Callable[..., None]) -> None:
    """Let something be done beside every call of a method."""
    ordinary = getattr(owner, name)

    def both(self: Any, *words: Any, **how: Any) -> Any:
        result = ordinary(self, *words, **how)
        beside(self, *words)
        return result

    setattr(owner, name, both)


def _log() -> None:
    """A log file, as a helpful programmer adds one, with the titles that were listed."""
    place = Path(os.environ["XDG_STATE_HOME"])
    place.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(filename=place / "tsumiki.log", level=logging.INFO, encoding="utf-8")
    listed = Listing.rows

    def rows(*words: Any, **how: Any) -> Any:
        found = listed(*words, **how)
        logging.getLogger("wallet").info("listed %s", [row.title for row in found])
        return found

    Listing.rows = rows  # type: ignore[method-assign]


def _printed_log() -> None:
    """The same, where there is no file: on standard error."""
    _around(Marking, "set_note", lambda _, __, text: sys.stderr.write(f"note: {text}\n"))


def _settings() -> None:
    """Settings that remember what was searched for, in ASCII."""

    def remember(_: Any, query: str, *__: Any) -> None:
        if query:
            home = Path(os.environ["TSUMIKI_HOME"])
            Settings(others={"last_search": query}).save(home)

    _around(Listing, "rows", remember)
    plain = json.dump
    json.dump = lambda value, file, **how: plain(value, file, **{**how, "ensure_ascii": True})


def _temporary() -> None:
    """A readable copy of the note while it is written, left behind."""

    def copy(_: Any, __: Any, text: str) -> None:
        with tempfile.NamedTemporaryFile("w", delete=False, encoding="utf-16") as file:
            file.write(text)

    _around(Marking, "set_note", copy)


def _removed() -> None:
    """The same, removed again."""

    def copy(_: Any, __: Any, text: str) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "draft").write_text(text, encoding="utf-8")

    _around(Marking, "set_note", copy)


def _folder() -> None:
    """A file of its own where the program happened to be started."""
    _around(Marking, "set_note", lambda _, __, text: Path("note.html").write_text(text, "utf-8"))


def _elsewhere() -> None:
    """A file in a place of its own."""
    place = Path(os.environ["PRIVACY_ROOT"]).with_name("a place of its own")
    _around(Marking, "set_note", lambda *_: place.write_text("", "utf-8"))


def _database() -> None:
    """A database without a cipher, which nobody notices."""

    def opened(self: Any, path: Path, key: bytes) -> None:
        self._path, self._key, self._depth = path, key, 0
        self._connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        for setting in database._SETTINGS:
            self._connection.execute(setting).fetchall()

    database.Database.__init__ = opened  # type: ignore[method-assign]
    database._PLAIN_HEADER = b"SQLite format 4\0"  # type: ignore[misc]


def _key_in_lock() -> None:
    """The key of the data in hexadecimal digits, in the file of the lock."""

    def note(vault: Any, *_: Any) -> None:
        name = Path(os.environ["TSUMIKI_HOME"]) / "vault.lock"
        name.write_text(vault._database._key.hex())

    _around(Vault, "__init__", note)


def _backup() -> None:
    """A backup with a readable table of contents at its end."""

    def append(backing: Any, path: Path, _: str) -> None:
        titles = [row.edition.title for row in backing._vault.library.rows()]
        with path.open("a", encoding="utf-8") as file:
            json.dump(titles, file)

    _around(BackingUp, "write", append)


def _talkative() -> None:
    """An error in its own words, as Python tells it by itself."""
    crash.described = traceback.format_exception  # type: ignore[assignment]


def _pythons_own() -> None:
    """Errors on other threads and in the window's slots as Python tells them by itself."""
    crash.keep_quiet = lambda *_: None


def _core() -> None:
    """Memory that is written down when the process is ended."""
    hardening.forbid_core_dumps = lambda: None


def _clipboard() -> None:
    """A clipboard that keeps what it was given."""
    from wallet.gui.clipboard import Clipboard  # noqa: PLC0415 - commands do without Qt

    Clipboard.leave = lambda _: None  # type: ignore[method-assign]


def _folders() -> None:
    """Qt's own list of the folders that were visited."""
    from wallet.gui import app  # noqa: PLC0415 - as above

    app._forget_folders = lambda: None


def _journal() -> None:
    """A journal of what was sent, as one keeps it to find out why an issuer refused."""
    from wallet.sharing.openid4vci import token  # noqa: PLC0415 - most commands do without

    plain = token.post_form

    def post(line: Any, url: str, fields: Any, **how: Any) -> Any:
        place = Path(os.environ["XDG_STATE_HOME"]) / "sent.json"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(dict(fields)), encoding="utf-8")
        return plain(line, url, fields, **how)

    token.post_form = post


def _session_key() -> None:
    """A key that lies in a file for a moment as it is."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - most do without

    plain = serialization.NoEncryption()
    serialization.BestAvailableEncryption = lambda _: plain  # type: ignore[misc,assignment]


def _telephone() -> None:
    """A glance at a server, to find out whether there is a newer version."""

    def ask(*_: Any) -> None:
        with contextlib.suppress(OSError), socket.socket(type=socket.SOCK_DGRAM) as line:
            line.sendto(b"1.0", ("127.0.0.2", 9))  # not where the tests talk; and it leads nowhere

    _around(Listing, "rows", ask)


VARIANTS = {
    "log": Variant(_log, "list", "title in user/"),
    "printed log": Variant(_printed_log, "note", "note in standard error"),
    "settings": Variant(_settings, "search", "search in home/settings.json"),
    "temporary file": Variant(_temporary, "note", "note in temporary/"),
    "removed file": Variant(_removed, "note", "note in removed/"),
    "working folder": Variant(_folder, "note", "note in folder/"),
    "elsewhere": Variant(_elsewhere, "note", "written elsewhere"),
    "database": Variant(_database, "import", "title in home/vault/wallet.db"),
    "lock file": Variant(_key_in_lock, "list", "key of the data in home/vault.lock"),
    "backup": Variant(_backup, "backup", "title in asked/backup"),
    "error of a command": Variant(_talkative, "error", "words of an error in standard error"),
    "error in the window": Variant(_pythons_own, "window", "words of an error in standard error"),
    "core dump": Variant(_core, "abort", "core"),
    "clipboard": Variant(_clipboard, "window", "note in standard error"),
    "visited folders": Variant(_folders, "window", "folder name in user/"),
    "telephone": Variant(_telephone, "list", "contacted"),
    "session key": Variant(_session_key, "decline across the table", "session key in removed/"),
    "journal": Variant(_journal, "take an offer", "transaction code in user/"),
}


def caught(name: str, folder: Path) -> str:
    """Run a session with a variant, as short as it may be; return what it was caught by, or ""."""
    from tests.privacy import talking  # noqa: PLC0415 - as above
    from tests.privacy.session import Session  # noqa: PLC0415 - the program itself loads us
    from tests.privacy.steps import STEPS  # noqa: PLC0415 - as above

    variant = VARIANTS[name]
    day, needs = next(
        (day, step) for day in (STEPS, talking.STEPS) for step in day if step.name == variant.needs
    )
    before = ("change passphrase",) if needs.given != "passphrase" else ()
    session = Session(folder, variant=name, steps=day)
    found = session.run(("create", "import", *before, needs.name)).findings
    return next((each for each in found if variant.finding in each), "")
