"""Good credentials of every suite, layout and carrier, each with all that judging it needs."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator import (
    HostedIssuer,
    Institution,
    Learner,
    achievement,
    bake_png,
    bake_svg,
    known,
)
from tests.issuer_simulator.documents import CREDENTIALS_1, CREDENTIALS_2, OPEN_BADGES
from tests.issuer_simulator.documents import clr_credential as clr
from tests.issuer_simulator.selective import bound, combined, digest, disclosure
from wallet.credentials.reading import read
from wallet.cryptosuites import jwk, multikey
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind, SecretKey, secret_key_from_raw
from wallet.cryptosuites.proofs import create_proof
from wallet.cryptosuites.suite import HashedSuite
from wallet.cryptosuites.table import SUITES
from wallet.errors import ReadingError
from wallet.linked_data import Contexts, bundled
from wallet.trust.model import Knowledge
from wallet.verification.verifier import report_of_error, verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wallet.verification.report import Report

NOW = datetime(2026, 11, 1, tzinfo=UTC)
START = "2026-04-01T00:00:00Z"
LEARNER = Learner("青木 さくら", "sakura@learner.example")
PIXELS = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJg"
    "gg=="
)
PICTURE = "data:image/png;base64," + base64.b64encode(PIXELS).decode()
_CONTEXTS_1 = [
    CREDENTIALS_1,
    OPEN_BADGES,
    "https://w3id.org/security/suites/ed25519-2020/v1",
    "https://w3id.org/security/suites/jws-2020/v1",
    "https://w3id.org/security/data-integrity/v2",
]


@dataclass(frozen=True, slots=True)
class Good:
    """One good file. ``inside`` turns other text into a file of the same kind."""

    name: str
    text: str
    knowledge: Knowledge = field(default_factory=Knowledge)
    contexts: Contexts = field(default_factory=bundled)
    asked: dict[str, str] = field(default_factory=dict)
    now: datetime = NOW
    inside: Callable[[str], bytes] = str.encode

    def judge(self, data: bytes) -> Report:
        """Judge a file by the real verifier, in this one's situation."""
        try:
            credential = read(data)
        except ReadingError as error:
            return report_of_error(error, self.now)
        return verify(credential, self.knowledge, self.contexts, now=self.now, **self.asked)


def all_good() -> Iterator[Good]:
    """Yield one of each kind that the simulator can make."""
    yield from _suites()
    yield from _shapes()
    yield from _tokens()
    yield from _selective()
    yield from _open_badges_2()
    yield from _containers()


def _suites() -> Iterator[Good]:
    for (kind, name), suite in SUITES.items():
        if not isinstance(suite, HashedSuite):
            continue  # only issuers sign with these; the corpus has some
        for key_kind in suite.key_types:
            if key_kind not in _SEEDS:
                continue
            issuer = _did(key_kind)
            options = {"type": kind, "cryptosuite": name} if name else {"type": kind}
            for model in ("1.1", "2.0") if kind == "DataIntegrityProof" else ("1.1",):
                document = _signed(_badge(issuer, model), options, key_kind)
                yield Good(f"{name or kind} {key_kind} {model}", _text(document))


def _shapes() -> Iterator[Good]:
    """Yield credentials with a status list, and with texts in two languages."""
    issuer = Institution("lists.example", method="did:key")
    draft = _badge(issuer.id, "2.0")
    draft["credentialStatus"] = issuer.status_list("revocation").entry(draft["id"])
    signed = issuer.sign(draft)
    yield Good("with a status", _text(signed), known(issuer.documents(), fetched=NOW))
    draft = _badge(issuer.id, "2.0")
    draft["name"] = [
        {"@value": "Stacking", "@language": "en"},
        {"@value": "積み木", "@language": "ja"},
    ]
    yield Good("in two languages", _text(issuer.sign(draft)))


def _tokens() -> Iterator[Good]:
    for kind in (KeyKind.ED25519, KeyKind.P256, KeyKind.RSA):
        issuer = Institution("aoba.example", kinds=(kind,))
        knowledge = known(issuer.documents(), fetched=NOW)
        for layout, model in (("open_badges", "2.0"), ("vc_claim", "1.1")):
            token = issuer.token(_badge(issuer.id, model), layout=layout)
            yield Good(f"token {kind} {layout}", token, knowledge)
    enveloped = {
        "@context": [CREDENTIALS_2],
        "id": f"data:application/vc+jwt,{token}",
        "type": "EnvelopedVerifiableCredential",
    }
    yield Good("enveloped", _text(enveloped), knowledge)


def _selective() -> Iterator[Good]:
    issuer, holder = Institution("aoba.example"), secret_key_from_raw(KeyKind.ED25519, bytes(32))
    knowledge = known(issuer.documents(), fetched=NOW)
    name, grade = disclosure("given_name", "Sakura"), disclosure("grade", "A")
    claims = {
        "iss": issuer.id,
        "vct": "https://aoba.example/student",
        "iat": int(NOW.timestamp()) - 1000,
        "cnf": {"jwk": jwk.encode_public(holder.public())},
        "_sd_alg": "sha-256",
        "_sd": [digest(name), digest(grade)],
    }
    head = {"alg": "EdDSA", "typ": "dc+sd-jwt", "kid": issuer.key_id()}
    plain = combined(sign_compact(head, claims, issuer.key()), name, grade)
    yield Good("sd-jwt vc", plain, knowledge)
    asked = {"challenge": "n-1", "domain": "https://employer.example"}
    answered = bound(plain, holder, nonce="n-1", aud="https://employer.example")
    yield Good("sd-jwt vc, bound", answered, knowledge, asked=asked)


