"""Somebody who hands badges over, honestly or not: presentations and the files that carry them.

Written part by part from the standards and from docs/portfolio-format.md, so that tests can make
each part wrongly; the program's own way of writing them is not used.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pypdf import PdfWriter

from tests.issuer_simulator.keys import secret_key
from wallet.cryptosuites import multikey
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.cryptosuites.keys import SecretKey

V2 = "https://www.w3.org/ns/credentials/v2"
OURS = "urn:tsumiki:portfolio#"
TERMS: dict[str, Any] = {
    "validUntil": {
        "@id": "https://www.w3.org/2018/credentials#validUntil",
        "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
    },
    "relatedResource": {
        "@id": "https://www.w3.org/2018/credentials#relatedResource",
        "@type": "@id",
    },
    "section": {"@id": f"{OURS}section", "@container": "@list"},
    "badge": {"@id": f"{OURS}badge", "@container": "@list"},
    "shownName": f"{OURS}shownName",
    "purpose": f"{OURS}purpose",
    "label": f"{OURS}label",
}


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who presents. ``name`` makes the key."""

    name: str = "applicant"

    @property
    def key(self) -> SecretKey:
        return secret_key(KeyKind.ED25519, self.name)

    @property
    def did(self) -> str:
        return f"did:key:{multikey.encode_public(self.key.public())}"

    @property
    def method(self) -> str:
        return f"{self.did}#{self.did.removeprefix('did:key:')}"

    def unsigned(self, *badges: Any, **members: Any) -> dict[str, Any]:
        """Return the presentation without a proof; ``holder=None`` leaves that out."""
        document = {
            "@context": [V2, TERMS],
            "type": ["VerifiablePresentation"],
            "holder": self.did,
            "verifiableCredential": list(badges),
            **members,
        }
        return {name: value for name, value in document.items() if value not in (None, [])}

    def presentation(
        self,
        *badges: Any,
        challenge: str = "c-123",
        domain: str = "employer.example",
        created: str = "2026-10-31T00:00:00Z",
        options: Mapping[str, Any] | None = None,
        **members: Any,
    ) -> dict[str, Any]:
        """Return a presentation with a proof; ``options`` change the proof's own members."""
        proof = {
            "type": "DataIntegrityProof",
            "cryptosuite": "eddsa-rdfc-2022",
            "created": created,
            "verificationMethod": self.method,
            "proofPurpose": "authentication",
            **({"challenge": challenge} if challenge else {}),
            **({"domain": domain} if domain else {}),
            **(options or {}),
        }
        return create_proof(self.unsigned(*badges, **members), proof, self.key, bundled())

    def token(self, *badges: Any, header: Mapping[str, Any] | None = None, **claims: Any) -> str:
        """Return a presentation as a token (VC-JOSE-COSE, 3.2.1); None leaves a claim out."""
        payload = {
            **self.unsigned(*badges),
            "iss": self.did,
            "aud": "employer.example",
            "nonce": "c-123",
            "iat": 1793404800,
            **claims,
        }
        payload = {name: value for name, value in payload.items() if value is not None}
        head = {"alg": "EdDSA", "kid": self.method, "typ": "vp+jwt", **(header or {})}
        if head["alg"] != "EdDSA":
            parts = (json.dumps(part).encode() for part in (head, payload))
            encoded = (base64.urlsafe_b64encode(each).rstrip(b"=").decode() for each in parts)
            return ".".join((*encoded, ""))
        return sign_compact(head, payload, self.key)


def as_bytes(document: Any) -> bytes:
    """Return a presentation as a file: a token as it is, anything else as JSON."""
    if isinstance(document, str):
        return document.encode()
    return json.dumps(document, ensure_ascii=False).encode()


def sri(data: bytes) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()


def attached(data: bytes, name: str = "a badge", **members: Any) -> dict[str, Any]:
    """Return a file as a presentation carries it."""
    media_type = members.pop("mediaType", "application/json")
    resource = {
        "id": f"data:{media_type};base64,{base64.b64encode(data).decode()}",
        "mediaType": media_type,
        "digestSRI": sri(data),
        "name": name,
        "label": "unsigned",
        **members,
    }
    return {member: value for member, value in resource.items() if value is not None}


def envelope(token: str, media_type: str = "application/vc+jwt") -> dict[str, Any]:
    return {
        "@context": V2,
        "id": f"data:{media_type},{token}",
        "type": "EnvelopedVerifiableCredential",
    }


def pdf(*files: tuple[str, bytes]) -> bytes:
    """Return a PDF of one blank page with files attached."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    for name, data in files:
        writer.add_attachment(name, data)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def page(*blocks: bytes, words: str = "A portfolio", before: str = "") -> bytes:
    """Return a web page with presentations in it."""
    held = b"".join(
        b'<script type="application/vp" id="presentation">'
        + each.replace(b"<", b"\\u003c")
        + b"</script>\n"
        for each in blocks
    )
    head = f'<!DOCTYPE html>\n<html lang="en"><meta charset="utf-8"><title>{words}</title>{before}'
    return head.encode() + f"<h1>{words}</h1>".encode() + held + b"</html>\n"


def archive(**files: bytes) -> bytes:
    """Return a ZIP; in names, ``__`` stands for a slash and ``_`` for a dot."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name.replace("__", "/").replace("_", "."), data)
    return written.getvalue()
