"""Which badges answer a query: kinds, formats, claims as they are presented."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.issuer_simulator import Institution, Learner, achievement
from tests.presenting.disclosing.rich import ACHIEVEMENT, sd_jwt
from wallet.credentials.reading import read
from wallet.errors import Cancelled, SharingError
from wallet.linked_data import bundled
from wallet.sharing.queries import dcql, presentation_exchange, query_by_example, ways
from wallet.sharing.queries.matching import Held, Matched, match, takes
from wallet.sharing.queries.model import Format
from wallet.work import Work

VOCABULARY = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
START = "2026-04-01T00:00:00Z"
SCHOOL = Institution("a.example", method="did:key")


def _draft(number: int = 1, model: str = "2.0", **members: Any) -> dict[str, Any]:
    made = achievement(f"https://a.example/{number}", f"Data {number}", tag=["x", "y"], **members)
    return SCHOOL.draft(made, Learner(), valid_from=START, model=model)


LDP = json.dumps(SCHOOL.sign(_draft())).encode()
TOKEN = SCHOOL.token(_draft(2)).encode()
CLAIM = SCHOOL.token(_draft(3, "1.1"), layout="vc_claim").encode()
SELECTIVE = sd_jwt().encode()


def _matched(query: Any, *files: bytes, algorithms: Any = None) -> Matched:
    held = [Held(str(number), read(each)) for number, each in enumerate(files)]
    (found,) = match(query, held, bundled(), algorithms or {}).values()
    return found


def _dcql(*files: bytes, form: str = "ldp_vc", **members: Any) -> Matched:
    meta = members.pop("meta", {})
    return _matched(
        dcql.parse({"credentials": [{"id": "q", "format": form, "meta": meta, **members}]}), *files
    )


@pytest.mark.parametrize(
    ("types", "fits"),
    [
        ([[f"{VOCABULARY}OpenBadgeCredential"]], True),
        ([["OpenBadgeCredential"]], True),
        ([["OpenBadgeCredential", "VerifiableCredential"]], True),
        ([["https://www.w3.org/2018/credentials#VerifiableCredential"]], True),
        ([[f"{VOCABULARY}AchievementCredential"]], False),
        ([["Licence"], ["OpenBadgeCredential"]], True),
        ([["Licence", "OpenBadgeCredential"]], False),
    ],
)
@pytest.mark.parametrize(("form", "file"), [("ldp_vc", LDP), ("jwt_vc_json", CLAIM)])
def test_kinds_by_short_name_or_address(
    form: str, file: bytes, types: list[list[str]], *, fits: bool
) -> None:
    found = _dcql(file, form=form, meta={"type_values": types})
    assert bool(found.fits) == fits
    assert found.code == ("" if fits else "wanted_not_held")


@pytest.mark.parametrize(
    ("path", "values", "keys"),
    [
        (["credentialSubject", "achievement", "name"], None, ["/name"]),
        (["credentialSubject", "achievement", "tag"], None, ["/tag"]),
        (["credentialSubject", "achievement", "tag", None], None, ["/tag/0", "/tag/1"]),
        (["credentialSubject", "achievement", "tag", None], ["y"], ["/tag/1"]),
        (["credentialSubject", "achievement", "tag", 0], ["x", "z"], ["/tag/0"]),
        (["credentialSubject", "achievement", "tag", 5], None, None),
        (["credentialSubject", "achievement", "tag", None], ["z"], None),
        (["credentialSubject", None, "achievement"], None, None),
        (["credentialSubject", "achievement", "name", "first"], None, None),
    ],
)
@pytest.mark.parametrize(
    ("form", "file", "root"),
    [("ldp_vc", LDP, ""), ("jwt_vc_json", TOKEN, ""), ("jwt_vc_json", CLAIM, "/vc")],
)
def test_claims_are_found_where_they_are_presented(  # noqa: PLR0917 - two tables
    form: str, file: bytes, root: str, path: list[Any], values: Any, keys: Any
) -> None:
    claim = {"path": path, **({"values": values} if values else {})}
    found = _dcql(file, form=form, claims=[claim])
    if keys is None:
        assert found.code == "wanted_claims_absent"
        assert len(found.absent) == 1
    else:
        place = f"{root}/credentialSubject/achievement"
        assert found.fits[0].asked == tuple(f"{place}{key}" for key in keys)


def test_claims_of_an_sd_jwt() -> None:
    path = ACHIEVEMENT.strip("/").split("/")
    found = _dcql(SELECTIVE, form="dc+sd-jwt", claims=[{"path": [*path, "name"]}])
    assert found.fits[0].asked == (f"{ACHIEVEMENT}/name",)


def test_kinds_of_an_sd_jwt_vc() -> None:
    meta = {"vct_values": ["urn:x:degree"]}
    token = sd_jwt(vct="urn:x:degree").encode()
    assert _dcql(token, form="dc+sd-jwt", meta=meta).fits
    assert not _dcql(SELECTIVE, form="dc+sd-jwt", meta=meta).fits
    assert not _dcql(LDP, form="dc+sd-jwt", meta=meta).fits


def test_a_badge_in_another_form_is_told() -> None:
    found = _dcql(LDP, form="jwt_vc_json", meta={"type_values": [["OpenBadgeCredential"]]})
    assert [each.code for each in found.fits] == ["answer_format_not_taken"]
    assert found.code == "wanted_not_sendable"
    assert not _dcql(LDP, form="jwt_vc_json").fits  # of whatever kind: there is nothing to tell


def test_an_unknown_form() -> None:
    assert _dcql(LDP, form="mso_mdoc").code == "wanted_format_unknown"


@pytest.mark.parametrize(
    ("taken", "names", "fits"),
    [
        (set(), ("DataIntegrityProof", "eddsa-rdfc-2022"), True),
        ({"eddsa-rdfc-2022"}, ("DataIntegrityProof", "eddsa-rdfc-2022"), True),
        ({"ecdsa-rdfc-2019"}, ("DataIntegrityProof", "eddsa-rdfc-2022"), False),
        ({"DataIntegrityProof"}, ("DataIntegrityProof", "eddsa-rdfc-2022"), True),
        ({"DataIntegrityProof", "x-1"}, ("DataIntegrityProof", "eddsa-rdfc-2022"), False),
        ({"Ed25519Signature2020"}, ("Ed25519Signature2020",), True),
        ({"ES256"}, ("EdDSA",), False),
    ],
)
def test_what_an_asker_takes(taken: set[str], names: tuple[str, ...], *, fits: bool) -> None:
    assert takes(taken, names) == fits


def test_a_suite_that_is_not_taken() -> None:
    query = dcql.parse({"credentials": [{"id": "q", "format": "ldp_vc", "meta": {}}]})
    found = _matched(query, LDP, algorithms={Format.LDP: frozenset({"bbs-2023"})})
    assert [each.code for each in found.fits] == ["answer_suite_not_taken"]
    found = _matched(query, LDP, algorithms={Format.JWT: frozenset()})
    assert [each.code for each in found.fits] == ["answer_format_not_taken"]


def _exchange(*fields: dict[str, Any]) -> Any:
    constraints = {"fields": list(fields)}
    descriptor = {"id": "d", "constraints": constraints}
    return presentation_exchange.parse({"id": "p", "input_descriptors": [descriptor]})


def test_presentation_exchange() -> None:
    kind = {
        "path": ["$.type", "$.vc.type"],
        "filter": {"type": "array", "contains": {"const": "OpenBadgeCredential"}},
    }
    name = {"path": ["$.nothing", "$.credentialSubject.achievement.name"]}
    for file in (LDP, CLAIM):
        assert _matched(_exchange(kind, name), file).fits
    wrong = {**kind, "filter": {"contains": {"const": "Licence"}}}
    assert _matched(_exchange(wrong), LDP).code == "wanted_claims_absent"
    assert _matched(_exchange(kind, {"path": ["$.gpa"], "optional": True}), LDP).fits


def test_an_example() -> None:
    def example(**members: Any) -> Any:
        query = {"type": "QueryByExample", "credentialQuery": {"example": members}}
        return query_by_example.parse(query)

    assert _matched(example(), LDP).fits
    assert _matched(example(type="OpenBadgeCredential"), LDP).fits
    subject = {"achievement": {"tag": "x", "name": ""}}
    assert _matched(example(credentialSubject=subject), LDP).fits
    assert _matched(example(credentialSubject=[subject]), LDP).fits
    assert not _matched(example(credentialSubject={"achievement": {"tag": "z"}}), LDP).fits
    assert _matched(example(issuer=SCHOOL.id), LDP).fits
    assert not _matched(example(issuer="did:web:else.example"), LDP).fits


def test_filters_cannot_keep_the_search_going() -> None:
    pattern = {"pattern": "^(a|b|ab|ba)*(c|d)*(e|f)*[0-9]{200}$"}
    fields = [{"path": ["$.credentialSubject.achievement.name"], "filter": pattern}] * 50
    long = json.dumps(SCHOOL.sign(_draft(7, criteria={"narrative": "x"}))).replace(
        "Data 7", "ab" * 450
    )
    with pytest.raises(SharingError, match="query_takes_too_long"):
        _matched(_exchange(*fields), *[long.encode()] * 100)


def test_claims_that_are_not_there_cannot_keep_it_going_either() -> None:
    claims = [{"path": ["credentialSubject", "achievement", f"no{at}"]} for at in range(100)]
    many = [{"id": f"q{at}", "format": "ldp_vc", "meta": {}, "claims": claims} for at in range(8)]
    held = [Held(str(at), read(LDP)) for at in range(2_000)]
    with pytest.raises(SharingError, match="query_takes_too_long"):
        match(dcql.parse({"credentials": many}), held, bundled(), {})


def test_the_search_can_be_stopped() -> None:
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        match(_query(), [Held("1", read(LDP))], bundled(), {}, work)


def test_of_which_one_is_enough() -> None:
    assert ways.alternatives(_query()) == {}
    assert ways.alternatives(_query(SETS)) == {}
    sets = [{"options": [["a"], ["b"]]}, {"options": [["c"], ["d"], ["c"]], "required": False}]
    assert ways.alternatives(_query(sets)) == {("a", "b"): True, ("c", "d"): False}
    assert ways.alternatives(_query([*sets, {"options": [["d"]]}])) == {("a", "b"): True}


SETS = [
    {"options": [["a", "b"], ["c"]]},
    {"options": [["d"]], "required": False},
]


def _query(sets: Any = None) -> Any:
    names = [{"id": each, "format": "ldp_vc", "meta": {}} for each in "abcd"]
    return dcql.parse({"credentials": names, **({"credential_sets": sets} if sets else {})})


def test_all_of_it_or_nothing() -> None:
    assert ways.best(_query(), {"a", "b", "c", "d"}) == ("a", "b", "c", "d")
    assert ways.best(_query(), {"a", "b", "c"}) is None
    assert ways.lacking(_query(), {"a", "b", "c"}) == ("d",)
    assert ways.required(_query()) == frozenset("abcd")


def test_options_in_their_order() -> None:
    query = _query(SETS)
    assert ways.best(query, {"a", "b", "c", "d"}) == ("a", "b")
    assert ways.best(query, {"a", "c"}) == ("c",)
    assert ways.best(query, {"a", "d"}) is None
    assert ways.lacking(query, {"a", "d"}) == ("b",)
    assert ways.required(query) == frozenset()
    assert ways.complete(query, {"a", "b"})
    assert ways.complete(query, {"c", "d"})
    assert not ways.complete(query, {"a", "c"})  # "a" is of an option that is not whole
    assert not ways.complete(query, {"d"})
