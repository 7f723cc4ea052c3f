"""Files about pathways that institutions sign: whose word they are, and what never becomes so."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import achievement
from tests.service.making import (
    AOBA,
    DAY,
    LEARNER,
    NOW,
    START,
    as_file,
    badge,
    dated,
    institution,
    take,
)
from wallet import wording
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.proofs import create_proof
from wallet.errors import LinkedDataError, ReadingError, UsageError
from wallet.linked_data import bundled
from wallet.snapshots.pathways import Counts, Form, RuleKind, Signed, State, Voice
from wallet.tasks import demo
from wallet.trust.model import Level

if TYPE_CHECKING:
    from tests.issuer_simulator import Institution
    from wallet.service import Wallet
    from wallet.snapshots.pathways import PathwayStep

PATH = f"https://{AOBA}/achievements/"
GOAL = f"{PATH}goal"
STRANGER = "stranger.example"


def document(issuer: Institution, **members: Any) -> dict[str, Any]:
    """Return a pathway file, not signed yet, that makes the goal of achievements 1 and 2."""
    return {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "https://files.example/pathway",
        "name": "Way",
        "issuer": {"id": issuer.id, "name": {"ja": "青葉", "en": "Aoba"}},
        "destination": GOAL,
        "achievement": [{"id": one, "name": one} for one in (GOAL, f"{PATH}1", f"{PATH}2")],
        "rule": [{"achievement": GOAL, "kind": "all", "of": [f"{PATH}1", f"{PATH}2"]}],
        **members,
    }


def proved(
    issuer: Institution,
    suite: str = "eddsa-jcs-2022",
    *,
    by: Institution | None = None,
    **members: Any,
) -> bytes:
    signer = by or issuer
    kind = KeyKind.P256 if suite.startswith("ecdsa") else KeyKind.ED25519
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": suite,
        "created": START,
        "verificationMethod": signer.key_id(kind),
        "proofPurpose": "assertionMethod",
        **members.pop("options", {}),
    }
    made = document(issuer, **members)
    return as_file(create_proof(made, options, signer.key(kind), bundled()))


def token(issuer: Institution, **members: Any) -> bytes:
    header = {"alg": "EdDSA", "kid": issuer.key_id(KeyKind.ED25519), "typ": "JWT"}
    return sign_compact(header, document(issuer, **members), issuer.key(KeyKind.ED25519)).encode()


def know(wallet: Wallet, *issuers: Institution) -> None:
    for issuer in issuers:
        wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()


def step(wallet: Wallet, part: int = 1) -> PathwayStep:
    page = wallet.pathways.show(GOAL, now=NOW)
    return next(each for each in page.steps if each.key == f"{PATH}{part}")


def held(wallet: Wallet, data: bytes, *numbers: int) -> Institution:
    """Keep a file, and badges of the university."""
    issuer = institution()
    know(wallet, issuer)
    take(wallet, *(as_file(badge(issuer, number)) for number in numbers or (1,)))
    wallet.pathways.import_bytes(data, "way.json", now=NOW)
    return issuer


def signature(wallet: Wallet) -> Any:
    (row,) = wallet.pathways.list(now=NOW)
    found = row.signature
    assert found is not None
    for language in ("en", "ja"):
        assert wording.say(found.code, language, by="x")
    return found


@pytest.mark.parametrize("suite", ["eddsa-jcs-2022", "ecdsa-jcs-2019", "token"])
def test_the_awarders_signed_file_counts(wallet: Wallet, suite: str) -> None:
    issuer = institution(kinds=(KeyKind.ED25519, KeyKind.P256))
    know(wallet, issuer)
    take(wallet, as_file(badge(issuer, 1)))
    data = token(issuer) if suite == "token" else proved(issuer, suite)
    kept = wallet.pathways.import_bytes(data, "way.json", now=NOW)
    assert (signature(wallet).state, signature(wallet).known) == (Signed.GOOD, False)
    one = step(wallet)
    assert (one.counts, one.why) == (Counts.YES, "pathway_why_counts")
    assert {(said.voice, said.signed) for said in one.statements} == {(Voice.CATALOGUE, True)}
    assert wallet.pathways.list(now=NOW)[0].signed
    assert wallet.pathways.export(kept.file, now=NOW)[1] == data, "the original, byte for byte"


def test_a_strangers_signature_binds_nobody_until_the_learner_knows_them(wallet: Wallet) -> None:
    stranger = institution(STRANGER)
    know(wallet, stranger)
    held(wallet, proved(stranger))
    assert (signature(wallet).state, signature(wallet).code) == (
        Signed.GOOD,
        "pathway_signature_stranger",
    )
    assert (step(wallet).counts, step(wallet).why) == (Counts.MAY, "pathway_why_may_said")
    assert {said.voice for said in step(wallet).statements} == {Voice.OTHER}
    wallet.trust.decide(stranger.id, Level.PINNED, now=NOW)
    assert signature(wallet).code == "pathway_signature_good"
    assert step(wallet).counts is Counts.YES
    wallet.trust.decide(stranger.id, Level.DENIED, now=NOW)
    assert signature(wallet).code == "pathway_signature_denied"
    assert step(wallet).counts is Counts.MAY


@pytest.mark.parametrize(
    ("data", "state", "code"),
    [
        (lambda: as_file(document(institution())), Signed.NOT, "pathway_signature_not"),
        (
            lambda: proved(institution(), by=institution(STRANGER)),
            Signed.BAD,
            "pathway_signature_bad",
        ),
        (
            lambda: proved(institution()).replace(b'"Way"', b'"Other way"'),
            Signed.BAD,
            "pathway_signature_bad",
        ),
        (
            lambda: proved(institution(), options={"proofPurpose": "authentication"}),
            Signed.BAD,
            "pathway_signature_bad",
        ),
        (
            lambda: proved(institution(), options={"expires": "2026-06-01T00:00:00Z"}),
            Signed.BAD,
            "pathway_signature_ended",
        ),
        (lambda: token(institution())[:-8] + b"AAAAAAAA", Signed.BAD, "pathway_signature_bad"),
        (
            lambda: proved(institution()).replace(b"eddsa-jcs-2022", b"dance-jcs-2022"),
            Signed.UNKNOWN,
            "pathway_signature_suite",
        ),
        (
            lambda: as_file(document(institution(), proof={"type": "x"})),
            Signed.UNKNOWN,
            "pathway_signature_suite",
        ),
        (lambda: as_file(document(institution(), proof=[])), Signed.NOT, "pathway_signature_not"),
        (
            lambda: as_file({**json.loads(proved(institution())), "issuer": {}}),
            Signed.UNKNOWN,
            "pathway_signature_nobody",
        ),
    ],
)
def test_nothing_else_counts(wallet: Wallet, data: Any, state: Signed, code: str) -> None:
    know(wallet, institution(STRANGER))
    held(wallet, data())
    assert (signature(wallet).state, signature(wallet).code) == (state, code)
    assert (step(wallet).counts, step(wallet).why) == (Counts.MAY, "pathway_why_may_file")
    assert not any(said.signed for said in step(wallet).statements)


def test_a_token_that_nobody_signed_is_not_read(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    _, payload, sealed = token(issuer).decode().split(".")
    for algorithm, seal in (("none", ""), ("none", sealed), ("HS256", sealed), ("EdDSA", "")):
        header = {"alg": algorithm, "kid": issuer.key_id(KeyKind.ED25519)}
        first = base64.urlsafe_b64encode(json.dumps(header).encode()).decode().rstrip("=")
        data = f"{first}.{payload}.{seal}".encode()
        try:
            wallet.pathways.import_bytes(data, "way.json", now=NOW)
        except ReadingError:
            continue
        assert signature(wallet).state is not Signed.GOOD
        assert not any(said.signed for said in step(wallet).statements)


def test_a_member_that_is_written_twice(wallet: Wallet) -> None:
    """One of the two was signed; a reader that takes the other would believe what nobody said."""
    data = proved(institution())
    twice = data.replace(b'"rule":', b'"rule": [], "rule":', 1)
    assert twice != data
    with pytest.raises(ReadingError):
        wallet.pathways.import_bytes(twice, "way.json", now=NOW)


def test_a_strangers_signed_file_does_not_stand_before_the_awarders(wallet: Wallet) -> None:
    issuer, stranger = institution(), institution(STRANGER)
    know(wallet, stranger)
    held(wallet, proved(issuer, name="Aoba's own"))
    other = proved(stranger, id="urn:other", name="Not theirs")
    wallet.pathways.import_bytes(other, "other.json", now=NOW)
    (row,) = wallet.pathways.list(now=NOW)
    assert row.file == "https://files.example/pathway"
    assert signature(wallet).by == (("ja", "青葉"), ("en", "Aoba"))


def test_rules_of_a_file_are_not_said_to_be_the_awarders(wallet: Wallet) -> None:
    """It signs of what the goal is made; that one of them is enough only a file says."""
    issuer = institution()
    eased = [{"achievement": GOAL, "kind": "any", "of": [f"{PATH}1", f"{PATH}2"]}]
    mine = {"id": "urn:example:me", "name": "Somebody"}
    held(wallet, as_file({**document(issuer, rule=eased), "issuer": mine}))
    wallet.pathways.import_bytes(
        proved(
            issuer,
            id="urn:signed",
            rule=[],
            association=[
                {
                    "type": "Association",
                    "associationType": "isParentOf",
                    "sourceId": GOAL,
                    "targetId": f"{PATH}{part}",
                }
                for part in (1, 2)
            ],
        ),
        "signed.json",
        now=NOW,
    )
    (row,) = wallet.pathways.list(now=NOW)
    assert [(m.kind, m.done, m.needed) for m in row.meters] == [(RuleKind.ANY, 1, 1)]
    assert (row.signed, row.said_by) == (False, (("", "Somebody"),))


def test_a_key_that_is_not_at_hand(wallet: Wallet) -> None:
    stranger = institution(STRANGER)
    held(wallet, proved(stranger))
    assert signature(wallet).code == "pathway_signature_unknown"
    know(wallet, stranger)
    assert signature(wallet).state is Signed.GOOD


@pytest.mark.parametrize("suite", ["eddsa-rdfc-2022", "ecdsa-rdfc-2019"])
def test_a_suite_that_needs_contexts_covers_nothing_of_plain_json(
    wallet: Wallet, suite: str
) -> None:
    """Without contexts no member means anything: a signature over no statements fits any file."""
    issuer = institution(kinds=(KeyKind.ED25519, KeyKind.P256))
    with pytest.raises(LinkedDataError, match="unsigned_terms"):
        proved(issuer, suite)
    claimed = json.loads(proved(issuer, suite.replace("rdfc", "jcs")))
    claimed["proof"]["cryptosuite"] = suite
    know(wallet, issuer)
    held(wallet, as_file(claimed))
    found = signature(wallet)
    assert (found.state, found.code) == (Signed.UNKNOWN, "pathway_signature_terms")
    assert step(wallet).counts is Counts.MAY
    for language in ("en", "ja"):
        assert "eddsa-jcs-2022" in wording.next_step(found.code, language, by="x")


def test_a_ctdl_file_whose_context_is_not_here(wallet: Wallet) -> None:
    """The Credential Registry's context is not bundled: what its terms mean nobody can say here."""
    issuer = institution()
    graph = [
        {"@id": GOAL, "@type": "ceterms:Certificate", "ceterms:hasPart": [f"{PATH}1"]},
        {
            "@id": "https://x.example/way",
            "@type": "ceterms:Pathway",
            "ceterms:name": {"en": "Way"},
            "ceterms:ownedBy": [issuer.id],
            "ceterms:hasDestinationComponent": ["https://x.example/goal"],
        },
        {
            "@id": "https://x.example/goal",
            "@type": "ceterms:CredentialComponent",
            "ceterms:name": {"en": "Goal"},
            "ceterms:proxyFor": GOAL,
            "ceasn:hasChild": ["https://x.example/1"],
        },
        {
            "@id": "https://x.example/1",
            "@type": "ceterms:CredentialComponent",
            "ceterms:name": {"en": "One"},
            "ceterms:proxyFor": f"{PATH}1",
        },
    ]
    proof = json.loads(proved(issuer))["proof"] | {"cryptosuite": "eddsa-rdfc-2022"}
    context = "https://credreg.net/ctdl/schema/context/json"
    know(wallet, issuer)
    wallet.pathways.import_bytes(
        as_file({"@context": context, "@graph": graph, "proof": proof}), "ctdl.json", now=NOW
    )
    assert signature(wallet).code == "pathway_signature_terms"


