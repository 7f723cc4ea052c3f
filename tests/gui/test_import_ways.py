"""The ways into an import that are more than a file: typed, scanned, linked, packed."""

from __future__ import annotations

import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.gui.conftest import settle
from tests.gui.learner import PASSPHRASE, PATIENCE_MS, sample, shown, unlocked
from tests.gui.standin import NOW
from wallet.gui import handed_over
from wallet.gui.handed_over import HandedOver
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.service import Input, Wallet
from wallet.sharing import pixelpass
from wallet.sharing.qr import qr_png
from wallet.tasks.issuers.trusting import Trusting
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.importing.import_page import ImportPage
    from wallet.gui.session import Session

BADGE = sample("Ring of Data")
_ROW = Qt.ItemDataRole.UserRole + 1
OFFER = "openid-credential-offer://?credential_offer=%7B%7D"
REQUEST = "openid4vp://?client_id=x&request_uri=https%3A%2F%2Fv.example%2F1"


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot) as made:
        yield made


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ImportPage:
    return shown("import", session, qtbot)


def reviewed(page: ImportPage, qtbot: QtBot) -> list[object]:
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._review, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not page._busy)
    model = page._review.model
    rows = [model.data(model.index(at), _ROW) for at in range(model.rowCount())]
    return [row for row in rows if row is not None]


def hint(page: ImportPage) -> str:
    return str(page._start.entry.edit.accessibleDescription())


# typed ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "told", "usable"),
    [
        ("", "before you press the button", False),
        ("https://example.ac.jp/1", "A link to example.ac.jp", True),
        ("http://example.ac.jp/1", "without encryption", False),
        (OFFER, "Badges are offered", True),
        (REQUEST, "v.example would be contacted first", True),
        ("https://a.example@evil.example/", "before an @ sign", False),
        ("VP1-B3ECQDA", "compact code (VP1)", True),
        ('{"type": "x"}', "may be a badge", True),
        (
            "/home/you/badge.png\nfile:///home/you/b.json",
            "Files or folders on this computer: 2",
            True,
        ),
        ("my life", "no badge, link or path", True),
    ],
)
def test_what_is_typed_is_told_before_anything_happens(
    page: ImportPage,
    text: str,
    told: str,
    usable: bool,  # noqa: FBT001 - a table
) -> None:
    page._start.entry.edit.setPlainText(text)
    assert told in hint(page)
    assert page._start.entry.look.isEnabled() is usable
    if not usable:
        QTest.keyClick(page._start.entry.edit, Qt.Key.Key_Return)
        settle(50)
        assert page._stack.currentWidget() is page._start
        assert not page._busy


def test_a_compact_code_is_recognised_and_read(page: ImportPage, qtbot: QtBot) -> None:
    page._start.entry.edit.setPlainText(pixelpass.encode(BADGE.read_text(encoding="utf-8")))
    assert "QR code" in hint(page)
    page._start.entry.look.click()
    (row,) = reviewed(page, qtbot)
    assert row.keepable


def test_a_path_that_is_typed_is_read(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    page._start.entry.edit.setPlainText(f'"{BADGE}"\n{tmp_path / "absent.json"}')
    page._start.entry.look.click()
    good, absent = reviewed(page, qtbot)
    assert good.keepable
    assert absent.title == "absent.json"
    assert absent.note, "a next step"


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("/a/b.json", 1),
        ("file:///a/b%20c.json", 1),
        ('"/a/b.json"', 1),
        ("~/b.json", 1),
        ("/a\n\n/b\n", 2),
        ("/a\nand words", 0),
        ("a/b.json", 0),
        ("~nobody-of-this-name/b", 0),
        ("file://", 0),
        ("/a\x00b", 0),
        ("/" + "a" * 5000, 0),
    ],
)
def test_which_text_names_files(text: str, paths: int) -> None:
    assert len(handed_over.read_text(text).paths) == paths


# scanned -------------------------------------------------------------------------------------
def test_scanning_has_a_page_of_its_own(page: ImportPage) -> None:
    went: list[tuple[str, object]] = []
    page.session.went.connect(lambda name, what: went.append((name, what)))
    page._start._scan.click()
    assert went == [("scan", None)]


def test_a_request_that_is_typed_is_for_another_page(page: ImportPage) -> None:
    came: list[HandedOver] = []
    page.session.came.connect(came.append)
    page._start.entry.edit.setPlainText(REQUEST)
    page._start.entry.look.click()
    assert came == [HandedOver(text=REQUEST.encode())]
    assert page._stack.currentWidget() is page._start


def test_a_request_in_a_picture_is_offered_for_its_page(page: ImportPage, qtbot: QtBot) -> None:
    came: list[HandedOver] = []
    page.session.came.connect(came.append)
    page.enter(HandedOver(picture=qr_png(REQUEST)))
    (row,) = reviewed(page, qtbot)
    assert not row.keepable
    assert "a request or an offer" in page._review._summary.text()
    buttons = page._review.offers.findChildren(QPushButton)
    next(each for each in buttons if each.accessibleName() == "See who it is… v.example").click()
    assert came == [HandedOver(text=REQUEST.encode())]
    page.session.language = "ja"
    page.retranslate()
    assert "提示の依頼" in page._review._summary.text()


# linked and packed ---------------------------------------------------------------------------
def test_a_link_in_a_picture_is_followed_after_consent_and_takes_its_place(
    page: ImportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = "https://example.ac.jp/badge/1"
    asked: list[str] = []

    def fetch_link(_: Trusting, link: str, **__: object) -> Input:
        asked.append(link)
        return Input("1.json", BADGE.read_bytes())

    monkeypatch.setattr(Trusting, "fetch_link", fetch_link)
    page.enter(HandedOver(text=link.encode() + b"\n"))
    (row,) = reviewed(page, qtbot)
    assert not row.keepable
    buttons = page._review.offers.findChildren(QPushButton)
    name = "Fetch the badge from example.ac.jp…"
    next(each for each in buttons if each.accessibleName() == name).click()
    qtbot.waitUntil(lambda: bool(page.findChildren(ConsentDialog)))
    assert asked == []
    page.findChild(ConsentDialog)._accept.click()
    qtbot.waitUntil(lambda: page._review.model.keepable() == 1, timeout=PATIENCE_MS)
    (row,) = reviewed(page, qtbot)
    assert row.found.name == "1.json"
    assert asked == [link]


def test_a_backup_inside_a_zip_is_saved_and_offered_for_restoring(
    page: ImportPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    backup = tmp_path / "my.tsumiki-backup"
    with closing(Wallet.create(tmp_path / "other", PASSPHRASE, now=NOW)) as other:
        other.backups.write(backup, PASSPHRASE, now=NOW, work=Work())
    packed = tmp_path / "all.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(backup, "inner/my.tsumiki-backup")
    page.enter([packed])
    reviewed(page, qtbot)
    assert "something of yours" in page._review._summary.text()
    taken = tmp_path / "taken.tsumiki-backup"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: taken)
    went: list[tuple[str, object]] = []
    page.session.went.connect(lambda name, what: went.append((name, what)))
    buttons = page._review.offers.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Save and restore…").click()
    assert taken.read_bytes() == backup.read_bytes()
    assert went == [("restore", taken)]
