"""Each refusal fills the sentence that it is told by, in both languages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from wallet import wording
from wallet.sharing import openid4vp
from wallet.wording import openid4vp as requests
from wallet.wording import openid4vp_askers as askers

TABLE = {**requests.SENTENCES, **askers.SENTENCES}
FOLDER = Path(openid4vp.__file__).parent
# Texts that begin as codes do, and are names of the protocol.
NAMES = {"vp_token", "vp_formats", "vp_formats_supported", "vp_formats_not_supported"}


def test_each_code_has_a_sentence_and_each_sentence_a_code() -> None:
    used = set()
    for file in (*FOLDER.glob("*.py"), FOLDER.parent / "jwe.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                used.add(node.value)
    codes = {each for each in used if each.startswith("vp_") and each.isidentifier()}
    assert codes - NAMES <= set(TABLE)
    assert set(TABLE) <= used


@pytest.mark.parametrize("code", sorted(TABLE))
def test_each_has_a_next_step_in_both_languages(code: str) -> None:
    sentence = wording.sentences()[code]
    assert sentence.next_en
    assert sentence.next_ja
