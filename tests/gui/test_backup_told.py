"""What the window says of backups: when one is due, and what one decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPlainTextEdit

from tests.gui.conftest import settle
from tests.gui.standin import NOW
from wallet.gui.backup.restore_report import RestoreReport, counts_of_restore, notes_of_restore
from wallet.snapshots.backups import BackupDue, Restored

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.window import Window


def test_keys_that_no_backup_holds_are_a_reason_too(window: Window, qtbot: QtBot) -> None:
    session = window._session
    session.keep(replace(session.settings, backup_days=30, backup_asked=True))
    session._wallet.backups.waiting = BackupDue(NOW - timedelta(days=40), 0, 2)
    session.go("settings")
    session.go("badges")
    qtbot.waitUntil(lambda: window.bar.message is not None)
    assert window.bar.message.code == "backup_due_keys"
    assert "Keys of yours that it does not hold: 2" in window.bar._text.text()
    session.go("badge", "badge-1")
    assert window.bar.message is None


def test_what_a_backup_decides_on_issuers_is_told_with_a_word_of_care(
    window: Window, qtbot: QtBot
) -> None:
    done = Restored(
        created=NOW, added=(), duplicates=(), editions=(), failed=(), profiles=0, documents=0,
        decisions=(("did:web:a.example", "pinned"), ("did:web:b.example", "denied")),
        registries=("List",), ahead=NOW + timedelta(days=3),
    )  # fmt: skip
    report = RestoreReport(window._session)
    qtbot.addWidget(report)
    report.show()
    report.show_counts(counts_of_restore(done), done.failed, notes_of_restore(done))
    told = "\n".join(label.text() for label in report.findChildren(QLabel))
    assert "Issuers that the backup says you know" in told
    assert "Issuers that the backup says you do not trust" in told
    assert "If this backup is not your own" in told
    assert "later day than this computer's clock shows: 26 Nov 2026" in told
    lists = [each.toPlainText() for each in report.findChildren(QPlainTextEdit)]
    assert lists == ["did:web:a.example", "did:web:b.example", "List"]


def test_who_does_not_want_reminders_is_asked_once_and_left_alone(
    window: Window, qtbot: QtBot
) -> None:
    session = window._session
    session._wallet.backups.waiting = BackupDue(None, 3, 0)
    session.go("settings")
    session.go("badges")
    qtbot.waitUntil(lambda: window.bar.message is not None)
    assert window.bar.message.code == "backup_ask"
    window.bar.dismiss()
    assert (session.settings.backup_asked, session.settings.backup_days) == (True, 0)
    session.go("settings")
    session.go("badges")
    settle()
    assert window.bar.message is None
