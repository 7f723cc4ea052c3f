"""A badge's picture from the network: asked for once, drawn small, never part of the badge."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, PngImagePlugin

from tests.issuer_simulator import achievement
from tests.service.making import LEARNER, NOW, START, as_file, institution, take
from tests.service.newest import HOST, desk
from wallet.errors import TrustError
from wallet.snapshots.changes import Changes
from wallet.tasks.library.thumbnail import source_of, thumbnail
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.service.newest import Desk
    from wallet.service import Wallet

URL = f"https://{HOST}/pictures/1.png"


def picture(kind: str = "PNG", side: int = 300, **how: Any) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (side, side), (200, 40, 40)).save(drawn, kind, **how)
    return drawn.getvalue()


def kept(wallet: Wallet, image: Any) -> str:
    about = achievement("https://aoba-u.example/a/1", "Data 1") | {"image": image}
    return take(wallet, as_file(institution().issue(about, LEARNER, valid_from=START))).added[0]


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with desk(tmp_path, monkeypatch) as made:
        yield made


@pytest.mark.parametrize(
    "image",
    [
        "http://pictures.example/1.png",
        "https://127.0.0.1/1.png",
        "https://localhost/1.png",
        "https://user@pictures.example/1.png",
        "data:image/svg+xml;base64,PHN2Zy8+",
    ],
)
def test_what_may_not_be_asked_is_not_offered(wallet: Wallet, image: str) -> None:
    badge_id = kept(wallet, {"id": image, "type": "Image"})
    assert wallet.badge(badge_id, now=NOW).picture_at is None
    with pytest.raises(TrustError) as error:
        wallet.pictures.fetch(badge_id, now=NOW, work=Work())
    assert error.value.code == "picture_not_offered"
    assert wallet.trust.contacts() == ()


@pytest.mark.loopback
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_it_is_asked_for_once_and_kept_as_a_small_picture(
    wallet: Wallet, host: Desk, kind: str
) -> None:
    badge_id = kept(wallet, {"id": URL, "type": "Image"})
    before = wallet.badge(badge_id, now=NOW)
    assert before.picture_at is not None
    assert (before.picture_at.name, before.picture_at.urls) == (HOST, (URL,))
    assert host.asked == []
    host.answer(picture(kind))
    assert wallet.pictures.fetch(badge_id, now=NOW, work=Work()) is Changes.LIBRARY
    page = wallet.badge(badge_id, now=NOW)
    assert (page.picture_at, page.picture_from) == (None, HOST)
    assert Image.open(io.BytesIO(page.row.picture)).size == (128, 128)
    assert page.credential.picture == b""
    assert page.report == before.report
    assert wallet.original(badge_id)[1] == before.credential.original
    assert len(host.asked) == 1
    assert [(each.url, each.outcome) for each in wallet.trust.contacts()] == [(URL, "ok")]


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("answer", "status", "code"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "200 OK", "picture_unusable"),
        (b"\x89PNG\r\n\x1a\n and no more", "200 OK", "picture_unusable"),
        (picture("GIF"), "200 OK", "picture_unusable"),
        (b"", "404 Not Found", "fetch_status"),
        (b"\x89PNG" + bytes(4_000_001), "200 OK", "fetch_too_large"),
    ],
)
def test_what_cannot_be_drawn_safely_leaves_the_tile_and_a_record(
    wallet: Wallet, host: Desk, answer: bytes, status: str, code: str
) -> None:
    badge_id = kept(wallet, {"id": URL, "type": "Image"})
    host.answer(answer, status=status)
    with pytest.raises(TrustError) as error:
        wallet.pictures.fetch(badge_id, now=NOW, work=Work())
    assert error.value.code == code
    page = wallet.badge(badge_id, now=NOW)
    assert page.row.picture == b""
    assert page.picture_at is not None  # it can be tried again
    assert [each.outcome for each in wallet.trust.contacts()] == [code]


def test_a_picture_that_only_says_that_it_is_huge_is_none() -> None:
    small = picture(side=8)
    said = b"IHDR" + struct.pack(">II", 20_000, 20_000) + small[24:29]
    huge = small[:12] + said + struct.pack(">I", zlib.crc32(said)) + small[33:]
    assert thumbnail(small) != b""
    assert thumbnail(huge) == b""


def test_no_issuer_can_claim_where_a_picture_came_from() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Source", "aoba-u.example")
    brought = picture(pnginfo=told)
    assert source_of(thumbnail(brought)) == ""
    assert source_of(thumbnail(brought, source="pictures.example")) == "pictures.example"
