"""Every page, walked as a screen reader would: whatever can take the focus has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTreeView,
)

from tests.gui.conftest import settle
from tests.gui.every_page import INSIDE, WHAT
from wallet.gui.widgets.buttons import Kind
from wallet.gui.widgets.narrative import NarrativeLabel
from wallet.gui.window import Window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session

PAGES = [(name, WHAT.get(name)) for name in INSIDE]
PAGES += [("pathways", "https://example.org/goal")]
PAGES += [("portfolios", None), ("portfolios", ["badge-0", "badge-1"])]
PAGES += [("compare", ["badge-0", "badge-1", "badge-2"]), ("compare", ["badge-3"])]
NAMES = [f"{name}-{at}" for at, (name, _) in enumerate(PAGES)]
ROLES = {
    QAbstractButton: {"PushButton", "CheckBox", "RadioButton", "Button", "ButtonMenu"},
    QLineEdit: {"EditableText"},
    QPlainTextEdit: {"EditableText"},
    QComboBox: {"ComboBox"},
    QListView: {"List"},
    QTreeView: {"Tree"},
    QProgressBar: {"ProgressBar"},
    QLabel: {"StaticText", "Graphic"},
}


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
def test_whatever_takes_the_focus_has_a_name_and_a_role_and_rows_speak(
    window: Window, session: Session, name: str, what: object, language: str
) -> None:
    """And every label is plain text, and there is at most one primary act."""
    session.set_language(language)
    session.go(name, what)
    settle()
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    assert _nameless(interface) == []
    assert _speechless(window) == []
    assert _misnamed(window) == []
    assert _rich(window) == []
    assert len(_primary(window)) <= 1


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
    assert len(_primary(window)) == 1


def _speechless(window: Window) -> list[str]:
    """Return the lists without a name, and their rows that say nothing."""
    found = []
    for view in window.page.findChildren(QAbstractItemView):
        model = view.model()
        part_of_a_table = isinstance(view, QHeaderView)
        if not view.isVisible() or model is None or part_of_a_table:
            continue
        if not view.accessibleName():
            found.append(type(view).__name__)
        for row in range(model.rowCount(view.rootIndex())):
            index = model.index(row, 0, view.rootIndex())
            told = index.data(Qt.ItemDataRole.AccessibleTextRole)
            if not (isinstance(told, str) and told.strip()):
                found.append(f"row {row} of {type(view).__name__}")
    return found


def _misnamed(window: Window) -> list[str]:
    """Return the controls that pass for something else."""
    found = []
    for kind, roles in ROLES.items():
        for widget in window.findChildren(kind):
            if not widget.isVisible() or widget.objectName().startswith("qt_"):
                continue
            told = QAccessible.queryAccessibleInterface(widget)
            if told is None or told.role().name not in roles:
                found.append(f"{type(widget).__name__}: {told and told.role().name}")
            elif kind is QComboBox and not widget.accessibleName():
                found.append(f"a choice that passes for its answer: {widget.currentText()}")
    return found


def _rich(window: Window) -> list[str]:
    """Return the labels that take their text for more than text."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText
        and label.text()
        and not isinstance(label, NarrativeLabel)  # rich text of our own making
    ]


def _primary(window: Window) -> list[str]:
    """Return the primary acts in sight."""
    return [
        button.text()
        for button in window.page.findChildren(QPushButton)
        if button.isVisible() and button.property("kind") == Kind.PRIMARY.value
    ]
