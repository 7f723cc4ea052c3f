"""What is found in the pictures of badges, and in the places that they load something from."""

from __future__ import annotations

import base64
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, PngImagePlugin

from tests.presenting.test_review import PLAIN_BADGE_SAYS, draft, found
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from tests.issuer_simulator import Institution

_LATITUDE, _GPS, _CAMERA = 2, 0x8825, 0x0110
_XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:li exif:GPSLatitude="38,16N"/></x:xmpmeta>'
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def photograph(kind: str, *, place: bool = False, camera: bool = False, **how: Any) -> bytes:
    image, exif, written = Image.new("RGB", (4, 4)), Image.Exif(), io.BytesIO()
    if camera:
        exif[_CAMERA] = "Kamera"
    if place:
        exif[_GPS] = {_LATITUDE: (38.0, 16.0, 0.0), 1: "N"}
    if place or camera:
        how["exif"] = exif
    image.save(written, kind, **how)
    return written.getvalue()


def with_text(keyword: str) -> bytes:
    told = PngImagePlugin.PngInfo()
    told.add_text(keyword, "青木")
    return photograph("PNG", pnginfo=told)


def url(data: bytes | str, media_type: str = "image/png") -> str:
    raw = data.encode() if isinstance(data, str) else data
    return f"data:{media_type};base64,{base64.b64encode(raw).decode()}"


def drawing(content: str) -> str:
    return url(_SVG.format(content), "image/svg+xml")


def pictured(school: Institution, picture: str) -> dict[str, Any]:
    document = draft(school)
    document["credentialSubject"]["achievement"]["image"] = {"id": picture, "type": "Image"}
    return document


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_place_where_a_photograph_was_taken(school: Institution, kind: str) -> None:
    answer = found(pictured(school, url(photograph(kind, place=True), f"image/{kind.lower()}")))
    assert answer["review_picture_place"].weight is Weight.CARE
    assert answer["review_picture_notes"].details["what"] == "Exif"
    nearly = found(pictured(school, url(photograph(kind, camera=True))))
    assert "review_picture_place" not in nearly
    assert nearly["review_picture_notes"].weight is Weight.TOLD


def test_place_in_xmp(school: Institution) -> None:
    answer = found(pictured(school, url(photograph("JPEG", xmp=_XMP), "image/jpeg")))
    assert answer["review_picture_place"].badges == ("0",)
    assert answer["review_picture_notes"].details["what"] == "XMP"


def test_texts_in_a_picture_are_named(school: Institution) -> None:
    answer = found(pictured(school, url(with_text("Author"))))
    assert answer["review_picture_notes"].details["what"] == "Author"
    badge = pictured(school, url(with_text("openbadgecredential")))
    assert "review_picture_notes" not in found(badge)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_plain_picture_says_nothing(school: Institution, kind: str) -> None:
    picture = url(photograph(kind), f"image/{kind.lower()}")
    assert set(found(pictured(school, picture))) <= PLAIN_BADGE_SAYS


@pytest.mark.parametrize("cut", range(8, 160, 3))
def test_broken_pictures_are_no_trouble(school: Institution, cut: int) -> None:
    for kind in ("PNG", "JPEG", "WEBP"):
        found(pictured(school, url(photograph(kind, place=True)[:cut])))


@pytest.mark.parametrize(
    "content",
    [
        '<image href="https://pixel.example/1.png"/>',
        "<image width='9' xlink:href='HTTP://pixel.example/1.png'/>",
        '<style>@import "//pixel.example/a.css";</style>',
        "<rect style='fill:url(https://pixel.example/f.svg#x)'/>",
    ],
)
def test_drawing_that_calls_home(school: Institution, content: str) -> None:
    finding = found(pictured(school, drawing(content)))["review_picture_elsewhere"]
    assert (finding.weight, finding.details["what"]) == (Weight.CARE, "pixel.example")


@pytest.mark.parametrize(
    "content",
    [
        '<a href="https://pixel.example/">x</a>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<use href="#shape"/><rect style="fill:url(#shape)"/>',
    ],
)
def test_drawing_that_calls_nobody(school: Institution, content: str) -> None:
    assert "review_picture_elsewhere" not in found(pictured(school, drawing(content)))


@pytest.mark.parametrize(
    ("text", "code", "what"),
    [
        ("![x](https://pixel.example/1.png)", "review_picture_elsewhere", "pixel.example"),
        ("a ![](//pixel.example/1.png) b", "review_picture_elsewhere", "pixel.example"),
        ('<img alt="x" src="https://pixel.example/1">', "review_picture_elsewhere",
         "pixel.example"),
        ("詳しくは[こちら](https://info.example/x)。", "review_links", "info.example"),
        ("HTTPS://INFO.example", "review_links", "info.example"),
    ],
)  # fmt: skip
def test_addresses_in_a_text(school: Institution, text: str, code: str, what: str) -> None:
    document = draft(school)
    document["credentialSubject"]["achievement"]["criteria"] = {"narrative": text}
    assert what in found(document)[code].details["what"]
    other = {"review_links", "review_picture_elsewhere"} - {code}
    assert not any(what in found(document)[each].details["what"] for each in other
                   if each in found(document))  # fmt: skip


def test_evidence_named_in_a_text(school: Institution) -> None:
    told = {"type": ["Evidence"], "narrative": "作品は https://me.example/thesis にあります。"}
    finding = found(draft(school, evidence=[told]))["review_evidence"]
    assert finding.details["what"] == "https://me.example/thesis"


def test_picture_that_travels_as_a_file_goes_with_all_its_notes() -> None:
    old = {
        "@context": "https://w3id.org/openbadges/v2",
        "id": "urn:uuid:1",
        "type": "Assertion",
        "recipient": {"type": "email", "identity": "yui@example.jp"},
        "badge": {"type": "BadgeClass", "name": "統計学"},
    }
    told = PngImagePlugin.PngInfo()
    told.add_itxt("openbadges", json.dumps(old))
    answer = found(photograph("PNG", place=True, pnginfo=told))
    assert "review_attached_open_badge_2" in answer
    assert answer["review_picture_place"].badges == ("0",)


def test_pathway_goes_along_with_all_its_steps(school: Institution) -> None:
    assert found(draft(school), pathway="goal")["review_pathway"].weight is Weight.CARE
    assert "review_pathway" not in found(draft(school))
