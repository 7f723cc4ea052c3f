"""What a drop or the clipboard holds, as files, bytes or a link; nothing is opened or fetched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageWriter

if TYPE_CHECKING:
    from collections.abc import Sequence

_RAW_PICTURES = ("image/png", "image/jpeg", "image/svg+xml")
_PICTURE_ENDINGS = (".png", ".jpg", ".jpeg")
_LONGEST_LINK = 4096
_LONGEST_LIST = 200_000  # characters of paths: more than an import takes
# In every baked picture, uncompressed: the keyword of the chunk in a PNG (OB 2.0 and 3.0 "Baking":
# "openbadges", "openbadgecredential"), the prefix of the element in an SVG.
_BAKED = b"openbadge"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """At most one of these is filled; none when there is nothing that could hold a badge.

    ``text`` and ``picture`` are bytes as they came. ``image`` is a picture that the clipboard holds
    only as pixels; turning it into a file takes long enough to be a job (``as_png``).
    """

    paths: tuple[Path, ...] = ()
    text: bytes = b""  # UTF-8
    picture: bytes = b""  # PNG, JPEG or SVG
    image: QImage | None = None
    link: str = ""  # https, not contacted

    @property
    def words(self) -> str:
        """The text that was handed over, whatever it means; "" for files and pictures."""
        return self.link or self.text.decode("utf-8", "replace")

    @property
    def pictures(self) -> bool:
        """Whether these are pictures and nothing else, as far as their names tell."""
        named = [path.suffix.lower() in _PICTURE_ENDINGS for path in self.paths]
        return bool(self.picture or self.image) or (bool(named) and all(named))

    def __bool__(self) -> bool:
        return bool(self.paths or self.text or self.picture or self.image or self.link)


def read(mime: QMimeData | None) -> HandedOver:
    """Take the best that a drop or the clipboard offers.

    Files come first. Then bytes of a picture in which a badge is: with those nothing needs to be
    fetched, whatever address a browser gives beside them. A link comes before any other picture,
    because a browser draws that anew and loses the badge inside; bytes as they were come before
    pixels for the same reason. An empty clipboard is None.
    """
    if mime is None:
        return HandedOver()
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    picture = b"" if paths else _picture(mime)
    if paths or _BAKED in picture:
        return HandedOver(paths=paths, picture=picture)
    if mime.hasText() and mime.text().strip():
        return read_text(mime.text())
    for url in mime.urls():
        if is_link(url.toString()):
            return HandedOver(link=url.toString())
    image = mime.imageData() if mime.hasImage() and not picture else None
    usable = isinstance(image, QImage) and not image.isNull()
    return HandedOver(picture=picture, image=image if usable else None)


def _picture(mime: QMimeData) -> bytes:
    """Return the bytes of a picture as they came, b"" for none; one with a badge before others."""
    found = [bytes(mime.data(kind).data()) for kind in _RAW_PICTURES if mime.hasFormat(kind)]
    return next((each for each in found if _BAKED in each), found[0] if found else b"")


def read_text(text: str) -> HandedOver:
    """Tell a link and the paths of files from the text of a badge."""
    text = text.strip()
    if is_link(text):
        return HandedOver(link=text)
    if paths := _paths(text):
        return HandedOver(paths=paths)
    return HandedOver(text=text.encode("utf-8", "replace"))


def read_words(words: Sequence[str]) -> HandedOver | None:
    """Take the words of a start: files, each with its whole path or address, or one text.

    None for no words. Where files and texts are mixed, what comes first is taken: only somebody who
    means to mislead writes so.
    """
    if not words:
        return None
    paths = [_path(word) for word in words]
    if all(paths):
        return HandedOver(paths=tuple(path for path in paths if path))
    return read_text(words[0])


def _paths(text: str) -> tuple[Path, ...]:
    """Return the files that a text names, one in each line, when it holds nothing else.

    Whether they are there is seen when they are read. No badge begins so, and no compact code.
    """
    if len(text) > _LONGEST_LIST:
        return ()
    found = [_path(line.strip()) for line in text.splitlines() if line.strip()]
    named = [each for each in found if each is not None]
    return tuple(named) if len(named) == len(found) else ()


def _path(line: str) -> Path | None:
    """Return the path that a line is: absolute, in the home folder, or a file's own address."""
    if line[:1] == line[-1:] == '"':  # as Windows copies it
        line = line[1:-1]
    if len(line) > _LONGEST_LINK or not line.isprintable():
        return None
    if line.startswith("file:"):
        local = QUrl(line).toLocalFile()
        return Path(local) if local else None
    try:
        path = Path(line).expanduser()
    except RuntimeError:  # the home of nobody
        return None
    return path if path.is_absolute() else None


def is_link(text: str) -> bool:
    """Whether this is one https address with a host, and nothing else."""
    if len(text) > _LONGEST_LINK or any(each.isspace() or not each.isprintable() for each in text):
        return False
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 - reading it checks it
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and parts.username is None


def as_png(image: QImage) -> bytes:
    """Write pixels as a PNG file. Safe, and meant, for the worker's thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
