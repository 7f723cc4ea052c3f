"""From the badge page to the issuer's newest edition, by way of the question that comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from tests.gui.learner import PATIENCE_MS, shown, unlocked
from tests.gui.standin import NOW
from tests.service.making import as_file
from tests.service.newest import HOST, LATER, URL, desk
from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.service import Input

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.service.newest import Desk
    from wallet.gui.badges.badge_page import BadgeDetailPage
    from wallet.gui.session import Message, Session
    from wallet.service import Wallet
    from wallet.work import Work

pytestmark = pytest.mark.loopback


@pytest.fixture
def aoba(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with desk(tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot) as made:
        yield made


@pytest.fixture
def page(session: Session, aoba: Desk, qtbot: QtBot) -> BadgeDetailPage:
    """The page of a badge whose issuer offers newer editions."""
    given = [Input("badge.json", as_file(aoba.badge()))]
    kept: list[str] = []

    def keep(wallet: Wallet, work: Work) -> str:
        review = wallet.examine(given, now=NOW, work=work)
        return wallet.keep(review.credentials, now=NOW, work=work).added[0]

    session.run(keep, kept.append)
    qtbot.waitUntil(lambda: bool(kept), timeout=PATIENCE_MS)
    made = shown("badge", session, qtbot, kept[0])
    session.changed.connect(made.reload)  # as the window does
    qtbot.waitUntil(made._tabs.isVisible, timeout=PATIENCE_MS)
    made._tabs.turn("verification")
    qtbot.waitUntil(lambda: _has(made, HOST), timeout=PATIENCE_MS)
    return made


def _has(page: BadgeDetailPage, text: str) -> bool:
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return any(text in label.text().replace("\u200b", "") for label in labels)


def _ask(page: BadgeDetailPage, session: Session, qtbot: QtBot) -> ConsentDialog:
    def offered() -> list[QPushButton]:
        words, buttons = session.say("badge_edition_ask"), page.findChildren(QPushButton)
        return [each for each in buttons if each.accessibleName() == words and each.isVisible()]

    qtbot.waitUntil(lambda: bool(offered()))
    offered()[0].click()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in page.findChildren(ConsentDialog)))
    return next(each for each in page.findChildren(ConsentDialog) if each.isVisible())


def _told(session: Session) -> list[Message]:
    told: list[Message] = []
    session.told.connect(told.append)
    return told


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nobody_is_contacted_before_the_learner_agrees(
    page: BadgeDetailPage, session: Session, aoba: Desk, qtbot: QtBot, language: str
) -> None:
    session.set_language(language)
    page.retranslate()
    dialog = _ask(page, session, qtbot)
    assert HOST in dialog.windowTitle()
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == URL
    lead = session.say("consent_lead_edition", host=HOST)
    said = [label.text().replace("\u200b", "") for label in dialog.findChildren(QLabel)]
    assert lead in said
    dialog._decline.click()
    assert aoba.asked == []


def test_the_newer_edition_stands_in_front_once_agreed(
    page: BadgeDetailPage, session: Session, aoba: Desk, qtbot: QtBot
) -> None:
    told = _told(session)
    aoba.answer(aoba.badge(valid_from=LATER))
    _ask(page, session, qtbot)._accept.click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert [message.code for message in told] == ["refresh_taken"]
    # Once the page has loaded again, the edition before it is in the history.
    history = session.say("editions_heading")
    page._tabs.turn("history")
    qtbot.waitUntil(lambda: _has(page, history), timeout=PATIENCE_MS)
    assert len(aoba.asked) == 1


def test_an_answer_that_may_not_take_its_place_is_told_in_words(
    page: BadgeDetailPage, session: Session, aoba: Desk, qtbot: QtBot
) -> None:
    told = _told(session)
    aoba.answer(aoba.badge(valid_from=LATER, valid_until="2026-10-01T00:00:00Z"))
    _ask(page, session, qtbot)._accept.click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    (message,) = told
    for language, why in (("en", "Expired"), ("ja", "期限切れ")):
        session.set_language(language)
        assert why in session.say(message.code, **message.details)
        assert session.next_step(message.code)
    page._tabs.turn("history")
    qtbot.waitUntil(lambda: _has(page, session.say("badge_file")))
    assert not _has(page, session.say("editions_heading"))


def test_no_answer_is_told_and_the_badge_stays(
    page: BadgeDetailPage, session: Session, aoba: Desk, qtbot: QtBot
) -> None:
    told = _told(session)
    aoba.answer(b"", status="404 Not Found")
    _ask(page, session, qtbot)._accept.click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert [message.code for message in told] == ["fetch_status"]