def test_a_signer_speaks_only_for_its_own(wallet: Wallet) -> None:
    """It signs that another institution's goal is made of a badge that is cheap to have."""
    stranger = institution(STRANGER)
    know(wallet, stranger)
    held(wallet, proved(stranger), 1, 2)
    assert wallet.pathways.list(now=NOW)[0].sure == 0
    codes = [{"id": GOAL, "name": "G"}, {"id": f"{PATH}9", "name": "X", "humanCode": "1"}]
    rule = [{"achievement": GOAL, "kind": "all", "of": [f"{PATH}9"]}]
    data = proved(stranger, id="urn:other", achievement=codes, rule=rule)
    wallet.pathways.import_bytes(data, "other.json", now=NOW)
    assert wallet.pathways.list(now=NOW)[0].sure == 0


def test_rules_that_the_awarder_signed_are_what_is_asked(wallet: Wallet) -> None:
    """Whatever other files ask for beside them, more or less."""
    issuer = institution()
    held(wallet, proved(issuer))
    easier = [{"achievement": GOAL, "kind": "any", "of": [f"{PATH}1", f"{PATH}2"]}]
    data = as_file(document(institution(STRANGER), id="urn:easier", rule=easier))
    wallet.pathways.import_bytes(data, "easier.json", now=NOW)
    (row,) = wallet.pathways.list(now=NOW)
    assert [(m.kind, m.done, m.needed) for m in row.meters] == [(RuleKind.ALL, 1, 2)]
    assert (row.file, row.state) == ("https://files.example/pathway", State.IN_PROGRESS)


