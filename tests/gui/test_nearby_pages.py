"""Asking the person across the table, giving a file and taking one, at the real window."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.learner import PATIENCE_MS, unlocked
from tests.receiving.handing import ME, NOW, badge
from tests.sharing.local import talking
from wallet.gui.handed_over import HandedOver
from wallet.gui.nearby.ask_page import AskPage
from wallet.gui.nearby.matter import Giving
from wallet.gui.nearby.nearby_page import NearbyPage
from wallet.gui.session import Session
from wallet.gui.window import Window
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.sharing.local import interfaces
from wallet.sharing.local.listener import Listener
from wallet.sharing.local.nearby import file_text
from wallet.sharing.local.words import words_of_answer
from wallet.sharing.qr import read_qr
from wallet.snapshots.nearby import GiveStage
from wallet.tasks import network
from wallet.tasks.nearby.giving_once import GivingOnce
from wallet.trust import fetching
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.service import Wallet
    from wallet.snapshots.handed import HandedRow
    from wallet.snapshots.portfolios import Built

pytestmark = pytest.mark.loopback
Opened = tuple[Window, Session]


class Clock:
    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(autouse=True)
def _this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """In no network but its own."""
    monkeypatch.setattr(interfaces, "addresses", lambda: ("127.0.0.1",))
    monkeypatch.setattr(network, "send", fetching.send)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(home: Path, qtbot: QtBot, clock: Clock) -> Iterator[Opened]:
    """The window at a home where nothing is."""
    del qtbot
    session = Session(home, clock=clock)
    session.language = "en"
    session.looks.dress()
    broken: list[BaseException] = []
    session.broke.connect(broken.append)
    window = Window(session)
    window.resize(1180, 900)
    window.show()
    settle(30)
    yield window, session
    window.close()
    window.deleteLater()
    settle(30)
    assert not broken, broken
    assert not listening()


def listening() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.name.startswith("nearby")]


def begun(opened: Opened, qtbot: QtBot) -> AskPage:
    window, session = opened
    session.go("ask")
    page = window.page
    assert isinstance(page, AskPage)
    qtbot.waitUntil(page.start.start.isEnabled, timeout=PATIENCE_MS)
    page.start.start.setFocus()
    QTest.keyClick(page.start.start, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.code, timeout=PATIENCE_MS)
    return page


def code_of(page: AskPage) -> str:
    """Read the code from the screen, as another computer would, once it has its place there."""
    settle()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert page.code.picture.grab().save(buffer, "PNG")
    (text,) = read_qr(bytes(buffer.data().data()))
    return text


def answer(text: str, count: int = 1) -> bytes:
    """Answer as a wallet does; return the body as it was posted."""
    claims = talking.fetched(text)
    bound = {"challenge": claims["nonce"], "domain": claims["client_id"]}
    made = [ME.presentation(badge(each), **bound) for each in range(1, 1 + count)]
    said = {"vp_token": {"ldp": made}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, said)}).encode()
    assert talking.posted(text, claims, body).done
    return body


def checked(window: Window, qtbot: QtBot) -> Any:
    """Wait until the page of what was received shows one file, and return it."""
    page: Any = window.page
    qtbot.waitUntil(lambda: page.held.one is not None, timeout=PATIENCE_MS)
    return page.held.one


def texts(window: Window) -> str:
    parts = [*window.page.findChildren(QLabel), *window.page.findChildren(QPushButton)]
    return "\n".join(each.text() for each in parts if each.isVisible())


# asking ------------------------------------------------------------------------------------------
def test_from_the_received_page_to_checked_badges(opened: Opened, qtbot: QtBot) -> None:
    window, session = opened
    session.go("received")
    received: Any = window.page
    received._start.ask.click()
    assert window.page.objectName() == "ask"
    page = begun(opened, qtbot)
    asking = page.held.now
    assert asking is not None
    text = code_of(page)
    assert text == asking.shown.text
    assert all(word in texts(window) for word in asking.shown.words)
    assert page.code.stop.hasFocus()
    body = answer(text)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.accept, timeout=PATIENCE_MS)
    assert all(word in texts(window) for word in words_of_answer(body))
    assert "統計学" not in texts(window)
    assert page.accept.refuse.hasFocus()
    page.accept.accept.setFocus()
    QTest.keyClick(page.accept.accept, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: received.held.one is not None, timeout=PATIENCE_MS)
    assert window.page is received
    found = received.held.one.found
    assert found.challenge
    assert found.domain.startswith("x509_hash:")
    assert found.presenter.shown
    assert len(found.badges) == 1
    assert not listening()
    received.front.put_away()
    assert (received.held.terms.domain, received.held.terms.challenge) == ("", "")


def test_what_was_typed_stays_when_an_answer_is_put_away(opened: Opened, qtbot: QtBot) -> None:
    window, session = opened
    session.go("received")
    received: Any = window.page
    field = received._start.terms.fields["domain"]
    field.setFocus()
    QTest.keyClicks(field, "employer.example")
    page = begun(opened, qtbot)
    answer(code_of(page))
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.accept, timeout=PATIENCE_MS)
    page.accept.accept.click()
    qtbot.waitUntil(lambda: received.held.one is not None, timeout=PATIENCE_MS)
    received.front.put_away()
    assert field.text() == "employer.example"


def test_words_that_differ_throw_the_answer_away(opened: Opened, qtbot: QtBot) -> None:
    window, session = opened
    page = begun(opened, qtbot)
    answer(code_of(page))
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.accept, timeout=PATIENCE_MS)
    QTest.keyClick(page.accept.refuse, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.start
    assert page.start.notice.text == session.say("nearby_refused") + " " + session.next_step(
        "nearby_refused"
    )
    assert not listening()
    assert window.page is page


def test_several_presentations_are_checked_one_by_one(opened: Opened, qtbot: QtBot) -> None:
    window, session = opened
    page = begun(opened, qtbot)
    answer(code_of(page), 3)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.accept, timeout=PATIENCE_MS)
    page.accept.accept.click()
    assert page.stack.currentWidget() is page.took
    for number in (3, 1):
        session.go("ask")
        assert page.stack.currentWidget() is page.took
        words = session.say("ask_took_open", number=number)
        next(each for each in page.findChildren(QPushButton) if each.text() == words).click()
        (shown,) = checked(window, qtbot).found.badges
        assert shown.page.row.title == f"統計学 {number}"
    received: Any = window.page
    assert received._head.next.text() == session.say("ask_others")
    received._head.next.click()
    assert window.page is page
    assert page.stack.currentWidget() is page.took
    assert not listening()


def test_one_applicant_after_another_is_asked_for_the_same(opened: Opened, qtbot: QtBot) -> None:
    window, session = opened
    session.go("ask")
    page: Any = window.page
    page.start.fields["asker"].setText("青葉食品")
    codes = set()
    page = begun(opened, qtbot)
    for _ in range(3):
        codes.add(code_of(page))
        claims = talking.fetched(code_of(page))
        assert claims["client_metadata"]["client_name"] == "青葉食品"
        answer(code_of(page))
        qtbot.waitUntil(lambda: page.stack.currentWidget() is page.accept, timeout=PATIENCE_MS)
        page.accept.accept.click()
        assert checked(window, qtbot).found.challenge == claims["nonce"]
        received: Any = window.page
        assert not listening()
        qtbot.waitUntil(received._head.next.isVisible, timeout=PATIENCE_MS)
        assert received._head.next.text() == session.say("ask_next")
        received._head.next.setFocus()
        QTest.keyClick(received._head.next, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.stack.currentWidget() is page.code, timeout=PATIENCE_MS)
        assert window.page is page
        received.held.one = None
    assert len(codes) == 3


def test_leaving_the_network_is_told_while_it_waits(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, session = opened
    page = begun(opened, qtbot)
    assert not page.code.lost.isVisible()
    monkeypatch.setattr(Listener, "reachable", False)
    qtbot.waitUntil(page.code.lost.isVisible, timeout=PATIENCE_MS)
    assert "127.0.0.1" in page.code.lost.text()
    session.set_language("ja")
    assert "ネットワーク" in page.code.lost.text()
    settle(50)
    assert not cut_off(window)
    monkeypatch.setattr(Listener, "reachable", True)
    qtbot.waitUntil(lambda: not page.code.lost.isVisible(), timeout=PATIENCE_MS)


def test_a_link_into_the_own_computer_is_refused_by_what_it_is(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, session = opened
    monkeypatch.delenv(interfaces.BOTH_HERE)
    link = file_text("https://127.0.0.1:8080/x", bytes(32))
    window._incoming.hand(HandedOver(text=link.encode(), link=link))
    page = window.page
    assert isinstance(page, NearbyPage)
    assert not page.taking.fetch.isEnabled()
    assert session.say("nearby_own_computer", address="127.0.0.1") in texts(window)


def test_no_and_a_new_code(opened: Opened, qtbot: QtBot) -> None:
    window, session = opened
    page = begun(opened, qtbot)
    text = code_of(page)
    claims = talking.fetched(text)
    qtbot.waitUntil(
        lambda: session.say("ask_stage_connected") in texts(window), timeout=PATIENCE_MS
    )
    no = urlencode({"error": "access_denied", "state": claims["state"]}).encode()
    assert talking.posted(text, claims, no).done
    qtbot.waitUntil(lambda: session.say("ask_stage_declined") in texts(window), timeout=PATIENCE_MS)
    assert not listening()
    page.code.once_more.click()
    qtbot.waitUntil(lambda: page.held.now is not None, timeout=PATIENCE_MS)
    assert code_of(page) != text


@pytest.mark.parametrize("size", [(1120, 760), (760, 700)])
def test_heading_and_whole_code_are_in_sight_with_large_text(
    opened: Opened, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window, session = opened
    window.resize(*size)
    page = begun(opened, qtbot)
    small = page.code.picture.module_pixels
    page.code.stop.click()
    session.looks.set_text(200)
    begun(opened, qtbot)
    settle()
    code, sight = page.code, page.code.viewport()
    for part in (code._heading, code.picture):
        at = part.rect().translated(part.mapTo(code, part.rect().topLeft()))
        assert sight.geometry().contains(at)
    assert code.picture.module_pixels > small
    left = page._back.mapTo(window, page._back.rect().topLeft()).x()
    assert left == code._heading.mapTo(window, code._heading.rect().topLeft()).x()


def test_the_way_back_stays_over_the_heading_when_text_grows(opened: Opened) -> None:
    window, session = opened
    window.resize(1120, 760)
    session.go("ask")
    page = window.page
    assert isinstance(page, AskPage)
    settle()
    session.looks.set_text(200)
    settle()
    left = page._back.mapTo(window, page._back.rect().topLeft()).x()
    heading = page.start._heading
    assert left == heading.mapTo(window, heading.rect().topLeft()).x()


def test_a_long_reason_is_read_from_its_beginning_when_the_field_is_left(opened: Opened) -> None:
    window, session = opened
    session.go("ask")
    page = window.page
    assert isinstance(page, AskPage)
    window.activateWindow()
    field = page.start.fields["reason"]
    field.setText("to see what you learned of statistics, " * 3)
    assert field.cursorPosition() == 0, "it was not typed"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, " soon")
    assert field.cursorPosition() == len(field.text()), "typing goes on at the end"
    page.start.fields["asker"].setFocus()
    assert field.cursorPosition() == 0


def test_the_time_is_up(opened: Opened, qtbot: QtBot, clock: Clock) -> None:
    window, session = opened
    page = begun(opened, qtbot)
    clock.now = NOW + timedelta(minutes=10)
    qtbot.waitUntil(lambda: session.say("ask_stage_over") in texts(window), timeout=PATIENCE_MS)
    assert not page.code.picture.isVisible()
    assert not listening()


@pytest.mark.parametrize("how", ["escape", "another page", "stop", "language"])
def test_it_ends_with_the_page_and_survives_another_language(
    opened: Opened, qtbot: QtBot, how: str
) -> None:
    window, session = opened
    page = begun(opened, qtbot)
    assert listening()
    if how == "language":
        session.set_language("ja")
        assert session.say("ask_stage_waiting") in texts(window)
        assert listening()
        return
    if how == "escape":
        window.back()
    elif how == "stop":
        page.code.stop.click()
    else:
        session.go("received")
    assert not listening()
    assert page.stack.currentWidget() is page.start


def test_stopped_while_it_is_being_made_nothing_listens(opened: Opened, qtbot: QtBot) -> None:
    window, session = opened
    session.go("ask")
    page = window.page
    assert isinstance(page, AskPage)
    qtbot.waitUntil(page.start.start.isEnabled, timeout=PATIENCE_MS)
    page.start.start.click()
    session.go("received")
    done: list[bool] = []
    session.run_locked(lambda _: True, done.append)  # after what was begun
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    assert page.held.now is None
    assert not listening()


def test_in_no_network_it_says_so(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, session = opened
    monkeypatch.setattr(interfaces, "addresses", lambda: ())
    session.go("ask")
    page = window.page
    assert isinstance(page, AskPage)
    notice = page.start.network.notice
    qtbot.waitUntil(notice.isVisible, timeout=PATIENCE_MS)
    assert not page.start.start.isEnabled()
    monkeypatch.setattr(interfaces, "addresses", lambda: ("127.0.0.1",))
    page.start.network.again.click()
    qtbot.waitUntil(page.start.start.isEnabled, timeout=PATIENCE_MS)
    assert not notice.isVisible()


def test_an_address_that_went_away_is_told(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, session = opened
    monkeypatch.setattr(interfaces, "addresses", lambda: ("192.168.213.77",))
    session.go("ask")
    page = window.page
    assert isinstance(page, AskPage)
    qtbot.waitUntil(page.start.start.isEnabled, timeout=PATIENCE_MS)
    page.start.start.click()
    qtbot.waitUntil(page.start.notice.isVisible, timeout=PATIENCE_MS)
    assert "192.168.213.77" in page.start.notice.text


@pytest.mark.parametrize(("language", "width", "percent"), [("ja", 760, 100), ("en", 1180, 200)])
def test_nothing_is_cut_off(
    opened: Opened, qtbot: QtBot, language: str, width: int, percent: int
) -> None:
    window, session = opened
    session.set_language(language)
    session.looks.set_text(percent)
    window.resize(width, 900)
    page = begun(opened, qtbot)
    settle(200)
    assert cut_off(window) == []
    answer(code_of(page))
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.accept, timeout=PATIENCE_MS)
    settle(200)
    assert cut_off(window) == []
    session.looks.set_text(100)


# giving ------------------------------------------------------------------------------------------
@pytest.fixture
def folio(home: Path, qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Window, Session, Giving]]:
    """A learner with the samples, and a portfolio as a file."""
    made: list[Built] = []

    def build(wallet: Wallet, _: Work) -> Built:
        row = wallet.first_badges(1, now=session.now())[0]
        section = Section("", (Chosen(row.id),))
        draft = Portfolio(language="en", title="For you", sections=(section,))
        return wallet.portfolios.build(draft, challenge="", now=session.now(), work=Work())

    with unlocked(home, qtbot, samples=True) as session:
        session.run(build, made.append)
        qtbot.waitUntil(lambda: bool(made), timeout=PATIENCE_MS)
        window = Window(session)
        window._unlocked()
        window.resize(1180, 900)
        window.show()
        file = tmp_path / "青木.vp.json"
        file.write_bytes(made[0].vp)
        yield window, session, Giving(file, file.stat().st_size, made[0])
        window.close()
        window.deleteLater()
        settle(30)
    assert not listening()


def given(folio: tuple[Window, Session, Giving], qtbot: QtBot) -> NearbyPage:
    window, session, giving = folio
    session.go("nearby", giving)
    page = window.page
    assert isinstance(page, NearbyPage)
    assert page.giving.turn_on.isVisible()
    assert not page.giving.start.isVisible()
    page.giving.turn_on.click()
    assert session.settings.give_nearby
    qtbot.waitUntil(page.giving.start.isEnabled, timeout=PATIENCE_MS)
    page.giving.start.click()
    qtbot.waitUntil(lambda: page.giving.held.now is not None, timeout=PATIENCE_MS)
    return page


def handed(session: Session, qtbot: QtBot) -> list[HandedRow]:
    rows: list[tuple[HandedRow, ...]] = []
    session.read(lambda wallet: wallet.portfolios.handed(now=session.now()), rows.append)
    qtbot.waitUntil(lambda: bool(rows), timeout=PATIENCE_MS)
    return list(rows[0])


def test_off_at_first_then_given_once_and_noted(
    folio: tuple[Window, Session, Giving], qtbot: QtBot
) -> None:
    window, session, giving = folio
    assert not session.settings.give_nearby
    page = given(folio, qtbot)
    once = page.giving.held.now
    assert once is not None
    assert handed(session, qtbot) == []
    link = once.shown.text.partition("#")[0]
    got = fetching.send(talking.Outgoing(link, accept="*/*", peer=talking.peer(once.shown.text)))
    assert got.body == giving.built.vp
    qtbot.waitUntil(lambda: session.say("give_stage_done") in texts(window), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: bool(handed(session, qtbot)), timeout=PATIENCE_MS)
    (row,) = handed(session, qtbot)
    assert (row.means, row.file_name, row.title) == ("local-link", "青木.vp.json", "For you")
    assert "activity_local_share" in noted(session, qtbot)
    assert not listening()
    session.go("portfolios")
    session.go("nearby")
    page.giving.turn_off.click()
    assert not session.settings.give_nearby


def test_left_before_it_was_fetched_nothing_is_noted(
    folio: tuple[Window, Session, Giving], qtbot: QtBot
) -> None:
    _, session, _ = folio
    given(folio, qtbot)
    session.go("badges")
    assert not listening()
    assert handed(session, qtbot) == []


def test_locking_ends_it(folio: tuple[Window, Session, Giving], qtbot: QtBot) -> None:
    _, session, _ = folio
    given(folio, qtbot)
    session.lock()
    assert not listening()


def noted(session: Session, qtbot: QtBot) -> list[str]:
    rows: list[Any] = []
    session.read(lambda wallet: wallet.activity.rows(), rows.append)
    qtbot.waitUntil(lambda: bool(rows), timeout=PATIENCE_MS)
    return [row.code for row in rows[0]]


def test_whatever_comes_of_asking_is_in_the_activity_of_an_open_wallet(
    folio: tuple[Window, Session, Giving], qtbot: QtBot
) -> None:
    window, session, _ = folio
    page = begun((window, session), qtbot)
    answer(code_of(page))
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.accept, timeout=PATIENCE_MS)
    page.accept.refuse.click()
    page = begun((window, session), qtbot)
    answer(code_of(page), count=2)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.accept, timeout=PATIENCE_MS)
    page.accept.accept.click()
    told = [
        "activity_local_received",
        "activity_local_request",
        "activity_local_refused",
        "activity_local_request",
    ]
    # it is noted beside what reads
    qtbot.waitUntil(lambda: noted(session, qtbot)[:4] == told, timeout=PATIENCE_MS)


# taking ------------------------------------------------------------------------------------------
def test_a_file_of_somebody_nearby_is_fetched_after_the_words(opened: Opened, qtbot: QtBot) -> None:
    window, session = opened
    data = talking.json.dumps(ME.presentation(badge(1))).encode()
    once = GivingOnce("a.vp.json", data, "127.0.0.1", clock=lambda: NOW)
    try:
        session.go("nearby", once.shown.text)
        page = window.page
        assert isinstance(page, NearbyPage)
        assert all(word in texts(window) for word in once.shown.words)
        assert page.taking.leave.hasFocus()
        page.taking.fetch.click()
        qtbot.waitUntil(lambda: window.page.objectName() == "received", timeout=PATIENCE_MS)
        received: Any = window.page
        qtbot.waitUntil(lambda: received.held.one is not None, timeout=PATIENCE_MS)
        assert len(received.held.one.found.badges) == 1
        session.go("nearby", once.shown.text)
        page.taking.fetch.click()
        qtbot.waitUntil(page.taking.notice.isVisible, timeout=PATIENCE_MS)
        assert page.taking.notice.text.startswith(session.say("nearby_gone", host="127.0.0.1"))
    finally:
        once.close()


def test_a_link_that_is_none(opened: Opened) -> None:
    window, session = opened
    session.go("nearby", "https://example.org/#sha256=x")
    page = window.page
    assert isinstance(page, NearbyPage)
    assert not page.taking.fetch.isEnabled()
    assert page.taking.notice.text


def test_a_pasted_link_leads_to_the_words(opened: Opened) -> None:
    """Nothing is fetched by pasting; and a link to a website stays one."""
    window, session = opened
    once = GivingOnce("a.vp.json", b"{}", "127.0.0.1", clock=lambda: NOW)
    try:
        session.go("received")
        QGuiApplication.clipboard().setText(once.shown.text)
        window._incoming.paste()
        assert isinstance(window.page, NearbyPage)
        assert all(word in texts(window) for word in once.shown.words)
        assert once.shown.stage is GiveStage.WAITING
        session.go("received")
        QGuiApplication.clipboard().setText(once.shown.text.partition("#")[0])
        window._incoming.paste()
        assert not isinstance(window.page, NearbyPage)
    finally:
        once.close()
