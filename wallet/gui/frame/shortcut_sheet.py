"""Every key of the window, to be searched by what it does or by the key (F1 and ?)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from wallet.gui import shortcuts, theme
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.scaling import keep_scaled
from wallet.gui.widgets.search_field import SearchField
from wallet.gui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session

_WIDTH, _HEIGHT = 600, 360  # pixels at 100 %
_ROLES = Qt.ItemDataRole


class ShortcutSheet(Sheet):
    """Made of the table of ``shortcuts``, in the language of the session."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        say = session.say
        super().__init__(parent, say("keys_heading"), width=_WIDTH)
        self._session = session
        self._areas: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.search = SearchField()
        self.search.say(say("keys_search"))
        self._none = Label(colour="muted", text=say("keys_none"))
        self._none.hide()
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setAccessibleName(say("keys_list"))
        self.list.header().hide()
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setIndentation(0)
        self.list.setWordWrap(True)
        self.list.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_scaled(self.list, lambda each: each.setMinimumHeight(theme.scaled(_HEIGHT)))
        close = Button()
        close.say(say("window_close"))
        close.clicked.connect(self.reject)
        self._fill()
        self.search.textChanged.connect(self._find)
        self.search.left.connect(self.list.setFocus)
        self.rows.addWidget(Label(Type.LEAD, text=say("keys_heading")))
        self.rows.addWidget(self.search)
        self.rows.addWidget(self._none)
        self.rows.addWidget(self.list, 1)
        self.buttons.addWidget(close)
        close.setAutoDefault(False)
        self.search.setFocus()

    def _fill(self) -> None:
        say = self._session.say
        for area in shortcuts.AREAS:
            rows: list[QTreeWidgetItem] = []
            heading = QTreeWidgetItem([say(f"keys_{area}"), ""])
            heading.setFont(0, theme.font(Type.STRONG))
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFirstColumnSpanned(True)
            self.list.addTopLevelItem(heading)
            for key in shortcuts.KEYS.values():
                if key.area == area:
                    what, keys = say(f"key_{key.name}"), shortcuts.all_native(key.name)
                    row = QTreeWidgetItem([what, keys])
                    row.setData(0, _ROLES.AccessibleTextRole, say("keys_row", what=what, keys=keys))
                    row.setData(1, _ROLES.TextAlignmentRole, Qt.AlignmentFlag.AlignRight)
                    heading.addChild(row)
                    rows.append(row)
            self._areas.append((heading, rows))
        self.list.expandAll()
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _find(self, typed: str) -> None:
        words = typed.casefold().split()
        found = False
        for area, rows in self._areas:
            shown = [self._show(area, row, words) for row in rows]
            area.setHidden(not any(shown))
            found = found or any(shown)
        self._none.setVisible(not found)

    @staticmethod
    def _show(area: QTreeWidgetItem, row: QTreeWidgetItem, words: list[str]) -> bool:
        told = f"{area.text(0)} {row.text(0)} {row.text(1)}".casefold()
        fits = all(word in told for word in words)
        row.setHidden(not fits)
        return fits
