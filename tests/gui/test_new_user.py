"""The whole way of a new user on a real vault: create, recover, change, and a keyring that is lost.

Nothing is called behind the window's back: buttons are pressed and fields typed into.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton

from tests.gui.conftest import settle
from tests.gui.learner import PASSPHRASE, PATIENCE_MS, locked
from tests.gui.standin import NOW
from tests.vault import fake_keyrings
from tests.vault.fake_keyrings import Hanging, Remembering
from wallet.gui.widgets import file_choice
from wallet.gui.window import Window
from wallet.service import Wallet
from wallet.sharing.qr import read_qr
from wallet.vault import keyrings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session

NEW = "another passphrase, of today"


@pytest.fixture(autouse=True)
def _own_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    Hanging.released.set()
    allowed = {"Remembering": (fake_keyrings.__name__, "Hanging")}
    monkeypatch.setattr(keyrings, "_ALLOWED", allowed)
    yield
    Hanging.released.set()
    Remembering.entries.clear()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(5)


def still_silent() -> bool:
    """Whether a question to the keyring is still open: nobody has waited for its answer."""
    return any(thread.name == "keyring" for thread in threading.enumerate())


class Person:
    """Sees what is visible in a window, and presses and types there."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.qtbot = session, qtbot
        self.window = Window(session)
        qtbot.addWidget(self.window)
        self.window.show()

    @property
    def page(self) -> str:
        return self.window.page.objectName()

    def comes_to(self, page: str) -> None:
        self.qtbot.waitUntil(lambda: self.page == page, timeout=PATIENCE_MS)

    def reads(self, text: str) -> bool:
        labels = self.window.findChildren(QLabel)
        return any(text in each.text() for each in labels if each.isVisible())

    def waits_for(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.reads(text), timeout=PATIENCE_MS)

    def sees(self, words: str) -> list[QPushButton]:
        buttons = self.window.findChildren(QPushButton)
        shown = [each for each in buttons if each.isVisible()]
        return [each for each in shown if words in (each.text(), each.accessibleName())]

    def presses(self, words: str) -> None:
        self.qtbot.waitUntil(
            lambda: any(each.isEnabled() for each in self.sees(words)), timeout=PATIENCE_MS
        )
        self.qtbot.mouseClick(self.sees(words)[0], Qt.MouseButton.LeftButton)

    def fields(self) -> list[QLineEdit]:
        return [each for each in self.window.page.findChildren(QLineEdit) if each.isVisible()]

    def types(self, *texts: str) -> None:
        for field, text in zip(self.fields(), texts, strict=True):
            field.setText(text)

    def types_words(self, words: str) -> None:
        (field,) = (e for e in self.window.page.findChildren(QPlainTextEdit) if e.isVisible())
        field.setPlainText(words)

    def words(self) -> list[str]:
        names = [each.accessibleName() for each in self.window.page.findChildren(QLabel)]
        numbered = [name.partition(": ") for name in names if name[:1].isdigit()]
        found = {int(number): word for number, _, word in numbered}
        return [found[number] for number in sorted(found)]

    def creates(self) -> None:
        self.presses("Start my own wallet")
        self.types(PASSPHRASE, PASSPHRASE)
        self.presses("Create my wallet")
        self.comes_to("recovery")
        self.qtbot.waitUntil(lambda: len(self.words()) == 12, timeout=PATIENCE_MS)

    def imports_later(self) -> None:
        """Pass the third step of the first start."""
        self.comes_to("import")
        self.presses("Import later")
        self.comes_to("badges")

    def opens(self, passphrase: str) -> None:
        self.types(passphrase)
        self.presses("Unlock")

    def locks(self) -> None:
        self.presses("Lock")
        self.comes_to("unlock")


@pytest.fixture
def person(home: Path, qtbot: QtBot) -> Iterator[Person]:
    with locked(home) as session:
        yield Person(session, qtbot)


