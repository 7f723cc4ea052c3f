"""Another guideline's table, and another member that says something, are an edit of data alone."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT
from tests.descriptors.minting import badge_3
from tests.descriptors.test_data import errors
from wallet.descriptors.catalogue import catalogue, load, name
from wallet.descriptors.coverage import Coverage, RowState, coverage
from wallet.descriptors.describing import describe
from wallet.descriptors.normal import Level, Term, Unit, Workload
from wallet.wording.descriptors import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wallet.descriptors.mapping import Table

# Not of any guideline: a table that differs from the one that comes with the program in all it can.
OTHER: dict[str, Any] = {
    "id": "other",
    "names": {"en": "the Other Guideline 9.0", "ja": "別のガイドライン9.0"},
    "source": "Made for this test; no guideline says this",
    "standing": "assumed",
    "rows": [
        {
            "id": "effort",
            "names": {"en": "Effort and level", "ja": "学習量とレベル"},
            "required": True,
            "filled_by": ["workload", "level"],
        },
        {
            "id": "who",
            "names": {"en": "Who issued it, and where", "ja": "発行者と所在"},
            "required": True,
            "filled_by": ["country", "awarding_body"],
            "standing": "derived",
        },
        {
            "id": "stacks",
            "names": {"en": "What it stacks to", "ja": "積み上げ先"},
            "required": True,
            "filled_by": ["stacking"],
            "note": {"en": "Required here.", "ja": "ここでは必須です。"},
        },
        {
            "id": "outcomes",
            "names": {"en": "Outcomes", "ja": "成果"},
            "required": False,
            "filled_by": ["outcomes"],
        },
    ],
}

BADGE = badge_3(
    {
        "name": "Data",
        "jmcHours": 15,
        "jmcDelivery": "Campus days",
        "alignment": [{"targetName": "Stage 2", "targetFramework": "Ladder of Aoba"}],
    },
    issuer={"id": "did:web:a.example", "type": ["Profile"], "name": "Aoba University"},
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the data that comes with the program."""
    return shutil.copytree(ROOT / "resources" / "descriptors", tmp_path / "descriptors")


def edit(folder: Path, name: str, change: Callable[[dict[str, Any]], None]) -> None:
    file = folder / f"{name}.json"
    value = json.loads(file.read_text(encoding="utf-8"))
    change(value)
    file.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def put_other_table(folder: Path) -> None:
    """Put the other table in the place of ours, as docs/descriptors.md tells."""
    assert not errors("table", OTHER)
    text = json.dumps(OTHER, ensure_ascii=False)
    (folder / "tables" / "other.json").write_text(text, encoding="utf-8")
    edit(folder, "catalogue", lambda order: order.update(tables=["other"]))


def sentence(found: Coverage, language: str) -> str:
    told = SENTENCES["described_by"]
    return (told.ja if language == "ja" else told.en).format(
        described=found.described,
        required=found.required,
        table=name(found.table.names, language),
    )


def covered(table: Table, folder: Path) -> Coverage:
    return coverage(describe(BADGE, load(folder)), table)


def test_another_table_is_told_in_the_place_of_ours(folder: Path) -> None:
    ours = load(folder).tables[0]
    before = covered(ours, folder)
    assert sentence(before, "en") == (
        "Describes 3 of the 11 required elements of the EU Recommendation of 2022, Annex I"
    )
    put_other_table(folder)
    (other,) = load(folder).tables
    after = covered(other, folder)
    assert sentence(after, "en") == (
        "Describes 1 of the 3 required elements of the Other Guideline 9.0"
    )
    assert sentence(after, "ja") == ("別のガイドライン9.0の必須要素3個のうち1個を記述しています")
    assert [each.row.id for each in after.rows] == ["effort", "who", "stacks", "outcomes"]
    assert [each.state for each in after.rows] == [
        RowState.ABSENT,
        RowState.STRUCTURED,
        RowState.ABSENT,
        RowState.STRUCTURED,
    ]
    assert name(after.rows[0].row.names, "ja") == "学習量とレベル"
    assert name(after.rows[2].row.note, "en") == "Required here."
    assert [str(each.row.standing) for each in after.rows[:2]] == ["assumed", "derived"]


def test_two_tables_stand_beside_each_other(folder: Path) -> None:
    put_other_table(folder)
    edit(folder, "catalogue", lambda order: order.update(tables=["other", "eu-annex-1"]))
    assert [table.id for table in load(folder).tables] == ["other", "eu-annex-1"]


def test_a_row_of_several_descriptors_is_filled_by_any_of_them(folder: Path) -> None:
    put_other_table(folder)
    add_profile(folder)
    (other,) = load(folder).tables
    effort = covered(other, folder).rows[0]
    assert effort.state is RowState.STRUCTURED
    assert [each.normal for each in effort.values] == [Workload(15.0, Unit.HOURS)]


