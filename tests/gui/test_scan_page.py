"""Scanning: from screens, a part of one, pictures, and frames as a camera gives them."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.conftest import settle
from tests.gui.learner import PATIENCE_MS
from tests.sharing.parts import parts
from wallet.gui import pages
from wallet.gui.handed_over import HandedOver
from wallet.gui.scanning import camera, frames, live_view, screens
from wallet.gui.widgets import file_choice
from wallet.sharing.qr import qr_png

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.scanning.scan_page import ScanPage
    from wallet.gui.session import Session

LINK = "https://example.ac.jp/badge/1"
REQUEST = "openid4vp://?client_id=x&request_uri=https%3A%2F%2Fv.example%2F1"
DOCUMENT = b'{"type": ["VerifiableCredential"], "name": "badge"}'
SHIFT = Qt.KeyboardModifier.ShiftModifier


def drawn(*texts: str, padding: int = 0) -> QImage:
    """Return a screen with codes beside each other, on white."""
    codes = [QImage.fromData(qr_png(text, scale=4)) for text in texts]
    width = sum(each.width() + padding for each in codes) + padding or 200
    height = max((each.height() for each in codes), default=100) + 2 * padding
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    at = padding
    for code in codes:
        painter.drawImage(at, padding, code)
        at += code.width() + padding
    painter.end()
    return made


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Iterator[ScanPage]:
    made: ScanPage = pages.make("scan", session)  # type: ignore[assignment]
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    made.enter(None)
    yield made
    made.hide()


@pytest.fixture
def came(session: Session) -> list[HandedOver]:
    heard: list[HandedOver] = []
    session.came.connect(heard.append)
    return heard


def buttons(page: ScanPage) -> dict[str, QPushButton]:
    return {
        each.accessibleName(): each for each in page.findChildren(QPushButton) if each.isVisible()
    }


def show_screens(monkeypatch: pytest.MonkeyPatch, *pictures: QImage) -> list[bool]:
    """Let the screens show these; tells whether a window of ours was in the way."""
    seen: list[bool] = []

    def grab(at: int) -> QImage:
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        seen.append(bool(shown))
        return frames.bounded(pictures[at], screens._MOST_PIXELS)

    monkeypatch.setattr(screens, "count", lambda: len(pictures))
    monkeypatch.setattr(screens, "grab", grab)
    return seen


# the screen ------------------------------------------------------------------------------------
def test_a_code_on_the_screen_goes_on_to_where_it_belongs(
    page: ScanPage, came: list[HandedOver], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = show_screens(monkeypatch, drawn(), drawn(REQUEST))
    buttons(page)["Scan the whole screen"].click()
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE_MS)
    assert seen == [False, False], "our own window stands aside"
    assert came == [HandedOver(text=REQUEST.encode())]
    assert page.isVisible()


def test_a_code_that_names_a_file_opens_none(
    page: ScanPage, came: list[HandedOver], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_screens(monkeypatch, drawn("file:///etc/passwd", "/etc/passwd"))
    buttons(page)["Scan the whole screen"].click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._found, timeout=PATIENCE_MS)
    settle(50)
    assert list(buttons(page)) == ["Scan something else"]
    assert came == []


def test_of_several_codes_one_is_chosen(
    page: ScanPage, came: list[HandedOver], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_screens(monkeypatch, drawn(LINK, REQUEST, "hello", "https://a@evil.example/"))
    buttons(page)["Scan the whole screen"].click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._found, timeout=PATIENCE_MS)
    settle(50)
    names = [name for name in buttons(page) if name.startswith("Go on")]
    assert sorted(name.partition(": ")[2] for name in names) == [
        "Link · example.ac.jp",
        "Request for badges · v.example",
    ]
    first = page.window().focusWidget()
    assert isinstance(first, QPushButton)
    assert first.accessibleName() in names
    page.session.language = "ja"
    page.retranslate()
    settle(50)
    assert any("バッジの提示の依頼 · v.example" in name for name in buttons(page))
    chosen = next(each for name, each in buttons(page).items() if "v.example" in name)
    QTest.keyClick(chosen, Qt.Key.Key_Return)
    assert came == [HandedOver(text=REQUEST.encode())]


def test_a_screen_without_a_code_says_what_helps(
    page: ScanPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_screens(monkeypatch, drawn())
    buttons(page)["Scan the whole screen"].click()
    qtbot.waitUntil(lambda: "No readable QR code" in page._start.notice.text, timeout=PATIENCE_MS)


@pytest.mark.parametrize("platform", ["offscreen", "wayland"])
@pytest.mark.parametrize("name", ["Scan the whole screen", "Part of the screen…"])
def test_a_desktop_that_shows_nothing_is_told(
    page: ScanPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, platform: str, name: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: platform))
    monkeypatch.setattr(screens, "grab", lambda _: QImage())
    buttons(page)[name].click()
    qtbot.waitUntil(lambda: "does not let" in page._start.notice.text, timeout=PATIENCE_MS)
    assert "screenshot" in page._start.notice.text
    assert page.isVisible()


def test_a_huge_screen_is_looked_at_within_bounds() -> None:
    wide = QImage(8000, 4000, QImage.Format.Format_RGB32)
    wide.fill(0)
    small = frames.bounded(wide, screens._MOST_PIXELS)
    assert small.width() * small.height() <= screens._MOST_PIXELS
    assert abs(small.width() / small.height() - 2) < 0.01


# a part of it ----------------------------------------------------------------------------------
def choose_part(page: ScanPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    show_screens(monkeypatch, drawn(LINK, REQUEST, padding=20))
    buttons(page)["Part of the screen…"].click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._region, timeout=PATIENCE_MS)
    settle(50)


def test_a_part_is_dragged_and_read(
    page: ScanPage, came: list[HandedOver], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_part(page, qtbot, monkeypatch)
    picture = page._region.picture
    frame = picture._frame()
    left, top = round(frame.left()), round(frame.top())
    middle = round(frame.left() + frame.width() * 150 / page._region._pictures[0].width())
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=QPoint(left, top))
    QTest.mouseMove(picture, QPoint(middle, round(frame.bottom())))
    QTest.mouseRelease(
        picture, Qt.MouseButton.LeftButton, pos=QPoint(middle, round(frame.bottom()))
    )
    assert "From the left 0 %" in picture.accessibleDescription()
    buttons(page)["Read this part"].click()
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE_MS)
    assert came == [HandedOver(link=LINK)], "the other code lies outside"


def test_a_part_is_chosen_with_keys_and_read(
    page: ScanPage, came: list[HandedOver], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_part(page, qtbot, monkeypatch)
    picture = page._region.picture
    assert page.window().focusWidget() is picture
    for _ in range(30):
        QTest.keyClick(picture, Qt.Key.Key_Right)
        QTest.keyClick(picture, Qt.Key.Key_Up)
    assert picture.part.right() == pytest.approx(1)
    for _ in range(40):
        QTest.keyClick(picture, Qt.Key.Key_Down, SHIFT)
        QTest.keyClick(picture, Qt.Key.Key_Left, SHIFT)
    assert picture.part.width() == pytest.approx(0.02)
    for _ in range(40):
        QTest.keyClick(picture, Qt.Key.Key_Left)
        QTest.keyClick(picture, Qt.Key.Key_Right, SHIFT)
    assert picture.part.bottom() == pytest.approx(1)
    picture.part = QRectF(0.5, 0, 0.5, 1)
    QTest.keyClick(picture, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE_MS)
    assert came == [HandedOver(text=REQUEST.encode())]


def test_a_part_is_watched_until_all_parts_of_an_animated_code_came(
    page: ScanPage, came: list[HandedOver], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = parts(DOCUMENT, 3)
    choose_part(page, qtbot, monkeypatch)
    page._region.picture.part = QRectF(0, 0, 1, 1)
    buttons(page)["Keep watching it"].click()
    assert page._stack.currentWidget() is page._live
    assert page._region._pictures == [], "the picture of the screen is not kept"
    show_screens(monkeypatch, drawn(first))
    qtbot.waitUntil(lambda: "1 of 3" in page._card._count.text(), timeout=PATIENCE_MS)
    show_screens(monkeypatch, drawn(third))
    qtbot.waitUntil(lambda: "2 of 3" in page._card._count.text(), timeout=PATIENCE_MS)
    assert page._card._bar.value() == 2
    show_screens(monkeypatch, drawn(second, LINK))
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE_MS)
    assert came == [HandedOver(text=DOCUMENT)]
    assert not page._live.watching
    assert not page._card.isVisible()


def test_a_screen_that_goes_away_ends_the_watching(
    page: ScanPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_part(page, qtbot, monkeypatch)
    buttons(page)["Keep watching it"].click()
    show_screens(monkeypatch)
    qtbot.waitUntil(lambda: "does not let" in page._start.notice.text, timeout=PATIENCE_MS)
    assert not page._live.watching


def test_several_screens_are_chosen_from(
    page: ScanPage, came: list[HandedOver], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_screens(monkeypatch, drawn(LINK), drawn(REQUEST))
    buttons(page)["Part of the screen…"].click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._region, timeout=PATIENCE_MS)
    page._region._screen.setCurrentIndex(1)
    page._region.picture.part = QRectF(0, 0, 1, 1)
    buttons(page)["Read this part"].click()
    qtbot.waitUntil(lambda: came == [HandedOver(text=REQUEST.encode())], timeout=PATIENCE_MS)


# a camera --------------------------------------------------------------------------------------
class FakeCamera(frames.Source):
    """Gives the frames that a test shows it, through the same path as a camera's."""

    made: list[FakeCamera] = []  # noqa: RUF012 - shared on purpose

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = False
        self.made.append(self)

    def start(self) -> None:
        self.on = True

    def stop(self) -> None:
        self.on = False


