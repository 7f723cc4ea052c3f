"""The camera, by Qt's multimedia: an extra of its own, absent in many places.

``PySide6-Addons`` has it (the extra ``camera``). On Linux it also needs system libraries, without
which the import fails: then there is no camera, and no button for one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt

from wallet.gui.scanning.frames import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


def _multimedia() -> Any:
    """Return Qt's multimedia, None where it is not installed or cannot be loaded."""
    try:
        return import_module("PySide6.QtMultimedia")
    except ImportError:
        return None


def found() -> bool:
    """Whether there is a camera that could be used."""
    multimedia = _multimedia()
    return multimedia is not None and bool(multimedia.QMediaDevices.videoInputs())


class Camera(Source):
    """The default camera's frames; the device is on from ``start`` to ``stop`` and no longer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: tuple[Any, ...] = ()
        self._wanted = False  # still, by the time the system has asked for leave

    def start(self) -> None:
        """Ask the system for leave where it wants to be asked, and begin."""
        self._wanted = True
        granted = _granted(self, self._answered)
        if granted is not None:
            self._answered(granted)

    def stop(self) -> None:
        """Switch the camera off."""
        self._wanted = False
        parts, self._parts = self._parts, ()
        if parts:
            camera, _, sink = parts
            sink.videoFrameChanged.disconnect(self._show)
            camera.stop()
            for part in parts:
                part.deleteLater()

    def _begin(self) -> None:
        multimedia = _multimedia()
        if multimedia is None or not multimedia.QMediaDevices.videoInputs():
            self.failed.emit("scan_camera_gone")
            return
        camera = multimedia.QCamera(multimedia.QMediaDevices.defaultVideoInput(), self)
        session = multimedia.QMediaCaptureSession(self)
        sink = multimedia.QVideoSink(self)
        session.setCamera(camera)
        session.setVideoSink(sink)
        self._parts = (camera, session, sink)
        sink.videoFrameChanged.connect(self._show)
        camera.errorOccurred.connect(self._fail)
        camera.start()

    def _show(self, frame: Any) -> None:
        image = frame.toImage()
        if not image.isNull():
            self.frame.emit(image)

    def _fail(self, *_: object) -> None:
        self.stop()
        self.failed.emit("scan_camera_gone")

    def _answered(self, granted: bool) -> None:  # noqa: FBT001 - an answer, not an option
        if self._wanted and granted:
            self._begin()
        elif self._wanted:
            self.failed.emit("scan_camera_refused")


def _granted(context: QObject, answered: Callable[[bool], None]) -> bool | None:
    """Whether the camera may be used; None while the system asks (macOS does), and answers."""
    core = import_module("PySide6.QtCore")
    app = QCoreApplication.instance()
    if app is None or not hasattr(core, "QCameraPermission"):
        return True
    permission = core.QCameraPermission()
    status = app.checkPermission(permission)
    if status == Qt.PermissionStatus.Undetermined:
        app.requestPermission(
            permission,
            context,
            lambda given: answered(given.status() == Qt.PermissionStatus.Granted),
        )
        return None
    return bool(status == Qt.PermissionStatus.Granted)
