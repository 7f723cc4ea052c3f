"""Words of value sets: in members made for them, among tags, and within sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.descriptors.minting import badge_2, badge_3, record
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.describing import describe
from wallet.descriptors.normal import Identity, Term
from wallet.descriptors.places import written
from wallet.descriptors.record import Form, Value

if TYPE_CHECKING:
    from wallet.credentials.model import Credential


def values(credential: Credential, element: str) -> tuple[Value, ...]:
    return describe(credential).of(element)


def terms(credential: Credential, element: str) -> list[str]:
    return [each.normal.id for each in values(credential, element) if isinstance(each.normal, Term)]


def mentioned(text: Any, element: str = "assessment") -> list[str]:
    return terms(badge_3({"criteria": {"narrative": text}}), element)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pass the exam.", ["examination"]),
        ("Learners sit two written exams and hand in a final report.", ["written", "assignment"]),
        ("A written examination, a quiz and peer assessment.", ["written", "quiz", "peer"]),
        ("Passed all quizzes", ["quiz"]),
        ("An oral exam closes the course.", ["oral"]),
        ("Passes tests", ["examination"]),
        ("Students will sit for the state licensing examination.", ["examination"]),
        ("Nominated by their peers and recognised upon review", ["peer"]),
        ("Submit a capstone data analysis project.", ["project"]),
        ("筆記試験と面接試験に合格した人に授与します。", ["written", "oral"]),
        ("各回の小テストと最終レポートで評価します。", ["quiz", "assignment"]),
        ("毎回の確認テストで６割以上をとり、レポートを提出すること。", ["quiz", "assignment"]),
        ("８割以上の出席と実技試験", ["attendance", "practical"]),
        ("修了試験に合格すること", ["examination"]),
    ],
)
def test_a_text_tells_each_term_that_it_mentions(text: str, expected: list[str]) -> None:
    assert mentioned(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tests software and reports on test results; project and portfolio management.",
        "A critical examination of sources, with examples of exemplary reports.",
        "Encourages participation in class and interviews with citizens.",
        "Reads performance reports of an investment portfolio.",
        "ソフトウェアのテストと臨床試験の計画を学びます。",
        "社会の課題を見つけ、課題解決の実習とグループワークを行います。",
        "金融商品のポートフォリオを組み、プロジェクトを進めます。",
        "家族の面接と発表の技法",
        "Reexamines quizzical essays",
        "Earned by demonstrating that it passes on what it tests",
    ],
)
def test_ordinary_words_are_no_assessment(text: str) -> None:
    assert mentioned(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "There is no exam.",
        "Without a final exam",
        "Exams are not held.",
        "No written exam or quiz",
        "Without an oral exam or a final report",
        "Exams or quizzes are not held.",
        "筆記試験や面接試験はありません。",
        "筆記試験・レポート提出等は行いません",
        "試験はありません。修了試験は行いません。",
        "筆記試験なし",
        "筆記試験を免除します",
        "小テスト等は実施しません",
        "修了試験は課さない",
        "This badge does not include a written exam.",
        "You do not need to pass a test.",
        "A report instead of a written exam",  # what it is instead, no listed word says
        "The oral exam is optional.",
        "Exam: none",
        "It is exam-free.",
        "筆記試験はございません",
        "筆記試験：なし",
        "最終レポートは任意です",
    ],
)
def test_what_a_text_denies_is_not_told(text: str) -> None:
    assert mentioned(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Not only a written exam",
        "筆記試験だけでなく",
        "筆記試験ないし口頭試問",
        "筆記試験と実技試験に合格しない人には授与しません。",
        "筆記試験があり、追加の費用はありません。",
        "No fee is asked. A written exam closes the course.",
        "The written exam is held on site.",
    ],
)
def test_what_sounds_like_a_denial_is_told(text: str) -> None:
    assert "written" in mentioned(text)


@pytest.mark.parametrize(
    "text", ["No prerequisites.", "前提条件はありません。", "Prerequisite: SQL"]
)
def test_that_there_are_no_prerequisites_states_them_too(text: str) -> None:
    assert mentioned(text, "prerequisites") == ["mentioned"]


def test_a_badge_that_fulfils_a_prerequisite_states_none() -> None:
    assert mentioned("It fulfils the science prerequisite of others.", "prerequisites") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fully online course", ["online"]),
        ("全回オンライン授業です", ["online"]),
        ("オンデマンド配信で学びます", ["online"]),
        ("対面授業とオンライン授業", ["onsite", "online"]),
        ("オンラインと対面で行います", ["blended"]),
        ("A four-week internship", ["work_based"]),
        ("Online safety, online shops and hybrid clouds", []),
        ("通信技術と通信プロトコル", []),
        ("Face-to-face communication in the classroom", []),
        ("遠隔医療の研究室を訪ねる", []),
    ],
)
def test_forms_of_participation_in_text(text: str, expected: list[str]) -> None:
    assert mentioned(text, "participation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Part of the Data Science Professional Certificate pathway.", ["stackable"]),
        ("It counts towards a degree.", ["stackable"]),
        ("このバッジを積み上げることができます。", ["stackable"]),
        ("このバッジは単独で完結し、ほかのプログラムには積み上がりません。", ["standalone"]),
        ("The badge stands alone and stacks towards nothing else.", ["standalone"]),
        ("The quiz counts towards the final grade.", []),
        ("経験を積み上げて、独立した立場で働く", []),
        ("An independent and integrated pathway of the brain", []),
    ],
)
def test_stackability_in_text(text: str, expected: list[str]) -> None:
    assert mentioned(text, "stacking") == expected
    assert terms(badge_2({"description": text}), "stacking") == expected


def test_each_term_comes_from_the_texts_that_mention_it() -> None:
    text = {"en": "An oral exam and a quiz", "ja": "口述試験を行います"}
    oral, quiz = values(badge_3({"criteria": {"narrative": text}}), "assessment")
    assert [(each.language, written(each.path)) for each in oral.said] == [
        ("en", "credentialSubject.achievement.criteria.narrative.en"),
        ("ja", "credentialSubject.achievement.criteria.narrative.ja"),
    ]
    assert [each.language for each in quiz.said] == ["en"]
    assert {oral.form, quiz.form} == {Form.TEXT}


def test_a_text_is_looked_through_only_where_nothing_else_says_it() -> None:
    given = {"assessmentType": "portfolio", "criteria": {"narrative": "A written exam"}}
    (found,) = values(badge_3(given), "assessment")
    assert (found.normal, found.form) == (Term("assessment", "portfolio"), Form.STRUCTURED)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("testing", "examination"),
        ("Test", "examination"),
        ("PROJECT", "project"),
        ("レポート", "assignment"),
        ("課題", "assignment"),
        ("実習", "practical"),
        ("participation", "attendance"),
        ("application of a skill", "practical"),
        ("recognition of prior learning", "rpl"),
        ("筆記試験", "written"),
        ("http://data.europa.eu/snb/assessment/b1b68f6735", "quiz"),
        ("a way of our own", ""),
    ],
)
def test_a_member_of_its_own_may_say_it_in_one_word(word: str, expected: str) -> None:
    assert terms(badge_3({"assessmentType": word}), "assessment") == [expected]


@pytest.mark.parametrize(
    ("tag", "participation", "stacking"),
    [
        ("Online", ["online"], []),
        ("eラーニング", ["online"], []),
        ("self-paced", ["self_paced"], []),
        ("stackable", [], ["stackable"]),
        ("通信", [], []),  # telecommunications
        ("hybrid", [], []),  # cars, clouds
        ("remote", [], []),
        ("classroom", [], []),
        ("プロジェクト", [], []),
        ("independent", [], []),
        ("integrated", [], []),
    ],
)
def test_a_tag_counts_where_it_can_mean_nothing_else(
    tag: str, participation: list[str], stacking: list[str]
) -> None:
    for made in (badge_3({"tag": [tag]}), badge_2({"tags": [tag]})):
        assert terms(made, "participation") == participation
        assert terms(made, "stacking") == stacking


@pytest.mark.parametrize("word", ["hybrid", "remote", "通信", "通信教育", "classroom", "PBL"])
def test_a_word_of_many_meanings_counts_in_a_member_of_its_own(word: str) -> None:
    (found,) = terms(badge_3({"participationType": word}), "participation")
    assert found


@pytest.mark.parametrize("kind", ["isParentOf", "isChildOf", "isPartOf"])
def test_the_associations_of_a_record_are_one_sign_that_it_is_composed(kind: str) -> None:
    pair = {"type": "Association", "associationType": kind, "sourceId": "a", "targetId": "b"}
    (found,) = values(
        record(credentialSubject={"type": ["ClrSubject"], "association": [pair, pair]}), "stacking"
    )
    assert found.normal == Term("stacking", "composed")
    assert found.original == kind
    peers = [pair | {"associationType": "isPeerOf"}]
    made = record(credentialSubject={"type": ["ClrSubject"], "association": peers})
    assert values(made, "stacking") == ()


@pytest.mark.parametrize(
    ("recipient", "hashed"), [("sha256$00", True), ("sha1$00", True), ("a@a.example", False)]
)
def test_the_recipient_of_an_early_badge_is_an_address_or_its_hash(
    recipient: str, *, hashed: bool
) -> None:
    (found,) = values(badge_2(recipient=recipient), "learner")
    assert found.normal == Identity("email", hashed=hashed)


def test_words_within_text_are_phrases_or_plain() -> None:
    """A mention of one short ordinary word would be found by chance."""
    plain = {"exam", "quiz", "quizzes", "capstone", "internship", "apprenticeship", "self-paced",
             "e-portfolio", "prerequisites", "prerequisite:", "pre-requisites", "peer-assessed",
             "peer-graded", "classroom-based"}  # fmt: skip
    for words in catalogue().sets.values():
        latin = {word for word in words.by_mention if word.isascii() and " " not in word}
        assert latin <= plain, words.id
        assert all(len(word) > 2 for word in words.by_mention), words.id
