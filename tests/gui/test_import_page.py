from __future__ import annotations

import json
import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from tests.gui.conftest import settle
from tests.gui.learner import PATIENCE_MS, SAMPLES, sample, shown, unlocked
from tests.gui.standin import NOW
from tests.service.test_moving import universal_wallet
from wallet.errors import TrustError
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.service import Input, Wallet
from wallet.snapshots.changes import Changes
from wallet.snapshots.imports import Fetched, Review
from wallet.tasks.issuers.trusting import Trusting
from wallet.trust.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.importing.import_page import ImportPage
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow
    from wallet.work import Work

GOOD_PART = "データサイエンス入門"


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot) as made:
        yield made


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ImportPage:
    return shown("import", session, qtbot)


def _reviewed(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._review, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not page._busy)


def _rows(page: ImportPage) -> list[object]:
    """Return the rows; the headings of groups are left out."""
    model = page._review.model
    rows = [model.data(model.index(at), _ROW) for at in range(model.rowCount())]
    return [row for row in rows if row is not None]


_ROW = Qt.ItemDataRole.UserRole + 1


def _kept(session: Session, qtbot: QtBot) -> tuple[BadgeRow, ...]:
    rows: list[tuple[BadgeRow, ...]] = []
    session.read(lambda wallet: wallet.badges(now=NOW), rows.append)
    qtbot.waitUntil(lambda: bool(rows))
    return rows[0]


def _dialog(page: ImportPage, qtbot: QtBot) -> ConsentDialog:
    qtbot.waitUntil(lambda: bool(page.findChildren(ConsentDialog)))
    return page.findChild(ConsentDialog)


def test_a_batch_with_good_bad_and_foreign_files(
    page: ImportPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    batch = tmp_path / "batch"
    shutil.copytree(SAMPLES / "badges", batch / "inner")
    (batch / "holiday.png").write_bytes(b"\x89PNG\r\n\x1a\n cut off")
    (batch / "cv.txt").write_text("my life", encoding="utf-8")
    badges = len(list((batch / "inner").iterdir()))
    page.enter([batch])
    _reviewed(page, qtbot)
    rows = _rows(page)
    foreign = [row for row in rows if row.found.report is None]
    assert {row.title for row in foreign} == {"holiday.png", "cv.txt"}
    for row in foreign:
        assert row.text
        assert row.note, "a next step"
        assert not row.keepable
    assert len(page._review.model.ticked()) == badges
    assert _kept(session, qtbot) == ()

    with qtbot.waitSignal(session.changed, timeout=PATIENCE_MS) as changed:
        page._review._keep.click()
    assert changed.args[0] & Changes.LIBRARY
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._report, timeout=PATIENCE_MS)
    assert page._report._outcome.counts["added"] == badges
    assert len(page._report._outcome.failed) == 2
    assert len(_kept(session, qtbot)) == badges

    page._report.more.emit()
    page.enter([batch / "inner"])
    _reviewed(page, qtbot)
    assert {row.standing for row in _rows(page)} == {"You already have this"}
    assert {row.note for row in _rows(page)} == {""}, "what is there already needs no advice"
    assert not page._review._keep.isVisible()


def test_keys_of_another_wallet_are_taken_over_when_asked(
    page: ImportPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "lcw.json"
    file.write_text(json.dumps(universal_wallet("学校", 1)), encoding="utf-8")
    page.enter([file])  # without a badge in it
    _reviewed(page, qtbot)
    offers = page._review.offers
    assert offers.isVisible()
    assert page._review._rows.indexOf(offers) < page._review._rows.indexOf(page._review._sides)
    area = offers._area
    qtbot.waitUntil(lambda: area.height() >= area.widget().height(), timeout=PATIENCE_MS)
    page._review.back.emit()
    page.enter([file, sample(GOOD_PART)])
    _reviewed(page, qtbot)
    assert page._review._rows.indexOf(offers) > page._review._rows.indexOf(page._review._sides)
    take = next(b for b in offers.findChildren(QPushButton) if b.text() == "Take over")
    assert take.accessibleName() == "Take over: 学校"
    take.click()
    qtbot.waitUntil(lambda: "is yours here too now" in page._review.notice.text)
    qtbot.waitUntil(lambda: not page._busy)
    settle(50)
    assert not [b for b in offers.findChildren(QPushButton) if b.text() == "Take over"]
    names: list[list[str]] = []
    session.read(lambda wallet: [each.name for each in wallet.profiles.pages()], names.append)
    qtbot.waitUntil(lambda: bool(names))
    assert names[0][1:] == ["学校"]
    assert len(page._review.model.ticked()) == 1  # the badge beside it is still to be kept


def test_a_deleted_badge_comes_back_and_the_page_says_so(
    page: ImportPage, session: Session, qtbot: QtBot
) -> None:
    for again in (False, True):
        page.enter([sample(GOOD_PART)])
        _reviewed(page, qtbot)
        (row,) = _rows(page)
        assert ("You had deleted this" in row.standing) is again
        page._review._keep.click()
        qtbot.waitUntil(lambda: page._stack.currentWidget() is page._report, timeout=PATIENCE_MS)
        counts = page._report._outcome.counts
        came = (counts["added"], counts["returned"], counts["left"])
        assert came == (not again, again, 0)
        (kept,) = _kept(session, qtbot)
        done: list[object] = []
        session.run(
            lambda wallet, _, badge=kept.id: wallet.marks.delete([badge], now=NOW), done.append
        )
        qtbot.waitUntil(lambda done=done: bool(done), timeout=PATIENCE_MS)
        page._report.more.emit()


def test_what_is_unticked_is_left_out(page: ImportPage, session: Session, qtbot: QtBot) -> None:
    page.enter([SAMPLES / "badges"])
    _reviewed(page, qtbot)
    review = page._review
    left_out = _rows(page)[0].title
    total = len(review.model.ticked())
    qtbot.keyClick(review.list, Qt.Key.Key_Space)
    assert len(review.model.ticked()) == total - 1
    qtbot.mouseClick(
        review.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=review.list.visualRect(review.model.index(2)).center(),
    )
    assert len(review.model.ticked()) == total - 2
    assert review._keep.text() == f"Keep {total - 2} badges"
    review._keep.click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._report, timeout=PATIENCE_MS)
    assert page._report._outcome.counts["left"] == 2
    assert left_out not in {row.title for row in _kept(session, qtbot)}


