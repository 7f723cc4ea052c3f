"""Every page, walked as a screen reader would: whatever can take the focus has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.conftest import settle
from wallet.gui.widgets.buttons import Kind
from wallet.gui.window import Window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session

PAGES = [("badges", None), ("badge", "badge-1"), ("import", None), ("present", None)]
PAGES += [("issuers", None), ("settings", None), ("profiles", None)]
PAGES += [("recovery", None), ("passphrase", None)]
PAGES += [("compare", ["badge-0", "badge-1", "badge-2"]), ("compare", ["badge-3"])]
PAGES += [("backup", None), ("check_backup", None), ("restore", None)]
NAMES = [f"{name}-{at}" for at, (name, _) in enumerate(PAGES)]


def _nameless(interface: QAccessibleInterface, trail: str = "") -> list[str]:
    found = []
    state = interface.state()
    name = interface.text(QAccessible.Text.Name)
    where = f"{trail}/{interface.role().name}"
    if state.focusable and not state.invisible and not name and not _frame(interface):
        found.append(where)
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is not None:
            found += _nameless(child, where)
    return found


def _frame(interface: QAccessibleInterface) -> bool:
    """Panes and the window's own frame take no focus of a person's making."""
    roles = QAccessible.Role
    return interface.role() in (roles.Pane, roles.Client, roles.Window, roles.Application)


@pytest.mark.parametrize(("name", "what"), PAGES, ids=NAMES)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_whatever_takes_the_focus_has_a_name(
    window: Window, session: Session, name: str, what: object, language: str
) -> None:
    session.set_language(language)
    session.go(name, what)
    settle()
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    assert _nameless(interface) == []


@pytest.mark.parametrize("name", ["create", "unlock", "lost"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_so_has_whatever_is_there_before_unlocking(
    session: Session, qtbot: QtBot, name: str, language: str
) -> None:
    session.language = language
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    session.go(name)
    settle()
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    assert _nameless(interface) == []
    primary = [
        button.text()
        for button in window.page.findChildren(QPushButton)
        if button.isVisible() and button.property("kind") == Kind.PRIMARY.value
    ]
    assert len(primary) == 1


@pytest.mark.parametrize(("name", "what"), PAGES, ids=NAMES)
def test_every_label_is_plain_text(
    window: Window, session: Session, name: str, what: object
) -> None:
    session.go(name, what)
    settle()
    rich = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []


@pytest.mark.parametrize(("name", "what"), PAGES, ids=NAMES)
def test_a_page_has_at_most_one_primary_act(
    window: Window, session: Session, name: str, what: object
) -> None:
    session.go(name, what)
    settle()
    primary = [
        button.text()
        for button in window.page.findChildren(QPushButton)
        if button.isVisible() and button.property("kind") == Kind.PRIMARY.value
    ]
    assert len(primary) <= 1