def test_an_unsigned_file_does_not_take_the_place_of_a_signed_one(wallet: Wallet) -> None:
    issuer = institution()
    held(wallet, proved(issuer))
    for data in (
        as_file(document(issuer, version="2")),
        proved(issuer, by=institution(STRANGER), version="2"),
        proved(institution(STRANGER), version="2"),
    ):
        with pytest.raises(ReadingError, match="pathway_signed_kept"):
            wallet.pathways.import_bytes(data, "way.json", now=NOW)
    assert wallet.pathways.import_bytes(proved(issuer, version="2"), "way.json", now=NOW).new
    wallet.pathways.remove(GOAL, now=NOW)
    assert wallet.pathways.import_bytes(as_file(document(issuer)), "way.json", now=NOW).new


def test_a_signed_file_that_cannot_be_read_is_refused(wallet: Wallet) -> None:
    with pytest.raises(ReadingError, match="pathway_member_unknown"):
        wallet.pathways.import_bytes(proved(institution(), more=1), "way.json", now=NOW)
    with pytest.raises(ReadingError, match="token_malformed"):
        wallet.pathways.import_bytes(b"eyJhbGciOi.x", "way.json", now=NOW)
    signed = sign_compact({"alg": "EdDSA"}, {"type": "x"}, institution().key()).encode()
    with pytest.raises(ReadingError, match="pathway_not_one"):
        wallet.pathways.import_bytes(signed, "way.json", now=NOW)
    assert wallet._vault.pathways.all() == ()


