"""A month to choose a day from, over the page: arrows move, Return takes, Esc leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTransform
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QSpinBox,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wallet.gui import icons, theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind

if TYPE_CHECKING:
    from datetime import date

    from wallet.gui.session import Session

_LOCALES = {
    "ja": QLocale(QLocale.Language.Japanese, QLocale.Country.Japan),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}  # fmt: skip - a table


class DayPopup(QFrame):
    """Made for one choice, in the language and the theme of the moment."""

    chosen = Signal(object)  # date, or None for no day

    def __init__(self, session: Session, parent: QWidget, day: date, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popup")
        self.setAccessibleName(name)
        self.month = QCalendarWidget()
        self.month.setLocale(_LOCALES.get(session.language, _LOCALES["en"]))
        self.month.setFont(theme.font(Type.BODY))
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.setAccessibleName(name)
        self._name_parts(session)
        if session.language == "ja":
            self._begin_with_year(session)
        self._colour()
        self.month.activated.connect(self._take)
        self.month.clicked.connect(self._take)
        self.none = Button(Kind.QUIET)
        self.none.say(session.say("plan_day_none"))
        self.none.clicked.connect(lambda: self._end(None))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        rows.addWidget(self.month)
        rows.addWidget(self.none, 0, Qt.AlignmentFlag.AlignLeft)

    def open_at(self, field: QWidget) -> None:
        """Show it below a field, or above where there is no room."""
        self.adjustSize()
        place = field.mapToGlobal(field.rect().bottomLeft())
        room = field.screen().availableGeometry()
        if place.y() + self.height() > room.bottom():
            place.setY(field.mapToGlobal(field.rect().topLeft()).y() - self.height())
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self.month.setFocus()

    def _take(self, day: QDate) -> None:
        self._end(day.toPython())

    def _end(self, day: object) -> None:
        self.chosen.emit(day)
        self.close()

    def _name_parts(self, session: Session) -> None:
        """Give Qt's own buttons our icons, and names that it leaves out."""
        side = theme.scaled(icons.SIZE)
        for part, points, code in (
            ("qt_calendar_prevmonth", -1, "plan_month_before"),
            ("qt_calendar_nextmonth", 1, "plan_month_after"),
            ("qt_calendar_monthbutton", 0, "plan_month"),
            ("qt_calendar_yearbutton", 0, "plan_year"),
        ):
            button = self.month.findChild(QToolButton, part)
            if button is not None:
                button.setAccessibleName(session.say(code))
                button.setFont(theme.font(Type.STRONG))
                if points:
                    arrow = icons.icon("chevron").pixmap(QSize(side, side))
                    button.setIcon(arrow.transformed(QTransform.fromScale(points, 1)))
                    button.setIconSize(QSize(side, side))
        year, days = self.month.findChild(QSpinBox), self.month.findChild(QTableView)
        if year is not None:
            year.setAccessibleName(session.say("plan_year"))
        if days is not None:
            days.setAccessibleName(session.say("plan_calendar_days"))

    def _begin_with_year(self, session: Session) -> None:
        """Head the month as 2027年3月: Qt puts the month first in every language."""
        bar = self.month.findChild(QWidget, "qt_calendar_navigationbar")
        year = self.month.findChild(QToolButton, "qt_calendar_yearbutton")
        month = self.month.findChild(QToolButton, "qt_calendar_monthbutton")
        edit, line = self.month.findChild(QSpinBox), bar.layout() if bar else None
        if not isinstance(line, QHBoxLayout) or year is None or month is None or edit is None:
            return
        line.removeWidget(month)
        line.insertWidget(line.indexOf(year) + 1, month)
        QWidget.setTabOrder(year, month)
        year.setMinimumWidth(edit.sizeHint().width())  # which takes its place to be typed in

        def write() -> None:
            year.setText(session.say("plan_year_written", year=str(self.month.yearShown())))

        self.month.currentPageChanged.connect(write)
        edit.editingFinished.connect(write)  # after Qt, which writes the bare number
        write()

    def _colour(self) -> None:
        """Take Qt's own red out of the week's end: colours are the theme's."""
        plain = QTextCharFormat()
        plain.setForeground(QColor(theme.current().text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, plain)
        self.month.setHeaderTextFormat(plain)  # as those two have it
