from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wallet import i18n
from wallet.gui.widgets.labels import Label, breakable, one_line
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
