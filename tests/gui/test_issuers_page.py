from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.learner import PATIENCE_MS, shown, unlocked
from wallet.trust.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.issuers.issuers_page import IssuersPage
    from wallet.gui.session import Session
    from wallet.snapshots import IssuerRow

_ROW = Qt.ItemDataRole.UserRole + 1


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        yield made


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> IssuersPage:
    made = shown("issuers", session, qtbot)
    session.changed.connect(made.reload)
    qtbot.waitUntil(lambda: made._model.rowCount() > 0)
    return made


def _rows(page: IssuersPage) -> list[IssuerRow]:
    return [page._model.index(at).data(_ROW) for at in range(page._model.rowCount())]


def _choose(page: IssuersPage, issuer_id: str) -> None:
    page._list.setCurrentIndex(page._model.index(page._model.row_of(issuer_id)))


def _press(page: IssuersPage, words: str) -> None:
    buttons = page._details.findChildren(QPushButton)
    next(b for b in buttons if b.text() == words and b.isVisible()).click()


def _words(page: IssuersPage) -> str:
    labels = [label for label in page._details.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def test_pin_deny_and_take_back(page: IssuersPage, qtbot: QtBot) -> None:
    stranger = next(row for row in _rows(page) if row.level is Level.SEEN and row.keys)
    _choose(page, stranger.id)
    for words, level, after in (
        ("I know this issuer", Level.PINNED, "Known to you"),
        ("Take back my decision", Level.SEEN, "Seen before"),
        ("I do not trust it", Level.DENIED, "Distrusted by you"),
    ):
        _press(page, words)
        qtbot.waitUntil(
            lambda level=level: {row.id: row.level for row in _rows(page)}[stranger.id] is level,
            timeout=PATIENCE_MS,
        )
        assert page._list.currentIndex().data(_ROW).id == stranger.id, "the choice stays"
        qtbot.waitUntil(lambda after=after: after in _words(page))
        assert page._notice.text


def test_domain_and_keys_are_there_to_compare(page: IssuersPage, qtbot: QtBot) -> None:
    listed = next(row for row in _rows(page) if row.level is Level.ANCHORED and row.keys)
    _choose(page, listed.id)
    qtbot.waitUntil(lambda: listed.keys[0][:4] in _words(page))
    words = _words(page)
    assert listed.registry in words
    assert listed.id in words
    assert "30 Sep 2026" in words  # the registry's day, and its rules
    assert "https://lcc.example/registry" in words


def test_an_issuer_is_brought_into_view(session: Session, page: IssuersPage, qtbot: QtBot) -> None:
    last = _rows(page)[-1].id
    page.enter(last)
    qtbot.waitUntil(lambda: page._list.currentIndex().data(_ROW).id == last)
    assert session.unlocked


def test_the_list_speaks(page: IssuersPage, session: Session) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    english = page._model.index(0).data(role)
    assert _rows(page)[0].name in english
    session.language = "ja"
    page.retranslate()
    assert "バッジ" in page._model.index(0).data(role)


def test_without_badges_the_page_teaches(tmp_path: Path, qtbot: QtBot) -> None:
    with unlocked(tmp_path / "other", qtbot) as session:
        page = shown("issuers", session, qtbot)
        qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty)
