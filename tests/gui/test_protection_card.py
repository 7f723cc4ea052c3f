"""What opens the wallet, on the page of settings: each way, its date, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from tests.gui.conftest import settle
from tests.gui.standin_owner import MADE
from wallet.gui.protection.protection_card import MINUTES, ProtectionCard
from wallet.gui.widgets.confirm import Ask
from wallet.settings import Settings
from wallet.snapshots.protection import KeyringState, Way

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.standin_owner import StandInProtection
    from wallet.gui.session import Session
    from wallet.gui.window import Window


@pytest.fixture
def protection(window: Window, session: Session) -> StandInProtection:
    del window
    return session._wallet.protection  # type: ignore[return-value, union-attr]


@pytest.fixture
def card(window: Window, session: Session) -> Callable[[], ProtectionCard]:
    def open_settings() -> ProtectionCard:
        session.go("settings")
        settle()
        return window.page.findChild(ProtectionCard)  # type: ignore[return-value]

    return open_settings


def _words(card: ProtectionCard) -> str:
    return "\n".join(each.text() for each in card.findChildren(QLabel) if each.isVisible())


def _answer(card: ProtectionCard, *, yes: bool) -> None:
    (dialog,) = card.window().findChildren(Ask)
    (dialog.yes if yes else dialog.no).click()
    settle()


def test_each_way_is_told_with_its_date(
    card: Callable[[], ProtectionCard], protection: StandInProtection
) -> None:
    protection.kept.insert(1, Way("k", "keyring", MADE, "KDE Wallet"))
    shown = card()
    assert "Set on 20 Nov 2026" in _words(shown)
    assert "the day was not noted" in _words(shown)
    assert "KDE Wallet opens the wallet without a passphrase." in _words(shown)
    assert shown._recovery.act.text() == "Replace…"
    assert shown._keyring.act.text() == "Turn off"
    assert not shown._reminder.isVisible()


def test_it_speaks_the_other_language_at_once(
    card: Callable[[], ProtectionCard], session: Session
) -> None:
    shown = card()
    session.set_language("ja")
    assert "2026年11月20日 に設定" in _words(shown)
    assert shown._minutes.currentText() == "10分"


def test_taking_a_way_away_asks_first(
    card: Callable[[], ProtectionCard], protection: StandInProtection
) -> None:
    shown = card()
    shown._recovery.away.click()
    _answer(shown, yes=False)
    assert [way.kind for way in protection.ways()] == ["passphrase", "recovery"]
    shown._recovery.away.click()
    _answer(shown, yes=True)
    assert [way.kind for way in protection.ways()] == ["passphrase"]
    assert "Not made yet" in _words(shown)
    assert shown._reminder.isVisible()


def test_the_last_way_cannot_be_taken_away(
    card: Callable[[], ProtectionCard], protection: StandInProtection
) -> None:
    protection.kept = [Way("k", "keyring", MADE, "KDE Wallet"), Way("r", "recovery", MADE, "")]
    shown = card()
    assert not shown._recovery.away.isVisible()
    assert shown._passphrase.act.text() == "Set a passphrase…"
    shown._revoke(Way("r", "recovery", MADE, ""))  # as somebody else's change may lead to
    settle()
    assert "This way must stay" in shown._notice.text


def test_the_keyring_is_turned_on_and_off_without_a_question(
    card: Callable[[], ProtectionCard], protection: StandInProtection
) -> None:
    shown = card()
    assert "Secret Service could open the wallet" in _words(shown)
    shown._keyring.act.click()
    settle()
    assert [way.kind for way in protection.ways()] == ["passphrase", "keyring", "recovery"]
    assert "In use since 23 Nov 2026." in _words(shown)
    shown._keyring.act.click()
    settle()
    assert [way.kind for way in protection.ways()] == ["passphrase", "recovery"]


def test_a_keyring_that_cannot_be_used_says_why(
    card: Callable[[], ProtectionCard], protection: StandInProtection
) -> None:
    protection.state = KeyringState(usable=False, backend="", code="keyring_absent")
    shown = card()
    assert "no keyring that keeps secrets safely" in _words(shown)
    assert not shown._keyring.act.isVisible()


def test_the_time_until_it_locks_is_kept(
    card: Callable[[], ProtectionCard], session: Session
) -> None:
    shown = card()
    assert [shown._minutes.itemData(at) for at in range(6)] == list(MINUTES)
    shown._minutes.setCurrentIndex(MINUTES.index(0))
    shown._minutes.activated.emit(MINUTES.index(0))
    assert Settings.load(session.home).lock_minutes == 0
    assert session.settings.lock_minutes == 0


def test_a_time_that_is_not_offered_is_shown_all_the_same(
    card: Callable[[], ProtectionCard], session: Session
) -> None:
    session.settings = Settings(lock_minutes=45)
    assert card()._minutes.currentText() == "45 minutes"
