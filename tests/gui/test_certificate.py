"""The certificate: for whom and by whom, long texts on demand, the picture after consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from tests.gui import standin
from tests.gui.conftest import settle
from wallet.credentials.model import Spec, Subject
from wallet.descriptors.catalogue import catalogue, name
from wallet.gui import theme
from wallet.gui.badges.answers import Rest
from wallet.gui.badges.recipient import recipient
from wallet.gui.badges.verdict_banner import VerdictBanner
from wallet.gui.theme import Type
from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.gui.widgets.labels import Label
from wallet.snapshots.badges import Owner
from wallet.snapshots.descriptors import Cover, OtherLanguage
from wallet.snapshots.imports import Host
from wallet.verification.report import Check, Outcome
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.badges.badge_page import BadgeDetailPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window
    from wallet.snapshots.badges import BadgePage, BadgeRow

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
    rich = Qt.TextFormat.RichText  # made by us of what an issuer wrote
    told = [each.accessibleName() if each.textFormat() == rich else each.text() for each in labels]
    return [text.replace("\u200b", "") for text in told if text]


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


def saying(row: BadgeRow, beside: dict[str, Any] | None = None, **achievement: Any) -> BadgePage:
    """Return a page of a badge that says this of its achievement, and ``beside`` it."""
    document = standin.document(row)
    document["credentialSubject"]["achievement"] |= achievement
    document |= beside or {}
    made = standin.page(row)
    credential = replace(made.credential, document=document)
    return replace(made, credential=credential, described=standin.described(credential))


def outcome(name: str, **members: str) -> dict[str, Any]:
    return {"type": ["Alignment"], "targetName": name, "targetUrl": "https://e.example", **members}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_a_badge_says_stands_under_the_questions_of_a_reader(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot, language: str
) -> None:
    session.set_language(language)
    told = saying(
        wallet.rows[1],
        creditsAvailable=2,
        participationType="blended",
        alignment=[outcome("統計を説明できる", targetFramework="枠組み", targetCode="A-1")],
        beside={"evidence": [{"id": "https://e.example/1", "name": "<b>Report</b>"}]},
    )
    said = texts(shown(session, window, qtbot, wallet, told))
    asked = ["about", "can", "work", "assessed", "earned", "evidence", "more"]
    headings = [session.say(f"certificate_{code}") for code in asked]
    assert [each for each in said if each in headings] == headings
    names = {name(catalogue().names[each], language) for each in ("workload", "participation")}
    assert names <= set(said)
    assert {"統計を説明できる", "枠組み · A-1", "<b>Report</b>", "https://e.example/1"} <= set(said)
    assert session.say("unit_unknown", amount="2") in said
    assert session.say("badge_by_host", issuer=told.row.issuer, host="oli.example") in said
    assert "演習を五つ終え、最終課題で 70 点以上。\n\n• 記述統計\n• 可視化" in said


def test_a_value_that_the_proof_leaves_out_is_marked_where_it_stands(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    told = saying(wallet.rows[1], creditsAvailable=2, tag=[])
    place = ("credentialSubject", "achievement", "creditsAvailable")
    covers = {("", place): Cover.NOT_COVERED}
    page = shown(
        session,
        window,
        qtbot,
        wallet,
        replace(told, described=replace(told.described, covers=covers)),
    )
    said = texts(page)
    mark = session.say("certificate_not_covered")
    assert said.count(mark) == 1
    assert said[said.index(mark) - 1] == session.say("unit_unknown", amount="2")


def test_how_a_guideline_sees_it_opens_by_keyboard_row_by_row(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    page = shown(session, window, qtbot, wallet, saying(wallet.rows[1], tag=["online"]))
    said = texts(page)
    assert any(text.startswith("Describes 7 of the 11 required elements of") for text in said)
    missing = next(text for text in said if text.startswith("Not stated: "))
    assert "Type of quality assurance" in missing
    assert "Awarding body" not in said
    ask = button(page, "Element by element: the EU Recommendation")
    ask.setFocus()
    QTest.keyClick(ask, Qt.Key.Key_Space)
    settle(80)
    said = texts(page)
    assert said[said.index("Awarding body") :][:2] == ["Awarding body", "Stated"]
    assert "Covered by the issuer’s proof · Read at issuer.name" in said
    form = said[said.index("Form of participation in the learning activity") :]
    assert form[1:3] == ["Only in words", "Online"]
    quality = said[said.index("Type of quality assurance") :]
    assert quality[1] == "Not stated"
    QTest.keyClick(ask, Qt.Key.Key_Space)
    assert "Awarding body" not in texts(page)


def test_a_wrapper_is_not_measured(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    row = replace(wallet.rows[1], spec=Spec.PRESENTATION)
    said = texts(shown(session, window, qtbot, wallet, saying(row)))
    assert not any("required elements" in text for text in said)


def test_the_same_achievement_in_another_language_is_one_press_away(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    told = saying(wallet.rows[1])
    languages = (
        OtherLanguage("badge-2", "ja", "入門\u202e"),
        OtherLanguage("badge-3", "fr", "Bases"),
    )
    page = shown(
        session,
        window,
        qtbot,
        wallet,
        replace(told, described=replace(told.described, languages=languages)),
    )
    went: list[object] = []
    session.went.connect(lambda _, what: went.append(what))
    japanese = button(page, "The same achievement in Japanese: 入門")
    assert japanese.text() == "日本語"
    assert button(page, "The same achievement in French: Bases").text() == "French"
    japanese.setFocus()
    QTest.keyClick(japanese, Qt.Key.Key_Space)
    assert went == ["badge-2"]


def test_a_badge_that_says_nothing_says_so_calmly(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    made = standin.page(wallet.rows[1])
    credential = replace(made.credential, document={"type": ["VerifiableCredential"]})
    told = replace(made, credential=credential, described=standin.described(credential))
    page = shown(session, window, qtbot, wallet, told)
    assert session.say("certificate_nothing") in texts(page)
    labels = page._tabs.part("certificate")._coverage.findChildren(QLabel)
    assert {each.property("tone") for each in labels} <= {None, "", "muted"}


def test_a_hostile_badge_is_shown_as_text_with_what_could_mislead(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    told = saying(
        wallet.rows[1],
        name="\u202eegdaB",
        description="<script>x</script> ![p](https://t.example/p.png) [B](https://evil.example) "
        "\u202eabc" + "長い文章です。" * 2_900,
        alignment=[outcome("結" * 9_000)]
        + [outcome(f"o{at}", targetCode=f"{at}") for at in range(40)],
        specialization="p\u0430ypal " * 900,
        tag=[["a"], {"b": 1}, None, 3, "x" * 400],
        creditsAvailable={"much": True},
    )
    page = shown(session, window, qtbot, wallet, told)
    said = texts(page)
    whole = next(text for text in said if text.startswith("<script>x</script> p (https://t"))
    assert "B (https://evil.example) abc長い" in whole
    assert not any(turning in text for text in said for turning in "\u202e\u200e")
    for code in ("text_turns", "text_markup", "text_mixed", "text_long"):
        assert session.say(code) in said
    assert "Title: " + session.say("text_turns") in said
    labels = [each for each in page.findChildren(QLabel) if each.isVisible()]
    assert not any(each.openExternalLinks() for each in labels)
    assert not any("<a" in each.text() or "<img" in each.text() for each in labels
                   if each.textFormat() == Qt.TextFormat.RichText)  # fmt: skip
    assert "o20" not in said
    sheet = page._tabs.part("certificate")
    before = sheet.widget().height()
    button(page, "Show all: What it is about").click()
    settle(80)
    assert sheet.widget().height() > 3 * before
    assert session.say("certificate_long", limit=20_000) in texts(page)
    rest = page.findChildren(Rest)[0]
    QTest.keyClick(rest._more, Qt.Key.Key_Return)
    settle(80)
    assert {"o20", "o39"} <= set(texts(page))


def test_the_sheet_keeps_its_width_and_cuts_nothing_off_in_large_text(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    told = saying(
        wallet.rows[1],
        creditsAvailable=2,
        entryRequirement="高等学校卒業程度の数学。" * 20,
        criteria={"narrative": "\n".join(f"{at}. 段階" for at in range(98, 108))},
        alignment=[outcome("統計" * 60, targetFramework="枠組み" * 40)],
    )
    session.set_language("ja")
    theme.apply(theme.LIGHT, percent=200)
    window.resize(760, 900)
    page = shown(session, window, qtbot, wallet, told)
    settle()
    sheet = page._tabs.part("certificate")
    assert sheet.horizontalScrollBar().maximum() == 0
    for label in sheet.widget().findChildren(Label):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()[:20]
            assert label.mapTo(sheet.widget(), label.rect().topRight()).x() <= sheet.width()


def test_what_was_opened_stays_open_when_the_same_badge_is_told_again(
    session: Session, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    told = saying(wallet.rows[1], criteria={"narrative": "\n\n".join(map(str, range(60)))})
    page = shown(session, window, qtbot, wallet, told)
    button(page, "Show all: How it was earned").click()
    button(page, "Element by element").click()
    page._load()
    settle(80)
    said = texts(page)
    assert any(text.endswith("59") for text in said)
    assert "Awarding body" in said
    session.set_language("ja")
    settle(80)
    assert session.say("certificate_earned") in texts(page)


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
    criteria = {"narrative": "\n".join(f"line {at}" for at in range(60))}
    page = shown(session, window, qtbot, wallet, saying(made.row, criteria=criteria))
    sheet = page._tabs.part("certificate").certificate
    assert sheet.height() < 700
    assert not any("line 40" in text for text in texts(page))
    button(page, "Show all: How it was earned").click()
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
    assert all("題" * 100 in each.toolTip() for each in visible)


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
    assert words == [
        "Compare with…", "Show in pathways", "Draw a pathway from it", "Check again",
        "Print certificate (PDF)…", "Save as picture badge…", "Copy fields for a profile…",
        "Delete",
    ]  # fmt: skip
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
