"""The skills page: groups, search, details by keyboard, presenting, writing, both languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.gui.learner import PATIENCE_MS, listed, shown, unlocked, written
from wallet.errors import VaultError
from wallet.gui import theme
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.snapshots.changes import Changes
from wallet.snapshots.skills import HeldSkill, Holding
from wallet.tasks.library.skilling import Skilling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.skills.skills_page import SkillsPage
    from wallet.work import Work

_ROW = Qt.ItemDataRole.UserRole + 1
_SAID = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        yield made


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> SkillsPage:
    return listed("skills", session, qtbot)


def rows(page: SkillsPage) -> list[HeldSkill | str]:
    return [page._model.index(at).data(_ROW) for at in range(page._model.rowCount())]


def choose(page: SkillsPage, name: str) -> HeldSkill:
    """Choose the first skill of that name."""
    held = next(row for row in page._model.found if row.skill.name("en") == name)
    page._list.setCurrentIndex(page._model.index(page._model.row_of(held.skill.id)))
    return held


def words(page: SkillsPage) -> str:
    return "\n".join(written(page._details))


def lines(page: SkillsPage) -> list[BadgeLine]:
    return [each for each in page._details.findChildren(BadgeLine) if each.isVisible()]


def test_frameworks_stand_over_their_skills_and_what_is_not_shown_at_the_end(
    page: SkillsPage,
) -> None:
    found = rows(page)
    names = [row for row in found if isinstance(row, str)]
    assert names[0].startswith("ESCO")
    assert names[-2:] == ["In the badges' own words", "Not shown by any badge today"]
    apart = found[found.index(names[-1]) + 1 :]
    assert all(isinstance(row, HeldSkill) and not row.is_shown for row in apart)
    assert all(row.is_shown for row in found if isinstance(row, HeldSkill) and row not in apart)
    first = page._model.index(0)
    assert not first.flags() & Qt.ItemFlag.ItemIsSelectable
    assert first.data(_SAID) == names[0]


def test_arrow_keys_pass_over_names_and_return_opens_a_badge(
    page: SkillsPage, session: Session, qtbot: QtBot
) -> None:
    went: list[tuple[str, object]] = []
    session.went.connect(lambda name, what: went.append((name, what)))
    page.activateWindow()
    assert page._list.currentIndex().row() == 1
    qtbot.keyClick(page._list, Qt.Key.Key_Down)
    assert isinstance(page._list.currentIndex().data(_ROW), HeldSkill)
    held = choose(page, "Python (computer programming)")
    page._list.setFocus()
    qtbot.waitUntil(lambda: bool(lines(page)))
    qtbot.keyClick(page._list, Qt.Key.Key_Return)
    focused = page.focusWidget()
    assert isinstance(focused, BadgeLine)
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert went == [("badge", held.badges[0].id)]


def test_only_badges_that_hold_are_presented(
    page: SkillsPage, session: Session, qtbot: QtBot
) -> None:
    away = choose(page, "リカレント教育").shown_by[0]
    now = session.now()
    session.run(lambda wallet, _: wallet.marks.archive([away], now=now))
    qtbot.waitUntil(lambda: "Badges that do not count today" in words(page), timeout=PATIENCE_MS)
    held = choose(page, "リカレント教育")
    assert away not in held.shown_by
    assert away in {each.id for each in held.badges}
    button = next(
        b for b in page._details.findChildren(QPushButton) if b.text() == "Present these badges"
    )
    with qtbot.waitSignal(session.went) as went:
        button.click()
    assert went.args == ["portfolios", list(held.shown_by)]
    choose(page, "English")
    qtbot.waitUntil(lambda: "none of them holds today" in words(page))
    assert not [
        b
        for b in page._details.findChildren(QPushButton)
        if b.text() == "Present these badges" and b.isVisible()
    ]
    assert "Signature is wrong" in lines(page)[0].accessibleName()


def test_an_address_is_told_and_copied_never_opened(
    page: SkillsPage, session: Session, qtbot: QtBot
) -> None:
    held = choose(page, "Python (computer programming)")
    qtbot.waitUntil(lambda: held.skill.url in words(page))
    copy = next(
        b
        for b in page._details.findChildren(QPushButton)
        if b.accessibleName() == "Copy the address"
    )
    copy.click()
    assert session.clipboard._ours == held.skill.url


def test_search_narrows_and_finding_nothing_teaches(page: SkillsPage, qtbot: QtBot) -> None:
    page.seek()
    qtbot.keyClicks(page._search, "PYTHON")
    qtbot.waitUntil(lambda: 0 < len(page._model.found) < 10)
    assert all(
        "python" in (row.skill.name("en") + row.skill.code).lower()
        or "ESCO" in row.skill.framework.kind.upper()
        for row in page._model.found
    )
    qtbot.keyClick(page._search, Qt.Key.Key_Down)
    assert page._list.hasFocus() or page.focusWidget() is page._list
    page._search.setText("nothing that anybody can do")
    qtbot.waitUntil(lambda: page._found.currentWidget() is page._none)
    page._all.click()
    qtbot.waitUntil(lambda: len(page._model.found) > 10)
    assert not page.clear()
    page._search.setText("x")
    assert page.clear()


def test_language_and_theme_switch_while_shown(
    page: SkillsPage, session: Session, qtbot: QtBot
) -> None:
    chosen = choose(page, "Python (computer programming)")
    session.language = "ja"
    page.retranslate()
    assert page._list.currentIndex().data(_ROW).skill.id == chosen.skill.id
    qtbot.waitUntil(lambda: "確認済み" in words(page))
    assert "バッジ：" in page._list.currentIndex().data(_SAID)
    theme.apply(theme.DARK)
    page.restyle()
    assert not page._list.grab().isNull()


def test_what_changes_is_shown_at_once(page: SkillsPage, session: Session, qtbot: QtBot) -> None:
    held = choose(page, "English")
    page.enter(held.skill.id)
    qtbot.waitUntil(lambda: page._list.currentIndex().data(_ROW).skill.id == held.skill.id)
    session.run(lambda wallet, _: wallet.delete(*{each.id for each in held.badges}))
    qtbot.waitUntil(lambda: page._model.row_of(held.skill.id) < 0, timeout=PATIENCE_MS)


@pytest.fixture(params=["csv", "json"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / f"mine.{request.param}"


def test_writing_them(
    page: SkillsPage, session: Session, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choice, "place_for", lambda *_: path)
    with qtbot.waitSignal(session.told, timeout=PATIENCE_MS) as told:
        page._export.click()
    assert told.args is not None
    assert told.args[0].code == "skills_exported"
    text = path.read_text("utf-8-sig")
    if path.suffix == ".json":
        assert len(json.loads(text)["skills"]) == len(page._model.every)
    else:
        assert "Python (computer programming)" in text


def test_a_job_that_fails_is_told_on_the_page(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise VaultError("no_such_badge", badge="x")

    monkeypatch.setattr(Skilling, "all", fail)
    page = shown("skills", session, qtbot)
    qtbot.waitUntil(lambda: bool(page._notice.text), timeout=PATIENCE_MS)
    assert page._notice.isVisible()


def test_gathering_that_is_stopped_says_so(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: Skilling, *, work: Work, **__: object) -> None:
        work.cancel()
        work.check()

    monkeypatch.setattr(Skilling, "all", stop)
    page = shown("skills", session, qtbot)
    qtbot.waitUntil(lambda: "Stopped" in page._notice.text, timeout=PATIENCE_MS)


def test_without_badges_the_page_teaches(tmp_path: Path, qtbot: QtBot) -> None:
    with unlocked(tmp_path / "other", qtbot) as session:
        page = shown("skills", session, qtbot)
        qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty, timeout=PATIENCE_MS)
        page.reload(Changes.PROFILES)
        session.lock()


def test_long_and_nameless_things_stay_calm(page: SkillsPage, qtbot: QtBot) -> None:
    from wallet.credentials.model import Alignment  # noqa: PLC0415 - of this test alone
    from wallet.descriptors.skills import merge  # noqa: PLC0415 - of this test alone

    badge = page._model.every[0].badges[0]
    claims = [
        Alignment((("", "長" * 5000),), url="https://x.example/" + "a" * 900, framework="F" * 5000),
        Alignment((), code="C-1"),
    ]
    page._show(tuple(HeldSkill(skill, (badge,) * 60) for skill, _ in merge(claims)))
    page.resize(700, 500)
    qtbot.wait(50)
    assert page._details.minimumSizeHint().width() < 600
    assert len(lines(page)) == 50
    assert {row.holding for row in page._model.found} == {Holding.CONFIRMED}
