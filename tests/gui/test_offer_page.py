"""The page on which offered badges are received, with keys and clicks, on a stand-in."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.standin import GOOD, NOW
from tests.gui.standin_offers import (
    BROUGHT,
    CODE,
    ELSEWHERE,
    HOST,
    LONG,
    OFFER,
    SIGN_IN,
    Promised,
    soon,
)
from tests.gui.test_accessibility import _misnamed, _nameless, _speechless
from wallet.errors import Cancelled, SharingError, TrustError
from wallet.gui.offering import offer_page
from wallet.gui.widgets.confirm import Confirm
from wallet.snapshots.offers import UnkeptOffer
from wallet.snapshots.portfolios import Finding, Weight

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin_offers import StandInOffers
    from wallet.gui.offering.offer_page import OfferPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window

KEY = Qt.Key
SCENES = ("plain", "code", "word", "moved", "sign_in", "unbound", "stops", "long")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that the browser was asked to open."""
    found: list[str] = []

    def open_url(url: Any) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


def offers(session: Session) -> StandInOffers:
    return session._wallet.offers  # type: ignore[union-attr,return-value]


def called(session: Session, name: str) -> list[object]:
    return [what for each, what in offers(session).calls if each == name]


def begun(window: Window, session: Session, scene: str) -> OfferPage:
    window.activateWindow()
    session.go("offer", OFFER + scene)
    settle()
    return window.page  # type: ignore[return-value]


def offered(window: Window, session: Session, scene: str = "plain") -> OfferPage:
    """Return the page with the offer in front."""
    page = begun(window, session, scene)
    page.first.contact.click()
    settle()
    assert page.stack.currentWidget() is page.offer
    return page


def arrived(window: Window, session: Session) -> OfferPage:
    """Return the page with what came in front."""
    page = offered(window, session)
    page.offer.fetch_it.click()
    settle()
    return page


def texts(page: Any) -> str:
    shown = (each.text() for each in page.findChildren(QLabel) if each.isVisible())
    return "\n".join(shown).replace("\u200b", "")


def key(pressed: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, pressed)


def page_number(held: StandInOffers) -> int:
    return max(held.pages)


def kept_button(page: OfferPage) -> QPushButton:
    return page.arrived.review._keep


# before it is fetched ----------------------------------------------------------------------------
def test_the_host_is_shown_before_anybody_is_contacted(window: Window, session: Session) -> None:
    page = begun(window, session, "code")
    assert session.say("converse_points", host=HOST) in texts(page)
    assert not page.offer.code.field.isVisible(), "no code is asked for before the host is known"
    key(KEY.Key_Return)
    settle()
    assert called(session, "open") == []
    assert session.say("converse_left", host=HOST) in texts(page)


def test_it_says_who_offers_what_and_to_which_key(window: Window, session: Session) -> None:
    page = offered(window, session)
    said, say = texts(page), session.say
    assert say("offer_page_heading", host=HOST) in said
    assert say("answer_page_quoted", text="青葉大学 学修支援センター") in said
    assert f"https://{HOST}/issuer" in said
    assert say("offer_page_holder", key="did:key:z6MkHolder") in said
    assert say("offer_page_goes", count=2, host=HOST) in said
    spoken = page.offer.offered.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert say("not_a_credential") in spoken, "why one of them cannot be taken"


def test_a_request_goes_to_the_page_that_answers_it(window: Window, session: Session) -> None:
    begun(window, session, "asked")
    assert window.page.objectName() == "answer"


def test_what_is_not_wanted_is_left_out_with_the_keys(window: Window, session: Session) -> None:
    page = offered(window, session)
    assert page.offer.offered.list.hasFocus()
    key(KEY.Key_Down)
    key(KEY.Key_Space)
    assert page.offer.offered.model.chosen == ("data",)
    page.offer.offered.list.setCurrentIndex(page.offer.offered.model.index(0))
    key(KEY.Key_Space)
    assert not page.offer.fetch_it.isEnabled()
    assert session.say("offer_page_lacks_choice") in texts(page)
    key(KEY.Key_Space)
    page.offer.fetch_it.click()
    settle()
    assert called(session, "accept") == [(("data",), "")]


