"""Originals as text: laid out without a change, and what no proof covers marked in its place."""

from __future__ import annotations

import base64
import inspect
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import HostedIssuer, Institution, Learner
from tests.issuer_simulator.sealing import certified, seal
from tests.issuer_simulator.selective import combined, digest, disclosure
from tests.service.making import NOW, START, as_file, badge, dated, institution, take
from tests.verification.test_seals import DOCUMENT, IDENTIFIER, NAME
from wallet import wording
from wallet.cryptosuites.jose import sign_compact
from wallet.tasks.describing import raw_view, uncovered
from wallet.tasks.describing.json_text import LONGEST_STRING, lay_out
from wallet.tasks.describing.uncovered import _place

if TYPE_CHECKING:
    from wallet.service import Wallet
    from wallet.snapshots.looking import RawMark, RawView


def view(wallet: Wallet, data: bytes, name: str = "badge.json") -> RawView:
    kept = take(wallet, data, name=name)
    (badge_id,) = kept.added or kept.editions
    return wallet.originals.view(badge_id, now=NOW)


def marked(found: RawView) -> list[tuple[str, str]]:
    return [(mark.code, mark.name) for part in found.parts for mark in part.marks]


def lines(found: RawView, mark: RawMark, part: int = 0) -> list[str]:
    return found.parts[part].text.split("\n")[mark.first : mark.last + 1]


def known(wallet: Wallet, **how: Any) -> dict[str, Any]:
    """Return a signed badge whose issuer's key is at hand."""
    issuer = institution()
    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()
    return badge(issuer, **how)


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1.50,"b":[],"c":{},"d":[{"e":null},[1,2]],"f":"x:,{}[]\\"","g":-0.0e+3}',
        "[]",
        '"only a text"',
        '{"あ": "\\u3042"}',
    ],
)
def test_laying_out_changes_no_value_and_no_number(text: str) -> None:
    laid = lay_out(text)
    assert json.loads(laid.text) == json.loads(text)
    assert ("1.50" in laid.text, "-0.0e+3" in laid.text) == ("1.50" in text, "-0.0e+3" in text)
    assert laid.left_out == 0


def test_one_member_stands_on_each_line_and_places_are_found() -> None:
    text = '{"a":{"b":[1,{"c":2}]},"d":3}'
    laid = lay_out(text, {("a",), ("a", "b", 1), ("a", "b", 1, "c"), ("d",), ("none",), ()})
    shown = laid.text.split("\n")
    assert shown[0] == "{"
    assert len(shown) == 11
    assert laid.places[()] == (0, 10)
    assert laid.places["a",] == (1, 8)
    assert laid.places["a", "b", 1] == (4, 6)
    assert shown[laid.places["a", "b", 1, "c"][0]].strip() == '"c": 2'
    assert shown[laid.places["d",][0]] == '  "d": 3'
    assert ("none",) not in laid.places


@pytest.mark.parametrize(
    "sign", ["\u202e", "\u200b", "\x07", "\x7f", "\u061c", "\u3164", "\U000e0041", "\ud800"]
)
def test_what_steers_the_eye_or_is_not_seen_is_written_as_an_escape(sign: str) -> None:
    text = json.dumps({"a": f"abc{sign}dcba"}, ensure_ascii=sign == "\ud800")
    shown = lay_out(text).text
    assert sign not in shown
    assert "abc\\u" in shown
    assert json.loads(shown) == json.loads(text)


def test_what_people_write_stays_as_it_is() -> None:
    text = "葛\U000e0100城　Café 🎓\ufe0f"
    assert text in lay_out(json.dumps({"a": text}, ensure_ascii=False)).text


def test_long_values_are_shortened_and_large_files_cut_with_all_places_known() -> None:
    text = json.dumps({"picture": "A" * 50_000, "list": list(range(3000)), "last": 1})
    laid = lay_out(text, {("last",)}, limit=5_000)
    assert laid.cut
    assert laid.left_out > 0
    assert len(laid.text) < 30_000
    assert max(map(len, laid.text.split("\n"))) < LONGEST_STRING + 60
    assert ("last",) not in laid.places  # beyond what is shown


