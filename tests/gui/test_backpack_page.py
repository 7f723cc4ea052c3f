"""The page that fetches from a backpack on the web, with keys and clicks, on a stand-in."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.standin import GOOD
from tests.gui.standin_backpack import LOGIN, PACK
from tests.gui.standin_offers import BROUGHT
from tests.gui.test_accessibility import _misnamed, _nameless, _speechless
from wallet.errors import SharingError

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin_backpack import StandInServices
    from wallet.gui.backpack.backpack_page import BackpackPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window

KEY = Qt.Key


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that the browser was asked to open."""
    found: list[str] = []

    def open_url(url: Any) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


def services(session: Session) -> StandInServices:
    return session._wallet.services  # type: ignore[union-attr,return-value]


def called(session: Session, name: str) -> list[object]:
    return [what for each, what in services(session).calls if each == name]


def typed(window: Window, session: Session, address: str) -> BackpackPage:
    """Return the page after an address was typed and Return pressed."""
    window.activateWindow()
    session.go("backpack")
    settle()
    page: BackpackPage = window.page  # type: ignore[assignment]
    QTest.keyClicks(page._address.field, address)
    key(KEY.Key_Return)
    settle()
    return page


def found(window: Window, session: Session, host: str = PACK) -> BackpackPage:
    """Return the page with what the host says in front."""
    page = typed(window, session, host)
    page.first.contact.click()
    settle()
    assert page.stack.currentWidget() is page.service
    return page


def texts(page: Any) -> str:
    shown = (each.text() for each in page.findChildren(QLabel) if each.isVisible())
    return "\n".join(shown).replace("\u200b", "")


def key(pressed: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, pressed)


def test_the_import_page_leads_there(window: Window, session: Session) -> None:
    session.go("import")
    settle()
    words = session.say("import_backpack")
    button = next(each for each in window.page.findChildren(QPushButton) if each.text() == words)
    button.setFocus()
    key(KEY.Key_Space)
    settle()
    assert window.page.objectName() == "backpack"
    assert QApplication.focusWidget() is window.page._address.field  # type: ignore[attr-defined]


def test_the_host_is_shown_before_anybody_is_contacted(window: Window, session: Session) -> None:
    page = typed(window, session, PACK)
    assert session.say("backpack_page_points", host=PACK) in texts(page)
    assert session.say("backpack_page_own", host=PACK) in texts(page)
    key(KEY.Key_Return)
    settle()
    assert called(session, "discover") == []
    assert session.say("backpack_page_left", host=PACK) in texts(page)
    assert page._address.field.hasFocus()
    assert page._address.field.text() == PACK


def test_what_is_no_address_is_told_where_it_was_typed(window: Window, session: Session) -> None:
    page = typed(window, session, "backpack")
    assert page.stack.currentWidget() is page.start
    assert page.start.notice.isVisible()
    assert page._address.field.hasFocus()
    assert called(session, "discover") == []


def test_signing_in_brings_badges_to_be_reviewed(
    window: Window, session: Session, opened: list[str]
) -> None:
    page = found(window, session)
    said = texts(page)
    assert session.say("backpack_page_found", host=PACK) in said
    assert session.say("service_open_badges_3") in said
    assert page.service.go.hasFocus()
    key(KEY.Key_Space)
    settle()
    assert opened == [services(session).address]
    offers: Any = window.page
    assert offers.objectName() == "offer"
    assert offers.number == BROUGHT
    assert offers.stack.currentWidget() is offers.arrived
    session.go("backpack")
    settle()
    assert page.stack.currentWidget() is page.start
    assert page._address.field.text() == ""


def test_other_hosts_are_named_and_wait_for_a_tick(window: Window, session: Session) -> None:
    page = found(window, session, f"moved.{PACK}")
    assert LOGIN in texts(page)
    assert not page.service.go.isEnabled()
    assert page.service.elsewhere.agree.hasFocus()
    key(KEY.Key_Space)
    assert page.service.go.isEnabled()


def test_waiting_for_the_browser_can_be_stopped(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    services(session).gate = threading.Event()
    page = found(window, session)
    page.service.go.click()
    qtbot.waitUntil(lambda: bool(called(session, "fetch")))
    settle()
    assert session.say("offer_page_signing_in", host=PACK) in texts(page)
    page._job.cancel()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.service)
    assert session.say("converse_stopped") in texts(page)
    assert window.page is page


def test_the_browser_opens_the_host_that_was_shown_and_no_other(
    window: Window, session: Session, opened: list[str], qtbot: QtBot
) -> None:
    services(session).address = "https://evil.example/authorize"
    services(session).gate = threading.Event()
    page = found(window, session)
    page.service.go.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.service)
    assert opened == []
    assert session.say("backpack_page_other_sign_in", host=PACK) in texts(window)


def test_a_host_that_offers_nothing_is_told(window: Window, session: Session) -> None:
    page = typed(window, session, f"none.{PACK}")
    page.first.contact.click()
    settle()
    assert page.stack.currentWidget() is page.start
    assert session.say("service_unknown", host=f"none.{PACK}") in texts(page)


def test_a_sign_in_that_was_refused_can_be_tried_again(window: Window, session: Session) -> None:
    page = found(window, session)
    services(session).errors["fetch"] = SharingError("service_sign_in_denied", host=PACK)
    page.service.go.click()
    settle()
    assert session.say("service_sign_in_denied", host=PACK) in texts(page)
    assert page.service.go.isEnabled()


def test_a_lock_while_the_browser_is_open_ends_the_visit(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    services(session).gate = threading.Event()
    page = found(window, session)
    page.service.go.click()
    qtbot.waitUntil(lambda: bool(called(session, "fetch")))
    session.lock()
    settle()
    assert window.page.objectName() == "unlock"
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    settle()
    assert window.bar.message is not None
    assert window.bar.message.code == "backpack_page_interrupted"
    assert called(session, "fetch") == [], "it is another wallet, which was asked nothing"
    session.go("backpack")
    settle()
    again: BackpackPage = window.page  # type: ignore[assignment]
    assert again.stack.currentWidget() is again.start


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_is_cut_off_and_everything_has_a_name(
    window: Window, session: Session, language: str
) -> None:
    session.set_language(language)
    page = typed(window, session, f"long.{PACK}")
    for view in (page.first, page.service):
        assert page.stack.currentWidget() is view
        for percent, size in ((100, (1120, 760)), (200, (760, 640))):
            session.looks.set_text(percent)
            window.resize(*size)
            settle()
            assert cut_off(window) == []
        interface = QAccessible.queryAccessibleInterface(window)
        assert interface is not None
        assert _nameless(interface) == []
        assert _speechless(window) == []
        assert _misnamed(window) == []
        if view is page.first:
            page.first.contact.click()
            settle()
