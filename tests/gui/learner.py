"""A session on a real wallet, for the pages that are only right when the whole chain is."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tests.gui.conftest import usual_look
from tests.gui.standin import NOW
from wallet import resources
from wallet.gui import pages
from wallet.gui.session import Session
from wallet.service import Wallet
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from wallet.gui.page import Page

PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a wallet that lives for one test
SAMPLES = resources.folder() / "samples"
PATIENCE_MS = 30_000
_SHOWN: list[Page] = []  # nobody else holds them: collected in mid-paint they would crash


def sample(part: str) -> Path:
    """Return the sample badge whose file name contains ``part``."""
    return next(path for path in (SAMPLES / "badges").iterdir() if part in path.name)


def created(home: Path) -> Wallet:
    """Make a wallet as ``Wallet.create`` does, at the least cost of guessing its passphrase."""
    wallet = Wallet(home, Vault.create(home, PASSPHRASE, now=NOW, cost=FLOOR), now=NOW)
    wallet.holder_did()
    return wallet


def with_samples(home: Path) -> None:
    """Put a wallet with the samples and all they need there: a copy of one that is made once."""
    shutil.copytree(_filled(), home)


@cache
def _filled() -> Path:
    folder = tempfile.mkdtemp(prefix="tsumiki-samples-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    wallet = created(Path(folder) / "home")
    wallet._fill_with_samples(now=NOW, work=Work())
    wallet.close()
    return wallet.home


@contextmanager
def unlocked(home: Path, qtbot: QtBot, *, samples: bool = False) -> Iterator[Session]:
    """Make a wallet, with the samples and all they need when asked for, and unlock it."""
    if samples:
        with_samples(home)
    else:
        created(home).close()
    with locked(home) as session:
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            session.doors.unlock(PASSPHRASE, session.fail)
        yield session


@contextmanager
def locked(home: Path) -> Iterator[Session]:
    """Turn a session to a home; an exception nobody foresaw fails the test."""
    session = Session(home, clock=lambda: NOW)
    session.language = "en"
    usual_look()
    broken: list[BaseException] = []
    session.broke.connect(broken.append)
    yield session
    assert session.end()
    _SHOWN.clear()
    assert not broken, broken


def listed(name: str, session: Session, qtbot: QtBot) -> Page:
    """Make a page that follows what changes, as in the window, and wait for its list."""
    page = shown(name, session, qtbot)
    session.changed.connect(page.reload)
    qtbot.waitUntil(lambda: page._model.rowCount() > 0, timeout=PATIENCE_MS)
    return page


def written(part: QWidget) -> list[str]:
    """Return what the labels say that can be seen, without the places where words may break."""
    labels = [label for label in part.findChildren(QLabel) if label.isVisible()]
    return [label.text().replace("\u200b", "") for label in labels if label.text()]


def shown(name: str, session: Session, qtbot: QtBot, what: object = None) -> Page:
    """Make a page and bring it to the front."""
    page = pages.make(name, session)
    qtbot.addWidget(page)
    _SHOWN.append(page)
    page.resize(900, 700)
    page.show()
    page.enter(what)
    return page
