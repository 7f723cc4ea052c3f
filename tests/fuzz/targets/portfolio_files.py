"""PDF, web page and ZIP with presentations and badges inside."""

from __future__ import annotations

import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.fuzz.targets.packs import of_entries
from tests.issuer_simulator.applicant import Applicant, archive, as_bytes, attached, page, pdf
from wallet.credentials import reading
from wallet.credentials.model import Spec
from wallet.errors import ReadingError
from wallet.sharing.containers.contents import MAX_INSIDE, Contents, Kind
from wallet.sharing.containers.opened import contents_of

if TYPE_CHECKING:
    import random

_ME = Applicant()
_BADGE = {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    "type": ["VerifiableCredential"],
    "issuer": "did:web:aoba.example",
    "credentialSubject": {"id": _ME.did},
}
_VP = as_bytes(
    _ME.unsigned(_BADGE, relatedResource=[attached(as_bytes(_BADGE), digestMultibase="zABC")])
)
_TOKEN = as_bytes(_ME.token(_BADGE))
_WORDS = (
    b"<script type='application/vp'>",
    b"</script>",
    b"<!--",
    b"-->",
    b"<!doctype html>",
    b"<SCRIPT TYPE=application/vc+jwt>",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"presentation.vp.json",
    b"/Kids[1 0 R]",
    b"/Names[(a)1 0 R]",
    b"/EF<</F 1 0 R>>",
    b"/AF[1 0 R]",
    b"endobj",
    b"stream\n",
    b"/Length 99999999",
    b"/Filter/FlateDecode",
    b"/Filter[/ASCIIHexDecode/ASCII85Decode]",
    b"/Type/ObjStm/N 9/First 9",
    b"/Type/XRef/W[1 9 1]/Index[0 99]",
    b"/Prev 9",
    b"1 0 R",
    b"/Encrypt 1 0 R",
    b"trailer<</Root 1 0 R>>",
    b"startxref\n9\n%%EOF",
)  # fmt: skip - one list


def seeds() -> list[bytes]:
    badge = as_bytes(_BADGE)
    return [
        pdf(("presentation.vp.json", _VP)),
        pdf(("a.json", badge), ("b.vp.jwt", _TOKEN), ("c.txt", b"hello")),
        page(_VP, words="積み木"),
        page(badge, _TOKEN, before="<!-- <script type='application/vp'>{}</script> -->"),
        archive(presentation_vp_json=_VP, presentation_vp_jwt=_TOKEN, portfolio_html=page(_VP)),
    ]


def of_attached(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change what is attached, in the clear, and write the document anew."""
    inside = of_json()(chance, _VP, as_bytes(_BADGE))
    name = chance.choice(("presentation.vp.json", "a.json", "", "x" * 300, "\u202e.vp.jwt"))
    if data.startswith(b"%PDF"):
        return pdf((name, inside), *([("b.vp.json", other[:500])] * chance.randrange(2)))
    if data.startswith(b"PK"):
        return archive(presentation_vp_json=inside, other_vp_json=chance.choice((_VP, b"{}")))
    return page(inside, *([_VP] * chance.randrange(2)))


def of_streams(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change what a stream of a PDF unpacks to, leaving its lengths as they are."""
    start = data.find(b"stream\n")
    if start < 0:
        return of_bytes(*_WORDS)(chance, data, other)
    packed = zlib.compress(of_bytes(*_WORDS)(chance, _VP, other) * chance.choice((1, 1, 50)))
    return data[: start + 7] + packed + data[start + 7 :]


def of_zip(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change the entries of a ZIP, or the bytes of anything else."""
    if not data.startswith(b"PK"):
        return of_bytes(*_WORDS)(chance, data, other)
    return of_entries(chance, data, other)


def check(data: bytes, found: Contents | None) -> None:
    """One presentation or badges, never both; what is called a badge can be read as one."""
    if found is None:
        assert not data.startswith(b"%PDF-")
        return
    assert not (found.presentation and found.badges)
    held = [found.presentation, *(inside for _, inside in found.badges)]
    assert sum(map(len, held)) <= MAX_INSIDE
    for _, badge in found.badges:
        assert reading.read(badge).spec is not Spec.PRESENTATION
    if found.presentation:
        with suppress(ReadingError):  # it means to be one, and its reader says what is wrong
            assert reading.read(found.presentation).spec is Spec.PRESENTATION
    if found.kind is Kind.PAGE:
        assert all(each in data for each in held)


PORTFOLIO_FILES = Target(
    name="portfolio-files",
    seeds=seeds,
    mutate=any_of(of_bytes(*_WORDS), of_bytes(*_WORDS), of_attached, of_streams, of_zip),
    read=contents_of,
    check=check,
    codes="pdf_damaged pdf_encrypted pdf_too_large page_damaged archive_refused "
    "document_two_presentations",
)
