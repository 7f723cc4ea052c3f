from __future__ import annotations

import time
from typing import Any

import pytest

from tests.credentials.examples import BADGE, as_json, part, token
from tests.issuer_simulator.selective import combined, digest, disclosure, element, encoded
from wallet import wording
from wallet.credentials import sd_jwt
from wallet.credentials.model import Securing, Spec
from wallet.credentials.reading import read
from wallet.credentials.verdicts import verdict_of
from wallet.errors import ReadingError

NAME = disclosure("name", "さくら")
GRADE = disclosure("grade", "A")
FIRST, SECOND = disclosure("Python"), disclosure("SQL")


def disclosed(payload: dict[str, Any], *disclosures: str) -> sd_jwt.Disclosed:
    return sd_jwt.disclose(sd_jwt.parse(combined(token(payload), *disclosures, binding="")))


def refused(payload: dict[str, Any], *disclosures: str) -> str:
    with pytest.raises(ReadingError) as caught:
        disclosed(payload, *disclosures)
    return caught.value.code


def test_members_and_elements_take_their_places() -> None:
    payload = {
        "_sd_alg": "sha-256",
        "_sd": [digest(NAME)],
        "skills": [element(FIRST), "HTML", element(SECOND)],
        "course": {"_sd": [digest(GRADE)], "title": "Data"},
    }
    found = disclosed(payload, GRADE, SECOND, NAME, FIRST)
    assert found.payload == {
        "name": "さくら",
        "skills": ["Python", "HTML", "SQL"],
        "course": {"title": "Data", "grade": "A"},
    }
    assert (found.shown, found.hidden, found.unsigned) == (4, 0, 0)


def test_what_is_withheld_leaves_no_trace_but_its_number() -> None:
    payload = {
        "_sd": [digest(NAME), digest("decoy")],
        "skills": [element(FIRST), element(SECOND)],
        "course": {"_sd": [digest(GRADE)]},
    }
    found = disclosed(payload, SECOND)
    assert found.payload == {"skills": ["SQL"], "course": {}}
    assert (found.shown, found.hidden, found.hidden_top) == (1, 4, 2)


def test_disclosures_within_disclosures() -> None:
    inner = disclosure("city", "Tokyo")
    outer = disclosure("address", {"_sd": [digest(inner)], "country": "JP"})
    listed = disclosure([element(FIRST), {"_sd": [digest(outer)]}])
    payload = {"all": [element(listed)]}
    found = disclosed(payload, inner, outer, listed, FIRST)
    assert found.payload == {"all": [["Python", {"address": {"country": "JP", "city": "Tokyo"}}]]}
    without_outer = disclosed(payload, listed, inner)
    assert without_outer.unsigned == 1  # nothing that is shown accounts for the city
    assert without_outer.payload == {"all": [[{}]]}


@pytest.mark.parametrize("name", ["sha-256", "sha-384", "sha-512"])
def test_hash_algorithms(name: str) -> None:
    payload = {"_sd_alg": name, "_sd": [digest(NAME, name.replace("-", ""))]}
    assert disclosed(payload, NAME).payload == {"name": "さくら"}


@pytest.mark.parametrize("name", ["md5", "sha-1", "SHA-256", "sha3-256", "", "none"])
def test_other_hash_algorithms_are_unsupported(name: str) -> None:
    assert refused({"_sd_alg": name, "_sd": [digest(NAME)]}, NAME) == "format_not_supported"


CHAIN_LENGTH = 70


def chain() -> tuple[dict[str, Any], list[str]]:
    """Return a payload in which each disclosure holds the digest of the next."""
    found = [disclosure("end", 1)]
    for _ in range(CHAIN_LENGTH):
        found.append(disclosure("next", {"_sd": [digest(found[-1])]}))
    return {"_sd": [digest(found[-1])]}, found


