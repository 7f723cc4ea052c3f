"""What the wallet makes of a portfolio is read back, in every form that it is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.papers.portfolio.built import NOW, demo, usual
from wallet.papers.portfolio import pdf
from wallet.papers.portfolio.archive import archive
from wallet.papers.portfolio.baked import baked_png
from wallet.papers.portfolio.document import document
from wallet.papers.portfolio.web_page import web_page
from wallet.service import received, sample_basis
from wallet.snapshots.received import FileKind, Received

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.snapshots.portfolios import Built

FORMS = [
    FileKind.PRESENTATION, FileKind.TOKEN, FileKind.PDF, FileKind.PAGE, FileKind.ZIP,
]  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    wallet = demo(tmp_path_factory.mktemp("learner"))
    yield usual(wallet)
    wallet.close()


@pytest.fixture(scope="module")
def files(made: Built) -> dict[FileKind, bytes]:
    model = document(made, "ja", now=NOW)
    page, laid_out = web_page(model, made.vp), pdf.portfolio(made.vp, model, now=NOW)
    return {
        FileKind.PRESENTATION: made.vp,
        FileKind.TOKEN: made.vp_jwt,
        FileKind.PAGE: page,
        FileKind.PDF: laid_out,
        FileKind.ZIP: archive(made, "ja", page=page, pdf=laid_out),
    }


def look(data: bytes, made: Built) -> Received:
    return received(
        data,
        "theirs",
        sample_basis(now=NOW),
        now=NOW,
        challenge=made.challenge,
        domain=made.recipient,
    )


@pytest.mark.parametrize("kind", FORMS)
def test_every_form_is_read_back(made: Built, files: dict[FileKind, bytes], kind: FileKind) -> None:
    found = look(files[kind], made)
    assert found.kind is kind
    assert found.report is not None
    assert found.report.verdict == "valid"
    assert (found.presenter and found.presenter.shown) is True
    draft, cover = made.page.portfolio, found.cover
    assert cover is not None
    assert (cover.title, cover.name, cover.purpose) == (draft.title, draft.name, draft.purpose)
    assert cover.text.split() == draft.text.split()
    assert (cover.recipient, cover.challenge) == (made.recipient, made.challenge)
    assert cover.until == made.valid_until
    titles = [section.title for section in draft.sections]
    assert [section.title for section in cover.sections] == titles
    order = [number for section in cover.sections for number in section.badges]
    assert sorted(order) == list(range(len(found.badges)))
    shown = [
        each.report.credential.name for each in (found.badges[number] for number in order)
        if each.report.credential
    ]  # fmt: skip
    by_id = {each.badge: each for each in made.page.badges}
    sent = [by_id[each.badge] for each in draft.badges]
    assert shown[: len(sent)] == [each.page.credential.name for each in sent]
    assert [found.badges[number].travels for number in order] == [each.travels for each in sent]
    assert [found.badges[number].report.verdict for number in order] == [
        each.page.row.verdict for each in sent
    ]
    attached = [each.report.check("attachment") for each in found.badges]
    assert {check.code for check in attached if check} <= {"attachment_same"}


def test_a_baked_picture_is_read_back(made: Built) -> None:
    signed = next(each for each in made.page.badges if each.page.report.is_proved)
    found = received(baked_png(signed), "theirs", sample_basis(now=NOW), now=NOW)
    assert (found.kind, found.headline.code) == (FileKind.BADGE, "received_badge_alone")
    assert found.report is not None
    assert found.report.verdict == signed.page.row.verdict


def test_one_letter_changed_is_found(made: Built, files: dict[FileKind, bytes]) -> None:
    title = made.page.portfolio.title.encode()
    for kind in (FileKind.PRESENTATION, FileKind.PAGE):
        changed = files[kind].replace(title, title[:-3] + "？".encode())
        assert changed != files[kind]
        found = look(changed, made)
        assert "received_altered" in {told.code for told in found.missing}
