"""Originals dragged out of the window or copied: files for others, gone when the wallet locks."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import settle
from tests.gui.test_badge_views import page, views
from wallet.errors import VaultError
from wallet.gui.badges import drag_out
from wallet.gui.badges.badge_views import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.badges.badge_views import BadgeViews
    from wallet.gui.badges.badges_page import BadgesPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window

__all__ = ["page", "views"]  # fixtures
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """Return what drags carry; the drag itself would wait for a mouse that nobody holds."""
    found: list[list[Path]] = []

    def run(self: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        assert actions == Qt.DropAction.CopyAction
        found.append([Path(url.toLocalFile()) for url in self.mimeData().urls()])
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(drag_out.QDrag, "exec", run)
    return found


@pytest.fixture(autouse=True)
def _exporting(session: Session, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the stand-in write files as ``Wallet.export`` does."""
    del window

    def export(folder: Path, ids: Sequence[str], **_: object) -> tuple[Path, ...]:
        folder.mkdir()
        paths = tuple(folder / f"{each}.json" for each in ids)
        for path in paths:
            path.write_bytes(b'{"as": "issued"}')
        return paths

    monkeypatch.setattr(session._wallet, "export", export, raising=False)


def on_clipboard() -> list[Path]:
    """Return the files on the clipboard, whose contents are None while it is empty."""
    held: QMimeData | None = QApplication.clipboard().mimeData()
    return [Path(url.toLocalFile()) for url in held.urls()] if held is not None else []


@pytest.fixture
def _held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the mouse be held down, which a program cannot do."""
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: LEFT)


def drag_from(views: BadgeViews, row: int) -> None:
    """Press on a badge and draw the mouse away, as far as a drag begins."""
    view = views.currentWidget()
    start = view.visualRect(view.model().index(row, 0)).center()
    viewport = view.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    far = start + QPoint(0, QApplication.startDragDistance() + 20)
    for point in (far, far + QPoint(0, 4)):
        event = _move(viewport, point)
        QApplication.sendEvent(viewport, event)
    QTest.mouseRelease(viewport, LEFT, pos=far)


def _move(viewport: object, point: QPoint) -> QEvent:
    from PySide6.QtGui import QMouseEvent  # noqa: PLC0415 - only here

    place = QPointF(point)
    none = Qt.KeyboardModifier.NoModifier
    globally = QPointF(viewport.mapToGlobal(point))  # type: ignore[attr-defined]
    return QMouseEvent(QEvent.Type.MouseMove, place, globally, LEFT, LEFT, none)


@pytest.mark.parametrize("view", list(View))
@pytest.mark.usefixtures("_held")
def test_every_view_gives_the_originals_of_all_that_is_chosen(
    page: BadgesPage,
    views: BadgeViews,
    dragged: list[list[Path]],
    home: Path,
    view: View,
) -> None:
    page._choose_view(view)
    settle(50)
    views.choose(["badge-1", "badge-2"], "badge-1")
    drag_from(views, 1)
    assert [[path.name for path in paths] for paths in dragged] == [
        ["badge-1.json", "badge-2.json"]
    ]
    assert dragged[0][0].read_bytes() == b'{"as": "issued"}'
    if os.name == "posix":
        assert stat.S_IMODE((home / drag_out.FOLDER).stat().st_mode) == 0o700


def test_they_are_gone_when_the_wallet_locks_and_leftovers_when_it_opens(
    session: Session, views: BadgeViews, home: Path, qtbot: QtBot
) -> None:
    views.out.copy(["badge-1"])
    (file,) = on_clipboard()
    assert file.exists()
    session.lock()
    assert not (home / drag_out.FOLDER).exists()
    assert not on_clipboard()
    left = home / drag_out.FOLDER / "1" / "killed.json"
    left.parent.mkdir(parents=True)
    left.touch()
    drag_out.DragOut(session, session)
    assert not left.exists()
    settle()
    del qtbot


def test_copying_by_key_puts_files_on_the_clipboard(
    window: Window, views: BadgeViews, qtbot: QtBot
) -> None:
    views.choose(["badge-3", "badge-4"], "badge-3")
    views.currentWidget().setFocus()
    QTest.keyClick(views.currentWidget(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(on_clipboard()))
    assert [path.name for path in on_clipboard()] == ["badge-3.json", "badge-4.json"]
    assert window.bar.message is not None
    assert window.bar.message.code == "drag_copied"
    window._session.clipboard.clear()  # as after half a minute
    assert not on_clipboard()


def test_too_many_are_refused_and_told(
    window: Window, views: BadgeViews, dragged: list[list[Path]]
) -> None:
    views.out.drag(views, [str(at) for at in range(drag_out.MOST + 1)])
    assert dragged == []
    assert window.bar.message is not None
    assert window.bar.message.code == "drag_too_many"


def test_what_fails_or_comes_too_late_is_told_and_starts_no_drag(
    window: Window,
    session: Session,
    views: BadgeViews,
    dragged: list[list[Path]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wallet: StandIn = session._wallet  # type: ignore[assignment]

    def fail(*_: object, **__: object) -> None:
        raise VaultError("no_such_badge", badge="x")

    monkeypatch.setattr(wallet, "export", fail)
    views.out.drag(views, ["badge-1"])
    assert window.bar.message is not None
    assert window.bar.message.code == "no_such_badge"
    monkeypatch.setattr(drag_out, "_PATIENCE_MS", 20)
    monkeypatch.setattr(wallet, "export", lambda *_, **__: settle_on_worker())
    views.out.drag(views, ["badge-1"])
    assert window.bar.message.code == "drag_busy"
    assert dragged == []
    settle(400)


def settle_on_worker() -> tuple[Path, ...]:
    import time  # noqa: PLC0415 - only here

    time.sleep(0.3)
    return ()


def test_a_let_go_mouse_starts_no_drag(
    views: BadgeViews, dragged: list[list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.NoButton)
    views.out.drag(views, ["badge-1"])
    assert dragged == []


@pytest.fixture
def mime() -> QMimeData:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile("/somewhere/badge.json")])
    return held


@pytest.mark.parametrize("own", [True, False])
def test_a_drag_out_is_never_taken_for_one_in(
    window: Window,
    mime: QMimeData,
    monkeypatch: pytest.MonkeyPatch,
    own: bool,  # noqa: FBT001 - a table
) -> None:
    monkeypatch.setattr(QDragEnterEvent, "source", lambda _: window if own else None)
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    window.dragEnterEvent(event)
    assert event.isAccepted() is not own
    assert window._veil.isVisible() is not own
    window._veil.hide()