@pytest.fixture
def fake(page: ScanPage, monkeypatch: pytest.MonkeyPatch) -> FakeCamera:
    FakeCamera.made.clear()
    monkeypatch.setattr(camera, "found", lambda: True)
    monkeypatch.setattr(camera, "Camera", FakeCamera)
    page.enter(None)
    buttons(page)["Use the camera"].click()
    assert page._stack.currentWidget() is page._live
    return FakeCamera.made[-1]


def test_without_a_camera_there_is_no_button(page: ScanPage) -> None:
    assert "Use the camera" not in buttons(page)
    assert page.window().focusWidget().accessibleName() == "Scan the whole screen"  # type: ignore[union-attr]


def test_a_code_before_the_camera_goes_on(
    fake: FakeCamera, page: ScanPage, came: list[HandedOver], qtbot: QtBot
) -> None:
    assert fake.on
    fake.frame.emit(drawn())
    fake.frame.emit(drawn("nothing of ours"))
    settle(200)
    assert came == []
    assert fake.on, "a code that means nothing here is passed by"
    for _ in range(5):
        fake.frame.emit(drawn(LINK).convertToFormat(QImage.Format.Format_RGBA8888))
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE_MS)
    settle(200)
    assert came == [HandedOver(link=LINK)], "once, however many frames show it"
    assert not fake.on
    assert not page._live.watching


