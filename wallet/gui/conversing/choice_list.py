"""A list to choose from that is as high as its rows, up to a bound, from where it scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListView

from wallet.gui import theme
from wallet.gui.conversing.choice_rows_delegate import ChoiceRowsDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.conversing.choice_rows import ChoiceRows
    from wallet.gui.widgets.pictures import Pictures

_HIGHEST = 300  # pixels at 100 %
_MEASURED = 40  # rows that are asked for their height: more than ever fit
_BATCH = 60


class ChoiceList(QListView):
    """Shows the rows of a ``ChoiceRows``."""

    def __init__(self, model: ChoiceRows, pictures: Pictures) -> None:
        super().__init__()
        self.setModel(model)
        self._delegate = ChoiceRowsDelegate(self, pictures)
        self.setItemDelegate(self._delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._fit)
        model.modelReset.connect(self._pause.start)
        model.dataChanged.connect(self._pause.start)
        theme.changes.scaled.connect(self._pause.start)
        pictures.ready.connect(self.viewport().update)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Measure the rows anew when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._pause.start()

    def _fit(self) -> None:
        rows = min(self.model().rowCount(), _MEASURED)
        needed = sum(self.sizeHintForRow(at) for at in range(rows))
        frame = self.height() - self.viewport().height() if self.isVisible() else 2
        self.setFixedHeight(min(theme.scaled(_HIGHEST), max(needed, theme.line()) + frame))
