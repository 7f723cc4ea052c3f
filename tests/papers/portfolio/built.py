"""Portfolios for tests of documents, made of the samples with the wallet itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator import achievement
from tests.service.making import LEARNER, START, as_file, institution, take
from wallet.presenting.disclosing.fields import Field, FieldTree, Visibility, Way
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.service import Wallet
from wallet.snapshots.portfolios import Travels
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wallet.snapshots.portfolios import Built, PortfolioBadge

NOW = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)

PATHWAY = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 300">
<title>Pathway</title><desc>Three steps, two of them done</desc>
<g fill="#E6F2EA" stroke="#17693F"><rect x="20" y="100" width="220" height="90" rx="8"/>
<rect x="330" y="100" width="220" height="90" rx="8"/></g>
<rect x="640" y="100" width="220" height="90" rx="8" fill="#fff" stroke="#8A8478"/>
<path d="M240 145h90M550 145h90" stroke="#5E5B55" stroke-width="3"/></svg>"""


def demo(folder: Path) -> Wallet:
    """Return the wallet of the samples."""
    return Wallet.create_demo(folder / "demo", now=NOW, work=Work())


def usual(wallet: Wallet) -> Built:
    """Return a portfolio of every sample that may be sent, in two sections."""
    rows = wallet.badges(now=NOW)
    return build(
        wallet,
        [row.id for row in rows if row.verdict is not Verdict.INVALID_SIGNATURE],
        sections=(("データの学び", 6), ("仕事で使う", 999)),
        title="データ活用職への応募ポートフォリオ",
        name="青木 さくら",
        recipient="株式会社みなとデータ",
        purpose="データ分析職の選考",
        text="働きながら三年間、データの扱いを学んできました。\n\n修了証をご覧ください。",
    )


def part(whole: PortfolioBadge) -> PortfolioBadge:
    """Return a badge of which, as its fields say, something is hidden."""
    fields = (
        Field("/name", "", "name", "x", Visibility.ALWAYS, "field_mandatory"),
        Field(
            "/credentialSubject", "", "credentialSubject", "", Visibility.SHOWN, "field_holds_shown"
        ),
        Field(
            "/credentialSubject/result",
            "/credentialSubject",
            "result",
            "",
            Visibility.HIDDEN,
            "field_not_chosen",
        ),
        Field(
            "/credentialSubject/result/0",
            "/credentialSubject/result",
            "0",
            "",
            Visibility.HIDDEN,
            "x",
        ),
        Field("/evidence", "", "evidence", "", Visibility.SHOWN, "field_holds_shown"),
        Field("/evidence/1", "/evidence", "1", "SECRET", Visibility.HIDDEN, "field_not_chosen"),
    )
    tree = FieldTree(Way.ECDSA_SD, fields, hidden_unknown=2)
    return replace(whole, fields=tree, travels=Travels.DERIVED)


def build(
    wallet: Wallet,
    badges: Sequence[str],
    *,
    sections: Sequence[tuple[str, int]] = (("", 999),),
    **draft: Any,
) -> Built:
    """Return a signed portfolio of badges by their ids; a section takes so many of them."""
    left, parts = list(badges), []
    for title, count in sections:
        parts.append(Section(title, tuple(Chosen(each) for each in left[:count])))
        left = left[count:]
    portfolio = Portfolio(sections=tuple(parts), **{"recipient": "nobody", **draft})
    return wallet.portfolios.build(portfolio, now=NOW, work=Work())


def with_part(made: Built, number: int) -> Built:
    """Return a portfolio in which something of one badge, counted from 0, is hidden."""
    badges = list(made.page.badges)
    badges[number] = part(badges[number])
    return replace(made, page=replace(made.page, badges=tuple(badges)))


def difficult(wallet: Wallet) -> list[str]:
    """Keep badges that are hard to lay out, and return their ids."""
    issuer = institution()
    long = "学びの記録を読みやすく伝えるための、とても長い名前のバッジです。" * 7
    criteria = (
        "次の条件をすべて満たした人に授与します。 **大切な条件** です。\n\n- 毎回の参加\n"
        + ("観察と記録を続け、結果を自分の言葉で説明できることを、面接と提出物で確かめます。" * 130)
    )
    outcomes = [
        {
            "type": ["Alignment"],
            "targetName": f"{at}番目の到達目標：データを集めて説明できる / Explain data {at}",
            "targetUrl": f"https://example.org/outcomes/{at}",
            "targetFramework": "架空の到達目標一覧",
        }
        for at in range(1, 61)
    ]
    unbroken = "https://example.org/" + "a-very-long-path-without-any-space/" * 20
    made = [
        achievement(
            "https://aoba-u.example/a/1", long[:200], criteria={"narrative": criteria[:5000]}
        ),
        achievement("https://aoba-u.example/a/2", "Sixty outcomes", alignment=outcomes),
        achievement(
            "https://aoba-u.example/a/3",
            "مقدمة في علم البيانات",
            description="دورة قصيرة عن البيانات، with English in it and 日本語も。",
        ),
        achievement(
            "https://aoba-u.example/a/4",
            "#let x = [*not markup*] $a$ \\ <b>😀🎉</b> @ref // `",
            description="= No heading\n#pagebreak() <script>alert(1)</script> ไทย",
            criteria={
                "id": unbroken,
                "narrative": "| a | b |\n|---|---|\n| 1 | 2 |\n\n1. one\n2. two",
            },
        ),
        achievement("https://aoba-u.example/a/5", "X" * 200),
    ]
    signed = [
        issuer.issue(each, LEARNER, valid_from=START, credential_id=f"urn:example:{at}")
        for at, each in enumerate(made)
    ]
    signed.append(issuer.draft(made[1] | {"name": "Nobody signed this"}, LEARNER, valid_from=START))
    return [take(wallet, as_file(each)).added[0] for each in signed]
