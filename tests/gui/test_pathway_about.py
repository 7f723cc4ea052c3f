"""What the window tells of a pathway's file and of copies of pages, and what a form loses."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from tests.gui.conftest import settle
from tests.gui.learner import PATIENCE_MS, shown, unlocked, written
from tests.gui.standin_pathways import GOAL, step
from wallet.gui import theme
from wallet.gui.pathways.goal_view import GoalView
from wallet.gui.widgets import file_choice
from wallet.pathways.meters import Amount
from wallet.pathways.sources import reading
from wallet.snapshots.pathways import (
    Counts,
    FileSignature,
    Form,
    HeldFor,
    How,
    KeptFile,
    Meters,
    Note,
    PathwayPage,
    PathwayRow,
    Signed,
    Standing,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session


DATA_AT_WORK = "https://lcc.example/pathways/data-at-work"
KEPT = datetime(2026, 11, 20, 3, tzinfo=UTC)
COPIED = HeldFor("b", "", "Badge", "Issuer", Standing.CACHED, How.SAME_ID, True, KEPT)


@pytest.fixture
def real(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(tmp_path / "real", qtbot, samples=True) as made:
        yield made


def _view(real: Session, qtbot: QtBot, goal: str) -> GoalView:
    page = shown("pathways", real, qtbot, goal)
    qtbot.waitUntil(lambda: bool(page._shown), timeout=PATIENCE_MS)
    settle(50)
    view: GoalView = page._view
    return view


def _bare(session: Session, qtbot: QtBot, row: PathwayRow) -> GoalView:
    view = GoalView(session)
    qtbot.addWidget(view)
    view.resize(1000, 760)
    view.show_page(PathwayPage(row, (), (step(GOAL, "Goal", -1), step("a", "A")), ()))
    view.show()
    settle(50)
    return view


def _row(**members: object) -> PathwayRow:
    row = PathwayRow(GOAL, (), State.MISSING, 0, 0, (), False, (), False, "file", Form.CASE)
    return replace(row, **members)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (Signed.NOT, "Nobody signed this file"),
        (Signed.GOOD, "Signed by Aoba, and the signature holds"),
        (Signed.BAD, "in the name of Aoba is not good"),
        (Signed.UNKNOWN, "could not be checked"),
    ],
)
def test_who_signed_a_file_and_whether_that_holds(
    session: Session, qtbot: QtBot, state: Signed, said: str
) -> None:
    in_head = state is not Signed.NOT  # of no signature it is told there who says so, unsigned
    signature = FileSignature(
        state, f"pathway_signature_{state.value}", (("", "Aoba"),), known=True, as_of=KEPT
    )
    kept = KeptFile("path.json", KEPT, "2026b", "2026-04-01T09:00:00+00:00")
    totals = Meters(Amount(1, 0, 4), (), Amount(0, 0, 0), 2)
    view = _bare(session, qtbot, _row(signature=signature, kept=kept, totals=totals))
    told = " ".join(written(view.about))
    assert said in told
    assert view.head.signature.isVisible() is in_head
    assert (said in " ".join(written(view.head.signature))) is in_head
    for fact in ("CASE framework", "2026b", "1 Apr 2026", "20 Nov 2026", "path.json"):
        assert fact in told
    assert "1 of 4 steps" in told
    assert "2 conditions that Tsumiki cannot check" in told
    session.language = "ja"
    view.retranslate()
    settle(20)
    assert "取り込んだ日 2026年11月20日" in " ".join(written(view.about))
    view.show_page(replace(view._page, row=_row(kept=replace(kept, version=""), form=None)))
    settle(20)
    assert "ファイルはありません" in " ".join(written(view.about))
    assert not view.head.signature.isVisible()


def test_a_version_that_is_not_stated_is_told_so(session: Session, qtbot: QtBot) -> None:
    signature = FileSignature(Signed.NOT, "pathway_signature_not")
    view = _bare(session, qtbot, _row(signature=signature, kept=KeptFile("a.json", KEPT)))
    told = written(view.about)
    assert told[told.index("Version") + 1] == "not stated"
    assert "Last changed by its author" not in told


def test_the_day_of_a_hosted_page_is_told_wherever_the_step_is(
    session: Session, qtbot: QtBot
) -> None:
    held = step(
        "a", "A", state=State.HELD, counts=Counts.MAY, held=(COPIED,), notes=(Note.STACKABLE,)
    )
    view = _bare(session, qtbot, _row())
    view.show_page(PathwayPage(_row(), (), (step(GOAL, "Goal", -1), held), ()))
    settle(20)
    copy = "copied on 20 Nov 2026"
    assert copy in " ".join(written(view.details))
    assert "can count towards something larger" in " ".join(written(view.details))
    assert any(copy in part for part in view.model.said(held))
    view.show_picture(True)
    assert copy in view.picture.cards["a"].toolTip()
    assert copy in view._caption.text()


@pytest.mark.parametrize("size", [(1120, 760), (1600, 900)])
def test_the_steps_fill_the_window_and_only_they_scroll(
    real: Session, qtbot: QtBot, size: tuple[int, int]
) -> None:
    view = _view(real, qtbot, DATA_AT_WORK)
    view.window().resize(*size)
    settle(50)
    assert view.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("at", range(3))
def test_large_text_in_a_small_window_is_not_pressed_together(
    session: Session, qtbot: QtBot, at: int
) -> None:
    theme.apply(theme.LIGHT, percent=200)
    try:
        view = _bare(session, qtbot, _row(titles=(("", "Certificate in Cloud Support " * 2),)))
        view.resize(600, 420)
        view._turn(at)
        settle(100)
        for each in (view.head.title, view.head.words, view.head.said, view._tools):
            assert each.height() >= each.heightForWidth(each.width())
    finally:
        theme.apply(theme.LIGHT)


@pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it
def test_a_form_that_loses_something_says_what(
    real: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = _view(real, qtbot, DATA_AT_WORK)
    out = tmp_path / "saved.json"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: out)

    def choose(words: str) -> None:
        view._export.click()
        menu = view._export.findChild(QMenu)
        assert menu is not None
        entries = {entry.text(): entry for entry in menu.actions()}
        assert list(entries) == ["As it came: Tsumiki pathway file", "CTDL pathway"]
        entries[words].trigger()
        menu.hide()
        settle(20)
        qtbot.waitUntil(out.exists, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: "Saved as saved.json" in view.notice.text)

    choose("CTDL pathway")
    assert reading.read(out.read_bytes()).form is Form.CTDL
    assert view.lost.isVisible()
    lost = " ".join(written(view.lost))
    assert "Hours of work are left out." in lost
    assert "It has no CTIDs" in lost
    real.language = "ja"
    view.retranslate()
    assert "学修時間は含まれません。" in " ".join(written(view.lost))
    real.language = "en"
    view.retranslate()
    view.show_page(view._page)
    assert view.lost.isVisible(), "what changes elsewhere does not take it away"
    view.notice.clear()
    view.show_page(view._page)
    assert not view.lost.isVisible()
    out.unlink()
    choose("As it came: Tsumiki pathway file")
    assert reading.read(out.read_bytes()).form is Form.TSUMIKI
    assert not view.lost.isVisible()