def test_from_the_first_start_to_a_lost_passphrase_and_back(person: Person, home: Path) -> None:
    person.creates()
    words = person.words()
    person.presses("I have them on paper")
    assert not person.sees("Save sheet…")
    person.types_words(" ".join([*words[:6], words[0] + "x"]) + " ")
    assert person.reads("Word 7 is not in the list of recovery words.")
    (use,) = person.sees("Use these words")
    assert not use.isEnabled()
    person.types_words("\n".join(f"{at}. {word.upper()}" for at, word in enumerate(words, 1)))
    person.presses("Use these words")
    person.comes_to("import")
    assert person.reads("Your recovery words open the wallet from now on.")
    assert Wallet.ways(home) == ("passphrase", "recovery")
    assert not person.sees("Back to the recovery words")  # nothing is asked for twice
    person.imports_later()

    person.locks()
    person.opens("not what was chosen")
    person.waits_for("This wallet also opens with: recovery words.")
    person.presses("I lost my passphrase")
    person.types_words(" ".join(words))
    person.presses("Open")
    person.comes_to("passphrase")
    person.types(NEW, NEW)  # the present one is not asked for
    person.presses("Set the passphrase")
    person.comes_to("badges")

    person.locks()
    person.opens(PASSPHRASE)
    person.waits_for("The passphrase is not right.")
    person.opens(NEW)
    person.comes_to("badges")


def test_later_leaves_a_reminder_until_it_is_done(person: Person, home: Path) -> None:
    person.creates()
    first = person.words()
    person.presses("Later")
    person.imports_later()
    person.waits_for("There are no recovery words for this wallet yet.")
    person.session.go("issuers")
    assert not person.reads("There are no recovery words")
    person.session.go("settings")
    person.waits_for("There are no recovery words")
    person.session.go("badges")
    person.presses("Make recovery words")
    person.comes_to("recovery")
    person.qtbot.waitUntil(lambda: len(person.words()) == 12)
    words = person.words()
    assert words != first
    person.presses("I have them on paper")
    person.types_words(" ".join(first))
    person.presses("Use these words")
    person.waits_for("That is not the same yet")
    assert Wallet.ways(home) == ("passphrase",)
    person.types_words(" ".join(words))
    person.presses("Use these words")
    person.comes_to("settings")
    settle()
    assert not person.reads("There are no recovery words")
    person.session.go("badges")
    assert not person.reads("There are no recovery words")


def test_a_reminder_that_was_put_away_comes_back_at_the_next_unlocking(person: Person) -> None:
    person.creates()
    person.presses("Later")
    person.imports_later()
    person.waits_for("There are no recovery words")
    person.window.bar.dismiss()
    person.session.go("settings")
    person.session.go("badges")
    assert person.window.bar.message is None
    person.locks()
    person.opens(PASSPHRASE)
    person.comes_to("badges")
    assert person.reads("There are no recovery words")


@pytest.mark.parametrize("by", ["drop", "choice"])
def test_a_picture_of_the_code_opens_too(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    picture = tmp_path / "code.png"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: picture)
    monkeypatch.setattr(file_choice, "some_files", lambda *_: [picture])
    person.creates()
    words = person.words()
    person.presses("Save sheet…")
    assert read_qr(picture.read_bytes()) == (" ".join(words),)
    assert picture.stat().st_mode & 0o077 == 0
    person.presses("I have them on paper")
    person.types_words(" ".join(words))
    person.presses("Use these words")
    person.imports_later()
    person.locks()
    person.presses("I lost my passphrase")
    if by == "choice":
        person.presses("Choose a picture…")
    else:
        drop(person.window, picture)
    person.comes_to("passphrase")
    person.presses("Later")
    person.comes_to("badges")


