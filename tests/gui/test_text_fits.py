"""No text is cut off: every page, both languages, usual and twice as large, wide and narrow."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from tests.gui.conftest import settle
from tests.gui.every_page import INSIDE, OUTSIDE, WHAT, cut_off
from wallet.gui.session import Message
from wallet.gui.window import Window
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session

SIZES = [(1024, 700), (760, 640)]


def _walk(
    window: Window, session: Session, *, smallest: tuple[tuple[int, int], int] | None = None
) -> list[str]:
    """Look in every size; ``smallest`` is one that is left out, at its percentage."""
    found = []
    assert session.settings.text_percent == 100
    for percent in (100, 200):
        if percent != 100:
            session.looks.set_text(percent)
        for size in SIZES:
            if (size, percent) == smallest:
                continue
            window.resize(*size)
            settle(60)
            found += [f"{percent} % {size[0]}: {told}" for told in cut_off(window)]
    return found


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", INSIDE)
def test_no_text_is_cut_off(window: Window, session: Session, name: str, language: str) -> None:
    session.set_language(language)
    session.go(name, WHAT.get(name))
    settle()
    assert _walk(window, session) == []


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", OUTSIDE)
def test_nor_before_unlocking(session: Session, qtbot: QtBot, name: str, language: str) -> None:
    session.language = language
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    session.go(name)
    settle()
    assert _walk(window, session) == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nor_in_what_stands_around_the_page(
    window: Window, session: Session, language: str
) -> None:
    """A message with its next step and a button, above work that takes long and can be stopped."""
    session.set_language(language)
    session.told.emit(Message(Tone.NEUTRAL, "backup_ask", {}, "backup_ask_yes", lambda: None))
    released = threading.Event()
    job = session.run(lambda _wallet, _work: released.wait(20), label="job_import")
    window._strip._appear()
    settle()
    # In 760 x 640 at 200 % such a message alone is half as high as the window.
    found = _walk(window, session, smallest=((760, 640), 200))
    released.set()
    settle()
    assert job.ended
    assert found == [], "\n".join(found)
