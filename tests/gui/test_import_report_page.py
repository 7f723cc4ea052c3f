"""The review of many things, and the report afterwards: shown, saved, taken back, stopped."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.learner import PATIENCE_MS, SAMPLES, sample, unlocked
from tests.gui.standin import NOW
from tests.service.making import as_file, badge, institution
from wallet.gui import theme
from wallet.gui.importing import import_looking
from wallet.gui.widgets import file_choice
from wallet.gui.window import Window
from wallet.service import Input, Wallet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.importing.import_model import ImportModel
    from wallet.gui.importing.import_page import ImportPage
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.imports import Kept
    from wallet.work import Work

_ROW = Qt.ItemDataRole.UserRole + 1
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot) as made:
        yield made


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> Iterator[Window]:
    made = Window(session)
    qtbot.addWidget(made)
    made.resize(1120, 760)
    made.show()
    session.opened.emit()  # it was unlocked before the window came
    made.activateWindow()
    yield made
    made.close()


def reviewed(window: Window, what: object, qtbot: QtBot) -> ImportPage:
    window.go("import", what)
    page: ImportPage = window.page
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._review, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not page._busy)
    return page


def kept(page: ImportPage, qtbot: QtBot) -> None:
    page._review._keep.click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._report, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not page._busy)


def listed(session: Session, qtbot: QtBot) -> tuple[BadgeRow, ...]:
    rows: list[tuple[BadgeRow, ...]] = []
    session.read(lambda wallet: wallet.badges(now=NOW), rows.append)
    qtbot.waitUntil(lambda: bool(rows), timeout=PATIENCE_MS)
    return rows[0]


def headings(model: ImportModel) -> list[str]:
    rows = [model.index(at) for at in range(model.rowCount())]
    return [index.data() for index in rows if index.data(_ROW) is None]


def many(count: int) -> list[Input]:
    issuer = institution("tide-u.example")
    return [Input(f"{n}.json", as_file(badge(issuer, n))) for n in range(count)]


# the review ----------------------------------------------------------------------------------
def test_things_are_grouped_by_what_keeping_them_would_do(window: Window, qtbot: QtBot) -> None:
    kept(reviewed(window, [sample("Ring of Data")], qtbot), qtbot)
    what = [sample("Ring of Data"), *many(2), Input("cv.txt", b"my life")]
    model = reviewed(window, what, qtbot)._review.model
    assert headings(model) == ["New (2)", "Already yours (1)", "Not badges (1)"]
    assert model.counts() == {"new": 2, "copy": 1, "not_badges": 1}
    for at in range(model.rowCount()):
        heading = model.index(at).data(_ROW) is None
        selectable = bool(model.flags(model.index(at)) & Qt.ItemFlag.ItemIsSelectable)
        assert selectable is not heading, "the cursor passes over headings"


def test_a_filter_narrows_what_is_shown_and_ticked_at_once_but_forgets_no_tick(
    window: Window, qtbot: QtBot
) -> None:
    page = reviewed(window, many(15), qtbot)
    review = page._review
    assert review._filter.isVisible()
    review._filter.setText("data 7")
    qtbot.waitUntil(lambda: review.model.rowCount() == 2)
    assert headings(review.model) == ["New (15)"]
    review._none.click()
    assert len(review.model.ticked()) == 14
    review._filter.setText("")
    qtbot.waitUntil(lambda: review.model.rowCount() == 16)
    assert review._keep.text() == "Keep 14 badges"
    review._all.click()
    assert review._keep.text() == "Keep 15 badges"


def test_few_things_need_no_filter(window: Window, qtbot: QtBot) -> None:
    assert not reviewed(window, many(3), qtbot)._review._filter.isVisible()


def test_the_row_with_the_cursor_is_explained(window: Window, qtbot: QtBot) -> None:
    page = reviewed(window, [sample("Ring of Data"), Input("cv.txt", b"my life")], qtbot)
    details = page._review.details

    def said() -> str:
        return " ".join(each.text() for each in details.findChildren(QLabel) if each.isVisible())

    assert details.isVisible()
    qtbot.waitUntil(lambda: "Ring of Data" in said())
    assert "Key fingerprint" in said()
    QTest.keyClick(page._review.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "cv.txt" in said())
    assert "not a badge" in said()
    page._review._why.click()
    assert not details.isVisible()


def test_an_issuer_is_pinned_where_the_row_is_explained(window: Window, qtbot: QtBot) -> None:
    page = reviewed(window, [sample("Ring of Data")], qtbot)
    name = "I know this issuer: Ring of Data"

    def found() -> list[QPushButton]:
        buttons = page._review.details.findChildren(QPushButton)
        return [each for each in buttons if each.accessibleName() == name and each.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    found()[0].click()
    qtbot.waitUntil(lambda: "an issuer you know" in page._review.notice.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not found())


def test_rows_grow_with_the_text(window: Window, qtbot: QtBot) -> None:
    page = reviewed(window, many(2), qtbot)
    row = page._review.model.index(1)
    before = page._review.list.visualRect(row).height()
    theme.apply(theme.current(), percent=200)
    settle()
    assert page._review.list.visualRect(row).height() > 1.5 * before
    theme.apply(theme.current())


# the report ----------------------------------------------------------------------------------
def test_what_came_in_is_shown_and_chosen_in_the_list(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    kept(reviewed(window, [SAMPLES / "badges"], qtbot), qtbot)
    window.go("badges")
    window.page._search.setText("nothing like it")
    kept(reviewed(window, many(3), qtbot), qtbot)
    new = set(window.page._report._outcome.new)
    window.page._report._show.click()
    page = window.page
    assert page.objectName() == "badges"
    qtbot.waitUntil(lambda: len(page._list.chosen()) == 3, timeout=PATIENCE_MS)
    assert {row.id for row in page._list.chosen()} == new
    assert len(listed(session, qtbot)) == 19


def test_an_import_is_taken_back_and_brought_again(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    kept(reviewed(window, [sample("Ring of Data")], qtbot), qtbot)
    page = reviewed(window, many(3), qtbot)
    kept(page, qtbot)
    report = page._report
    report._undo.click()
    qtbot.waitUntil(lambda: "out of your list" in report.notice.text, timeout=PATIENCE_MS)
    assert "(3)" in report.notice.text
    assert report._heading.text() == "Import undone"
    told = [label.text() for label in report._counts.findChildren(QLabel)]
    assert "New badges, taken back" in told
    assert "New badges" not in told
    assert not report._undo.isEnabled()
    assert report._show.text() == "Show my badges"
    assert len(listed(session, qtbot)) == 1
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "in your list again" in report.notice.text, timeout=PATIENCE_MS)
    assert len(listed(session, qtbot)) == 4
    assert report._heading.text() == "Import finished"
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "out of your list" in report.notice.text, timeout=PATIENCE_MS)
    assert len(listed(session, qtbot)) == 1


@pytest.mark.parametrize("ending", ["txt", "csv"])
def test_the_report_is_saved(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    file = tmp_path / f"report.{ending}"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: file)
    same = many(1)
    what = [*many(2), Input("again.json", same[0].data), Input("cv.txt", b"my life")]
    page = reviewed(window, what, qtbot)
    kept(page, qtbot)
    page._report._save.click()
    assert str(file) in page._report.notice.text
    text = file.read_text(encoding="utf-8-sig")
    assert "cv.txt" in text
    assert file.stat().st_mode & 0o077 == 0
    if ending == "csv":
        outcomes = [row[0] for row in csv.reader(text.splitlines())][1:]
        assert outcomes == ["New badges", "New badges", "Already there", "Could not be kept"]


def test_a_place_that_cannot_be_written_to_is_told(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "absent" / "r.txt")
    page = reviewed(window, many(1), qtbot)
    kept(page, qtbot)
    page._report._save.click()
    assert "could not be written" in page._report.notice.text


def test_stopped_keeping_tells_what_is_kept_and_what_is_not(
    window: Window, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_looking, "_PART", 2)
    page = reviewed(window, many(6), qtbot)
    parts: list[int] = []
    keep = Wallet.keep

    def slow(wallet: Wallet, found: object, *, now: object, work: Work) -> Kept:
        parts.append(len(parts))
        if len(parts) == 2:
            page._progress._job.cancel()
        return keep(wallet, found, now=now, work=work)

    monkeypatch.setattr(Wallet, "keep", slow)
    page._review._keep.click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._report, timeout=PATIENCE_MS)
    assert page._report._heading.text() == "Stopped on the way"
    counts = page._report._outcome.counts
    assert (counts["added"], counts["unreached"], counts["left"]) == (4, 2, 0)
    assert len(listed(session, qtbot)) == 4
    outcomes = [entry.outcome for entry in page._report._outcome.entries]
    assert outcomes == ["added"] * 4 + ["unreached"] * 2


def test_the_file_that_is_looked_at_is_named(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def examine(*_: object, work: Work, **__: object) -> None:
        while True:
            work.step(1, 2, "学習\n記録.json")

    monkeypatch.setattr(Wallet, "examine", examine)
    window.go("import", many(1))
    progress = window.page._progress
    qtbot.waitUntil(lambda: progress._name.text() == "学習 記録.json", timeout=PATIENCE_MS)
    progress.stop.click()
    qtbot.waitUntil(lambda: not window.page._busy, timeout=PATIENCE_MS)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nothing_is_cut_off_at_twice_the_size(
    window: Window, session: Session, qtbot: QtBot, language: str
) -> None:
    session.set_language(language)
    theme.apply(theme.current(), percent=200)
    window.resize(1120, 760)
    page = reviewed(window, [*many(14), sample("Ring of Data"), Input("cv.txt", b"x")], qtbot)
    page._review._why.setChecked(True)
    settle()
    assert cut_off(window) == []
    kept(page, qtbot)
    settle()
    assert cut_off(window) == []
    page._report._undo.click()
    qtbot.waitUntil(lambda: bool(page._report.notice.text), timeout=PATIENCE_MS)
    settle()
    assert cut_off(window) == []
    window.go("import", "first")
    settle()
    assert cut_off(window) == []
    theme.apply(theme.current())
