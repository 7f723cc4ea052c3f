"""What a list shows from stored checks is what a fresh look at the file would find."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.service.making import (
    DAY,
    NOW,
    PASSPHRASE,
    as_file,
    badge,
    dated,
    institution,
    pack,
    take,
)
from wallet.credentials.model import Spec
from wallet.errors import UsageError
from wallet.service import Wallet, extended, headline, judge, sample_basis
from wallet.tasks import demo
from wallet.trust.model import Level
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.verification.report import Report

OB3 = Spec.OPEN_BADGES_3
AOBA = "did:web:aoba-u.example"


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wallet]:
    """A wallet with every sample, and its own presentation of two of them."""
    home = tmp_path_factory.mktemp("samples") / "home"
    wallet = Wallet(home, Vault.create(home, PASSPHRASE, cost=FLOOR), now=NOW)
    wallet._fill_with_samples(now=NOW, work=Work())
    good = [row.id for row in wallet.badges(now=NOW) if row.good and row.spec is OB3]
    made = wallet.portfolios.present(good[:2], recipient="x.example", now=NOW, work=Work())
    take(wallet, made.document, name="presentation.json")
    yield wallet
    wallet.close()


def told(report: Report) -> tuple[Any, ...]:
    return report.verdict, report.trust, report.freshness, headline(report)


def everything(report: Report) -> tuple[Any, ...]:
    """Return all that a badge page shows of a report, but whose it is: only a wallet knows."""
    checks = [
        (each.check, each.outcome, each.code, dict(each.details), each.as_of, dict(each.evidence))
        for each in report.checks
        if each.check != "holder_match"
    ]
    return told(report), checks, [everything(inner) for inner in report.inner]


def compare(wallet: Wallet, now: Any) -> set[str]:
    """Hold every row and page against a fresh verification; return the verdicts seen."""
    basis = wallet._knowing.basis()
    seen = set()
    for row in wallet.badges(now=now):
        name, data = wallet.original(row.id)
        fresh = judge(data, name, basis, now=now).report
        page = wallet.badge(row.id, now=now)
        assert everything(page.report) == everything(fresh), (name, now)
        assert (row.verdict, row.trust, row.freshness, row.headline) == told(fresh), (name, now)
        assert page.row == row
        seen.add(row.verdict.value)
    return seen


@pytest.mark.parametrize("days", [0, 0.5, 2, 8, 400, 4000, -0.001, -1])
def test_every_sample_at_any_moment(samples: Wallet, days: float) -> None:
    seen = compare(samples, NOW + timedelta(days=days))
    assert len(samples.badges(now=NOW)) == len(demo.expected()) + 1
    if days == 0:
        assert seen >= {"valid", "revoked", "expired", "invalid_signature", "unknown_key"}


def test_every_sample_after_every_decision(samples: Wallet) -> None:
    known = [row.id for row in samples.trust.issuers()]
    assert "" not in known
    for level in (Level.DENIED, Level.PINNED, None):
        for issuer in (*known, samples.holder_did()):
            samples.trust.decide(issuer, level, now=NOW)
        compare(samples, NOW)


def test_nobody_can_be_known_or_denied(samples: Wallet) -> None:
    for level in (Level.DENIED, Level.PINNED, None):
        with pytest.raises(UsageError, match="no_issuer_named"):
            samples.trust.decide(" ", level, now=NOW)


def test_the_samples_are_as_intended(samples: Wallet) -> None:
    rows = {samples.badge(row.id, now=NOW).file_name: row for row in samples.badges(now=NOW)}
    for name, intended in demo.expected().items():
        assert rows[name].verdict == intended["verdict"], name
        assert rows[name].headline.code == intended["headline"], name
        fresh = judge(*reversed(samples.original(rows[name].id)), sample_basis(now=NOW), now=NOW)
        assert fresh.report.verdict == intended["verdict"]
        assert fresh.report.trust == intended["trust"], name


def test_a_badge_inside_that_ends_is_seen_to_have_ended(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "pack"))
    end = (NOW + 3 * DAY).strftime("%Y-%m-%dT%H:%M:%SZ")
    kept = take(wallet, as_file(badge(issuer, valid_until=end)))
    made = wallet.portfolios.present(
        kept.added, recipient="x.example", valid_for=30 * DAY, now=NOW, work=Work()
    )
    wallet.delete(kept.added[0])
    take(wallet, made.document, name="presentation.json")
    (row,) = wallet.badges(now=NOW)
    assert row.good
    later = NOW + 5 * DAY
    (row,) = wallet.badges(now=later)
    fresh = judge(made.document, "p", wallet._knowing.basis(), now=later).report
    assert (row.good, row.headline) == (False, headline(fresh))
    assert row.headline.code == "headline_inner_not_good"


def test_later_documents_come_before_earlier_ones() -> None:
    issuer, changed = institution(), institution()
    changed.rotate()
    data = as_file(badge(changed))
    basis = extended(sample_basis(now=NOW), dated(issuer.documents(), NOW - DAY))
    assert judge(data, "x", basis, now=NOW).report.verdict != "valid"
    newer = extended(basis, [replace(each, fetched=NOW) for each in changed.documents()])
    assert judge(data, "x", newer, now=NOW).report.verdict == "valid"