def test_a_code_is_asked_for_empty_and_typed_by_the_learner(
    window: Window, session: Session
) -> None:
    page = offered(window, session, "code")
    field, say = page.offer.code.field, session.say
    assert field.text() == ""
    assert say("offer_page_code_care", host=HOST) in texts(page)
    assert say("answer_page_quoted", text="メールでお送りした6桁の番号です。") in texts(page)
    assert say("offer_page_code_digits", count=6) in texts(page)
    assert not page.offer.fetch_it.isEnabled()
    assert say("offer_page_lacks_code", host=HOST) in texts(page)
    field.setFocus()
    QTest.keyClicks(field, "4815")
    assert say("offer_page_code_odd") in texts(page)
    assert not page.offer.fetch_it.isEnabled(), "sent it would use up a try"
    field.setText("４８-１５ １６ ")  # as a Japanese keyboard writes digits
    assert say("offer_page_code_odd") not in texts(page)
    key(KEY.Key_Return)
    settle()
    assert called(session, "accept") == [(("data", "ethics"), CODE)]
    assert page.stack.currentWidget() is page.arrived
    assert field.text() == "", "it has done its work"


def test_the_keys_are_on_the_code_where_there_is_nothing_to_choose(
    window: Window, session: Session
) -> None:
    page = offered(window, session, "code")
    assert page.offer.offered.list.hasFocus(), "one of several may be left out"
    offer = page.offer.page
    assert offer is not None
    page.offer.show_page(replace(offer, badges=offer.badges[:1]))
    page.offer.take_focus()
    assert page.offer.code.field.hasFocus()


def test_a_wrong_code_can_be_typed_anew(window: Window, session: Session) -> None:
    page = offered(window, session, "code")
    page.offer.code.field.setText("111111")
    page.offer.fetch_it.click()
    settle()
    assert page.stack.currentWidget() is page.offer
    assert session.say("code_damaged") in texts(page)
    assert page.offer.code.field.hasFocus()
    assert page.offer.code.field.selectedText() == "111111"
    QTest.keyClicks(page.offer.code.field, CODE)
    key(KEY.Key_Return)
    settle()
    assert page.stack.currentWidget() is page.arrived


def test_the_code_of_one_offer_is_gone_with_it(window: Window, session: Session) -> None:
    page = offered(window, session, "code")
    page.offer.code.field.setText(CODE)
    session.go("offer", f"{OFFER}word")
    settle()
    page.first.contact.click()
    settle()
    assert page.offer.code.field.text() == ""
    assert session.say("offer_page_code_any") in texts(page)
    assert called(session, "close") == [1]


def test_other_hosts_are_named_and_agreed_to(window: Window, session: Session) -> None:
    page = offered(window, session, "moved")
    assert ELSEWHERE in texts(page)
    assert not page.offer.fetch_it.isEnabled()
    assert session.say("offer_page_lacks_hosts") in texts(page)
    page.offer.elsewhere.agree.setFocus()
    key(KEY.Key_Space)
    assert page.offer.fetch_it.isEnabled()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("scene", "part"), [("code", "code"), ("moved", "elsewhere")])
def test_what_an_offer_waits_for_is_in_sight_without_scrolling(
    window: Window, session: Session, language: str, scene: str, part: str
) -> None:
    session.set_language(language)
    window.resize(1120, 760)
    page = offered(window, session, scene)
    settle()
    card = getattr(page.offer, part)
    control = card.field if part == "code" else card.agree
    view = page.offer._column.viewport()
    place = QRect(control.mapTo(view, QPoint()), control.size())
    assert view.rect().contains(place)


def test_an_offer_that_leads_to_another_host_asks_about_that_one(
    window: Window, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offer_page, "_OTHER_HOST", "link_needs_consent")
    page = begun(window, session, "elsewhere")
    page.first.contact.click()
    settle()
    assert page.stack.currentWidget() is page.first
    assert session.say("converse_points", host=ELSEWHERE) in texts(page)
    assert page.first.later.hasFocus()
    page.first.contact.click()
    settle()
    assert page.stack.currentWidget() is page.offer
    assert called(session, "open") == [("en", frozenset()), ("en", frozenset({ELSEWHERE}))]


def test_another_host_that_may_deceive_is_told_where_it_is_asked_about(
    window: Window, session: Session
) -> None:
    page, host, looks = begun(window, session, "plain"), "xn--pple-43d.example", "аpple.example"
    offers(session).errors["open"] = SharingError(
        "offer_other_host", host=host, at=HOST, looks=looks
    )
    page.first.contact.click()
    settle()
    assert session.say("converse_points", host=host) in texts(page)
    assert session.say("converse_lookalike", host=host, letters=looks) in texts(page)


