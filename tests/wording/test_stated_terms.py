"""The terms of standards in words, and the issuer's own as they are written."""

from __future__ import annotations

import pytest

from wallet.tasks.stating import NAMES
from wallet.wording import stated_terms


@pytest.mark.parametrize(
    ("fact", "written", "english", "japanese"),
    [
        ("kind", "MicroCredential", "Micro-credential", "マイクロクレデンシャル"),
        ("kind", "CertificateOfCompletion", "Certificate of completion", "修了証"),
        ("mode", "Blended", "Online and on site", "オンラインと対面の組み合わせ"),
        ("supervision", "supervised online", "Supervised online", "オンラインで監督"),
        ("language", "ja", "Japanese", "日本語"),
        ("kind", "ext:Apprentice", "ext:Apprentice", "ext:Apprentice"),
        ("field", "Badge", "Badge", "Badge"),
        ("language", "x", "x", "x"),
    ],
)
def test_a_term_is_told_in_words(fact: str, written: str, english: str, japanese: str) -> None:
    assert stated_terms.told(fact, written, "en") == english
    assert stated_terms.told(fact, written, "ja") == japanese


def test_every_term_belongs_to_a_fact_that_badges_state() -> None:
    assert {code.split("_")[1] for code in stated_terms.SENTENCES} <= set(NAMES)
