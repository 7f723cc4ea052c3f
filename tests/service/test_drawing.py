"""What the learner draws in a real vault: kept, changed, removed, brought back, handed on."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.service.making import DAY, NOW, PASSPHRASE, as_file, badge, institution, take
from tests.service.test_pathways import GOAL, PATH, WORDS, know, transcript
from tests.vault.ageing import AGES
from tests.vault.ageing import PASSPHRASE as AGED
from wallet import wording
from wallet.errors import ReadingError, UsageError, VaultError, WalletError
from wallet.pathways.model import RuleKind
from wallet.service import Wallet
from wallet.snapshots.changes import Changes
from wallet.snapshots.drawing import DrawnGroup, DrawnPathway, DrawnStep
from wallet.snapshots.pathways import Counts, Form, How, State, Voice
from wallet.vault import migrations
from wallet.wording.telling import pathway_words
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wallet.snapshots.pathways import PathwayPage, PathwayStep

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "\u202egnp.exe\u202c",
    "'; DROP TABLE pathway; --",
    "{count:badge|badges} {0} %s",
    "データ分析" * 1_000,
    "\x00\x07\r\n",
    "🧩👩🏽‍💻",
)


def group(*of: str, kind: RuleKind = RuleKind.ALL, key: str = "root", **more: Any) -> DrawnGroup:
    return DrawnGroup(key, more.pop("title", ""), kind, of, **more)


def way(*steps: DrawnStep, goal: DrawnStep | None = None, **more: Any) -> DrawnPathway:
    """Return a drawing whose goal asks for all of its steps."""
    root = more.pop("root", group(*(step.key for step in steps)))
    return DrawnPathway(
        id=more.pop("id", ""),
        title=more.pop("title", "My way"),
        description=more.pop("description", ""),
        goal=goal or DrawnStep("goal", "Data analyst"),
        steps=steps,
        groups=more.pop("groups", ()),
        root=root,
        **more,
    )


def titled(page: PathwayPage, title: str) -> PathwayStep:
    return next(each for each in page.steps if any(text == title for _, text in each.titles))


def taken(wallet: Wallet, *numbers: int) -> Sequence[str]:
    """Keep badges of an institution that is known, and return their ids."""
    issuer = institution()
    know(wallet, issuer)
    return take(wallet, *(as_file(badge(issuer, number)) for number in numbers)).added


def test_a_drawing_is_kept_looked_at_changed_removed_and_brought_back(wallet: Wallet) -> None:
    one, two = taken(wallet, 1, 2)
    mine = way(
        DrawnStep("s1", "Data 1", badge=one),
        DrawnStep("s2", "Portfolio", hours=20, credits=2, unit="ECTS"),
        DrawnStep("s3", "", achievement=f"{PATH}2"),
        root=group("s1", "e"),
        groups=(group("s2", "s3", key="e", kind=RuleKind.ANY, title="Either"),),
        order=(("s1", "s2"),),
        description="Slowly",
    )
    look = wallet.drawing.look(mine, now=NOW)
    assert wallet.drawing.all(now=NOW) == ()
    assert wallet.pathways.list(now=NOW) == ()
    made, changes = wallet.drawing.keep(mine, now=NOW)
    assert changes is Changes.PATHWAYS
    shown = wallet.drawing.show(made)
    assert shown == replace(
        mine,
        id=made,
        steps=(
            DrawnStep("s1", "Data 1", badge=one, achievement=f"{PATH}1"),
            mine.steps[1],
            DrawnStep("s3", "Data 2", achievement=f"{PATH}2"),
        ),
    )
    assert wallet.drawing.all(now=NOW) == (shown,)
    assert wallet.drawing.keep(shown, now=NOW) == (made, Changes.NOTHING)
    page = wallet.pathways.show(made, now=NOW)
    assert [(s.titles, s.state, s.counts, s.why, s.held) for s in page.steps] == [
        (s.titles, s.state, s.counts, s.why, s.held) for s in look.steps
    ], "the preview is the page"
    assert (page.row.state, page.row.share, page.row.sure) == (State.IN_PROGRESS, 1.0, 0.0)
    assert (page.row.drawn, page.row.own, page.row.complete) == (True, True, True)
    assert page.row.drawings == (made,)
    assert page.descriptions == (("", "Slowly"),)
    assert titled(page, "Data 1").held[0].badge == one
    assert [(link.kind.value) for link in page.links].count("precedes") == 1

    again = replace(shown, title="Another", steps=shown.steps[:1], groups=(), order=())
    again = replace(again, root=group("s1"))
    assert wallet.drawing.keep(again, now=NOW + DAY) == (made, Changes.PATHWAYS)
    assert wallet.drawing.show(made).title == "Another"
    assert len(wallet.pathways.list(now=NOW)) == 1

    assert wallet.drawing.remove(made) is Changes.PATHWAYS
    assert wallet.pathways.list(now=NOW) == ()
    with pytest.raises(VaultError, match="no_such_drawing"):
        wallet.drawing.show(made)
    assert wallet.drawing.bring_back(made) is Changes.PATHWAYS
    assert wallet.drawing.show(made) == again
    with pytest.raises(VaultError, match="no_such_drawing"):
        wallet.drawing.bring_back(made)
    assert two


def test_keys_of_what_the_learner_named_stay_when_steps_move(wallet: Wallet) -> None:
    made, _ = wallet.drawing.keep(
        way(DrawnStep("s1", "One"), DrawnStep("s2", "Two"), DrawnStep("x", "Three")), now=NOW
    )
    shown = wallet.drawing.show(made)
    keys = {step.titles: step.key for step in wallet.pathways.show(made, now=NOW).steps}
    moved = replace(shown, steps=(shown.steps[2], shown.steps[0]), root=group("x", "s1"))
    wallet.drawing.keep(moved, now=NOW)
    after = {step.titles: step.key for step in wallet.pathways.show(made, now=NOW).steps}
    assert after.items() <= keys.items(), "plans name steps by these"
    assert [step.key for step in wallet.drawing.show(made).steps] == ["x", "s1"]


def test_complete_by_ones_own_drawing_in_those_words(wallet: Wallet) -> None:
    (one,) = taken(wallet, 1)
    made, _ = wallet.drawing.keep(way(DrawnStep("s1", "", badge=one)), now=NOW)
    (row,) = wallet.pathways.list(now=NOW)
    assert (row.state, row.complete) == (State.IN_PROGRESS, True)
    assert pathway_words.standing(row, "en") == "Complete by your own drawing"
    assert pathway_words.standing(row, "ja") == "自分で描いた道筋としては達成"
    assert pathway_words.said_by(row, "en") == "Drawn by you"
    page = wallet.pathways.show(made, now=NOW)
    assert page.steps[0].why == "pathway_why_drawn_complete"
    step = titled(page, "Data 1")
    assert (step.state, step.counts, step.why) == (State.HELD, Counts.MAY, "pathway_why_drawn")
    assert pathway_words.by(step, "ja") == "あなた"
    said = next(each for each in step.statements if each.kind == "component_of")
    assert said.voice is Voice.LEARNER
    assert pathway_words.statement(said, "en")[1] == "You"
    assert row.signature is not None
    assert row.signature.code == "pathway_signature_drawn"


def test_links_to_an_existing_goal_add_to_what_its_awarder_asks(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    take(wallet, transcript(issuer, 1, 2), as_file(badge(issuer, 1)), as_file(badge(issuer, 3)))
    before = wallet.pathways.show(GOAL, now=NOW)
    mine = way(
        DrawnStep("s1", "", achievement=f"{PATH}3"),
        DrawnStep("s2", "Read a book"),
        goal=DrawnStep("goal", "Goal", achievement=GOAL),
    )
    made, _ = wallet.drawing.keep(mine, now=NOW)
    page = wallet.pathways.show(GOAL, now=NOW)
    assert wallet.pathways.show(made, now=NOW) == page
    assert replace(page.row, drawings=()) == before.row, "its measure and its voice stay"
    assert page.row.drawings == (made,)
    assert page.descriptions == before.descriptions
    extra = next(step for step in page.steps if step.extra)
    assert pathway_words.title(extra, "en") == "Added by you: All of these"
    assert (extra.why, extra.by_learner) == ("pathway_why_extra", True)
    step = titled(page, "Data 3")
    assert (step.state, step.counts) == (State.HELD, Counts.MAY)
    assert step.why == "pathway_why_may_learner"
    assert titled(page, "Read a book").why == "pathway_why_drawn_title"
    assert page.steps[page.steps.index(titled(page, "Data 1"))].counts is Counts.YES
    with pytest.raises(VaultError, match="pathway_of_badges"):
        wallet.pathways.remove(GOAL, now=NOW)
    assert b"Read a book" not in wallet.pathways.export(GOAL, now=NOW)[1]
    assert b"Read a book" in wallet.pathways.export(made, now=NOW)[1]
    mine_alone = wallet.pathways.export_as(made, Form.CTDL, now=NOW).data
    assert b"Read a book" in mine_alone
    assert f"{PATH}1".encode() not in mine_alone
    assert b"Read a book" not in wallet.pathways.export_as(GOAL, Form.CTDL, now=NOW).data
    added = {link.start for link in page.links if link.extra}
    assert added == {f"{PATH}3", titled(page, "Read a book").key}
    assert len(page.links) == 4
    assert wallet.pathways.remove(made, now=NOW) is Changes.PATHWAYS
    assert wallet.pathways.show(GOAL, now=NOW) == before


def test_a_drawing_does_not_take_the_place_of_the_file_of_its_goal(wallet: Wallet) -> None:
    wallet._fill_with_samples(now=NOW, work=Work())
    goal = "https://lcc.example/pathways/data-at-work/goal"
    before = wallet.pathways.show(goal, now=NOW)
    mine = way(DrawnStep("s1", "Read"), goal=DrawnStep("g", "", achievement=goal))
    made, _ = wallet.drawing.keep(mine, now=NOW)
    after = wallet.pathways.show(goal, now=NOW)
    assert after.row.file == before.row.file != made
    assert wallet.pathways.export(goal, now=NOW) == wallet.pathways.export(before.row.file, now=NOW)
    assert wallet.drawing.show(made).goal.title == "職場のデータ活用リーダー"


def test_a_step_survives_the_badge_that_was_chosen_for_it(wallet: Wallet) -> None:
    (one,) = taken(wallet, 1)
    made, _ = wallet.drawing.keep(way(DrawnStep("s1", "", badge=one)), now=NOW)
    wallet.marks.delete([one], now=NOW)
    page = wallet.pathways.show(made, now=NOW)
    step = titled(page, "Data 1")
    assert (step.state, step.id, step.why) == (
        State.MISSING,
        f"{PATH}1",
        "pathway_why_drawn_gone",
    )
    assert not page.row.complete
    for language in ("en", "ja"):
        assert all(pathway_words.why(step, language))
    shown = wallet.drawing.show(made)
    assert shown.steps[0] == DrawnStep("s1", "Data 1", badge=one, achievement=f"{PATH}1")
    more = replace(shown, steps=(*shown.steps, DrawnStep("s9", "Next")), root=group("s1", "s9"))
    assert wallet.drawing.keep(more, now=NOW)[1] is Changes.PATHWAYS
    wallet.marks.undelete([one])
    assert titled(wallet.pathways.show(made, now=NOW), "Data 1").state is State.HELD


def test_a_badge_without_an_id_of_its_achievement_can_be_chosen(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    document = badge(issuer, 1)
    plain = {key: value for key, value in document.items() if key != "proof"}
    del plain["credentialSubject"]["achievement"]["id"]
    kept = take(wallet, as_file(issuer.sign(plain)))
    (drawable,) = wallet.drawing.choices("data", now=NOW)
    assert (drawable.achievement, drawable.badge) == ("", kept.added[0])
    made, _ = wallet.drawing.keep(way(DrawnStep("s1", "", badge=drawable.badge)), now=NOW)
    step = titled(wallet.pathways.show(made, now=NOW), "Data 1")
    assert [held.how for held in step.held] == [How.CHOSEN]
    wallet.marks.delete(list(kept.added), now=NOW)
    step = titled(wallet.pathways.show(made, now=NOW), "Data 1")
    assert (step.state, step.why) == (State.MISSING, "pathway_why_drawn_gone")
    assert wallet.drawing.keep(wallet.drawing.show(made), now=NOW)[1] is Changes.NOTHING


def test_what_can_be_chosen(wallet: Wallet) -> None:
    wallet._fill_with_samples(now=NOW, work=Work())
    found = wallet.drawing.choices("", now=NOW)
    held = [one.held for one in found]
    assert held == sorted(held, reverse=True), "held first"
    assert len({(one.achievement, one.badge) for one in found}) == len(found)
    english = wallet.drawing.choices("VISUALISATION data", now=NOW)
    japanese = wallet.drawing.choices("データ可視化", now=NOW)
    assert english == japanese != ()
    by_issuer = wallet.drawing.choices("harbour", now=NOW)
    assert {one.held for one in by_issuer} == {True, False}
    assert wallet.drawing.choices("no such thing at all", now=NOW) == ()
    before = wallet.drawing.choices("", now=NOW)
    wallet.drawing.keep(way(DrawnStep("s1", "Only a wish")), now=NOW)
    assert wallet.drawing.choices("", now=NOW) == before, "a title of one's own is no achievement"
    for one in found:
        step = DrawnStep("s1", "", badge=one.badge, achievement=one.achievement)
        page = wallet.drawing.look(way(step), now=NOW)
        assert page.steps[1].titles == one.title


def test_an_exported_drawing_is_a_file_of_nobody_elsewhere(wallet: Wallet, other: Wallet) -> None:
    (one,) = taken(wallet, 1)
    made, _ = wallet.drawing.keep(way(DrawnStep("s1", "", badge=one)), now=NOW)
    name, data = wallet.pathways.export(made, now=NOW)
    assert one.encode() not in data, "which badges somebody has is theirs to say"
    taken(other, 1)
    kept = other.pathways.import_bytes(data, name, now=NOW)
    (row,) = other.pathways.list(now=NOW)
    assert (kept.file, row.file) == (made, made)
    assert (row.drawn, row.own, row.drawings, row.complete) == (False, False, (), False)
    assert pathway_words.said_by(row, "en") == "Nobody is named as its author"
    step = titled(other.pathways.show(made, now=NOW), "Data 1")
    assert (step.counts, step.why) == (Counts.MAY, "pathway_why_may_file")
    assert other.drawing.all(now=NOW) == ()
    for refused in (other.drawing.show, other.drawing.remove):
        with pytest.raises(VaultError, match="no_such_drawing"):
            refused(made)
    with pytest.raises(VaultError, match="no_such_drawing"):
        other.drawing.keep(way(DrawnStep("s1", "x"), id=made), now=NOW)


def test_no_file_takes_the_place_of_a_drawing(wallet: Wallet) -> None:
    (one,) = taken(wallet, 1)
    made, _ = wallet.drawing.keep(way(DrawnStep("s1", "", badge=one)), now=NOW)
    name, data = wallet.pathways.export(made, now=NOW)
    assert not wallet.pathways.import_bytes(data, name, now=NOW).new
    document = json.loads(data)
    document["name"] = "Theirs"
    with pytest.raises(ReadingError, match="pathway_drawn_kept"):
        wallet.pathways.import_bytes(json.dumps(document).encode(), name, now=NOW)
    assert wallet.drawing.show(made).steps[0].badge == one


def test_no_file_can_be_called_a_drawing(wallet: Wallet, other: Wallet) -> None:
    made, _ = wallet.drawing.keep(way(DrawnStep("s1", "x")), now=NOW)
    _, data = wallet.pathways.export(made, now=NOW)
    other.pathways.import_bytes(data, "/drawn", now=NOW)
    assert other.drawing.all(now=NOW) == ()
    assert not other.pathways.list(now=NOW)[0].drawn


def test_drawings_travel_in_backups_and_the_later_state_stays(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    file = tmp_path / "b.tsumiki-backup"
    (one,) = taken(wallet, 1)
    made, _ = wallet.drawing.keep(way(DrawnStep("s1", "", badge=one)), now=NOW)
    wallet.backups.write(file, WORDS, now=NOW, work=Work())
    other.backups.restore(file, WORDS, now=NOW, work=Work())
    assert other.drawing.all(now=NOW) == wallet.drawing.all(now=NOW)
    assert other.pathways.show(made, now=NOW).row.drawn
    later = replace(other.drawing.show(made), title="Later")
    other.drawing.keep(later, now=NOW + DAY)
    other.backups.restore(file, WORDS, now=NOW + DAY, work=Work())
    assert other.drawing.show(made).title == "Later"


UNLIKE_OURS = {
    "no JSON": b"\x00",
    "no pathway": b'{"type": "PathwayFile"}',
    "two rules of one": {"rule": [("urn:x#g", "all"), ("urn:x#g", "any")]},
    "no rule of the goal": {"rule": []},
    "what cannot be checked": {"rule": [("urn:x#g", "all"), ("urn:x#a", "unchecked")]},
    "other links": {"association": "exactMatchOf"},
    "an issuer": {"issuer": {"id": "https://x.example", "name": "x"}},
}


def unlike(change: bytes | dict[str, Any]) -> bytes:
    """Return bytes that stand where a drawing is kept, and that no drawing here would be."""
    if isinstance(change, bytes):
        return change
    document: dict[str, Any] = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "urn:x",
        "name": "x",
        "destination": "urn:x#g",
        "achievement": [{"id": f"urn:x#{name}", "name": name} for name in "gab"],
        "rule": [
            {"achievement": whole, "kind": kind, "of": [] if kind == "unchecked" else ["urn:x#b"]}
            for whole, kind in change.get("rule", [("urn:x#g", "all")])
        ],
    }
    if kind := change.get("association"):
        document["association"] = [
            {"associationType": kind, "sourceId": "urn:x#a", "targetId": "urn:x#b"}
        ]
    return json.dumps({**document, **{k: v for k, v in change.items() if k == "issuer"}}).encode()


@pytest.mark.parametrize("change", UNLIKE_OURS.values(), ids=UNLIKE_OURS)
def test_a_backup_with_a_drawing_that_is_none_does_no_harm(
    wallet: Wallet, change: bytes | dict[str, Any]
) -> None:
    with wallet._vault.transaction():
        wallet._vault._database.query(
            "INSERT INTO pathway VALUES ('urn:x', ?, '/drawn', '2026-01-01T00:00:00.000000+00:00')",
            (unlike(change),),
        )
    made, _ = wallet.drawing.keep(way(A), now=NOW)
    assert [one.id for one in wallet.drawing.all(now=NOW)] == [made]
    for row in wallet.pathways.list(now=NOW):
        assert wallet.pathways.show(row.id, now=NOW).row.id == row.id
        assert wallet.pathways.export(row.id, now=NOW)
    with pytest.raises(ReadingError) as refused:
        wallet.drawing.show("urn:x")
    assert wording.next_step(refused.value.code, "ja", **refused.value.details)
    assert wallet.drawing.remove("urn:x") is Changes.PATHWAYS
    wallet.drawing.bring_back("urn:x")
    assert len(wallet.drawing.all(now=NOW)) == 1


def test_a_vault_of_before_takes_drawings(tmp_path: Path) -> None:
    shutil.copytree(AGES / f"version-{migrations.VERSION}", tmp_path / "vault")
    aged = Wallet.unlock(tmp_path, AGED, now=NOW)
    found = aged.drawing.choices("", now=NOW)
    step = DrawnStep("s1", "", badge=found[0].badge)
    made, _ = aged.drawing.keep(way(step), now=NOW)
    aged.close()
    again = Wallet.unlock(tmp_path, AGED, now=NOW)
    assert again.drawing.show(made).steps[0].badge == found[0].badge
    again.close()


def test_it_is_there_after_unlocking_again(wallet: Wallet, home: Path) -> None:
    made, _ = wallet.drawing.keep(way(DrawnStep("s1", "x")), now=NOW)
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    assert [one.id for one in again.drawing.all(now=NOW)] == [made]
    again.close()


A, B, C = (DrawnStep(key, key.upper()) for key in "abc")


@pytest.mark.parametrize(
    ("mine", "code"),
    [
        (way(A, goal=DrawnStep("g", "  ")), "drawing_no_goal"),
        (way(root=group()), "drawing_no_step"),
        (way(A, title="\t"), "drawing_no_title"),
        (way(A, DrawnStep("b", " ")), "drawing_step_no_title"),
        (way(A, root=group("a", "e"), groups=(group(key="e"),)), "drawing_group_empty"),
        (way(A, root=group()), "drawing_group_empty"),
        (way(A, B, root=group("a", "b", kind=RuleKind.K_OF_N, k=3)), "drawing_k"),
        (way(A, B, root=group("a", "b", kind=RuleKind.K_OF_N)), "drawing_k"),
        (way(A, root=group("a", kind=RuleKind.CREDITS)), "drawing_credits"),
        (way(A, root=group("a", kind=RuleKind.CREDITS, credits=0)), "drawing_credits"),
        (way(A, root=group("a", kind=RuleKind.CREDITS, credits=float("nan"))), "drawing_credits"),
        (way(A, root=group("a", kind=RuleKind.UNCHECKED)), "drawing_kind"),
        (way(A, root=group("a", "nope")), "drawing_unknown_key"),
        (way(A, order=(("a", "nope"),)), "drawing_unknown_key"),
        (way(A, B, order=(("a", "b"), ("b", "a"))), "drawing_circle"),
        (way(A, order=(("a", "a"),)), "drawing_circle"),
        (way(A, root=group("a", "goal")), "drawing_circle"),
        (
            way(
                A,
                root=group("e"),
                groups=(group("f", key="e"), group("e", "a", key="f")),
            ),
            "drawing_circle",
        ),
        (way(A, root=group("e"), groups=(group("e", "a", key="e"),)), "drawing_circle"),
        (way(A, root=group("a", "a")), "drawing_part_twice"),
        (way(A, B, root=group("a")), "drawing_loose"),
        (way(A, A, root=group("a")), "drawing_key_twice"),
        (way(DrawnStep("goal", "x")), "drawing_key_twice"),
        (way(DrawnStep("root", "x")), "drawing_key"),
        (way(DrawnStep("a#b", "x")), "drawing_key"),
        (way(DrawnStep("", "x")), "drawing_key"),
        (way(DrawnStep("a", "x", hours=-1)), "drawing_number"),
        (way(DrawnStep("a", "x", credits=float("inf"))), "drawing_number"),
        (way(DrawnStep("a", "x" * 5_001)), "drawing_text_long"),
        (way(DrawnStep("a", "\ud800")), "drawing_text_not_text"),
        (way(DrawnStep("a", "x", achievement="urn:uuid:1")), "drawing_unknown_achievement"),
        (
            way(DrawnStep("a", "x", achievement=" https://x.example/a")),
            "drawing_unknown_achievement",
        ),
        (way(DrawnStep("a", "x", badge="nope")), "no_such_badge"),
        (way(A, id="urn:uuid:nope"), "no_such_drawing"),
        (
            way(DrawnStep("a", "", achievement=GOAL), DrawnStep("b", "", achievement=GOAL)),
            "drawing_twice",
        ),
        (
            way(DrawnStep("a", "", achievement=GOAL), goal=DrawnStep("goal", "", achievement=GOAL)),
            "drawing_circle",
        ),
    ],
)  # fmt: skip - a table
def test_what_no_pathway_could_be_is_refused_in_words(
    wallet: Wallet, mine: DrawnPathway, code: str
) -> None:
    for act in (wallet.drawing.keep, wallet.drawing.look):
        with pytest.raises(WalletError) as refused:
            act(mine, now=NOW)
        assert refused.value.code == code
    details = refused.value.details
    for language in ("en", "ja"):
        assert wording.say(code, language, **details)
        assert wording.next_step(code, language, **details)
    assert wallet._vault.pathways.all() == ()


def test_there_is_an_end_to_what_is_drawn(wallet: Wallet, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [DrawnStep(f"s{n}", f"Step {n}") for n in range(5_000)]
    with pytest.raises(UsageError) as refused:
        wallet.drawing.keep(way(*many), now=NOW)
    assert refused.value.details == {"count": 5_000, "limit": 500}
    assert refused.value.code == "drawing_too_many_steps"
    said = wording.say("drawing_too_many_steps", "en", **refused.value.details)
    assert "5000 steps" in said
    assert "500" in said
    largest = way(*many[:500])
    made, _ = wallet.drawing.keep(largest, now=NOW)
    assert len(wallet.pathways.show(made, now=NOW).steps) == 501
    groups = tuple(group("s0", key=f"g{n}") for n in range(201))
    with pytest.raises(UsageError, match="drawing_too_many_groups"):
        wallet.drawing.keep(way(many[0], groups=groups), now=NOW)
    wide = tuple(group(*(s.key for s in many[:500]), key=f"g{n}") for n in range(11))
    with pytest.raises(UsageError, match="drawing_too_many_parts"):
        wallet.drawing.keep(way(*many[:500], groups=wide), now=NOW)
    pairs = tuple((f"s{n % 500}", f"s{(n + 1) % 500}") for n in range(2_001))
    with pytest.raises(UsageError, match="drawing_too_many_order"):
        wallet.drawing.keep(way(*many[:500], order=pairs), now=NOW)
    monkeypatch.setattr("wallet.tasks.pathways.pathway_files.MOST_FILES", 1)
    wallet.drawing.keep(replace(wallet.drawing.show(made), title="Again"), now=NOW)
    with pytest.raises(ReadingError, match="pathways_too_many"):
        wallet.drawing.keep(way(A), now=NOW)


def test_groups_within_groups_as_deep_as_they_may_be(wallet: Wallet) -> None:
    deep = tuple(group(f"g{n + 1}" if n < 199 else "a", key=f"g{n}") for n in range(200))
    made, _ = wallet.drawing.keep(way(A, groups=deep, root=group("g0")), now=NOW)
    assert len(wallet.pathways.show(made, now=NOW).steps) == 202
    assert wallet.drawing.show(made).groups == deep


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(wallet: Wallet, text: str) -> None:
    text = text.strip() or "x"
    mine = way(
        DrawnStep("s1", text, unit=text[:50], credits=1),
        goal=DrawnStep("goal", text),
        title=text,
        description=text,
        root=group("e"),
        groups=(group("s1", key="e", title=text),),
    )
    made, _ = wallet.drawing.keep(mine, now=NOW)
    assert wallet.drawing.show(made) == replace(mine, id=made)
    for step in wallet.pathways.show(made, now=NOW).steps:
        said = pathway_words.title(step, "en")
        assert "\n" not in said
        assert "\u202e" not in said
    _, data = wallet.pathways.export(made, now=NOW)
    assert json.loads(data)["name"] == text


def test_an_address_that_nobody_knows_yet_is_recognised_when_its_badge_comes(
    wallet: Wallet,
) -> None:
    mine = way(DrawnStep("s1", "Data 1", achievement=f"{PATH}1", credits=99))
    made, _ = wallet.drawing.keep(mine, now=NOW)
    step = titled(wallet.pathways.show(made, now=NOW), "Data 1")
    assert (step.state, step.credits) == (State.MISSING, None)
    taken(wallet, 1)
    assert titled(wallet.pathways.show(made, now=NOW), "Data 1").state is State.HELD
    assert wallet.drawing.named([f"{PATH}1", "Data 1"], now=NOW) == (
        DrawnStep("s1", "Data 1", achievement=f"{PATH}1"),
        DrawnStep("s2", "Data 1"),
    ), "never by a title"


def test_plans_are_made_for_what_was_drawn(wallet: Wallet) -> None:
    made, _ = wallet.drawing.keep(way(DrawnStep("s1", "Read", hours=3), B), now=NOW)
    plan = wallet.plans.suggest(made, now=NOW)
    assert plan is not None
    assert plan.cost.hours == 3
    assert plan.reaches
