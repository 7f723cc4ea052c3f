"""The whole scene with two windows: one asks, one answers, without a network or a website.

The employer's has no wallet. Both work by keys and clicks, and talk over the loop of this machine;
the other way round they do not talk at all: one window is read from the screen by the other.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRectF

from tests.gui.conftest import settle
from tests.gui.learner import PATIENCE_MS, unlocked
from tests.gui.standin import NOW
from tests.gui.test_nearby_pages import checked, code_of, listening, texts
from tests.issuer_simulator import Learner, achievement
from tests.receiving.handing import SCHOOL, START
from tests.service.making import take
from wallet.gui import handed_over
from wallet.gui.answering.answer_page import AnswerPage
from wallet.gui.nearby.ask_page import AskPage
from wallet.gui.scanning import screens
from wallet.gui.scanning.frames import bounded
from wallet.gui.scanning.scan_page import ScanPage
from wallet.gui.session import Session
from wallet.gui.showing.show_page import ShowPage
from wallet.gui.window import Window
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.sharing.local import interfaces
from wallet.snapshots.changes import Changes
from wallet.snapshots.showing import Way
from wallet.tasks import network
from wallet.trust import fetching
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built

pytestmark = pytest.mark.loopback
WHY = "選考で、<b>統計</b>を\u202e学んだことを確かめるため"
SEEN = "選考で、<b>統計</b>を 学んだことを確かめるため"
Opened = tuple[Window, Session]


@pytest.fixture(autouse=True)
def _this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interfaces, "addresses", lambda: ("127.0.0.1",))
    monkeypatch.setattr(network, "send", fetching.send)


def shown(session: Session) -> Window:
    window = Window(session)
    window.resize(1180, 900)
    window.show()
    settle(30)
    return window


@pytest.fixture
def employer(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    del qtbot
    session = Session(tmp_path / "employer", clock=lambda: NOW)
    session.language = "en"
    session.looks.dress()
    window = shown(session)
    yield window, session
    window.close()
    window.deleteLater()
    settle(30)
    assert session.end()
    assert not listening()


@pytest.fixture
def learner(home: Path, qtbot: QtBot) -> Iterator[Opened]:
    def keep(wallet: Wallet, _: Work) -> Changes:
        for number in (1, 2, 3):
            made = achievement(f"https://aoba.example/a/{number}", f"統計学 {number}")
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


def asked(employer: Opened, qtbot: QtBot) -> AskPage:
    window, session = employer
    session.go("ask")
    page = window.page
    assert isinstance(page, AskPage)
    page.start.kind.setCurrentIndex(1)
    page.start.fields["asker"].setText("青葉食品")
    page.start.fields["reason"].setText(WHY)
    page.start.fields["achievement"].setText("統計学 2")
    qtbot.waitUntil(page.start.start.isEnabled, timeout=PATIENCE_MS)
    page.start.start.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.code, timeout=PATIENCE_MS)
    return page


def scanned(learner: Opened, text: str, qtbot: QtBot) -> AnswerPage:
    """Bring a code to the learner's window, as the scan page and a paste do."""
    window, session = learner
    session.hand(handed_over.read_text(text))
    page = window.page
    assert isinstance(page, AnswerPage)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.first, timeout=PATIENCE_MS)
    return page


def test_asked_scanned_compared_sent_accepted_and_checked(
    employer: Opened, learner: Opened, qtbot: QtBot
) -> None:
    asking = asked(employer, qtbot)
    words = asking.held.now.shown.words  # type: ignore[union-attr] - it listens
    answering = scanned(learner, code_of(asking), qtbot)
    assert all(word in texts(learner[0]) for word in words)
    assert employer[1].say("ask_reason_told", text=SEEN) in texts(employer[0])
    assert SEEN not in texts(learner[0]), "nothing is read before the words were compared"
    assert not answering.first.contact.isEnabled()
    answering.first.same.click()
    answering.first.contact.click()
    qtbot.waitUntil(
        lambda: answering.stack.currentWidget() is answering.consent, timeout=PATIENCE_MS
    )
    assert "青葉食品" in texts(learner[0])
    assert f"「{SEEN}」" in texts(learner[0])
    assert "統計学 2" in texts(learner[0])
    qtbot.waitUntil(
        lambda: employer[1].say("ask_stage_connected") in texts(employer[0]), timeout=PATIENCE_MS
    )
    qtbot.waitUntil(answering.consent.share_it.isEnabled, timeout=PATIENCE_MS)
    answering.consent.share_it.click()
    qtbot.waitUntil(lambda: answering.stack.currentWidget() is answering.ended, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: asking.stack.currentWidget() is asking.accept, timeout=PATIENCE_MS)
    settle(50)  # what a page makes anew is shown by the next turn of the event loop
    sent: Any = answering.ended.ended
    assert len(sent.words) == 4
    assert "「青葉食品」と名乗る近くのパソコン 127.0.0.1" in texts(learner[0])
    for window in (learner[0], employer[0]):
        assert all(word in texts(window) for word in sent.words)
    assert "統計学" not in texts(employer[0])
    asking.accept.accept.click()
    found = checked(employer[0], qtbot).found
    (one,) = found.badges
    assert one.page.row.title == "統計学 2"
    assert found.presenter.shown
    assert [told.code for told in found.missing] == ["received_key_missing"]
    assert employer[1].say("received_page_for_request") in texts(employer[0])
    assert "x509_hash" not in texts(employer[0]), "nobody compares that by eye"


