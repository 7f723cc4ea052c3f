"""The employer's side at the real window, without a vault and with one, by real files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.learner import PASSPHRASE, PATIENCE_MS, SAMPLES, created, sample
from tests.issuer_simulator import Learner
from tests.issuer_simulator.applicant import Applicant, as_bytes, pdf
from tests.issuer_simulator.packs import pack_files
from tests.receiving.handing import ME, NOW, SCHOOL, badge, hosted
from wallet import service
from wallet.errors import Cancelled, TrustError
from wallet.gui.handed_over import HandedOver
from wallet.gui.receiving.applicants_model import Order, State
from wallet.gui.receiving.matter import Copy
from wallet.gui.session import Session
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.gui.window import Window
from wallet.service import Wallet
from wallet.tasks.knowledge import asking
from wallet.tasks.receiving import receiving
from wallet.trust.model import Document, Level
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.page import Page
    from wallet.work import Work

GIVEN = {"challenge": "c-123", "domain": "employer.example"}


def presented(*badges: Any, **said: Any) -> bytes:
    return as_bytes(ME.presentation(*(badges or (badge(1), badge(2))), **said))


@pytest.fixture
def opened(home: Path, qtbot: QtBot) -> Iterator[tuple[Window, Session]]:
    """The window at a home where nothing is."""
    del qtbot
    session = Session(home, clock=lambda: NOW)
    session.language = "en"
    session.looks.dress()
    broken: list[BaseException] = []
    session.broke.connect(broken.append)
    window = Window(session)
    window.resize(1180, 900)
    window.show()
    settle(30)
    yield window, session
    window.close()
    window.deleteLater()
    assert not broken, broken


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """What the school publishes, fetched on the day, as a resource pack."""
    folder = tmp_path / "pack"
    for name, data in pack_files(SCHOOL.documents()).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for entry in manifest["resources"]:
        entry["fetched"] = NOW.isoformat()
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def check(page: Page, qtbot: QtBot, *files: Path) -> None:
    """Hand files to the page, and wait for what comes of them."""
    page.session.go("received", HandedOver(paths=files))
    done(page, qtbot)


def done(page: Page, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: page.front.now is not page.front.busy and page.checking.job.ended,  # type: ignore[attr-defined]
        timeout=PATIENCE_MS,
    )
    settle(30)


def received(opened: tuple[Window, Session]) -> Any:
    opened[1].go("received")
    return opened[0].page


def texts(page: Page) -> str:
    shown = (each.text() for each in page.findChildren(QLabel) if each.isVisible())
    return "\n".join(shown).replace("\u200b", "")


def button(page: Page, words: str) -> QPushButton:
    return next(
        each
        for each in page.findChildren(QPushButton)
        if each.isVisible() and each.text().replace("&&", "&") == words
    )


def press(page: Page, words: str) -> None:
    QTest.mouseClick(button(page, words), Qt.MouseButton.LeftButton)


def written(tmp_path: Path, data: bytes, name: str = "sent.vp.json") -> Path:
    file = tmp_path / name
    file.write_bytes(data)
    return file


# how one comes here --------------------------------------------------------------------------


def test_the_first_window_leads_there_and_back_and_no_vault_is_made(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path, home: Path
) -> None:
    window, session = opened
    press(window.page, session.say("received_page_heading"))
    assert window.page.objectName() == "received"
    check(window.page, qtbot, written(tmp_path, presented()))
    for _ in range(2):  # from what was sent to the start, and from there out
        QTest.keyClick(window, Qt.Key.Key_Escape)
        settle(30)
    assert window.page.objectName() == "welcome"
    assert not Wallet.exists(home)


def test_a_file_on_the_command_line_is_checked_where_no_vault_is(
    home: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    session = Session(home, clock=lambda: NOW)
    session.language = "en"
    file = written(tmp_path, presented())
    window = Window(session, HandedOver(paths=(file,)))
    window.show()
    assert window.page.objectName() == "received"
    done(window.page, qtbot)
    assert "統計学 1" in window.page._view.badges.lines[0].accessibleName()  # type: ignore[attr-defined]
    # The same file is the learner's own after all: it waits for the wallet to be made.
    press(window.page, session.say("received_page_mine"))
    assert window.page.objectName() == "welcome"
    assert window._incoming.waiting == HandedOver(paths=(file,))
    window.close()
    window.deleteLater()


def test_a_link_waits_for_the_wallet_as_before(home: Path, qtbot: QtBot) -> None:
    del qtbot
    session = Session(home, clock=lambda: NOW)
    window = Window(session, HandedOver(link="https://example.ac.jp/badge/1"))
    assert window.page.objectName() == "welcome"
    window.close()
    window.deleteLater()


def test_a_file_waits_for_a_locked_vault(home: Path, qtbot: QtBot, tmp_path: Path) -> None:
    created(home).close()
    session = Session(home, clock=lambda: NOW)
    session.language = "en"
    window = Window(session, HandedOver(paths=(written(tmp_path, presented()),)))
    window.show()
    assert window.page.objectName() == "unlock"
    press(window.page, session.say("received_page_heading"))
    check(window.page, qtbot, written(tmp_path, presented(), "another.vp.json"))
    assert window.page.held.one.found.counts == (0, 2, 0)  # type: ignore[attr-defined]
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.doors.unlock(PASSPHRASE, session.fail)
    assert window.page.objectName() == "import"
    window.close()
    window.deleteLater()


def drop(window: Window, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        window.rect().center(), Qt.DropAction.CopyAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)
    settle(50)


def test_what_is_dropped_on_the_first_window_or_on_the_page_is_checked(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path
) -> None:
    window, _ = opened
    drop(window, written(tmp_path, presented()))
    done(window.page, qtbot)
    assert window.page.held.one.found.name == "sent.vp.json"  # type: ignore[attr-defined]
    drop(window, written(tmp_path, presented(badge(3)), "second.vp.json"))
    done(window.page, qtbot)
    assert window.page.held.one.found.name == "second.vp.json"  # type: ignore[attr-defined]


def test_what_was_copied_is_checked(opened: tuple[Window, Session], qtbot: QtBot) -> None:
    window, session = opened
    page = received(opened)
    QGuiApplication.clipboard().setText(ME.token(badge(1)))
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    done(page, qtbot)
    assert page.held.one.found.kind == "token"
    QGuiApplication.clipboard().setText("https://example.com/portfolio")
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(50)
    assert session.say("received_page_link") in texts(page)


# what it tells -------------------------------------------------------------------------------


def test_nothing_is_green_until_everything_is_known(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path, pack: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    page, session = received(opened), opened[1]
    check(page, qtbot, written(tmp_path, presented(purpose="A post", shownName="Hanako")))
    said = texts(page)
    assert page.held.one.found.headline.tone is Tone.NEUTRAL
    for words in ("A post", "Hanako", ME.did, "employer.example"):
        assert words in said
    assert session.say("received_words_signed") in said
    assert session.say("received_page_ground_nothing") in said
    assert page.held.one.found.counts == (0, 2, 0)

    monkeypatch.setattr(file_choice, "one_file", lambda *_: pack)
    press(page, session.say("received_page_add_pack"))
    done(page, qtbot)
    said = {"name": "pack", "count": str(len(SCHOOL.documents())), "when": session.date(NOW)}
    assert session.say("received_page_ground_pack_dated", **said) in texts(page)
    told = {each.code for each in page.held.one.found.missing}
    assert told == {
        "received_perhaps_a_copy", "received_recipient_unasked", "received_issuer_unknown",
    }  # fmt: skip
    assert page.held.one.found.headline.tone is Tone.NEUTRAL

    for name, text in GIVEN.items():
        field = page._view.terms.fields[name]
        field.setFocus()
        QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    done(page, qtbot)
    assert {each.code for each in page.held.one.found.missing} == {"received_issuer_unknown"}

    registry = tmp_path / "registry.json"
    listed = {"registry": {SCHOOL.id: {"name": "Aoba", "url": "https://aoba.example"}}}
    registry.write_text(json.dumps(listed), encoding="utf-8")
    monkeypatch.setattr(file_choice, "one_file", lambda *_: registry)
    press(page, session.say("received_page_add_registry"))
    done(page, qtbot)
    assert page.held.one.found.missing == ()
    assert page.held.one.found.headline.tone is Tone.GOOD
    assert session.say("received_missing_nothing") in texts(page)


def test_another_challenge_and_another_recipient_are_told(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path
) -> None:
    page = received(opened)
    check(page, qtbot, written(tmp_path, presented()))
    page._view.terms.fields["challenge"].setText("another")
    press(page, opened[1].say("received_page_again"))
    done(page, qtbot)
    assert page.held.one.found.headline.tone is Tone.BAD
    assert opened[1].say("received_other_challenge") in texts(page)


def test_a_pack_that_cannot_be_used_is_told_and_changes_nothing(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, session = received(opened), opened[1]
    broken = written(tmp_path, b"no pack", "pack.zip")
    monkeypatch.setattr(file_choice, "one_file", lambda *_: broken)
    press(page, session.say("received_page_add_pack"))
    qtbot.waitUntil(lambda: bool(page._start.notice.text))
    assert page.held.brought.packs == ()
    check(page, qtbot, written(tmp_path, presented()))
    press(page, session.say("received_page_add_pack"))
    done(page, qtbot)
    assert page._view.notice.text
    assert page.held.brought.packs == ()
    assert page.held.one.found.counts == (0, 2, 0)


def test_each_badge_opens_as_a_certificate_and_leads_back_by_keys(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path
) -> None:
    window, session = opened
    page = received(opened)
    check(page, qtbot, written(tmp_path, presented(badge(1), badge(2))))
    line = page._view.badges.lines[1]
    state = session.say("state_unknown_key")
    assert line.accessibleName().startswith(f"統計学 2. {state}. 青葉データ大学")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(50)
    assert page.front.now is page._certificate
    said = texts(page)
    assert "統計学 2" in said
    assert session.say("received_page_how") in said
    assert session.say("badge_know_ask") not in [
        each.text() for each in page.findChildren(QPushButton) if each.isVisible()
    ]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    settle(30)
    assert page.front.now is page._view
    assert page.focusWidget() is line


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{not json", "not_json"),
        (b"", ""),
        (b"%PDF-1.7 nothing", ""),
        (b"\x00\xff" * 4_000, ""),
        (b"[" * 100_000, ""),
    ],
    ids=["half", "empty", "pdf", "noise", "deep"],
)
def test_what_cannot_be_read_says_so_with_a_next_step(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path, data: bytes, code: str
) -> None:
    page, session = received(opened), opened[1]
    check(page, qtbot, written(tmp_path, data))
    error = page.held.one.found.error
    assert error is not None
    assert not code or error.code == code
    said = texts(page)
    assert session.say("received_not_read") in said
    assert session.say(error.code, **error.details) in said
    assert not page._view.terms.isVisible()


def test_words_of_the_sender_stay_words(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path
) -> None:
    """Neither markup nor signs that turn text round, nor 5,000 characters, do any harm."""
    window, _ = opened
    page = received(opened)
    long = "長い題名 " * 1_000
    hostile = presented(
        badge(1), name=f"<b>Verified</b> \u202eevil {long}", description="<img src=x>\n" * 40,
        shownName="\u200f\u0007Tsumiki\nsays: verified", purpose=long,
        section=[{"name": f"<h1>{long}", "badge": []}],
    )  # fmt: skip
    check(page, qtbot, written(tmp_path, hostile))
    for each in page.findChildren(QLabel):
        assert each.textFormat() is Qt.TextFormat.PlainText or not each.text()
        assert not set("\u202e\u200f\u0007") & set(each.text())
    assert "<b>Verified</b> evil" in texts(page)
    assert "Tsumiki says: verified" in texts(page)
    for width in (760, 1600):
        window.resize(width, 800)
        settle(150)
        assert not cut_off(window)


def test_attachments_are_labelled_and_an_unsigned_whole_is_never_good(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path
) -> None:
    page, session = received(opened), opened[1]
    check(page, qtbot, written(tmp_path, as_bytes(ME.unsigned(hosted()))))
    assert page.held.one.found.headline.tone is Tone.CAUTION
    assert session.say("received_words_not_signed") in texts(page)
    assert session.say("received_nobody") in texts(page)


def test_the_language_turns_while_it_is_shown(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path
) -> None:
    page, session = received(opened), opened[1]
    check(page, qtbot, written(tmp_path, presented()))
    session.set_language("ja")
    settle(50)
    assert session.say("received_missing") in texts(page)
    page._show_badge(0)
    session.set_language("en")
    settle(50)
    assert session.say("received_page_how") in texts(page)


# asking --------------------------------------------------------------------------------------


def test_issuers_are_asked_after_consent_alone_and_then_it_is_judged_again(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {each.url: each.body for each in SCHOOL.documents()}
    asked: list[str] = []

    def fetch(url: str, *, now: datetime, work: Work, **_: Any) -> Document:
        work.check()
        asked.append(url)
        if url not in pages:
            raise TrustError("fetch_status", host="aoba.example", status=404)
        return Document(url, pages[url], now, "", "application/json", "https")

    monkeypatch.setattr(asking, "fetch", fetch)
    page, session = received(opened), opened[1]
    check(page, qtbot, written(tmp_path, presented()))
    press(page, session.say("received_page_ask"))
    (dialog,) = page.findChildren(ConsentDialog)
    dialog.reject()
    settle(30)
    assert not asked
    press(page, session.say("received_page_ask"))
    page.findChildren(ConsentDialog)[-1].accept()
    qtbot.waitUntil(lambda: page.held.one.found.counts[2] == 0 and bool(page.held.brought.fetched),
                    timeout=PATIENCE_MS)  # fmt: skip
    done(page, qtbot)
    assert asked
    assert {each.code for each in page.held.one.found.missing} == {
        "received_perhaps_a_copy", "received_recipient_unasked", "received_issuer_unknown",
    }  # fmt: skip
    assert page._view.gaps.bar.notice.text
    press(page, session.say("received_page_back_other"))
    assert page.held.brought.fetched == ()


# saving --------------------------------------------------------------------------------------


def test_the_report_is_saved_and_takes_the_place_of_nothing(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, session = received(opened), opened[1]
    told: list[str] = []
    session.told.connect(lambda message: told.append(message.code))
    file = written(tmp_path, presented(name="For you"), "sent.html")
    data = file.read_bytes()
    check(page, qtbot, file)

    def save(name: str) -> str:
        told.clear()
        monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / name)
        press(page, session.say("received_page_save_one"))
        qtbot.waitUntil(lambda: bool(told))
        return told[0]

    assert save("report.html") == "received_page_report_saved"
    found = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    (result,) = found["results"]
    assert result["received"]["cover"]["title"] == "For you"
    assert "For you" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert save("report.html") == "file_in_the_way"
    assert save("sent.html") == "report_over_file"
    assert file.read_bytes() == data
    assert not (tmp_path / "sent.json").exists()
    assert save("nowhere/report.html") == "file_not_writable"


def test_nothing_is_left_on_disk(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path, home: Path
) -> None:
    page = received(opened)
    file = written(tmp_path, presented())
    before = set(tmp_path.rglob("*"))
    check(page, qtbot, file)
    page._show_badge(0)
    assert {each for each in tmp_path.rglob("*") if home not in (each, *each.parents)} == {
        each for each in before if home not in (each, *each.parents)
    }
    assert not Wallet.exists(home)
    press(page, opened[1].say("received_page_back_sent"))
    press(page, opened[1].say("received_page_back_other"))
    assert page.held.one is None
    assert page._view._one is None
    assert page.held.given is None


# many ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve people's files: good ones, one that was altered, one of nobody, one that is none."""
    made = tmp_path_factory.mktemp("applicants")
    for number in range(10):
        me = Applicant(f"a{number}")
        badges = [badge(each, to=Learner(did=me.did)) for each in range(1, 2 + number % 3)]
        data = as_bytes(me.presentation(*badges, name="Mine", shownName=f"Person {9 - number}"))
        if number == 3:
            data = data.replace(b"Mine", b"Hers")
        (made / f"{number}.vp.json").write_bytes(data)
    (made / "unsigned.vp.json").write_bytes(as_bytes(ME.unsigned(badge(1))))
    (made / "zz.pdf").write_bytes(pdf(("readme.txt", b"nothing")))
    return made


