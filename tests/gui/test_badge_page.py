from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTabBar

from tests.gui.conftest import settle
from wallet.trust.model import Level

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.window import Window


@pytest.fixture
def page(window: Window, session: Session, qtbot: QtBot) -> Window:
    """The window with the second badge (issuer met for the first time) in front."""
    session.go("badge", "badge-1")
    qtbot.waitUntil(lambda: _has(window, "AI Ethics Foundations"))
    return window


def _shown(window: Window) -> list[str]:
    labels = [label for label in window.page.findChildren(QLabel) if label.isVisible()]
    rich = Qt.TextFormat.RichText  # made by us of what an issuer wrote
    told = [each.accessibleName() if each.textFormat() == rich else each.text() for each in labels]
    return [text.replace("\u200b", "") for text in told]


def _turn(window: Window, tab: str) -> None:
    """Turn to a part of the page by the words of its tab, as a click does."""
    bar = window.page.findChildren(QTabBar)[0]
    at = next(at for at in range(bar.count()) if bar.tabText(at) == tab)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())
    settle(80)  # what is made now is shown with the next turn of the loop


def _has(window: Window, text: str) -> bool:
    return any(text in shown for shown in _shown(window))


def _button(window: Window, words: str) -> QPushButton:
    return next(
        b
        for b in window.page.findChildren(QPushButton)
        if b.accessibleName().startswith(words) and b.isVisible()
    )


def test_the_page_says_what_the_learner_can_do_without_markup(page: Window) -> None:
    assert _has(page, "データを読み、整え、図にして")
    assert _has(page, "最終課題で 70 点以上")
    assert not _has(page, "**")


def test_each_check_has_an_outcome_in_words_and_what_does_not_apply_is_folded(
    page: Window,
) -> None:
    _turn(page, "Verification")
    assert _has(page, "In order")
    assert _has(page, "Could not be checked · as of 11 Nov 2026")
    assert not _has(page, "Does not apply")
    _button(page, "Checks that were not needed: 1").click()
    assert _has(page, "Dates · Does not apply")


def test_technical_details_come_on_demand(page: Window) -> None:
    _turn(page, "Verification")
    assert not _has(page, "eddsa-rdfc-2022")
    _button(page, "Technical details").click()
    assert _has(page, "eddsa-rdfc-2022")


def test_address_and_key_stand_there_before_one_says_i_know(
    page: Window, session: Session, qtbot: QtBot
) -> None:
    _turn(page, "Verification")
    assert _has(page, "oli.example")
    assert _has(page, "SHA2")
    _button(page, "I know this issuer").click()
    assert _has(page, "Is oli.example really the one you mean?")
    with qtbot.waitSignal(session.changed):
        _button(page, "Yes, I know it").click()
    qtbot.waitUntil(lambda: _has(page, "You said that you know this issuer."))
    found: list[object] = []
    session.read(lambda wallet: wallet.decided, found.append)  # type: ignore[attr-defined]
    settle()
    assert found == [[("https://oli.example/issuer", Level.PINNED)]]


def test_denying_asks_first_and_can_be_taken_back(page: Window, qtbot: QtBot) -> None:
    _turn(page, "Verification")
    _button(page, "I do not trust it").click()
    _button(page, "Yes, mark it").click()
    qtbot.waitUntil(lambda: _has(page, "You said that you do not trust this issuer."))
    _button(page, "Take it back").click()
    qtbot.waitUntil(lambda: _has(page, "You have met this issuer before"))


def test_the_original_is_saved_byte_for_byte(page: Window, tmp_path: Path, qtbot: QtBot) -> None:
    _button(page, "Save original").click()
    dialog = page.page.findChildren(QFileDialog)[0]
    target = tmp_path / "saved.json"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(target.exists)
    settle()
    assert target.read_bytes() == b'{"as": "issued"}'
    assert page.bar.message is not None
    assert page.bar.message.code == "badge_saved"


def test_a_folder_that_cannot_be_written_to_is_told(
    page: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    _button(page, "Save original").click()
    dialog = page.page.findChildren(QFileDialog)[0]
    dialog.fileSelected.emit(str(tmp_path / "none" / "saved.json"))
    dialog.reject()
    qtbot.waitUntil(lambda: page.bar.message is not None)
    assert page.bar.message is not None
    assert page.bar.message.code == "file_not_writable"


def test_the_page_changes_language_where_it_stands(page: Window, session: Session) -> None:
    _turn(page, "Verification")
    session.set_language("ja")
    settle()
    bar = page.page.findChildren(QTabBar)[0]
    tabs = [bar.tabText(at) for at in range(bar.count())]
    assert tabs == ["証書", "確認の結果", "これまでの変化", "原本"]
    assert _has(page, "確認できなかったこと")
    assert _has(page, "2026年11月11日")
    assert not _has(page, "Could not be checked")
    _turn(page, "証書")
    assert _has(page, "どんな学びか")
    assert not _has(page, "What it is about")


def test_narrow_windows_show_one_column(page: Window, session: Session) -> None:
    session.go("badge", "badge-0")
    settle()
    for width in (1200, 740):
        page.resize(width, 700)
        settle(50)
        right = max(
            label.mapTo(page, label.rect().topRight()).x()
            for label in page.page.findChildren(QLabel)
            if label.isVisible()
        )
        assert right <= width