def test_what_stops_an_offer_leaves_only_declining(window: Window, session: Session) -> None:
    page = offered(window, session, "stops")
    assert not page.offer.fetch_it.isEnabled()
    assert session.say("offer_page_lacks_all", host=HOST) in texts(page)
    page.offer.refuse.click()
    settle()
    assert called(session, "decline") == [1]
    assert session.say("offer_page_declined", host=HOST) in texts(page)


def test_it_can_be_closed_without_telling_them(window: Window, session: Session) -> None:
    page = offered(window, session)
    page.offer.leave.click()
    settle()
    assert called(session, "close") == [1]
    assert called(session, "decline") == []
    assert session.say("offer_page_closed", host=HOST) in texts(page)


# signing in --------------------------------------------------------------------------------------
def test_the_browser_opens_the_host_that_was_shown(
    window: Window, session: Session, opened: list[str], qtbot: QtBot
) -> None:
    page = offered(window, session, "sign_in")
    assert session.say("offer_page_sign_in_text", host=ELSEWHERE) in texts(page)
    assert opened == []
    gate = offers(session).gate = threading.Event()
    page.offer.fetch_it.click()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [SIGN_IN]
    assert session.say("offer_page_signing_in", host=ELSEWHERE) in texts(page)
    gate.set()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.arrived)


def test_waiting_for_the_browser_can_be_stopped(
    window: Window, session: Session, opened: list[str], qtbot: QtBot
) -> None:
    page = offered(window, session, "sign_in")
    offers(session).gate = threading.Event()
    page.offer.fetch_it.click()
    qtbot.waitUntil(lambda: bool(opened))
    page.progress.stop.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.offer)
    assert session.say("converse_stopped") in texts(page)


@pytest.mark.parametrize(
    "address", ["https://evil.example/authorize", f"http://{ELSEWHERE}/", "file:///etc/passwd"]
)
def test_no_other_address_is_opened(
    window: Window, session: Session, opened: list[str], qtbot: QtBot, address: str
) -> None:
    page = offered(window, session, "sign_in")
    offers(session).gate, offers(session).address = threading.Event(), address
    page.offer.fetch_it.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.offer)
    assert opened == []
    assert window.bar.message is not None
    assert window.bar.message.code == "offer_page_other_sign_in"


# what came ---------------------------------------------------------------------------------------
def test_what_arrived_is_judged_and_kept_only_as_ticked(window: Window, session: Session) -> None:
    offers(session).findings = (Finding("review_not_yours", Weight.CARE, {"count": "1"}),)
    page = arrived(window, session)
    assert page.stack.currentWidget() is page.arrived
    assert session.say("offer_page_arrived") in texts(page)
    assert session.say("review_not_yours", count="1") in texts(page)
    assert called(session, "keep") == []
    review = page.arrived.review
    assert review.list.hasFocus()
    key(KEY.Key_Space)
    kept_button(page).click()
    settle()
    assert called(session, "keep") == [(1, 1)]
    assert session.say("offer_page_kept") in texts(page), "what one has, not what a program did"
    page.kept.report._show.click()
    settle()
    assert window.page.objectName() == "badges"
    window.back()


def test_a_finding_leads_to_the_badge_that_it_is_about(window: Window, session: Session) -> None:
    other = {"host": HOST, "issuer": "did:web:elsewhere.example"}
    offers(session).findings = (
        Finding("arrived_other_issuer", Weight.CARE, other, ("1.json",)),
        Finding("arrived_unbound", Weight.TOLD, {}, ("0.json", "1.json")),
    )
    page = arrived(window, session)
    review = page.arrived.review
    titles = {
        each.name: each.report.credential.name
        for each in page.arrived.arrived.review.found
        if each.report and each.report.credential
    }
    assert titles["1.json"] != titles["0.json"]
    for weight, names in ((Weight.CARE, ["1.json"]), (Weight.TOLD, ["0.json", "1.json"])):
        links = page.arrived.findings[weight].findChildren(QPushButton)
        assert [each.text() for each in links] == [titles[each] for each in names]
    review._filter.setText("nothing has this name")
    page.arrived.findings[Weight.CARE].findChildren(QPushButton)[0].click()
    settle()
    current = review.model.found_at(review.list.currentIndex())
    assert current is not None
    assert current.name == "1.json"
    assert review.list.hasFocus()
    key(KEY.Key_Space)
    assert [each.name for each in review.model.ticked()] == ["0.json"]


