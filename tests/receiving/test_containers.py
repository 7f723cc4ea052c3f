"""PDF, web page and ZIP: what they carry counts, what they show does not."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from tests.issuer_simulator import Learner
from tests.issuer_simulator.applicant import Applicant, archive, as_bytes, attached, page, pdf
from tests.receiving.handing import ME, badge, basis, hosted
from tests.service.making import NOW
from wallet import wording
from wallet.credentials.reading import read
from wallet.service import Wallet, received
from wallet.sharing.containers import opened
from wallet.snapshots.received import FileKind, Received
from wallet.tasks.importing.unpacking import Input
from wallet.tasks.judging import judges, opening
from wallet.verification.as_json import checks_json, restore
from wallet.verification.tone import Tone
from wallet.verification.verifier import verify
from wallet.work import Work

Look = Callable[..., Received]
ASKED = {"challenge": "c-123", "domain": "employer.example"}
VP = as_bytes(ME.presentation(badge(1), badge(2), name="Mine"))
OTHER = as_bytes(Applicant("another").presentation(badge(3)))


def every_form(data: bytes) -> dict[FileKind, bytes]:
    return {
        FileKind.PDF: pdf(("presentation.vp.json", data)),
        FileKind.PAGE: page(data),
        FileKind.ZIP: archive(presentation_vp_json=data, README_txt=b"read me"),
    }


@pytest.mark.parametrize("kind", [FileKind.PDF, FileKind.PAGE, FileKind.ZIP])
def test_what_they_carry_is_judged(look: Look, kind: FileKind) -> None:
    found = look(every_form(VP)[kind], **ASKED)
    assert (found.kind, found.headline.tone, found.missing) == (kind, Tone.GOOD, ())
    assert found.counts == (2, 0, 0)
    assert "received_pages_prove_nothing" in {note.code for note in found.notes}
    altered = VP.replace(b"Mine", b"Hers")
    assert look(every_form(altered)[kind], **ASKED).headline.tone is Tone.BAD


@pytest.mark.parametrize("kind", [FileKind.PDF, FileKind.PAGE, FileKind.ZIP])
def test_what_they_show_is_no_evidence(look: Look, kind: FileKind) -> None:
    """Pages, readme and words that tell of another badge change nothing and are said not to."""
    words = "Professor of everything, verified"
    forms = every_form(VP)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(forms[FileKind.PDF])))
    writer.add_metadata({"/Title": words, "/Subject": words})
    written = io.BytesIO()
    writer.write(written)
    forms[FileKind.PDF] = written.getvalue()
    forms[FileKind.PAGE] = page(VP, words=words)
    forms[FileKind.ZIP] = archive(
        presentation_vp_json=VP, portfolio_html=page(OTHER), portfolio_pdf=pdf(("a.json", OTHER))
    )
    found = look(forms[kind], **ASKED)
    assert [each.report.credential.name for each in found.badges if each.report.credential] == [
        "統計学 1", "統計学 2",
    ]  # fmt: skip
    codes = {note.code for note in found.notes}
    assert "received_pages_prove_nothing" in codes
    assert ("received_others_not_checked" in codes) is (kind is FileKind.ZIP)


def test_two_presentations_in_one(look: Look) -> None:
    for data in (
        pdf(("presentation.vp.json", VP), ("other.vp.json", OTHER)),
        pdf(("a.json", OTHER), ("b.json", VP)),
        page(VP, OTHER),
        archive(presentation_vp_json=VP, other_vp_json=OTHER),
        archive(presentation_vp_json=VP, other_vp_jwt=as_bytes(ME.token(badge()))),
        archive(presentation_vp_json=VP, presentation_vp_jwt=as_bytes(ME.token(badge(9)))),
        archive(presentation_vp_json=VP, Presentation_VP_JSON=OTHER),
    ):
        found = look(data)
        assert found.error is not None
        assert found.error.code == "document_two_presentations"
    token = as_bytes(ME.token(badge(1), badge(2), name="Mine"))
    both = archive(presentation_vp_json=VP, presentation_vp_jwt=token)
    assert look(both, **ASKED).headline.tone is Tone.GOOD
    assert look(pdf(("a.vp.json", VP), ("again.vp.json", VP)), **ASKED).headline.tone is Tone.GOOD


def test_badges_side_by_side(look: Look) -> None:
    data = pdf(("one.json", as_bytes(badge(1))), ("two.json", as_bytes(hosted())), ("x", b"x"))
    found = look(data)
    assert found.report is None
    assert found.headline.code == "received_badges_apart"
    assert [each.report.verdict.value for each in found.badges] == ["valid", "hosted_unavailable"]
    assert {told.code for told in found.missing} == {
        "received_nobody_presents", "received_hosted_missing",
    }  # fmt: skip
    alone = look(pdf(("one.json", as_bytes(badge(1)))))
    assert (alone.kind, alone.headline.code) == (FileKind.PDF, "received_badge_alone")


def test_a_broken_presentation_is_not_passed_over(look: Look) -> None:
    for data in every_form(VP[:-200]).values():
        found = look(data)
        assert found.error is not None
        assert found.error.code == "not_json"


def test_documents_without_badges(look: Look) -> None:
    expected = {
        "looks_like_pdf": pdf(("note.txt", b"hello")),
        "looks_like_web_page": page(),
        "looks_like_zip": archive(note_txt=b"hello"),
    }
    for code, data in expected.items():
        found = look(data)
        assert found.error is not None
        assert found.error.code == code


# web pages -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "markup",
    [
        "<script type=application/vp>%s</script>",
        "<SCRIPT\n TYPE = 'application/VP' async>%s</SCRIPT>",
        "<script data-x='>' type='application/vp+ld+json' id=a>%s</script >",
        "<script>var a = '<!-- '</script><script type='application/vp'>%s</script>",
    ],
)
def test_forms_of_a_data_block(markup: str) -> None:
    data = f"<!doctype html><html>{markup % VP.decode().replace('<', chr(92) + 'u003c')}</html>"
    found = opened.contents_of(data.encode())
    assert found is not None
    assert json.loads(found.presentation) == json.loads(VP)


@pytest.mark.parametrize(
    "markup",
    [
        "<!-- <script type='application/vp'>%s</script> -->",
        "<script type='text/x'>\"<script type='application/vp'>%s\"</script>",
        "<pre>&lt;script type='application/vp'>%s&lt;/script></pre>",
        "<!-- never closed <script type='application/vp'>%s</script>",
    ],
)
def test_what_a_browser_would_not_take_for_one(markup: str) -> None:
    found = opened.contents_of(f"<!doctype html><html>{markup % VP.decode()}</html>".encode())
    assert found is not None
    assert (found.presentation, found.badges) == (b"", ())


BLOCK = "<script type='application/vp'>%s</script>"


@pytest.mark.parametrize(
    "markup",
    [
        "<textarea><!--</textarea>%s<!-- -->",
        "<title><script></title>%s",
        "<!-- one --!>%s<!-- two -->",
        "<p title='<!--'>%s<!-- -->",
        "<script type='text/x'>/*</script>%s",
    ],
)
def test_what_only_one_of_two_readers_sees_counts(look: Look, markup: str) -> None:
    """A browser takes these for data blocks: what it shows must not be another presentation."""
    other = markup % (BLOCK % OTHER.decode())
    for inside in (other + BLOCK % VP.decode(), BLOCK % VP.decode() + other):
        found = look(f"<!doctype html><html>{inside}</html>".encode())
        assert found.error is not None
        assert found.error.code == "document_two_presentations"


@pytest.mark.parametrize(
    "tag",
    [
        "<script/type=application/vp>",
        '<script a" type=application/vp b">',
        "<script type='application&#47;vp'>",
        "<script x=1 type=application/vp y='>'z>",
        "<script x=" + "a" * 3_000 + " type='application/vp'>",
    ],
)
def test_a_data_block_is_one_however_its_tag_is_written(look: Look, tag: str) -> None:
    alone = f"<!doctype html><html>{tag}{OTHER.decode()}</script></html>"
    both = alone.replace("</html>", BLOCK % VP.decode() + "</html>")
    found = look(both.encode())
    assert found.error is not None
    assert found.error.code in ("document_two_presentations", "page_damaged")


def test_a_block_in_which_a_browser_looks_for_another_end(look: Look) -> None:
    held = VP.decode().replace("Mine", "<!-- <script>")
    found = look(f"<!doctype html><html>{BLOCK % held}</html>".encode())
    assert found.error is not None
    assert found.error.code == "page_damaged"


def test_a_page_that_breaks_off(look: Look) -> None:
    whole = page(VP)
    for at in (len(whole) - 30, whole.index(VP[:20]) + 40):
        found = look(whole[:at])
        assert found.error is not None
        assert found.error.code == "page_damaged"


def test_a_page_of_many_beginnings_takes_no_long_time() -> None:
    for piece in (b"<script", b"<!--", b"<script>", b"<script></script", b"<!---->"):
        data = b"<!doctype html>" + piece * (1_000_000 // len(piece))
        assert opened.contents_of(data) is not None


# PDFs ------------------------------------------------------------------------------


def hostile_pdfs() -> dict[str, bytes]:
    good = pdf(("presentation.vp.json", VP))
    bomb = zlib.compress(b"\0" * 60_000_000, 9)

    def built(*objects: bytes) -> bytes:
        """Write a PDF whose first object is its catalog, without caring for the rest."""
        written = bytearray(b"%PDF-1.7\n")
        places = []
        for number, each in enumerate(objects, 1):
            places.append(len(written))
            written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
        start = len(written)
        written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        for place in places:
            written += b"%010d 00000 n \n" % place
        written += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
            len(objects) + 1, start,
        )  # fmt: skip
        return bytes(written)

    catalog = b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>"
    pages = b"<</Type/Pages/Kids[]/Count 0>>"
    file = b"<</Names[(a.vp.json) 4 0 R]>>"
    specification = b"<</Type/Filespec/F(a.vp.json)/EF<</F 5 0 R>>>>"
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream"
    return {
        "cut": good[: len(good) // 2],
        "only a header": b"%PDF-1.7\n",
        "noise": b"%PDF-1.7\n" + bytes(range(256)) * 200,
        "a tree that bites its tail": built(catalog, pages, b"<</Kids[3 0 R 3 0 R 3 0 R]>>"),
        "a bomb": built(catalog, pages, file, specification, stream % (len(bomb), bomb)),
        "a catalog that is a number": built(b"17", pages),
        "names that are no list": built(catalog, pages, b"<</Names 17/Kids(x)>>"),
        "a reference to itself": built(catalog, pages, file, b"4 0 R"),
        "deep arrays": built(catalog, pages, b"[" * 50_000),
        "a long chain": b"%PDF-1.7\n" + b"xref\n0 1\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF",
        "many objects": b"%PDF-1.7\n" + b"1 0 obj<<>>endobj\n" * 120_000,
        "no end of startxref": b"%PDF-1.7\n" + b"startxref\n" * 100_000,
    }


@pytest.mark.parametrize("name", hostile_pdfs())
def test_a_hostile_pdf_ends(look: Look, name: str) -> None:
    found = look(hostile_pdfs()[name], name)
    assert found.error is not None
    assert found.error.code in (
        "pdf_damaged", "pdf_too_large", "looks_like_pdf", "document_took_too_long",
    )  # fmt: skip
    for language in ("ja", "en"):
        assert wording.next_step(found.error.code, language, **found.error.details)


def test_a_locked_pdf(look: Look) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(("a.vp.json", VP)))))
    writer.encrypt("secret", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    found = look(written.getvalue())
    assert found.error is not None
    assert found.error.code == "pdf_encrypted"


def test_a_pdf_that_takes_too_long_is_given_up(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LIMIT", -60.0)  # its process gets half a minute to start
    monkeypatch.setattr(judges, "_GLANCE", 0.0)  # it is looked at long before that
    found = look(every_form(VP)[FileKind.PDF], "slow.pdf")
    assert found.error is not None
    assert found.error.code == "document_took_too_long"
    assert "slow.pdf" in wording.say(found.error.code, "en", **found.error.details)


def test_a_pdf_whose_file_is_another_to_other_systems(look: Look) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(("a.vp.json", VP), ("b", OTHER)))))
    files = writer.root_object["/Names"]["/EmbeddedFiles"]["/Names"]
    first, second = (files[place].get_object()["/EF"] for place in (1, 3))
    for name in ("/DOS", "/F"):
        first[NameObject(name)] = second["/F"]
        first[NameObject("/UF")] = first.get("/UF", first["/F"])
    del files[2:]
    written = io.BytesIO()
    writer.write(written)
    found = look(written.getvalue())
    assert found.error is not None
    assert found.error.code == "document_two_presentations"


# ZIPs --------------------------------------------------------------------------------


def test_zips_that_break_a_rule(look: Look) -> None:
    whole = archive(presentation_vp_json=VP)
    for data in (whole[:-30], whole.replace(b"PK\x01\x02", b"PK\x01\x03")):
        found = look(data)
        assert found.error is not None
        assert found.error.code in ("archive_refused", "looks_like_zip")
    for first, last in ((whole, whole), (archive(presentation_vp_json=OTHER), whole)):
        found = look(first + last)  # from the front, and by its directory, it is not the same
        assert found.error is not None
        assert found.error.code == "archive_refused"
    inside = archive(portfolio__presentation_vp_json=VP, portfolio__README_txt=b"x")
    assert look(inside, **ASKED).headline.tone is Tone.GOOD
    bag = archive(a__presentation_vp_json=VP, b__presentation_vp_json=OTHER)
    found = look(bag)
    assert found.error is not None
    assert found.error.code == "looks_like_zip"


def test_a_file_that_the_directory_does_not_list(look: Look) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        made.writestr("presentation.vp.json", VP)
        made.writestr("presentation.vp.json.", OTHER)
        del made.NameToInfo["presentation.vp.json."]
        made.filelist.pop()
    found = look(written.getvalue())
    assert found.error is not None
    assert found.error.code == "archive_refused"


def test_a_zip_that_was_written_as_a_stream(look: Look) -> None:
    """Sizes stand behind the files then, and are no gap."""

    class Stream(io.RawIOBase):
        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            self.data += data
            return len(data)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("presentation.vp.json", VP)
        made.writestr("README.txt", "read me")
    assert look(bytes(stream.data), **ASKED).headline.tone is Tone.GOOD


# importing -----------------------------------------------------------------------------


@pytest.fixture
def wallet(tmp_path: Any) -> Any:
    made = Wallet.create(tmp_path / "home", "four plain words here", now=NOW)
    yield made
    made.close()


@pytest.mark.parametrize("kind", [FileKind.PDF, FileKind.PAGE, FileKind.ZIP])
def test_importing_finds_the_badges_and_says_whose_they_are(wallet: Wallet, kind: FileKind) -> None:
    mine = badge(5, to=Learner(did=wallet.holder_did()))
    signed = as_bytes(
        ME.presentation(badge(1), mine, relatedResource=[attached(as_bytes(hosted()))])
    )
    given = Input("theirs", every_form(signed)[kind])
    review = wallet.examine([given], now=NOW, work=Work())
    assert [found.name for found in review.found] == ["theirs/1", "theirs/2", "theirs/3"]
    assert {found.document for found in review.found} == {"theirs"}
    whose = [found.report.check("holder_match") for found in review.found if found.report]
    assert [check.code if check else "" for check in whose] == [
        "holder_not_you", "holder_by_key", "holder_not_you",
    ]  # fmt: skip
    kept = wallet.keep(review.credentials, now=NOW, work=Work())
    assert (len(kept.added), kept.failed) == (3, ())
    assert wallet.original(kept.added[0])[1] == json.dumps(badge(1), ensure_ascii=False).encode()
    again = wallet.examine([given], now=NOW, work=Work())
    assert {found.standing for found in again.found} == {"copy"}
    wallet.recheck(now=NOW, work=Work())
    assert wallet.changes(kept.added) == ()  # whose it is was no part of what is kept


def test_importing_names_what_is_wrong(wallet: Wallet) -> None:
    review = wallet.examine(
        [
            Input("two.pdf", pdf(("a.vp.json", VP), ("b.vp.json", OTHER))),
            Input("cut.pdf", b"%PDF-1.7\n"),
            Input("good.pdf", pdf(("one.json", as_bytes(badge(1))))),
        ],
        now=NOW,
        work=Work(),
    )
    codes = [found.error.code if found.error else "" for found in review.found]
    assert codes == ["document_two_presentations", "pdf_damaged", ""]
    assert review.found[2].name == "good.pdf/one.json"


def test_a_zip_of_a_portfolio_is_no_bag(wallet: Wallet, tmp_path: Any) -> None:
    file = tmp_path / "portfolio.zip"
    file.write_bytes(archive(presentation_vp_json=VP, badges__one_json=as_bytes(badge(1))))
    (gathered,) = Wallet.gather([file], Work())
    assert gathered.name == "portfolio.zip"
    review = wallet.examine([gathered], now=NOW, work=Work())
    assert [found.name for found in review.found] == ["portfolio.zip/1", "portfolio.zip/2"]


def test_an_older_report_of_a_presentation_is_still_read() -> None:
    """It has none on the files that the presentation carries: they were passed over then."""
    signed = ME.presentation(badge(1), relatedResource=[attached(as_bytes(badge(2)))])
    credential = read(as_bytes(signed))
    knowledge, contexts = basis().knowledge, basis().contexts
    stored = checks_json(verify(credential, knowledge, contexts, now=NOW))
    assert len(restore(credential, stored, knowledge, NOW).inner) == 2
    stored["inner"].pop()
    restored = restore(credential, stored, knowledge, NOW)
    assert [each.verdict.value for each in restored.inner] == ["valid"]
    stored["inner"] *= 5
    with pytest.raises(ValueError, match="zip"):
        restore(credential, stored, knowledge, NOW)


def test_a_vault_lends_what_it_knows(wallet: Wallet) -> None:
    found = received(VP, "theirs", wallet.basis(), now=NOW, **ASKED)
    assert [each.report.verdict.value for each in found.badges] == ["unknown_key"] * 2
    assert {told.code for told in found.missing} == {"received_key_missing"}
    assert wallet.badges(now=NOW) == ()


def test_the_only_basis_is_what_is_known(look: Look) -> None:
    found = look(every_form(VP)[FileKind.PDF], basis=basis(knows=False), **ASKED)
    assert {told.code for told in found.missing} == {"received_issuer_unknown"}