def test_a_good_proof_covers_the_whole_file(wallet: Wallet) -> None:
    found = view(wallet, as_file(known(wallet)))
    assert (found.standing, marked(found)) == ("raw_covered", [])
    assert '"proofValue"' in found.parts[0].text


def test_a_changed_badge_is_covered_by_nothing_and_an_unknown_key_leaves_it_open(
    wallet: Wallet,
) -> None:
    changed = known(wallet)
    changed["name"] = "Something else"
    found = view(wallet, as_file(changed))
    assert (found.standing, marked(found)) == ("raw_not_covered", [("raw_mark_nothing", "")])
    stranger = view(wallet, as_file(badge(institution("other.example"), 7)))
    assert stranger.standing == "raw_not_checked"
    assert marked(stranger) == [("raw_mark_unchecked", "")]


def test_words_without_a_meaning_are_marked_where_they_stand(wallet: Wallet) -> None:
    """Version 1 contexts have no vocabulary for all: such a member leaves no trace in what is
    signed, so the whole is refused, and the page says which member it was."""
    draft = known(wallet)
    draft["@context"] = [
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]
    draft["credentialSubject"]["achievement"]["madeUp"] = {"x": [1]}
    draft["alsoMadeUp"] = "y"
    found = view(wallet, as_file(draft))
    places = dict(reversed(pair) for pair in marked(found))
    assert places["credentialSubject.achievement.madeUp"] == "raw_mark_undefined"
    assert places["alsoMadeUp"] == "raw_mark_undefined"
    mark = next(m for m in found.parts[0].marks if m.name == "alsoMadeUp")
    assert [line.strip().rstrip(",") for line in lines(found, mark)] == ['"alsoMadeUp": "y"']


def test_what_stands_around_a_badge_is_marked(wallet: Wallet) -> None:
    signed = known(wallet)
    wrapped = as_file({"credential": signed, "score": 100, "more": {"a": [1]}})
    found = view(wallet, wrapped)
    assert found.standing == "raw_partly_covered"
    assert marked(found) == [("raw_mark_beside", "score"), ("raw_mark_beside", "more")]


def test_a_proof_beside_the_one_that_counts_is_marked(wallet: Wallet) -> None:
    signed = known(wallet)
    stranger = institution("other.example")
    unsigned = {name: value for name, value in signed.items() if name != "proof"}
    signed["proof"] = [signed["proof"], stranger.sign(unsigned)["proof"]]
    found = view(wallet, as_file(signed))
    assert (found.standing, marked(found)) == (
        "raw_partly_covered",
        [("raw_mark_other_proof", "proof[1]")],
    )


def test_what_a_seal_leaves_outside_is_marked(wallet: Wallet) -> None:
    root = certified("Root", ca=True)
    own = {"organisation": NAME, "identifier": IDENTIFIER}
    sealed = seal(DOCUMENT, certified("Seal", root, **own))
    sealed["signatures"][0]["header"] = {"kid": "1"}
    sealed["remark"] = "by post"
    wallet._vault.trust.keep_documents([root.anchor(NOW)])
    wallet._knowing.forget()
    found = view(wallet, as_file(sealed))
    assert sorted(marked(found)) == [
        ("raw_mark_beside", "remark"),
        ("raw_mark_unprotected", "signatures[0].header"),
    ]


def test_a_token_is_taken_apart(wallet: Wallet) -> None:
    from tests.gui.learner import sample  # noqa: PLC0415 - a path; no window is made

    data = sample("みなとアカデミー.jwt").read_bytes()
    found = view(wallet, data, "badge.jwt")
    codes = [part.code for part in found.parts]
    assert codes == ["raw_part_header", "raw_part_payload", "raw_part_signature"]
    header, payload, signature = data.decode().strip().split(".")
    assert json.loads(found.parts[0].text) == json.loads(_decoded(header))
    assert found.parts[2].text.replace("\n", "") == signature
    kept = json.loads(_decoded(payload))
    assert f'"iss": "{kept["iss"]}"' in found.parts[1].text


