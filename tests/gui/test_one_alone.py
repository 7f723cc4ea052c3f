"""One badge alone: certificate, picture badge, fields for a profile, each from the badge's menu."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton

from tests.gui.learner import PATIENCE_MS, shown, unlocked, written
from tests.gui.standin import NOW
from tests.gui.standin_showing import made_up_parts
from wallet import service
from wallet.credentials import png, svg
from wallet.errors import ReadingError
from wallet.gui.badges.one_alone import ProfileFields
from wallet.gui.widgets import file_choice, saving
from wallet.snapshots.received import FileKind
from wallet.snapshots.showing import Way
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.badges.badge_page import BadgeDetailPage
    from wallet.gui.session import Session
    from wallet.gui.showing.show_page import ShowPage
    from wallet.snapshots.badges import BadgeRow


@pytest.fixture(autouse=True)
def _menus_stay_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A menu that pops up takes the keyboard, which a platform without a screen has none of."""
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        yield made


@pytest.fixture
def row(session: Session, qtbot: QtBot) -> BadgeRow:
    """A signed badge of an issuer that is known."""
    found: list[tuple[BadgeRow, ...]] = []
    session.read(lambda wallet: wallet.badges(now=NOW), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return next(each for each in found[0] if each.title.startswith("データサイエンス入門"))


@pytest.fixture
def page(session: Session, row: BadgeRow, qtbot: QtBot) -> BadgeDetailPage:
    made: BadgeDetailPage = shown("badge", session, qtbot, row.id)  # type: ignore[assignment]
    qtbot.waitUntil(lambda: made.badge.loaded is not None, timeout=PATIENCE_MS)
    return made


def _choose(page: BadgeDetailPage, code: str) -> None:
    page.head.more.click()
    menu = page.findChildren(QMenu)[-1]
    words = page.session.say(code)
    next(each for each in menu.actions() if each.text() == words).trigger()


def _basis(session: Session, qtbot: QtBot) -> service.Basis:
    found: list[service.Basis] = []
    session.read(lambda wallet: wallet.basis(), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_certificate_is_a_pdf_that_carries_the_badge(
    page: BadgeDetailPage,
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "certificate.pdf"
    suggested: list[str] = []
    monkeypatch.setattr(file_choice, "place_for", lambda *given: suggested.append(given[2]) or file)
    _choose(page, "alone_certificate")
    qtbot.waitUntil(file.exists, timeout=PATIENCE_MS)
    assert suggested == ["データサイエンス入門.pdf"]
    found = service.received(file.read_bytes(), file.name, _basis(session, qtbot), now=NOW)
    assert found.kind is FileKind.PDF
    (badge,) = found.badges
    assert badge.report.verdict is Verdict.VALID


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_picture_badge_holds_the_badge(  # noqa: PLR0917 - fixtures
    page: BadgeDetailPage,
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    file = tmp_path / f"badge.{ending}"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: file)
    _choose(page, "alone_picture")
    qtbot.waitUntil(file.exists, timeout=PATIENCE_MS)
    data = file.read_bytes()
    assert (png if ending == "png" else svg).unbake(data)
    judged = service.judge(data, file.name, _basis(session, qtbot), now=NOW)
    assert judged.report.verdict is Verdict.VALID


def test_fields_for_a_profile_are_copied_one_by_one(
    page: BadgeDetailPage, session: Session, qtbot: QtBot
) -> None:
    _choose(page, "alone_fields")
    sheet = page.findChildren(ProfileFields)[-1]
    told = written(sheet)
    assert "データサイエンス入門" in told
    assert len(sheet.copies) + told.count(session.say("alone_not_stated")) == 7
    copy = sheet.copies["profile_field_organisation"]
    assert copy.accessibleName() == "Copy: Issuing organization"
    copy.setFocus()
    qtbot.keyClick(copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "青葉データ大学"
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not sheet.isVisible())


def test_a_full_disk_is_told_and_nothing_is_there(
    page: BadgeDetailPage,
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(path: Path, data: bytes, **_: object) -> None:
        del data
        raise ReadingError("file_not_writable", file=str(path), reason="No space left on device")

    told = []
    session.told.connect(told.append)
    monkeypatch.setattr(saving, "save", full)
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "a.png")
    _choose(page, "alone_picture")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert told[-1].code == "file_not_writable"
    assert list(tmp_path.glob("*.png")) == []


def test_it_is_shown_as_a_code_by_its_button_and_by_key(
    page: BadgeDetailPage,
    session: Session,
    row: BadgeRow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stand_in = SimpleNamespace(parts=made_up_parts)
    monkeypatch.setitem(sys.modules, "wallet.sharing.animated.parts", stand_in)
    went: list[tuple[str, object]] = []
    session.went.connect(lambda name, what: went.append((name, what)))
    page.activateWindow()
    button = next(
        each
        for each in page.findChildren(QPushButton)
        if each.text() == session.say("show_from_badge")
    )
    assert button.isVisible()
    button.click()
    qtbot.keyClick(
        page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert went == [("show", row.id)] * 2
    shown_page: ShowPage = shown("show", session, qtbot, row.id)  # type: ignore[assignment]
    qtbot.waitUntil(lambda: shown_page.showing is not None, timeout=PATIENCE_MS)
    assert shown_page.showing is not None
    assert shown_page.showing.by(Way.VP1).why == "compact_context", "the samples have own words"
    assert shown_page.way is shown_page.showing.best
    shown_page.show_full()
    assert shown_page.full is not None
    qtbot.keyClick(shown_page.full, Qt.Key.Key_Escape)
    handed: list[object] = []

    def logged() -> bool:
        session.read(lambda wallet: wallet.portfolios.handed(now=NOW), handed.append)
        return any(
            each.means == shown_page.way.means and each.badges[0][0] == row.id
            for rows in handed
            for each in rows  # type: ignore[attr-defined]
        )

    qtbot.waitUntil(logged, timeout=PATIENCE_MS)
