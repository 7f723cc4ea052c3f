from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from wallet.gui.presenting.present_model import Role
from wallet.gui.presenting.present_preview import carried

from tests.gui.learner import PATIENCE_MS, shown, unlocked
from tests.gui.standin import NOW
from wallet.credentials.model import Subject
from wallet.gui.widgets import file_choice
from wallet.sharing import qr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from wallet.gui.presenting.present_page import PresentPage

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        yield made


@pytest.fixture
def rows(session: Session, qtbot: QtBot) -> dict[str, BadgeRow]:
    found: list[tuple[BadgeRow, ...]] = []
    session.read(lambda wallet: wallet.badges(now=NOW), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return {row.title: row for row in found[0]}


def _page(session: Session, qtbot: QtBot, what: object = None) -> PresentPage:
    page = shown("present", session, qtbot, what)
    qtbot.waitUntil(lambda: page._choice.model.rowCount() > 0)
    qtbot.waitUntil(lambda: len(page._badges) >= len(page._choice.model.ticked))
    return page


def _words(page: PresentPage) -> str:
    labels = page._preview.findChildren(QLabel)
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def _sign(
    page: PresentPage, path: Path | None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choice, "place_for", lambda *_: path)
    assert page._sign.isEnabled(), page._need.text()
    page._sign.click()
    qtbot.waitUntil(lambda: not page._signing, timeout=PATIENCE_MS)


def _good(rows: dict[str, BadgeRow]) -> BadgeRow:
    return next(row for title, row in rows.items() if title.startswith("データサイエンス入門"))


def test_chosen_badges_are_ticked_and_their_number_said(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    ids = [row.id for row in list(rows.values())[:2]]
    page = _page(session, qtbot, ids)
    assert page._choice.model.ticked == tuple(ids)
    assert not page._sign.isEnabled()


def test_who_comes_with_badges_sees_them_ticked(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    last = list(rows.values())[-1]
    page = _page(session, qtbot)
    whole = page._choice.list
    page.resize(900, 420)
    assert not _in_view(page, last)
    page.enter([last.id])
    qtbot.waitUntil(lambda: _in_view(page, last), timeout=PATIENCE_MS)
    assert whole.currentIndex().row() == len(rows) - 1


def _in_view(page: PresentPage, row: BadgeRow) -> bool:
    whole, model = page._choice.list, page._choice.model
    at = next(n for n in range(model.rowCount()) if model.index(n).data(Role.ROW).id == row.id)
    return whole.viewport().rect().contains(whole.visualRect(model.index(at)))


def test_a_signed_file_for_the_recipient(
    session: Session,
    rows: dict[str, BadgeRow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = _page(session, qtbot, [_good(rows).id])
    assert "Say who it is for" in page._need.text()
    page._form.recipient.setText("mirai.example")
    page._form.challenge.setText("A-17")
    page._form.days.setCurrentIndex(0)
    path = tmp_path / "out.vp.json"
    _sign(page, path, qtbot, monkeypatch)
    assert page._stack.currentWidget() is page._result
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["type"] == ["VerifiablePresentation"]
    proofs = document["proof"] if isinstance(document["proof"], list) else [document["proof"]]
    assert {(proof["domain"], proof["challenge"]) for proof in proofs} == {
        ("mirai.example", "A-17")
    }
    assert page._result._presented.valid_until == NOW + timedelta(days=1)
    assert "mirai.example" in page._result._sentences.text()
    page._result._copy.click()
    assert json.loads(QGuiApplication.clipboard().text()) == document


def test_a_presentation_that_fits_shows_and_saves_a_code_that_reads_back(
    session: Session,
    rows: dict[str, BadgeRow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = rows["図書館講習"]
    page = _page(session, qtbot, [small.id])
    page._form.recipient.setText("mirai.example")
    _sign(page, tmp_path / "out.json", qtbot, monkeypatch)
    result = page._result
    assert result._picture.isVisible()
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "code.png")
    result._save.click()
    qtbot.waitUntil(lambda: bool(result._notice.text))
    assert qr.read_qr((tmp_path / "code.png").read_bytes()) == (result._presented.qr_text,)
    shot = tmp_path / "screen.png"
    result._picture.grab().save(str(shot))
    assert qr.read_qr(shot.read_bytes()) == (result._presented.qr_text,), "as on the screen"


def test_one_that_does_not_fit_says_what_to_do(
    session: Session,
    rows: dict[str, BadgeRow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = _page(session, qtbot, [_good(rows).id])
    page._form.recipient.setText("mirai.example")
    _sign(page, tmp_path / "out.json", qtbot, monkeypatch)
    assert not page._result._picture.isVisible()
    assert not page._result._save.isVisible()
    assert "Send this file to" in page._result._whom.text()
    assert "too large for a QR code" in page._result._words.text()
    assert not page._result._code.isVisible(), "no box around one line"


def test_no_file_chosen_means_nothing_signed(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(session, qtbot, [_good(rows).id])
    page._form.recipient.setText("mirai.example")
    _sign(page, None, qtbot, monkeypatch)
    assert page._result._presented is None
    assert page._stack.currentWidget() is not page._result


def test_a_file_that_cannot_be_written_is_said(
    session: Session,
    rows: dict[str, BadgeRow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = _page(session, qtbot, [_good(rows).id])
    page._form.recipient.setText("mirai.example")
    _sign(page, tmp_path / "no such folder" / "out.json", qtbot, monkeypatch)
    assert "could not be written" in page._notice.text
    assert page._stack.currentWidget() is not page._result


def test_an_old_badge_goes_along_too(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    old = next(row for row in rows.values() if row.spec == "open_badges_2")
    page = _page(session, qtbot, [old.id])
    page._form.recipient.setText("mirai.example")
    assert page._sign.isEnabled()


def test_a_doubtful_badge_is_marked_before_it_is_signed(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    revoked = next(row for row in rows.values() if row.verdict == "revoked")
    page = _page(session, qtbot, [revoked.id])
    assert "look doubtful" in _words(page)
    page = _page(session, qtbot, [_good(rows).id])
    assert "look doubtful" not in _words(page)


def test_the_preview_follows_code_and_language(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    page = _page(session, qtbot, [_good(rows).id])
    assert "can be copied" in _words(page)
    page._form.challenge.setText("A-17")
    assert "Bound to the code A-17" in _words(page)
    assert "30 Nov 2026" in _words(page)
    page._form.days.setCurrentIndex(2)
    assert "23 Dec 2026" in _words(page)
    session.language = "ja"
    page.retranslate()
    assert "相手に渡るもの" in _words(page)
    assert "2026年12月23日" in _words(page)


def test_ticks_outlive_a_search(session: Session, rows: dict[str, BadgeRow], qtbot: QtBot) -> None:
    page = _page(session, qtbot)
    choice = page._choice
    total = choice.model.rowCount()
    choice.list.setFocus()
    qtbot.keyClick(choice.list, Qt.Key.Key_Space)
    (ticked,) = choice.model.ticked
    page.seek()
    qtbot.keyClicks(choice.search, "Harbour")
    qtbot.waitUntil(lambda: 0 < choice.model.rowCount() < total)
    assert choice.model.ticked == (ticked,)
    qtbot.keyClicks(choice.search, " no such badge")
    qtbot.waitUntil(lambda: choice.model.rowCount() == 0)
    assert choice._none.isVisible()
    assert len(rows) == total


def test_a_badge_that_is_deleted_meanwhile_leaves_the_choice(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    good = _good(rows)
    page = _page(session, qtbot, [good.id, rows["図書館講習"].id])
    session.changed.connect(page.reload)
    session.run(lambda wallet, _: wallet.delete(good.id))
    qtbot.waitUntil(lambda: page._choice.model.ticked == (rows["図書館講習"].id,))


def test_an_empty_wallet_is_told_what_this_page_is_for(tmp_path: Path, qtbot: QtBot) -> None:
    with unlocked(tmp_path / "other", qtbot) as session:
        page = shown("present", session, qtbot)
        qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty)


@pytest.mark.parametrize(
    ("subject", "parts"),
    [
        (Subject(), ()),
        (Subject("did:key:z6Mk", "花子"), ("name", "id")),
        (Subject("mailto:hanako@example.jp"), ("email",)),
        (
            Subject(identifiers=({"type": "email", "hashed": True, "identity": "sha256$1"},)),
            ("hash",),
        ),
        (Subject(identifiers=({"type": "email", "hashed": False, "identity": "a@b"},)), ("email",)),
        (
            Subject(
                identifiers=(
                    {"identityType": "emailAddress", "hashed": True, "identityHash": "1"},
                    {"identityType": "name", "hashed": False, "identityHash": "花子"},
                    {"identityType": "studentId", "hashed": False, "identityHash": "7"},
                )
            ),
            ("name", "hash", "id"),
        ),
        (Subject(identifiers=({"hashed": "yes", "identityType": 3},)), ("id",)),
    ],
)
def test_what_a_badge_carries_of_its_holder(subject: Subject, parts: tuple[str, ...]) -> None:
    assert carried(subject) == parts
