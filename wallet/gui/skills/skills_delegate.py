"""Paints a skill: its name, and below it the state, how many badges show it, and its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from wallet.gui import theme
from wallet.gui.skills import skills_model
from wallet.gui.skills.skills_model import STATES, Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.labels import one_line
from wallet.papers import skill_list
from wallet.snapshots.skills import HeldSkill

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.session import Session
    from wallet.gui.widgets.rows_model import Index


class SkillsDelegate(QStyledItemDelegate):
    """Two kinds of rows, each as high as its text."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the height of a name of a framework, or of two lines."""
        del option
        if isinstance(index.data(Role.ROW), str):
            above = Space.LARGE if index.row() else Space.SMALL
            return QSize(240, theme.line(Type.CAPTION) + above + Space.TINY)
        return QSize(240, 2 * theme.line() + 2 * Space.MEDIUM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(Role.ROW)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeldSkill):
            row_painting.ground(painter, area, option.state)
            self._skill(painter, area.adjusted(Space.MEDIUM, Space.MEDIUM, -Space.MEDIUM, 0), row)
        else:
            font = theme.font(Type.CAPTION)
            font.setBold(True)
            inside = area.adjusted(Space.MEDIUM, 0, -Space.MEDIUM, -Space.TINY)
            inside.setTop(inside.bottom() - theme.line(Type.CAPTION))
            row_painting.line(painter, inside, row, font, theme.current().muted)
        painter.restore()

    def _skill(self, painter: QPainter, area: QRectF, held: HeldSkill) -> None:
        say, colours = self._session.say, theme.current()
        strong, body = theme.font(Type.STRONG), theme.font(Type.BODY)
        upper = QRectF(area.left(), area.top(), area.width(), theme.line())
        title = skills_model.name(held, self._session)
        row_painting.line(painter, upper, title, strong, colours.text)
        lower = upper.translated(0, theme.line())
        icon, tone = STATES[held.holding]
        word = say(f"holding_{held.holding}")
        row_painting.word(painter, lower, word, icon=icon, font=body, colour=colours.tone(tone))
        told = [say("skills_count", count=len(held.shown_by))] if held.is_shown else []
        if held.skill.code and held.skill.code not in title:
            told.append(one_line(held.skill.code))
        if not held.is_shown:
            framework = held.skill.framework
            told.append(one_line(skill_list.framework_name(framework, self._session.language)))
        lower.setLeft(lower.left() + row_painting.word_width(word, body))
        text = "".join(f"  ·  {each}" for each in told)
        row_painting.line(painter, lower, text, body, colours.muted)