def test_text_is_pasted(page: ImportPage, qtbot: QtBot) -> None:
    text = sample(GOOD_PART).read_text(encoding="utf-8")
    QGuiApplication.clipboard().setText(text)
    page._start._paste.click()
    _reviewed(page, qtbot)
    assert [row.found.name for row in _rows(page)] == ["Pasted text"]
    assert len(page._review.model.ticked()) == 1


def test_an_empty_clipboard_is_said_calmly(page: ImportPage) -> None:
    QGuiApplication.clipboard().clear()
    page._start._paste.click()
    assert "nothing on the clipboard" in page._start.notice.text


def test_files_are_chosen(page: ImportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_choice, "some_files", lambda *_: [sample(GOOD_PART)])
    page._start._files.click()
    _reviewed(page, qtbot)
    assert len(page._review.model.ticked()) == 1


def test_a_folder_without_files_is_no_dead_end(
    page: ImportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setattr(file_choice, "one_folder", lambda *_: tmp_path / "empty")
    page._start._folder.click()
    qtbot.waitUntil(lambda: bool(page._start.notice.text), timeout=PATIENCE_MS)
    assert page._stack.currentWidget() is page._start
    assert "no files" in page._start.notice.text


def test_a_link_is_followed_only_after_its_host_was_shown(
    page: ImportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetch_link(_: Trusting, link: str, **__: object) -> Input:
        asked.append(link)
        return Input("1.json", sample(GOOD_PART).read_bytes())

    monkeypatch.setattr(Trusting, "fetch_link", fetch_link)
    link = "https://example.ac.jp/badges/1.json"
    page._start.entry.edit.setPlainText(link)
    page._start.entry.look.click()
    dialog = _dialog(page, qtbot)
    assert "example.ac.jp" in dialog.windowTitle()
    dialog._decline.click()
    assert asked == []

    page._start.entry.look.click()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in page.findChildren(ConsentDialog)))
    next(d for d in page.findChildren(ConsentDialog) if d.isVisible())._accept.click()
    _reviewed(page, qtbot)
    assert asked == [link]
    assert len(page._review.model.ticked()) == 1


def test_the_answer_at_hand_is_no(page: ImportPage, qtbot: QtBot) -> None:
    page._start.entry.edit.setPlainText("https://example.ac.jp/1")
    page._start.entry.look.click()
    dialog = _dialog(page, qtbot)
    assert dialog._decline.isDefault()
    assert not dialog._accept.isDefault()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == ConsentDialog.DialogCode.Rejected


def test_what_is_no_link_is_looked_at_as_text(page: ImportPage, qtbot: QtBot) -> None:
    page._start.entry.edit.setPlainText("example.ac.jp/1")
    page._start.entry.look.click()
    _reviewed(page, qtbot)
    assert not page.findChildren(ConsentDialog)
    assert [row.keepable for row in _rows(page)] == [False]


