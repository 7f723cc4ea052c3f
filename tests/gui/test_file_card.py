"""The card of the file as it came: where and when it was fetched, and with which fingerprint."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.gui.standin import NOW
from wallet import i18n
from wallet.gui.badges.file_card import FileCard
from wallet.snapshots.badges import FetchedCopy

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.window import Window

URL = "https://badges.example/a/1"


def _texts(card: FileCard) -> list[str]:
    return [each.text().replace("\u200b", "") for each in card.findChildren(QLabel)]


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_tells_where_it_was_fetched(session: Session, qtbot: QtBot, language: str) -> None:
    session.set_language(language)
    page = session._wallet.badge("badge-1", now=NOW)  # type: ignore[union-attr]
    later = NOW + timedelta(days=2)
    seen = (
        FetchedCopy(URL, page.sha256, NOW, later),
        FetchedCopy(f"{URL}\u202e<b>" + "x" * 5_000, "ab" * 32, NOW, NOW),
    )
    card = FileCard(session)
    qtbot.addWidget(card)
    card.show_page(replace(page, fetched=seen))
    said = _texts(card)
    first, last = (i18n.date_and_time(each, language) for each in (NOW, later))
    assert URL in said
    assert session.say("badge_file_fetched_again", first=first, last=last) in said
    assert session.say("badge_file_fetched_same") in said
    assert "ab" * 32 in said
    assert first in said
    assert max(map(len, said)) < 400
    assert not any("\u202e" in each for each in said)
    formats = {each.textFormat() for each in card.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_file_from_a_folder_says_nothing_of_it(window: Window, session: Session) -> None:
    del window
    card = FileCard(session)
    card.show_page(session._wallet.badge("badge-1", now=NOW))  # type: ignore[union-attr]
    assert session.say("badge_file_fetched") not in _texts(card)
    card.deleteLater()