def _open_badges_2() -> Iterator[Good]:
    host = HostedIssuer("https://aoba.example", "Aoba", {"url": "https://aoba.example"})
    badge_class = {
        "name": "Stacking",
        "description": "Blocks.",
        "image": PICTURE,
        "criteria": {"narrative": "Stack three."},
        "tags": ["blocks", "towers"],
    }
    badge = host.award(
        "stack", badge_class, LEARNER, serial="1", issued_on=START, salt="s", image=PICTURE
    )
    knowledge = known(host.documents(), fetched=NOW)
    yield Good("hosted", _text(badge), knowledge)
    whole = {**badge, "badge": {**host.published[badge["badge"]]}}
    yield Good("hosted, class inside", _text(whole), knowledge)
    yield Good("hosted, in a picture", _text(badge), knowledge, inside=_png("openbadges"))


def _containers() -> Iterator[Good]:
    issuer = Institution("aoba.example", method="did:key")
    other = Institution("other.example", method="did:key")
    sewing = _badge(other.id, "2.0", "Sewing")
    sewing["id"] = "urn:uuid:7b1f3a52-6c0e-4a0f-8f7e-2f4d9f5b2d02"
    sewing["credentialSubject"]["achievement"]["id"] = "https://other.example/achievements/2"
    badges = [issuer.sign(_badge(issuer.id, "2.0")), other.sign(sewing)]
    record = clr(
        "urn:uuid:3d1b5b5e-6d4c-4a64-9f0b-3a3a7a5f6a01",
        name="Record",
        issuer=issuer.profile(),
        subject={"verifiableCredential": badges},
        valid_from=START,
    )
    yield Good("record", _text(issuer.sign(record)))
    holder = _did(KeyKind.ED25519)
    presentation = {
        "@context": [CREDENTIALS_2],
        "type": ["VerifiablePresentation"],
        "holder": holder,
        "verifiableCredential": badges,
    }
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "challenge": "n-1",
        "domain": "employer.example",
        "proofPurpose": "authentication",
    }
    asked = {"challenge": "n-1", "domain": "employer.example"}
    signed = _signed(presentation, options, KeyKind.ED25519)
    yield Good("presentation", _text(signed), asked=asked)
    single = _text(badges[0])
    yield Good("in a png", single, inside=_png("openbadgecredential"))
    yield Good("in an svg", single, inside=_svg)


def _badge(issuer: str, model: str, title: str = "Stacking 積み木") -> dict[str, Any]:
    """Return a draft with members of many shapes."""
    made = achievement(
        "https://aoba.example/achievements/1",
        title,
        image={"id": PICTURE, "type": "Image", "caption": "A tower"},
        tag=["blocks", "towers"],
        achievementType="Badge",
        inLanguage="en",
        alignment=[
            {
                "type": ["Alignment"],
                "targetName": "Patience",
                "targetUrl": "https://skills.example/patience",
            }
        ],
    )
    institution = Institution("aoba.example", name="Aoba", profile={"email": "info@aoba.example"})
    draft = institution.draft(
        made,
        LEARNER,
        valid_from=START,
        valid_until="2027-04-01T00:00:00Z",
        credential_id="urn:uuid:6b6e3d2e-3f0e-4c29-9d4a-5b8f4f9b1c12",
        model=model,
        named=True,
        awardedDate=START,
        evidence=[{"id": "https://aoba.example/e/1", "type": ["Evidence"], "name": "Photo"}],
    )
    draft["issuer"]["id"] = issuer
    if model == "1.1":
        draft["@context"] = _CONTEXTS_1
    return draft


_SEEDS = {KeyKind.ED25519: 32, KeyKind.P256: 32, KeyKind.P384: 48}


def _key(kind: KeyKind) -> SecretKey:
    seed = hashlib.sha512(f"sweep {kind}".encode()).digest()[: _SEEDS[kind] - 1]
    return secret_key_from_raw(kind, b"\0" + seed)


def _did(kind: KeyKind) -> str:
    return "did:key:" + multikey.encode_public(_key(kind).public())


def _signed(document: dict[str, Any], options: dict[str, str], kind: KeyKind) -> dict[str, Any]:
    did = _did(kind)
    method = f"{did}#{did.removeprefix('did:key:')}"
    usual = {"created": START, "verificationMethod": method, "proofPurpose": "assertionMethod"}
    return create_proof(document, usual | options, _key(kind), bundled())


def _text(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False)


def _png(keyword: str) -> Callable[[str], bytes]:
    return lambda text: bake_png(PIXELS, text, keyword)


def _svg(text: str) -> bytes:
    return bake_svg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', text)
