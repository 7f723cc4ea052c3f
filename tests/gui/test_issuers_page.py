"""The issuers page: finding, deciding, keys and history, badges, languages, hostile names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.gui.learner import PATIENCE_MS, listed, shown, unlocked, written
from tests.gui.standin import NOW
from wallet.gui import theme
from wallet.gui.issuers.issuers_model import Order
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.snapshots.issuers import IssuerRow
from wallet.trust.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.issuers.issuers_page import IssuersPage
    from wallet.gui.session import Session

_ROW = Qt.ItemDataRole.UserRole + 1
AOBA = "did:web:aoba-u.example"


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        yield made


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> IssuersPage:
    return listed("issuers", session, qtbot)


def rows(page: IssuersPage) -> list[IssuerRow]:
    return [page._model.index(at).data(_ROW) for at in range(page._model.rowCount())]


def choose(page: IssuersPage, issuer_id: str, qtbot: QtBot) -> None:
    page._list.setCurrentIndex(page._model.index(page._model.row_of(issuer_id)))
    qtbot.waitUntil(
        lambda: page._details._known is not None and page._details._keys.isVisible(),
        timeout=PATIENCE_MS,
    )


def press(page: IssuersPage, words: str, qtbot: QtBot) -> None:
    def button() -> QPushButton | None:
        found = page._details.findChildren(QPushButton)
        return next((b for b in found if b.text() == words and b.isVisible()), None)

    qtbot.waitUntil(lambda: button() is not None, timeout=PATIENCE_MS)
    button().click()  # type: ignore[union-attr]


def said(page: IssuersPage) -> str:
    return "\n".join(written(page._details))


def test_pin_deny_and_take_back(page: IssuersPage, qtbot: QtBot) -> None:
    stranger = next(row for row in rows(page) if row.level is Level.SEEN and row.keys)
    choose(page, stranger.id, qtbot)
    for words, level, after in (
        ("I know this issuer", Level.PINNED, "Known to you"),
        ("Take back my decision", Level.SEEN, "Seen before"),
        ("I do not trust it", Level.DENIED, "Distrusted by you"),
    ):
        press(page, words, qtbot)
        qtbot.waitUntil(
            lambda level=level: {row.id: row.level for row in rows(page)}[stranger.id] is level,
            timeout=PATIENCE_MS,
        )
        assert page._list.currentIndex().data(_ROW).id == stranger.id, "the choice stays"
        qtbot.waitUntil(lambda after=after: after in said(page))
        assert page._notice.text
    qtbot.waitUntil(lambda: "You said on" in said(page))
    assert "You said that you do not trust it" in said(page), "the history tells it"


def test_address_keys_and_reasons_are_there_to_compare(page: IssuersPage, qtbot: QtBot) -> None:
    listed = next(row for row in rows(page) if row.id == AOBA)
    choose(page, AOBA, qtbot)
    qtbot.waitUntil(lambda: listed.keys[0][:4] in said(page))
    words = said(page)
    assert listed.registry in words
    assert listed.id in words
    assert "30 Sep 2026" in words  # the registry's day, and its rules
    assert "https://lcc.example/registry" in words
    assert "not how good its badges are" in words
    assert "published today" in words
    assert "New at https://aoba-u.example/.well-known/did.json" in words
    assert "None of its addresses was ever asked" in words


def test_its_badges_open(page: IssuersPage, session: Session, qtbot: QtBot) -> None:
    choose(page, AOBA, qtbot)
    count = next(row.badges for row in rows(page) if row.id == AOBA)

    def lines() -> list[BadgeLine]:
        return [each for each in page._details.findChildren(BadgeLine) if each.isVisible()]

    qtbot.waitUntil(lambda: len(lines()) == count, timeout=PATIENCE_MS)
    with qtbot.waitSignal(session.went) as went:
        qtbot.keyClick(lines()[0], Qt.Key.Key_Return)
    assert went.args[0] == "badge"


def test_finding_filtering_and_sorting(page: IssuersPage, qtbot: QtBot) -> None:
    everyone = len(rows(page))
    page._find.search.setText("ＡＯＢＡ-u")  # wide, as an input method writes it
    qtbot.waitUntil(lambda: [row.id for row in rows(page)] == [AOBA])
    assert page.clear()
    assert len(rows(page)) == everyone
    page._find.levels.choose(Level.ANCHORED)
    assert {row.level for row in rows(page)} == {Level.ANCHORED}
    shown_count = page._find.levels._buttons[Level.ANCHORED].text()
    assert shown_count.endswith(f" {len(rows(page))}")
    page._find.search.setText("nobody at all")
    qtbot.waitUntil(lambda: page._found.currentWidget() is page._none)
    page._all.click()
    assert len(rows(page)) == everyone
    for order, key in ((Order.BADGES, lambda row: -row.badges), (Order.NAME, None)):
        page._find.order.setCurrentIndex(page._find.order.findData(order.value))
        found = rows(page)
        if key:
            assert found == sorted(found, key=key)
    assert not page.clear()


def test_an_issuer_is_brought_into_view_whatever_is_filtered(
    session: Session, page: IssuersPage, qtbot: QtBot
) -> None:
    page._find.levels.choose(Level.FIRST_SEEN)
    page._tabs[1].click()
    page.enter(AOBA)
    qtbot.waitUntil(lambda: page._list.currentIndex().data(_ROW).id == AOBA)
    assert page._stack.currentIndex() == 1
    assert session.unlocked


def test_it_speaks_and_changes_language_and_look_while_shown(
    page: IssuersPage, session: Session, qtbot: QtBot
) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert rows(page)[0].name in page._model.index(0).data(role)
    choose(page, AOBA, qtbot)
    session.language = "ja"
    page.retranslate()
    assert "バッジ" in page._model.index(0).data(role)
    qtbot.waitUntil(lambda: "名簿" in said(page) and "現在公開中" in said(page))
    assert page._find.order.itemText(0) == "名前順"
    theme.apply(theme.DARK)
    page.restyle()
    assert not page._list.grab().isNull()


def test_what_is_odd_is_drawn_calmly(page: IssuersPage, qtbot: QtBot) -> None:
    first = rows(page)[0]
    odd = (
        replace(first, id="https://" + "a" * 3000 + ".example", name="長" * 5000, keys=()),
        replace(first, id="did:key:z6Mk" + "b" * 2000, name=" \u202e ", level=Level.DENIED),
        replace(first, id="urn:x:1", name="<b>bold</b>", fetched=None, first_seen=None),
    )
    page._show(odd)
    for row in odd:
        page._list.setCurrentIndex(page._model.index(page._model.row_of(row.id)))
        qtbot.waitUntil(lambda row=row: page._details.issuer_id == row.id)
        qtbot.wait(50)
        page._list.viewport().repaint()
        assert page._details.minimumSizeHint().width() < 600
    names = [page._model.index(at).data() for at in range(3)]
    assert names[0] == "<b>bold</b>"
    assert names[2] == "Issuer without a name"
    assert len(names[1]) == 300


def test_five_hundred_issuers(page: IssuersPage, qtbot: QtBot) -> None:
    many = tuple(
        IssuerRow(f"did:web:{at}.example", f"Issuer {at:03}", Level.SEEN, (), NOW, None, "", at)
        for at in range(500)
    )
    page._show(many)
    assert page._model.rowCount() == 500
    page._find.search.setText("issuer 49")
    qtbot.waitUntil(lambda: page._model.rowCount() == 15)
    page._find.order.setCurrentIndex(page._find.order.findData(Order.BADGES.value))
    assert rows(page)[0].badges == 499


def test_without_badges_the_page_teaches_and_lists_can_be_taken_in(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with unlocked(tmp_path / "other", qtbot) as session:
        page = shown("issuers", session, qtbot)
        qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty, timeout=PATIENCE_MS)
        assert not page._refresh_all.isEnabled()
        page._tabs[1].click()
        assert page._lists.registries.take_list.isVisible()
