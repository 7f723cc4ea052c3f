"""What codes in pictures and frames hold, and how the parts of an animated one are gathered."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.sharing.parts import contradicting, parts
from wallet.errors import SharingError
from wallet.sharing.qr import qr_png
from wallet.snapshots.imports import Holds
from wallet.tasks.codes.scanning import Gathering, codes, read_frame, scanned
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.snapshots.scanned import Gathered

DOCUMENT = b'{"name": "badge"}'
LINK = "https://example.ac.jp/1"


def test_files_are_told_apart_and_a_bad_one_stops_nothing(tmp_path: Path) -> None:
    picture, text, blank = tmp_path / "a.png", tmp_path / "b.txt", tmp_path / "c.png"
    picture.write_bytes(qr_png(LINK))
    text.write_text("openid4vp://?request_uri=https://v.example/1\n", encoding="utf-8")
    Image.new("L", (50, 50), 255).save(blank)
    odd = tmp_path / "d.bin"
    odd.write_bytes(b"\xff\xfe\x00")
    large = tmp_path / "e.txt"
    large.write_bytes(b"a" * 100_001)
    found = scanned([picture, text, blank, odd, large, tmp_path / "absent"], Work())
    assert [[(c.meaning.holds, c.meaning.who) for c in each.codes] for each in found] == [
        [(Holds.LINK, "example.ac.jp")],
        [(Holds.REQUEST, "v.example")],
        [],
        [],
        [],
        [],
    ]
    assert [each.error and each.error.code for each in found] == [
        None,
        None,
        "picture_without_code",
        "neither_picture_nor_text",
        "code_too_large",
        "file_not_found",
    ]


def test_the_texts_of_several_pictures_each_once() -> None:
    made = [lambda: qr_png(LINK), lambda: qr_png("other"), lambda: qr_png(LINK)]
    assert codes(made, Work()) == (LINK, "other")


def test_a_frame_is_read_as_it_is() -> None:
    with Image.open(io.BytesIO(qr_png(LINK))) as image:
        grey = image.convert("L")
    assert read_frame(*grey.size, grey.tobytes()) == (LINK,)
    assert read_frame(2, 2, bytes(4)) == ()
    for width, height, size in ((0, 5, 0), (3, 3, 8), (-3, -3, 9)):
        with pytest.raises(SharingError, match="picture_unreadable"):
            read_frame(width, height, bytes(size))
    with pytest.raises(SharingError, match="picture_too_many_pixels"):
        read_frame(5000, 5000, b"")


def why(told: Gathered) -> str:
    return told.error.code if told.error else ""


def test_parts_are_gathered_in_any_order_and_others_passed_by() -> None:
    gathering = Gathering()
    assert not gathering.begun
    assert gathering.take([LINK]).expected == 0
    first, second, third = parts(DOCUMENT, 3)
    assert gathering.take([third, LINK, third]).received == 1
    assert gathering.begun
    told = gathering.take(parts(b"something else", 2)[:1])
    assert (told.received, told.expected, why(told)) == (1, 3, "animated_other_message")
    told = gathering.take([second])
    assert (told.received, told.expected, why(told), told.document) == (2, 3, "", None)
    assert gathering.take([first]).document == DOCUMENT


def test_a_message_that_does_not_fit_together_is_begun_anew() -> None:
    gathering = Gathering()
    first, second = parts(DOCUMENT, 2)
    gathering.take([first])
    told = gathering.take([contradicting(first)])
    assert (told.received, told.expected, why(told)) == (0, 0, "animated_broken")
    gathering.take([first])
    assert gathering.take([second]).document == DOCUMENT
    gathering.forget()
    assert not gathering.begun
