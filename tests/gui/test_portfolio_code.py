"""Across a table: a portfolio is looked through, shown as a code, and saved afterwards or not."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.learner import PATIENCE_MS, unlocked, written
from tests.gui.standin import NOW
from tests.gui.test_across_the_table import shown
from tests.receiving.handing import SCHOOL, START
from tests.service.making import badge, take
from wallet.errors import VaultError
from wallet.gui import theme
from wallet.gui.portfolios.portfolios_page import PortfoliosPage
from wallet.gui.session import _alive
from wallet.gui.showing.show_page import ShowPage
from wallet.gui.widgets import file_choice
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.sharing import pixelpass
from wallet.snapshots.changes import Changes
from wallet.snapshots.showing import Way
from wallet.tasks.portfolios.portfolios import Portfolios

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.portfolios.compose_view import ComposeView
    from wallet.gui.session import Session
    from wallet.gui.window import Window
    from wallet.service import Wallet
    from wallet.snapshots.handed import HandedRow
    from wallet.work import Work

MIRAI = "mirai.example"


@pytest.fixture
def window(home: Path, qtbot: QtBot) -> Iterator[Window]:
    """A learner with one badge, at a draft of which nothing was made, ready to leave."""

    def keep(wallet: Wallet, _: Work) -> Changes:
        take(wallet, json.dumps(badge(SCHOOL, valid_from=START)).encode())
        return Changes.LIBRARY

    with unlocked(home, qtbot) as session:
        with qtbot.waitSignal(session.changed, timeout=PATIENCE_MS):
            session.run(keep)
        made = shown(session)
        made._unlocked()
        ids: list[str] = []
        session.read(lambda wallet: wallet.ids(), ids.extend)
        qtbot.waitUntil(lambda: bool(ids), timeout=PATIENCE_MS)
        sections = (Section("", tuple(map(Chosen, ids))),)
        session.go("portfolios", Portfolio(title="応募", recipient=MIRAI, sections=sections))
        compose = composing(made)
        compose.turn("review")
        qtbot.waitUntil(compose.next.isEnabled, timeout=PATIENCE_MS)
        yield made
        made.close()
        made.deleteLater()


def composing(window: Window) -> ComposeView:
    page = window.page
    assert isinstance(page, PortfoliosPage)
    return page.compose


def coded(window: Window, qtbot: QtBot) -> ShowPage:
    """Press the button with a key, and wait until a code stands there."""
    composing(window).foot.code.setFocus()
    qtbot.keyClick(composing(window).foot.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, ShowPage), timeout=PATIENCE_MS)
    page = window.page
    assert isinstance(page, ShowPage)
    qtbot.waitUntil(lambda: page.showing is not None, timeout=PATIENCE_MS)
    return page


def log(session: Session, qtbot: QtBot) -> tuple[HandedRow, ...]:
    found: list[tuple[HandedRow, ...]] = []
    session.run(lambda wallet, _: wallet.portfolios.handed(now=NOW), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return found[0]


def test_it_is_signed_for_its_reader_for_a_day_and_logged_once_it_was_shown(
    window: Window, qtbot: QtBot
) -> None:
    compose = composing(window)
    session = compose._session
    compose.review.forms.challenge.setText("A-17")
    draft = compose.keeping.portfolio
    page = coded(window, qtbot)
    showing = page.showing
    assert showing is not None
    assert (showing.recipient, showing.valid_until) == (MIRAI, NOW + timedelta(days=1))
    text = " ".join(written(page))
    assert f"Signed by its holder for {MIRAI}" in text
    assert "24 hours left" in text
    assert page.meter.isVisible() or page.way is Way.ANIMATED
    proof = json.loads(pixelpass.decode(showing.by(Way.PIXELPASS).text))["proof"]
    assert (proof["domain"], proof["challenge"]) == (MIRAI, "A-17")
    assert log(session, qtbot) == (), "made, but seen by nobody"
    page.choose(Way.PIXELPASS)
    page.log.stood()
    qtbot.waitUntil(lambda: bool(log(session, qtbot)), timeout=PATIENCE_MS)
    (row,) = log(session, qtbot)
    assert (row.means, row.file_name, row.valid_until) == (
        "qr-pixelpass",
        "",
        NOW + timedelta(days=1),
    )
    assert row.portfolio == compose.keeping.id != ""
    assert compose.keeping.portfolio.days == draft.days == 30, "what is sent holds as long as ever"


def test_the_rail_marks_portfolios_for_the_code_of_one_and_badges_for_that_of_a_badge(
    window: Window, qtbot: QtBot
) -> None:
    session = composing(window)._session
    ids: list[str] = []
    session.read(lambda wallet: wallet.ids(), ids.extend)
    qtbot.waitUntil(lambda: bool(ids), timeout=PATIENCE_MS)
    coded(window, qtbot)
    assert window._rail._buttons["portfolios"].isChecked()
    session.go("show")
    assert window._rail._buttons["portfolios"].isChecked(), "shown as it was"
    session.go("show", ids[0])
    assert window._rail._buttons["badges"].isChecked()
    assert window._place == "badges"


def test_who_turns_away_at_once_has_handed_nothing_over(window: Window, qtbot: QtBot) -> None:
    session = composing(window)._session
    page = coded(window, qtbot)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.page, PortfoliosPage))
    assert log(session, qtbot) == ()


def test_it_can_still_be_saved_and_then_holds_for_as_long_as_was_chosen(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = composing(window)._session
    page = coded(window, qtbot)
    assert page.save.isVisible()
    qtbot.keyClick(page.save.save, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(window.page, PortfoliosPage))
    compose = composing(window)
    assert compose.tabs.name == "review"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is compose.next, timeout=PATIENCE_MS)
    file = tmp_path / "folio.html"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: file)
    qtbot.keyClick(compose.next, Qt.Key.Key_Return)
    folio = window.page
    assert isinstance(folio, PortfoliosPage)
    qtbot.waitUntil(lambda: folio.stack.currentWidget() is folio.made, timeout=PATIENCE_MS)
    assert file.exists()
    (row,) = log(session, qtbot)
    assert row.valid_until == NOW + timedelta(days=30)


def test_the_way_back_leads_to_the_draft_with_the_keys_where_they_were(
    window: Window, qtbot: QtBot
) -> None:
    page = coded(window, qtbot)
    qtbot.keyClick(page._back, Qt.Key.Key_Space)
    compose = composing(window)
    assert compose.tabs.name == "review"
    qtbot.waitUntil(compose.foot.code.isEnabled, timeout=PATIENCE_MS)
    assert QApplication.focusWidget() is compose.foot.code
    again = coded(window, qtbot)
    assert again.showing is not None, "as often as wanted"


def test_only_a_draft_that_was_looked_through_is_shown(window: Window, qtbot: QtBot) -> None:
    compose = composing(window)
    for part in ("badges", "words", "fields"):
        compose.turn(part)
        assert not compose.foot.code.isVisible()
    compose.choice.model.tick(())
    compose._ticked()
    compose.turn("review")
    qtbot.waitUntil(lambda: compose._page is not None, timeout=PATIENCE_MS)
    assert compose.foot.code.isVisible()
    assert not compose.foot.code.isEnabled(), "no badge is in it"


def test_what_cannot_be_signed_is_said_where_it_was_asked(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise VaultError("vault_not_writable", reason="No space left on device")

    monkeypatch.setattr(Portfolios, "build", full)
    compose = composing(window)
    compose.foot.code.setFocus()
    qtbot.keyClick(compose.foot.code, Qt.Key.Key_Return)
    assert not compose.foot.code.isEnabled(), "one at a time"
    assert not compose.next.isEnabled()
    qtbot.waitUntil(lambda: "No space left" in compose.review.notice.text, timeout=PATIENCE_MS)
    assert isinstance(window.page, PortfoliosPage)
    qtbot.waitUntil(compose.foot.code.isEnabled)
    assert QApplication.focusWidget() is compose.foot.code, "it can be tried again"


def test_locked_while_it_is_signed_no_code_appears(window: Window, qtbot: QtBot) -> None:
    compose = composing(window)
    session = compose._session
    compose.foot.code.click()
    session.lock()
    qtbot.waitUntil(lambda: not session.unlocked, timeout=PATIENCE_MS)
    qtbot.wait(200)
    assert not isinstance(window.page, ShowPage)


def test_who_signs_is_not_called_back_once_it_is_gone(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    compose = composing(window)
    waiting: list[Any] = []
    run = compose._session.run

    def recording(act: Any, then: Any, **options: Any) -> Any:
        waiting.append(then)
        return run(act, None, **options)

    monkeypatch.setattr(compose._session, "run", recording)
    compose.foot.code.click()
    then = waiting[-1]
    assert _alive(then)
    shiboken6.delete(compose.signing)
    assert not _alive(then)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_below_the_draft_is_cut_off(
    window: Window, qtbot: QtBot, language: str, percent: int
) -> None:
    theme.apply(theme.LIGHT, percent=percent)
    try:
        compose = composing(window)
        compose._session.set_language(language)
        window.resize(760, 700)
        qtbot.wait(50)
        window.grab()
        for button in (compose.foot.code, compose.next):
            assert button.width() >= button.sizeHint().width()
            assert button.height() >= button.sizeHint().height()
            area = button.rect().translated(button.mapTo(window, button.rect().topLeft()))
            assert window.rect().contains(area)
        assert compose.foot.code.accessibleDescription() == compose._session.say("folio_code_about")
    finally:
        theme.apply(theme.LIGHT)
