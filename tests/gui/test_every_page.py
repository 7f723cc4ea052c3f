"""Every page survives what can happen to it, and speaks and looks as it is told to meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.conftest import settle
from tests.gui.every_page import INSIDE, WHAT, cut_off
from tests.gui.standin import rows
from wallet import wording
from wallet.errors import VaultError
from wallet.gui import pages
from wallet.gui.theme import Appearance, Contrast
from wallet.verification.report import Headline, Verdict
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.gui.window import Window

LONG = "長い題名のバッジ " * 625  # 5,000 characters
ASK_NOTHING = {
    "scan",
    "import",
    "received",
    "backup",
    "check_backup",
    "restore",
    "passphrase",
    "ask",
    "backpack",
    "nearby",
}  # when they open
ENGLISH = {each.en for each in wording.sentences().values() if each.en != each.ja}
LOCKED = [name for name in pages.PLACES if name in pages.BEFORE_UNLOCKING]


class Failing:
    """A wallet of which every call fails, however deep it lies."""

    def __init__(self, error: Exception) -> None:
        self._error = error
        self.calls = 0

    def __getattr__(self, name: str) -> Failing:
        return self

    def __call__(self, *_: object, **__: object) -> object:
        self.calls += 1
        raise self._error

    def close(self) -> None:
        """Close as the wallet does: a session must end."""


@pytest.fixture
def broken(session: Session) -> list[BaseException]:
    """What nobody foresaw; a test fails that causes any."""
    found: list[BaseException] = []
    session.broke.connect(found.append)
    return found


def _texts(window: Window) -> list[str]:
    parts = [*window.page.findChildren(QLabel), *window.page.findChildren(QPushButton)]
    return [each.text() for each in parts if each.isVisible() and each.text()]


def _still_cut_off(window: Window) -> list[str]:
    """Return what has no room, once the layouts have come to rest."""
    for _ in range(10):
        if not cut_off(window):
            return []
        settle(100)
    return cut_off(window)


@pytest.mark.parametrize("name", INSIDE)
def test_language_and_look_change_while_it_is_shown(
    window: Window, session: Session, broken: list[BaseException], name: str
) -> None:
    session.go(name, WHAT.get(name))
    settle()
    if name == "show":
        window.page.log.begin(None)  # type: ignore[attr-defined] - it notes itself after a while
    before = _texts(window)
    session.set_language("ja")
    settle()
    japanese = _texts(window)
    for appearance, contrast in zip(Appearance, Contrast, strict=True):
        session.looks.set_appearance(appearance)
        session.looks.set_contrast(contrast)
    session.looks.set_text(150)
    session.looks.set_motion("reduced")
    settle()
    session.looks.set_text(100)
    assert sorted(_texts(window)) == sorted(japanese)
    session.set_language("en")
    settle()
    assert sorted(_texts(window)) == sorted(before)
    assert not ENGLISH.intersection(japanese)
    assert broken == []


@pytest.mark.parametrize("name", INSIDE)
def test_the_wallet_can_be_locked_while_it_is_shown(
    window: Window, session: Session, broken: list[BaseException], name: str
) -> None:
    titles = {row.title for row in rows(12)}
    session.go(name, WHAT.get(name))  # and locked before all of it has come
    session.lock()
    settle()
    assert window.page.objectName() == "unlock"
    assert not titles & set(_texts(window))
    assert len(window._pages) == 1
    assert broken == []


@pytest.mark.parametrize("name", INSIDE)
def test_a_badge_of_every_trouble_is_shown(
    window: Window, session: Session, broken: list[BaseException], name: str
) -> None:
    first, second, *rest = rows(12)
    wallet: Any = session._wallet
    trouble = replace(
        first,
        title=LONG,
        issuer=LONG,
        picture=b"no picture at all",
        verdict=Verdict.REVOKED,
        headline=Headline(Tone.BAD, "cancelled"),
    )
    nameless = replace(second, title="", issuer="", awarded=None, issuer_id="")
    wallet.rows = (trouble, nameless, *rest)
    for what in (WHAT.get(name), "badge-0", "badge-1") if name == "badge" else (WHAT.get(name),):
        session.go(name, what)
        settle()
        assert _still_cut_off(window) == []
    assert broken == []


@pytest.mark.parametrize("name", INSIDE)
def test_a_job_that_fails_is_told(
    window: Window, session: Session, broken: list[BaseException], name: str
) -> None:
    wallet = session._wallet
    error = VaultError("vault_damaged", part="badges", reason="a test")
    session._wallet = failing = Failing(error)  # type: ignore[assignment]
    session.go(name, WHAT.get(name))
    settle()
    assert window.page.objectName() == name
    assert broken == []
    assert (failing.calls == 0) is (name in ASK_NOTHING)
    in_bar = window.bar.message is not None and window.bar.message.code == error.code
    on_page = session.say(error.code, **error.details) in _texts(window)
    assert (in_bar or on_page) is (failing.calls > 0)
    session._wallet = wallet


@pytest.mark.parametrize("name", [name for name in INSIDE if name not in ASK_NOTHING])
def test_an_error_nobody_foresaw_is_told_as_one(
    window: Window, session: Session, name: str
) -> None:
    wallet = session._wallet
    session._wallet = Failing(RuntimeError("nobody foresaw this"))  # type: ignore[assignment]
    session.go(name, WHAT.get(name))
    settle()
    assert window.page.objectName() == name
    assert window.bar.message is not None
    assert window.bar.message.code == "unexpected"
    session._wallet = wallet


@pytest.mark.parametrize("name", LOCKED)
def test_pages_before_unlocking_survive_a_switch_of_everything(
    session: Session, broken: list[BaseException], name: str
) -> None:
    page = pages.make(name, session)
    session.language_changed.connect(page.retranslate)
    page.show()
    page.enter(None)
    for language in ("ja", "en"):
        session.set_language(language)
        session.looks.set_contrast(Contrast.ON)
        session.looks.set_text(200)
    settle()
    page.close()
    page.deleteLater()
    assert broken == []
