"""The PDF, read back by pypdf: attached, tagged, embedded, and nothing of it cut off or run."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdf
import pytest
import typst

from tests.papers.portfolio import built
from wallet.errors import WalletError
from wallet.papers.portfolio import document, fonts, pdf
from wallet.sharing import qr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.snapshots.portfolios import Built

LANGUAGES = pytest.mark.parametrize("language", ["en", "ja"])
SMALLEST = 8.5  # points
A4, LETTER = (595, 842), (612, 792)


@pytest.fixture(autouse=True, scope="module")
def _japanese() -> None:
    if not set(fonts.JAPANESE) & set(fonts.found().families()):
        pytest.skip("no font with Japanese letters")


_MADE: dict[tuple[int, str, str], bytes] = {}  # by the portfolio, which lives as long as the tests


def made(portfolio: Built, language: str = "ja", paper: Any = "a4") -> bytes:
    key = (id(portfolio), language, paper)
    if key not in _MADE:
        _MADE[key] = make(portfolio, language, paper=paper)
    return _MADE[key]


def make(portfolio: Built, language: str = "ja", **how: Any) -> bytes:
    model = document.document(portfolio, language, now=built.NOW)
    return pdf.portfolio(portfolio.vp, model, now=built.NOW, **how)


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def text(data: bytes) -> str:
    """Return what is written, without the ends of lines: they fall anywhere."""
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in read(data).pages))


def walked(value: Any, seen: set[int]) -> Iterator[pypdf.generic.DictionaryObject]:
    """Yield every dictionary that hangs on one."""
    if isinstance(value, pypdf.generic.IndirectObject):
        if value.idnum in seen:
            return
        seen.add(value.idnum)
        value = value.get_object()
    if isinstance(value, pypdf.generic.DictionaryObject):
        yield value
        for each in value.values():
            yield from walked(each, seen)
    elif isinstance(value, pypdf.generic.ArrayObject):
        for each in value:
            yield from walked(each, seen)


@LANGUAGES
def test_the_presentation_inside_is_byte_for_byte_what_was_signed(
    whole: Built, language: str
) -> None:
    reader = read(made(whole, language))
    assert dict(reader.attachments) == {document.PRESENTATION: [whole.vp]}
    (file,) = reader.attachment_list
    assert file.subtype == "/application/vp"
    assert "VerifiablePresentation" in json.loads(file.content)["type"]


@LANGUAGES
def test_it_is_tagged_and_says_what_it_is(whole: Built, language: str) -> None:
    reader = read(made(whole, language))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith(language)
    assert reader.metadata.title == "データ活用職への応募ポートフォリオ"
    assert reader.metadata.author == "青木 さくら"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<pdfaid:part>3</pdfaid:part>" in metadata
    kinds = {str(each.get("/S")) for each in walked(root["/StructTreeRoot"], set())}
    assert {"/Title", "/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure"} <= kinds


def test_every_picture_and_code_is_told_to_those_who_do_not_see_it(whole: Built) -> None:
    model = document.document(whole, "en", now=built.NOW)
    root = read(made(whole, "en")).trailer["/Root"]
    figures = [e for e in walked(root["/StructTreeRoot"], set()) if e.get("/S") == "/Figure"]
    told = [str(each["/Alt"]) for each in figures]
    for badge in model.badges:
        assert badge.picture.alt in told
    assert told.count(model.badges[1].code.alt) == sum(b.code is not None for b in model.badges)


def test_fonts_are_embedded_and_no_more_of_them_than_is_used(whole: Built) -> None:
    data = made(whole)
    found = {}
    for page in read(data).pages:
        for each in (page["/Resources"].get("/Font") or {}).values():
            font = each.get_object()
            (below,) = font["/DescendantFonts"]
            found[str(font["/BaseFont"])] = below.get_object()["/FontDescriptor"]
            assert "/ToUnicode" in font
    assert found
    for name, descriptor in found.items():
        assert {"/FontFile2", "/FontFile3"} & set(descriptor), name
        assert re.match(r"/[A-Z]{6}\+", name), name  # a subset


def test_bookmarks_lead_to_every_badge(whole: Built) -> None:
    model = document.document(whole, "en", now=built.NOW)
    reader = read(made(whole, "en"))
    entries = [each for each in reader.outline if not isinstance(each, list)]
    titles = [str(each.title) for each in entries]
    assert titles == [
        "What is in it",
        *(badge.title for badge in model.badges),
        "How to check this",
    ]
    for entry in entries:
        page = reader.pages[reader.get_destination_page_number(entry)].extract_text()
        assert re.sub(r"\s", "", str(entry.title)) in re.sub(r"\s", "", page)


@pytest.mark.parametrize(("paper", "size"), [("a4", A4), ("us-letter", LETTER)])
def test_pages_are_numbered_and_nothing_is_smaller_than_people_read(
    whole: Built, paper: Any, size: tuple[int, int]
) -> None:
    reader = read(made(whole, paper=paper))
    sizes: set[float] = set()

    def seen(part: str, cm: list[float], tm: list[float], font: Any, points: float) -> None:
        del font
        if part.strip():
            sizes.add(round(abs(points * tm[3] * cm[3]), 2))

    count = len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size
        words = page.extract_text(visitor_text=seen)
        assert (f"{number} / {count}" in words) == (number > 1)
    assert min(sizes) >= SMALLEST
    assert 24 in sizes


def test_nothing_of_a_long_badge_is_cut_off(hard: Built) -> None:
    said = text(made(hard))
    model = document.document(hard, "ja", now=built.NOW)
    for badge in model.badges[:2]:
        assert re.sub(r"\s", "", badge.title) in said
    criteria = hard.page.badges[0].page.credential.achievement.criteria
    assert len(criteria) == 5000
    assert said.count("観察と記録を続け、") >= criteria.count("観察と記録を続け、") - 5  # page ends
    for at in range(1, 61):
        assert f"{at}番目の到達目標" in said
    assert "X" * 200 in said
    assert hard.holder in said  # can be copied: nothing was put between its signs


def test_nothing_stands_outside_of_the_margins(hard: Built, tmp_path: Path) -> None:
    if shutil.which("pdftoppm") is None:
        pytest.skip("no pdftoppm")
    from PIL import Image, ImageChops  # noqa: PLC0415

    file = tmp_path / "hard.pdf"
    file.write_bytes(made(hard))
    dense = 60
    subprocess.run(["pdftoppm", "-r", str(dense), "-png", file, tmp_path / "p"], check=True)
    pages = sorted(tmp_path.glob("p-*.png"))
    assert len(pages) > 10
    for page in pages:
        image = Image.open(page).convert("L")
        inked = ImageChops.invert(image).point(lambda each: 255 if each > 40 else 0).getbbox()
        left, top, right, bottom = inked
        mm = dense / 25.4
        assert left >= 19 * mm - 1
        assert right <= image.width - 19 * mm + 1
        assert top >= 10 * mm
        assert bottom <= image.height - 8 * mm


def test_words_of_others_are_never_markup(hard: Built) -> None:
    said = text(made(hard))
    assert "#letx=[*notmarkup*]$a$\\<b>" in said
    assert "=Noheading" in said
    assert "#pagebreak()<script>alert(1)</script>" in said
    assert "<b>太字ではない</b>&#letx=1" in said


def test_letters_that_no_font_has_are_written_as_their_numbers(hard: Built) -> None:
    said = text(made(hard))
    missing = fonts.unshowable("ไทย")
    if not missing:
        pytest.skip("this machine can show Thai")
    for sign in missing:
        assert fonts.written(sign) in said
    assert "ไ" not in said
    assert fonts.written(min(missing | fonts.unshowable("🎉"))) in said  # the note's example


def test_private_and_unassigned_letters_are_told_apart() -> None:
    assert fonts.unshowable("a\ue000\u0378b") == {"\ue000", "\u0378"}
    assert fonts.unshowable("plain, é, 漢字") == frozenset()


def test_without_a_japanese_font_there_is_an_error_and_no_boxes(
    whole: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
    monkeypatch.setattr(fonts, "found", lambda: bare)
    monkeypatch.setattr(fonts, "families", lambda: ("Libertinus Serif",))
    with pytest.raises(WalletError) as caught:
        make(whole)
    assert caught.value.code == "printing_no_japanese_font"


def test_what_the_typesetter_refuses_is_told(whole: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> bytes:
        error = typst.TypstError("no such thing")
        error.message = "no such thing"  # as the library sets it
        raise error

    monkeypatch.setattr(pdf, "_compiled", refuse)
    with pytest.raises(WalletError) as caught:
        make(whole)
    assert (caught.value.code, caught.value.details) == (
        "portfolio_pdf_failed",
        {"reason": "no such thing"},
    )


def test_the_same_portfolio_gives_the_same_bytes(whole: Built) -> None:
    first, second = make(whole), make(whole)
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()


def test_pictures_are_drawn_anew(whole: Built) -> None:
    data = made(whole)
    for page in read(data).pages:
        for image in page.images:
            assert max(image.image.size) <= 480
    baked = [b for b in whole.page.badges if b.page.file_name.endswith(".png")]
    assert baked
    assert b"openbadgecredential" not in data


def test_the_codes_can_be_read_off_the_paper(whole: Built, tmp_path: Path) -> None:
    if shutil.which("pdftoppm") is None:
        pytest.skip("no pdftoppm")
    file = tmp_path / "whole.pdf"
    file.write_bytes(made(whole))
    model = document.document(whole, "ja", now=built.NOW)
    badge = next(each for each in model.badges if each.title == "図書館講習")
    (expected,) = qr.read_qr(badge.code.png)
    page = next(
        at
        for at, each in enumerate(read(file.read_bytes()).pages, start=1)
        if at > 2 and "図書館講習" in each.extract_text()
    )
    one = ["-r", "150", "-f", str(page), "-l", str(page), "-singlefile", "-png"]
    subprocess.run(["pdftoppm", *one, file, tmp_path / "page"], check=True)
    assert expected in qr.read_qr((tmp_path / "page.png").read_bytes())


@LANGUAGES
def test_the_certificate_of_one_badge_brings_its_original(whole: Built, language: str) -> None:
    for each in (whole.page.badges[9], whole.page.badges[12]):
        name = f"badge{Path(each.page.file_name).suffix}"
        data = pdf.certificate(each.page, language, now=built.NOW)
        reader = read(data)
        assert dict(reader.attachments) == {name: [each.page.credential.original]}
        assert name.isascii()
        assert name in text(data)
        assert reader.metadata.title == each.page.credential.name
        assert each.page.sha256 in text(data)
        assert f"1 / {len(reader.pages)}" in reader.pages[0].extract_text()
