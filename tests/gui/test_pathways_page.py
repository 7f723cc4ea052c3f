"""The pathways page, driven as a learner would: by keys, by clicks, and by a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QStyleOptionViewItem

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.learner import PATIENCE_MS, SAMPLES, shown, unlocked, written
from tests.gui.standin import NOW
from tests.gui.standin_pathways import GOAL
from wallet.gui import theme
from wallet.gui.pathways.steps_model import Role
from wallet.gui.widgets import file_choice
from wallet.snapshots.pathways import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.pathways.pathways_page import PathwaysPage
    from wallet.gui.session import Message, Session
    from wallet.gui.window import Window
    from wallet.snapshots.pathways import PathwayStep

FILE = SAMPLES / "pathways" / "data-at-work.json"
_COUNT = 6  # goals of the samples
DATA_AT_WORK = "https://lcc.example/pathways/data-at-work"
_GOALS, _GOAL, _EMPTY = 1, 2, 3


@pytest.fixture
def real(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """A session on a wallet with the samples."""
    with unlocked(tmp_path / "real", qtbot, samples=True) as made:
        yield made


@pytest.fixture
def page(real: Session, qtbot: QtBot) -> PathwaysPage:
    made = shown("pathways", real, qtbot)
    real.changed.connect(made.reload)
    qtbot.waitUntil(lambda: made._model.rowCount() == _COUNT, timeout=PATIENCE_MS)
    return made


def _open(page: PathwaysPage, qtbot: QtBot, what: str = DATA_AT_WORK) -> None:
    page.enter(what)
    qtbot.waitUntil(lambda: bool(page._shown), timeout=PATIENCE_MS)
    assert page._stack.currentIndex() == _GOAL


def _step(page: PathwaysPage) -> PathwayStep:
    return page._view.outline.currentIndex().data(Role.STEP)


def _choose(page: PathwaysPage, key: str) -> None:
    model = page._view.model
    page._view.outline.setCurrentIndex(model.at(model.place_of(key)))


def _words(page: PathwaysPage) -> str:
    return "\n".join(written(page._view.details))


def _rows(page: PathwaysPage) -> list[str]:
    """Return what a screen reader hears, walking the tree with the arrow keys."""
    outline = page._view.outline
    outline.setCurrentIndex(page._view.model.index(0, 0, outline.rootIndex()))
    heard = []
    while True:
        index = outline.currentIndex()
        heard.append(index.data(Qt.ItemDataRole.AccessibleTextRole))
        below = outline.indexBelow(index)
        if not below.isValid():
            return heard
        outline.setCurrentIndex(below)


def test_the_goals_nearest_first(page: PathwaysPage, real: Session) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [page._model.index(at).data(role) for at in range(3)]
    assert said[0].startswith(
        "Certificate in data and society. Nearest to finish. 4 of 8 単位. According to Aoba"
    )
    assert said[1].startswith(
        "Data lead at work. You are on it. 2 of 4 steps · 2 of these may count."
    )
    assert "Learning Credentials Consortium, not signed" in said[1]
    assert "You are on it. 1 of 3 steps. According to 青葉データ大学, signed" in said[2]
    real.language = "ja"
    page.retranslate()
    assert page._model.index(0).data(role).startswith("データと社会 履修証明. 達成に最も近い.")


def test_by_keys_from_the_list_into_a_goal_and_back(page: PathwaysPage, qtbot: QtBot) -> None:
    page._list.setFocus()
    for _ in range(2):
        qtbot.keyClick(page._list, Qt.Key.Key_Down)
    qtbot.keyClick(page._list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOAL)
    assert page._view.outline.hasFocus()
    assert _step(page).titles[0] == ("ja", "データ利活用実践演習"), "what is left to do"
    qtbot.keyClick(page._view.outline, Qt.Key.Key_Home)
    assert _step(page).titles[0] == ("ja", "データサイエンス基礎 修了証")
    qtbot.keyClick(page._view.outline, Qt.Key.Key_Down)
    assert _step(page).titles[0] == ("ja", "データサイエンス入門")
    qtbot.keyClick(page._view.outline, Qt.Key.Key_Left)
    qtbot.keyClick(page._view.outline, Qt.Key.Key_Left)
    assert not page._view.outline.isExpanded(page._view.outline.currentIndex())
    assert page.clear()
    assert page._stack.currentIndex() == _GOALS
    assert page._list.currentIndex().row() == 2, "the goal that was left is the one chosen"
    assert not page.clear()


def test_a_click_opens_a_goal(page: PathwaysPage, qtbot: QtBot) -> None:
    place = page._list.visualRect(page._model.index(1)).center()
    qtbot.mouseClick(page._list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOAL)
    assert page._view.head.title.text() == "Data lead at work"
    assert _step(page).titles[-1][1] == "Two of the applications", "the first that is not there"


def test_the_outline_says_everything(page: PathwaysPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    heard = _rows(page)
    assert len(heard) == len(page._view.model.steps) - 1, "every step but the goal itself"
    assert any(line.startswith("One way in. Met · May count") for line in heard)
    assert any("市民防災リーダー. Expired" in line for line in heard)
    assert any("Data visualisation workshop. Withdrawn" in line for line in heard)
    assert any(
        "Introduction to data science. Held · May count. 1 単位 · 45 hours" in line
        for line in heard
    )  # fmt: skip - one question
    assert any("Data practice project. Not yet. 2 単位 · 90 hours" in line for line in heard)


def test_a_step_tells_why_and_who_says_so(page: PathwaysPage, qtbot: QtBot) -> None:
    _open(page, qtbot, "https://aoba-u.example/achievements/ds-professional")
    _choose(page, "https://aoba-u.example/achievements/ds101")
    qtbot.waitUntil(lambda: "It counts: 青葉データ大学 awarded it" in _words(page))
    words = _words(page)
    assert "Part of “データサイエンス基礎 修了証”" in words
    assert "青葉データ大学, signed" in words
    places = [each.toolTip() for each in page._view.details.findChildren(QLabel)]
    assert any("/credentialSubject/association/0" in each for each in places)
    _open(page, qtbot)
    _choose(page, "https://aoba-u.example/achievements/ds101")
    qtbot.waitUntil(lambda: "only stands in a pathway file that nobody signed" in _words(page))
    assert "Ask whoever awards the goal" in _words(page)


def test_a_step_opens_its_badge(page: PathwaysPage, real: Session, qtbot: QtBot) -> None:
    _open(page, qtbot)
    _choose(page, "https://city.umikaze.example/badges/disaster-leader")
    assert _step(page).state is State.EXPIRED
    went: list[tuple[str, object]] = []
    real.went.connect(lambda name, what: went.append((name, what)))
    buttons = page._view.details.findChildren(QPushButton)
    button = next(each for each in buttons if each.accessibleName() == "Open “市民防災リーダー”")
    button.click()
    assert went == [("badge", _step(page).held[0].badge)]


def test_a_badge_is_found_where_it_counts(page: PathwaysPage, real: Session, qtbot: QtBot) -> None:
    ids: dict[str, str] = {}
    real.read(lambda wallet: {row.title: row.id for row in wallet.badges(now=NOW)}, ids.update)
    qtbot.waitUntil(lambda: bool(ids))
    page.enter(ids["データサイエンス入門"])
    qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOAL)
    assert _step(page).key == "https://aoba-u.example/achievements/ds101"
    page.clear()
    page.enter(ids["図書館講習"])
    qtbot.waitUntil(lambda: "No pathway" in page._notice.text)
    assert page._stack.currentIndex() == _GOALS


@pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it
def test_import_export_remove_and_undo(
    page: PathwaysPage,
    real: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _open(page, qtbot)
    told: list[Message] = []
    real.told.connect(told.append)
    page._view._remove.click()
    qtbot.waitUntil(
        lambda: page._model.rowCount() == _COUNT - 1 and page._stack.currentIndex() == _GOALS
    )
    assert told[0].code == "pathways_removed"
    assert real.undo.undo()
    qtbot.waitUntil(lambda: page._model.rowCount() == _COUNT)
    _open(page, qtbot)
    out = tmp_path / "saved.json"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: out)
    page._view._export.click()
    menu = page._view._export.findChild(QMenu)
    assert menu is not None
    menu.actions()[0].trigger()
    menu.hide()
    qtbot.waitUntil(lambda: "Saved as saved.json" in page._view.notice.text)
    assert out.read_bytes() == FILE.read_bytes()
    page.clear()
    monkeypatch.setattr(file_choice, "one_file", lambda *_: out)
    page._bring.click()
    qtbot.waitUntil(lambda: "was here already" in page._view.notice.text and bool(page._shown))
    broken = tmp_path / "broken.json"
    broken.write_text("{}")
    page.clear()
    monkeypatch.setattr(file_choice, "one_file", lambda *_: broken)
    page._bring.click()
    qtbot.waitUntil(lambda: "not a pathway file" in page._notice.text)


def test_without_pathways_the_page_teaches_and_takes_the_first(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with unlocked(tmp_path / "other", qtbot) as session:
        page = shown("pathways", session, qtbot)
        session.changed.connect(page.reload)
        qtbot.waitUntil(lambda: page._stack.currentIndex() == _EMPTY)
        monkeypatch.setattr(file_choice, "one_file", lambda *_: None)
        page._first.click()
        assert page._stack.currentIndex() == _EMPTY
        monkeypatch.setattr(file_choice, "one_file", lambda *_: FILE)
        page._first.click()
        qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOAL, timeout=PATIENCE_MS)
        assert page._view.notice.text == "The pathway is here."


def test_one_badge_opens_these_by_keys(page: PathwaysPage, real: Session, qtbot: QtBot) -> None:
    opened = page._openings
    assert opened.isVisibleTo(page)
    first = opened.buttons[0]
    assert page._bring.nextInFocusChain() is first, "the keys come to it before the list"
    title = first.accessibleName()
    assert title.startswith("Show the step “")
    assert first.accessibleDescription() in written(opened)
    real.language = "ja"
    page.retranslate()
    assert opened.buttons[0].accessibleName().startswith("ステップ「")
    assert page._bring.nextInFocusChain() is opened.buttons[0]
    opened.buttons[0].setFocus()
    qtbot.keyClick(opened.buttons[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOAL)
    assert _step(page).key == opened._openings[0].key
    assert _step(page).state is not State.HELD


def test_the_choice_stays_when_something_changes(page: PathwaysPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    key = "https://aoba-u.example/achievements/ds201"
    _choose(page, key)
    session = page.session
    level = "https://city.umikaze.example/badges/disaster-leader"
    session.run(lambda wallet, work: wallet.recheck(now=NOW, work=work))
    settle(400)
    qtbot.waitUntil(lambda: _step(page).key == key, timeout=PATIENCE_MS)
    assert page._view.model.place_of(level) > 0


def test_language_and_theme_change_while_a_goal_is_shown(
    page: PathwaysPage, real: Session, qtbot: QtBot
) -> None:
    _open(page, qtbot)
    real.language = "ja"
    page.retranslate()
    assert page._view.head.title.text() == "職場のデータ活用リーダー"
    assert "進み具合" in page._view.head.bar.accessibleName()
    assert "「職場のデータ活用リーダー」へのステップ" in page._view.outline.accessibleName()
    theme.apply(theme.DARK)
    page.restyle()
    settle(50)
    assert not page._view.grab().isNull()


def test_rows_grow_with_the_text(page: PathwaysPage, real: Session) -> None:
    index, option = page._model.index(0), QStyleOptionViewItem()
    before = page._delegate.sizeHint(option, index).height()
    inner = page._view._delegate.sizeHint(option, index).height()
    real.looks.set_text(200)
    assert page._delegate.sizeHint(option, index).height() > 1.6 * before
    assert page._view._delegate.sizeHint(option, index).height() > 1.5 * inner


@pytest.mark.parametrize("drawn", [False, True])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_nothing_of_a_goal_is_cut_off(
    window: Window, session: Session, qtbot: QtBot, language: str, *, drawn: bool
) -> None:
    session.set_language(language)
    session.go("pathways", GOAL)
    page = window.page
    qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOAL)
    page._view.show_picture(drawn)
    for percent in (100, 200):
        session.looks.set_text(percent)
        for size in ((1024, 700), (760, 640)):
            window.resize(*size)
            settle(60)
            assert cut_off(window) == [], (percent, size)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nothing_of_the_list_is_cut_off_and_a_row_is_in_view(
    window: Window, session: Session, qtbot: QtBot, language: str
) -> None:
    session.set_language(language)
    session.go("pathways")
    page = window.page
    qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOALS)
    assert page._openings.isVisible()
    for percent in (100, 200):
        session.looks.set_text(percent)
        for size in ((1024, 700), (760, 640)):
            window.resize(*size)
            settle(60)
            assert cut_off(window) == [], (percent, size)
            row = page._delegate.sizeHint(QStyleOptionViewItem(), page._model.index(0))
            assert page._list.viewport().height() >= row.height(), (percent, size)


def test_a_title_of_five_thousand_characters_and_markup(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    wallet = session._wallet
    assert wallet is not None
    wallet.pathways.title = "<b>あ</b>" + "長" * 5_000  # type: ignore[misc]
    session.go("pathways", GOAL)
    page = window.page
    qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOAL)
    settle()
    assert page._view.head.title.textFormat() is Qt.TextFormat.PlainText
    assert page._view.head.title.text().replace("\u200b", "").startswith("<b>あ</b>長")
    assert page.width() <= window.width()


def test_a_goal_that_is_gone_is_told(window: Window, session: Session, qtbot: QtBot) -> None:
    wallet = session._wallet
    assert wallet is not None
    wallet.pathways.failing = True  # type: ignore[misc]
    session.go("pathways", GOAL)
    page = window.page
    qtbot.waitUntil(lambda: bool(page._notice._code) or bool(page._view.notice._code))


def test_locking_while_a_goal_is_shown(window: Window, session: Session, qtbot: QtBot) -> None:
    session.go("pathways", GOAL)
    page = window.page
    qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOAL)
    session.lock()
    settle()
    assert window.page is not page


def test_escape_leaves_the_goal_first(window: Window, session: Session, qtbot: QtBot) -> None:
    session.go("pathways", GOAL)
    page = window.page
    qtbot.waitUntil(lambda: page._stack.currentIndex() == _GOAL)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is page
    assert page._stack.currentIndex() == _GOALS
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is not page


def test_the_tree_is_there_for_screen_readers(page: PathwaysPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    tree = QAccessible.queryAccessibleInterface(page._view.outline)
    assert tree is not None
    assert tree.role() is QAccessible.Role.Tree
    assert tree.text(QAccessible.Text.Name) == "Steps towards Data lead at work"
    children = [tree.child(at) for at in range(tree.childCount())]
    names = [each.text(QAccessible.Text.Name) for each in children if each is not None]
    assert names == ["Step", *_rows(page)], "the column's name, then every row that stands open"


@pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it
def test_a_badge_page_leads_to_where_the_badge_counts(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.go("badge", "badge-1")
    settle()
    went: list[tuple[str, object]] = []
    session.went.connect(lambda name, what: went.append((name, what)))
    window.page.head.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text() == "Show in pathways").trigger()
    menu.close()
    assert went == [("pathways", "badge-1")]
    qtbot.waitUntil(lambda: "No pathway" in window.page._notice.text)


def test_a_goal_begins_a_portfolio_with_its_badges_and_its_picture(
    page: PathwaysPage, real: Session, qtbot: QtBot
) -> None:
    _open(page, qtbot)
    with qtbot.waitSignal(real.went, timeout=PATIENCE_MS) as went:
        page._view._portfolio.click()
    name, draft = went.args
    assert page._view._page is not None
    held = {each.badge for step in page._view._page.steps for each in step.held}
    assert name == "portfolios"
    assert draft.pathway == page._view._page.row.id
    assert {each.badge for each in draft.badges} <= held
    assert draft.badges
