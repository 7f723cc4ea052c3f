"""Backups by the window on real wallets: made, tried out, damaged, merged, begun anew with."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from tests.gui.conftest import settle
from tests.gui.learner import (
    PASSPHRASE,
    PATIENCE_MS,
    created,
    locked,
    sample,
    shown,
    unlocked,
    written,
)
from tests.gui.standin import NOW
from wallet.gui.handed_over import HandedOver
from wallet.gui.widgets import file_choice
from wallet.gui.window import Window
from wallet.service import Wallet
from wallet.snapshots.backups import BackupDue
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.page import Page
    from wallet.gui.session import Session

WORDS = "a passphrase for the backup"
NEW_WORDS = "another one for the new home"


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        yield made


@pytest.fixture
def file(session: Session, tmp_path: Path, qtbot: QtBot) -> Path:
    """A backup of a wallet with samples, of which one is marked."""
    path = tmp_path / "b.tsumiki-backup"

    def write(wallet: Wallet, work: Work) -> bool:
        first = wallet.ids()[0]
        wallet.marks.set_note(first, "a note")
        wallet.marks.tag([first], "統計")
        wallet.profiles.create("学校", now=NOW)
        wallet.backups.write(path, WORDS, now=NOW, work=work)
        return True

    done: list[bool] = []
    session.run(write, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    return path


def texts(page: Page) -> str:
    return "\n".join(written(page))


def press(page: Page, words: str) -> None:
    found = [
        each
        for each in page.findChildren(QPushButton)
        if each.text().startswith(words) and each.isVisible()
    ]
    assert found, words
    assert found[0].isEnabled(), words
    found[0].click()


def says(page: Page, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: words in texts(page), timeout=PATIENCE_MS)


def fill(page: Page, file: Path, words: str = WORDS) -> None:
    page.file.edit.setText(str(file))  # type: ignore[attr-defined]
    page.file.passphrase.edit.setText(words)  # type: ignore[attr-defined]


def test_back_up_now_tells_what_is_in_it_and_where_it_is(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown("backup", session, qtbot)
    start = next(b for b in page.findChildren(QPushButton) if b.text().startswith("Choose a place"))
    page._new.first.edit.setText(WORDS)
    assert not start.isEnabled()
    page._new.second.edit.setText(WORDS)
    suggested: list[str] = []

    def choose(_: object, __: str, name: str, kind: str) -> Path:
        suggested.extend((name, kind))
        return tmp_path / name

    monkeypatch.setattr(file_choice, "place_for", choose)
    start.click()
    says(page, "Your backup is made", qtbot)
    assert suggested == ["tsumiki-2026-11-23.tsumiki-backup", "Tsumiki backup (*.tsumiki-backup)"]
    assert (tmp_path / suggested[0]).is_file()
    assert str(tmp_path) in texts(page)
    assert suggested[0] in texts(page)
    assert page._new.text == ""
    press(page, "Done")


def test_a_place_that_holds_something_else_is_left_alone(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown("backup", session, qtbot)
    other = tmp_path / "thesis.tsumiki-backup"
    other.write_text("my thesis", encoding="utf-8")
    monkeypatch.setattr(file_choice, "place_for", lambda *_: other)
    page._new.first.edit.setText(WORDS)
    page._new.second.edit.setText(WORDS)
    press(page, "Choose a place")
    says(page, "is something other than a backup", qtbot)
    assert other.read_text(encoding="utf-8") == "my thesis"
    assert page._new.text == WORDS  # another place can be chosen at once


def test_checking_tells_a_wrong_passphrase_from_damage_and_changes_nothing(
    session: Session, file: Path, qtbot: QtBot
) -> None:
    page = shown("check_backup", session, qtbot, file)
    assert page.file.edit.text() == str(file)
    fill(page, file, "not the passphrase at all")
    press(page, "Check")
    says(page, "The passphrase does not open this backup", qtbot)
    assert page.file.passphrase.edit.selectedText()
    fill(page, file)
    press(page, "Check")
    says(page, "The backup of 23 Nov 2026 is whole", qtbot)
    assert page.file.passphrase.text == ""
    whole = file.read_bytes()
    for broken, said in (
        (whole[:-40], "This backup is damaged"),
        (whole[:900] + bytes([whole[900] ^ 1]) + whole[901:], "This backup is damaged"),
        (b"PNG", "This file is not a backup"),
    ):
        file.write_bytes(broken)
        page.enter(file)
        fill(page, file)
        press(page, "Check")
        says(page, said, qtbot)
    file.unlink()
    fill(page, file)
    press(page, "Check")
    says(page, "could not be read", qtbot)


def test_a_restore_shows_first_what_would_come_and_lists_what_came(
    session: Session, file: Path, qtbot: QtBot
) -> None:
    gone: list[str] = []

    def lose(wallet: Wallet, _: Work) -> int:
        ids = wallet.ids()
        gone.extend(wallet.badge(each, now=NOW).row.title for each in ids[:2])
        wallet.delete(*ids[:2])
        return len(ids)

    before: list[int] = []
    session.run(lose, before.append)
    qtbot.waitUntil(lambda: bool(before), timeout=PATIENCE_MS)
    page = shown("restore", session, qtbot, file)
    fill(page, file)
    press(page, "Show what would come back")
    says(page, "Nothing has changed yet.", qtbot)
    numbers: list[int] = []
    session.read(lambda wallet: len(wallet.ids()), numbers.append)
    qtbot.waitUntil(lambda: bool(numbers))
    assert numbers == [before[0] - 2]
    press(page, "Restore now")
    says(page, "Restored from the backup of 23 Nov 2026", qtbot)
    lists = page.findChildren(QPlainTextEdit)
    assert not any(each.isVisible() for each in lists)
    toggle = next(
        b
        for b in page.findChildren(QPushButton)
        if b.accessibleName() == "Show the list: Badges that were not here" and b.isVisible()
    )
    toggle.click()
    (added,) = [each for each in lists if each.isVisible()]
    assert set(added.toPlainText().splitlines()) == {" ".join(title.split()) for title in gone}
    page.enter(file)
    fill(page, file)
    press(page, "Show what would come back")
    says(page, "Nothing is missing here", qtbot)


def test_a_new_home_begins_with_a_backup_and_has_everything(
    session: Session, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[tuple[object, ...]] = []

    def tell(wallet: Wallet) -> tuple[object, ...]:
        first = wallet.ids()[0]
        names = [profile.name for profile in wallet.profiles.pages()]
        return (wallet.badges(now=NOW), wallet.badge(first, now=NOW).note, names,
                wallet.holder_did())  # fmt: skip

    session.read(tell, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    with locked(tmp_path / "new") as fresh:
        window = Window(fresh)
        window.show()
        assert window.page.objectName() == "welcome"
        press(window.page, "I have a backup")
        page = window.page
        file.write_bytes(file.read_bytes()[:-1] + b"x")
        fill(page, file)
        press(page, "Read the backup")
        says(page, "damaged", qtbot)
        assert not Wallet.exists(tmp_path / "new")
        file.write_bytes(_whole(session, file, qtbot))
        fill(page, file)
        press(page, "Read the backup")
        says(page, "Now choose the passphrase", qtbot)
        page._new.first.edit.setText(NEW_WORDS)
        page._new.second.edit.setText(NEW_WORDS)
        with qtbot.waitSignal(fresh.opened, timeout=PATIENCE_MS):
            press(page, "Restore my wallet")
        says(window.page, "Restored from the backup", qtbot)
        press(window.page, "Show my badges")
        settle()
        fresh.read(tell, told.append)
        qtbot.waitUntil(lambda: len(told) == 2, timeout=PATIENCE_MS)
        assert told[1] == told[0]
        assert told[1][1] == "a note"
        window.close()
        window.deleteLater()
    Wallet.unlock(tmp_path / "new", NEW_WORDS, now=NOW).close()


def _whole(session: Session, file: Path, qtbot: QtBot) -> bytes:
    """Write the backup once more over the broken one, as a learner would from the old machine."""
    file.unlink()
    done: list[object] = []
    session.run(
        lambda wallet, work: wallet.backups.write(file, WORDS, now=NOW, work=work), done.append
    )
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    return file.read_bytes()


def test_a_backup_that_was_dropped_leads_to_restoring_it(
    session: Session, file: Path, qtbot: QtBot
) -> None:
    went: list[tuple[str, object]] = []
    session.went.connect(lambda name, what: went.append((name, what)))
    page = shown("import", session, qtbot)
    page.enter(HandedOver(paths=(file,)))
    qtbot.waitUntil(lambda: went == [("restore", file)], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not page._busy)
    page.enter(HandedOver(paths=(file, sample("データサイエンス入門"))))
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._review, timeout=PATIENCE_MS)
    assert "A backup of a wallet, not a badge" in texts(page)
    press(page, "Restore…")
    assert went[1:] == [("restore", file)]


def test_reminders_come_when_one_is_due_and_stay_away_when_dismissed(
    home: Path, qtbot: QtBot
) -> None:
    wallet = created(home)
    review = wallet.examine(
        wallet.gather([sample("データサイエンス入門")], Work()), now=NOW, work=Work()
    )
    wallet.keep(review.credentials, now=NOW, work=Work())
    words = wallet.protection.offer_recovery()
    wallet.protection.keep_recovery(words, " ".join(words.english), now=NOW)
    assert wallet.backups.due(now=NOW, every=timedelta(days=30)) == BackupDue(None, 1, 1)
    wallet.close()
    with locked(home) as session:
        window = Window(session)
        window.show()
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            session.doors.unlock(PASSPHRASE, session.fail)
        qtbot.waitUntil(lambda: window.bar.message is not None, timeout=PATIENCE_MS)
        assert window.bar.message.code == "backup_ask"  # nothing is said before it is wanted
        assert session.settings.backup_days == 0
        window.bar._action.click()
        assert session.settings.backup_days == 30
        qtbot.waitUntil(lambda: window.bar.message is not None, timeout=PATIENCE_MS)
        assert window.bar.message.code == "backup_due_never"
        session.go("settings")
        assert window.bar.message is None
        settle()
        window.page._backup._days.setCurrentIndex(0)
        window.page._backup._days.activated.emit(0)
        assert session.settings.backup_days == 0
        session.go("badges")
        settle()
        assert window.bar.message is None
        session.go("settings")
        window.page._backup._days.activated.emit(2)
        session.go("badges")
        qtbot.waitUntil(lambda: window.bar.message is not None)
        window.bar.dismiss()
        session.go("settings")
        session.go("badges")
        settle()
        assert window.bar.message is None
        window.close()
        window.deleteLater()
