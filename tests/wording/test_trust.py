"""Every code of the trust package that fails a job has words, and the words fit its details."""

from __future__ import annotations

import re
from pathlib import Path

from wallet.wording.trust import SENTENCES

SOURCE = Path(__file__).parents[2] / "wallet" / "trust"
RAISED = re.compile(r'TrustError\(\s*"([a-z_]+)"((?:,\s*\w+=)?[^)\n]*)')
FILES = ("addresses", "anchors", "archives", "fetching", "packs", "registries")


def raised() -> dict[str, set[str]]:
    """Return the names of the details by code, as the source raises them."""
    found: dict[str, set[str]] = {}
    for file in FILES:
        for code, rest in RAISED.findall((SOURCE / f"{file}.py").read_text()):
            found.setdefault(code, set()).update(re.findall(r"(\w+)=", rest))
    return found


def test_every_code_has_words_and_every_word_a_code() -> None:
    assert set(raised()) == set(SENTENCES)


def test_words_use_the_details() -> None:
    for code, details in raised().items():
        sentence = SENTENCES[code]
        for text in (sentence.en, sentence.ja, sentence.next_en, sentence.next_ja):
            assert set(re.findall(r"{(\w+)", text)) <= details, code
            assert text
