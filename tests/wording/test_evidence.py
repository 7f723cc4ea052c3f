"""Evidence in words: every name that a check may write has one, and so have its values."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import wallet
from wallet import wording
from wallet.wording.evidence import lines

VERIFICATION = Path(wallet.__file__).parent / "verification"


@pytest.fixture(autouse=True)
def _strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


def _written() -> set[str]:
    """Return the names that the checks write: ``evidence = {...}`` and ``evidence[...] =``."""
    found: set[str] = set()
    for file in VERIFICATION.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            named = ""
            if isinstance(node, ast.FunctionDef):
                named = node.name
            elif isinstance(node, ast.Assign):
                named = ast.unparse(node.targets[0])
            if named.startswith("evidence") or named == "_listing":
                found |= _keys(node)
    return found


def _keys(node: ast.AST) -> set[str]:
    constants: list[ast.expr | None] = []
    for inner in ast.walk(node):
        if isinstance(inner, ast.Dict):
            constants += inner.keys
        if isinstance(inner, ast.Subscript) and isinstance(inner.ctx, ast.Store):
            constants.append(inner.slice)
    return {
        each.value
        for each in constants
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }


def test_every_name_that_a_check_writes_is_called_something() -> None:
    names = _written()
    assert {"key", "document", "digest", "fetched", "list_verdict", "published"} <= names
    for language in wording.i18n.LANGUAGES:
        told = dict(lines(dict.fromkeys(names, "x"), language))
        assert len(told) == len(names)  # no two share their words


@pytest.mark.parametrize(
    ("name", "value", "english", "japanese"),
    [
        ("fetched", "2026-11-23T12:30:00+00:00", "23 Nov 2026", "2026年11月23日"),
        ("fetched", "undated", "date not known", "日付不明"),
        ("source", "pack:aoba.zip", "the resource pack aoba.zip", "リソースパック aoba.zip"),
        ("source", "https", "the network", "ネットワーク"),
        ("source", "credential", "not who signed", "誰の署名かは示しません"),
        ("list_verdict", "unknown_key", "Key not known yet", "鍵が未取得"),
        ("list_verdict", "valid", "Valid", "有効"),
        ("purpose", "revocation", "withdrawal", "取り消し"),
        ("purpose", "of-their-own", "of-their-own", "of-their-own"),
        ("digest", "ab" * 32, "ab" * 32, "ab" * 32),
    ],
)
def test_values_are_told_in_words(name: str, value: str, english: str, japanese: str) -> None:
    for language, expected in (("en", english), ("ja", japanese)):
        ((_, told),) = lines({name: value}, language)
        assert expected in told


def test_a_verdict_among_the_details_is_told_in_words() -> None:
    for language, word in (("en", "Expired"), ("ja", "期限切れ")):
        said = wording.say("status_list_bad", language, list_verdict="expired")
        assert word in said
        assert "expired" not in said
