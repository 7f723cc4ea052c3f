"""Which badges may belong into a portfolio: by a pathway, a skill, or a job text that is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.service.making import NOW, PASSPHRASE
from wallet import wording
from wallet.errors import UsageError, VaultError
from wallet.service import Wallet
from wallet.tasks.portfolios.matching_text import matched
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.snapshots.suggestions import Suggestion


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wallet]:
    home = tmp_path_factory.mktemp("suggesting") / "home"
    wallet = Wallet(home, Vault.create(home, PASSPHRASE, cost=FLOOR), now=NOW)
    wallet._fill_with_samples(now=NOW, work=Work())
    yield wallet
    wallet.close()


def by_text(wallet: Wallet, text: str) -> dict[str, Suggestion]:
    found = wallet.portfolios.suggestions(text=text, now=NOW)
    for each in found:
        for language in ("ja", "en"):
            assert each.details["words"] in wording.say(each.code, language, **each.details)
    return {each.title: each for each in found}


def test_job_in_japanese_finds_titles_and_skills_in_order_of_fit(samples: Wallet) -> None:
    found = by_text(samples, "データ分析の担当者を募集。Pythonと統計、個人情報の取り扱いの知識。")
    assert "Pythonによるデータ分析" in list(found)[:3]
    assert "Python" in found["Pythonによるデータ分析"].details["words"]
    assert {"統計学はじめの一歩", "データ倫理と個人情報の取り扱い"} <= set(found)


def test_job_in_english_finds_badges_by_their_skills_in_english(samples: Wallet) -> None:
    found = by_text(samples, "We look for open data organisers with experience in Python.")
    assert "Open Data Study Circle: Organiser" in found
    assert "Pythonによるデータ分析" in found


def test_what_was_withdrawn_or_altered_is_never_suggested(samples: Wallet) -> None:
    rows = {row.id: row for row in samples.badges(now=NOW)}
    everything = "\n".join(row.title for row in rows.values())
    found = samples.portfolios.suggestions(text=everything, now=NOW)
    verdicts = {rows[each.badge].verdict.value for each in found}
    assert verdicts.isdisjoint({"revoked", "invalid_signature"})
    assert {row.verdict.value for row in rows.values()} > verdicts
    assert len({each.badge for each in found}) == len(found)


@pytest.mark.parametrize("text", ["", "  \n ", "講座の経験と基礎", "the and with course", "ン"])
def test_words_of_every_course_find_nothing(samples: Wallet, text: str) -> None:
    assert samples.portfolios.suggestions(text=text, now=NOW) == ()


def test_pathway_names_the_step_in_the_language_asked(samples: Wallet) -> None:
    goal = samples.pathways.list(now=NOW)[0].id
    for language, part in (("ja", "データ"), ("en", "data")):
        found = samples.portfolios.suggestions(pathway=goal, language=language, now=NOW)
        assert found
        assert all(each.code == "suggested_by_step" for each in found)
        assert any(part in each.details["step"].lower() for each in found)
    with pytest.raises(VaultError, match="no_such_pathway"):
        samples.portfolios.suggestions(pathway="nosuch", now=NOW)


def test_skill_names_every_badge_that_does(samples: Wallet) -> None:
    held = samples.skills.all(now=NOW, work=Work())[0]
    found = samples.portfolios.suggestions(skill=held.skill.id, now=NOW)
    assert {each.badge for each in found} <= {each.id for each in held.badges}
    assert found[0].details["skill"] == held.skill.name("en")
    with pytest.raises(UsageError, match="no_such_skill"):
        samples.portfolios.suggestions(skill="nosuch", now=NOW)


def test_text_beyond_measure_is_refused(samples: Wallet) -> None:
    with pytest.raises(UsageError, match="text_too_long"):
        samples.portfolios.suggestions(text="a" * 50_001, now=NOW)


def test_archived_badge_is_left_out(wallet: Wallet) -> None:
    wallet._fill_with_samples(now=NOW, work=Work())
    (first, *_) = wallet.portfolios.suggestions(text="Python", now=NOW)
    wallet.marks.archive([first.badge], now=NOW)
    assert first.badge not in {
        each.badge for each in wallet.portfolios.suggestions(text="Python", now=NOW)
    }


@pytest.mark.parametrize(
    ("text", "phrase", "finds"),
    [
        ("Knows C++ and Node.js well", "C++", True),
        ("javascript", "Java", False),  # not within a word
        ("ＰＹＴＨＯＮ", "python", True),  # width and case do not matter
        ("統計学を学んだ", "統計学", True),
        ("統計を使う", "統計学はじめの一歩", True),  # one word holds the other
        ("会計を使う", "統計学はじめの一歩", False),
        ("statistics", "stat", False),
        ("クラウドの運用", "クラウド基盤運用 実務研修", True),
        ("of in to", "of", False),
        ("", "Python", False),
    ],
)
def test_phrases_and_words(text: str, phrase: str, *, finds: bool) -> None:
    assert bool(list(matched(text, {"a": [phrase]}))) is finds


def test_word_that_most_badges_share_tells_none_of_them_from_the_others() -> None:
    phrases = {str(number): [f"data theme{number}"] for number in range(10)}
    assert list(matched("data", phrases)) == []
    assert [key for key, _ in matched("data theme3", phrases)] == ["3"]
