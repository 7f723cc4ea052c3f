from __future__ import annotations

import ast
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

import wallet
from wallet import wording

if TYPE_CHECKING:
    from wallet.wording.sentence import Sentence

PACKAGE = Path(wallet.__file__).parent
ALL = sorted(wording.sentences().items())
# Words of the trade that a learner should not meet in a sentence.
JARGON = (
    "JSON-LD",
    "canonicali",
    "cryptosuite",
    "DID document",
    "RDF",
    "proof value",
    "payload",
    "nonce",
    "cipher",
    "multibase",
    "exception",
    "traceback",
    "正規化",
    "ペイロード",
    "多重",
)  # fmt: skip - one list
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠々]")
# Names and figures only: no Japanese to write.
WITHOUT_JAPANESE = {
    "service_open_badges_3",
    "service_badge_connect",
    "badge_spec_open_badges_1",
    "badge_spec_open_badges_2",
    "badge_spec_open_badges_3",
    "code_way_pixelpass",
    "code_way_vp1",
    "settings_version",
    "show_link_field",
    "window_title",
}  # fmt: skip - one set


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_no_two_tables_share_a_code() -> None:
    counted = Counter(code for table in wording.tables().values() for code in table)
    assert [code for code, number in counted.items() if number > 1] == []


def test_every_sentence_is_whole_in_both_languages() -> None:
    assert len(ALL) > 4000
    wrong = {code: why for code, sentence in ALL if (why := _lacking(code, sentence))}
    assert wrong == {}


def _lacking(code: str, sentence: Sentence) -> list[str]:
    """Return what is wrong with a sentence, by the names of what was looked at."""
    wrong = [] if re.fullmatch(r"[a-z][a-z0-9_]*", code) else ["code"]
    if code == "strength_empty":
        return wrong  # says nothing, on purpose
    if not sentence.en or not sentence.ja:
        wrong.append("no sentence")
    if bool(sentence.next_en) != bool(sentence.next_ja):
        wrong.append("next step in one language only")
    pairs = ((sentence.en, sentence.ja), (sentence.next_en, sentence.next_ja))
    wrong += ["placeholders" for en, ja in pairs if _placeholders(en) != _placeholders(ja)]
    if code in WITHOUT_JAPANESE:
        return wrong
    for en, ja in pairs:
        if re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", en)) and not JAPANESE.search(ja):
            wrong.append("no Japanese")
        if JAPANESE.search(en):
            wrong.append("Japanese in the English")
    return wrong


def test_every_sentence_speaks_plainly() -> None:
    wrong = {code: words for code, sentence in ALL if (words := _jargon(sentence))}
    assert wrong == {}


def _jargon(sentence: Sentence) -> list[str]:
    said = f"{sentence.en} {sentence.ja} {sentence.next_en} {sentence.next_ja}".lower()
    return [word for word in JARGON if word.lower() in said]


def _raised_codes() -> dict[str, str]:
    """Return every code that the source raises or puts into a check, with where it does."""
    found = {}
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                code = _code_of(node)
                if code:
                    found[code] = f"{file.relative_to(PACKAGE)}:{node.lineno}"
    return found


def _code_of(call: ast.Call) -> str:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    at = 0 if name.endswith("Error") else 2 if name == "Check" else None
    if at is None or name in ("TypeError", "ValueError", "KeyError", "OSError"):
        return ""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    given += call.args[at : at + 1]
    value = given[0] if given else None
    text = value.value if isinstance(value, ast.Constant) else ""
    return text if isinstance(text, str) and re.fullmatch(r"[a-z][a-z0-9_]+", text) else ""


def test_every_code_that_the_source_raises_has_a_sentence() -> None:
    raised = _raised_codes()
    assert len(raised) > 20
    missing = {code: at for code, at in raised.items() if code not in wording.sentences()}
    assert not missing


_SAYING = ("say", "next_step", "with_next_step")


