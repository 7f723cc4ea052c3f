"""What the program says by itself: nothing before it is asked to, and then once a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from tests.gui.conftest import settle
from tests.gui.standin import GOOD, NOW, rows
from wallet.gui.frame.desktop import Desktop
from wallet.gui.frame.notifier import ending
from wallet.settings import Settings
from wallet.snapshots.backups import BackupDue
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.window import Window
    from wallet.snapshots.badges import BadgeRow

Told = list[tuple[str, str]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """A desktop that shows notifications, and what it showed."""
    shown: Told = []
    monkeypatch.setattr(Desktop, "available", staticmethod(lambda: True))
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _self, title, text, *_: shown.append((title, text))
    )
    # Shown, one would ask a platform for a tray that the screenless one lacks.
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _self: None)
    return shown


def _end(days: int, row: BadgeRow, **changes: object) -> BadgeRow:
    return replace(row, valid_until=NOW + timedelta(days=days), **changes)


def _fill(session: Session) -> None:
    first, second, third, *rest = rows(12)
    soon = (_end(3, first, title="Secret"), _end(20, second), _end(90, third))
    session._wallet.rows = (*soon, *rest)


def _look(window: Window, session: Session, **chosen: object) -> None:
    session.settings = replace(session.settings, backup_asked=True, **chosen)
    window._notifier.look()
    settle()


def test_ending_counts_what_holds_now_and_ends_within_the_days() -> None:
    plain = replace(rows(1)[0].headline, tone=Tone.NEUTRAL)
    first, second, third, fourth = (replace(each, headline=plain) for each in rows(4))
    some = (
        _end(10, first),
        _end(2, second),
        _end(-1, third),
        _end(2, fourth, headline=replace(fourth.headline, tone=Tone.BAD)),
    )
    found = ending(some, NOW, 14)
    assert found is not None
    assert [row.id for row in found.rows] == [second.id, first.id]
    assert found.first == NOW + timedelta(days=2)
    assert ending(some, NOW, 1) is None


def test_nothing_is_said_before_it_is_asked_for(
    window: Window, session: Session, told: Told
) -> None:
    assert Settings().ending_days == 0
    assert not Settings().desktop
    _fill(session)
    session._wallet.backups.waiting = BackupDue(NOW - timedelta(days=90), 5, 0)
    _look(window, session)
    assert told == []
    assert window.bar.message is None


def test_the_window_says_it_where_no_desktop_is_wanted(
    window: Window, session: Session, told: Told
) -> None:
    _fill(session)
    _look(window, session, ending_days=30)
    assert told == []
    assert window.bar.message.code == "ending_some"
    assert "2 badges end soon, the first on 26 Nov 2026" in window.bar._text.text()
    window.bar._action.click()
    settle()
    assert window.page.objectName() == "badge"
    _look(window, session)
    assert window.bar.message is None  # not again on the same day
    assert Settings.load(session.home).told_ending == session.settings.told_ending != ""


def test_one_badge_is_not_badges(window: Window, session: Session) -> None:
    _fill(session)
    _look(window, session, ending_days=7)
    assert window.bar._text.text() == "A badge ends soon, on 26 Nov 2026."


def test_the_desktop_names_no_badge_unless_that_was_chosen(
    window: Window, session: Session, told: Told
) -> None:
    _fill(session)
    _look(window, session, ending_days=30, desktop=True)
    assert [text for _, text in told] == ["2 badges end soon, the first on 26 Nov 2026."]
    _look(window, session)
    assert len(told) == 1
    _look(window, session, told_ending="", desktop_titles=True)
    assert "Secret" in told[-1][1]


def test_a_new_day_may_say_it_again(window: Window, session: Session, told: Told) -> None:
    _fill(session)
    _look(window, session, ending_days=30, desktop=True)
    session.now = lambda: NOW + timedelta(days=1)  # type: ignore[method-assign]
    _look(window, session)
    assert len(told) == 2


def test_an_overdue_backup_is_told_once_a_day(window: Window, session: Session, told: Told) -> None:
    session._wallet.backups.waiting = BackupDue(NOW - timedelta(days=90), 5, 0)
    _look(window, session, backup_days=30, desktop=True)
    _look(window, session)
    assert [text for _, text in told] == ["A backup of your badges is overdue."]


def test_a_bar_that_says_something_else_is_left_alone(window: Window, session: Session) -> None:
    _fill(session)
    session.tell(rows(1)[0].headline.tone, "cancelled")
    _look(window, session, ending_days=30)
    assert window.bar.message.code == "cancelled"
    assert session.settings.told_ending == ""


def test_it_looks_when_the_wallet_opens_and_is_silent_when_locked(
    window: Window, session: Session, told: Told, qtbot: QtBot
) -> None:
    session.lock()
    _look(window, session, ending_days=30, desktop=True)
    assert told == []
    first, *_ = rows(1)
    session._given.kept = (_end(3, first),)
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    qtbot.waitUntil(lambda: len(told) == 1)


def test_the_settings_offer_it(window: Window, session: Session, told: Told) -> None:
    del told
    session.go("settings")
    settle()
    card = window.page._notifications
    card.ending.setCurrentIndex(card.ending.findData(14))
    card.ending.activated.emit(card.ending.currentIndex())
    card.desktop.click()
    card.titles.click()
    kept = Settings.load(session.home)
    assert (kept.ending_days, kept.desktop, kept.desktop_titles) == (14, True, True)
    card.desktop.click()
    assert not card.titles.isEnabled()
