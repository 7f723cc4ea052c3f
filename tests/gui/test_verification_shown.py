"""What the badge page shows of the checks: what is proved, by what, and what only stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from tests.gui.conftest import settle
from tests.gui.learner import PATIENCE_MS, shown, unlocked, written
from tests.gui.standin import NOW
from wallet import i18n, wording
from wallet.gui.badges.check_line import CheckLine
from wallet.gui.importing.import_offers import strangers
from wallet.gui.widgets.card import Card
from wallet.service import Wallet
from wallet.tasks import demo
from wallet.verification.report import Check, Outcome, Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from wallet.gui.badges.badge_page import BadgeDetailPage
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow

RAW = ("T01:00:00", "undated", "revocation ", "samples", "pack:", "_")


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        yield made


@pytest.fixture
def rows(session: Session, qtbot: QtBot) -> tuple[BadgeRow, ...]:
    found: list[tuple[BadgeRow, ...]] = []
    session.read(lambda wallet: wallet.badges(now=NOW), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return found[0]


def opened(session: Session, qtbot: QtBot, row: BadgeRow) -> BadgeDetailPage:
    page = shown("badge", session, qtbot, row.id)
    headline = session.say(row.headline.code, issuer=row.issuer)
    qtbot.waitUntil(lambda: headline in written(page), timeout=PATIENCE_MS)
    return page


def story(session: Session, qtbot: QtBot, row: BadgeRow) -> BadgeDetailPage:
    """Open a badge and turn to how it was verified."""
    page = opened(session, qtbot, row)
    turn(page, "verification")
    return page


def turn(page: BadgeDetailPage, name: str) -> None:
    page._tabs.turn(name)
    settle(80)  # what is made now is shown with the next turn of the loop


def unfold(within: QWidget) -> None:
    """Open all that can be opened, and what that brings to light."""
    for _ in range(3):
        for button in within.findChildren(QPushButton):
            if button.isCheckable() and not button.isChecked() and button.isVisible():
                button.click()
        settle(80)


def card(page: BadgeDetailPage, heading: str) -> Card:
    return next(c for c in page.findChildren(Card) if c.heading.text() == heading)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_evidence_is_told_in_words(
    session: Session, rows: tuple[BadgeRow, ...], qtbot: QtBot, language: str
) -> None:
    """No name or value that only a program would write; hashes and addresses stay as they are."""
    session.language = language
    for verdict in (Verdict.REVOKED, Verdict.INVALID_SIGNATURE, Verdict.UNKNOWN_KEY):
        page = story(session, qtbot, next(row for row in rows if row.verdict is verdict))
        before = set(written(page))
        unfold(page)
        told = set(written(page)) - before
        assert [text for text in told if any(text.startswith(raw) for raw in RAW)] == []
        assert [text for text in told if text in ("valid", "revocation", "samples")] == []
        labels = {wording.say(f"evidence_{name}", language) for name in ("method", "digest")}
        assert labels <= told or verdict is Verdict.UNKNOWN_KEY


def test_what_went_wrong_comes_first(
    session: Session, rows: tuple[BadgeRow, ...], qtbot: QtBot
) -> None:
    page = story(session, qtbot, next(row for row in rows if row.verdict is Verdict.REVOKED))
    (first, *_), *_ = (written(line) for line in page.findChildren(CheckLine) if line.isVisible())
    assert "has withdrawn this badge" in first


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_no_signature_covers_is_marked_wherever_it_stands(
    session: Session, rows: tuple[BadgeRow, ...], qtbot: QtBot, language: str
) -> None:
    session.language = language
    mark, named = session.say("badge_only_said"), session.say("badge_issuer_only_named")
    for verdict in (Verdict.INVALID_SIGNATURE, Verdict.UNKNOWN_KEY):
        page = opened(session, qtbot, next(row for row in rows if row.verdict is verdict))
        assert written(page).count(mark) == 1  # between the head and what the badge says
        turn(page, "verification")
        assert named in written(page)
        assert not [text for text in written(page) if "コンソーシアム" in text]
    for verdict in (Verdict.VALID, Verdict.REVOKED, Verdict.EXPIRED):
        page = opened(session, qtbot, next(row for row in rows if row.verdict is verdict))
        assert mark not in written(page)
        turn(page, "verification")
        assert named not in written(page)


def test_the_picture_around_a_badge_is_not_covered(
    session: Session, rows: tuple[BadgeRow, ...], qtbot: QtBot
) -> None:
    baked = next(row for row in rows if row.title == "Pythonによるデータ分析")
    plain = next(row for row in rows if row.title == "データ可視化ワークショップ")
    mark = session.say("badge_picture_around")
    assert mark in written(opened(session, qtbot, baked))
    assert mark not in written(opened(session, qtbot, plain))


def test_each_badge_inside_shows_its_issuer_and_its_own_checks(
    session: Session, rows: tuple[BadgeRow, ...], qtbot: QtBot
) -> None:
    page = opened(session, qtbot, next(row for row in rows if row.spec == "clr_2"))
    inside = card(page, session.say("badge_inner"))
    assert written(inside).count("青葉データ大学 · aoba-u.example") == 4
    assert not inside.findChildren(CheckLine)
    title = written(inside)[1]
    words = session.say("badge_checks_of", title=title)
    toggle = next(b for b in inside.findChildren(QPushButton) if b.accessibleName() == words)
    toggle.click()
    signature = session.say("proof_good")
    assert written(inside).count(signature) == 1
    toggle.click()
    assert signature not in written(inside)


def test_a_registry_shows_its_day_and_its_rules(
    session: Session, rows: tuple[BadgeRow, ...], qtbot: QtBot
) -> None:
    page = story(session, qtbot, next(row for row in rows if row.trust == "anchored"))
    told = " ".join(written(card(page, session.say("badge_issuer"))))
    assert "The registry is of 30 Sep 2026." in told
    assert "https://lcc.example/registry" in told


def test_an_answer_without_a_date_says_so(
    session: Session, rows: tuple[BadgeRow, ...], qtbot: QtBot
) -> None:
    row = next(row for row in rows if row.verdict is Verdict.REVOKED)
    undated = Check("status", Outcome.FAIL, "cancelled", evidence={"fetched": "undated"})
    line = CheckLine(session, undated, grave=True, told=set())
    qtbot.addWidget(line)
    line.show()
    assert "Withdrawal · Problem · date not known" in written(line)
    moment = i18n.date_and_time(NOW, "en")
    assert f"Withdrawal · Problem · as of {moment}" in written(story(session, qtbot, row))


def test_the_key_stands_beside_the_offer_to_know_an_issuer(tmp_path: Path) -> None:
    with_samples = Wallet.create_demo(tmp_path / "demo", now=NOW, work=Work())
    folder = demo.samples() / "badges"
    review = with_samples.examine(Wallet.gather([folder], Work()), now=NOW, work=Work())
    with_samples.close()
    found = strangers(review)
    assert found
    assert all(stranger.key for stranger in found if stranger.id.startswith("did:"))
