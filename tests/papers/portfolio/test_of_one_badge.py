"""One badge: baked into a picture again, as a plain file, and as fields to copy."""

from __future__ import annotations

import io
import json
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.papers.portfolio import built
from wallet import wording
from wallet.credentials import png, svg
from wallet.credentials.model import Carrier, Securing
from wallet.errors import PresentingError
from wallet.papers.portfolio import baked, pictures, plain, tile
from wallet.papers.portfolio.profile_fields import profile_fields
from wallet.tasks.judging.judging import read_credential

if TYPE_CHECKING:
    from wallet.snapshots.portfolios import Built, PortfolioBadge

KEYWORDS = {"open_badges_3": b"openbadgecredential", "clr_2": b"clrcredential"}


def named(made: Built, title: str) -> PortfolioBadge:
    return next(each for each in made.page.badges if each.page.row.title == title)


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Take a PNG apart by hand (PNG specification, section 5.3)."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = [], 8
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        checksum = int.from_bytes(data[at + 8 + length : at + 12 + length], "big")
        assert checksum == zlib.crc32(name + body)
        found.append((name, body))
        at += 12 + length
    return found


def test_every_badge_is_baked_into_a_png_and_read_again(whole: Built) -> None:
    for badge in whole.page.badges:
        data = baked.baked_png(badge)
        Image.open(io.BytesIO(data)).verify()
        (text,) = [body for name, body in chunks(data) if name == b"iTXt"]
        keyword, _, rest = text.partition(b"\0")
        assert keyword == KEYWORDS.get(badge.page.credential.spec.value, b"openbadges")
        assert rest[:4] == b"\0\0\0\0"  # not compressed, no language, no other keyword
        again = read_credential(data, "badge.png")
        assert again.carrier is Carrier.PNG
        assert again.document == badge.page.credential.document
        assert again.token == badge.page.credential.token
        assert png.unbake(data) == rest[4:]


def test_every_badge_is_baked_into_an_svg_and_read_again(whole: Built) -> None:
    for badge in whole.page.badges:
        data = baked.baked_svg(badge)
        root = ET.fromstring(data)  # noqa: S314 - our own
        carried = [each for each in root.iter() if each.tag in svg.BADGES]
        assert len(carried) == 1
        again = read_credential(data, "badge.svg")
        assert again.carrier is Carrier.SVG
        assert again.document == badge.page.credential.document
        assert again.token == badge.page.credential.token


def test_json_that_would_end_the_element_stays_whole(hard: Built) -> None:
    badge = hard.page.badges[3]
    document = {**badge.page.credential.document, "name": "]]> & <x> ]]>"}
    data = json.dumps(document).encode()
    credential = replace(badge.page.credential, document=document, original=data, name="]]> & <x>")
    made = replace(badge, page=replace(badge.page, credential=credential), data=data)
    assert json.loads(svg.unbake(baked.baked_svg(made))) == document
    assert json.loads(png.unbake(baked.baked_png(made))) == document


def test_nothing_of_the_old_picture_comes_along(whole: Built) -> None:
    badge = named(whole, "Pythonによるデータ分析")
    assert badge.page.credential.carrier is Carrier.PNG
    old = badge.page.credential.picture
    assert b"openbadgecredential" in old
    shown = replace(badge, data=b'{"only": "a part"}')
    data = baked.baked_png(shown)
    assert png.unbake(data) == b'{"only": "a part"}'
    assert [name for name, _ in chunks(data) if name in (b"tEXt", b"zTXt", b"eXIf")] == []
    redrawn, media_type = pictures.redrawn(old)
    assert media_type in ("image/png", "image/jpeg")
    assert b"openbadgecredential" not in redrawn


def test_a_badge_without_a_picture_is_baked_into_its_tile(whole: Built) -> None:
    badge = named(whole, "図書館講習")
    assert not badge.page.credential.picture
    image = Image.open(io.BytesIO(baked.baked_png(badge)))
    assert image.size == (400, 400)
    assert image.getpixel((0, 0))[3] == 0  # round corners
    assert tile.svg("https://a.example", "図") == tile.svg("https://a.example", "図")
    assert tile.svg("https://a.example", "図") != tile.svg("https://b.example", "図")
    assert "図" not in tile.svg("https://a.example", "図", without={"図"})


@pytest.mark.parametrize("securing", [Securing.SD_JWT, Securing.JWS_JSON])
def test_what_has_no_place_in_a_picture_is_refused(whole: Built, securing: Securing) -> None:
    badge = named(whole, "図書館講習")
    credential = replace(badge.page.credential, securing=securing)
    other = replace(badge, page=replace(badge.page, credential=credential))
    for bake in (baked.baked_png, baked.baked_svg):
        with pytest.raises(PresentingError) as caught:
            bake(other)
        assert caught.value.code == "badge_cannot_be_baked"


def test_a_plain_file_is_what_travels_out_of_its_picture(whole: Built) -> None:
    for badge in whole.page.badges:
        made = plain.plain(badge)
        again = read_credential(made.data, f"badge{made.ending}")
        assert again.carrier in (Carrier.JSON, Carrier.TOKEN)
        assert (made.ending == ".jwt") == bool(badge.page.credential.token)
        assert again.document == badge.page.credential.document


def test_pictures_that_are_none_are_left_out() -> None:
    for data in (b"", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a", b"<svg/>"):
        assert pictures.redrawn(data) == (b"", "")
    large = io.BytesIO()
    Image.new("RGBA", (2000, 1000), (10, 20, 30, 255)).save(large, "PNG")
    data, _ = pictures.redrawn(large.getvalue())
    assert Image.open(io.BytesIO(data)).size == (480, 240)


@pytest.mark.parametrize(("language", "month"), [("en", "September 2024"), ("ja", "2024年9月")])
def test_fields_for_networks_are_ready_to_be_copied(
    whole: Built, language: str, month: str
) -> None:
    page = named(whole, "データサイエンス入門").page
    fields = dict(profile_fields(page, language))
    assert fields["profile_field_name"] == "データサイエンス入門"
    assert fields["profile_field_organisation"] == "青葉データ大学"
    assert fields["profile_field_issued"] == month
    assert fields["profile_field_expires"] == ""
    assert fields["profile_field_id"] == page.credential.id
    assert fields["profile_field_url"] == page.credential.id
    assert "目的に合ったデータを選び" in fields["profile_field_skills"]
    for code, text in fields.items():
        assert wording.say(code, language)
        assert "\n" not in text


def test_fields_of_a_hosted_badge_lead_to_its_page_and_a_urn_leads_nowhere(
    whole: Built, hard: Built
) -> None:
    hosted = dict(profile_fields(named(whole, "統計学はじめの一歩").page, "en"))
    assert hosted["profile_field_url"].startswith("https://manabi.example/")
    urn = dict(profile_fields(hard.page.badges[1].page, "en"))
    assert urn["profile_field_id"] == "urn:example:1"
    assert urn["profile_field_url"] == ""
    assert urn["profile_field_skills"].count("Explain data") == 5


def test_the_expiry_is_told_by_its_month(whole: Built) -> None:
    page = named(whole, "市民防災リーダー").page
    assert dict(profile_fields(page, "en"))["profile_field_expires"] == "May 2026"
    assert page.credential.valid_until < built.NOW
