"""Asking issuers from the page, keys that changed, lists and certificates, Ctrl+F."""

from __future__ import annotations

import json
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton

from tests.gui import standin_known
from tests.gui.every_page import cut_off
from tests.gui.learner import PATIENCE_MS, SAMPLES, shown, unlocked, written
from tests.gui.standin import NOW
from wallet.errors import TrustError
from wallet.gui.issuers import issuer_asking
from wallet.gui.issuers.lists_card import AnchorsCard
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.gui.widgets.search_field import SearchField
from wallet.tasks.knowledge import asking
from wallet.trust.model import Document, Level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.issuers.issuers_page import IssuersPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window
    from wallet.service import Wallet
    from wallet.work import Work

AOBA = "did:web:aoba-u.example"


@pytest.fixture
def real(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        yield made


@pytest.fixture
def page(real: Session, qtbot: QtBot) -> IssuersPage:
    real.now = lambda: NOW + timedelta(days=1)  # what is fetched is newer than the samples
    made = shown("issuers", real, qtbot, AOBA)
    real.changed.connect(made.reload)
    qtbot.waitUntil(lambda: made._details._known is not None, timeout=PATIENCE_MS)
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that were asked: those of keys answer with something else, the rest do not."""
    found: list[str] = []

    def fetch(url: str, *, now: datetime, work: Work, **_: Any) -> Document:
        work.check()
        found.append(url)
        if "status" in url:
            raise TrustError("fetch_status", host="aoba-u.example", status=404)
        bare = json.dumps({"id": f"did:web:{url.split('/')[2]}"}).encode()  # all keys withdrawn
        return Document(url, bare, now, "", "application/json", "https")

    monkeypatch.setattr(asking, "fetch", fetch)
    return found


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Hosts of each question; the answer is given by the test."""
    found: list[tuple[str, ...]] = []
    made = issuer_asking.ConsentDialog

    def ask(session: Session, hosts: Any, parent: Any) -> QDialog:
        found.append(tuple(host.name for host in hosts))
        return made(session, hosts, parent)

    monkeypatch.setattr(issuer_asking, "ConsentDialog", ask)
    return found


def answer(page: IssuersPage, yes: bool) -> None:  # noqa: FBT001 - yes or no
    dialog = page.findChildren(issuer_asking_dialog())[-1]
    dialog.accept() if yes else dialog.reject()


def issuer_asking_dialog() -> Any:
    from wallet.gui.widgets.consent_dialog import ConsentDialog  # noqa: PLC0415 - unpatched

    return ConsentDialog


def press(page: Any, words: str) -> None:
    found = page.findChildren(QPushButton)
    next(b for b in found if b.text() == words and b.isVisible()).click()


def said(part: Any) -> str:
    return "\n".join(written(part))


def test_nobody_is_asked_unless_the_learner_agrees(
    page: IssuersPage, asked: list[str], questions: list[tuple[str, ...]], qtbot: QtBot
) -> None:
    press(page, "Refresh now…")
    qtbot.waitUntil(lambda: bool(questions), timeout=PATIENCE_MS)
    assert "aoba-u.example" in questions[0]
    assert "the issuer's keys and whether badges were withdrawn" in said(page._asked)
    answer(page, yes=False)
    qtbot.waitUntil(lambda: not page._asked.isVisible())
    assert asked == []


def test_what_came_of_asking_is_told_by_host(
    page: IssuersPage,
    real: Session,
    asked: list[str],
    questions: list[tuple[str, ...]],
    qtbot: QtBot,
) -> None:  # fmt: skip - one signature
    press(page, "Refresh now…")
    qtbot.waitUntil(lambda: bool(questions), timeout=PATIENCE_MS)
    answer(page, yes=True)
    qtbot.waitUntil(lambda: page._asked._told is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "Badges checked again: 7" in said(page._asked))
    words = said(page._asked)
    assert {url.split("/")[2] for url in asked} == {"aoba-u.example", "lcc.example"}
    assert "aoba-u.example: 1 fetched, 1 of them new" in words
    assert "aoba-u.example: 1 could not be fetched" in words
    assert "404" in words, "why, and the next step"
    assert "publishes other keys than before" in words, "its document holds no key any more"
    changed = page._asked.findChildren(BadgeLine)
    assert changed, "badges that rested on the key"
    with qtbot.waitSignal(real.went) as went:
        changed[0].click()
    assert went.args[0] == "badge"
    real.language = "ja"
    page.retranslate()
    qtbot.waitUntil(lambda: "問い合わせの結果" in said(page._asked))
    qtbot.waitUntil(lambda: cut_off(page) == [], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "取得できました" in said(page._details), timeout=PATIENCE_MS)
    page._asked.close_button.click()
    assert not page._asked.isVisible()


def test_all_issuers_are_asked_after_all_hosts_were_told(
    page: IssuersPage, asked: list[str], questions: list[tuple[str, ...]], qtbot: QtBot
) -> None:
    page._tabs[1].click()
    page._refresh_all.click()
    qtbot.waitUntil(lambda: bool(questions), timeout=PATIENCE_MS)
    assert len(questions[0]) > 5
    assert page._tabs[0].isChecked()
    dialog = page.findChildren(issuer_asking_dialog())[-1]
    assert f"Ask {len(questions[0])} hosts?" in said(dialog), "many are told by their number"
    addresses = dialog.findChildren(QPlainTextEdit)[0].toPlainText()
    assert all(host in addresses for host in questions[0]), "and each by name"
    answer(page, yes=True)
    qtbot.waitUntil(lambda: page._asked._told is not None, timeout=PATIENCE_MS)
    assert {url.split("/")[2] for url in asked} == set(questions[0])


def test_a_refresh_that_fails_is_told(
    page: IssuersPage,
    questions: list[tuple[str, ...]],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip - one signature
    def fail(*_: object, **__: object) -> None:
        raise TrustError("fetch_broken", host="aoba-u.example")

    monkeypatch.setattr(asking, "ask", fail)
    press(page, "Refresh now…")
    qtbot.waitUntil(lambda: bool(questions), timeout=PATIENCE_MS)
    answer(page, yes=True)
    qtbot.waitUntil(lambda: bool(page._notice.text), timeout=PATIENCE_MS)
    assert not page._asked.isVisible()


def test_a_page_that_is_gone_asks_nobody(
    page: IssuersPage, real: Session, questions: list[tuple[str, ...]], qtbot: QtBot
) -> None:
    started = threading.Event()
    real.read(lambda _: started.wait(5), lambda _: None)  # the worker is busy
    press(page, "Refresh now…")
    real.lock()
    started.set()
    qtbot.wait(100)
    assert questions == []


# lists and certificates ----------------------------------------------------------------------


def test_a_list_is_taken_in_and_badges_are_checked_again(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with unlocked(tmp_path / "other", qtbot) as session:
        page = shown("issuers", session, qtbot)
        page._tabs[1].click()
        qtbot.waitUntil(
            lambda: "There is no registry yet" in said(page._lists), timeout=PATIENCE_MS
        )
        monkeypatch.setattr(file_choice, "one_file", lambda *_: SAMPLES / "registry.json")
        page._lists.registries.take_list.click()
        qtbot.waitUntil(lambda: bool(page._lists.notice.text), timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: "https://lcc.example/registry" in said(page._lists))
        monkeypatch.setattr(file_choice, "one_folder", lambda *_: SAMPLES / "pack")
        page._lists.notice.clear()
        page._lists.registries.take_folder.click()
        qtbot.waitUntil(lambda: "pack" in page._lists.notice.text, timeout=PATIENCE_MS)
        bad = tmp_path / "bad.zip"
        bad.write_bytes(b"no archive")
        monkeypatch.setattr(file_choice, "one_file", lambda *_: bad)
        page._lists.registries.take_pack.click()
        qtbot.waitUntil(lambda: "bad.zip" in page._lists.notice.text, timeout=PATIENCE_MS)


def test_a_certificate_is_denied_and_taken_back(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.go("issuers")
    page: Any = window.page
    page._tabs[1].click()
    qtbot.waitUntil(lambda: "Example Seal Authority" in said(page._lists), timeout=PATIENCE_MS)
    assert "Ended on" in said(page._lists)
    press(page._lists, "I do not trust it")
    qtbot.waitUntil(lambda: "counts no longer" in page._lists.notice.text, timeout=PATIENCE_MS)
    stand_in: Wallet = session._wallet  # type: ignore[assignment]
    assert stand_in.decided == [("urn:anchor:1", Level.DENIED)]  # type: ignore[attr-defined]
    card = AnchorsCard(session)
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.decided) as decided:
        card.show_anchors((standin_known.anchor(NOW, denied=True),))
        qtbot.waitUntil(lambda: "not accepted by you" in said(card))
        press(card, "Take back my decision")
    assert decided.args[1] is None
    for language in ("en", "ja"):
        session.set_language(language)
        qtbot.waitUntil(lambda: cut_off(window) == [], timeout=PATIENCE_MS)


def test_keys_that_changed_since_the_pin_are_told_first(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.go("issuers", "did:web:example.ac.jp")
    page: Any = window.page
    qtbot.waitUntil(
        lambda: (
            "I know these keys too"
            in [b.text() for b in page._details.findChildren(QPushButton) if b.isVisible()]
        ),
        timeout=PATIENCE_MS,
    )
    words = said(page._details)
    assert "publishes a key that it did not" in words
    assert "known to you" in words
    assert "withdrawn" in words
    assert "could not be fetched" in words
    press(page._details, "I know these keys too")
    stand_in: Any = session._wallet
    qtbot.waitUntil(
        lambda: stand_in.decided == [("did:web:example.ac.jp", Level.PINNED)], timeout=PATIENCE_MS
    )


def test_ctrl_f_searches_the_page_in_front(window: Window, session: Session, qtbot: QtBot) -> None:
    for name in ("issuers", "skills"):
        session.go(name)
        page: Any = window.page
        qtbot.waitUntil(lambda page=page: page._model.rowCount() > 0, timeout=PATIENCE_MS)
        window._seek()
        assert window.page is page
        assert isinstance(window.focusWidget(), SearchField)
    session.go("settings")
    window._seek()
    assert window.page.objectName() == "badges"
