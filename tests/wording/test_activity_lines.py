"""Whatever is noted has words, in both languages, from the details that are noted with it."""

from __future__ import annotations

import ast
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import wallet
from wallet import wording
from wallet.snapshots.activity import ActivityBadge, ActivityKind, ActivityRow
from wallet.trust.model import Level
from wallet.wording import activity
from wallet.wording.activity_exchanges import EXCHANGES
from wallet.wording.telling import activity_lines

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PACKAGE = Path(wallet.__file__).parent
FETCHING = sorted(code for code in wording.sentences() if code.startswith(("fetch_", "url_")))
EXCHANGED = {code for code in EXCHANGES if not code.endswith("_one")}
NAMED = {"name": "Aoba", "file": "a.zip", "made": NOW.isoformat(), "algorithm": "P-256"}
OTHER = "badges.example"  # the host that an offer turned out to be from
ALONE = ("activity_code_shown", "activity_local_", "activity_request_unread")  # with nobody known


@pytest.fixture(autouse=True)
def _strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


def row(code: str, kind: ActivityKind = ActivityKind.BADGES, **how: Any) -> ActivityRow:
    return ActivityRow("activity-1", NOW, kind, code, **{"details": {}, **how})


def noted() -> set[str]:
    """Return every code that the core notes: those written out, and those put together."""
    found = {f"activity_{level.value}" for level in (Level.PINNED, Level.DENIED)}
    found |= {f"activity_revoked_{way}" for way in ("passphrase", "keyring", "recovery")}
    for file in (PACKAGE / "service.py", *(PACKAGE / "tasks").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and str(node.value).startswith("activity_"):
                found.add(str(node.value))
    return found - {"activity_", "activity_revoked_"}


def test_every_code_that_is_noted_has_words() -> None:
    assert len(noted()) > 25
    assert noted() - activity.ACTS == set()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(
    "code", sorted(noted() | {"activity_shared", "activity_asked"} | EXCHANGED)
)
def test_an_entry_is_told_of_one_badge_and_of_many(code: str, language: str) -> None:
    badges = (ActivityBadge("1", "統計", "unknown_key", "valid"), ActivityBadge("2", "Data"))
    for count, changed in ((1, 0), (1, 1), (2, 0), (2, 2)):
        details = {**NAMED, "count": count, "changed": changed, "other": OTHER}
        one = row(code, details=details, badges=badges[:count], host="aoba-u.example")
        said = activity_lines.sentence(one, language)
        assert said
        assert "{" not in said
        assert not said.endswith((".", "。"))
        list(activity_lines.facts(one, language))


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("code", [*FETCHING, "an_error_of_tomorrow"])
def test_of_a_failed_contact_its_code_is_enough(code: str, language: str) -> None:
    one = row(
        "activity_asked_in_vain", ActivityKind.NETWORK, details={"count": 1},
        host="aoba-u.example", error=code,
    )  # fmt: skip
    said, _ = activity_lines.problem(one, language)
    assert said
    assert "{" not in said
    assert dict(activity_lines.facts(one, language))


def test_a_code_of_somebody_else_is_never_taken_for_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(wording, "STRICT", False)
    for code in ("fetch_too_slow", "not_a_code"):
        assert code in activity_lines.sentence(row(code), "en")


def test_names_are_cut_and_the_sentence_stays_whole() -> None:
    one = row("activity_archived", details={"count": 1}, badges=(ActivityBadge("1", "長" * 5000),))
    assert activity_lines.sentence(one, "ja", 10) == f"「{'長' * 10}…」をアーカイブしました"
    nameless = row("activity_archived", details={"count": 1}, badges=(ActivityBadge("1", " "),))
    assert activity_lines.sentence(nameless, "en") == "Archived “Untitled badge”"


def test_words_that_were_typed_find_the_sentences_that_hold_them() -> None:
    found = activity_lines.codes_saying("ARCHIVED  zebra", "en")
    assert found["archived"] == ("activity_archived",)
    assert found["zebra"] == ()
    assert "activity_archived" in activity_lines.codes_saying("アーカイブ", "ja")["アーカイブ"]
    assert activity_lines.codes_saying("title", "en") == {"title": ()}, "no name of a detail"


@pytest.mark.parametrize("code", sorted(EXCHANGED))
def test_an_exchange_names_with_whom_it_was(code: str) -> None:
    details = {"count": 2, "other": OTHER}
    asked = row(code, ActivityKind.SHARE, details=details, host="aoba-u.example")
    alone = code.startswith(ALONE)
    for language in ("en", "ja"):
        assert ("aoba-u.example" in activity_lines.sentence(asked, language)) is not alone


def test_an_exchange_about_one_badge_names_it() -> None:
    one = row(
        "activity_request_answered",
        ActivityKind.SHARE,
        details={"count": 1},
        badges=(ActivityBadge("1", "統計"),),
        host="mirai.example",
    )
    said = activity_lines.sentence(one, "en")
    assert said == "Answered a request from mirai.example with “統計”"
