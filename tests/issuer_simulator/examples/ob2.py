"""The example in Open Badges 2.0: a hosted badge with its pages, and one template of them all."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from tests.issuer_simulator.examples import course, ob3
from tests.issuer_simulator.hosted import HostedIssuer
from tests.issuer_simulator.learner import Learner
from wallet import resources
from wallet.trust.model import Document

NAME = "extensions:Descriptors"
CONTEXT = f"{course.HOST}/contexts/descriptors-ob2.json"
SCHEMA = f"{course.HOST}/contexts/descriptors-ob2-schema.json"


def hosted() -> tuple[dict[str, Any], HostedIssuer]:
    """Return the Assertion, and the issuer with all that it hosts."""
    issuer = HostedIssuer(
        course.HOST,
        course.NAME,
        profile={**course.PROFILE, NAME: _extension(addressCountryCode="JP")},
    )
    assertion = issuer.award(
        "data-literacy",
        _badge_class(),
        Learner(),
        serial="2026-00417",
        issued_on="2026-10-01T00:00:00+09:00",
        salt="4c1f0b7e29",
        **{NAME: _extension(result=course.GRADE)},
    )
    return assertion, issuer


def template() -> dict[str, Any]:
    """Return the three pages as one document; each is hosted at its own ``id``."""
    assertion, issuer = hosted()
    badge = _without_context(issuer.published[assertion["badge"]])
    badge["issuer"] = _without_context(issuer.published[badge["issuer"]])
    return deepcopy({**assertion, "badge": badge})


def documents() -> tuple[Document, ...]:
    """Return the extension's context (Open Badges 2.0 "Extensions") and schema."""
    return tuple(
        Document(url=url, body=as_file(value), kind=kind, media_type=media_type)
        for url, value, kind, media_type in (
            (CONTEXT, context(), "context", "application/ld+json"),
            (SCHEMA, schema(), "json-schema", "application/schema+json"),
        )
    )


def context() -> dict[str, Any]:
    """Return the extension's context: the terms of 3.0, and which schema validates the type."""
    terms = ob3.context()["@context"]["DescribedAchievement"]["@context"]
    own = {
        name: term
        for name, term in terms.items()
        if not name.startswith("@") and name not in ("id", "type")
    }
    base = f"{ob3.TERMS}#"
    return {
        "@context": {
            "obi": "https://w3id.org/openbadges#",
            "extensions": "https://w3id.org/openbadges/extensions#",
            **own,
            "LargerAward": f"{base}LargerAward",
            "addressCountryCode": "https://purl.imsglobal.org/spec/vc/ob/vocab.html#CountryCode",
            "creditsAvailable": "https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsAvailable",
            "qualityAssuranceName": f"{base}qualityAssuranceName",
            "qualityAssuranceUrl": {"@id": f"{base}qualityAssuranceUrl", "@type": "@id"},
            "result": f"{base}result",
            "targetCode": "https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetCode",
            "targetFramework": "https://schema.org/targetFramework",
            "targetName": "https://schema.org/targetName",
        },
        "obi:validation": [{"obi:validatesType": NAME, "obi:validationSchema": SCHEMA}],
    }


def schema() -> dict[str, Any]:
    """Return the members of the extension's schema alone, in words that JSON Schema 4 knows."""
    whole = json.loads((resources.folder() / "schemas" / "descriptors.json").read_bytes())
    return {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "title": "Descriptors of a micro-credential",
        "type": "object",
        "properties": whole["$defs"]["members"]["properties"],
    }


def as_file(value: dict[str, Any]) -> bytes:
    """Return a JSON document as it is handed out."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _badge_class() -> dict[str, Any]:
    return {
        "@language": "ja",
        "name": course.TITLE,
        "description": course.DESCRIPTION,
        "image": f"{course.HOST}/images/data-literacy.png",
        "criteria": {"id": course.PAGE, "narrative": course.NARRATIVE},
        "version": course.VERSION,
        "tags": course.TAGS,
        "alignment": [*course.OUTCOMES, course.LEVEL],
        "related": [
            {
                "id": f"{course.HOST}/badges/data-literacy-en",
                "@language": "en",
                "version": course.VERSION,
            }
        ],
        NAME: _extension(
            **course.SHARED,
            level=[course.OWN_LEVEL],
            qualityAssuranceName=course.QUALITY["targetName"],
            qualityAssuranceUrl=course.QUALITY["targetUrl"],
            countsTowards=[{"id": course.LARGER, "name": course.LARGER_NAME}],
        ),
    }


def _extension(**members: Any) -> dict[str, Any]:
    return {"@context": CONTEXT, "type": ["Extension", NAME], **members}


def _without_context(page: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in page.items() if name != "@context"}