def test_nothing_is_kept_where_a_finding_stops_it(window: Window, session: Session) -> None:
    offers(session).findings = (Finding("review_nothing_chosen", Weight.STOPS, {}),)
    page = arrived(window, session)
    kept_button(page).click()
    settle()
    assert called(session, "keep") == []
    assert session.say("offer_page_stopped") in texts(page)


def test_keeping_nothing_declines_and_says_so(window: Window, session: Session) -> None:
    page = arrived(window, session)
    page.arrived.review._back.click()
    settle()
    assert called(session, "decline") == [1]
    assert called(session, "keep") == []
    assert session.say("offer_page_declined", host=HOST) in texts(page)


def test_an_issuer_can_be_known_before_keeping(window: Window, session: Session) -> None:
    page = arrived(window, session)
    page.arrived.review._before.setChecked(True)
    settle()
    pin = next(
        each
        for each in page.findChildren(QPushButton)
        if each.isVisible() and each.text() == session.say("import_offer_pin_action")
    )
    pin.click()
    settle()
    assert page.stack.currentWidget() is page.arrived
    assert session._wallet.decided  # type: ignore[union-attr]


def test_a_failure_to_keep_loses_nothing(window: Window, session: Session) -> None:
    page = arrived(window, session)
    offers(session).errors["keep"] = TrustError("fetch_status", host=HOST, status=500)
    kept_button(page).click()
    settle()
    assert page.stack.currentWidget() is page.arrived
    assert session.say("fetch_status", host=HOST, status=500) in texts(page)
    offers(session).errors.clear()
    kept_button(page).click()
    settle()
    assert called(session, "keep")[-1] == (1, 2)


def test_keeping_can_be_stopped_and_says_so_where_it_was_begun(
    window: Window, session: Session
) -> None:
    page = arrived(window, session)
    offers(session).errors["keep"] = Cancelled()
    kept_button(page).click()
    settle()
    assert page.stack.currentWidget() is page.arrived
    assert session.say("converse_stopped") in texts(page)


def test_an_issuer_that_cannot_be_told_leaves_the_offer(window: Window, session: Session) -> None:
    page = offered(window, session)
    offers(session).errors["decline"] = TrustError("fetch_status", host=HOST, status=500)
    page.offer.refuse.click()
    settle()
    assert page.stack.currentWidget() is page.offer
    assert session.say("fetch_status", host=HOST, status=500) in texts(page)
    assert page.offer.leave.hasFocus(), "the way out that needs nobody"


def test_a_failure_to_fetch_keeps_the_offer(window: Window, session: Session) -> None:
    page = offered(window, session)
    offers(session).errors["accept"] = TrustError("fetch_status", host=HOST, status=500)
    page.offer.fetch_it.click()
    settle()
    assert page.stack.currentWidget() is page.offer
    assert session.say("fetch_status", host=HOST, status=500) in texts(page)


def test_an_issuer_that_sends_nothing_is_told(window: Window, session: Session) -> None:
    offers(session).comes = 0
    page = arrived(window, session)
    assert session.say("offer_page_nothing", host=HOST) in texts(page)


# what comes later --------------------------------------------------------------------------------
def test_badges_that_are_not_ready_are_asked_for_when_it_is_time(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    held = offers(session)
    held.comes, held.later = 0, soon(NOW)
    page = arrived(window, session)
    assert session.say("offer_page_later") in texts(page)
    assert not page.waiting.card.again.isEnabled()
    session.now = lambda: NOW + timedelta(hours=1)
    page.waiting.card._look()
    assert page.waiting.card.again.isEnabled()
    held.comes, held.later = 2, None
    page.waiting.card.again.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.arrived)
    assert called(session, "ask_again") == [1]


def test_until_then_the_keys_are_on_the_way_back_to_the_badges(
    window: Window, session: Session
) -> None:
    offers(session).comes, offers(session).later = 0, soon(NOW)
    page = arrived(window, session)
    assert page.waiting.done.hasFocus()
    assert page.waiting.done.text() == session.say("answer_page_done")
    key(KEY.Key_Space)
    settle()
    assert window.page.objectName() == "badges"


