"""From pictures, screens and cameras to the texts of the codes that they show."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from wallet.credentials import pictures as formats
from wallet.errors import SharingError, WalletError
from wallet.sharing.meaning import meaning
from wallet.sharing.pixelpass import MAX_TEXT
from wallet.sharing.qr import read_frame, read_qr
from wallet.snapshots.imports import Holds
from wallet.snapshots.scanned import Code, Gathered, Scanned
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from wallet.work import Work

__all__ = ["Gathering", "codes", "meaning", "read_frame", "scanned"]

_FORGETS = ("animated_broken",)  # errors after which an assembly begins anew


def codes(pictures: Iterable[Callable[[], bytes]], work: Work) -> tuple[str, ...]:
    """Return the text of each QR code in the pictures, each once.

    ``pictures`` are made when their turn comes: a screen is large as PNG. Raises ``SharingError``
    as ``read_qr`` does.
    """
    found: dict[str, None] = {}
    for make in pictures:
        work.check()
        found.update(dict.fromkeys(read_qr(make())))
    return tuple(found)


def scanned(paths: Sequence[Path], work: Work) -> tuple[Scanned, ...]:
    """Tell what the codes in pictures (PNG, JPEG), or the texts in text files, hold.

    A file that cannot be looked at stands with its error, and does not stop the others.
    """
    found = []
    for number, path in enumerate(paths, 1):
        work.step(number, len(paths), path.name)
        try:
            texts = _texts(read_file(path))
        except WalletError as error:
            found.append(Scanned(printable(path), error=error))
        else:
            made = (Code(text, meaning(text)) for text in texts)
            found.append(Scanned(printable(path), tuple(made)))
    return tuple(found)


def _texts(data: bytes) -> tuple[str, ...]:
    if data.startswith((formats.PNG, formats.JPEG)):
        texts = read_qr(data)
        if not texts:
            raise SharingError("picture_without_code")
        return texts
    if len(data) > MAX_TEXT:
        raise SharingError("code_too_large", limit=MAX_TEXT)
    try:
        return (data.decode(),)
    except UnicodeDecodeError as error:
        raise SharingError("neither_picture_nor_text") from error


class Gathering:
    """Collects the parts of one animated code, in whatever order they come."""

    def __init__(self) -> None:
        self._assembly: Any = None

    @property
    def begun(self) -> bool:
        """Whether a part has come."""
        return self._assembly is not None and self._assembly.expected > 0

    def take(self, texts: Iterable[str]) -> Gathered:
        """Take the parts among texts that were read together; the other texts are passed by."""
        error: SharingError | None = None
        for text in texts:
            if meaning(text).holds is Holds.PART:
                for part in text.split():
                    error = self._take(part) or error
        return self._told(error)

    def forget(self) -> None:
        """Begin anew with the next part."""
        self._assembly = None

    def _take(self, part: str) -> SharingError | None:
        if self._assembly is None:  # loaded with the first part that anybody shows
            self._assembly = import_module("wallet.sharing.animated.assembly").Assembly()
        try:
            self._assembly.take(part)
        except SharingError as error:
            if error.code in _FORGETS:
                self.forget()
            return error
        return None

    def _told(self, error: SharingError | None) -> Gathered:
        assembly = self._assembly
        if assembly is None:
            return Gathered(0, 0, error=error)
        return Gathered(assembly.received, assembly.expected, assembly.result, error)
