from __future__ import annotations

from typing import TYPE_CHECKING

import PySide6
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from wallet.gui import pages, theme
from wallet.settings import Settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.settings.settings_page import SettingsPage


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> SettingsPage:
    made = pages.make("settings", session)
    qtbot.addWidget(made)
    session.language_changed.connect(made.retranslate)
    made.show()
    made.enter(None)
    return made


def _pick(box: object, value: str) -> None:
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]
    box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]


def test_the_language_changes_at_once_and_is_remembered(
    page: SettingsPage, session: Session
) -> None:
    _pick(page._language.language, "ja")
    assert page._heading.text() == "設定"
    assert page._look.theme.itemText(2) == "ダーク"
    assert Settings.load(session.home).language == "ja"
    _pick(page._language.language, "en")
    assert page._heading.text() == "Settings"


def test_the_theme_changes_at_once_and_is_remembered(page: SettingsPage, session: Session) -> None:
    _pick(page._look.theme, "dark")
    assert theme.current() is theme.DARK
    assert Settings.load(session.home).theme == "dark"
    _pick(page._look.theme, "light")
    assert theme.current() is theme.LIGHT


def test_the_page_shows_what_is_set_not_what_was(page: SettingsPage, session: Session) -> None:
    session.set_language("ja")
    page.enter(None)
    assert page._language.language.currentData() == "ja"


def test_where_the_wallet_is_can_be_copied(page: SettingsPage, session: Session) -> None:
    page._place.copy.click()
    assert QGuiApplication.clipboard().text() == str(session.home)


def test_lock_now_locks(page: SettingsPage, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.closed):
        page._place.lock.click()


def test_qt_and_its_licence_are_named(page: SettingsPage) -> None:
    text = "\n".join(label.text() for label in page.findChildren(QLabel))
    assert PySide6.__version__ in text
    assert "GNU Lesser General Public License" in text