def test_frames_that_come_too_fast_are_left_out(
    fake: FakeCamera, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    real = frames.texts_in

    def counted(frame: QImage) -> tuple[str, ...]:
        read.append(frame.width())
        return real(frame)

    monkeypatch.setattr(frames, "texts_in", counted)
    for width in range(100, 160):
        frame = QImage(width, 100, QImage.Format.Format_Grayscale8)
        frame.fill(255)
        fake.frame.emit(frame)
    qtbot.waitUntil(lambda: bool(read) and read[-1] == 159, timeout=PATIENCE_MS)
    assert read == [100, 159], "the first, and the newest of those that came meanwhile"


def test_parts_before_the_camera_are_gathered_and_another_message_is_told(
    fake: FakeCamera,
    page: ScanPage,
    came: list[HandedOver],
    qtbot: QtBot,
) -> None:
    mine, other = parts(DOCUMENT, 4), parts(b"another thing", 2)
    fake.frame.emit(drawn(mine[2]))
    qtbot.waitUntil(lambda: "1 of 4" in page._card._count.text(), timeout=PATIENCE_MS)
    fake.frame.emit(drawn(other[0]))
    qtbot.waitUntil(lambda: bool(page._card.notice.text), timeout=PATIENCE_MS)
    assert "1 of 4" in page._card._count.text()
    page.clear()  # Esc: the parts stay
    assert not fake.on
    assert page._card.isVisible()
    buttons(page)["Use the camera"].click()
    again = FakeCamera.made[-1]
    for each in mine:
        again.frame.emit(drawn(each))
        settle(100)
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE_MS)
    assert came == [HandedOver(text=DOCUMENT)]


def test_begin_anew_forgets_the_parts(page: ScanPage) -> None:
    page.enter("\n".join(parts(DOCUMENT, 3)[:2]))
    assert "2 of 3" in page._card._count.text()
    buttons(page)["Begin anew"].click()
    assert not page._card.isVisible()
    page.enter(parts(DOCUMENT, 2)[0])
    assert "1 of 2" in page._card._count.text()


def test_when_nothing_is_read_it_is_said_what_helps(
    page: ScanPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera, "found", lambda: True)
    monkeypatch.setattr(camera, "Camera", FakeCamera)
    page._live._patience.setInterval(20)
    page.enter(None)
    buttons(page)["Use the camera"].click()
    assert "Looking" in page._live._hint.text()
    settle(80)
    assert "Hold it still" in page._live._hint.text()
    asked: list[str] = []
    monkeypatch.setattr(file_choice, "some_files", lambda _, title: asked.append(title) or [])
    buttons(page)["Open a picture instead…"].click()
    assert asked == ["Choose a picture…"]
    assert live_view.HINT_MS > 1000


def test_another_page_switches_the_camera_off(fake: FakeCamera, page: ScanPage) -> None:
    page.hide()
    assert not fake.on
    page.show()


@pytest.mark.parametrize("code", ["scan_camera_gone", "scan_camera_refused"])
def test_a_camera_that_fails_is_told(fake: FakeCamera, page: ScanPage, code: str) -> None:
    fake.failed.emit(code)
    assert page._start.notice.text.startswith(page.session.say(code))
    assert page._stack.currentWidget() is page._start