ATTACKS: dict[str, tuple[str, dict[str, Any], list[str]]] = {
    "the same disclosure twice": ("disclosure_repeated", {"_sd": [digest(NAME)]}, [NAME, NAME]),
    "one digest in two places": (
        "disclosure_repeated",
        {"_sd": [digest(NAME)], "a": {"_sd": [digest(NAME)]}},
        [NAME],
    ),
    "one digest twice, withheld": (
        "disclosure_repeated",
        {"_sd": [digest(NAME), digest(NAME)]},
        [],
    ),
    "one digest as member and element": (
        "disclosure_repeated",
        {"_sd": [digest(FIRST)], "a": [element(FIRST)]},
        [],
    ),
    "a disclosure holds its own digest's twin": (
        "disclosure_repeated",
        {"_sd": [digest(NAME), digest(disclosure("x", {"_sd": [digest(NAME)]}))]},
        [NAME, disclosure("x", {"_sd": [digest(NAME)]})],
    ),
    "replaces a signed member": (
        "disclosure_collides",
        {"_sd": [digest(NAME)], "name": "Aoi"},
        [NAME],
    ),
    "two disclosures of one name": (
        "disclosure_collides",
        {"_sd": [digest(NAME), digest(disclosure("name", "Aoi"))]},
        [NAME, disclosure("name", "Aoi")],
    ),
    "named _sd": (
        "disclosure_reserved",
        {"_sd": [digest(disclosure("_sd", [digest(NAME)]))]},
        [disclosure("_sd", [digest(NAME)]), NAME],
    ),
    "named ...": (
        "disclosure_reserved",
        {"_sd": [digest(disclosure("...", "x"))]},
        [disclosure("...", "x")],
    ),
    "named _sd_alg": (
        "disclosure_reserved",
        {"_sd": [digest(disclosure("_sd_alg", "md5"))]},
        [disclosure("_sd_alg", "md5")],
    ),
    "name is no text": (
        "disclosure_reserved",
        {"_sd": [digest(disclosure(1, "x"))]},
        [disclosure(1, "x")],
    ),
    "... as a member": ("disclosure_reserved", {"...": digest(NAME)}, [NAME]),
    "... beside other members": (
        "disclosure_reserved",
        {"a": [{"...": digest(FIRST), "b": 1}]},
        [FIRST],
    ),
    "an element where a member belongs": (
        "disclosure_malformed",
        {"_sd": [digest(FIRST)]},
        [FIRST],
    ),
    "a member where an element belongs": ("disclosure_malformed", {"a": [element(NAME)]}, [NAME]),
    "no array": ("disclosure_malformed", {"_sd": [digest(encoded({"a": 1}))]}, [encoded({"a": 1})]),
    "four parts": (
        "disclosure_malformed",
        {"_sd": [digest(encoded(["s", "n", 1, 2]))]},
        [encoded(["s", "n", 1, 2])],
    ),
    "salt is no text": (
        "disclosure_malformed",
        {"_sd": [digest(encoded([1, "n", 1]))]},
        [encoded([1, "n", 1])],
    ),
    "_sd is no array": ("disclosure_malformed", {"_sd": digest(NAME)}, [NAME]),
    "a digest is no text": ("disclosure_malformed", {"_sd": [{}]}, []),
    "an element's digest is no text": ("disclosure_malformed", {"a": [{"...": [1]}]}, []),
    "the algorithm is no text": ("disclosure_malformed", {"_sd_alg": 256}, []),
    "no JSON inside": ("not_json", {"_sd": [digest(encoded(b"["))]}, [encoded(b"[")]),
    "duplicate members inside": (
        "json_duplicate_key",
        {"_sd": [digest(encoded(b'["s","n",{"a":1,"a":2}]'))]},
        [encoded(b'["s","n",{"a":1,"a":2}]')],
    ),
    "disclosures nested without end": ("json_too_deep", *chain()),
    "too many disclosures": (
        "disclosures_too_many",
        {},
        [disclosure(n) for n in range(sd_jwt.MAX_DISCLOSURES + 1)],
    ),
}  # fmt: skip - one attack a line or two


