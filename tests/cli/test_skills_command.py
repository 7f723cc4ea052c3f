"""``skills``: by framework, as the documented JSON, and written to files."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import SAMPLES, Ask
from wallet.credentials.model import Alignment
from wallet.descriptors.skills import merge
from wallet.papers import skill_list
from wallet.snapshots.skills import HeldSkill, Holding, SkillBadge
from wallet.trust.model import Level
from wallet.verification.report import Freshness, Headline, Verdict
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pathlib import Path


def naming(title: str) -> SkillBadge:
    """Return a badge that holds, of an issuer without a name."""
    return SkillBadge(
        "1",
        title,
        "",
        "did:x",
        Holding.OPEN,
        Headline(Tone.NEUTRAL, "headline_issuer_not_known"),
        Verdict.VALID,
        Level.SEEN,
        Freshness.FRESH,
        None,
    )


@pytest.fixture
def samples(ask: Ask) -> None:
    """Keep the samples and what they rest on."""
    assert (
        ask("trust", "import", SAMPLES / "pack", "--registry", SAMPLES / "registry.json").code == 0
    )
    ask("import", SAMPLES / "badges")


@pytest.mark.usefixtures("samples")
def test_skills_by_framework(ask: Ask) -> None:
    found = ask("skills", "--json").json["skills"]
    by_name = {each["alignment"]["targetName"]: each for each in found}
    python = by_name["Python (computer programming)"]
    assert python["framework"] == "esco"
    assert python["alignment"]["targetUrl"].startswith("http://data.europa.eu/esco/skill/")
    assert sorted(python["shown_by"]) == sorted({each["id"] for each in python["badges"]})
    assert by_name["English"]["holding"] == "gone"
    assert by_name["English"]["shown_by"] == []
    assert {each["holding"] for each in found} >= {"open", "gone"}
    said = ask("skills", "python", "--lang", "ja").out
    assert said.index("ESCO") < said.index("バッジ自身の言葉")
    assert "リテラシーレベル" not in said


def test_a_wallet_without_badges_says_so(ask: Ask) -> None:
    done = ask("skills")
    assert (done.code, done.out.strip() != "") == (0, True)
    assert ask("skills", "--json").json["skills"] == []


@pytest.mark.usefixtures("samples")
def test_files_for_people_and_programs(ask: Ask, tmp_path: Path) -> None:
    assert ask("skills", "--out", tmp_path / "s.json").code == 0
    written = json.loads((tmp_path / "s.json").read_text("utf-8"))
    assert written == ask("skills", "--json").json
    assert ask("skills", "--out", tmp_path / "s.csv", "--lang", "ja").code == 0
    rows = list(csv.reader(io.StringIO((tmp_path / "s.csv").read_text("utf-8-sig"))))
    assert rows[0][:2] == ["できること", "枠組み"]
    assert len(rows) - 1 == sum(len(each["badges"]) for each in written["skills"])
    assert ask("skills", "--out", tmp_path / "s.csv").code == 0
    assert (tmp_path / "s-2.csv").exists(), "nothing is overwritten"
    assert ask("skills", "--out", tmp_path / "s.xlsx").code == 2
    assert not (tmp_path / "s.xlsx").exists()


def test_a_table_never_calculates() -> None:
    claims = [
        Alignment(names=(("", '=HYPERLINK("https://x.example")'),), code="-1", framework="+F")
    ]
    badge = naming("@SUM(A1)")
    ((skill, _),) = merge(claims)
    _, cells = csv.reader(
        io.StringIO(skill_list.as_csv([HeldSkill(skill, (badge,))], "en").decode("utf-8-sig"))
    )
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_a_framework_is_one_group_however_its_nodes_are_published() -> None:
    claims = [
        Alignment((("", "a"),), "https://f.example/1", framework="Outcomes", type="CFItem"),
        Alignment((("", "b"),), "https://f.example/2", framework="outcomes"),
    ]
    badge = naming("t")
    (group,) = skill_list.groups([HeldSkill(skill, (badge,)) for skill, _ in merge(claims)], "en")
    assert (group.name, len(group.skills)) == ("Outcomes", 2)