# pictures --------------------------------------------------------------------------------------
def test_a_picture_from_a_file(
    page: ScanPage,
    came: list[HandedOver],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    file = tmp_path / "code.png"
    file.write_bytes(qr_png(REQUEST))
    monkeypatch.setattr(file_choice, "some_files", lambda *_: [file])
    buttons(page)["Choose a picture…"].click()
    qtbot.waitUntil(lambda: came == [HandedOver(text=REQUEST.encode())], timeout=PATIENCE_MS)


def test_what_is_no_picture_is_told(
    page: ScanPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "code.txt"
    file.write_text("no picture", encoding="utf-8")
    monkeypatch.setattr(file_choice, "some_files", lambda *_: [file])
    buttons(page)["Choose a picture…"].click()
    qtbot.waitUntil(lambda: "damaged" in page._start.notice.text, timeout=PATIENCE_MS)


def test_a_picture_from_the_clipboard(page: ScanPage, came: list[HandedOver], qtbot: QtBot) -> None:
    QApplication.clipboard().setImage(drawn(LINK))
    buttons(page)["Paste a picture or link"].click()
    qtbot.waitUntil(lambda: came == [HandedOver(link=LINK)], timeout=PATIENCE_MS)
    QApplication.clipboard().setText(LINK)
    buttons(page)["Paste a picture or link"].click()
    qtbot.waitUntil(lambda: len(came) == 2, timeout=PATIENCE_MS)
    assert LINK in str(came[1])
    QApplication.clipboard().setMimeData(QMimeData())
    buttons(page)["Paste a picture or link"].click()
    assert "no picture or text" in page._start.notice.text


# Qt's camera, as far as it can be without one ----------------------------------------------------
class _Sink(QObject):
    videoFrameChanged = Signal(object)  # noqa: N815 - Qt's name


class _Device(QObject):
    errorOccurred = Signal(object, str)  # noqa: N815 - Qt's name

    def __init__(self, device: object, parent: QObject) -> None:
        super().__init__(parent)
        self.device, self.running = device, False

    def start(self) -> None:
        self.running = True

    def stop(self) -> None:
        self.running = False


class _Capture(QObject):
    def setCamera(self, device: _Device) -> None:  # noqa: N802 - Qt's name
        self.device = device

    def setVideoSink(self, sink: _Sink) -> None:  # noqa: N802 - Qt's name
        self.sink = sink


@pytest.fixture
def inputs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand in for Qt's multimedia, with these cameras."""
    devices = ["a camera"]
    made = ModuleType("PySide6.QtMultimedia")
    made.__dict__.update(
        QMediaDevices=SimpleNamespace(
            videoInputs=lambda: devices, defaultVideoInput=lambda: devices[0]
        ),
        QCamera=_Device,
        QMediaCaptureSession=_Capture,
        QVideoSink=_Sink,
    )
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", made)
    return devices


def test_without_the_extra_no_camera_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert not camera.found()


def test_the_camera_is_on_only_between_start_and_stop(
    inputs: list[str], qapp: QApplication
) -> None:
    assert camera.found()
    source = camera.Camera(qapp)
    shown: list[QImage] = []
    failed: list[str] = []
    source.frame.connect(shown.append)
    source.failed.connect(failed.append)
    source.start()
    device, capture, sink = source._parts
    assert device.running
    assert (capture.device, capture.sink) == (device, sink)
    sink.videoFrameChanged.emit(SimpleNamespace(toImage=lambda: drawn(LINK)))
    sink.videoFrameChanged.emit(SimpleNamespace(toImage=QImage))
    assert [frames.texts_in(each) for each in shown] == [(LINK,)]
    source.stop()
    source.stop()
    assert not device.running
    source.start()
    device = source._parts[0]
    device.errorOccurred.emit(1, "unplugged")
    assert failed == ["scan_camera_gone"]
    assert not device.running
    inputs.clear()
    source.start()
    assert failed == ["scan_camera_gone"] * 2
    source.deleteLater()


def test_a_system_that_asks_first_is_waited_for(
    inputs: list[str], qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    del inputs
    waiting: list[object] = []

    def ask(_: object, answered: object) -> None:
        waiting.append(answered)

    monkeypatch.setattr(camera, "_granted", ask)
    source = camera.Camera(qapp)
    failed: list[str] = []
    source.failed.connect(failed.append)
    source.start()
    assert source._parts == ()
    waiting[-1](True)  # type: ignore[operator]
    assert source._parts[0].running
    source.stop()
    source.start()
    source.stop()
    waiting[-1](True)  # type: ignore[operator]
    assert source._parts == (), "nobody wants it any more"
    source.start()
    waiting[-1](False)  # type: ignore[operator]
    assert failed == ["scan_camera_refused"]
    source.deleteLater()
