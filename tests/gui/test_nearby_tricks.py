"""Asking in the window when somebody cheats, two answer at once, or it gets late."""

from __future__ import annotations

import json
import threading
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from PySide6.QtGui import QGuiApplication

from tests.gui.learner import PATIENCE_MS
from tests.gui.test_nearby_pages import (
    _this_computer,
    answer,
    begun,
    checked,
    clock,
    code_of,
    listening,
    opened,
    texts,
)
from tests.receiving.handing import ME, NOW, badge
from tests.sharing.local import talking
from wallet import wording
from wallet.gui.receiving.received_line import ReceivedLine
from wallet.gui.widgets import file_choice
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.test_nearby_pages import Clock, Opened
    from wallet.gui.nearby.ask_page import AskPage

__all__ = ["_this_computer", "clock", "opened"]
pytestmark = pytest.mark.loopback


def accepted(page: AskPage, opened: Opened, qtbot: QtBot) -> Any:
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.accept, timeout=PATIENCE_MS)
    page.accept.accept.click()
    return checked(opened[0], qtbot)


def test_a_copy_of_somebodys_badge_is_no_answer(opened: Opened, qtbot: QtBot) -> None:
    window, session = opened
    page = begun(opened, qtbot)
    text = code_of(page)
    claims = talking.fetched(text)
    said = {"vp_token": {"ldp": [badge(1)]}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, said)}).encode()
    assert talking.posted(text, claims, body).done
    found = accepted(page, opened, qtbot).found
    assert found.headline.tone is Tone.BAD
    assert not found.report.sound
    assert session.say("headline_holder_not_shown") in texts(window)
    assert session.say("received_not_bound") in texts(window)
    (line,) = window.page.findChildren(ReceivedLine)
    assert session.say("received_page_not_shown") in line.accessibleName()
    assert session.say("state_invalid_signature") not in line.accessibleName()


def test_of_two_answers_at_once_one_is_taken(opened: Opened, qtbot: QtBot) -> None:
    """The other hears that theirs was not, so that it does not wait for anything."""
    page = begun(opened, qtbot)
    text = code_of(page)
    claims = talking.fetched(text)
    bound = {"challenge": claims["nonce"], "domain": claims["client_id"]}
    bodies = []
    for number in (1, 2):
        said = {"vp_token": {"ldp": [ME.presentation(badge(number), **bound)]}}
        sealed = talking.sealed(claims, {**said, "state": claims["state"]})
        bodies.append(urlencode({"response": sealed}).encode())
    heard: dict[int, int] = {}
    threads = [
        threading.Thread(
            target=lambda at=at, body=body: heard.update(
                {at: talking.posted(text, claims, body).status}
            )
        )
        for at, body in enumerate(bodies)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(heard.values()) == [200, 404]
    taken = next(at for at, status in heard.items() if status == 200)
    found = accepted(page, opened, qtbot).found
    assert [each.report.credential.name for each in found.badges] == [f"統計学 {taken + 1}"]
    assert not listening()


def test_what_comes_next_was_not_asked_by_this_code(opened: Opened, qtbot: QtBot) -> None:
    """A file pasted while an answer is in front is by somebody who knew no code of ours."""
    window, _ = opened
    page = begun(opened, qtbot)
    answer(code_of(page))
    first = accepted(page, opened, qtbot)
    received: Any = window.page
    assert received.held.terms.challenge == first.found.challenge
    pasted = ME.presentation(badge(2), domain="employer.example")
    QGuiApplication.clipboard().setText(json.dumps(pasted))
    received.paste()
    qtbot.waitUntil(lambda: received.held.one not in (None, first), timeout=PATIENCE_MS)
    found = received.held.one.found
    assert (found.challenge, found.domain) == ("", "")
    assert "received_other_challenge" not in {each.code for each in found.missing}
    QGuiApplication.clipboard().clear()


def test_a_report_says_when_it_was_judged(
    opened: Opened, qtbot: QtBot, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not when the code was shown, and not when somebody came to save it."""
    window, session = opened
    page = begun(opened, qtbot)
    clock.now = NOW + timedelta(minutes=5)
    answer(code_of(page))
    accepted(page, opened, qtbot)
    received: Any = window.page
    clock.now = NOW + timedelta(hours=3)
    told: list[str] = []
    session.told.connect(lambda message: told.append(message.code))
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "report.html")
    received.front.head.save.click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    made = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert datetime.fromisoformat(made["judged_at"]) == NOW + timedelta(minutes=5)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_code_that_was_spent_says_why(opened: Opened, qtbot: QtBot, language: str) -> None:
    window, session = opened
    session.set_language(language)
    page = begun(opened, qtbot)
    text = code_of(page)
    claims = talking.fetched(text)
    for _ in range(20):
        talking.posted(text, claims, b"response=a")
    why = wording.with_next_step("nearby_spent", language)
    qtbot.waitUntil(lambda: why in texts(window), timeout=PATIENCE_MS)
    assert page.code.once_more.isVisible()
    assert not listening()
