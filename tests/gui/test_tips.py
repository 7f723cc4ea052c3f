"""Tool tips show what others wrote as it stands, whatever it looks like."""

from __future__ import annotations

import pytest
from PySide6.QtGui import Qt, QTextDocument

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.tips import tip

HOSTILE = [
    "<b>bold</b>",
    "a\n<img src='/etc/hostname'> b",
    "<qt>x</qt>",
    "&lt;b&gt;",
    "1 < 2",
    "題" * 300,
    "<!-- x --> y",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_shown_as_it_stands(text: str) -> None:
    made = tip(text)
    if not Qt.mightBeRichText(made):
        assert made == text
        return
    shown = QTextDocument()
    shown.setHtml(made)
    assert shown.toPlainText() == text
    assert "\ufffc" not in shown.toPlainText()  # no picture


@pytest.mark.usefixtures("qtbot")
def test_buttons_take_no_markup_either() -> None:
    button = Button(Kind.ICON, "close")
    button.say("<img src='/etc/hostname'>")
    assert not button.toolTip().startswith("<img")
    button.say("Remove the tag")
    assert button.toolTip() == "Remove the tag"
