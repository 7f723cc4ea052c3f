"""Credentials out of any document, and what must hold of their records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials.model import Carrier, Credential, Securing, Spec
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.contradictions import contradictions
from wallet.descriptors.coverage import coverage
from wallet.descriptors.describing import MOST, describe
from wallet.descriptors.places import follow
from wallet.wording.telling.descriptors import told

if TYPE_CHECKING:
    from wallet.descriptors.record import Record

MOST_SAID = 40
ACHIEVEMENT: dict[str, Any] = {"id": "urn:a", "type": ["Achievement"], "name": "Data"}


def credential(document: dict[str, Any], spec: Spec = Spec.OPEN_BADGES_3) -> Credential:
    return Credential(b"{}", Carrier.JSON, spec, Securing.NONE, document)


def badge(**achievement: Any) -> Credential:
    subject = {"id": "did:example:l", "achievement": {**ACHIEVEMENT, **achievement}}
    return credential({"issuer": {"id": "did:example:i"}, "credentialSubject": subject})


def check(one: Credential) -> Record:
    """Describe a document and tell all that was found."""
    record = describe(one)
    for table in catalogue().tables:
        found = coverage(record, table)
        assert 0 <= found.described <= found.required
    contradictions(record)
    for values in record.values.values():
        assert len(values) <= MOST
        for value in values:
            assert 0 < len(value.said) <= MOST_SAID
            for said in value.said:
                if not said.page:
                    follow(one.document, said.path)
            for language in ("en", "ja"):
                told(value, language, str)
    return record