def test_the_button_wakes_by_itself_at_the_time(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    held = offers(session)
    held.comes, held.later = 0, NOW + timedelta(milliseconds=200)
    page = arrived(window, session)
    session.now = lambda: NOW + timedelta(seconds=1)
    qtbot.waitUntil(page.waiting.card.again.isEnabled)


def test_some_now_and_the_rest_later(window: Window, session: Session) -> None:
    held = offers(session)
    held.comes, held.later = 2, NOW
    page = arrived(window, session)
    kept_button(page).click()
    settle()
    assert page.kept.report.isVisible()
    assert page.kept.rest.isVisible()
    assert page.kept.rest.again.isEnabled()
    held.promised = (Promised(page.number, HOST, (), NOW),)
    held.errors["ask_again"] = TrustError("fetch_status", host=HOST, status=500)
    page.kept.rest.again.click()
    settle()
    assert session.say("fetch_status", host=HOST, status=500) in texts(page)
    held.errors.clear()
    held.later = None
    page.kept.rest.again.click()
    settle()
    assert page.stack.currentWidget() is page.arrived


@pytest.mark.parametrize("others", [0, 1])
def test_a_promise_that_an_answer_ended_is_not_shown_as_one(
    window: Window, session: Session, others: int
) -> None:
    held = offers(session)
    held.comes, held.later = 0, NOW
    page = arrived(window, session)
    held.promised = tuple(Promised(90 + at, ELSEWHERE, (), NOW) for at in range(others))
    held.errors["ask_again"] = SharingError("offer_token_ended", host=HOST)
    page.waiting.card.again.click()
    settle()
    view = page.awaited if others else page.start
    assert page.stack.currentWidget() is view
    assert session.say("offer_token_ended", host=HOST) in texts(page)
    assert len(page.awaited.cards) == others
    session.go("badges")
    session.go("offer")
    settle()
    assert page.stack.currentWidget() is view


def test_what_was_promised_is_listed_and_asked_for_after_a_lock(
    window: Window, session: Session
) -> None:
    offers(session).promised = (
        Promised(5, HOST, ("データ分析入門", LONG), NOW - timedelta(days=1)),
        Promised(6, ELSEWHERE, (), NOW + timedelta(days=1)),
    )
    session.go("offer")
    settle()
    page: Any = window.page
    said = texts(page)
    assert session.say("offer_page_awaited") in said
    assert "データ分析入門" in said
    assert [card.again.isEnabled() for card in page.awaited.cards] == [True, False]
    assert cut_off(window) == []
    page.awaited.cards[0].again.click()
    settle()
    assert called(session, "ask_again") == [5]
    assert page.stack.currentWidget() is page.arrived


def test_what_came_and_was_not_kept_is_listed_and_looked_at(
    window: Window, session: Session
) -> None:
    held = offers(session)
    held.came = (UnkeptOffer(7, HOST, "", ("データ分析入門.json", LONG), NOW),)
    session.go("offer")
    settle()
    page: Any = window.page
    assert session.say("offer_page_unkept") in texts(page)
    assert "データ分析入門.json" in texts(page)
    assert cut_off(window) == []
    session.set_language("ja")
    settle()
    assert session.say("offer_page_unkept") in texts(page)
    page.awaited.came[0].look.click()
    settle()
    assert page.stack.currentWidget() is page.arrived
    assert called(session, "arrived") == [7]
    kept_button(page).click()
    settle()
    assert called(session, "keep") == [(7, 2)]


@pytest.mark.parametrize("others", [0, 1])
def test_a_promise_is_given_up_after_a_question(
    window: Window, session: Session, others: int
) -> None:
    held = offers(session)
    held.promised = tuple(Promised(5 + at, HOST, (), NOW) for at in range(1 + others))
    session.go("offer")
    settle()
    page: Any = window.page
    page.awaited.cards[0].give_up.click()
    (question,) = page.findChildren(Confirm)
    question.no.click()
    settle()
    assert called(session, "give_up") == []
    page.awaited.cards[0].give_up.click()
    (question,) = [each for each in page.findChildren(Confirm) if each.isVisible()]
    question.yes.click()
    settle()
    assert called(session, "give_up") == [5]
    assert session.say("offer_page_given_up", host=HOST) in texts(page)
    assert page.stack.currentWidget() is (page.awaited if others else page.start)
    assert len(page.awaited.cards) == others


def test_a_promise_is_given_up_where_it_was_made(window: Window, session: Session) -> None:
    held = offers(session)
    held.comes, held.later = 0, NOW
    page = arrived(window, session)
    page.waiting.card.give_up.click()
    (question,) = page.findChildren(Confirm)
    question.yes.click()
    settle()
    assert called(session, "give_up") == [page_number(held)]
    assert page.number == 0
    assert session.say("offer_page_given_up", host=HOST) in texts(page)


@pytest.mark.parametrize("visited", [False, True])
def test_a_lock_tells_whether_what_came_waits(
    window: Window, session: Session, qtbot: QtBot, *, visited: bool
) -> None:
    session.go("offer", offers(session).brought(BROUGHT) if visited else BROUGHT)
    settle()
    session.lock()
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    settle()
    assert window.bar.message is not None
    assert window.bar.message.code == f"offer_page_interrupted{'_visit' if visited else ''}"


def test_without_an_offer_the_page_teaches(window: Window, session: Session) -> None:
    session.go("offer")
    settle()
    assert session.say("offer_page_empty") in texts(window.page)
    assert session.say("offer_page_empty_text") in texts(window.page)


# what can happen to it ---------------------------------------------------------------------------
def test_locking_ends_the_conversation_and_says_so_afterwards(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    offered(window, session, "code").offer.code.field.setText(CODE)
    session.lock()
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    settle()
    assert window.bar.message is not None
    assert window.bar.message.code == "offer_page_interrupted"
    session.go("offer")
    settle()
    assert session.say("offer_page_empty") in texts(window.page)
    assert CODE not in [
        each.text() for each in window.page.findChildren(type(window.page.offer.code.field))
    ]  # type: ignore[attr-defined]


def test_going_away_and_coming_back_goes_on(window: Window, session: Session) -> None:
    page = offered(window, session)
    session.go("settings")
    settle()
    session.go("offer")
    settle()
    assert page.stack.currentWidget() is page.offer
    session.go("offer", f"{OFFER}plain")
    settle()
    assert page.stack.currentWidget() is page.offer
    assert len(called(session, "open")) == 1


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("scene", SCENES)
def test_a_screen_reader_can_walk_it_and_nothing_is_cut_off(
    window: Window, session: Session, scene: str, language: str
) -> None:
    session.set_language(language)
    offered(window, session, scene)
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    assert _nameless(interface) == []
    assert _speechless(window) == []
    assert _misnamed(window) == []
    _fits(window, session)


def _fits(window: Window, session: Session) -> None:
    window.resize(1120, 760)
    settle()
    assert cut_off(window) == []
    session.looks.set_text(200)
    window.resize(760, 640)
    settle()
    assert cut_off(window) == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nor_in_what_arrived(window: Window, session: Session, language: str) -> None:
    session.set_language(language)
    offers(session).findings = (Finding("review_not_yours", Weight.CARE, {"count": "1"}),)
    arrived(window, session)
    _fits(window, session)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nor_in_what_is_still_to_be_received(
    window: Window, session: Session, language: str
) -> None:
    session.set_language(language)
    held = offers(session)
    held.came = (UnkeptOffer(7, HOST, "", tuple(f"{at} {LONG}" for at in range(9)), NOW),)
    held.promised = (Promised(5, HOST, (LONG,), NOW),)
    session.go("offer")
    settle()
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    assert _nameless(interface) == []
    assert _speechless(window) == []
    assert _misnamed(window) == []
    _fits(window, session)


def test_the_words_of_a_stranger_are_never_markup(window: Window, session: Session) -> None:
    page = offered(window, session, "long")
    labels = [each for each in page.findChildren(QLabel) if each.text()]
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}
    assert max(len(each.text()) for each in labels) < len(LONG)


def test_language_and_look_change_while_it_is_shown(window: Window, session: Session) -> None:
    page = offered(window, session, "code")
    page.offer.code.field.setText("12")
    english = texts(page)
    session.set_language("ja")
    settle()
    assert session.say("offer_page_code_digits", count=6) in texts(page)
    session.looks.set_text(150)
    session.looks.set_text(100)
    session.set_language("en")
    settle()
    assert texts(page) == english
    assert page.offer.code.field.text() == "12"
