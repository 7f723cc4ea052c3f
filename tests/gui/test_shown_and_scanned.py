"""A code on one window, before the camera of another: what is drawn is what arrives.

The employer's window has no wallet. Nothing goes between the two but pictures: small, turned,
with a glance of the room around, and every second one lost.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTransform
from PySide6.QtTest import QTest

from tests.gui.learner import PATIENCE_MS, unlocked
from tests.gui.standin import NOW
from tests.gui.test_across_the_table import shown
from tests.gui.test_nearby_pages import checked, texts
from tests.gui.test_scan_page import FakeCamera, buttons
from tests.issuer_simulator import Learner, achievement
from tests.papers.portfolio.browser import Browser
from tests.receiving.handing import SCHOOL, START
from tests.service.making import take
from tests.sharing.receiver.page import BROWSER, OFFLINE, video
from tests.sharing.receiver.page import Page as Received
from wallet.gui import theme
from wallet.gui.scanning import camera
from wallet.gui.scanning.scan_page import ScanPage
from wallet.gui.session import Session
from wallet.gui.showing.show_page import ShowPage
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.snapshots.changes import Changes
from wallet.snapshots.showing import Way

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.showing.full_screen import FullScreen
    from wallet.gui.window import Window
    from wallet.service import Wallet
    from wallet.work import Work

Opened = tuple["Window", Session]
SCREENS = [(1280, 800), (1920, 1080)]
DARK = (theme.DARK, 200)
TITLES = ("統計学入門", "データの可視化", "表計算によるデータ分析")


@pytest.fixture
def employer(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    del qtbot
    FakeCamera.made.clear()
    monkeypatch.setattr(camera, "found", lambda: True)
    monkeypatch.setattr(camera, "Camera", FakeCamera)
    session = Session(tmp_path / "employer", clock=lambda: NOW)
    session.language = "en"
    session.looks.dress()
    window = shown(session)
    yield window, session
    window.close()
    window.deleteLater()


@pytest.fixture
def learner(home: Path, qtbot: QtBot) -> Iterator[Opened]:
    def keep(wallet: Wallet, _: Work) -> Changes:
        for number, title in enumerate(TITLES, 1):
            made = achievement(f"https://aoba.example/a/{number}", title)
            signed = SCHOOL.issue(made, Learner(did=wallet.holder_did()), valid_from=START)
            take(wallet, json.dumps(signed).encode())
        return Changes.LIBRARY

    with unlocked(home, qtbot) as session:
        session.language = "ja"
        with qtbot.waitSignal(session.changed, timeout=PATIENCE_MS):
            session.run(keep)
        window = shown(session)
        window._unlocked()
        yield window, session
        window.close()
        window.deleteLater()


def photographed(full: FullScreen) -> QImage:
    """Return what a camera of 1280 by 960 sees of a screen that it is held up to by hand."""
    screen = full.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    smooth = Qt.TransformationMode.SmoothTransformation
    return screen.scaledToHeight(620, smooth).transformed(QTransform().rotate(4), smooth)


def portfolio(learner: Opened, qtbot: QtBot) -> ShowPage:
    window, session = learner
    built: list[Any] = []

    def build(wallet: Wallet, work: Work) -> object:
        chosen = tuple(map(Chosen, wallet.ids()))
        draft = Portfolio(
            title="データ分析職への応募", recipient="mirai.example", sections=(Section("", chosen),)
        )
        return wallet.portfolios.build(draft, now=NOW, work=work)

    session.run(build, built.append)
    qtbot.waitUntil(lambda: bool(built), timeout=PATIENCE_MS)
    session.go("show", built[0])
    page = window.page
    assert isinstance(page, ShowPage)
    qtbot.waitUntil(lambda: page.showing is not None, timeout=PATIENCE_MS)
    return page


def full_screen(page: ShowPage, size: tuple[int, int]) -> FullScreen:
    page.show_full()
    full = page.full
    assert full is not None
    full.showNormal()  # as large as a screen of that size would make it
    full.resize(*size)
    return full


def looking(employer: Opened) -> FakeCamera:
    window, session = employer
    session.go("received")
    session.go("scan")
    page = window.page
    assert isinstance(page, ScanPage)
    buttons(page)["Use the camera"].click()
    return FakeCamera.made[-1]


def arrived(window: Window, qtbot: QtBot) -> Any:
    """Wait until the other window shows what came, and return it."""
    qtbot.waitUntil(lambda: not isinstance(window.page, ScanPage), timeout=PATIENCE_MS)
    return checked(window, qtbot).found


def handed(session: Session, qtbot: QtBot) -> list[str]:
    rows: list[Any] = []
    session.read(lambda wallet: [wallet.portfolios.handed(now=NOW)], rows.extend)
    qtbot.waitUntil(lambda: bool(rows), timeout=PATIENCE_MS)
    return [row.means for row in rows[0]]


@pytest.mark.parametrize(
    ("size", "look"),
    [(SCREENS[0], (theme.LIGHT, 100)), (SCREENS[0], DARK), (SCREENS[1], DARK)],
    ids=["small", "small dark large text", "large dark large text"],
)
def test_three_badges_in_motion_reach_the_other_window(
    employer: Opened,
    learner: Opened,
    qtbot: QtBot,
    size: tuple[int, int],
    look: tuple[theme.Theme, int],
) -> None:
    theme.apply(look[0], percent=look[1])
    page = portfolio(learner, qtbot)
    assert page.way is Way.ANIMATED
    full = full_screen(page, size)
    page.player.toggle()  # each step by hand: no clock decides
    eye = looking(employer)
    scan: Any = employer[0].page
    taken = 0
    while eye.on and page.player.number < 80:
        page.player.step()
        if page.player.number % 2:
            continue  # nobody saw it
        taken += 1
        with qtbot.waitSignal(scan._live._reader.read, timeout=PATIENCE_MS):
            eye.frame.emit(photographed(full))
    found = arrived(employer[0], qtbot)
    assert sorted(each.page.row.title for each in found.badges) == sorted(TITLES)
    assert found.presenter.shown
    assert taken < 40
    QTest.keyClick(full, Qt.Key.Key_Escape)
    assert handed(learner[1], qtbot) == ["qr-animated"]


@pytest.mark.parametrize("size", SCREENS)
def test_one_badge_stands_still_and_is_read(
    employer: Opened, learner: Opened, qtbot: QtBot, size: tuple[int, int]
) -> None:
    theme.apply(theme.DARK, percent=200)
    window, session = learner
    ids: list[str] = []
    session.read(lambda wallet: wallet.ids(), ids.extend)
    qtbot.waitUntil(lambda: bool(ids), timeout=PATIENCE_MS)
    session.go("show", ids[0])
    page = window.page
    assert isinstance(page, ShowPage)
    qtbot.waitUntil(lambda: page.showing is not None, timeout=PATIENCE_MS)
    assert page.showing is not None
    assert page.way is page.showing.best is Way.VP1
    full = full_screen(page, size)
    assert full.picture.module_pixels >= 4
    eye = looking(employer)
    eye.frame.emit(photographed(full))
    found = arrived(employer[0], qtbot)
    assert [each.page.row.title for each in found.badges] == [page.showing.title]
    QTest.keyClick(full, Qt.Key.Key_Escape)
    assert handed(session, qtbot) == ["qr-vp1"]


@BROWSER[0]
@BROWSER[1]
def test_the_receiving_page_reads_the_drawn_screen_through_a_camera(
    learner: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    page = portfolio(learner, qtbot)
    full = full_screen(page, SCREENS[0])
    page.player.toggle()
    stills = []
    for number in range(40):
        page.player.step()
        if number % 2:  # every second frame is lost
            stills.append(tmp_path / f"{number}.png")
            assert photographed(full).save(str(stills[-1]))
    film = video(stills, tmp_path / "camera.y4m", size=(1280, 720))
    fake = (
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    )
    with Browser(tmp_path / "browser", *fake, *OFFLINE) as opened:
        received = Received(opened)
        received.open("ja")
        received.press("camera")
        told = received.arrived()
        assert all(title in told for title in TITLES)
        assert "mirai.example" in told
        assert page.showing is not None
        assert received.saved(tmp_path / "saved") == page.showing.by(Way.ANIMATED).data
    QTest.keyClick(full, Qt.Key.Key_Escape)


def test_who_changes_their_mind_is_told_apart(
    employer: Opened, learner: Opened, qtbot: QtBot
) -> None:
    """Half of a portfolio, then a badge by itself: nothing is mixed, and one can begin anew."""
    page = portfolio(learner, qtbot)
    full = full_screen(page, SCREENS[0])
    page.player.toggle()
    eye = looking(employer)
    scan: Any = employer[0].page
    eye.frame.emit(photographed(full))
    qtbot.waitUntil(lambda: "1 of" in scan._card._count.text(), timeout=PATIENCE_MS)
    QTest.keyClick(full, Qt.Key.Key_Escape)
    page.player.start(b'{"another": "document"}')
    full = full_screen(page, SCREENS[0])
    page.player.toggle()
    eye.frame.emit(photographed(full))
    qtbot.waitUntil(lambda: bool(scan._card.notice.text), timeout=PATIENCE_MS)
    assert eye.on
    assert "1 of" in texts(employer[0])
    QTest.keyClick(full, Qt.Key.Key_Escape)
