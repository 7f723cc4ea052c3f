"""Which badge this is about, in one line, and in a word how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from wallet.gui.badges import badge_state
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.tips import tip
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage

_TOOLTIP = 1_000  # characters


class TitleLine(QWidget):
    """The title is cut where the room ends; the whole of it is its tool tip and its name."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._title = _Elided()
        self._icon, self._word = IconLabel(), Label(wrap=False)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addWidget(self._title, 1)
        across.addWidget(self._icon)
        across.addWidget(self._word)

    def show_page(self, page: BadgePage) -> None:
        """Show one badge."""
        row, tone = page.row, page.row.headline.tone
        self._title.show_text(one_line(row.title, _TOOLTIP) or self._session.say("badges_untitled"))
        colour = "muted" if tone is Tone.NEUTRAL else tone.value
        self._icon.show_icon(badge_state.icon(row.verdict, tone), colour)
        self._word.say(self._session.say(badge_state.row_word(row)))
        self._word.recolour(colour)


class _Elided(Label):
    def __init__(self) -> None:
        super().__init__(Type.TITLE, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def show_text(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, mode, self.width())
        self.say(shown)
        self.setToolTip("" if shown == self._whole else tip(self._whole))
