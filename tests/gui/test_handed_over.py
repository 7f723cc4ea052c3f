from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from tests.gui.learner import sample
from wallet.gui import handed_over
from wallet.gui.handed_over import HandedOver

if TYPE_CHECKING:
    from pathlib import Path


def test_files_come_before_text_and_picture(tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setText("file list as text")
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "バッジ.png"))])
    assert handed_over.read(mime) == HandedOver(paths=(tmp_path / "バッジ.png",))


def test_a_link_comes_before_the_picture_that_a_browser_draws_anew() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.ac.jp/badge.png")])
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert handed_over.read(mime) == HandedOver(link="https://example.ac.jp/badge.png")


def test_bytes_as_they_were_come_before_pixels() -> None:
    mime = QMimeData()
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    mime.setData("image/png", QByteArray(b"\x89PNG as it was"))
    assert handed_over.read(mime).picture == b"\x89PNG as it was"


@pytest.mark.parametrize("kind", ["image/png", "image/svg+xml"])
def test_bytes_with_a_badge_come_before_the_address_that_a_browser_gives_with_them(
    kind: str,
) -> None:
    baked = sample(".png" if kind == "image/png" else ".svg").read_bytes()
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.ac.jp/badge.png")])
    mime.setText("https://example.ac.jp/badge.png")
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    mime.setData("image/jpeg", QByteArray(b"drawn anew"))
    mime.setData(kind, QByteArray(baked))
    assert handed_over.read(mime) == HandedOver(picture=baked)
    mime.setData(kind, QByteArray(b"\x89PNG drawn anew"))
    assert handed_over.read(mime) == HandedOver(link="https://example.ac.jp/badge.png")


def test_a_folder_is_handed_over_as_it_is(tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.ac.jp/")])
    assert handed_over.read(mime) == HandedOver(paths=(tmp_path,))


def test_pixels_alone_become_a_png() -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    mime = QMimeData()
    mime.setImageData(image)
    found = handed_over.read(mime)
    assert found.image is not None
    back = QImage.fromData(handed_over.as_png(found.image), "PNG")
    assert (back.width(), back.height(), back.pixelColor(1, 1).name()) == (3, 2, "#ff0000")


def test_text_is_kept_to_the_letter_but_for_the_space_around_it() -> None:
    mime = QMimeData()
    mime.setText('  {"name": "学び  の証"}\n')
    assert handed_over.read(mime).text == '{"name": "学び  の証"}'.encode()


def test_nothing_is_nothing() -> None:
    mime = QMimeData()
    mime.setText(" \n ")
    assert not handed_over.read(mime)
    assert not handed_over.read(QMimeData())


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://example.ac.jp/b/1", True),
        ("https://例え.jp/バッジ", True),
        ("http://example.ac.jp/b/1", False),
        ("https:///nohost", False),
        ("https://user@example.ac.jp/", False),
        ("https://example.ac.jp:bad/", False),
        ("https://example.ac.jp/a b", False),
        ("https://example.ac.jp/\u202egnp.exe", False),
        ("https://example.ac.jp/" + "a" * 5000, False),
        ("javascript:alert(1)", False),
        ('{"id": "https://example.ac.jp"}', False),
    ],
)
def test_what_is_one_safe_link(text: str, link: bool) -> None:  # noqa: FBT001 - a table
    assert handed_over.is_link(text) is link
