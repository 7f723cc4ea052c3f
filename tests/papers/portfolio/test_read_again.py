"""Every form is read again by the wallet as its reader would; parts are truly derived."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdf
import pytest

from tests.papers.portfolio import built
from tests.presenting.disclosing import rich
from tests.service.making import as_file, take
from wallet import service, wording
from wallet.credentials.model import Carrier
from wallet.papers.portfolio import baked, document, plain
from wallet.papers.portfolio.forms import Form, made
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.printing import pathway_picture
from wallet.snapshots.portfolios import Travels
from wallet.snapshots.received import FileKind
from wallet.tasks.judging.judging import judge
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built

KINDS = {
    Form.VP: FileKind.PRESENTATION,
    Form.VP_JWT: FileKind.TOKEN,
    Form.PDF: FileKind.PDF,
    Form.HTML: FileKind.PAGE,
    Form.ZIP: FileKind.ZIP,
}
# The list of withdrawn badges that one of them names is at nobody's hand.
GOOD = (Verdict.VALID, Verdict.STATUS_UNAVAILABLE)
SHOWN = (f"{rich.ACHIEVEMENT}/tag/1", "/name")


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """A portfolio of a derived badge, an SD-JWT of which parts are shown, and three samples."""
    wallet = built.demo(tmp_path_factory.mktemp("parted"))
    derived = take(wallet, as_file(rich.issued("ecdsa-sd-2023"))).added[0]
    token = take(wallet, rich.sd_jwt(id="urn:example:sd").encode(), name="badge.sd-jwt").added[0]
    titles = ("データサイエンス入門", "はじめてのAIリテラシー", "統計学はじめの一歩")
    rows = {row.title: row.id for row in wallet.badges(now=built.NOW)}
    chosen = (Chosen(derived, SHOWN), Chosen(token, SHOWN), *(Chosen(rows[t]) for t in titles))
    draft = Portfolio(
        title="みじかい応募書類",
        name="青木 さくら",
        recipient="hr.example",
        sections=(Section("", chosen),),
        language="ja",
        pathway=_goal(wallet),
    )
    signed = wallet.portfolios.build(draft, now=built.NOW, work=Work())
    page = wallet.pathways.show(draft.pathway, now=built.NOW)
    svg = pathway_picture.picture(page, pathway_picture.Form.SVG, "ja", now=built.NOW)
    yield replace(signed, pathway_svg=svg)
    wallet.close()


def _goal(wallet: Wallet) -> str:
    return wallet.pathways.list(now=built.NOW)[0].id


@pytest.mark.parametrize("form", list(Form))
def test_each_form_is_read_again(parted: Built, form: Form) -> None:
    file = made(parted, form, now=built.NOW)
    basis = service.sample_basis(now=built.NOW)
    read = service.received(
        file.data,
        file.file_name,
        basis,
        now=built.NOW,
        challenge=parted.challenge,
        domain="hr.example",
    )
    assert read.error is None
    assert read.kind is KINDS[form]
    assert read.cover.title == "みじかい応募書類"
    assert read.cover.signed
    assert read.presenter.holder == parted.holder
    assert read.presenter.shown
    assert len(read.badges) == 5
    travels = [each.travels for each in read.badges]
    assert travels.count(Travels.DERIVED) == 1
    assert travels.count(Travels.DISCLOSING) == 1
    for each in read.badges:
        assert each.report.is_proved
        assert each.report.verdict in GOOD


def test_a_part_says_what_is_shown_and_names_what_is_not(parted: Built) -> None:
    part, _, whole_badge, *_ = parted.page.badges
    assert part.page.checked == built.NOW  # what is shown was put together now
    assert part.page.checked >= whole_badge.page.checked
    for language in ("en", "ja"):
        model = document.document(parted, language, now=built.NOW)
        derived, token = model.badges[:2]
        for badge in (derived, token):
            assert badge.label == wording.say("paper_label_part", language)
            for name in {"en": ("Result and grade", "Evidence"), "ja": ("成績・結果", "根拠資料")}[
                language
            ]:
                assert name in badge.hidden
        whole = model.badges[2]
        assert whole.hidden == ""


@pytest.mark.parametrize("form", [Form.PDF, Form.HTML, Form.ZIP])
def test_what_is_hidden_is_in_no_document(parted: Built, form: Form) -> None:
    data = made(parted, form, now=built.NOW).data
    seen = data
    if form is Form.PDF:
        seen = "".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(data)).pages).encode()
    if form is Form.ZIP:
        inside = zipfile.ZipFile(io.BytesIO(data))
        seen = b"".join(inside.read(name) for name in inside.namelist() if "badges/" in name)
        assert not [name for name in inside.namelist() if re.match(r"badges/00[12] ", name)]
    for hidden in ("駅前の人の流れ", "https://portfolio.example/sakura/1"):
        assert hidden in json.dumps(rich.BADGE, ensure_ascii=False)
        assert hidden.encode() not in seen


def test_a_derived_badge_is_baked_and_still_verifies(parted: Built) -> None:
    badge = parted.page.badges[0]
    basis = service.sample_basis(now=built.NOW)
    for data, carrier in (
        (baked.baked_png(badge), Carrier.PNG),
        (baked.baked_svg(badge), Carrier.SVG),
    ):
        judged = judge(data, "badge", basis, now=built.NOW)
        assert judged.report.is_proved
        assert judged.report.verdict in GOOD
        assert judged.report.credential.carrier is carrier
        assert "evidence" not in judged.report.credential.document


def test_plain_files_of_parts_still_verify(parted: Built) -> None:
    basis = service.sample_basis(now=built.NOW)
    endings = []
    for badge in parted.page.badges[:4]:
        file = plain.plain(badge)
        endings.append(file.ending)
        judged = judge(file.data, f"badge{file.ending}", basis, now=built.NOW)
        assert judged.report.is_proved
        assert judged.report.verdict in GOOD
    assert endings == [".json", ".sd-jwt", ".json", ".jwt"]


def test_the_picture_of_the_pathway_is_told_in_words(parted: Built) -> None:
    model = document.document(parted, "ja", now=built.NOW)
    assert model.pathway
    assert len(model.pathway_alt) > 20
    assert min(model.pathway_size) > 100
    assert 0 < model.pathway_letters < 20
