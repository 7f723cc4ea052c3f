"""Things that flow: what is pushed to the right stays there when it takes more than one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wallet.gui.widgets.flow import FlowBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_pushed_things_stand_at_the_right_in_every_line(qtbot: QtBot) -> None:
    box = FlowBox()
    qtbot.addWidget(box)
    parts = [QWidget() for _ in range(4)]
    for at, part in enumerate(parts):
        part.setFixedSize(100, 20)
        if at == 1:
            box.flow.push()
        box.flow.addWidget(part)
    box.resize(320, 80)
    box.show()
    first, second, third, fourth = (part.geometry() for part in parts)
    assert (first.left(), third.right()) == (0, 319)
    assert second.top() == third.top() == first.top()
    assert fourth.top() > first.top()
    assert fourth.right() == 319
    box.resize(900, 80)
    assert parts[0].x() == 0
    assert parts[3].geometry().right() == 899