def _said_codes() -> dict[str, str]:
    """Return every code that the window says literally."""
    found = {}
    for file in (PACKAGE / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            at = {**dict.fromkeys(_SAYING, 0), "tell": 1, "show_code": 1}.get(name)
            if at is None or len(node.args) <= at:
                continue
            value = node.args[at]
            if isinstance(value, ast.Constant) and re.fullmatch(r"[a-z0-9_]+_\w+", value.value):
                found[value.value] = f"{file.name}:{node.lineno}"
    return found


def test_every_word_of_the_window_is_in_a_table() -> None:
    said = _said_codes()
    assert len(said) > 50
    assert {c: at for c, at in said.items() if c not in wording.sentences()} == {}


def test_moments_among_the_details_are_written_as_days() -> None:
    moment = datetime(2026, 11, 23, 12, tzinfo=UTC)
    for detail in (moment, "2026-11-23T12:00:00Z"):
        assert "Nov 2026" in wording.say("badge_awarded", "en", date=detail)
        assert "2026年11月2" in wording.say("badge_awarded", "ja", date=detail)


def test_a_detail_may_bear_any_name() -> None:
    assert wording.say("no_sentence", "en", code="x", language="y", self="z").endswith("(x).")


def test_without_the_tests_watching_a_gap_is_told_honestly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(wording, "STRICT", False)
    assert "not_a_code_of_ours" in wording.say("not_a_code_of_ours", "en")
    assert wording.say("badge_awarded", "en") == "Awarded –"
    monkeypatch.setattr(wording, "STRICT", True)
    with pytest.raises(KeyError):
        wording.say("not_a_code_of_ours", "en")
    with pytest.raises(KeyError):
        wording.say("badge_awarded", "en")


# Limits of the program itself, which are never one; and what is no number.
LIMITS = {"limit", "minimum", "words", "seconds", "fewest", "most"}
NAMES = {
    "host",
    "url",
    "file",
    "issuer",
    "keyring",
    "name",
    "number",
    "address",
    "onward",
    "registry",
}


def test_no_sentence_speaks_of_one_badges() -> None:
    """Filled with 1 everywhere, no English sentence has a plural behind it."""
    wrong = []
    for code, sentence in ALL:
        for text in (sentence.en, sentence.next_en):
            names = _placeholders(text)
            details = dict.fromkeys(names, 1) | dict.fromkeys(names & LIMITS, 2)
            details |= dict.fromkeys(names & NAMES, "it")
            said = wording.filled(text, "en", details, code)
            wrong += [
                f"{code}: {match[0]}"
                for match in re.finditer(r"\b1 (?:more |other |new )?([a-z]+s)\b", said)
                if match[1]
                not in ("is", "was", "has", "as", "belongs", "ends", "comes", "holds", "says")
            ]
    assert wrong == []


def test_a_number_chooses_its_form() -> None:
    say = wording.filled
    assert say("{count:badge|badges}", "en", {"count": 1}, "x") == "1 badge"
    assert say("{count:badge|badges}", "en", {"count": 0}, "x") == "0 badges"
    form = "There {count:is # badge|are # badges}."
    assert say(form, "en", {"count": 1}, "x") == "There is 1 badge."
    assert say(form, "en", {"count": 12_345}, "x") == "There are 12,345 badges."
    assert say("{count}件", "ja", {"count": 12_345}, "x") == "12,345件"
    assert say("{year}", "en", {"year": 2026}, "x") == "2026"


def test_sentences_stand_together_as_their_language_has_them() -> None:
    assert wording.joined(("One.", "", "Two."), "en") == "One. Two."
    assert wording.joined(("ひとつ。", "", "ふたつ。"), "ja") == "ひとつ。ふたつ。"
    assert wording.joined(("Theirs.", "次です。"), "ja") == "Theirs. 次です。"
    assert wording.joined((), "ja") == ""
    assert wording.with_next_step("pathway_why_expired", "ja") == (
        "取得していましたが、期限が切れています。今は認められません。発行者に更新を頼んでください。"
    )