def drop(window: Window, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    at = QPointF(QPoint(10, 10))
    event = QDropEvent(at, actions, mime, button, Qt.KeyboardModifier.NoModifier)
    window.page.dropEvent(event)


def test_a_picture_without_a_key_is_told(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.creates()
    person.session.lock()
    person.session.go("lost")
    other = tmp_path / "other.png"
    other.write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    monkeypatch.setattr(file_choice, "some_files", lambda *_: [other])
    person.presses("Choose a picture…")
    person.waits_for("No recovery words were found in this file.")
    monkeypatch.setattr(file_choice, "some_files", lambda *_: [tmp_path / "absent"])
    person.presses("Choose a picture…")
    person.waits_for("could not be read")


def test_a_keyring_turned_on_and_lost(person: Person, home: Path, qtbot: QtBot) -> None:
    person.creates()
    person.presses("Later")
    person.imports_later()
    person.session.go("settings")
    person.presses("Turn on")
    person.waits_for("Remembering opens the wallet without a passphrase.")

    person.locks()
    settle()
    assert person.page == "unlock"  # locked is locked: it opens by itself at a start alone
    person.presses("Open with this computer's keyring")
    person.comes_to("badges")
    person.window.close()

    with locked(home) as session:
        again = Person(session, qtbot)
        again.comes_to("badges")
        assert session.entered_by == "keyring"
        again.window.close()

    Remembering.entries.clear()
    with locked(home) as session:
        again = Person(session, qtbot)
        again.waits_for("no longer holds the entry for this wallet")
        assert again.reads("This wallet also opens with: passphrase.")
        again.opens(PASSPHRASE)
        again.comes_to("badges")


@pytest.fixture
def silent(home: Path) -> Iterator[None]:
    """A vault that a keyring opens, which answers nothing from now on."""
    wallet = Wallet.create(home, PASSPHRASE, now=NOW)
    wallet.protection.use_keyring(now=NOW)
    wallet.close()
    Hanging.released.clear()
    yield
    Hanging.released.set()


@pytest.mark.usefixtures("silent")
def test_a_silent_keyring_does_not_keep_the_passphrase_waiting(person: Person) -> None:
    person.waits_for("Asking this computer's keyring…")
    person.opens(PASSPHRASE)
    person.comes_to("badges")
    assert still_silent()


def test_a_silent_keyring_does_not_keep_the_recovery_words_waiting(
    person: Person, home: Path
) -> None:
    person.creates()
    words = person.words()
    person.presses("I have them on paper")
    person.types_words(" ".join(words))
    person.presses("Use these words")
    person.imports_later()
    person.session.go("settings")
    person.presses("Turn on")
    person.qtbot.waitUntil(lambda: len(Wallet.ways(home)) == 3, timeout=PATIENCE_MS)
    person.locks()
    Hanging.released.clear()
    person.presses("Open with this computer's keyring")
    person.presses("I lost my passphrase")
    person.types_words(" ".join(words))
    person.presses("Open")
    person.comes_to("passphrase")
    assert still_silent()


@pytest.mark.usefixtures("silent")
def test_asking_a_silent_keyring_can_be_stopped(person: Person) -> None:
    person.presses("Stop asking")
    person.qtbot.waitUntil(lambda: bool(person.sees("Open with this computer's keyring")))
    assert still_silent()
    assert not person.session.unlocked


def test_turning_a_silent_keyring_on_can_be_stopped_and_keeps_nobody_waiting(
    person: Person, home: Path
) -> None:
    person.creates()
    person.presses("Later")
    person.imports_later()
    person.session.go("settings")
    person.qtbot.waitUntil(lambda: bool(person.sees("Turn on")), timeout=PATIENCE_MS)
    Hanging.released.clear()
    person.presses("Turn on")
    person.waits_for("Asking this computer's keyring…")
    person.session.go("profiles")
    person.waits_for("Signs for you")  # read while the keyring is silent
    person.session.go("settings")
    person.presses("Stop asking")
    person.qtbot.waitUntil(lambda: bool(person.sees("Turn on")), timeout=PATIENCE_MS)
    assert Wallet.ways(home) == ("passphrase",)
    assert still_silent()


def test_turning_off_a_silent_keyring_need_not_wait_for_it(person: Person, home: Path) -> None:
    person.creates()
    person.presses("Later")
    person.imports_later()
    person.session.go("settings")
    person.presses("Turn on")
    person.qtbot.waitUntil(lambda: bool(person.sees("Turn off")), timeout=PATIENCE_MS)
    Hanging.released.clear()
    person.presses("Turn off")
    person.waits_for("Asking this computer's keyring…")
    person.qtbot.waitUntil(lambda: Wallet.ways(home) == ("passphrase",), timeout=PATIENCE_MS)
    person.presses("Stop asking")
    person.qtbot.waitUntil(lambda: bool(person.sees("Turn on")), timeout=PATIENCE_MS)
    assert still_silent()


def test_changing_the_passphrase_asks_for_the_present_one(person: Person) -> None:
    person.creates()
    person.presses("Later")
    person.imports_later()
    person.session.go("settings")
    person.presses("Change…")
    person.types("not the present one", NEW, NEW)
    person.presses("Set the passphrase")
    person.waits_for("The passphrase is not right.")
    person.types(PASSPHRASE, NEW, NEW)
    person.presses("Set the passphrase")
    person.comes_to("settings")
    person.locks()
    person.opens(NEW)
    person.comes_to("badges")


def test_what_is_secret_goes_when_its_page_does(person: Person) -> None:
    person.creates()
    page = person.window.page
    person.session.go("settings")
    assert page._key is None
    assert not any(page._sheet._labels[at].text() for at in range(12))
