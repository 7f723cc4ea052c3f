"""Parts that every page shares keep to their room, and are seen on every ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from tests.gui.conftest import settle
from tests.gui.standin_pathways import step
from wallet.gui import theme
from wallet.gui.pathways import step_looks
from wallet.gui.theme import Appearance
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.ledger import Ledger
from wallet.printing.pathways.card_words import Words, measures
from wallet.snapshots.imports import Host

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.window import Window


def test_an_empty_state_gives_way_in_a_small_room(qtbot: QtBot) -> None:
    button = Button()
    button.say("Show all")
    room = QWidget()  # with no layout, as small as it is told to be
    qtbot.addWidget(room)
    empty = EmptyState("search", button)
    empty.setParent(room)
    empty.say("Nothing found", "No skill has all of these words.")
    assert empty.minimumSizeHint().width() < 400, "it may be narrower than its words like to be"
    empty.resize(600, 500)
    room.resize(600, 500)
    room.show()
    settle()
    assert empty._icon.isVisible()
    empty.resize(600, 170)
    settle()
    assert not empty._icon.isVisible(), "the words stay"
    assert empty._headline.geometry().bottom() < empty._text.geometry().top()
    empty.resize(600, 500)
    settle()
    assert empty._icon.isVisible()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_edge_of_a_check_box_is_seen(
    session: Session, qtbot: QtBot, appearance: Appearance
) -> None:
    session.looks.set_appearance(appearance)
    box = CheckBox()
    qtbot.addWidget(box)
    box.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its ring has the colour of a tick
    box.setText("Notify me")
    box.show()
    settle()
    picture = box.grab().toImage()
    row = [picture.pixelColor(x, picture.height() // 2) for x in range(12)]
    edge = QColor(theme.current().edge)
    assert any(abs(each.lightness() - edge.lightness()) <= 40 for each in row[:6])
    box.setChecked(True)
    settle()
    picture = box.grab().toImage()
    row = [picture.pixelColor(x, picture.height() // 2) for x in range(20)]
    assert QColor(theme.current().accent) in row


def test_a_question_about_hosts_is_seen_whole(window: Window, session: Session) -> None:
    window.resize(1120, 760)
    session.set_language("ja")
    settle()
    urls = ("https://aoba-u.example/.well-known/did.json", "https://aoba-u.example/status/1")
    hosts = [Host("aoba-u.example", urls, ("keys", "status")), Host("lcc.example", (), ("keys",))]
    dialog = ConsentDialog(session, hosts, window.page)
    dialog.open()
    settle(50)
    assert dialog._area.verticalScrollBar().maximum() == 0
    dialog.reject()


def test_cards_are_as_high_as_their_titles_need(window: Window) -> None:
    del window  # it brings the fonts
    short, long = (step("a", title) for title in ("Statistics", "Statistics " * 9))
    one, two = (measures(each, step_looks.dress(), "en") for each in ([short], [short, long]))
    assert one.height < two.height
    words = Words.of(long, step_looks.dress(), "en", two.width)
    assert all(words.title)
    assert words.title[0].endswith("Statistics"), "broken between words"


def test_a_ledger_puts_values_beside_their_names_or_below_them(
    session: Session, qtbot: QtBot
) -> None:
    del session
    room = QWidget()
    qtbot.addWidget(room)
    ledger = Ledger(room)
    heading, name, long_name = Label(text="H"), Label(text="A", wrap=False), Label(text="A" * 12)
    long_name.setWordWrap(False)
    first, second, other = Label(text="1"), Label(text="言葉" * 60), Label(text="3")
    ledger.add(heading, gap=0)
    ledger.add(first, name=name, gap=8)
    ledger.add(second, gap=4, indented=True)
    ledger.add(other, name=long_name, gap=4)
    room.resize(500, ledger.heightForWidth(500))
    room.show()
    settle()
    assert heading.x() == name.x() == long_name.x() == 0
    assert first.x() == second.x() == other.x() >= long_name.sizeHint().width()
    assert first.y() == name.y() == heading.geometry().bottom() + 9
    assert second.height() == second.heightForWidth(second.width()) > first.height()
    assert other.geometry().bottom() + 1 == room.height()
    second.hide()
    assert ledger.heightForWidth(500) < room.height()
    room.resize(200, 600)
    settle()
    assert first.x() == other.x() == 0
    assert first.y() == name.geometry().bottom() + 1
    assert ledger.count() == 6
    taken = ledger.takeAt(1)
    assert taken is not None
    assert taken.widget() is name
    kept = [ledger.itemAt(at).widget() for at in range(ledger.count())]  # type: ignore[union-attr]
    assert kept == [heading, first, second, long_name, other]
    taken = ledger.takeAt(4)
    assert taken is not None
    assert taken.widget() is other
    assert ledger.itemAt(4) is None
    assert ledger.itemAt(3).widget() is long_name  # type: ignore[union-attr]
