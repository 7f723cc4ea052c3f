from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.gui.learner import PASSPHRASE, PATIENCE_MS, locked, shown
from tests.gui.standin import NOW
from wallet.service import Wallet

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

RETURN = Qt.Key.Key_Return


@pytest.fixture
def vault(home: Path) -> Path:
    Wallet.create(home, PASSPHRASE, now=NOW).close()
    return home


def test_a_new_wallet_wants_the_same_long_passphrase_twice(home: Path, qtbot: QtBot) -> None:
    with locked(home) as session:
        page = shown("create", session, qtbot)
        first, second, create = page._new.first, page._new.second, page._create
        qtbot.keyClicks(first.edit, "elevenchars")
        assert first.hint.text() == "One more character to go"
        assert not create.isEnabled()
        qtbot.keyClicks(first.edit, " and then some")
        assert first.hint.text() == "Strong"
        qtbot.keyClicks(second.edit, "elevenchars")
        assert "not the same" in second.hint.text()
        assert not create.isEnabled()
        qtbot.keyClicks(second.edit, " and then some")
        assert "same" in second.hint.text()
        assert create.isEnabled()
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            qtbot.keyClick(second.edit, RETURN)
        assert first.text == second.text == ""
    Wallet.unlock(home, "elevenchars and then some", now=NOW).close()


def test_the_window_does_not_wait_while_the_key_is_derived(home: Path, qtbot: QtBot) -> None:
    with locked(home) as session:
        page = shown("create", session, qtbot)
        page._new.first.edit.setText(PASSPHRASE)
        page._new.second.edit.setText(PASSPHRASE)
        page._create.click()
        assert not session.unlocked
        assert page._create.text() == "Creating your wallet…"
        assert not page._create.isEnabled()
        qtbot.waitUntil(lambda: session.unlocked, timeout=PATIENCE_MS)


def test_a_wrong_passphrase_is_told_from_damage(vault: Path, qtbot: QtBot) -> None:
    with locked(vault) as session:
        page = shown("unlock", session, qtbot)
        qtbot.keyClicks(page._field.edit, "not the passphrase")
        qtbot.keyClick(page._field.edit, RETURN)
        qtbot.waitUntil(lambda: bool(page._notice.text), timeout=PATIENCE_MS)
        assert "The passphrase is not right" in page._notice.text
        assert page._notice.property("look") == "caution"
        qtbot.waitUntil(page._field.edit.isEnabled)
        assert page._field.edit.selectedText()  # typing replaces it

    for file in vault.joinpath("vault").iterdir():
        file.write_bytes(b"\0" * 100)
    with locked(vault) as session:
        page = shown("unlock", session, qtbot)
        qtbot.keyClicks(page._field.edit, PASSPHRASE)
        qtbot.keyClick(page._field.edit, RETURN)
        qtbot.waitUntil(lambda: bool(page._notice.text), timeout=PATIENCE_MS)
        assert "damaged" in page._notice.text
        assert page._notice.property("look") == "bad"


def test_the_right_passphrase_opens(vault: Path, qtbot: QtBot) -> None:
    with locked(vault) as session:
        page = shown("unlock", session, qtbot)
        assert not page._button.isEnabled()
        qtbot.keyClicks(page._field.edit, PASSPHRASE)
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            qtbot.mouseClick(page._button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page._field.text == "")


def test_the_message_changes_language_with_the_page(vault: Path, qtbot: QtBot) -> None:
    with locked(vault) as session:
        page = shown("unlock", session, qtbot)
        page._field.edit.setText("not the passphrase")
        page._unlock()
        qtbot.waitUntil(lambda: bool(page._notice.text), timeout=PATIENCE_MS)
        session.language = "ja"
        page.retranslate()
        assert "パスフレーズが違います" in page._notice.text


def test_what_is_typed_can_be_shown_and_is_hidden_again(vault: Path, qtbot: QtBot) -> None:
    with locked(vault) as session:
        page = shown("unlock", session, qtbot)
        field, modes = page._field, QLineEdit.EchoMode
        assert field.edit.echoMode() is modes.Password
        field._show.click()
        assert field.edit.echoMode() is modes.Normal
        assert field._show.accessibleName() == "Hide the passphrase"
        field.clear()
        assert field.edit.echoMode() is modes.Password


def test_caps_lock_is_noticed_from_what_arrives(vault: Path, qtbot: QtBot) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    with locked(vault) as session:
        page = shown("unlock", session, qtbot)
        edit, caps = page._field.edit, page._field._caps
        qtbot.keyClick(edit, "a")
        assert not caps.isVisible()
        qtbot.keyClick(edit, "A", shift)
        assert not caps.isVisible()
        qtbot.keyClick(edit, "A")
        assert caps.isVisible()
        qtbot.keyClick(edit, Qt.Key.Key_CapsLock)
        assert not caps.isVisible()


def test_nobody_is_called_back_after_they_are_gone(vault: Path, qtbot: QtBot) -> None:
    with locked(vault) as session:
        widget = QLineEdit()
        heard: list[str] = []
        job = session.run_locked(
            lambda _: "too late", lambda said: widget.setText(heard.append(said))
        )
        shiboken6.delete(widget)
        with qtbot.waitSignal(job.finished):
            pass
        assert heard == []
