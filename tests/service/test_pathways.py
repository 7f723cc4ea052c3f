"""Pathways of a real vault: badges with signatures, files that are kept, backed up and restored."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator.documents import clr_credential
from tests.service.making import (
    AOBA,
    DAY,
    LEARNER,
    NOW,
    START,
    as_file,
    badge,
    dated,
    institution,
    take,
)
from wallet import wording
from wallet.errors import ReadingError, VaultError
from wallet.pathways.holdings import Standing
from wallet.snapshots.changes import Changes
from wallet.snapshots.pathways import Counts, Form, KeptFile, RuleKind, State
from wallet.tasks import demo
from wallet.trust.model import Level
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from tests.issuer_simulator import Institution
    from wallet.service import Wallet
    from wallet.snapshots.pathways import PathwayStep

PATH = f"https://{AOBA}/achievements/"
GOAL = f"{PATH}goal"
SAMPLE = demo.samples() / "pathways" / "data-at-work.json"
WORDS = "another four plain words"


def transcript(issuer: Institution, *parts: int, inner: tuple[Any, ...] = ()) -> bytes:
    """Return a signed CLR that says what the goal is made of."""
    subject: dict[str, Any] = {
        "identifier": LEARNER.identifiers("a salt"),
        "achievement": [
            {
                "id": GOAL,
                "type": ["Achievement"],
                "name": "Goal",
                "description": "All of it",
                "criteria": {"narrative": "All parts"},
            }
        ],
        "association": [
            {
                "type": "Association",
                "associationType": "isParentOf",
                "sourceId": GOAL,
                "targetId": f"{PATH}{part}",
            }
            for part in parts
        ],
        "verifiableCredential": list(inner),
    }  # fmt: skip - a document
    document = clr_credential(
        "urn:example:clr",
        name="Transcript",
        issuer=issuer.profile(),
        subject=subject,
        valid_from=START,
    )  # fmt: skip - one call
    return as_file(issuer.sign(document))


def know(wallet: Wallet, issuer: Institution) -> None:
    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()


def step(wallet: Wallet, part: int) -> PathwayStep:
    page = wallet.pathways.show(GOAL, now=NOW)
    return next(each for each in page.steps if each.key == f"{PATH}{part}")


def test_a_transcript_counts_badges(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    take(wallet, transcript(issuer, 1, 2), as_file(badge(issuer, 1)))
    (row,) = wallet.pathways.list(now=NOW)
    assert (row.id, row.state, row.share, row.sure) == (GOAL, State.IN_PROGRESS, 0.5, 0.5)
    assert row.signed
    assert not row.file
    one, two = step(wallet, 1), step(wallet, 2)
    assert (one.state, one.counts, one.why) == (State.HELD, Counts.YES, "pathway_why_counts_same")
    assert (two.state, two.counts) == (State.MISSING, Counts.NO)
    said = next(each for each in one.statements if each.kind == "component_of")
    assert (said.by, said.signed) == (issuer.id, True)
    assert said.document_title == "Transcript"
    assert said.pointer == "/credentialSubject/association/0"


def test_what_a_transcript_contains_is_held(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    kept = take(wallet, transcript(issuer, 1, inner=(badge(issuer, 1),)))
    one = step(wallet, 1)
    assert one.counts is Counts.YES
    assert [(held.badge, held.pointer) for held in one.held] == [
        (kept.added[0], "/credentialSubject/verifiableCredential/0")
    ]


def test_the_state_of_a_badge_is_that_of_its_checks(wallet: Wallet) -> None:
    issuer = institution()
    withdrawn = badge(issuer, 1, status="revocation")
    ended = badge(issuer, 2, valid_until="2026-05-01T00:00:00Z")
    altered = badge(issuer, 3)
    altered["name"] = "Altered"
    issuer.revoke(withdrawn)
    know(wallet, issuer)
    take(wallet, transcript(issuer, 1, 2, 3, 4), *map(as_file, (withdrawn, ended, altered)))
    states = [step(wallet, part).state for part in (1, 2, 3, 4)]
    assert states == [
        State.WITHDRAWN,
        State.EXPIRED,
        State.NOT_CONFIRMED,
        State.MISSING,
    ]
    assert wallet.pathways.list(now=NOW)[0].share == 0


def test_a_badge_counts_until_it_ends(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    ends = (NOW + DAY).isoformat().replace("+00:00", "Z")
    take(wallet, transcript(issuer, 1), as_file(badge(issuer, 1, valid_until=ends)))
    assert wallet.pathways.list(now=NOW)[0].share == 1
    assert wallet.pathways.list(now=NOW + 3 * DAY)[0].share == 0


def test_nothing_is_signed_by_an_issuer_that_is_denied(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    take(wallet, transcript(issuer, 1), as_file(badge(issuer, 1)))
    wallet.trust.decide(issuer.id, Level.DENIED, now=NOW)
    one = step(wallet, 1)
    assert one.state is State.NOT_CONFIRMED
    assert not any(said.signed for said in one.statements)


def test_a_transcript_whose_key_is_not_known_signs_nothing(wallet: Wallet) -> None:
    known, unknown = institution(), institution("elsewhere.example")
    know(wallet, known)
    take(wallet, transcript(unknown, 1), as_file(badge(known, 1)))
    one = step(wallet, 1)
    assert (one.counts, one.why) == (Counts.MAY, "pathway_why_may_unsigned")
    know(wallet, unknown)
    wallet.recheck(now=NOW, work=Work())
    assert step(wallet, 1).counts is Counts.MAY, "a stranger speaks of somebody else's award"
    wallet.trust.decide(unknown.id, Level.PINNED, now=NOW)
    assert step(wallet, 1).counts is Counts.YES


def test_archived_badges_count_and_deleted_ones_do_not(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    kept = take(wallet, transcript(issuer, 1), as_file(badge(issuer, 1)))
    wallet.marks.archive(kept.added, now=NOW)
    assert step(wallet, 1).state is State.HELD
    wallet.marks.delete(kept.added[1:], now=NOW)
    assert step(wallet, 1).state is State.MISSING
    wallet.marks.delete(kept.added[:1], now=NOW)
    assert wallet.pathways.list(now=NOW) == ()
    with pytest.raises(VaultError, match="no_such_pathway"):
        wallet.pathways.show(GOAL, now=NOW)


def test_a_file_is_kept_once_and_replaced_by_its_next_state(wallet: Wallet) -> None:
    kept = wallet.pathways.import_file(SAMPLE, now=NOW)
    assert (kept.new, kept.changes) == (True, Changes.PATHWAYS)
    again = wallet.pathways.import_file(SAMPLE, now=NOW)
    assert (again.new, again.changes) == (False, Changes.NOTHING)
    document = json.loads(SAMPLE.read_text("utf-8"))
    document["version"] = "2027"
    newer = json.dumps(document).encode()
    assert wallet.pathways.import_bytes(newer, "newer.json", now=NOW).new
    assert wallet.pathways.export(kept.file, now=NOW) == ("newer.json", newer)
    assert len(wallet.pathways.list(now=NOW)) == 1
    assert wallet.pathways.remove(kept.goal, now=NOW) is Changes.PATHWAYS
    assert wallet.pathways.list(now=NOW) == ()


def test_a_file_that_is_called_like_anothers_goal_is_not_shown_for_it(wallet: Wallet) -> None:
    kept = wallet.pathways.import_file(SAMPLE, now=NOW)
    false = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": kept.goal,
        "name": "False",
        "destination": "https://false.example/goal",
        "achievement": [{"id": f"https://false.example/{x}", "name": x} for x in ("goal", "a")],
        "rule": [
            {
                "achievement": "https://false.example/goal",
                "kind": "all",
                "of": ["https://false.example/a"],
            }
        ],
    }
    data = json.dumps(false).encode()
    for first, then in ((SAMPLE.read_bytes(), data), (data, SAMPLE.read_bytes())):
        for row in wallet.pathways.list(now=NOW):
            wallet.pathways.remove(row.id, now=NOW)
        wallet.pathways.import_bytes(first, "first.json", now=NOW)
        wallet.pathways.import_bytes(then, "then.json", now=NOW + timedelta(seconds=1))
        later = NOW + timedelta(seconds=2)
        for row in wallet.pathways.list(now=later):
            assert wallet.pathways.show(row.id, now=later).row.id == row.id
        wallet.pathways.remove(kept.goal, now=later)
        (left,) = wallet.pathways.list(now=later)
        assert left.id == "https://false.example/goal"


def test_what_is_no_pathway_file_leaves_nothing(wallet: Wallet, tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="pathway_not_one"):
        wallet.pathways.import_bytes(b"{}", "x.json", now=NOW)
    with pytest.raises(ReadingError, match="file_not_found"):
        wallet.pathways.import_file(tmp_path / "none.json", now=NOW)
    assert wallet._vault.pathways.all() == ()


def test_there_is_an_end_to_how_many_files_are_kept(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wallet.tasks.pathways.pathway_files.MOST_FILES", 1)
    wallet.pathways.import_file(SAMPLE, now=NOW)
    assert not wallet.pathways.import_file(SAMPLE, now=NOW).new
    other = SAMPLE.read_bytes().replace(b'data-at-work",', b'other",', 1)
    with pytest.raises(ReadingError, match="pathways_too_many"):
        wallet.pathways.import_bytes(other, "other.json", now=NOW)


def test_a_pathway_of_badges_has_no_file_to_remove(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    take(wallet, transcript(issuer, 1))
    with pytest.raises(VaultError, match="pathway_of_badges"):
        wallet.pathways.remove(GOAL, now=NOW)
    name, data = wallet.pathways.export(GOAL, now=NOW)
    assert name == "pathway.json"
    assert wallet.pathways.import_bytes(data, name, now=NOW).goal == GOAL
    assert wallet.pathways.list(now=NOW)[0].signed


def test_a_file_beside_a_signed_record_counts_what_the_record_says(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    take(wallet, transcript(issuer, 1), as_file(badge(issuer, 1)), as_file(badge(issuer, 2)))
    rule = {"achievement": GOAL, "kind": "all", "of": [f"{PATH}1", f"{PATH}2"]}
    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "urn:f",
        "name": "F",
        "destination": GOAL,
        "rule": [rule],
        "achievement": [{"id": one, "name": one} for one in (GOAL, f"{PATH}1", f"{PATH}2")],
    }  # fmt: skip - a document
    wallet.pathways.import_bytes(json.dumps(document).encode(), "f.json", now=NOW)
    assert [step(wallet, part).counts for part in (1, 2)] == [Counts.YES, Counts.MAY]
    assert step(wallet, 2).why == "pathway_why_may_file"


def test_where_a_badge_counts(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    kept = take(wallet, transcript(issuer, 1), as_file(badge(issuer, 1)), as_file(badge(issuer, 7)))
    (found,) = wallet.pathways.explain(kept.added[1], now=NOW)
    assert (found.pathway.id, found.step.key) == (GOAL, f"{PATH}1")
    assert found.step.held[0].standing is Standing.CONFIRMED
    assert wallet.pathways.explain(kept.added[2], now=NOW) == ()
    assert len(wallet.pathways.explain(f"{PATH}1", now=NOW)) == 1


def test_files_travel_in_backups_and_the_later_state_stays(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    file = tmp_path / "b.tsumiki-backup"
    wallet.pathways.import_file(SAMPLE, now=NOW)
    wallet.backups.write(file, WORDS, now=NOW, work=Work())
    other.backups.restore(file, WORDS, now=NOW, work=Work())
    assert [each.body for each in other._vault.pathways.all()] == [SAMPLE.read_bytes()]
    newer = SAMPLE.read_bytes().replace(b'"2026"', b'"2027"', 1)
    other.pathways.import_bytes(newer, "newer.json", now=NOW + DAY)
    other.backups.restore(file, WORDS, now=NOW + DAY, work=Work())
    assert [each.body for each in other._vault.pathways.all()] == [newer]


def test_a_backup_with_bytes_that_are_no_pathway_does_no_harm(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    file = tmp_path / "b.tsumiki-backup"
    with wallet._vault.transaction():
        wallet._vault._database.query(
            "INSERT INTO pathway VALUES ('urn:x', x'00ff', 'x', '9999-01-01T00:00:00.000000+00:00')"
        )
    wallet.backups.write(file, WORDS, now=NOW, work=Work())
    other.backups.restore(file, WORDS, now=NOW, work=Work())
    (kept,) = other._vault.pathways.all()
    assert kept.added <= NOW, "a day in the future would outrank all that comes"
    assert other.pathways.list(now=NOW) == ()


def test_words_of_every_reason(wallet: Wallet) -> None:
    wallet._fill_with_samples(now=NOW, work=Work())
    states = set()
    for row in wallet.pathways.list(now=NOW):
        for each in wallet.pathways.show(row.id, now=NOW).steps:
            states.add(each.state)
            details = {name: texts[0][1] for name, texts in each.details}
            for language in ("en", "ja"):
                assert wording.say(each.why, language, **details)
    assert states == {
        State.HELD,
        State.IN_PROGRESS,
        State.MISSING,
        State.EXPIRED,
        State.WITHDRAWN,
        State.NOT_CONFIRMED,
    }
    found = {row.titles[-1][1]: row for row in wallet.pathways.list(now=NOW)}
    assert {
        title: [(m.done, m.may, m.needed) for m in row.meters] for title, row in found.items()
    } == {
        "Certificate in data and society": [(4, 0, 8)],
        "Data lead at work": [(0, 2, 4)],
        "データ利活用プロフェッショナル（履修証明プログラム）": [(1, 0, 3)],
        "Certificate in Cloud Support": [(0, 1, 4), (0, 0, 1)],
        "Diploma of Data Practice": [(0, 0, 3)],
        "Sustainable Technology (award)": [(0, 0, 2)],
    }
    signed = {title: row.signature.state for title, row in found.items() if row.signature}
    assert sorted(signed.values()) == ["good", "good", "not", "not", "not"]
    assert found["Certificate in data and society"].signature.known  # type: ignore[union-attr]


def test_what_a_kept_file_says_of_itself_and_when_it_came(wallet: Wallet) -> None:
    wallet.pathways.import_file(SAMPLE, now=NOW)
    (row,) = wallet.pathways.list(now=NOW)
    assert row.kept == KeptFile("data-at-work.json", NOW, "2026", "")
    framework = {
        "CFDocument": {
            "identifier": "d",
            "uri": "https://example.org/framework",
            "creator": "A board",
            "title": "Framework",
            "version": "2.1",
            "lastChangeDateTime": "2025-03-01T00:00:00+00:00",
        },
        "CFItems": [
            {"identifier": each, "uri": f"urn:{each}", "fullStatement": each} for each in ("a", "b")
        ],
        "CFAssociations": [
            {
                "identifier": f"to-{each}",
                "associationType": "isChildOf",
                "originNodeURI": {"title": each, "identifier": each, "uri": f"urn:{each}"},
                "destinationNodeURI": {
                    "title": "Framework",
                    "identifier": "d",
                    "uri": "https://example.org/framework",
                },
            }
            for each in ("a", "b")
        ],
    }
    wallet.pathways.import_bytes(json.dumps(framework).encode(), "case.json", now=NOW)
    kept = {each.form: each.kept for each in wallet.pathways.list(now=NOW)}
    assert kept[Form.CASE] == KeptFile("case.json", NOW, "2.1", "2025-03-01T00:00:00+00:00")


def test_conditions_in_words_are_told_apart_even_where_they_say_the_same(wallet: Wallet) -> None:
    condition = {"achievement": GOAL, "kind": "unchecked", "description": "An interview"}
    file = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "urn:file",
        "name": "Way",
        "destination": GOAL,
        "achievement": [{"id": GOAL, "name": "Goal"}, {"id": f"{PATH}1", "name": "One"}],
        "rule": [{"achievement": GOAL, "kind": "all", "of": [f"{PATH}1"]}, condition, condition],
    }
    wallet.pathways.import_bytes(json.dumps(file).encode(), "way.json", now=NOW)
    page = wallet.pathways.show(GOAL, now=NOW)
    told = [step for step in page.steps if step.condition]
    assert len(told) == len({step.drawn for step in told}) == 2
    assert all(not step.key and step.meters[0].kind is RuleKind.UNCHECKED for step in told)
    assert {step.drawn for step in told}.isdisjoint(step.key for step in page.steps)
