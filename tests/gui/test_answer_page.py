"""The page on which a request for badges is answered, with keys and clicks, on a stand-in."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.standin import GOOD
from tests.gui.standin_answering import HOST, LONG, NEARBY, REQUEST
from tests.gui.standin_offers import BROUGHT
from tests.gui.test_accessibility import _misnamed, _nameless, _speechless
from wallet.errors import SharingError, TrustError
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.presenting.disclosing.fields import Visibility
from wallet.snapshots.changes import Changes
from wallet.snapshots.requests import Identified
from wallet.wording.answer_forms import form_told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin_answering import StandInAnswering
    from wallet.gui.answering.answer_page import AnswerPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window

KEY = Qt.Key
SCENES = (
    "plain",
    "several",
    "either",
    "forms",
    "none",
    "nearby",
    "key",
    "long",
    "stops",
    "unsigned",
    "whole",
    "answered",
    "declined",
)  # fmt: skip - one list


def answering(session: Session) -> StandInAnswering:
    return session._wallet.answering  # type: ignore[union-attr,return-value]


def called(session: Session, name: str) -> list[object]:
    return [what for each, what in answering(session).calls if each == name]


def begun(window: Window, session: Session, scene: str) -> AnswerPage:
    window.activateWindow()
    session.go("answer", REQUEST + scene)
    settle()
    return window.page  # type: ignore[return-value]


def asked(window: Window, session: Session, scene: str = "plain") -> AnswerPage:
    """Return the page with the consent in front."""
    page = begun(window, session, scene)
    if page.stack.currentWidget() is page.first:
        page.first.same.setChecked(True)
        page.first.contact.click()
    for _ in range(50):
        settle(100)
        if page.stack.currentWidget() is page.consent:
            break
    settle(100)
    assert page.stack.currentWidget() is page.consent
    return page


def texts(page: Any) -> str:
    shown = (each.text() for each in page.findChildren(QLabel) if each.isVisible())
    return "\n".join(shown).replace("\u200b", "")


def key(pressed: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, pressed)


# the first step ----------------------------------------------------------------------------------
def test_the_host_is_shown_before_anybody_is_contacted(window: Window, session: Session) -> None:
    page = begun(window, session, "plain")
    assert page.stack.currentWidget() is page.first
    said = texts(page)
    assert session.say("converse_points", host=HOST) in said
    assert session.say("converse_own", host=HOST) in said
    assert page.first.later.hasFocus(), "the answer at hand contacts nobody"
    key(KEY.Key_Return)
    settle()
    assert session.say("converse_left", host=HOST) in texts(page)
    assert called(session, "open") == []


def test_contacting_takes_a_step_of_its_own_with_the_keys(window: Window, session: Session) -> None:
    page = begun(window, session, "plain")
    for _ in range(20):
        if page.first.contact.hasFocus():
            break
        QTest.keyClick(window, KEY.Key_Tab)
    assert page.first.contact.hasFocus()
    key(KEY.Key_Return)
    settle()
    assert called(session, "open") == [None]
    assert page.stack.currentWidget() is page.consent


def test_a_computer_nearby_is_contacted_once_the_words_were_compared(
    window: Window, session: Session
) -> None:
    page = begun(window, session, "nearby")
    said = texts(page)
    for word in NEARBY.words:
        assert word in said
    assert not page.first.contact.isEnabled()
    page.first.same.setFocus()
    key(KEY.Key_Space)
    assert page.first.contact.isEnabled()
    page.first.contact.click()
    settle()
    assert called(session, "open") == [NEARBY]
    assert session.say(f"answer_page_known_{Identified.PEER.value}") in texts(page)


def test_words_that_differ_end_it(window: Window, session: Session) -> None:
    page = begun(window, session, "nearby")
    page.first.differ.click()
    settle()
    assert session.say("converse_differed") in texts(page)
    assert session.next_step("converse_differed") in texts(page)
    assert called(session, "open") == []


def test_what_is_all_in_the_code_is_shown_without_contacting_anybody(
    window: Window, session: Session
) -> None:
    page = begun(window, session, "whole")
    assert page.stack.currentWidget() is page.consent


def test_a_name_in_letters_that_deceive_is_told(window: Window, session: Session) -> None:
    page = begun(window, session, "lookalike")
    said = texts(page)
    assert "xn--mxmple-4nf5b.example" in said
    assert "ехаmple.example" in said


def test_a_code_that_is_damaged_says_so_with_a_next_step(window: Window, session: Session) -> None:
    page = begun(window, session, "broken")
    assert session.say("code_damaged") in texts(page)
    assert session.next_step("code_damaged") in texts(page)
    assert page.stack.currentWidget() is page.start


def test_a_host_that_does_not_answer_can_be_asked_again(window: Window, session: Session) -> None:
    page = begun(window, session, "plain")
    answering(session).errors["open"] = TrustError("fetch_status", host=HOST, status=503)
    page.first.contact.click()
    settle()
    assert page.stack.currentWidget() is page.first
    assert session.say("fetch_status", host=HOST, status=503) in texts(page)
    answering(session).errors.clear()
    page.first.contact.click()
    settle()
    assert page.stack.currentWidget() is page.consent


def test_an_offer_goes_to_the_page_that_takes_it(window: Window, session: Session) -> None:
    begun(window, session, "offered")
    assert window.page.objectName() == "offer"


def test_a_site_that_offers_instead_of_asking_leads_to_the_offer(
    window: Window, session: Session
) -> None:
    page = begun(window, session, "turned")
    page.first.contact.click()
    settle()
    assert window.page.objectName() == "offer"
    assert window.page.first.looked is not None  # type: ignore[attr-defined]
    assert session._wallet.offers.calls[-1][0] == "look"  # type: ignore[union-attr]


def test_a_site_that_leads_to_another_request_is_looked_at_anew(
    window: Window, session: Session
) -> None:
    page = begun(window, session, "turned back")
    page.first.contact.click()
    settle()
    assert window.page is page
    assert called(session, "look") == [f"{REQUEST}turned back", f"{REQUEST}whole"]
    assert page.stack.currentWidget() is page.consent


def test_a_site_that_brings_badges_leads_to_what_it_brought(
    window: Window, session: Session
) -> None:
    page = begun(window, session, "brought")
    page.first.contact.click()
    settle()
    offers: Any = window.page
    assert offers.objectName() == "offer"
    assert offers.stack.currentWidget() is offers.arrived
    assert offers.number == 7


# the consent -------------------------------------------------------------------------------------
def test_it_says_who_asks_why_what_leaves_and_where_to(window: Window, session: Session) -> None:
    page = asked(window, session)
    said, say = texts(page), session.say
    shown = page.consent.page
    assert shown is not None
    assert say("answer_page_heading", host=HOST) in said
    assert say("answer_page_quoted", text=shown.asker.name) in said, "claimed, so in quotes"
    assert say("answer_page_known_domain") in said
    assert say("answer_page_quoted", text=shown.purpose) in said
    assert say("answer_page_why") in said
    going = shown.wanted[0].candidates[0]
    fields = [
        each
        for each in going.fields.fields
        if each.value and each.visibility is not Visibility.HIDDEN
    ]
    over = [each for each in fields if not each.key.startswith(going.asked)]
    assert len(fields) > len(over) > 0
    gist = texts(page.consent.gist)
    assert say("answer_page_gist_badges", names=going.page.row.title, fields=len(fields)) in gist
    assert say("answer_page_gist_some", count=len(over)) in gist
    order = (
        "who",
        "who_known",
        "why",
        "gist_leaves",
        "gist_beyond",
        "way_to",
        "way_sealed",
        "way_copied",
        "way_until",
    )  # fmt: skip - one list
    places = [f"\n{gist}\n".index(f"\n{say(f'answer_page_{each}')}\n") for each in order]
    assert places == sorted(places)
    assert say("member_result") in said, "asked for and not held"
    assert "credentialSubject" not in said, "paths are told in words"
    assert say("answer_page_beyond", names="説明") in said
    assert shown.destination in said
    assert say("answer_page_encrypted") in said
    assert say("answer_page_key_fresh") in said
    assert say("answer_page_copy_no", host=HOST) in said
    assert say("review_whole", count="1") in said
    assert say("answer_page_goes", count=1, host=HOST) in said


def test_a_host_that_was_not_asked_about_is_asked_about_in_the_consent(
    window: Window, session: Session
) -> None:
    page = asked(window, session, "whole")
    assert session.say("converse_own", host=HOST) in texts(page), "no step came before"
    page = asked(window, session, "plain")
    assert session.say("converse_own", host=HOST) not in texts(page), "it was asked a moment ago"


def test_an_answer_that_shows_nobody_can_be_copied_and_says_so(
    window: Window, session: Session
) -> None:
    page = asked(window, session, "unsigned")
    said, say = texts(page), session.say
    assert say("answer_page_copy_yes") in said
    assert say("answer_page_key_none") in said
    assert say("answer_page_no_why") in said
    assert say("answer_page_known_nothing") in said
    assert say("answer_page_who_unnamed", host=HOST) in said
    assert said.count(say("answer_page_not_stated")) == 1, "until when"


def test_every_field_says_whether_it_leaves_and_was_asked_for(
    window: Window, session: Session
) -> None:
    page = asked(window, session)
    leaving = page.consent.cards[0].leaving
    assert leaving.tree is not None
    model, say = leaving.model, session.say
    spoken = {
        field.key: str(model.at(at).data(Qt.ItemDataRole.AccessibleTextRole))
        for at, field in enumerate(model.fields)
    }
    assert say("answer_page_field_asked") in spoken["/credentialSubject/achievement/name"]
    assert say("answer_page_field_beyond") in spoken["/credentialSubject/achievement/description"]
    assert say("answer_page_field_stays") in spoken["/awardedDate"]
    assert say("answer_page_field_asked") in spoken["/issuer/name"], "its holder was asked for"
    assert all(
        model.at(at).data(Qt.ItemDataRole.CheckStateRole) is None for at in range(len(spoken))
    ), "nothing is chosen by fields here"


def test_another_badge_is_chosen_with_the_keys(window: Window, session: Session) -> None:
    page = asked(window, session)
    card = page.consent.cards[0]
    assert card.list.hasFocus()
    key(KEY.Key_Down)
    key(KEY.Key_Space)
    settle()
    assert called(session, "choose") == [{"w1": ("badge-1",)}]
    assert card.model.chosen == ("badge-1",)
    assert "AI Ethics Foundations" in texts(card.leaving)
    assert card.list.hasFocus()
    key(KEY.Key_Space)
    settle()
    assert card.model.chosen == ("badge-1",), "one is needed"


def test_a_badge_that_cannot_be_sent_says_why_and_is_not_chosen(
    window: Window, session: Session
) -> None:
    page = asked(window, session)
    model = page.consent.cards[0].model
    index = model.index(2)
    assert not index.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert session.say("whole_hosted") in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    page.consent.cards[0].list.setCurrentIndex(index)
    key(KEY.Key_Space)
    settle()
    assert called(session, "choose") == []


def test_several_badges_answer_one_thing_and_what_is_optional_can_be_left_out(
    window: Window, session: Session
) -> None:
    page = asked(window, session, "several")
    more = page.consent.cards[1]
    assert more.model.chosen == ("badge-1", "badge-5")
    for at in (0, 2):
        more.list.setCurrentIndex(more.model.index(at))
        more.list.setFocus()
        key(KEY.Key_Space)
        settle()
    assert more.model.chosen == ()
    assert called(session, "choose")[-1] == {"w1": ("badge-0",), "w2": (), "w3": ()}
    assert session.say("answer_page_goes", count=1, host=HOST) in texts(page)
    assert page.consent.share_it.isEnabled()


def test_what_may_come_in_either_of_several_ways_is_one_choice(
    window: Window, session: Session
) -> None:
    page = asked(window, session, "either")
    (card,) = page.consent.cards
    assert card.wanted is not None
    names = session.say("answer_page_join").join(card.wanted.either)
    assert session.say("answer_page_wanted_either", names=names) in texts(page)
    assert card.model.chosen == ("badge-0",)
    card.list.setCurrentIndex(card.model.index(2))
    card.list.setFocus()
    key(KEY.Key_Space)
    settle()
    assert called(session, "choose")[-1] == {"w1": ("badge-2",)}


def test_forms_of_one_badge_are_told_apart_and_one_of_them_goes(
    window: Window, session: Session
) -> None:
    page = asked(window, session, "forms")
    (card,) = page.consent.cards
    assert card.wanted is not None
    front, other, *_ = card.wanted.candidates
    assert (front.badge, front.id) == (other.badge, "badge-0")
    assert card.model.chosen == (front.id,)
    for at, each in enumerate(card.wanted.candidates):
        assert each.form
        told = form_told(each.form, session.language)
        spoken = card.model.data(card.model.index(at), Qt.ItemDataRole.AccessibleTextRole)
        assert told in spoken
    card.list.setFocus()
    key(KEY.Key_Down)
    key(KEY.Key_Space)
    settle()
    assert called(session, "choose")[-1] == {"w1": (other.id,)}
    assert card.model.chosen == (other.id,)
    assert card.leaving._candidate == other
    assert session.say("answer_page_goes", count=1, host=HOST) in texts(page)
    page.consent.share_it.click()
    settle()
    assert called(session, "send")


def test_while_a_choice_is_worked_out_nothing_can_be_shared(
    window: Window, session: Session
) -> None:
    page = asked(window, session)
    page.consent.cards[0].model.asked.emit(("badge-1",))
    assert not page.consent.share_it.isEnabled()
    settle()
    assert page.consent.share_it.isEnabled()


def test_a_choice_that_fails_leaves_the_one_before(window: Window, session: Session) -> None:
    page = asked(window, session)
    answering(session).errors["choose"] = SharingError("code_damaged")
    page.consent.cards[0].model.asked.emit(("badge-1",))
    settle()
    assert page.consent.cards[0].model.chosen == ("badge-0",)
    assert page.consent.share_it.isEnabled()
    assert session.say("code_damaged") in texts(page)


@pytest.mark.parametrize("scene", ["none", "stops"])
def test_what_cannot_be_answered_can_only_be_declined(
    window: Window, session: Session, scene: str
) -> None:
    page = asked(window, session, scene)
    assert not page.consent.share_it.isEnabled()
    assert page.consent.refuse.isEnabled()
    code = "wanted_not_held" if scene == "none" else "review_nothing_chosen"
    assert session.say(code) in texts(page)


def test_a_request_for_a_key_alone_says_that_no_badge_goes(
    window: Window, session: Session
) -> None:
    page = asked(window, session, "key")
    assert session.say("answer_page_heading_key", host=HOST) in texts(page)
    assert session.say("answer_page_goes_key", host=HOST) in texts(page)
    assert page.consent.share_it.isEnabled()
    page.consent.share_it.click()
    settle()
    assert session.say("answer_page_sent_key", host=HOST) in texts(page)


def test_no_stray_key_shares(window: Window, session: Session) -> None:
    page = asked(window, session)
    for each in page.findChildren(QPushButton):
        assert not each.isDefault()
    for pressed in (KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space, KEY.Key_Escape):
        key(pressed)
        settle(30)
    assert called(session, "send") == []


def test_a_badge_that_a_finding_is_about_can_be_looked_at_and_one_comes_back(
    window: Window, session: Session
) -> None:
    page = asked(window, session)
    link = next(
        each for each in page.findChildren(QPushButton) if each.text() == "AI Ethics Foundations"
    )
    link.click()
    settle()
    assert window.page.objectName() == "badge"
    window.back()
    settle()
    assert window.page.objectName() == "answer"
    assert page.stack.currentWidget() is page.consent
    assert len(called(session, "open")) == 1


def test_badges_that_change_meanwhile_are_read_anew(window: Window, session: Session) -> None:
    asked(window, session)
    session.changed.emit(Changes.REPORTS)
    settle()
    assert called(session, "choose") == [{"w1": ("badge-0",)}]


# sending and declining ---------------------------------------------------------------------------
def test_what_was_sent_is_told_and_stands_in_the_log(window: Window, session: Session) -> None:
    page = asked(window, session)
    page.consent.share_it.click()
    settle()
    said = texts(page)
    assert session.say("answer_page_sent_what", count=1, host=HOST) in said
    lines = [each for each in page.ended.findChildren(BadgeLine) if each.isVisible()]
    assert [each.accessibleName().partition(".")[0] for each in lines] == [
        "データ分析入門 マイクロクレデンシャル"
    ]
    page.ended.log.click()
    settle(300)
    assert window.page.objectName() == "handed"
    assert window.page._row.number == 3  # type: ignore[attr-defined]
    window.back()
    settle()
    assert page.stack.currentWidget() is page.ended, "what came of it is still there"


def test_the_log_opens_at_the_entry_that_is_asked_for(window: Window, session: Session) -> None:
    session.go("handed", 2)
    settle(300)
    assert window.page._row.number == 2  # type: ignore[attr-defined]


def test_a_failure_loses_nothing_and_can_be_tried_again(window: Window, session: Session) -> None:
    page = asked(window, session)
    page.consent.cards[0].model.asked.emit(("badge-1",))
    settle()
    answering(session).errors["send"] = TrustError("fetch_status", host=HOST, status=500)
    page.consent.share_it.click()
    settle()
    assert page.stack.currentWidget() is page.consent
    assert session.say("fetch_status", host=HOST, status=500) in texts(page)
    assert page.consent.cards[0].model.chosen == ("badge-1",)
    assert not page.consent.share_it.hasFocus()
    answering(session).errors.clear()
    page.consent.share_it.click()
    settle()
    assert [badge for badge, _ in page.ended.ended.badges] == ["badge-1"]  # type: ignore[union-attr]


def test_what_may_have_arrived_is_not_sent_again(window: Window, session: Session) -> None:
    page = asked(window, session)
    held = answering(session)
    held.errors["send"] = TrustError("fetch_status", host=HOST, status=500)
    held.lost = True
    page.consent.share_it.click()
    settle()
    assert page.stack.currentWidget() is page.ended
    for language in ("ja", "en"):
        session.set_language(language)
        settle(50)
        said = texts(page)
        assert session.say("answer_page_unsure_what", host=HOST) in said
        assert session.next_step("answer_page_unsure_what", host=HOST) in said
        assert session.say("fetch_status", host=HOST, status=500) in said
    page.ended.log.click()
    settle()
    assert window.page.objectName() == "handed"


def test_sending_can_be_stopped_and_tried_again(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    page = asked(window, session)
    answering(session).gate = threading.Event()
    page.consent.share_it.click()
    qtbot.waitUntil(page.progress.stop.isVisible)
    page.progress.stop.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.consent)
    assert session.say("answer_page_stopped", host=HOST) in texts(page)
    assert called(session, "send") == []


@pytest.mark.parametrize("told", [True, False])
def test_declining_says_whether_they_were_told(
    window: Window,
    session: Session,
    told: bool,  # noqa: FBT001 - which of two answers
) -> None:
    page = asked(window, session)
    answering(session).told = told
    page.consent.refuse.click()
    settle()
    code = "answer_page_declined_told" if told else "answer_page_declined_quiet"
    assert session.say(code, host=HOST) in texts(page)
    assert ("access_denied" in texts(page)) is told
    assert called(session, "send") == []


def test_a_second_answer_takes_a_second_yes(window: Window, session: Session) -> None:
    page = asked(window, session, "answered")
    consent = page.consent
    assert consent.again.isVisible()
    assert session.say("answer_page_goes_again") in texts(page)
    assert not consent.share_it.isEnabled()
    consent.again.again.setFocus()
    key(KEY.Key_Space)
    assert consent.share_it.isEnabled()
    key(KEY.Key_Space)
    assert not consent.share_it.isEnabled(), "a yes can be taken back"
    key(KEY.Key_Space)
    consent.chosen.emit(consent.page.chosen)  # type: ignore[union-attr]
    settle()
    assert consent.again.again.isChecked(), "another choice is no other request"
    assert session.say("answer_page_goes_again") not in texts(page)
    consent.share_it.click()
    settle()
    assert page.stack.currentWidget() is page.ended
    assert len(called(session, "send")) == 1


def test_a_second_yes_is_for_one_request(window: Window, session: Session) -> None:
    page = asked(window, session, "answered")
    page.consent.again.again.setChecked(True)
    page.consent.leave.click()
    page = asked(window, session, "answered")
    assert not page.consent.again.again.isChecked()
    page.consent.leave.click()
    page = asked(window, session)
    assert not page.consent.again.isVisible()
    assert page.consent.share_it.isEnabled()


def test_the_first_answer_is_found_in_the_log(window: Window, session: Session) -> None:
    page = asked(window, session, "answered")
    page.consent.again.log.setFocus()
    key(KEY.Key_Space)
    settle()
    assert window.page.objectName() == "handed"


def test_a_request_that_was_declined_is_told_and_can_be_answered(
    window: Window, session: Session
) -> None:
    page = asked(window, session, "declined")
    assert session.say("answer_page_declined_before") in texts(page)
    assert not page.consent.again.again.isVisible()
    assert not page.consent.again.log.isVisible()
    page.consent.share_it.click()
    settle()
    assert page.stack.currentWidget() is page.ended


def test_it_can_be_closed_without_telling_them(window: Window, session: Session) -> None:
    page = asked(window, session)
    page.consent.leave.click()
    settle()
    assert session.say("answer_page_closed", host=HOST) in texts(page)
    assert called(session, "close") == [1]
    assert called(session, "decline") == []


# what follows ------------------------------------------------------------------------------------
def test_an_address_on_the_same_host_is_opened_when_asked(
    window: Window, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True
    )
    page = asked(window, session)
    answering(session).sent = {
        "onward": f"https://{HOST}/thanks", "onward_host": HOST, "same_host": True,
    }  # fmt: skip
    page.consent.share_it.click()
    settle()
    assert opened == [], "never by itself"
    page.ended.onward.open.click()
    assert opened == [f"https://{HOST}/thanks"]


def test_another_host_is_opened_only_after_it_was_agreed_to(
    window: Window, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page = asked(window, session)
    answering(session).sent = {"onward": "https://evil.example/", "onward_host": "evil.example"}
    page.consent.share_it.click()
    settle()
    onward, say = page.ended.onward, session.say
    assert say("answer_page_onward_elsewhere", host="evil.example", asker=HOST) in texts(page)
    onward.open.click()
    assert opened == []
    onward.other.click()
    onward.open.click()
    assert opened == ["https://evil.example/"]
    assert say("answer_page_no_browser") in texts(page), "it could not be opened, and says so"


@pytest.mark.parametrize(
    "address", ["http://a.example/", "file:///etc/passwd", "javascript:alert(1)"]
)
def test_what_is_no_https_address_cannot_be_opened(
    window: Window, session: Session, address: str
) -> None:
    page = asked(window, session)
    answering(session).sent = {"onward": address, "onward_host": "a.example", "same_host": True}
    page.consent.share_it.click()
    settle()
    assert session.say("answer_page_onward_not") in texts(page)
    assert not page.ended.onward.open.isVisible()


def test_an_offer_or_a_further_request_follows(window: Window, session: Session) -> None:
    page = asked(window, session)
    answering(session).sent = {"again": 9}
    page.consent.share_it.click()
    settle()
    assert page.ended.follow.hasFocus()
    key(KEY.Key_Return)
    settle()
    assert called(session, "page") == [9]
    assert page.number == 9
    answering(session).sent = {"offer": BROUGHT}
    page.consent.share_it.click()
    settle()
    page.ended.follow.click()
    settle()
    offers: Any = window.page
    assert offers.objectName() == "offer"
    assert offers.number == BROUGHT
    assert offers.stack.currentWidget() is offers.arrived


# what can happen to it ---------------------------------------------------------------------------
def test_locking_ends_the_conversation_and_says_so_afterwards(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    asked(window, session)
    session.lock()
    settle()
    assert window.bar.message is None
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    settle()
    assert window.bar.message is not None
    assert window.bar.message.code == "answer_page_interrupted"
    session.go("answer")
    settle()
    assert session.say("answer_page_empty") in texts(window.page)
    session.lock()
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    settle()
    assert window.bar.message is None, "told once"


def test_nothing_is_said_after_a_lock_when_nothing_was_going_on(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    page = asked(window, session)
    page.consent.share_it.click()
    settle()
    session.lock()
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    settle()
    assert window.bar.message is None


def test_locking_while_it_is_being_sent(window: Window, session: Session, qtbot: QtBot) -> None:
    page = asked(window, session)
    held = answering(session)
    held.gate = threading.Event()
    page.consent.share_it.click()
    qtbot.waitUntil(page.progress.stop.isVisible)
    session.lock()
    settle()
    assert window.page.objectName() == "unlock"
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    settle()
    assert window.bar.message is not None
    assert window.bar.message.code == "answer_page_interrupted"
    assert ("send", 1) not in held.calls


def test_another_code_takes_the_place_of_one_that_was_left(
    window: Window, session: Session
) -> None:
    page = asked(window, session)
    session.go("answer", f"{REQUEST}several")
    settle()
    assert called(session, "close") == [1]
    assert page.stack.currentWidget() is page.first
    session.go("answer", f"{REQUEST}several")
    settle()
    assert page.stack.currentWidget() is page.first


def test_another_code_waits_while_one_is_being_answered(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    page = asked(window, session)
    gate = answering(session).gate = threading.Event()
    page.consent.share_it.click()
    qtbot.waitUntil(page.progress.stop.isVisible)
    session.go("answer", f"{REQUEST}several")
    settle(50)
    assert window.bar.message is not None
    assert window.bar.message.code == "answer_page_busy"
    gate.set()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.ended)


def test_it_leads_to_scanning_when_there_is_no_request(window: Window, session: Session) -> None:
    session.go("answer")
    settle()
    button = next(
        each
        for each in window.page.findChildren(QPushButton)
        if each.isVisible() and each.text() == session.say("converse_scan")
    )
    button.click()
    assert window.page.objectName() == "scan"


def test_five_hundred_badges_can_be_searched(window: Window, session: Session) -> None:
    page = asked(window, session, "crowd")
    card = page.consent.cards[0]
    assert card.model.rowCount() == 500
    assert card.search.isVisible()
    card.search.setFocus()
    QTest.keyClicks(card.search, "data 499")
    assert card.model.rowCount() == 1
    key(KEY.Key_Return)
    assert card.list.hasFocus()
    key(KEY.Key_Space)
    settle()
    assert set(card.model.chosen) == {"badge-1", "badge-499"}


def test_fifty_things_are_all_shown_before_anything_can_be_shared(
    window: Window, session: Session
) -> None:
    window.activateWindow()
    session.go("answer", f"{REQUEST}many")
    settle()
    page: Any = window.page
    when: list[tuple[int, bool]] = []
    page.consent.grown.connect(
        lambda: when.append((len(page.consent.cards), page.consent.share_it.isEnabled()))
    )
    page.first.contact.click()
    settle()
    assert when[0][0] < 50, "what fills a window comes first"
    assert when[-1] == (50, True)
    assert not any(able for _, able in when[:-1])
    assert len(page.consent.cards) == 50
    assert all(card.isVisible() for card in page.consent.cards)
    assert session.say("answer_page_wanted", name="学び 49") in texts(page)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("scene", SCENES)
def test_a_screen_reader_can_walk_it_and_nothing_is_cut_off(
    window: Window, session: Session, scene: str, language: str
) -> None:
    session.set_language(language)
    page = asked(window, session, scene)
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    assert _nameless(interface) == []
    assert _speechless(window) == []
    assert _misnamed(window) == []
    for card in page.consent.cards:
        card.leaving.open.setChecked(True)
    window.resize(1120, 760)
    settle()
    assert cut_off(window) == []
    session.looks.set_text(200)
    window.resize(760, 640)
    settle()
    assert cut_off(window) == []
    page.consent.share.emit()
    settle()
    assert _nameless(interface) == []


def test_the_words_of_a_stranger_are_never_markup(window: Window, session: Session) -> None:
    page = asked(window, session, "long")
    labels = [each for each in page.findChildren(QLabel) if each.text()]
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}
    assert max(len(each.text()) for each in labels) < len(LONG)


def test_language_and_look_change_while_it_is_shown(window: Window, session: Session) -> None:
    page = asked(window, session, "several")
    english = texts(page)
    session.set_language("ja")
    settle()
    japanese = texts(page)
    assert session.say("answer_page_heading", host=HOST) in japanese
    session.looks.set_text(150)
    session.looks.set_text(100)
    session.set_language("en")
    settle()
    assert texts(page) == english
