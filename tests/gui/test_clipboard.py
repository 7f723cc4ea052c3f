"""What comes out of the wallet does not stay on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

if TYPE_CHECKING:
    from wallet.gui.session import Session


def held() -> str:
    return QGuiApplication.clipboard().text()


def test_copied_text_leaves_after_a_while(session: Session) -> None:
    session.clipboard.copy("of the wallet")
    assert held() == "of the wallet"
    assert session.clipboard._end.isActive()
    session.clipboard._end.timeout.emit()
    assert not held()


def test_it_leaves_when_the_wallet_locks(session: Session) -> None:
    session.clipboard.copy("of the wallet")
    session.lock()
    assert not held()


def test_it_leaves_when_the_program_ends(session: Session) -> None:
    session.clipboard.copy("of the wallet")
    session.end()
    assert not held()


@pytest.mark.parametrize("end", ["clear", "copy"])
def test_what_somebody_else_copied_stays(session: Session, end: str) -> None:
    session.clipboard.copy("of the wallet")
    QGuiApplication.clipboard().setText("of somebody else")
    session.clipboard.clear()
    assert held() == "of somebody else"
    if end == "copy":
        session.clipboard.copy("again")
        assert held() == "again"


def test_histories_of_the_clipboard_are_asked_to_keep_no_copy(session: Session) -> None:
    session.clipboard.copy("of the wallet")
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    session.clipboard.clear()


@pytest.mark.parametrize("end", ["lock", "end"])
def test_what_was_copied_by_keys_leaves_with_the_wallet(
    session: Session, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screenless platform cannot say whose a text is, so it is said here."""
    QGuiApplication.clipboard().setText("copied out of a line of facts")
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    getattr(session, end)()
    assert not held()
