"""Names of claims that an SD-JWT VC carries in its own header, and what is not taken for them."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

import pytest

from tests.presenting.disclosing.rich import KEY
from wallet.credentials.reading import read
from wallet.credentials.type_metadata import ClaimLabels, claim_labels
from wallet.cryptosuites import base64url, jose
from wallet.linked_data import bundled
from wallet.presenting.disclosing.fields import fields_of

VCT = "https://aoba-u.example/types/degree"
BASE = "https://galaxy.example/types/education"
DEGREE = {"ja": "学位", "en": "Degree"}


def _claim(path: list[Any], **labels: str) -> dict[str, Any]:
    display = [{"locale": tag.replace("_", "-"), "label": text} for tag, text in labels.items()]
    return {"path": path, "display": display}


def _document(*claims: dict[str, Any], vct: str = VCT, **members: Any) -> bytes:
    return json.dumps({"vct": vct, "claims": list(claims), **members}, ensure_ascii=False).encode()


def _digest(document: bytes, kind: str = "sha256") -> str:
    return f"{kind}-{base64.b64encode(hashlib.new(kind, document).digest()).decode()}"


def _labels(*documents: bytes, **claims: Any) -> dict[tuple[Any, ...], dict[str, str]]:
    header = {"vctm": [base64url.encode(each) for each in documents]}
    found = claim_labels(header, {"vct": VCT, **claims})
    return {each.path: dict(each.labels) for each in found}


WHOLE = _document(_claim(["degree"], **DEGREE), _claim(["courses", None, "title"], en="Course"))
BASIC = _document(_claim(["degree"], en="Award"), _claim(["name"], en="Holder"), vct=BASE)


def test_labels_by_path_and_language() -> None:
    assert _labels(WHOLE) == {
        ("degree",): DEGREE,
        ("courses", None, "title"): {"en": "Course"},
    }


def test_members_as_the_last_drafts_call_them() -> None:
    claim = {"path": ["degree"], "display": [{"lang": "ja-JP", "name": "学位"}]}
    assert _labels(_document(claim)) == {("degree",): {"ja-jp": "学位"}}


def test_a_type_goes_before_the_one_that_it_extends() -> None:
    child = _document(_claim(["degree"], **DEGREE), extends=BASE)
    assert _labels(child, BASIC) == {("degree",): DEGREE, ("name",): {"en": "Holder"}}
    assert _labels(child) == {("degree",): DEGREE}  # what is not there is not fetched
    named = {"extends": BASE, "extends#integrity": _digest(BASIC)}
    assert ("name",) in _labels(_document(**named), BASIC)
    other = {**named, "extends#integrity": _digest(WHOLE)}
    assert _labels(_document(_claim(["degree"], **DEGREE), **other), BASIC) == {("degree",): DEGREE}


def test_types_that_extend_each_other_end() -> None:
    first = _document(_claim(["a"], en="A"), extends=BASE)
    second = _document(_claim(["b"], en="B"), vct=BASE, extends=VCT)
    assert _labels(first, second) == {("a",): {"en": "A"}, ("b",): {"en": "B"}}


@pytest.mark.parametrize("kind", ["sha256", "sha384", "sha512"])
def test_the_digest_that_a_badge_names(kind: str) -> None:
    good = _digest(WHOLE, kind)
    assert _labels(WHOLE, **{"vct#integrity": good})
    assert _labels(WHOLE, **{"vct#integrity": f"{good}?x {_digest(b'', kind)}"})
    for wrong in (_digest(b"", kind), f"{kind}-!", kind, "", "md5-AAAA", 7, [good]):
        assert not _labels(WHOLE, **{"vct#integrity": wrong})
    # The strongest of several counts.
    assert not _labels(WHOLE, **{"vct#integrity": f"{_digest(WHOLE)} {_digest(b'', 'sha512')}"})


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b"[" * 500,
        _document(_claim(["degree"], en="x"), vct=BASE),  # of another type
        _document(vct=VCT, claims="x"),
        _document(7, None, {}),  # type: ignore[arg-type] - what strangers write
        _document({"path": "degree", "display": [{"locale": "en", "label": "x"}]}),
        _document({"path": [-1], "display": [{"locale": "en", "label": "x"}]}),
        _document({"path": [True], "display": [{"locale": "en", "label": "x"}]}),
        _document({"path": [], "display": [{"locale": "en", "label": "x"}]}),
        _document({"path": ["a"], "display": "x"}),
        _document({"path": ["a"], "display": [{"locale": 7, "label": "x"}, 7]}),
        _document({"path": ["a"], "display": [{"locale": "en", "label": "\u202e\n"}]}),
    ],
)
def test_what_is_none_is_passed_over(document: bytes) -> None:
    assert _labels(document) == {}


@pytest.mark.parametrize("header", [{}, {"vctm": 7}, {"vctm": {"a": 1}}, {"vctm": ["!", 7, None]}])
@pytest.mark.parametrize("vct", [VCT, None, 7, ["x"]])
def test_headers_without_any(header: dict[str, Any], vct: Any) -> None:
    assert claim_labels(header, {"vct": vct}) == ()


def test_labels_are_one_line_and_not_long() -> None:
    hostile = _document(_claim(["a"], en="Nick\n\u202ename\x1b[31m" + "長" * 5_000))
    ((label,),) = [each.values() for each in _labels(hostile).values()]
    assert label.startswith("Nick name [31m")
    assert label.isprintable()
    assert len(label) == 60
    assert label.endswith("長…")


def test_bounds() -> None:
    many = [_claim([str(number)], en="x") for number in range(1_000)]
    assert len(_labels(_document(*many))) == 200
    assert _labels(*[_document(vct=f"{BASE}/{number}") for number in range(9)], WHOLE) == {}
    assert _labels(_document(_claim(["a"], en="x"), description="x" * 300_000)) == {}


def test_fields_have_them_each_at_its_place() -> None:
    header = {"alg": "ES256", "typ": "dc+sd-jwt", "vctm": [base64url.encode(WHOLE)]}
    claims = {"vct": VCT, "degree": "BSc", "courses": [{"title": "A"}, {"title": "B"}], "x": 1}
    token = f"{jose.sign_compact(header, claims, KEY)}~".encode()
    tree = fields_of(read(token), bundled())
    labels = {each.key: dict(each.labels) for each in tree.fields if each.labels}
    assert labels == {
        "/degree": DEGREE,
        "/courses/0/title": {"en": "Course"},
        "/courses/1/title": {"en": "Course"},
    }


def test_what_it_returns_can_be_compared() -> None:
    assert ClaimLabels(("a",), (("en", "A"),)) in claim_labels(
        {"vctm": [base64url.encode(_document(_claim(["a"], en="A")))]}, {"vct": VCT}
    )