def test_a_folder_becomes_a_table_that_is_sorted_filtered_opened_and_saved(
    opened: tuple[Window, Session], qtbot: QtBot, folder: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    window, session = opened
    page = received(opened)
    check(page, qtbot, folder)
    view = page._table
    assert page.front.now is view
    assert view.model.counts == {
        State.NEUTRAL: 9, State.BAD: 1, State.CAUTION: 1, State.UNREAD: 1,
    }  # fmt: skip
    names = [line.row.file for line in view.model.lines]
    assert names == sorted(names)

    view._sort_by_heading(0)
    people = [line.row.name for line in view.model.lines if line.row.name]
    assert people == sorted(people)
    view._sort_by_heading(0)
    assert [line.row.name for line in view.model.lines if line.row.name] == people[::-1]
    view.orders.setCurrentIndex(2)
    view.orders.activated.emit(2)
    assert view.model.order is Order.STATE
    assert view.model.lines[0].state is State.BAD

    view.states.choose(State.BAD)
    assert [line.row.file for line in view.model.lines] == ["3.vp.json"]
    view.search.setText("person 99")
    assert view.model.rowCount() == 0
    assert session.say("applicants_page_none") in texts(page)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    settle(30)
    assert view.model.rowCount() == 12

    view.search.setText("Person 8")
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    done(page, qtbot)
    assert page.held.one.found.cover.name == "Person 8"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    settle(30)
    assert page.front.now is view
    assert page.held.one is None

    told: list[str] = []
    session.told.connect(lambda message: told.append(message.code))
    for ending in ("csv", "html"):
        monkeypatch.setattr(
            file_choice, "place_for", lambda *_, ending=ending: tmp_path / f"all.{ending}"
        )
        told.clear()
        press(page, session.say("received_page_save_table"))
        qtbot.waitUntil(lambda: bool(told))
        assert told == ["applicants_page_saved"]
        saved = (tmp_path / f"all.{ending}").read_text(encoding="utf-8-sig")
        assert "Person 8" in saved
        assert "Person 7" not in saved  # what is listed is what is saved
    session.set_language("ja")
    settle(50)
    assert "結果" in str(view.model.headerData(2, Qt.Orientation.Horizontal))


def test_other_terms_count_for_all_of_many(
    opened: tuple[Window, Session], qtbot: QtBot, folder: Path
) -> None:
    page = received(opened)
    check(page, qtbot, folder)
    page._table.table.selectRow(0)
    page._table._open()
    done(page, qtbot)
    page._view.terms.fields["domain"].setText("somebody.example")
    press(page, opened[1].say("received_page_again"))
    done(page, qtbot)
    assert page.held.one.found.headline.tone is Tone.BAD
    page._go_back()
    done(page, qtbot)
    assert page._table.model.counts[State.BAD] == 10


def test_a_table_that_is_stopped_keeps_what_is_done(
    opened: tuple[Window, Session], qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def some(paths: list[Path], *_: Any, work: Work, **_how: Any) -> Iterator[Any]:
        for path in paths[:3]:
            yield receiving.applicant(
                path.name, path.read_bytes(), basis=service.basis_of([], []), now=NOW,
                challenge="", domain="",
            )  # fmt: skip
        work.check()
        raise Cancelled

    monkeypatch.setattr(service, "applicants", some, raising=False)
    page = received(opened)
    check(page, qtbot, folder)
    assert page._table.model.rowCount() == 3
    assert opened[1].say("applicants_page_stopped", done=3, total=12) in texts(page)


def test_a_check_is_stopped_by_a_press_and_by_esc(
    opened: tuple[Window, Session], qtbot: QtBot, folder: Path
) -> None:
    window, session = opened
    page = received(opened)
    for stop in (
        lambda: press(page, session.say("job_stop_button")),
        lambda: QTest.keyClick(window, Qt.Key.Key_Escape),
    ):
        session.go("received", HandedOver(paths=(folder,)))
        assert page.front.now is page.front.busy
        stop()
        qtbot.waitUntil(lambda: page.front.now is page._start, timeout=PATIENCE_MS)
        assert page.held.many is None
        assert window.page is page


def test_what_was_asked_last_is_shown(
    opened: tuple[Window, Session], qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    page = received(opened)
    opened[1].go("received", HandedOver(paths=(folder,)))
    check(page, qtbot, written(tmp_path, presented()))
    settle(300)
    assert page.held.many is None
    assert page.held.one.found.name == "sent.vp.json"


def test_five_hundred_rows_fit_the_table(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    data = presented(badge(1))
    for number in range(500):
        (many / f"{number:03}.vp.json").write_bytes(data if number % 5 else b"{}")
    page = received(opened)
    page.session.go("received", HandedOver(paths=(many,)))
    qtbot.waitUntil(lambda: page.held.many is not None, timeout=120_000)
    assert page._table.model.rowCount() == 500
    assert page._table.model.counts[State.UNREAD] == 100
    page._table.search.setText("499")
    assert page._table.model.rowCount() == 1
    settle(30)
    assert not cut_off(opened[0])


def test_a_folder_with_nothing_in_it(
    opened: tuple[Window, Session], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    page = received(opened)
    check(page, qtbot, tmp_path / "empty")
    assert opened[1].say("table_empty") in texts(page)
    check(page, qtbot, tmp_path / "gone.vp.json")
    assert page._start.notice.text


# beside a wallet -----------------------------------------------------------------------------


@pytest.fixture
def inside(opened: tuple[Window, Session], home: Path, qtbot: QtBot) -> tuple[Window, Session]:
    """The window of a wallet that knows the issuers of the samples."""
    window, session = opened
    wallet = created(home)
    wallet.trust.import_pack(SAMPLES / "pack", now=NOW)
    wallet.trust.import_registry(SAMPLES / "registry.json", now=NOW)
    wallet.close()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.doors.unlock(PASSPHRASE, session.fail)
    return window, session


def test_what_the_wallet_knows_counts_unless_it_is_left_out(
    inside: tuple[Window, Session], qtbot: QtBot
) -> None:
    page, session = received(inside), inside[1]
    check(page, qtbot, sample("図書館講習"))
    (one,) = page.held.one.found.badges
    assert one.report.trust is Level.ANCHORED
    assert page.held.one.ground.wallet
    page._view.ground._wallet.click()
    done(page, qtbot)
    (one,) = page.held.one.found.badges
    assert one.report.trust is Level.FIRST_SEEN
    kept: list[int] = []
    session.read(lambda wallet: len(wallet.badges(now=NOW)), kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [0]  # what was checked is not kept


def test_locking_forgets_what_was_sent(
    inside: tuple[Window, Session], qtbot: QtBot, tmp_path: Path
) -> None:
    window, session = inside
    page = received(inside)
    check(page, qtbot, written(tmp_path, presented()))
    session.lock()
    settle(50)
    assert window.page.objectName() == "unlock"
    session.go("received")
    assert window.page is not page
    assert window.page.held.one is None  # type: ignore[attr-defined]


def test_locking_in_the_midst_of_it_leaves_nothing(
    inside: tuple[Window, Session], folder: Path, qtbot: QtBot
) -> None:
    window, session = inside
    session.go("received", HandedOver(paths=(folder,)))
    session.lock()
    assert window.page.objectName() == "unlock"
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.doors.unlock(PASSPHRASE, session.fail)
    settle(100)
    session.go("received")
    assert window.page.held.many is None  # type: ignore[attr-defined]


def test_a_copy_of_ones_own_is_seen_as_its_recipient_sees_it(
    inside: tuple[Window, Session], qtbot: QtBot
) -> None:
    window, session = inside
    session.go("received", Copy("mine.vp.json", presented(), "employer.example"))
    done(window.page, qtbot)
    page: Any = window.page
    assert page.held.one.found.domain == "employer.example"
    assert page._view.terms.fields["domain"].text() == "employer.example"
    codes = {each.code for each in page.held.one.found.missing}
    assert "received_recipient_unasked" not in codes
