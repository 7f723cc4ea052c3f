"""How far a plan would lead by one rule: a bar of what is held and planned, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.printing.pathways.looks import CONDITION
from wallet.snapshots.pathways import RuleKind
from wallet.wording.telling import plan_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from wallet.gui.session import Session
    from wallet.snapshots.plans import PlanMeter

_HEIGHT = 8  # pixels at 100 %


class PlanMeterLine(QWidget):
    """The words say all that the bar shows; a mark stands before a rule that would be met."""

    def __init__(self, session: Session, meter: PlanMeter, *, bar: bool = True) -> None:
        super().__init__()
        words = plan_words.meter_line(meter, session.language)
        left = CONDITION[0] if meter.meter.kind is RuleKind.UNCHECKED else "ring"
        mark = IconLabel("check" if meter.met else left, "good" if meter.met else "muted")
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(colour="muted", text=words), 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addLayout(line)
        if bar and meter.meter.kind is not RuleKind.UNCHECKED:
            rows.addWidget(_Bar(meter))


class _Bar(QWidget):
    """Held is full; planned is hatched, which is not told by colour alone."""

    def __init__(self, meter: PlanMeter) -> None:
        super().__init__()
        needed = meter.meter.needed or 1
        self._held = min(1.0, (meter.meter.done + meter.meter.may) / needed)
        self._all = min(1.0, self._held + meter.planned / needed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the bar."""
        return QSize(theme.scaled(80), theme.scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it in the theme's colours."""
        del event
        colours = theme.current()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(QColor(colours.text if colours.contrast else colours.accent))
        accent = QColor(colours.accent)
        ground = QBrush(QColor(colours.surface if colours.contrast else colours.line))
        full = (1.0, ground, edge if colours.contrast else Qt.PenStyle.NoPen)
        planned = (self._all, QBrush(accent, Qt.BrushStyle.BDiagPattern), edge)
        for share, brush, pen in (full, planned, (self._held, QBrush(accent), edge)):
            if share > 0:
                part = QRectF(area)
                part.setWidth(max(area.height(), area.width() * share))
                painter.setPen(pen)
                painter.setBrush(brush)
                painter.drawRoundedRect(part, area.height() / 2, area.height() / 2)
        painter.end()
