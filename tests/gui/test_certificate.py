"""The certificate: for whom and by whom, long texts on demand, the picture after consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from tests.gui import standin
from tests.gui.conftest import settle
from wallet.credentials.model import Subject
from wallet.gui import theme
from wallet.gui.badges.recipient import recipient
from wallet.gui.badges.verdict_banner import VerdictBanner
from wallet.gui.importing.consent_dialog import ConsentDialog
from wallet.gui.theme import Type
from wallet.snapshots.badges import Owner
from wallet.snapshots.facts import Stated
from wallet.snapshots.imports import Host
from wallet.verification.report import Check, Outcome
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.badges.badge_page import BadgeDetailPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window
    from wallet.snapshots.badges import BadgePage

HOST = Host("pictures.example", ("https://pictures.example/1.png",), ("picture",))


@pytest.fixture
def wallet(session: Session, window: Window) -> StandIn:
    del window
    return session._wallet  # type: ignore[return-value]


def shown(
    session: Session, window: Window, qtbot: QtBot, wallet: StandIn, told: BadgePage
) -> BadgeDetailPage:
    """Show a page that the stand-in gives as it is."""
    wallet.badge = lambda _id, **_: told  # type: ignore[method-assign]
    session.go("badge", told.row.id)
    page: BadgeDetailPage = window.page  # type: ignore[assignment]
    qtbot.waitUntil(page._tabs.isVisible)
    settle(80)
    return page


def texts(page: BadgeDetailPage) -> list[str]:
    labels = [each for each in page.findChildren(QLabel) if each.isVisible()]
    return [each.text().replace("\u200b", "") for each in labels]


def button(page: BadgeDetailPage, words: str) -> QPushButton:
    buttons = page.findChildren(QPushButton)
    return next(b for b in buttons if b.isVisible() and b.accessibleName().startswith(words))


def test_who_was_awarded_it_is_as_the_badge_writes_it_and_a_hash_is_no_name() -> None:
    hashed = {"identityType": "name", "identityHash": "sha256$ab", "hashed": True}
    claimed = {"identityType": "name", "identityHash": "sha256$ab", "hashed": False}
    named = {"identityType": "name", "identityHash": "青木 さくら", "hashed": False}
    address = {"type": "email", "identity": "a@example.org", "hashed": False}
    mine = Owner("one", "holder_by_key")
    profiles = {"one": "Hanako"}
    assert recipient(Subject("did:key:z6Mk"), None, {}) == ""
    assert recipient(Subject(identifiers=(hashed, claimed)), None, {}) == ""
    assert recipient(Subject(identifiers=(hashed,)), mine, profiles) == "Hanako"
    assert recipient(Subject(identifiers=(hashed, named)), mine, profiles) == "青木 さくら"
    assert recipient(Subject(name="A\u202eB", identifiers=(named,)), None, {}) == "AB"
    assert recipient(Subject(identifiers=(address,)), None, {}) == "a@example.org"
    assert recipient(Subject(identifiers=(address,)), Owner("gone", "x"), profiles) != "Hanako"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_facts_stand_in_the_sheet_under_their_names(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot, language: str
) -> None:
    session.set_language(language)
    stated = (
        Stated("results", ("成績 · 優",)),
        Stated("credits", "2 単位"),
        Stated("mode", "blended"),
        Stated("skills", ("統計", "R")),
        Stated("evidence", ("<b>Report</b>",)),
    )
    told = replace(standin.page(wallet.rows[1]), stated=stated)
    said = texts(shown(session, window, qtbot, wallet, told))
    for fact in ("results", "credits", "skills", "evidence"):
        assert session.say(f"fact_{fact}") in said
    assert session.say("term_mode_blended") in said
    assert {"成績 · 優", "2 単位", "• 統計\n• R", "<b>Report</b>"} <= set(said)
    assert session.say("badge_by_host", issuer=told.row.issuer, host="oli.example") in said


@pytest.mark.parametrize(("days", "code"), [(1, "badge_until"), (-1, "badge_ended")])
def test_what_is_over_is_not_said_to_hold_until_then(  # noqa: PLR0917 - fixtures
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot, days: int, code: str
) -> None:
    end = standin.NOW + timedelta(days=days)
    made = standin.page(replace(wallet.rows[1], valid_until=end))
    page = shown(session, window, qtbot, wallet, made)
    assert (
        page._tabs.part("certificate")
        .certificate._dates.text()
        .endswith(session.say(code, date=end))
    )


def test_long_texts_and_titles_come_on_demand(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    made = standin.page(replace(wallet.rows[1], title="題" * 5_000))
    criteria = "\n".join(f"line {at}" for at in range(60))
    achievement = replace(made.credential.achievement, criteria=criteria, criteria_url="")
    told = replace(made, credential=replace(made.credential, achievement=achievement))
    page = shown(session, window, qtbot, wallet, told)
    sheet = page._tabs.part("certificate").certificate
    assert sheet.height() < 700
    assert not any("line 40" in text for text in texts(page))
    button(page, "Show all: What it took").click()
    assert any("line 59" in text for text in texts(page))
    button(page, "Show all: Title").click()
    settle(80)
    assert any(len(text) >= 5_000 for text in texts(page))
    button(page, "Show less: Title").click()
    page._tabs.turn("verification")
    settle(80)
    line = QFontMetrics(theme.font(Type.TITLE)).height()
    titles = [each for each in page.findChildren(QLabel) if each.accessibleName().startswith("題")]
    visible = [each for each in titles if each.isVisible()]
    assert visible
    assert all(each.height() < 2 * line for each in visible)
    assert all(each.toolTip().startswith("題") for each in visible)


def test_a_picture_is_fetched_only_after_consent(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    told = replace(standin.page(wallet.rows[1]), picture_at=HOST)
    page = shown(session, window, qtbot, wallet, told)

    def ask() -> ConsentDialog:
        button(page, "Get the picture from pictures.example").click()
        dialogs = page.findChildren(ConsentDialog)
        qtbot.waitUntil(lambda: any(each.isVisible() for each in dialogs))
        return next(each for each in dialogs if each.isVisible())

    dialog = ask()
    assert session.say("consent_lead_picture", host=HOST.name) in [
        each.text().replace("\u200b", "") for each in dialog.findChildren(QLabel)
    ]
    dialog._decline.click()
    settle(50)
    assert wallet.pictures.asked == []
    ask()._accept.click()
    qtbot.waitUntil(lambda: wallet.pictures.asked == ["badge-1"])
    told = replace(told, picture_at=None, picture_from=HOST.name)
    wallet.badge = lambda _id, **_: told  # type: ignore[method-assign]
    page._load()
    said = session.say("badge_picture_from", host=HOST.name)
    qtbot.waitUntil(lambda: said in texts(page))
    assert not [
        b for b in page.findChildren(QPushButton) if b.isVisible() and "Get the" in b.text()
    ]


@pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it
def test_the_menu_leads_to_pathways(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    page = shown(session, window, qtbot, wallet, standin.page(wallet.rows[1]))
    went: list[tuple[str, object]] = []
    session.went.connect(lambda name, what: went.append((name, what)))
    more = button(page, "More")
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu: QMenu = QApplication.activePopupWidget()  # type: ignore[assignment]
    words = [each.text() for each in menu.actions() if each.text()]
    assert words == ["Compare with…", "Show in pathways", "Check again", "Delete"]
    menu.actions()[1].trigger()
    menu.close()
    assert went == [("pathways", "badge-1")]


def test_what_is_open_is_set_apart_with_what_would_help(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    asked = Host("oli.example", ("https://oli.example/s",), ("status",))
    wallet.hosts = lambda _id="": (asked,)  # type: ignore[method-assign]
    page = shown(session, window, qtbot, wallet, standin.page(wallet.rows[1]))
    page._tabs.turn("verification")
    settle(80)
    said = texts(page)
    assert "Could not be checked" in said
    assert session.say("badge_fetch_from", hosts="oli.example") in said
    button(page, "Fetch what is missing").click()
    dialogs = page.findChildren(ConsentDialog)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialogs))
    next(each for each in dialogs if each.isVisible())._decline.click()


def test_what_is_missing_can_be_fetched_from_the_sheet_and_nothing_where_nothing_is(
    session: Session, wallet: StandIn, qtbot: QtBot
) -> None:
    open_row = next(row for row in wallet.rows if row.headline.tone is Tone.NEUTRAL)
    told = standin.page(open_row)
    waiting = replace(told.report, checks=(Check("proof", Outcome.UNKNOWN, "unknown_key"),))
    answered = replace(told.report, checks=(Check("proof", Outcome.PASS, "signature_valid"),))
    banner = VerdictBanner(session, linked=True)
    qtbot.addWidget(banner)
    for report, hosts, offered in (
        (waiting, (HOST,), True),
        (waiting, (), False),
        (answered, (HOST,), False),
    ):
        banner.show_page(replace(told, report=report), hosts)
        assert banner._fetch.isHidden() is not offered
    banner.show_page(replace(told, report=waiting), (HOST,))
    with qtbot.waitSignal(banner.fetch_asked):
        banner._fetch.click()