def test_a_disclosure_that_the_issuer_did_not_sign_is_marked(wallet: Wallet) -> None:
    shown, added = disclosure("given_name", "Sakura"), disclosure("grade", "A")
    issuer = Institution("aoba.example")
    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()
    claims = {
        "iss": issuer.id,
        "vct": "https://aoba.example/student",
        "iat": int(NOW.timestamp()) - 1000,
        "_sd_alg": "sha-256",
        "_sd": [digest(shown)],
    }
    head = {"alg": "EdDSA", "kid": issuer.key_id(), "typ": "dc+sd-jwt"}
    token = sign_compact(head, claims, issuer.key())
    good = view(wallet, combined(token, shown).encode(), "good.txt")
    assert (good.standing, marked(good)) == ("raw_covered", [])
    found = view(wallet, combined(token, shown, added).encode(), "added.txt")
    assert (found.standing, marked(found)) == (
        "raw_partly_covered",
        [("raw_mark_disclosure", "[1]")],
    )
    at = [part.code for part in found.parts].index("raw_part_disclosures")
    (mark,) = found.parts[at].marks
    assert '"grade"' in "".join(lines(found, mark, at))
    assert "Sakura" not in "".join(lines(found, mark, at))


@pytest.mark.parametrize("image", ["https://pictures.example/1.png", {"caption": "First prize"}])
def test_what_only_the_file_of_a_hosted_badge_says_is_marked(wallet: Wallet, image: Any) -> None:
    host = HostedIssuer("https://aoba.example", "Aoba")
    badge_class = {"name": "Stacking", "description": "B", "criteria": {"narrative": "S"}}
    assertion = host.award("1", badge_class, Learner(), serial="1", issued_on=START, salt="s")
    wallet._vault.trust.keep_documents(dated(host.documents()))
    wallet._knowing.forget()
    picture = "https://pictures.example/1.png"
    page = host.published[assertion["badge"]]
    held = {**assertion, "image": picture, "badge": {**page, "image": image}}
    found = view(wallet, as_file(held))
    assert found.standing == "raw_partly_covered"
    assert sorted(marked(found)) == [
        ("raw_mark_not_on_page", "badge.image"),
        ("raw_mark_not_on_page", "image"),
    ]


def test_the_credential_in_a_picture_is_shown_and_the_picture_is_not_covered(
    wallet: Wallet,
) -> None:
    from tests.gui.learner import sample  # noqa: PLC0415 - a path; no window is made

    found = view(wallet, sample("Pythonによるデータ分析").read_bytes(), "badge.png")
    assert "raw_note_picture" in found.notes
    assert json.loads(found.parts[0].text)["name"] == "Pythonによるデータ分析"


def test_every_code_has_words() -> None:
    told = "".join(inspect.getsource(module) for module in (raw_view, uncovered))
    codes = set(re.findall(r'"(raw_[a-z_]+)"', told))
    assert len(codes) > 15
    parts = ("raw_part_header", "raw_part_payload", "raw_part_signature")
    for code in (*codes, *(f"{part}_holder" for part in parts)):
        assert wording.say(code, "ja") != wording.say(code, "en")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("a.b[1].c", ("a", "b", 1, "c")),
        ("a.b", ("a", "b")),
        ("x.y.z", ("x.y", "z")),  # a name with a dot in it
        ("x[0]", ("x[0]",)),  # a name that looks like an item
        ("gone", ()),
        ("", ()),
    ],
)
def test_paths_of_the_walker_lead_to_places(path: str, place: tuple[str | int, ...]) -> None:
    document = {"a": {"b": [0, {"c": 1}]}, "x.y": {"z": 1}, "x[0]": 2}
    assert _place(document, path) == place


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
