"""From a vault to a file that an employer's program verifies, with the keyboard alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.gui.keyboard import CTRL, KEY, Keyboard
from tests.gui.learner import PATIENCE_MS, unlocked
from tests.gui.standin import NOW
from tests.presenting.disclosing.rich import BADGE, issued
from tests.service.making import take
from wallet import service
from wallet.gui.portfolios.making import As
from wallet.gui.widgets import file_choice
from wallet.snapshots.changes import Changes
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.service import Wallet
    from wallet.work import Work

EMPLOYER = "Example Employer"
SECRET = str(BADGE["evidence"][0]["narrative"])


@pytest.fixture
def person(home: Path, qtbot: QtBot) -> Iterator[Keyboard]:
    """A learner with the samples and a badge of which fields can be left out, at the list."""

    def keep(wallet: Wallet, _: Work) -> Changes:
        take(wallet, json.dumps(issued("ecdsa-sd-2023")).encode())
        return Changes.LIBRARY

    with unlocked(home, qtbot, samples=True) as session:
        with qtbot.waitSignal(session.changed, timeout=PATIENCE_MS):
            session.run(keep)
        made = Keyboard(session, qtbot)
        made.window._unlocked()
        made.comes_to("badges")
        yield made
        made.window.close()


def chooses_badges(person: Keyboard) -> None:
    person.presses(KEY.Key_4, CTRL)
    person.comes_to("portfolios")
    person.chooses(person.says("folio_new"))
    person.comes_to_row("データサイエンス入門 修了証")  # the newest: it stands first
    for _ in range(3):
        person.presses(KEY.Key_Space)
        assert person.says("folio_ticked") in person.row()
        person.presses(KEY.Key_Down)
    assert person.reads(person.says("folio_counts", count=3))


def hides_the_evidence(person: Keyboard) -> None:
    person.waits_for(person.says("folio_partly"))
    person.goes_to(person.says("folio_fields"))
    tree = person.focus
    for _ in range(80):
        if tree.currentIndex().data() == person.says("member_evidence"):
            break
        person.presses(KEY.Key_Down)
    person.presses(KEY.Key_Space)
    hidden = f"{person.says('member_evidence')}: {person.says('field_hidden')}"
    person.waits_for(hidden)


def test_three_badges_one_without_its_evidence_as_pdf_and_as_presentation(
    person: Keyboard, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf, vp = tmp_path / "folio.pdf", tmp_path / "folio.vp.json"
    places = iter((pdf, vp))
    monkeypatch.setattr(file_choice, "place_for", lambda *_: next(places))
    chooses_badges(person)
    person.chooses(person.says("folio_next", part=person.says("folio_part_words")))
    person.goes_to(person.says("folio_recipient"))
    person.types(EMPLOYER)
    person.chooses(person.says("folio_next", part=person.says("folio_part_fields")))
    hides_the_evidence(person)
    person.chooses(person.says("folio_next", part=person.says("folio_part_review")))
    person.waits_for(person.says("folio_leaves"))
    assert person.reads(person.says("folio_counts_parts", count=1))
    person.chooses(person.says("folio_make"))
    person.waits_for(person.says("folio_made"))
    form = person.says(f"folio_as_{As.VP.code}")
    person.chooses(person.says("folio_another_as", form=form))
    qtbot.waitUntil(vp.exists, timeout=PATIENCE_MS)
    assert SECRET not in vp.read_text(encoding="utf-8")

    basis: list[service.Basis] = []
    person.session.read(lambda wallet: wallet.basis(), basis.append)
    qtbot.waitUntil(lambda: bool(basis), timeout=PATIENCE_MS)
    for file in (pdf, vp):
        found = service.received(file.read_bytes(), file.name, basis[0], domain=EMPLOYER, now=NOW)
        assert found.report is not None
        assert found.report.verdict is Verdict.VALID
        assert len(found.report.inner) == 3
    assert pdf.read_bytes().startswith(b"%PDF")


def test_escape_leads_back_to_the_list_and_the_draft_is_there(
    person: Keyboard, qtbot: QtBot
) -> None:
    chooses_badges(person)
    person.presses(KEY.Key_Escape)
    line = person.says("folio_untitled")
    person.waits_for(person.says("folio_about"))
    told = person.says("folio_counts", count=3)
    name = f"{line}. {person.says('folio_for_anybody')}"

    def is_there() -> bool:
        lines = person.window.page.drafts.lines.values()
        names = [each.open.accessibleName() for each in lines]
        return any(each.startswith(name) and told in each for each in names)

    qtbot.waitUntil(is_there, timeout=PATIENCE_MS)