@pytest.mark.parametrize("name", ATTACKS)
def test_attacks(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    code, payload, disclosures = ATTACKS[name]
    assert refused(payload, *disclosures) == code
    with pytest.raises(ReadingError) as caught:
        read(combined(token({"vct": "x", **payload}), *disclosures, binding="").encode())
    assert verdict_of(caught.value) == "malformed"
    for language in ("en", "ja"):
        assert wording.say(code, language, **caught.value.details)


def test_duplicate_members_in_the_signed_part() -> None:
    twice = part(b'{"_sd":[],"_sd":[]}')
    text = f"{part({'alg': 'EdDSA'})}.{twice}.{part(b's')}~"
    with pytest.raises(ReadingError) as caught:
        read(text.encode())
    assert caught.value.code == "json_duplicate_key"


@pytest.mark.parametrize(
    "ending", ["~AA=~", "~~", "~AAAA", "~ ~", "~AAAA~\u00e9~", "~a.b.c~", "~AAAA~a.b.c~"]
)
def test_broken_layouts(ending: str) -> None:
    with pytest.raises(ReadingError) as caught:
        sd_jwt.parse(token({}) + ending)
    assert caught.value.code == "token_malformed"


def test_what_the_holder_signs_over() -> None:
    issued = combined(token({}), NAME, binding="")
    whole = sd_jwt.parse(issued + token({"nonce": "1"}))
    assert whole.presented == issued
    assert sd_jwt.binding_digest(whole) == digest(issued)
    assert whole.key_binding
    assert whole.key_binding.payload == {"nonce": "1"}
    assert sd_jwt.parse(issued).key_binding is None


def test_many_disclosures_are_quick() -> None:
    disclosures = [disclosure(str(number), "x" * 1000) for number in range(sd_jwt.MAX_DISCLOSURES)]
    started = time.perf_counter()
    found = disclosed({"_sd": [digest(each) for each in disclosures]}, *disclosures)
    assert len(found.payload) == sd_jwt.MAX_DISCLOSURES
    assert time.perf_counter() - started < 1


# reading -------------------------------------------------------------------------------------


def test_a_badge_as_its_holder_discloses_it() -> None:
    achievement = disclosure("achievement", BADGE["credentialSubject"]["achievement"])
    subject = {"id": "did:key:z6MkLearner", "_sd": [digest(achievement), digest("other")]}
    payload = {**BADGE, "credentialSubject": subject}
    shown = read(combined(token(payload), achievement, binding="").encode())
    assert (shown.spec, shown.securing) == (Spec.OPEN_BADGES_3, Securing.SD_JWT)
    assert shown.achievement.name == "データ分析入門"
    assert "_sd" not in str(shown.document)
    withheld = read(combined(token(payload), binding="").encode())
    assert (withheld.name, withheld.achievement.name) == ("", "")


def test_a_presentation_whose_type_is_disclosed() -> None:
    kind = disclosure("type", "VerifiablePresentation")
    payload = {"verifiableCredential": [token(BADGE)], "_sd": [digest(kind)]}
    found = read(combined(token(payload), kind, binding="").encode())
    assert found.spec is Spec.PRESENTATION
    assert [inner.name for inner in found.inner] == ["データ分析入門"]


def test_an_sd_jwt_vc() -> None:
    given, family = disclosure("given_name", "Sakura"), disclosure("family_name", "Aoki")
    payload = {
        "iss": "https://aoba.example",
        "vct": "https://aoba.example/student",
        "sub": "did:key:zLearner",
        "iat": 1775000000,
        "exp": 1800000000,
        "_sd": [digest(given), digest(family)],
    }
    found = read(combined(token(payload), given, family, binding="").encode())
    assert found.types == ("https://aoba.example/student",)
    assert found.issuer.id == "https://aoba.example"
    assert found.subject.name == "Sakura Aoki"
    assert found.valid_until
    assert found.valid_until.year == 2027


@pytest.mark.parametrize("payload", [{"iss": "x"}, {"recipient": {}, "badge": {}}])
def test_what_is_no_credential_though_selective(payload: dict[str, Any]) -> None:
    with pytest.raises(ReadingError) as caught:
        read(combined(token(payload), binding="").encode())
    assert caught.value.code == "token_not_a_credential"
    assert verdict_of(caught.value) == "not_a_credential"


def test_enveloped_in_a_presentation() -> None:
    envelope = {
        "@context": "https://www.w3.org/ns/credentials/v2",
        "type": "EnvelopedVerifiableCredential",
    }
    members = [
        {**envelope, "id": f"data:application/vc+sd-jwt,{combined(token(BADGE), binding='')}"},
        {
            **envelope,
            "id": f"data:application/dc+sd-jwt,{combined(token({'vct': 'x'}), binding='')}",
        },
    ]
    document = {"type": "VerifiablePresentation", "verifiableCredential": members}
    found = read(as_json(document))
    assert [inner.securing for inner in found.inner] == [Securing.SD_JWT, Securing.SD_JWT]
    assert found.inner[0].name == "データ分析入門"
