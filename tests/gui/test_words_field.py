"""Typing twelve words: what is told on the way, and what does not matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.gui.standin_owner import SECRET
from wallet.gui.protection.words_field import WordsField
from wallet.vault import recovery

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session


@pytest.fixture
def field(session: Session, qtbot: QtBot) -> WordsField:
    made = WordsField(session)
    qtbot.addWidget(made)
    made.retranslate()
    made.show()
    return made


@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_counts_and_knows_when_all_are_there(field: WordsField, language: str) -> None:
    words = recovery.to_words(SECRET, language)
    field.put("\u3000".join(words[:5]))
    assert field.hint.text() == "5 of 12 words"
    assert not field.complete
    field.put("\n".join(words))
    assert field.hint.text() == "All 12 words are there"
    assert field.complete
    field.put(" ".join([*words, words[0]]))
    assert "13 words" in field.hint.text()
    assert not field.complete


def test_a_word_that_is_in_no_list_is_named_by_its_place_with_likely_ones(
    field: WordsField, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field.edit, "abandon abli")
    assert "Word 2" in field.hint.text()
    field.put("abandon abilitty about")
    assert "Word 2" in field.hint.text()
    assert "ability" in field.hint.text()


def test_a_word_that_is_still_being_typed_is_in_order(field: WordsField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.edit, "abandon abil")
    assert field.hint.text() == "2 of 12 words"
    qtbot.keyClicks(field.edit, " ")
    assert "Word 2" in field.hint.text()


def test_chinese_characters_are_told_from_misspellings(field: WordsField, session: Session) -> None:
    session.language = "ja"
    field.put("愛国心 ")
    assert "漢字は使いません" in field.hint.text()


def test_return_enters_and_tab_goes_on(session: Session, qtbot: QtBot) -> None:
    both, field, after = QWidget(), WordsField(session), QLineEdit()
    rows = QVBoxLayout(both)
    rows.addWidget(field)
    rows.addWidget(after)
    qtbot.addWidget(both)
    both.show()
    field.setFocus()
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(field.entered):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert field.text.split() == []
    assert both.focusWidget() is after
