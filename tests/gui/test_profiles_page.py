"""Profiles: names, addresses, keys, and whose a badge is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from tests.gui.conftest import settle
from tests.gui.standin import page as page_of
from tests.gui.standin import rows
from tests.gui.standin_owner import KEY
from wallet.gui.badges.owner_card import OwnerCard
from wallet.gui.badges.verification_card import VerificationCard
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.confirm import Confirm
from wallet.snapshots.imports import Host
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.gui.standin_owner import StandInProfiles
    from wallet.gui.profiles.profile_card import ProfileCard
    from wallet.gui.profiles.profiles_page import ProfilesPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window


@pytest.fixture
def profiles(window: Window, session: Session) -> StandInProfiles:
    del window
    return session._wallet.profiles  # type: ignore[return-value, union-attr]


@pytest.fixture
def page(window: Window, session: Session) -> ProfilesPage:
    session.go("profiles")
    settle()
    return window.page  # type: ignore[return-value]


def _card(page: ProfilesPage, profile: str = "one") -> ProfileCard:
    return page._cards[profile]


def _words(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def _press(widget: QWidget, name: str) -> None:
    shown = [each for each in widget.findChildren(Button) if each.isVisible()]
    next(each for each in shown if each.accessibleName() == name).click()
    settle()


def _make(page: ProfilesPage, name: str) -> None:
    page._name.setText(name)
    page._create.click()
    settle()


def test_a_new_wallet_has_one_profile_and_says_what_addresses_are_for(page: ProfilesPage) -> None:
    words = _words(_card(page))
    assert "My profile" in words
    assert "One badge belongs to it" in words
    assert "many badges name nobody but an address" in words
    assert "Signs for you · made on 20 Nov 2026 · Ed25519" in words


def test_addresses_come_and_go_and_a_wrong_one_is_told(
    page: ProfilesPage, profiles: StandInProfiles
) -> None:
    card = _card(page)
    assert not card._add.isEnabled()
    card._address.setText("no address")
    card._add.click()
    settle()
    assert "is not an e-mail address" in card._notice.text
    card._address.setText("me@example.org")
    card._address.returnPressed.emit()
    settle()
    assert profiles.pages()[0].emails == ("me@example.org",)
    assert card._address.text() == ""
    assert card._notice.text == ""
    _press(card, "Remove me@example.org")
    assert profiles.pages()[0].emails == ()


def test_a_profile_is_made_renamed_and_deleted(
    page: ProfilesPage, profiles: StandInProfiles
) -> None:
    _make(page, "Club")
    assert list(page._cards) == ["one", "Club"]
    assert page._name.text() == ""
    card = _card(page, "Club")
    _press(card, "Rename: Club")
    card._name.setText("Choir")
    _press(card, "Keep the name")
    assert [each.name for each in profiles.pages()] == ["", "Choir"]
    assert not card._name.isVisible()
    card._delete.click()
    (dialog,) = card.findChildren(Confirm)
    dialog.yes.click()
    settle()
    assert list(page._cards) == ["one"]


def test_a_name_twice_and_the_last_profile_are_refused_with_a_reason(page: ProfilesPage) -> None:
    _make(page, "Club")
    _make(page, "Club")
    assert "There is a profile called Club already." in page._notice.text
    _press(_card(page, "Club"), "Delete profile: Club")
    _card(page, "Club").findChildren(Confirm)[0].yes.click()
    settle()
    card = _card(page)
    card._delete.click()
    card.findChildren(Confirm)[0].yes.click()
    settle()
    assert "The last profile cannot be removed" in card._notice.text


def test_a_new_key_is_explained_made_and_retires_the_old_one(
    page: ProfilesPage, profiles: StandInProfiles
) -> None:
    keys = _card(page)._keys
    keys._rotate.click()
    assert "The old one stays" in _words(keys)
    keys._kind.setCurrentIndex(1)
    keys._yes.click()
    settle()
    made, old = profiles.pages()[0].keys
    assert made.algorithm == "P-256"
    assert old.retired
    assert "Retired on 23 Nov 2026 · made on 20 Nov 2026 · Ed25519" in _words(keys)
    assert not keys._question.isVisible()


def test_the_whole_name_of_a_key_is_copied(page: ProfilesPage) -> None:
    keys = _card(page)._keys
    assert KEY.did not in _words(keys).replace("\u200b", "")
    next(each for each in keys.findChildren(Button) if each.text() == "").click()
    assert QGuiApplication.clipboard().text() == KEY.did


def test_whose_a_badge_is_can_be_said_and_taken_back(
    window: Window, session: Session, profiles: StandInProfiles, page: ProfilesPage
) -> None:
    _make(page, "Club")
    session.go("badge", "badge-1")
    settle()
    card = window.page.findChild(OwnerCard)
    assert isinstance(card, OwnerCard)
    assert "It was issued to a key of yours." in _words(card)
    assert "My profile" in _words(card)
    choices = [card._choice.itemText(at) for at in range(card._choice.count())]
    assert choices == ["As the badge says", "My profile", "Club"]
    assert card._choice.currentIndex() == 0
    card._choice.activated.emit(2)
    settle()
    card._choice.activated.emit(0)
    settle()
    assert profiles.assigned == [("badge-1", "Club"), ("badge-1", None)]


def test_whose_a_badge_is_cannot_be_fetched_from_anybody(session: Session, qtbot: QtBot) -> None:
    """Nothing else is open about this badge, so what its hosts could give is something newer."""
    row = rows(1)[0]
    shown = page_of(row)
    whose = Check("holder_match", Outcome.UNKNOWN, "holder_not_recognised")
    shown = replace(shown, report=replace(shown.report, checks=(whose,)))
    card = VerificationCard(session)
    qtbot.addWidget(card)
    card.show_page(shown, (Host("a.example", ("https://a.example/s",), ("status",)),))
    card.show()
    names = [each.accessibleName() for each in card.findChildren(Button) if each.isVisible()]
    assert session.say("badge_refresh") in names
    assert session.say("badge_fetch") not in names