def add_profile(folder: Path) -> None:
    """Add how another kind of issuer describes credentials."""
    profile = {
        "id": "jmc",
        "names": {"en": "Another kind of issuer", "ja": "別の発行者"},
        "source": "Made for this test; nobody issues this",
        "standing": "assumed",
        "applies": {
            "specs": ["open_badges_3"],
            "where": ["credentialSubject.achievement.jmcHours"],
        },
        "rules": [
            {
                "element": "workload",
                "path": "credentialSubject.achievement.jmcHours",
                "reads": "workload",
                "unit": "hours",
            },
            {
                "element": "participation",
                "path": "credentialSubject.achievement.jmcDelivery",
                "reads": "term",
                "set": "participation",
            },
        ],
    }
    assert not errors("profile", profile)
    (folder / "profiles" / "jmc.json").write_text(json.dumps(profile), encoding="utf-8")
    edit(folder, "catalogue", lambda order: order["profiles"].insert(0, "jmc"))


def test_another_profile_word_and_scale_change_what_a_credential_says(folder: Path) -> None:
    before = describe(BADGE, load(folder))
    assert (before.of("workload"), before.of("participation"), before.of("level")) == ((), (), ())
    assert len(before.of("outcomes")) == 1

    add_profile(folder)
    named = {"en": "Ladder of Aoba", "ja": "青葉の段階"}
    steps = [
        {"id": str(step), "names": {"en": f"Stage {step}", "ja": f"第{step}段階"}}
        for step in (1, 2)
    ]
    scale = {"id": "aoba", "names": named, "standing": "assumed", "source": "Made for this test",
             "frameworks": ["Ladder of Aoba"], "values": steps}  # fmt: skip
    edit(folder, "values/levels", lambda known: known["frameworks"].append(scale))

    def call_it_so(words: dict[str, Any]) -> None:
        (onsite,) = (each for each in words["values"] if each["id"] == "onsite")
        onsite["synonyms"].append("campus days")

    edit(folder, "values/participation", call_it_so)
    after = describe(BADGE, load(folder))
    assert after.profiles == ("jmc", *before.profiles)
    assert [each.normal for each in after.of("workload")] == [Workload(15.0, Unit.HOURS)]
    assert [each.normal for each in after.of("participation")] == [Term("participation", "onsite")]
    assert [each.normal for each in after.of("level")] == [Level("aoba", "2", "Ladder of Aoba")]
    assert after.of("outcomes") == ()
    assert after.of("workload")[0].profile == "jmc"


def test_another_descriptor_needs_no_code(folder: Path) -> None:
    element = {"id": "fee", "names": {"en": "Fee", "ja": "受講料"}}
    edit(folder, "catalogue", lambda order: order["elements"].append(element))
    rule = {"element": "fee", "path": "credentialSubject.achievement.jmcHours", "reads": "text"}
    edit(folder, "profiles/open-badges-3", lambda profile: profile["rules"].append(rule))
    known = load(folder)
    (found,) = describe(BADGE, known).of("fee")
    assert found.original == "15"
    assert name(known.names["fee"], "ja") == "受講料"


@pytest.mark.parametrize(
    ("file", "rule", "unknown"),
    [
        ("open-badges-3", {"element": "nothing"}, "nothing"),
        ("open-badges-3", {"reads": "guess"}, "guess"),
        ("open-badges-3", {"reads": "term", "set": "colours"}, "colours"),
        ("open-badges-3", {"reads": "sign", "set": "stacking", "word": "high"}, "high"),
        ("open-badges-3", {"reads": "level", "framework": "of-mine"}, "of-mine"),
    ],
)
def test_data_that_names_what_nothing_defines_is_refused(
    folder: Path, file: str, rule: dict[str, Any], unknown: str
) -> None:
    added = {"element": "title", "path": "name", "reads": "text", **rule}
    edit(folder, f"profiles/{file}", lambda profile: profile["rules"].append(added))
    with pytest.raises(ValueError, match=unknown):
        load(folder)


def test_a_table_that_names_an_unknown_descriptor_is_refused(folder: Path) -> None:
    edit(folder, "tables/eu-annex-1", lambda table: table["rows"][0].update(filled_by=["grace"]))
    with pytest.raises(ValueError, match="grace"):
        load(folder)


def test_a_path_that_cannot_be_read_is_refused(folder: Path) -> None:
    edit(folder, "profiles/clr-2", lambda profile: profile["rules"][0].update(path="a..b"))
    with pytest.raises(ValueError, match=r"a\.\.b"):
        load(folder)


def test_the_copy_is_what_comes_with_the_program(folder: Path) -> None:
    assert load(folder).profiles == catalogue().profiles
