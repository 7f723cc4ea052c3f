"""Every real credential comes out as the corpus says, and none better."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.verification.corpus import Case, cases
from wallet import wording
from wallet.cryptosuites import table
from wallet.verification.report import Report, Verdict

if TYPE_CHECKING:
    from pathlib import Path

CASES = cases()
BBS = [case for case in CASES if "/bbs-2023" in case.about["proof_type"]]

# What the corpus says of these without resources is not what its own precedence says.
PRECEDENCE_DECIDES = {
    "bc-merkle-revoked": Verdict.UNSUPPORTED,  # outranks unknown_key
    "clr-pv-old-safesigned": Verdict.CONTEXT_UNAVAILABLE,  # outranks unknown_key
    "dcc-v2-di-revoked": Verdict.EXPIRED,  # outranks status_unavailable
    "josecose-cose-minimal": Verdict.UNSUPPORTED,  # outranks unknown_key
    "josecose-jose-unknown-ext": Verdict.UNKNOWN_KEY,  # outranks valid, also acceptable with it
}


def named(case: Case) -> str:
    return case.id


def acceptable(case: Case, *, resources: bool) -> set[str]:
    expected = case.expected
    verdict = expected["verdict"]
    if not resources:
        verdict = expected["without_resources"] or verdict
    return {verdict, *expected["also_acceptable"]}


def every_word_is_there(report: Report) -> None:
    for check in report.checks:
        for language in ("en", "ja"):
            assert wording.say(check.code, language, **check.details)
    for inner in report.inner:
        every_word_is_there(inner)


@pytest.fixture(autouse=True)
def _strict_wording(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


def test_the_corpus_is_whole(shared: Path) -> None:
    assert (shared / "corpus").is_dir()
    assert len(CASES) == 184


@pytest.mark.parametrize("case", CASES, ids=named)
def test_with_resources(case: Case, tmp_path: Path) -> None:
    report = case.report(case.pack(tmp_path))
    assert report.verdict.value in acceptable(case, resources=True), report.checks
    every_word_is_there(report)


@pytest.mark.parametrize("case", CASES, ids=named)
def test_without_resources(case: Case, tmp_path: Path) -> None:
    report = case.report(case.pack(tmp_path, resources=False))
    if case.id in PRECEDENCE_DECIDES:
        assert report.verdict is PRECEDENCE_DECIDES[case.id]
    else:
        assert report.verdict.value in acceptable(case, resources=False), report.checks
    every_word_is_there(report)


@pytest.mark.parametrize("case", BBS, ids=named)
def test_unsupported_without_its_extra(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "installed", lambda _package: False)
    report = case.report(case.pack(tmp_path))
    assert report.verdict is Verdict.UNSUPPORTED, report.checks
    every_word_is_there(report)


@pytest.mark.parametrize("case", CASES, ids=named)
def test_never_better_than_it_is(case: Case, tmp_path: Path) -> None:
    """Only what may be valid is, with the resources or without."""
    for resources in (True, False):
        report = case.report(case.pack(tmp_path, resources=resources))
        if report.verdict is Verdict.VALID:
            assert "valid" in acceptable(case, resources=resources)
