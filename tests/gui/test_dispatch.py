"""Whatever comes from outside goes to its page; what needs the wallet waits for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import settle
from tests.gui.standin import GOOD
from wallet.gui import pages
from wallet.gui.dispatch import place_of
from wallet.gui.handed_over import HandedOver, read_text
from wallet.gui.page import Page
from wallet.gui.session import Session
from wallet.gui.window import Window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

REQUEST = "openid4vp://?client_id=x&request_uri=https%3A%2F%2Fv.example%2F1"
OFFER = "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fi.example%2F1"
EXCHANGE = "https://x.example/i/1?iuv=1"
LINK = "https://example.ac.jp/badge/1"
PART = "UR:BYTES/1-2/AA"
HOSTILE = "https://bank.example@evil.example/"
BADGE = '{"type": ["VerifiableCredential"]}'
FILE = HandedOver(paths=(Path("/a.json"),))


class _Stand(Page):
    """Stands where a page stands, and notes what it is given."""

    given: list[tuple[str, Any]] = []  # noqa: RUF012 - shared on purpose

    def enter(self, what: object) -> None:
        self.given.append((self.objectName(), what))


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Any]]:
    """What the pages that would read what comes were given."""
    make = pages.make

    def instead(name: str, session: Session) -> Page:
        if name not in ("answer", "offer", "import", "received", "scan"):
            return make(name, session)
        page = _Stand(session)
        page.setObjectName(name)
        return page

    monkeypatch.setattr(pages, "make", instead)
    _Stand.given.clear()
    return _Stand.given


def said(window: Window) -> str:
    message = window.bar.message
    return window._session.say(message.code, **message.details) if message else ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (REQUEST, ("answer", REQUEST)),
        (OFFER, ("offer", OFFER)),
        (EXCHANGE, ("answer", EXCHANGE)),
        (PART, ("scan", PART)),
        (LINK, ("import", HandedOver(link=LINK))),
        (BADGE, ("import", HandedOver(text=BADGE.encode()))),
        ("VP1-B3ECQDA", ("import", HandedOver(text=b"VP1-B3ECQDA"))),
        ("whatever", ("import", HandedOver(text=b"whatever"))),
    ],
)
def test_each_text_has_its_page(
    window: Window, session: Session, given: list[tuple[str, Any]], text: str, place: object
) -> None:
    session.hand(read_text(text))
    assert given == [place]
    assert window.page.objectName() == place[0]  # type: ignore[index]


def test_files_are_imported_or_checked(
    window: Window, session: Session, given: list[tuple[str, Any]]
) -> None:
    window._incoming.hand(FILE)
    session.go("received")
    window._incoming.hand(FILE)
    assert given == [("import", FILE), ("received", None), ("received", FILE)]


def test_what_is_scanned_for_checking_is_checked(
    window: Window, session: Session, given: list[tuple[str, Any]]
) -> None:
    session.go("received")
    session.go("scan")
    session.hand(FILE)
    assert given[-1] == ("received", FILE)
    session.go("badges")
    session.go("scan")
    session.hand(FILE)
    assert given[-1] == ("import", FILE)
    del window


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HOSTILE, "before an @ sign"),
        ("http://example.ac.jp/1", "without encryption"),
        ("openid4vp://?request_uri=file:///etc/passwd", "not https"),
    ],
)
def test_what_is_refused_is_told_and_goes_nowhere(
    window: Window, session: Session, given: list[tuple[str, Any]], text: str, told: str
) -> None:
    session.hand(read_text(text))
    assert given == []
    assert window.page.objectName() == "badges"
    assert told in said(window)


@pytest.mark.parametrize("text", [REQUEST, LINK, BADGE])
def test_what_needs_the_wallet_is_kept_until_it_is_open(
    session: Session, given: list[tuple[str, Any]], qtbot: QtBot, text: str
) -> None:
    window = Window(session, read_text(text))
    qtbot.addWidget(window)
    window.show()
    settle(50)
    assert window.page.objectName() == "unlock"
    assert given == []
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    place = place_of(read_text(text), checking=False)
    qtbot.waitUntil(lambda: given == [(place.page, place.what)])
    window.close()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_another_start_while_locked_says_that_it_waits(
    session: Session, given: list[tuple[str, Any]], qtbot: QtBot
) -> None:
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    window.take(read_text(HOSTILE))
    assert "@ sign" in said(window)
    window.take(read_text(PART))
    assert given == [("scan", PART)], "no wallet is needed to gather parts"
    session.hand(read_text(REQUEST))
    assert window.page.objectName() == "unlock"
    assert "needs your wallet" in said(window)
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    qtbot.waitUntil(lambda: given[-1] == ("answer", REQUEST))
    window.close()


def test_without_any_wallet_documents_are_checked_and_requests_wait(
    home: Path, given: list[tuple[str, Any]], qtbot: QtBot
) -> None:
    session = Session(home)
    session.language = "en"
    window = Window(session, read_text(REQUEST))
    qtbot.addWidget(window)
    window.show()
    assert window.page.objectName() == "welcome"
    assert window._incoming.waiting == read_text(REQUEST)
    session.hand(FILE)
    assert given == [("received", FILE)]
    window.close()


def test_paste_goes_the_same_way(window: Window, given: list[tuple[str, Any]]) -> None:
    mime = QMimeData()
    mime.setText(REQUEST)
    QApplication.clipboard().setMimeData(mime)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert given == [("answer", REQUEST)]


def test_a_picture_that_falls_on_the_scan_page_is_scanned(
    window: Window, session: Session, given: list[tuple[str, Any]]
) -> None:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_O, keys)
    picture = HandedOver(picture=b"\x89PNG")
    window._incoming.take_in(picture)
    files = HandedOver(paths=(Path("/a/code.PNG"), Path("/b.jpeg")))
    window._incoming.take_in(files)
    assert given == [("scan", None), ("scan", picture), ("scan", files)]
    given.clear()
    window._incoming.take_in(FILE)
    session.go("scan")
    window._incoming.take_in(read_text(LINK))
    assert [name for name, _ in given] == ["import", "scan", "import"]


def test_the_key_scans_without_a_wallet_only_for_checking(
    session: Session, given: list[tuple[str, Any]], qtbot: QtBot
) -> None:
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    settle(50)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_O, keys)
    assert window.page.objectName() == "unlock"
    session.go("received")
    QTest.keyClick(window, Qt.Key.Key_O, keys)
    assert window.page.objectName() == "scan"
    assert given[-1] == ("scan", None)
    window.close()


def test_from_the_first_start_one_comes_back_to_it(window: Window, session: Session) -> None:
    session.go("import", "first")
    assert window.page.guided
    session.go("scan")
    assert window._rail.isVisible()
    window.back()
    assert window.page.objectName() == "import"
    assert window.page.guided
