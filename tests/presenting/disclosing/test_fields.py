"""The tree of fields: what is always shown and why, what is hidden, what cannot be parted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cryptosuites import selective_issuer, signing
from tests.issuer_simulator import HostedIssuer, Institution, Learner
from tests.presenting.disclosing.rich import (
    ACHIEVEMENT,
    BADGE,
    CONTEXT,
    KEY,
    MANDATORY,
    ODD_KEY,
    SHOWING,
    credential,
    issued,
    public,
    sd_jwt,
)
from tests.verification.judging import ACHIEVEMENT as PLAIN
from tests.verification.judging import START
from wallet import wording
from wallet.cryptosuites import table
from wallet.cryptosuites.proofs import verify_proof
from wallet.cryptosuites.suite import Answer
from wallet.linked_data import Contexts, bundled
from wallet.presenting.disclosing import FieldTree, Visibility, Way, disclose, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

needs_bbs = pytest.mark.skipif(
    not table.installed("py_arkworks_bls12381"), reason="needs the extra bbs"
)
SUITES = ["ecdsa-sd-2023", pytest.param("bbs-2023", marks=needs_bbs)]


def why(tree: FieldTree) -> dict[str, tuple[Visibility, str]]:
    return {each.key: (each.visibility, each.why) for each in tree.fields}


def tree(document: Any, shown: Sequence[str] | None = None) -> FieldTree:
    return fields_of(credential(document), bundled(), shown)


@pytest.mark.parametrize("cryptosuite", SUITES)
def test_what_is_always_shown_and_why(cryptosuite: str) -> None:
    found = tree(issued(cryptosuite), ())
    told = why(found)
    assert (found.way, found.code, found.unknown) == (Way(cryptosuite), "", ())
    for key, code in {
        "/@context": "field_undisclosable",
        "/id": "field_undisclosable",
        "/type/1": "field_undisclosable",
        "/issuer": "field_holds_shown",
        "/issuer/id": "field_mandatory",
        "/issuer/type": "field_undisclosable",
        "/validFrom": "field_mandatory",
        "/validUntil": "field_required",
        "/credentialStatus/statusListIndex": "field_required",
        "/credentialSubject/id": "field_undisclosable",
        f"{ACHIEVEMENT}/name": "field_mandatory",
        f"{ACHIEVEMENT}/version": "field_needed",
        "/credentialSubject/result/1/status": "field_needed",
    }.items():
        assert told[key] == (Visibility.ALWAYS, code), key
    assert told["/name"] == (Visibility.HIDDEN, "field_not_chosen")
    assert "proof" not in {each.name for each in found.fields}
    places = [each.key for each in found.fields]
    assert all(each.parent in ("", *places[:at]) for at, each in enumerate(found.fields))


def test_everything() -> None:
    found = tree(issued("ecdsa-sd-2023"))
    assert found.shown == found.fields
    told = why(found)
    assert told["/evidence/0/name"] == (Visibility.SHOWN, "field_chosen")
    assert told["/evidence/0/type"] == (Visibility.SHOWN, "field_goes_along")
    assert told == why(tree(issued("ecdsa-sd-2023"), ("",)))


def test_what_cannot_be_parted() -> None:
    """An RDF list, a JSON literal, and what JSON-LD reads a node by."""
    badge = issued("ecdsa-sd-2023")
    scale = f"{ACHIEVEMENT}/resultDescription/1/allowedValue"
    told = why(tree(badge, (f"{scale}/2",)))
    assert [told[f"{scale}/{number}"][0] for number in range(4)] == [Visibility.SHOWN] * 4
    told = why(tree(badge, (f"{ACHIEVEMENT}/layout/columns/1",)))
    assert told[f"{ACHIEVEMENT}/layout/id"][0] is Visibility.SHOWN
    told = why(tree(badge, (f"{ACHIEVEMENT}/motto/ja",)))
    assert told[f"{ACHIEVEMENT}/motto/id"] == (Visibility.SHOWN, "field_goes_along")
    assert told[f"{ACHIEVEMENT}/motto/en"] == (Visibility.HIDDEN, "field_not_chosen")
    choosable = {each.key for each in tree(badge).fields if each.choosable}
    assert f"{scale}/2" not in choosable
    assert {scale, f"{ACHIEVEMENT}/tag/1", ODD_KEY} <= choosable


def test_keys_that_lead_nowhere_show_nothing() -> None:
    badge = issued("ecdsa-sd-2023")
    forged = ("/nowhere", "name", "/name/", f"{ACHIEVEMENT}/tag/01", "/~2", "/proof", "//", "\0")
    found = tree(badge, forged)
    assert found.unknown == forged
    assert found.shown == tree(badge, ()).shown
    assert "proofValue" in json.loads(disclose(credential(badge), forged, bundled()).data)["proof"]


@pytest.mark.parametrize("cryptosuite", SUITES)
@pytest.mark.parametrize("shown", SHOWING)
def test_a_part_shows_what_its_tree_says(cryptosuite: str, shown: tuple[str, ...] | None) -> None:
    part = disclose(credential(issued(cryptosuite)), shown, bundled())
    document = dict(part.credential.document)
    proof = document.pop("proof")
    result = verify_proof({**document, "proof": proof}, proof, public(cryptosuite), bundled())
    assert result.answer is Answer.GOOD
    leaves = sorted(each.value for each in part.fields.shown if each.value)
    assert leaves == sorted(_leaves(document))
    assert part.media_type == "application/vc"
    again = fields_of(part.credential, bundled())
    assert (again.way, again.code) == (Way.WHOLE, "whole_derived")
    assert len(again.fields) == len(part.fields.shown)


def _leaves(value: Any) -> list[str]:
    if isinstance(value, dict | list):
        parts = value.values() if isinstance(value, dict) else value
        return [leaf for part in parts for leaf in _leaves(part)]
    return [value if isinstance(value, str) else json.dumps(value)]


@needs_bbs
def test_two_parts_of_a_bbs_badge_cannot_be_told_to_be_of_one() -> None:
    """Nothing that its holder makes stands in both; what the issuer says is said to both."""
    from wallet.cryptosuites import proof_cbor  # noqa: PLC0415 - used here alone

    whole = credential(issued("bbs-2023"))
    one, other = (
        json.loads(disclose(whole, ("/name",), bundled()).data)["proof"]["proofValue"]
        for _ in range(2)
    )
    assert one != other
    pairs = zip(proof_cbor.read(one)[1], proof_cbor.read(other)[1], strict=True)
    same = [number for number, (first, second) in enumerate(pairs) if first == second]
    assert same == [1, 2, 3]  # labels and places: the same for every holder of such a badge
    base = whole.document["proof"]["proofValue"]
    signature, _, _, hmac_key, _ = proof_cbor.read(base)[1]
    for value in (one, other):
        proof, *_, header = proof_cbor.read(value)[1]
        assert signature[:48] not in proof
        assert hmac_key not in proof + header
        assert len(header) == 32


def _with_proof(**changes: Any) -> dict[str, Any]:
    badge = issued("ecdsa-sd-2023")
    return {**badge, "proof": {**badge["proof"], **changes}}


def _altered() -> dict[str, Any]:
    badge = issued("ecdsa-sd-2023")
    badge["credentialSubject"]["achievement"]["description"] = "changed"
    return badge


SCHOOL = Institution("aoba.example")


def _draft() -> dict[str, Any]:
    return SCHOOL.draft(PLAIN, Learner(), valid_from=START)


def _hosted() -> dict[str, Any]:
    issuer = HostedIssuer("https://old.example", "旧課程")
    return issuer.award(
        "weaving", {"name": "織物"}, Learner(), serial="1", issued_on=START, salt="s"
    )


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_draft, "whole_unsigned"),
        (_hosted, "whole_hosted"),
        (lambda: SCHOOL.sign(_draft()), "whole_other_proof"),
        (lambda: SCHOOL.token(_draft()), "whole_token"),
        (lambda: _with_proof(proofValue="u2V0A"), "whole_unsound"),
        (lambda: _with_proof(cryptosuite="ours-2099"), "whole_other_proof"),
        (lambda: _with_proof(previousProof="urn:uuid:1"), "whole_chained"),
        (_altered, "whole_unsound"),
        (lambda: {**issued("ecdsa-sd-2023"), "ours": 1}, "whole_not_covered"),
        (lambda: issued("ecdsa-sd-2023", mandatory=("",)), "whole_all_mandatory"),
        (lambda: sd_jwt().split("~", maxsplit=1)[0] + "~", "whole_no_disclosures"),
    ],
)
def test_what_is_all_or_nothing(make: Any, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    whole = credential(make())
    found = fields_of(whole, bundled(), ())
    assert found.code == code
    for language in ("en", "ja"):
        assert wording.say(code, language)
        assert wording.next_step(code, language)
    assert found.shown == found.fields
    assert not any(each.choosable for each in found.fields)
    if found.way is Way.WHOLE:
        part = disclose(whole, (), bundled())
        assert part.credential is whole
        said = part.data.decode()
        assert said == whole.token or json.loads(said) == whole.document


def test_a_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    badge = issued("ecdsa-sd-2023")
    badge["proof"]["cryptosuite"] = "bbs-2023"
    monkeypatch.setattr(table, "installed", lambda _: False)
    assert tree(badge).code == "whole_extra_missing"


def test_of_several_proofs_the_one_that_can_be_parted_is_used() -> None:
    badge = issued("ecdsa-sd-2023")
    other = signing.signed(("DataIntegrityProof", "ecdsa-rdfc-2019"), KEY)["proof"]
    badge["proof"] = [other, badge["proof"]]
    part = disclose(credential(badge), (), bundled())
    assert part.credential.document["proof"]["cryptosuite"] == "ecdsa-sd-2023"


def test_a_base_proof_never_leaves() -> None:
    """Even when all is shown: with it others could show parts of their own choosing."""
    badge = issued("ecdsa-sd-2023")
    part = disclose(credential(badge), None, bundled())
    shown = json.loads(part.data)
    assert {**shown, "proof": ""} == {**badge, "proof": ""}
    assert shown["proof"]["proofValue"] != badge["proof"]["proofValue"]
    assert fields_of(part.credential, bundled()).code == "whole_derived"


def test_nothing_is_mandatory() -> None:
    """What a reader cannot do without is shown all the same."""
    part = disclose(credential(issued("ecdsa-sd-2023", mandatory=())), (), bundled())
    assert {
        "issuer",
        "validFrom",
        "validUntil",
        "credentialStatus",
    } < part.credential.document.keys()
    proof = part.credential.document["proof"]
    result = verify_proof(part.credential.document, proof, KEY.public(), bundled())
    assert result.answer is Answer.GOOD


class TwoEditions(Contexts):
    """A context that meant something else before, under one URL."""

    URL = "https://vocab.example/editions/v1"

    def __init__(self, term: str) -> None:
        super().__init__()
        self._term = term

    def get(self, url: str) -> Any:
        if url != self.URL:
            return super().get(url)
        return {"@context": {"motto": f"https://vocab.example/{self._term}"}}

    def key(self, url: str) -> str:
        return self._term if url == self.URL else super().key(url)

    def alternatives(self, urls: Iterable[str]) -> Iterator[Contexts]:
        if self.URL in urls:
            yield from (self, TwoEditions("before"))

    def edition(self, url: str) -> str:
        return self._term if url == self.URL else super().edition(url)


def test_an_older_edition_of_a_context(monkeypatch: pytest.MonkeyPatch) -> None:
    """The statements are those that the issuer signed, under the contents of that day."""
    document = {**BADGE, "@context": [*CONTEXT[:2], TwoEditions.URL]}
    subject = document["credentialSubject"]
    achievement = {"id": "urn:uuid:9", "type": ["Achievement"], "name": "織物", "motto": "数える"}
    document["credentialSubject"] = {"type": subject["type"], "achievement": achievement}
    monkeypatch.setattr(selective_issuer, "bundled", lambda: TwoEditions("before"))
    badge = issued("ecdsa-sd-2023", document)
    monkeypatch.undo()
    now = TwoEditions("now")
    assert fields_of(credential(badge), now).code == ""
    part = disclose(credential(badge), (f"{ACHIEVEMENT}/motto",), now)
    proof = part.credential.document["proof"]
    assert part.credential.document["credentialSubject"]["achievement"]["motto"] == "数える"
    result = verify_proof(part.credential.document, proof, KEY.public(), now)
    assert (result.answer, bool(result.edition)) == (Answer.GOOD, True)


def test_leaving_out() -> None:
    found = tree(issued("ecdsa-sd-2023"))
    chosen = found.leaving_out((f"{ACHIEVEMENT}/tag/0", "/evidence"))
    hidden = [
        each.key
        for each in tree(issued("ecdsa-sd-2023"), chosen).fields
        if each.visibility is Visibility.HIDDEN
    ]
    assert hidden == [
        f"{ACHIEVEMENT}/tag/0",
        *(each.key for each in found.fields if each.key.startswith("/evidence")),
    ]
    some = found.leaving_out((f"{ACHIEVEMENT}/tag/0",), (f"{ACHIEVEMENT}/tag",))
    assert set(some) == {f"{ACHIEVEMENT}/tag/1", f"{ACHIEVEMENT}/tag/2"}
    assert set(MANDATORY) <= {each.key for each in tree(issued("ecdsa-sd-2023"), some).shown}
