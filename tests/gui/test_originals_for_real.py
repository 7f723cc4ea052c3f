"""Originals handed to other programs by a real wallet: the very bytes that were issued."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.gui.learner import PATIENCE_MS, SAMPLES, shown, unlocked
from wallet.gui.badges.drag_out import FOLDER

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_is_copied_is_what_was_issued(tmp_path: Path, qtbot: QtBot) -> None:
    home = tmp_path / "home"
    with unlocked(home, qtbot, samples=True) as session:
        page = shown("badges", session, qtbot)
        views = page._list  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: len(views.badges.rows) > 10, timeout=PATIENCE_MS)
        ids = [row.id for row in views.badges.rows]
        views.out.copy(ids)
        paths = [Path(url.toLocalFile()) for url in QApplication.clipboard().mimeData().urls()]
        assert len(paths) == len(ids) == len(set(paths))
        issued = {path.read_bytes() for path in (SAMPLES / "badges").iterdir()}
        assert {path.read_bytes() for path in paths} <= issued
        assert all(path.is_relative_to(home / FOLDER) for path in paths)
    assert not (home / FOLDER).exists()  # the window has closed
