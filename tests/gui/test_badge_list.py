from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton

from tests.gui.conftest import settle
from tests.gui.standin import StandIn
from wallet.gui.badges import badge_state
from wallet.gui.badges.badge_model import BadgeModel, Role
from wallet.snapshots.changes import Changes
from wallet.trust.model import Level
from wallet.verification.report import Freshness, Verdict
from wallet.verification.tone import Tone
from wallet.wording import sentences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.window import Window
    from wallet.work import Work


def _list(window: Window) -> QListView:
    return window.page._list.list  # type: ignore[attr-defined]


def _search(window: Window) -> QLineEdit:
    return window.page.findChildren(QLineEdit)[0]


def _button(window: Window, words: str) -> QPushButton:
    found = [b for b in window.page.findChildren(QPushButton) if b.text().startswith(words)]
    return found[0]


def test_every_state_has_a_word_in_the_tables() -> None:
    for verdict in Verdict:
        for trust in Level:
            for freshness in Freshness:
                assert badge_state.word(verdict, trust, freshness) in sentences()


def test_only_valid_known_and_recent_is_called_verified() -> None:
    good = [
        (verdict, trust, freshness)
        for verdict in Verdict
        for trust in Level
        for freshness in Freshness
        if badge_state.word(verdict, trust, freshness) == "state_good"
    ]
    assert set(good) == {
        (Verdict.VALID, trust, freshness)
        for trust in (Level.ANCHORED, Level.PINNED)
        for freshness in (Freshness.FRESH, Freshness.AGEING)
    }


def test_a_row_reads_as_one_sentence_to_a_screen_reader(window: Window, session: Session) -> None:
    index = _list(window).model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "データ分析入門 マイクロクレデンシャル, 例示大学, 2 Apr 2026, Verified"
    session.set_language("ja")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("、確認済み")


def test_search_narrows_as_one_types_and_escape_brings_all_back(
    window: Window, qtbot: QtBot
) -> None:
    view = _list(window)
    assert view.model().rowCount() == 12
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert _search(window).hasFocus()
    QTest.keyClicks(_search(window), "ethics")
    qtbot.waitUntil(lambda: view.model().rowCount() == 3)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.model().rowCount() == 12)
    assert _search(window).text() == ""


def test_a_search_without_a_match_says_so_and_offers_the_way_back(
    window: Window, qtbot: QtBot
) -> None:
    _search(window).setText("nothing like this")
    qtbot.waitUntil(lambda: _button(window, "Show all").isVisible())
    assert not _list(window).isVisible()
    _button(window, "Show all").click()
    qtbot.waitUntil(lambda: _list(window).isVisible())


def test_a_filter_shows_one_state(window: Window) -> None:
    _button(window, "Verified").click()
    view = _list(window)
    shown = [view.model().index(at, 0).data(Role.ROW) for at in range(view.model().rowCount())]
    assert len(shown) == 3
    assert {row.headline.tone for row in shown} == {Tone.GOOD}


def test_return_opens_the_chosen_badge_and_escape_comes_back_to_it(
    window: Window, qtbot: QtBot
) -> None:
    view = _list(window)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.objectName() == "badge")
    settle()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page.objectName() == "badges"
    settle()
    assert _list(window).currentIndex().row() == 1


def test_an_empty_wallet_teaches(session: Session, window: Window, qtbot: QtBot) -> None:
    def empty(wallet: Any, _: Work) -> Changes:
        wallet.rows = ()
        return Changes.LIBRARY

    session.run(empty)
    qtbot.waitUntil(lambda: _button(window, "Import badges").isVisible())
    assert not _search(window).isVisible()


def test_a_title_of_any_length_and_kind_is_painted(session: Session, window: Window) -> None:
    from dataclasses import replace  # noqa: PLC0415 - only here

    row = StandIn.kept[0]
    odd = ("x" * 5000, "", "\u202eright to left", "一行目\n二行目", "<b>bold</b>", "🎓" * 300)
    model = _list(window).model()
    assert isinstance(model, BadgeModel)
    model.show(tuple(replace(row, id=str(at), title=title) for at, title in enumerate(odd)))
    assert not window.grab().isNull()
    del session
