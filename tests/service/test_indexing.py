"""Kept badges are described once, anew where the rules changed, and found in both languages."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.issuer_simulator import HostedIssuer
from tests.service.making import LEARNER, NOW, START, as_file, badge, dated, institution, take
from tests.vault.ageing import AGES
from tests.vault.ageing import PASSPHRASE as AGED
from wallet.descriptors import faceting
from wallet.errors import Cancelled
from wallet.service import Input, Wallet
from wallet.snapshots.changes import Changes
from wallet.tasks import demo
from wallet.tasks.judging import indexing, rechecking
from wallet.tasks.judging.judging import read_credential
from wallet.vault import described, records, search
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.credentials.model import Credential
    from wallet.snapshots.badges import BadgeRow
    from wallet.vault.described import Description

SAMPLE = next((demo.samples() / "badges").glob("Data for Sustainable*"))
SCHOOL = institution(method="did:key")


def titles(wallet: Wallet, typed: str) -> list[str]:
    return [row.title for row in wallet.badges(typed, now=NOW)]


def only(wallet: Wallet) -> BadgeRow:
    (row,) = wallet.badges(now=NOW)
    return row


def keep(wallet: Wallet, *files: Path) -> None:
    review = wallet.examine(wallet.gather(list(files), Work()), now=NOW, work=Work())
    wallet.keep(review.credentials, now=NOW, work=Work())


def plain(number: int) -> bytes:
    return as_file(badge(SCHOOL, number))


def as_before_there_were_descriptions(wallet: Wallet) -> None:
    """Leave the vault as a program of the version before wrote it."""
    database = wallet._vault._database
    for number, name, data in database.query(
        "SELECT number, file_name, bytes FROM edition JOIN original ON edition = number"
    ):
        described.index(database, number, search.text_of(read_credential(data, name)), None)
    database.query("DELETE FROM described")
    database.query("DELETE FROM outcomes")


def test_a_kept_badge_is_found_by_the_names_of_what_it_states_in_both_languages(
    wallet: Wallet,
) -> None:
    keep(wallet, SAMPLE)
    take(wallet, plain(1))
    for typed in ("アイルランド", "Ireland", "オンライン", "EQF 6", "レベル6", "outcome:emissions",
                  "成果:emissions", 'outcome:"emissions inventory"',
                  "ポートフォリオ ireland"):  # fmt: skip
        assert titles(wallet, typed) == ["Data for Sustainable Operations"], typed
    for begun in ("outcome:", "成果:", 'data outcome:""'):  # while somebody types on
        assert len(titles(wallet, begun)) == 2, begun
    assert titles(wallet, "outcome:Harbour") == []  # the issuer is no outcome
    assert titles(wallet, "フィンランド") == []
    row = next(row for row in wallet.badges(now=NOW) if row.facets.of("level"))
    assert row.facets.of("country") == ("IE",)


def test_what_an_older_program_kept_is_described_in_steps(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(wallet, SAMPLE)
    take(wallet, *map(plain, range(1, 5)))
    as_before_there_were_descriptions(wallet)
    assert titles(wallet, "アイルランド") == []
    assert {row.facets.keys for row in wallet.badges(now=NOW)} == {()}
    monkeypatch.setattr(indexing, "TOGETHER", 2)
    steps = [wallet.indexing.some(now=NOW, work=Work()) for _ in range(4)]
    assert [each.left for each in steps] == [3, 1, 0, 0]
    assert [each.changes for each in steps] == [
        Changes.NOTHING, Changes.NOTHING, Changes.LIBRARY, Changes.NOTHING,
    ]  # fmt: skip
    assert titles(wallet, "アイルランド 成果:emissions") == ["Data for Sustainable Operations"]
    assert sum(bool(row.facets.of("country")) for row in wallet.badges(now=NOW)) == 1


def test_other_rules_describe_anew_what_was_described(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(wallet, SAMPLE)
    assert wallet.indexing.left() == 0
    monkeypatch.setattr(faceting, "made_by", lambda: "other rules")
    monkeypatch.setattr(faceting, "words_of", lambda _: "グリーンランド")
    assert wallet.indexing.left() == 1
    wallet.indexing.all(now=NOW, work=Work())
    assert wallet.indexing.left() == 0
    assert titles(wallet, "グリーンランド") == ["Data for Sustainable Operations"]
    assert titles(wallet, "アイルランド") == []


def test_stopping_keeps_what_was_done(wallet: Wallet, monkeypatch: pytest.MonkeyPatch) -> None:
    take(wallet, *map(plain, range(1, 6)))
    as_before_there_were_descriptions(wallet)
    monkeypatch.setattr(indexing, "TOGETHER", 2)
    work = Work(lambda progress: work.cancel() if progress.done >= 2 else None)
    with pytest.raises(Cancelled):
        wallet.indexing.all(now=NOW, work=work)
    assert 0 < wallet.indexing.left() < 5


@pytest.mark.parametrize("version", range(1, 5))
def test_vaults_of_every_age_are_described(version: int, tmp_path: Path) -> None:
    shutil.copytree(AGES / f"version-{version}", tmp_path / "vault")
    wallet = Wallet.unlock(tmp_path, AGED, now=NOW)
    assert titles(wallet, "Japan") == []
    wallet.indexing.all(now=NOW, work=Work())
    assert titles(wallet, "Japan") == ["データサイエンス入門"]
    (row,) = wallet.badges("Japan", now=NOW)
    assert row.facets.of("country") == ("JP",)
    wallet.close()


def test_what_nobody_can_read_is_not_asked_again(wallet: Wallet) -> None:
    take(wallet, plain(1))
    run = wallet._vault._database.query
    run("UPDATE original SET bytes = x'00'")
    run("DELETE FROM described")
    wallet.indexing.all(now=NOW, work=Work())
    assert wallet.indexing.left() == 0
    assert titles(wallet, "Data") == ["Data 1"]  # by what it was found by


def test_pages_that_come_later_describe_a_hosted_badge(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    described_again: list[Credential] = []

    def watched(credential: Credential) -> Description:
        described_again.append(credential)
        return indexing.description_of(credential)

    monkeypatch.setattr(rechecking, "description_of", watched)
    plaza = HostedIssuer("https://plaza.example/ob2", "Plaza")
    made = {"name": "Hosted one", "description": "d", "criteria": {"narrative": "n"},
            "alignment": [{"targetName": "Weave a basket", "targetUrl": "https://f.example/1"},
                          ]}  # fmt: skip
    award = plaza.award("x", made, LEARNER, serial="1", issued_on=START, salt="s")
    take(wallet, as_file(award))
    assert titles(wallet, "outcome:basket") == []
    wallet._knowing.keep_pack(dated(plaza.documents()), now=NOW)
    wallet.recheck(now=NOW, work=Work())
    assert titles(wallet, "outcome:basket") == ["Hosted one"]
    wallet.recheck(now=NOW, work=Work())
    assert len(described_again) == 1  # the same pages describe nothing anew
    changed = [
        replace(each, body=each.body.replace(b"basket", b"carpet")) for each in plaza.documents()
    ]
    wallet._knowing.keep_pack(dated(changed), now=NOW)
    wallet.recheck(now=NOW, work=Work())
    assert titles(wallet, "outcome:basket") == []
    assert titles(wallet, "outcome:carpet") == ["Hosted one"]  # though its title is the same
    assert len(described_again) == 2  # once for each wording of the pages


def test_a_backup_is_without_descriptions_and_a_restore_makes_them(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    keep(wallet, SAMPLE)
    assert "described" not in records.tables(wallet._vault._database)
    file = tmp_path / "a.tsumiki-backup"
    wallet.backups.write(file, "words of the backup", now=NOW, work=Work())
    other.backups.restore(file, "words of the backup", now=NOW, work=Work())
    assert other.indexing.left() == 0
    assert only(other).facets == only(wallet).facets
    assert titles(other, "アイルランド outcome:emissions") == titles(wallet, "")


def test_what_is_removed_is_forgotten_with_its_outcomes(wallet: Wallet) -> None:
    keep(wallet, SAMPLE)
    wallet.delete(only(wallet).id)
    run = wallet._vault._database.query
    assert run("SELECT count(*) FROM described") == [(0,)]
    assert run("SELECT count(*) FROM outcomes WHERE outcomes MATCH 'emissions'") == [(0,)]


def test_a_newer_edition_is_described_by_what_it_says_itself(wallet: Wallet) -> None:
    take(wallet, plain(1))
    later = badge(SCHOOL, 1, valid_from="2026-05-01T00:00:00Z")
    later["credentialSubject"]["achievement"]["inLanguage"] = "fi"
    review = wallet.examine([Input("b.json", json.dumps(later).encode())], now=NOW, work=Work())
    wallet.keep(review.credentials, now=NOW, work=Work())
    found = wallet._vault._database.query("SELECT facets FROM described ORDER BY edition")
    assert ["language=fi" in text.split("\n") for (text,) in found] == [False, True]