def test_written_in_another_form(wallet: Wallet) -> None:
    held(wallet, proved(institution()), 1)
    as_it_came = wallet.pathways.export_as(GOAL, Form.TSUMIKI, now=NOW)
    assert (as_it_came.name, as_it_came.losses) == ("way.json", ())
    ctdl = wallet.pathways.export_as(GOAL, Form.CTDL, now=NOW)
    assert ctdl.losses == ("pathway_lost_voices", "pathway_lost_ctids", "pathway_lost_signature")
    with pytest.raises(UsageError, match="pathway_form_not_written"):
        wallet.pathways.export_as(GOAL, Form.CASE, now=NOW)
    wallet.pathways.remove(GOAL, now=NOW)
    wallet.pathways.import_bytes(ctdl.data, ctdl.name, now=NOW)
    (row,) = wallet.pathways.list(now=NOW)
    assert (row.form, row.id) == (Form.CTDL, GOAL)
    assert [(m.kind, m.done, m.may, m.needed) for m in row.meters] == [(RuleKind.ALL, 0, 1, 2)]
    back = wallet.pathways.export_as(GOAL, Form.TSUMIKI, now=NOW)
    assert back.losses == ("pathway_lost_members",)
    assert json.loads(back.data)["destination"] == GOAL


def test_a_ctdl_pathway_can_be_signed_too(wallet: Wallet) -> None:
    issuer = institution()
    part = {"@id": "urn:1", "@type": "ceterms:BasicComponent", "ceterms:proxyFor": f"{PATH}1"}
    whole = {
        "@id": "urn:goal",
        "@type": "ceterms:CredentialComponent",
        "ceterms:proxyFor": GOAL,
        "ceterms:hasCondition": [
            {"ceterms:targetComponent": ["urn:1"], "ceterms:requiredNumber": 1},
            {"ceterms:description": "An interview"},
        ],
    }
    first = {
        "@id": "urn:way",
        "@type": "ceterms:Pathway",
        "ceterms:ownedBy": issuer.id,
        "ceterms:hasDestinationComponent": "urn:goal",
    }
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-jcs-2022",
        "created": START,
        "verificationMethod": issuer.key_id(),
        "proofPurpose": "assertionMethod",
    }
    made = create_proof({"@graph": [first, whole, part]}, options, issuer.key(), bundled())
    held(wallet, as_file(made))
    assert signature(wallet).state is Signed.GOOD
    assert step(wallet).counts is Counts.YES
    (row,) = wallet.pathways.list(now=NOW)
    assert (row.form, row.state, row.share) == (Form.CTDL, State.IN_PROGRESS, 0.5)
    assert row.totals is not None
    assert row.totals.unchecked == 1