def test_words_that_differ_end_it_and_nothing_was_asked(
    employer: Opened, learner: Opened, qtbot: QtBot
) -> None:
    asking = asked(employer, qtbot)
    answering = scanned(learner, code_of(asking), qtbot)
    answering.first.differ.click()
    settle(300)
    assert employer[1].say("ask_stage_waiting") in texts(employer[0])


def test_declined_on_one_screen_is_told_on_the_other(
    employer: Opened, learner: Opened, qtbot: QtBot
) -> None:
    asking = asked(employer, qtbot)
    answering = scanned(learner, code_of(asking), qtbot)
    answering.first.same.click()
    answering.first.contact.click()
    qtbot.waitUntil(
        lambda: answering.stack.currentWidget() is answering.consent, timeout=PATIENCE_MS
    )
    answering.consent.refuse.click()
    qtbot.waitUntil(
        lambda: employer[1].say("ask_stage_declined") in texts(employer[0]), timeout=PATIENCE_MS
    )


def presented(learner: Opened, qtbot: QtBot) -> ShowPage:
    """Sign a portfolio of three badges, and show it as a code that moves."""
    window, session = learner
    made: list[Built] = []

    def build(wallet: Wallet, _: Work) -> Built:
        chosen = tuple(Chosen(row.id) for row in wallet.badges(now=NOW))
        draft = Portfolio(
            language="ja", title="応募", recipient="青葉食品", sections=(Section("", chosen),)
        )
        return wallet.portfolios.build(draft, challenge="", now=NOW, work=Work())

    session.run(build, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=PATIENCE_MS)
    session.go("show", made[0])
    page = window.page
    assert isinstance(page, ShowPage)
    qtbot.waitUntil(lambda: page.showing is not None, timeout=PATIENCE_MS)
    page.ways[Way.ANIMATED].click()
    page.player.set_rate(10)
    return page


def test_the_other_way_round_a_portfolio_is_read_from_the_screen_without_a_network(
    employer: Opened, learner: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_network(*_: object, **__: object) -> None:
        raise AssertionError("somebody was contacted")

    monkeypatch.setattr(interfaces, "addresses", tuple)
    monkeypatch.setattr(network, "send", no_network)
    shown_code = presented(learner, qtbot)

    def grab(_: int) -> QImage:
        return bounded(learner[0].grab().toImage(), 16_000_000)

    monkeypatch.setattr(screens, "grab", grab)
    window, session = employer
    session.go("received")
    session.go("scan")
    page = window.page
    assert isinstance(page, ScanPage)
    page._start._part.click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._region, timeout=PATIENCE_MS)
    code = shown_code.code.picture
    corner, whole = code.mapTo(learner[0], code.rect().topLeft()), learner[0].size()
    page._region.picture.part = QRectF(
        corner.x() / whole.width(),
        corner.y() / whole.height(),
        code.width() / whole.width(),
        code.height() / whole.height(),
    )
    shown_code.log.stands.setInterval(1)  # what is noted meanwhile must not move the code away
    shown_code.log.stands.start()
    page._region._watch.click()
    qtbot.waitUntil(lambda: window.page is not page, timeout=PATIENCE_MS)
    found = checked(window, qtbot).found
    assert [badge.page.row.title for badge in found.badges] == [f"統計学 {n}" for n in (3, 2, 1)]
    assert found.presenter.shown
    assert not page._live.watching
