"""Things that flow: what is pushed to the right stays there when it takes more than one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from wallet.gui.widgets.flow import Flow, FlowBox

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


def test_where_all_is_pushed_the_second_line_stands_at_the_right_too(qtbot: QtBot) -> None:
    box = FlowBox()
    qtbot.addWidget(box)
    box.flow.push()
    parts = [QWidget() for _ in range(2)]
    for part in parts:
        part.setFixedSize(100, 20)
        box.flow.addWidget(part)
    box.resize(150, 80)
    box.show()
    assert parts[1].y() > parts[0].y()
    assert [part.geometry().right() for part in parts] == [149, 149]


@pytest.mark.parametrize(
    ("width", "lines"),
    [(900, [5]), (440, [3, 2]), (330, [3, 2]), (220, [2, 2, 1]), (90, [1, 1, 1, 1, 1])],
)
def test_centred_lines_are_about_as_long_as_each_other(
    qtbot: QtBot, width: int, lines: list[int]
) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(box, centred=True)
    parts = [QWidget() for _ in range(5)]
    for part in parts:
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    box.resize(width, 300)
    box.show()
    tops = [part.y() for part in parts]
    assert [tops.count(top) for top in dict.fromkeys(tops)] == lines
    assert flow.heightForWidth(width) == len(lines) * 20 + (len(lines) - 1) * flow.spacing()
    for top in set(tops):
        line = [part.geometry() for part in parts if part.y() == top]
        left, right = line[0].left(), width - 1 - line[-1].right()
        assert abs(left - right) <= 1 or right < 0, "in the middle"
