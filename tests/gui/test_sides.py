from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QListView, QPushButton, QScrollArea

from tests.gui.conftest import settle
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.sides import Sides

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.window import Window

PAGES = [
    "badges",
    "import",
    "portfolios",
    "issuers",
    "skills",
    "settings",
    "backup",
    "check_backup",
    "restore",
]


def test_what_stands_beside_the_list_goes_below_it_when_narrow(qtbot: QtBot) -> None:
    first, second = QListView(), Column(400, inset=True)
    second.rows.addWidget(Label(text="details"))
    sides = Sides(first, second, shares=(1, 1))
    qtbot.addWidget(sides)
    sides.show()
    sides.resize(900, 600)
    settle(50)
    assert first.geometry().right() < second.geometry().left()
    sides.resize(560, 600)
    settle(50)
    assert first.geometry().bottom() < second.geometry().top()
    assert first.height() >= 180


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_off_at_the_side_of_a_narrow_window(
    window: Window, session: Session, name: str, language: str
) -> None:
    session.set_language(language)
    window.resize(760, 640)
    session.go(name)
    settle()
    width = window.page.width()
    for button in window.page.findChildren(QPushButton):
        if button.isVisible():
            right = button.mapTo(window.page, QPoint(button.width(), 0)).x()
            assert right <= width, button.text()
            assert button.width() >= button.minimumSizeHint().width(), button.text()
    for area in window.page.findChildren(QScrollArea):
        assert not area.horizontalScrollBar().isVisible()
