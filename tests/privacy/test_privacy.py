"""A part of the session, and some broken variants; ``python -m tests.privacy`` does all."""

from __future__ import annotations

import base64
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.privacy import portfolios, talking
from tests.privacy.broken import VARIANTS, caught
from tests.privacy.canaries import Canary, texts
from tests.privacy.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and inherited pipes")

STEPS = (
    "create", "profile", "address", "import", "other wallet", "search", "note", "tag", "present",
    "backup", "change passphrase", "error", "abort", "killed while it imports", "window", "damaged",
)  # fmt: skip
QUICK = ("log", "settings", "removed file", "database", "error of a command")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name: that of a socket, which lies in it, must not be long."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made) / "s"


def test_nothing_of_the_learner_leaves_the_vault_unasked(folder: Path) -> None:
    outcome = Session(folder).run(STEPS)
    assert outcome.counts["canaries"] >= 20
    assert outcome.counts["steps"] == len(STEPS)
    assert outcome.counts["files looked through"] > 50
    assert not outcome.findings


PORTFOLIO = (
    "create", "import others", "import", "note", "new", "add", "build vp-jwt", "build zip",
    "activity",
)  # fmt: skip


def test_portfolio_holds_what_was_chosen_and_no_more(folder: Path) -> None:
    outcome = Session(folder, steps=portfolios.STEPS).run(PORTFOLIO)
    assert outcome.counts["canaries"] >= 40
    assert outcome.counts["steps"] == len(PORTFOLIO)
    assert not outcome.findings


@pytest.mark.slow  # of the looking itself
def test_portfolio_that_hides_nothing_is_caught(folder: Path) -> None:
    whole = tuple(
        replace(each, words=each.words.partition("|--show")[0]) if each.name == "add" else each
        for each in portfolios.STEPS
    )
    outcome = Session(folder, steps=whole).run(("create", "import", "new", "add", "build pdf"))
    found = "\n".join(outcome.findings)
    for name in portfolios.HIDDEN:
        assert f"{name} in asked/p.pdf" in found


OTHERS = ("create", "import", "answer", "take an offer", "take one by signing in", "activity")


@pytest.mark.loopback  # the browser comes back to the program
def test_answers_hold_what_was_asked_for_and_secrets_of_an_offer_are_nowhere(folder: Path) -> None:
    outcome = Session(folder, steps=talking.STEPS).run(OTHERS)
    assert outcome.counts["canaries"] >= 45
    assert outcome.counts["steps"] == len(OTHERS)
    assert not outcome.findings
    assert list((folder / "asked" / "answered").iterdir())


@pytest.mark.slow  # of the looking itself
def test_an_answer_that_tells_more_is_caught(folder: Path) -> None:
    more = tuple(
        replace(each, words=each.words.replace("{request}", "{request for more}"))
        for each in talking.STEPS
    )
    found = "\n".join(Session(folder, steps=more).run(("create", "import", "answer")).findings)
    for name in ("hidden story", "hidden evidence", "hidden link"):
        assert f"{name} in asked/answered" in found


TABLE = ("create", "import", "whose key", "import what is bound", "answer across the table")


@pytest.mark.loopback
def test_an_answer_across_the_table_holds_what_was_asked_for(folder: Path) -> None:
    outcome = Session(folder, steps=talking.STEPS).run(TABLE)
    assert not outcome.findings
    assert outcome.counts["canaries"] >= 50
    opened = "".join(each.read_text() for each in (folder / "asked" / "opened").iterdir())
    assert "夜鳴鶯の聴き分け上級" in opened
    assert [each.name for each in (folder / "asked" / "sent").iterdir() if each.stat().st_size]


@pytest.mark.slow  # of the looking itself
@pytest.mark.loopback
def test_an_answer_across_the_table_that_tells_more_is_caught(folder: Path) -> None:
    whole = tuple(
        replace(
            each, beside=replace(each.beside, words=each.beside.words.replace("|--minimal", ""))
        )
        if each.beside
        else each
        for each in talking.STEPS
    )
    found = "\n".join(Session(folder, steps=whole).run(TABLE).findings)
    for name in ("hidden story", "hidden link", "hidden tag"):
        assert f"{name} in asked/opened" in found


@pytest.mark.slow
@pytest.mark.loopback
def test_a_file_given_across_the_table_is_no_more_than_it_was(folder: Path) -> None:
    needed = ("create", "import", "new", "add", "build", "fetch across the table")
    outcome = Session(folder, steps=talking.STEPS).run(needed)
    assert not outcome.findings
    given = folder / "asked"
    assert (given / "fetched" / "body").read_bytes() == (given / "p.zip").read_bytes()


@pytest.mark.parametrize("name", QUICK)
def test_a_broken_variant_is_caught(name: str, folder: Path) -> None:
    assert caught(name, folder)


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.loopback] if "across" in each.needs else [])
        for name, each in sorted(VARIANTS.items())
        if name not in QUICK
    ],
)
def test_every_other_broken_variant_is_caught(name: str, folder: Path) -> None:
    assert caught(name, folder)


def test_no_canary_is_found_in_another() -> None:
    every = (*texts(), *talking.texts())
    found = {
        one.name: [other.name for other in every if one.found_in(str(other.secret).encode())]
        for one in every
    }
    assert found == {one.name: [one.name] for one in every}
    assert len(found) > len(texts()) > 20


@pytest.mark.parametrize("before", [b"", b"a", b"ab", b"abc"])
@pytest.mark.parametrize("after", [b"", b"y", b"yz"])
@pytest.mark.parametrize("secret", ["カナリア 41", "twelve chars", bytes(range(200, 232))])
def test_base64_is_found_wherever_it_begins(
    secret: str | bytes, before: bytes, after: bytes
) -> None:
    data = secret if isinstance(secret, bytes) else secret.encode()
    canary = Canary("one", secret)
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        assert canary.found_in(encode(before + data + after)).startswith("base64")
        assert not canary.found_in(encode(before + data[:-4] + b"....." + after))
