from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextLayout
from PySide6.QtWidgets import QLabel

from wallet import i18n
from wallet.gui.widgets.labels import Label, breakable, ending_together, one_line
from wallet.wording.telling.plain_text import plain

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_label_shows_markup_as_it_is_written(qtbot: QtBot) -> None:
    label = Label(text="<b>bold</b><img src='https://example.com/x.png'>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text().replace("\u200b", "").startswith("<b>bold</b><img")


def test_a_label_cannot_be_wider_than_its_window(qtbot: QtBot) -> None:
    label = Label(text="x" * 5000)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 300


def test_long_runs_may_break_and_short_words_stay_whole() -> None:
    assert breakable("did:web:example.ac.jp とても短い") == "did:web:example.ac.jp とても短い"
    broken = breakable("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
    assert "\u200b" in broken


def test_japanese_does_not_leave_a_character_alone_on_the_last_line(qtbot: QtBot) -> None:
    words = "確かなのはドメインで、組織そのものではありません。"
    label = Label(text=words)
    qtbot.addWidget(label)
    assert label.text() == words  # whoever reads the label reads what was said
    heard = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)
    assert heard == words
    measured = QLabel.text(label)
    for width in range(120, 360, 7):
        lines = broken(measured, label, width)
        assert len(lines[-1].replace("\u2060", "")) >= 5
    bare = [broken(words, label, width)[-1] for width in range(120, 360, 7)]
    assert any(len(line) < 5 for line in bare)  # without the marks some do


@pytest.mark.parametrize(
    "text", ["はい。", "図書館講習", "It is checked on this computer.", "did:key:z6MkhaXgBZDv", ""]
)
def test_short_and_western_text_is_written_as_it_is(text: str) -> None:
    assert ending_together(text) == text


def test_every_paragraph_ends_together() -> None:
    text = "本人の署名はなく、相手も書かれていません。\nバッジの有効期限は記載されていません"
    assert [len(each.split("\u2060")) for each in ending_together(text).split("\n")] == [5, 5]


def test_a_name_given_to_a_label_stays_its_name(qtbot: QtBot) -> None:
    label = Label(text="確かなのはドメインで、組織そのものではありません。")
    qtbot.addWidget(label)
    label.say("Short")
    assert label.accessibleName() == ""
    label.setAccessibleName("結果")
    label.say("確かなのはドメインで、組織そのものではありません。")
    assert label.accessibleName() == "結果"


def broken(text: str, label: Label, width: int) -> list[str]:
    """Return the lines that Qt makes of a text in a width."""
    layout = QTextLayout(text, label.font())
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines


def test_text_from_outside_stays_on_one_line_and_in_one_direction() -> None:
    assert one_line("A\n\tB\u202eC") == "A BC"
    assert len(one_line("x" * 5000)) == 300


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("**Final** task", "Final task"),
        ("# Goals\n- one\n* two", "Goals\n• one\n• two"),
        ("See [the page](https://example.org/a).", "See the page (https://example.org/a)."),
        ("![tracker](https://evil.example/p.png) text", "tracker text"),
        ("| Paper | Time |\n|---|:-:|\n| Reading | 60 |\n", "Paper – Time\nReading – 60"),
        ("above\n\n---\n\nbelow", "above\n\nbelow"),
        ("a < b & c > d, 2 * 3 * 4", "a < b & c > d, 2 * 3 * 4"),
        ("first\r\n\r\n\r\n\r\nsecond", "first\n\nsecond"),
    ],
)
def test_markdown_becomes_the_text_it_says(written: str, read: str) -> None:
    assert plain(written) == read


@pytest.mark.parametrize(
    "hostile", ["[" * 40_000, "**" * 40_000, "![" * 40_000, "`" * 40_000, "--|" * 40_000]
)
def test_hostile_markdown_takes_no_time(hostile: str) -> None:
    begun = datetime.now(UTC)
    plain(hostile)
    assert (datetime.now(UTC) - begun).total_seconds() < 2


def test_days_and_sizes_are_written_as_the_language_does() -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert i18n.date(noon, "en").endswith("Nov 2026")
    assert i18n.date(noon, "ja").startswith("2026年11月2")
    assert i18n.size(812, "en") == "812 bytes"
    assert i18n.size(14_321, "ja") == "14 KB"
    assert i18n.size(3_210_000, "en") == "3.2 MB"


@pytest.mark.parametrize(
    ("wanted", "preferred", "chosen"),
    [
        ("ja", ["en-GB"], "ja"),
        ("", ["ja-JP", "en"], "ja"),
        ("", ["fr-FR", "en-US"], "en"),
        ("", ["ja_JP.UTF-8"], "ja"),
        ("tlh", [], "en"),
    ],
)
def test_the_language_is_the_learners_then_the_systems(
    wanted: str, preferred: list[str], chosen: str
) -> None:
    assert i18n.choose(wanted, preferred) == chosen
