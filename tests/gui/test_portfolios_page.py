"""The portfolio page on a real wallet: drafts, badges, words, fields, review, files."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.conftest import settle
from tests.gui.learner import PATIENCE_MS, shown, unlocked, written
from tests.gui.standin import NOW
from tests.presenting.disclosing.rich import ACHIEVEMENT, BADGE, issued
from tests.service.making import take
from wallet import service
from wallet.errors import ReadingError, VaultError
from wallet.gui.portfolios.choice_model import Role
from wallet.gui.portfolios.making import As
from wallet.gui.portfolios.order import Heading
from wallet.gui.widgets import file_choice, saving
from wallet.presenting.disclosing.fields import Visibility
from wallet.presenting.portfolio import LONGEST_TEXT, Chosen, Portfolio, Section
from wallet.sharing import qr
from wallet.snapshots.portfolios import Weight
from wallet.tasks.portfolios.portfolios import Portfolios
from wallet.verification.report import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.portfolios.portfolios_page import PortfoliosPage
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.handed import HandedRow

MIRAI = "mirai.example"
SECRET = str(BADGE["evidence"][0]["narrative"])
EVIDENCE = str(BADGE["evidence"][0]["name"])
LONG = "とても長い日本語の文章です。" * 358  # 5,012 characters


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        yield made


@pytest.fixture
def rows(session: Session, qtbot: QtBot) -> dict[str, BadgeRow]:
    found: list[tuple[BadgeRow, ...]] = []
    session.read(lambda wallet: wallet.badges(now=NOW), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return {row.title: row for row in found[0]}


def _good(rows: dict[str, BadgeRow]) -> BadgeRow:
    return next(row for title, row in rows.items() if title.startswith("データサイエンス入門"))


def _page(session: Session, qtbot: QtBot, what: object = None) -> PortfoliosPage:
    page: PortfoliosPage = shown("portfolios", session, qtbot, what)  # type: ignore[assignment]
    session.changed.connect(page.reload)
    if what is not None:
        qtbot.waitUntil(lambda: page.compose.choice.model.rowCount() > 0, timeout=PATIENCE_MS)
    else:
        qtbot.waitUntil(lambda: page.stack.currentWidget() is not page._blank)
    return page


@pytest.fixture
def page(session: Session, rows: dict[str, BadgeRow], qtbot: QtBot) -> PortfoliosPage:
    """Return the page of who came with one good badge."""
    return _page(session, qtbot, [_good(rows).id])


def _kept(session: Session, qtbot: QtBot) -> list[Portfolio]:
    found: list[list[Portfolio]] = []

    def read(wallet: service.Wallet, _: object) -> list[Portfolio]:
        portfolios = wallet.portfolios
        return [portfolios.draft(row.id) for row in portfolios.all(now=NOW)]

    session.run(read, found.append)  # after what is being kept
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return found[0]


def _log(session: Session, qtbot: QtBot) -> tuple[HandedRow, ...]:
    found: list[tuple[HandedRow, ...]] = []
    session.read(lambda wallet: wallet.portfolios.handed(now=NOW), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return found[0]


def _review(page: PortfoliosPage, qtbot: QtBot) -> None:
    page.compose.turn("review")
    qtbot.waitUntil(lambda: page.compose._page is not None, timeout=PATIENCE_MS)


def _make(
    page: PortfoliosPage,
    form: As,
    path: Path | None,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(file_choice, "place_for", lambda *_: path)
    _review(page, qtbot)
    page.compose.review.forms.buttons[form].click()
    assert page.compose.next.isEnabled(), page.compose.foot.need.text()
    page.compose.next.click()
    qtbot.waitUntil(lambda: not page.compose.signing.busy, timeout=PATIENCE_MS)


# the list ----------------------------------------------------------------------------------------
def test_an_empty_wallet_is_told_what_to_do_first(tmp_path: Path, qtbot: QtBot) -> None:
    with unlocked(tmp_path / "other", qtbot) as session:
        page = _page(session, qtbot)
        assert page.stack.currentWidget() is page._empty
        went = []
        session.went.connect(lambda name, _: went.append(name))
        page._first.click()
        assert went == ["import"]


def test_without_a_draft_the_page_teaches_and_begins_one(session: Session, qtbot: QtBot) -> None:
    page = _page(session, qtbot)
    assert page.stack.currentWidget() is page._empty
    told = " ".join(written(page))
    assert "check every signed badge" in told
    qtbot.keyClick(page._first, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.compose
    page.show_list()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page._empty)
    assert _kept(session, qtbot) == [], "nothing was said or chosen"


def test_drafts_are_listed_opened_renewed_removed_and_brought_back(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    badges = [row.id for row in list(rows.values())[:2]]
    page = _page(session, qtbot, badges)
    page.compose.words.title.setText("Application")
    page.compose.words.recipient.setText(MIRAI)
    page.show_list()
    qtbot.waitUntil(lambda: len(page.drafts.lines) == 1, timeout=PATIENCE_MS)
    (line,) = page.drafts.lines.values()
    assert "Application" in line.open.accessibleName()
    assert MIRAI in line.open.accessibleName()
    assert "2 badges" in line.open.accessibleName()

    line.open.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.compose)
    assert page.compose.choice.model.ticked == tuple(badges)
    assert page.compose.words.title.text() == "Application"
    assert page.clear()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.drafts)

    next(iter(page.drafts.lines.values())).renew.click()
    qtbot.waitUntil(lambda: page.compose.tabs.name == "review", timeout=PATIENCE_MS)
    qtbot.waitUntil(page.compose.next.isEnabled, timeout=PATIENCE_MS)
    first, second = _kept(session, qtbot)
    assert replace(first, id="", changed=None) == replace(second, id="", changed=None)

    page.show_list()
    qtbot.waitUntil(lambda: len(page.drafts.lines) == 2, timeout=PATIENCE_MS)
    next(iter(page.drafts.lines.values())).remove.click()
    qtbot.waitUntil(lambda: len(page.drafts.lines) == 1, timeout=PATIENCE_MS)
    assert session.undo.undo()
    qtbot.waitUntil(lambda: len(page.drafts.lines) == 2, timeout=PATIENCE_MS)


# choosing ----------------------------------------------------------------------------------------
def test_who_comes_with_badges_sees_them_chosen_and_says_for_whom(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    last = list(rows.values())[-1]
    page = _page(session, qtbot, [last.id])
    assert page.compose.tabs.name == "words"
    page.compose.turn("badges")
    settle(50)
    view, model = page.compose.choice.list, page.compose.choice.model
    at = next(n for n in range(model.rowCount()) if model.index(n).data(Role.ROW).id == last.id)
    assert view.viewport().rect().contains(view.visualRect(model.index(at)))
    assert page.compose.order.model.lines == (Chosen(last.id),)


def test_badges_are_ticked_and_ordered_by_keys_and_headings_part_them(
    session: Session, qtbot: QtBot
) -> None:
    page = _page(session, qtbot, [])
    choice, order = page.compose.choice, page.compose.order
    choice.list.setFocus()
    for _ in range(3):
        qtbot.keyClick(choice.list, Qt.Key.Key_Space)
        qtbot.keyClick(choice.list, Qt.Key.Key_Down)
    first, second, third = choice.model.ticked
    order.list.setCurrentIndex(order.model.index(2))
    order.list.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(order.list, Qt.Key.Key_Up, alt)
    assert [each.badge for each in page.compose.keeping.portfolio.badges] == [first, third, second]
    order.head.click()
    editor = order.list.findChild(type(choice.search).__mro__[1])  # the line edit in the row
    assert editor is not None
    qtbot.keyClicks(editor, "Beyond")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    wanted = (Section("", (Chosen(first),)), Section("Beyond", (Chosen(third), Chosen(second))))
    qtbot.waitUntil(lambda: page.compose.keeping.portfolio.sections == wanted)
    order.list.setCurrentIndex(order.model.index(2))
    order.list.setFocus()
    qtbot.keyClick(order.list, Qt.Key.Key_Up, alt)
    assert page.compose.keeping.portfolio.sections == (
        Section("", (Chosen(first), Chosen(third))),
        Section("Beyond", (Chosen(second),)),
    ), "a badge moves between sections"
    qtbot.keyClick(order.list, Qt.Key.Key_Delete)
    assert set(choice.model.ticked) == {first, second}
    assert session.undo.undo()
    assert set(choice.model.ticked) == {first, second, third}


def test_a_line_that_is_dragged_takes_its_place(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    ids = [row.id for row in list(rows.values())[:3]]
    page = _page(session, qtbot, ids)
    model, root = page.compose.order.model, page.compose.order.list.rootIndex()
    assert model.moveRows(root, 0, 1, root, 3), "as the list does when a line is dropped"
    moved = [ids[1], ids[2], ids[0]]
    assert [each.badge for each in page.compose.keeping.portfolio.badges] == moved
    assert not model.moveRows(root, 0, 2, root, 3)


def test_ticks_outlive_a_search(session: Session, qtbot: QtBot) -> None:
    page = _page(session, qtbot, [])
    choice = page.compose.choice
    total = choice.model.rowCount()
    qtbot.keyClick(choice.list, Qt.Key.Key_Space)
    (ticked,) = choice.model.ticked
    page.seek()
    qtbot.keyClicks(choice.search, "Harbour")
    qtbot.waitUntil(lambda: 0 < choice.model.rowCount() < total)
    assert choice.model.ticked == (ticked,)
    qtbot.keyClicks(choice.search, " no such badge")
    qtbot.waitUntil(lambda: choice.model.rowCount() == 0)
    assert choice._none.isVisible()
    assert page.clear(), "Esc empties the search first"
    assert page.stack.currentWidget() is page.compose


@pytest.mark.parametrize("source", [1, 2])
def test_suggestions_by_pathway_and_skill_say_why(
    session: Session, qtbot: QtBot, source: int
) -> None:
    page = _page(session, qtbot, [])
    choice = page.compose.choice
    choice.source.source.setCurrentIndex(source)
    qtbot.waitUntil(lambda: choice.source.which.count() > 0, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: choice.model.suggesting, timeout=PATIENCE_MS)
    why = choice.model.index(0).data(Role.WHY)
    assert why
    assert why in choice.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_pasted_text_is_matched_and_all_that_fit_are_ticked(
    session: Session, qtbot: QtBot
) -> None:
    page = _page(session, qtbot, [])
    choice = page.compose.choice
    choice.source.source.setCurrentIndex(3)
    qtbot.waitUntil(lambda: choice.model.rowCount() == 0)
    assert choice._none.isVisible()
    choice.source.text.setPlainText("データサイエンス入門を修了した方")
    qtbot.waitUntil(lambda: choice.model.suggesting, timeout=PATIENCE_MS)
    assert "データサイエンス入門" in choice.model.index(0).data(Role.WHY)
    choice.all.click()
    assert len(page.compose.keeping.portfolio.badges) == choice.model.rowCount()


# drafts keep themselves --------------------------------------------------------------------------
def test_leaving_the_language_and_locking_lose_nothing(
    page: PortfoliosPage, session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    words = page.compose.words
    words.title.setText("Application")
    words.text.setPlainText("はじめまして。")
    words.named.setCurrentIndex(words.named.count() - 1)
    words.other.setText("山田花子")
    words.days.setCurrentIndex(words.days.findData(90))
    session.language = "ja"
    page.retranslate()
    settle()
    assert words.title.text() == "Application"
    assert words.other.text() == "山田花子"
    assert words.other.isVisible()
    assert words.days.currentText() == "90日"
    words.recipient.setText(MIRAI)
    session.lock()  # before the pause is over
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.doors.unlock("correct horse battery staple", session.fail)
    (draft,) = _kept(session, qtbot)
    assert (draft.title, draft.text, draft.name) == ("Application", "はじめまして。", "山田花子")
    assert (draft.recipient, draft.days, draft.language) == (MIRAI, 90, "en")
    assert draft.badges == (Chosen(_good(rows).id),)


def test_one_draft_is_kept_once_however_fast_it_changes(
    page: PortfoliosPage, session: Session, qtbot: QtBot
) -> None:
    for at in range(3):
        page.compose.words.title.setText(f"Title {at}")
        page.compose.keeping.keep()
    (draft,) = _kept(session, qtbot)
    assert draft.title == "Title 2"


def test_a_full_disk_is_told_and_the_draft_is_kept_later(
    page: PortfoliosPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise VaultError("vault_not_writable", reason="No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Portfolios, "keep", full)
        page.compose.words.title.setText("Application")
        page.compose.keeping.keep()
        qtbot.waitUntil(lambda: bool(page.compose.notice.text), timeout=PATIENCE_MS)
    page.show_list()
    assert [each.title for each in _kept(session, qtbot)] == ["Application"]


# fields ------------------------------------------------------------------------------------------
@pytest.fixture
def parted(session: Session, qtbot: QtBot) -> str:
    """A badge whose fields can be left out."""
    found: list[str] = []

    def keep(wallet: service.Wallet, _: object) -> None:
        found.extend(take(wallet, json.dumps(issued("ecdsa-sd-2023")).encode()).added)

    session.run(keep)
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return found[0]


def _fields(page: PortfoliosPage, badge: str, qtbot: QtBot) -> None:
    page.compose.lead("fields", badge)
    qtbot.waitUntil(lambda: page.compose.fields.model.rowCount() > 0, timeout=PATIENCE_MS)


def _field(page: PortfoliosPage, key: str) -> int:
    fields = page.compose.fields.model.fields
    return next(at for at, each in enumerate(fields) if each.key == key)


def test_a_field_is_hidden_by_a_key_and_the_reader_no_longer_sees_it(
    session: Session, parted: str, qtbot: QtBot
) -> None:
    page = _page(session, qtbot, [parted])
    _fields(page, parted, qtbot)
    part = page.compose.fields
    preview = part.preview
    assert EVIDENCE in " ".join(written(preview))
    part.tree.setCurrentIndex(part.model.at(_field(page, "/evidence")))
    part.tree.setFocus()
    qtbot.keyClick(part.tree, Qt.Key.Key_Space)

    def visibility() -> Visibility:
        return part.model.fields[_field(page, "/evidence")].visibility

    qtbot.waitUntil(lambda: visibility() is Visibility.HIDDEN, timeout=PATIENCE_MS)
    assert EVIDENCE not in " ".join(written(preview))
    index = part.model.at(_field(page, "/evidence"))
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert "left out" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    always = part.model.at(_field(page, "/validFrom"))
    assert always.data(Qt.ItemDataRole.CheckStateRole) is None
    assert "issuer wants this shown" in always.data(Qt.ItemDataRole.AccessibleTextRole)

    part.least.click()
    tag = f"{ACHIEVEMENT}/tag"
    hidden = Visibility.HIDDEN
    qtbot.waitUntil(lambda: part.model.fields[_field(page, tag)].visibility is hidden)
    qtbot.keyClick(part.tree, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: visibility() is not hidden, timeout=PATIENCE_MS)
    assert part.model.fields[_field(page, tag)].visibility is hidden
    part.everything.click()
    qtbot.waitUntil(lambda: part.model.fields[_field(page, tag)].visibility is not hidden)
    assert page.compose.keeping.portfolio.badges == (Chosen(parted),)


def test_a_badge_that_can_only_be_shown_whole_says_why_and_shows_all(
    page: PortfoliosPage, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    _fields(page, _good(rows).id, qtbot)
    part = page.compose.fields
    assert "whole or not at all" in part._whole.text()
    assert not part.everything.isVisible()
    assert not part.least.isVisible()
    assert part.preview.isVisible()
    ticks = [
        part.model.at(at).data(Qt.ItemDataRole.CheckStateRole)
        for at in range(len(part.model.fields))
    ]
    assert set(ticks) == {None}


def test_fields_are_called_by_their_descriptors_and_plainly(
    session: Session, parted: str, qtbot: QtBot
) -> None:
    page = _page(session, qtbot, [parted])
    _fields(page, parted, qtbot)
    model = page.compose.fields.model
    assert model.at(_field(page, "/credentialSubject")).data() == "About the learner"
    assert model.at(_field(page, f"{ACHIEVEMENT}/tag/1")).data() not in ("1", "/tag/1")
    session.language = "ja"
    page.retranslate()
    qtbot.waitUntil(lambda: model.at(_field(page, "/credentialSubject")).data() == "学習者について")


# review ------------------------------------------------------------------------------------------
def test_nothing_chosen_stops_it_and_leads_to_the_badges(session: Session, qtbot: QtBot) -> None:
    page = _page(session, qtbot, [])
    _review(page, qtbot)
    assert not page.compose.next.isEnabled()
    stops = page.compose.review.findings[Weight.STOPS]
    assert stops.isVisible()
    assert "No badge is chosen." in " ".join(written(stops))
    next(each for each in stops.findChildren(QPushButton) if each.isVisible()).click()
    assert page.compose.tabs.name == "badges"


def test_a_finding_leads_to_the_field_it_is_about(page: PortfoliosPage, qtbot: QtBot) -> None:
    _review(page, qtbot)
    care = page.compose.review.findings[Weight.CARE]
    assert "names no recipient" in " ".join(written(care))
    assert page.compose.next.isEnabled(), "it may be sent all the same"
    page.compose.review.led.emit("words", "recipient")
    assert page.compose.tabs.name == "words"
    assert page.compose.words.recipient.hasFocus() or not page.isActiveWindow()
    page.compose.words.recipient.setText(MIRAI)
    _review(page, qtbot)
    assert "names no recipient" not in " ".join(written(care))


def test_a_text_that_is_too_long_is_kept_whole_and_stops_it(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    assert len(LONG) > LONGEST_TEXT
    page = _page(session, qtbot, [_good(rows).id])
    page.compose.words.text.setPlainText(LONG)
    _review(page, qtbot)
    stops = page.compose.review.findings[Weight.STOPS]
    assert "4000" in " ".join(written(stops)) or "4,000" in " ".join(written(stops))
    assert not page.compose.next.isEnabled()
    page.show_list()
    (draft,) = _kept(session, qtbot)
    assert draft.text == LONG


def test_a_badge_that_is_gone_is_told_and_taken_out_with_one_press(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    good, other = _good(rows), rows["図書館講習"]
    page = _page(session, qtbot, [good.id, other.id])
    session.run(lambda wallet, _: wallet.delete(good.id))
    gone = session.say("folio_gone")
    model = page.compose.order.model
    qtbot.waitUntil(lambda: model.index(0).data() == gone, timeout=PATIENCE_MS)
    _review(page, qtbot)
    assert not page.compose.next.isEnabled()
    page.compose.review.led.emit("gone", "")
    qtbot.waitUntil(page.compose.next.isEnabled, timeout=PATIENCE_MS)
    assert page.compose.keeping.portfolio.badges == (Chosen(other.id),)


def test_two_hundred_badges_are_looked_through_and_one_more_is_too_many(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    ids = tuple(Chosen(row.id) for row in rows.values())
    many = (ids * 20)[:201]
    page = _page(session, qtbot, Portfolio(recipient=MIRAI, sections=(Section("", many),)))
    _review(page, qtbot)
    stops = page.compose.review.findings[Weight.STOPS]
    assert "201" in " ".join(written(stops))
    assert page.compose.order.model.rowCount() == 201


# making ------------------------------------------------------------------------------------------
def test_the_same_portfolio_in_every_form_verifies_and_is_logged(  # noqa: PLR0917 - fixtures
    session: Session,
    rows: dict[str, BadgeRow],
    parted: str,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = _page(session, qtbot, [_good(rows).id, rows["図書館講習"].id, parted])
    page.compose.words.recipient.setText(MIRAI)
    page.compose.review.forms.challenge.setText("A-17")
    _fields(page, parted, qtbot)
    part = page.compose.fields
    part.model.setData(
        part.model.at(_field(page, "/evidence")),
        Qt.CheckState.Unchecked.value,
        Qt.ItemDataRole.CheckStateRole,
    )
    qtbot.waitUntil(lambda: page.compose.keeping.portfolio.badges[-1].shown is not None)
    files = {As.PDF: tmp_path / "folio.pdf"}
    _make(page, As.PDF, files[As.PDF], qtbot, monkeypatch)
    assert page.stack.currentWidget() is page.made
    for form in (As.HTML, As.VP, As.VP_JWT, As.ZIP):
        files[form] = tmp_path / f"folio.{form.value}"
        monkeypatch.setattr(file_choice, "place_for", lambda *_, to=files[form]: to)
        page.made.forms[form].click()
        qtbot.waitUntil(lambda form=form: page.made.handed.form is form, timeout=PATIENCE_MS)
    handed = page.made.handed
    assert handed is not None
    assert handed.built.valid_until == NOW + timedelta(days=30)
    found: list[service.Basis] = []
    session.read(lambda wallet: wallet.basis(), found.append)
    qtbot.waitUntil(lambda: bool(found))
    for form, file in files.items():
        data = file.read_bytes()
        assert SECRET.encode() not in data
        judged = service.received(
            data, file.name, found[0], challenge="A-17", domain=MIRAI, now=NOW
        )
        assert judged.report is not None
        assert judged.report.verdict is Verdict.VALID, form
        assert judged.presenter is not None
        assert judged.presenter.shown
        one, two, part_of = judged.report.inner
        assert (one.verdict, two.verdict) == (Verdict.VALID, Verdict.VALID)
        proof = next(check for check in part_of.checks if check.check == "proof")
        assert proof.outcome is Outcome.PASS
        assert part_of.credential is not None
        assert "evidence" not in part_of.credential.document
    with zipfile.ZipFile(BytesIO(files[As.ZIP].read_bytes())) as archive:
        assert archive.read("presentation.vp.json") == files[As.VP].read_bytes()
    log = _log(session, qtbot)
    assert [each.means for each in log] == [each.value for each in reversed(files)]
    assert {each.file_name for each in log} == {each.name for each in files.values()}
    assert {each.portfolio for each in log} == {page.compose.keeping.id}
    page.made.end.click()
    qtbot.waitUntil(lambda: bool(page.drafts.lines), timeout=PATIENCE_MS)
    (line,) = page.drafts.lines.values()
    assert "last made on" in line.open.accessibleName()


def test_a_form_for_programs_can_be_copied_and_says_who_can_check_it(
    page: PortfoliosPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.compose.words.recipient.setText(MIRAI)
    file = tmp_path / "out.vp.json"
    _make(page, As.VP, file, qtbot, monkeypatch)
    page.made.copy.click()
    assert QGuiApplication.clipboard().text() == file.read_text(encoding="utf-8")
    told = " ".join(written(page.made))
    assert MIRAI in told
    assert "VerifierPlus" in told
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or False)
    page.made.folder.click()
    assert [each.toLocalFile() for each in opened] == [str(tmp_path)]
    assert str(tmp_path) in page.made.notice.text
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "out.pdf")
    page.made.forms[As.PDF].click()
    qtbot.waitUntil(lambda: page.made.handed.form is As.PDF, timeout=PATIENCE_MS)
    assert not page.made.copy.isVisible()
    assert "VerifierPlus" not in " ".join(written(page.made)), "it opens no PDF"


def test_a_small_one_shows_and_saves_a_code_that_reads_back(
    session: Session,
    rows: dict[str, BadgeRow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = _page(session, qtbot, [rows["図書館講習"].id])
    page.compose.words.recipient.setText(MIRAI)
    _make(page, As.VP, tmp_path / "out.json", qtbot, monkeypatch)
    made = page.made
    assert made.picture.isVisible()
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "code.png")
    made.save.click()
    qtbot.waitUntil(lambda: bool(made.notice.text))
    assert made.handed is not None
    text = made.handed.built.qr_text
    assert qr.read_qr((tmp_path / "code.png").read_bytes()) == (text,)
    shot = tmp_path / "screen.png"
    made.picture.grab().save(str(shot))
    assert qr.read_qr(shot.read_bytes()) == (text,), "as on the screen"
    went: list[tuple[str, object]] = []
    session.went.connect(lambda name, what: went.append((name, what)))
    made.show_code.click()
    assert went == [("show", made.handed.built)]


def test_no_place_chosen_means_nothing_signed(
    page: PortfoliosPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _make(page, As.PDF, None, qtbot, monkeypatch)
    assert page.stack.currentWidget() is page.compose
    assert _log(session, qtbot) == ()


def test_a_file_that_cannot_be_written_is_said_and_not_logged(
    page: PortfoliosPage,
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(path: Path, data: bytes, **_: object) -> None:
        del data
        raise ReadingError("file_not_writable", file=str(path), reason="No space left on device")

    monkeypatch.setattr(saving, "save", full)
    _make(page, As.HTML, tmp_path / "out.html", qtbot, monkeypatch)
    assert "No space left" in page.compose.review.notice.text
    assert page.stack.currentWidget() is page.compose
    assert page.compose.next.isEnabled(), "it can be tried again"
    assert _log(session, qtbot) == ()
    assert list(tmp_path.glob("out*")) == []


def test_a_log_that_cannot_be_written_is_told_beside_the_whole_file(
    page: PortfoliosPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise VaultError("vault_not_writable", reason="No space left on device")

    monkeypatch.setattr(Portfolios, "note", full)
    _make(page, As.VP, tmp_path / "out.vp.json", qtbot, monkeypatch)
    assert (tmp_path / "out.vp.json").exists()
    assert "could not be noted" in page.made.notice.text


def test_locked_half_way_leaves_no_page_and_no_fault(
    page: PortfoliosPage,
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.compose.words.recipient.setText(MIRAI)
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "out.pdf")
    _review(page, qtbot)
    page.compose.next.click()
    session.lock()
    settle(300)
    assert list(tmp_path.glob(".*.new")) == [], "nothing half-written"


def test_doubtful_badges_are_marked_before_they_are_signed(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    revoked = next(row for row in rows.values() if row.verdict == "revoked")
    page = _page(session, qtbot, [revoked.id])
    _review(page, qtbot)
    care = page.compose.review.findings[Weight.CARE]
    assert "withdrawn by the issuer" in " ".join(written(care))
    assert page.compose.next.isEnabled()
    labels = page.compose.review.leaving.findChildren(QLabel)
    assert any("1 badge" in label.text() for label in labels)


def test_headings_are_lines_with_words_for_a_screen_reader(
    session: Session, rows: dict[str, BadgeRow], qtbot: QtBot
) -> None:
    sections = (Section("Skills", (Chosen(_good(rows).id),)),)
    page = _page(session, qtbot, Portfolio(sections=sections))
    model = page.compose.order.model
    assert model.lines[0] == Heading("Skills")
    said = [
        model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())
    ]
    assert said[0] == "Heading: Skills"
    assert said[1].startswith("1. データサイエンス入門")
