"""The cover answers in ten seconds: how many, of whom, with which proof, what to mind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.papers.portfolio import built
from wallet.papers.portfolio import at_a_glance, document
from wallet.papers.portfolio.model import Group

if TYPE_CHECKING:
    from wallet.papers.portfolio.model import Badge
    from wallet.snapshots.portfolios import Built


@pytest.fixture(scope="module")
def badges(whole: Built) -> tuple[Badge, ...]:
    return document.document(whole, "en", now=built.NOW).badges


def told(*badges: Badge, language: str = "en") -> dict[str, str]:
    return {code: text for code, text in at_a_glance.told([Group("", badges)], language) if text}


def test_many_are_counted_and_what_needs_a_look_is_named(whole: Built) -> None:
    facts = {f.name: f.text for f in document.document(whole, "en", now=built.NOW).facts}
    assert facts["Contents"] == "15 badges"
    assert facts["Issued by"].endswith("and 3 more")
    assert facts["Proof"] == "Signed badge (13), Copy of a hosted badge (2)"
    assert facts["Warning"] == "Withdrawn (1)"
    assert facts["Please note"] == "Expired (1)"
    assert facts["For you to check"].startswith("Issuer not confirmed (4)")


def test_few_are_named(badges: tuple[Badge, ...]) -> None:
    good = next(each for each in badges if each.mark.tone == "good")
    facts = told(good)
    assert facts["paper_contents"] == f"1 badge: {good.title}"
    assert facts["paper_issuers"] == good.issuer
    assert set(facts) == {"paper_contents", "paper_issuers", "paper_label"}
    assert told(good, language="ja")["paper_contents"] == f"バッジ1件：{good.title}"


def test_what_is_too_long_for_a_cover_is_counted(badges: tuple[Badge, ...]) -> None:
    long = replace(badges[0], title="X" * 5000, issuer="Y" * 5000)
    facts = told(long)
    assert facts["paper_contents"] == "1 badge"
    assert "paper_issuers" not in facts
    assert told() == {"paper_contents": "0 badges"}