def test_a_badge_whose_result_is_below_what_it_requires(wallet: Wallet) -> None:
    issuer = institution()
    described = {
        "id": "urn:example:score",
        "type": ["ResultDescription"],
        "name": "Score",
        "resultType": "RawScore",
        "requiredValue": "60",
    }
    made = achievement(f"{PATH}1", "Data 1", resultDescription=[described])
    for value, state in (("59", State.IN_PROGRESS), ("60", State.HELD)):
        result = {"type": ["Result"], "resultDescription": "urn:example:score", "value": value}
        signed = issuer.issue(
            made,
            LEARNER,
            valid_from=START,
            credential_id=f"urn:example:{value}",
            subject={"result": [result]},
        )
        know(wallet, issuer)
        take(wallet, as_file(signed))
        wallet.pathways.import_bytes(proved(issuer), "way.json", now=NOW)
        assert step(wallet).state is state


def test_hosted_badges_are_told_with_the_day_of_the_copy(wallet: Wallet) -> None:
    from wallet.snapshots.pathways import Standing  # noqa: PLC0415 - only here
    from wallet.work import Work  # noqa: PLC0415 - only here

    wallet._fill_with_samples(now=NOW - DAY, work=Work())
    file = json.loads((demo.samples() / "pathways" / "data-at-work.json").read_bytes())
    page = wallet.pathways.show(file["destination"], now=NOW)
    (cached,) = {
        (one.standing, one.as_of)
        for each in page.steps
        for one in each.held
        if each.id.startswith("https://manabi.example/openbadges/")
    }
    assert cached == (Standing.CACHED, NOW - DAY)
