"""A new user's whole way, on the real window and a real wallet, with the keyboard alone.

From the first start to a presentation that an employer's program accepts, in both languages. A
native file dialog cannot be driven from here: where one saves the presentation, its answer is
given; files come in by a typed path, as ``docs/first-steps.md`` describes.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.gui.conftest import settle
from tests.gui.keyboard import CTRL, KEY, SHIFT, Keyboard
from tests.gui.learner import PASSPHRASE, locked, sample
from tests.gui.standin import NOW
from wallet import paths
from wallet.gui.widgets import file_choice
from wallet.service import Wallet
from wallet.vault.recovery import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


EMPLOYER = "Example Employer"
TITLE = "Open Data Study Circle: Organiser"
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TSUMIKI_HOME", str(tmp_path / "home"))


@pytest.fixture
def person(home: Path, qtbot: QtBot) -> Iterator[Keyboard]:
    with locked(home) as session:
        made = Keyboard(session, qtbot)
        yield made
        made.window.close()


@pytest.fixture
def badge(tmp_path: Path) -> Path:
    """A badge as it came by e-mail."""
    return Path(shutil.copy(sample("Ring of Data"), tmp_path / "badge.json"))


def chooses_language(person: Keyboard, language: str) -> None:
    """Turn the language over with the arrow keys, once or there and back."""
    person.comes_to("welcome")
    person.goes_to("English", back=True)
    person.presses(KEY.Key_Left)
    assert person.session.language == "ja"
    assert person.reads(person.says("welcome_heading"))
    if language == "en":
        person.presses(KEY.Key_Right)
    assert person.session.language == language


def protects(person: Keyboard) -> None:
    person.chooses(person.says("welcome_own_title"))
    person.comes_to("create")
    person.types(PASSPHRASE)
    person.presses(KEY.Key_Return)
    person.types(PASSPHRASE)
    person.presses(KEY.Key_Return)
    person.comes_to("recovery")


def writes_words_down(person: Keyboard) -> None:
    words = person.words()
    person.chooses(person.says("recovery_next"))
    person.types(" ".join(words))
    person.presses(KEY.Key_Return)
    person.comes_to("import")
    person.waits_for(person.says("recovery_kept"))


def puts_words_off(person: Keyboard) -> None:
    assert len(person.words()) == WORDS
    assert person.reads(person.says("recovery_later_means"))
    person.chooses(person.says("recovery_later"))
    person.comes_to("import")


def imports(person: Keyboard, file: Path) -> None:
    person.goes_to(person.says("import_entry"))
    person.types(str(file))
    assert person.reads(person.says("import_entry_paths", count=1))
    person.presses(KEY.Key_Return)
    person.comes_to_row(TITLE)
    assert person.says("state_issuer_open") in person.row()
    assert person.says("import_row_ticked") in person.row()
    assert person.says("standing_new") in person.row()
    person.chooses(person.says("import_keep_one", count=1))
    person.waits_for(person.says("import_report_heading"))
    person.presses(KEY.Key_Return)  # the cursor stands on "show them"
    person.comes_to("badges")
    person.comes_to_row(TITLE)


def reads_the_verdict(person: Keyboard) -> None:
    person.presses(KEY.Key_Return)
    person.comes_to("badge")
    person.waits_for(TITLE)
    headline = person.says("headline_issuer_not_known", title=TITLE, issuer="", valid_until="")
    person.waits_for(headline)
    person.presses(KEY.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    person.chooses(person.says("badge_recheck"))
    person.waits_for(person.says("badge_rechecked"))
    person.waits_for(headline)


def presents(person: Keyboard) -> None:
    person.chooses(person.says("badge_present"), back=True)
    person.comes_to("portfolios")
    settle()
    person.types(EMPLOYER)
    person.presses(KEY.Key_Return)  # on to what would leave
    person.waits_for(person.says("folio_leaves"))
    person.chooses(person.says("folio_make"))
    person.waits_for(person.says("folio_made"))


def is_accepted(file: Path, language: str) -> str:
    """Judge the file as an employer does, in a process that knows nothing of the wallet."""
    words = ["verify", "--lang", language, "--at", NOW.isoformat(), "--domain", EMPLOYER, str(file)]
    ran = subprocess.run(
        [sys.executable, "-m", "wallet", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def documented(language: str) -> tuple[int, ...]:
    """Return the numbers of keys in docs/first-steps: until the badge is listed, and in all."""
    name, told = {
        "en": ("first-steps.md", r"presses (\d+) keys until .*? and (\d+) in all"),
        "ja": ("first-steps.ja.md", r"押すキーは(\d+)回、最後までで(\d+)回"),
    }[language]
    found = re.search(told, (ROOT / "docs" / name).read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return tuple(int(number) for number in found.groups())


@pytest.mark.parametrize("words", [writes_words_down, puts_words_off])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_from_the_first_start_to_a_presentation_that_is_accepted(  # noqa: PLR0917 - fixtures
    person: Keyboard,
    home: Path,
    badge: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    words: object,
) -> None:
    file = tmp_path / "employer.pdf"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: file)
    chooses_language(person, language)
    protects(person)
    assert callable(words)
    words(person)
    imports(person, badge)
    made = ("passphrase", "recovery") if words is writes_words_down else ("passphrase",)
    assert Wallet.ways(home) == made
    keys = person.pressed
    reads_the_verdict(person)
    presents(person)
    assert TITLE in is_accepted(file, language)

    person.presses(KEY.Key_L, CTRL)
    person.comes_to("unlock")
    assert not person.reads(TITLE)
    person.types(PASSPHRASE)
    person.presses(KEY.Key_Return)
    person.comes_to("badges")
    person.comes_to_row(TITLE)
    assert documented(language) == (keys, person.pressed), "beside what is typed"
    assert keys <= 25


@pytest.mark.parametrize("language", ["en", "ja"])
def test_from_the_first_start_to_the_samples_and_back(person: Keyboard, language: str) -> None:
    chooses_language(person, language)
    person.chooses(person.says("welcome_demo_title"))
    person.comes_to("badges")
    assert person.session.home == paths.demo_home()
    person.waits_for(person.says("demo_banner"))
    person.comes_to_row("2026")
    person.presses(KEY.Key_Return)
    person.comes_to("badge")
    person.waits_for(person.says("own_heading"))
    person.presses(KEY.Key_Escape)
    person.comes_to("badges")
    person.chooses(person.says("demo_start_own"))
    person.comes_to("create")  # the language is not asked for again
    assert person.session.language == language


def test_every_step_goes_back_and_none_is_a_dead_end(person: Keyboard) -> None:
    person.chooses(person.says("welcome_own_title"))
    person.comes_to("create")
    assert person.reads("2  " + person.says("step_protect"))
    person.presses(KEY.Key_Escape)
    person.comes_to("welcome")
    protects(person)
    first = person.words()
    person.chooses(person.says("recovery_next"))
    person.presses(KEY.Key_Escape)  # to the words again, which are the same
    assert person.words() == first
    puts_words_off(person)
    assert not [b for b in person.window._rail.findChildren(QPushButton) if b.isVisible()]
    person.chooses(person.says("import_before_step"))
    person.comes_to("recovery")
    person.words()
    person.chooses(person.says("recovery_later"))
    person.comes_to("import")
    person.presses(KEY.Key_Escape)
    person.comes_to("recovery")
    person.chooses(person.says("recovery_later"))
    person.chooses(person.says("import_later"))
    person.comes_to("badges")
    assert person.window._rail.isVisible()
    person.waits_for(person.says("badges_empty"))
    person.presses(KEY.Key_Return)  # on the one button of the empty list
    person.comes_to("import")
    assert not person.reads(person.says("step_protect"))  # that was once


def test_other_doors_are_told_of(person: Keyboard) -> None:
    person.chooses(person.says("welcome_elsewhere"))
    assert person.reads(person.says("welcome_elsewhere_how"))
    person.chooses(person.says("welcome_backup"), back=True)
    person.comes_to("restore_new")
    person.chooses(person.says("window_cancel"))
    person.comes_to("welcome")


def test_steps_tell_where_one_is(person: Keyboard) -> None:
    for page, number, name in (("welcome", 1, "language"), ("create", 2, "protect")):
        person.session.go(page)
        told = person.says(
            "step_now_told", number=number, total=3, name=person.says(f"step_{name}")
        )
        assert person.window.page._steps.accessibleName() == told
        person.session.set_language("ja")
        assert person.window.page._steps.accessibleName() != told
        person.session.set_language("en")


def test_a_new_line_in_the_field_is_typed_with_shift(person: Keyboard, badge: Path) -> None:
    protects(person)
    puts_words_off(person)
    person.goes_to(person.says("import_entry"))
    person.types(str(badge))
    person.presses(KEY.Key_Return, SHIFT)
    person.types(badge.as_uri())
    assert person.reads(person.says("import_entry_paths", count=2))