def test_a_host_is_asked_once_agreed_and_the_badge_looked_at_again(
    page: ImportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetch(trusting: Trusting, urls: tuple[str, ...], **_: object) -> Fetched:
        asked.extend(urls)
        trusting.import_pack(SAMPLES / "pack")
        return Fetched(tuple((url, None) for url in urls))

    monkeypatch.setattr(Trusting, "fetch", fetch)
    page.enter([SAMPLES / "badges"])
    _reviewed(page, qtbot)
    hosts = page._look.review.hosts
    assert hosts
    states = [row.state for row in _rows(page)]
    page._review.model.tick_all(ticked=False)
    page._review.offers.fetch.emit(hosts[0])
    dialog = _dialog(page, qtbot)
    assert asked == []
    dialog._accept.click()
    qtbot.waitUntil(lambda: bool(page._review.notice.text), timeout=PATIENCE_MS)
    assert asked == list(hosts[0].urls)
    assert hosts[0].name in page._review.notice.text
    assert [row.state for row in _rows(page)] != states
    assert page._review.model.ticked() == (), "a second look keeps the ticks"


def test_a_host_that_fails_is_said_and_nothing_is_lost(
    page: ImportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetch(_: Trusting, urls: tuple[str, ...], **__: object) -> Fetched:
        return Fetched(tuple((url, TrustError("fetch_tls", host="h")) for url in urls))

    monkeypatch.setattr(Trusting, "fetch", fetch)
    page.enter([SAMPLES / "badges"])
    _reviewed(page, qtbot)
    ticked = len(page._review.model.ticked())
    host = page._look.review.hosts[0]
    page._acts.fetch(host)
    qtbot.waitUntil(lambda: bool(page._review.notice.text), timeout=PATIENCE_MS)
    assert host.name in page._review.notice.text
    assert len(page._review.model.ticked()) == ticked


def test_an_issuer_is_pinned_from_the_review(
    page: ImportPage, session: Session, qtbot: QtBot
) -> None:
    done: list[object] = []
    session.run(lambda wallet, _: wallet.trust.import_pack(SAMPLES / "pack"), done.append)
    page.enter([SAMPLES / "badges"])
    _reviewed(page, qtbot)
    strangers = page._review.offers._strangers
    assert strangers
    buttons = [
        button
        for button in page._review.offers.findChildren(QPushButton)
        if button.accessibleName().startswith("I know this issuer")
    ]
    assert len(buttons) == len(strangers)
    buttons[0].click()
    qtbot.waitUntil(lambda: bool(page._review.notice.text), timeout=PATIENCE_MS)
    assert strangers[0].id not in {each.id for each in page._review.offers._strangers}
    levels: list[Level] = []
    session.read(lambda wallet: wallet.trust.issuer(strangers[0].id).level, levels.append)
    qtbot.waitUntil(lambda: bool(levels))
    assert levels == [Level.PINNED]


def test_work_is_shown_and_can_be_stopped(
    page: ImportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = threading.Event()

    def examine(*_: object, work: Work, **__: object) -> Review:
        running.set()
        while True:
            work.step(3, 10, "x")
            threading.Event().wait(0.01)

    monkeypatch.setattr(Wallet, "examine", examine)
    page.enter([sample(GOOD_PART)])
    assert page._stack.currentWidget() is page._progress
    qtbot.waitUntil(running.is_set)
    qtbot.waitUntil(lambda: page._progress._bar.value() == 3)
    assert page._progress._label.text() == "3 of 10"
    page._progress.stop.click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._start, timeout=PATIENCE_MS)
    assert page._start.notice.text == "Stopped. Nothing of it was kept."


def test_every_row_speaks_both_languages(
    page: ImportPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "cv.txt").write_text("my life", encoding="utf-8")
    page.enter([SAMPLES / "badges", tmp_path / "cv.txt"])
    _reviewed(page, qtbot)
    model = page._review.model
    role = Qt.ItemDataRole.AccessibleTextRole
    english = [model.data(model.index(at), role) for at in range(model.rowCount())]
    session.language = "ja"
    page.retranslate()
    japanese = [model.data(model.index(at), role) for at in range(model.rowCount())]
    assert all(a != b for a, b in zip(english, japanese, strict=True))
    assert "バッジではありません" in japanese[-1]
    assert [text for text in english if "will be kept" in text] == english[1:-2]


def test_a_badge_with_an_enormous_title_does_not_break_the_review(
    page: ImportPage, qtbot: QtBot
) -> None:
    badge = json.loads(sample(GOOD_PART).read_text(encoding="utf-8"))
    badge["name"] = "称" * 5000
    page.enter([Input("big.json", json.dumps(badge).encode())])
    _reviewed(page, qtbot)
    (row,) = _rows(page)
    assert len(row.title) <= 300
    assert page._review.list.visualRect(page._review.model.index(1)).height() < 200


def test_a_drop_is_taken_like_a_choice(page: ImportPage, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setText(sample(GOOD_PART).read_text(encoding="utf-8"))
    page.enter(mime)
    _reviewed(page, qtbot)
    assert len(page._review.model.ticked()) == 1
