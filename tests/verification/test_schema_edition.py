"""Our edition of the schemas judges as the published ones do, but where the list here says so."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from tests.verification.corpus import SHARED, Case, cases
from tests.verification.schema_variants import (
    MODEL_1,
    MODEL_2,
    badge,
    endorsement,
    record,
    variants,
)
from wallet.credentials.reading import read
from wallet.errors import ReadingError
from wallet.verification.schema import _BY_SPEC, problems

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wallet.credentials.model import Credential

MAKERS: dict[str, Callable[[str], dict[str, Any]]] = {
    "badge.json": badge,
    "endorsement.json": endorsement,
    "record.json": record,
}

# The published schemas at hand were written for the data model 1.1. Of documents of the data model
# 2.0, whose dates are renamed before they are shown to them, ours allows more: name of the change,
# and why.
ALLOWED_IN_MODEL_2 = {
    "without name": "VCDM 2.0, 4.6: a credential need not have a name; nor does OB 3.0 ask for it",
    "'unheard of' at issuer": "VCDM 2.0, 4.7: an issuer may be its URL alone",
    "listed at credentialStatus": "VCDM 2.0, 4.10: a credential may name several statuses",
    "without credentialStatus/id": "VCDM 2.0, 4.10: a status need not have an id",
    "listed at credentialStatus/type": "VCDM 2.0, 4.10: a status has one or more types",
}
ALLOWED_IN_RECORDS_OF_MODEL_2 = {
    "more at credentialStatus": "a status is open: a place on a Bitstring Status List needs more",
    "{} at @context": "VCDM 2.0, 4.3: a context may be written out in the document",
    "first alone at credentialSchema": "VCDM 2.0, 4.11: one schema need not stand in a list",
}
_WITHOUT_IN_RECORDS = {"without name", "'unheard of' at issuer"}
# Real badges of data model 2.0 that withhold their name, by selective disclosure.
NAMELESS = {"ob3-pv-ecdsa-sd-derived", "mut-ob3-sd-derived-value"}


@cache
def published(file: str) -> jsonschema_rs.Validator:
    """Return a published schema, its formats asserted as ours are."""
    name = "ob_v3p0_achievementcredential_schema.json"
    if file == "record.json":
        name = "clr_v2p0_clrcredential_schema_draft4.json"
    schema = json.loads((SHARED / "schemas" / name).read_bytes())
    if file == "endorsement.json":
        parts = {name: schema[name] for name in ("$schema", "$defs")}
        schema = {**parts, "$ref": "#/$defs/EndorsementCredential"}
    return jsonschema_rs.validator_for(schema, validate_formats=True, offline=True)


def renamed(value: Any) -> Any:
    """Return a document with the dates of data model 2.0 named as in 1.1."""
    if isinstance(value, list):
        return [renamed(item) for item in value]
    if not isinstance(value, dict):
        return value
    context = value.get("@context")
    newer = isinstance(context, list) and context[:1] == [MODEL_2]
    names = {"validFrom": "issuanceDate", "validUntil": "expirationDate"} if newer else {}
    return {names.get(name, name): renamed(item) for name, item in value.items()}


def is_good(document: dict[str, Any], file: str) -> bool:
    return not problems(document, file)


def differences(file: str, model: str) -> tuple[set[str], int, int]:
    """Return the changes that ours and theirs judge differently, all changes, and the bad ones."""
    found, number, bad = set(), 0, 0
    for change, document in variants(MAKERS[file](model)):
        theirs = published(file).is_valid(renamed(document))
        number += 1
        bad += not theirs
        if is_good(document, file) != theirs:
            assert not theirs, change  # ours is never the stricter one
            found.add(change)
    return found, number, bad


def shortened(change: str) -> str:
    """Return a change without the way down to the credential it was made in."""
    what, _, where = change.partition(" at ") if " at " in change else change.partition(" ")
    inner = ("endorsement/", "credentialSubject/", "achievement/", "verifiableCredential/")
    while where.startswith(inner):
        where = where.partition("/")[2]
    return f"{what} at {where}" if " at " in change else f"{what} {where}"


@pytest.mark.parametrize("file", MAKERS)
def test_every_change_in_data_model_1_is_judged_alike(shared: Path, file: str) -> None:
    assert shared.is_dir()
    assert is_good(MAKERS[file](MODEL_1), file)
    found, number, bad = differences(file, MODEL_1)
    assert found == set()
    assert number > 300
    assert 200 < bad < number - 50


@pytest.mark.parametrize("file", MAKERS)
def test_every_change_in_data_model_2_is_judged_alike_but_these(shared: Path, file: str) -> None:
    assert shared.is_dir()
    assert is_good(MAKERS[file](MODEL_2), file)
    found, _, _ = differences(file, MODEL_2)
    expected = set(ALLOWED_IN_MODEL_2)
    if file == "record.json":
        expected = expected - _WITHOUT_IN_RECORDS | set(ALLOWED_IN_RECORDS_OF_MODEL_2)
    assert {shortened(change) for change in found} == expected


def in_corpus(case: Case) -> Credential | None:
    """Return a case's credential when there is a schema for its kind."""
    try:
        found = read((case.folder / case.about["file"]).read_bytes())
    except ReadingError:
        return None
    return found if found.spec in _BY_SPEC else None


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_the_corpus_is_judged_alike(case: Case) -> None:
    credential = in_corpus(case)
    if credential is None:
        return
    file = _BY_SPEC[credential.spec]
    document = dict(credential.document)
    theirs = published(file).is_valid(renamed(document))
    if case.id in NAMELESS:
        assert not theirs
        theirs = True
    assert is_good(document, file) is theirs


def test_so_many_of_the_corpus_have_a_schema(shared: Path) -> None:
    assert shared.is_dir()
    judged = [case for case in cases() if in_corpus(case)]
    good = [
        case
        for case in judged
        if (found := in_corpus(case)) and is_good(dict(found.document), _BY_SPEC[found.spec])
    ]
    assert (len(judged), len(good)) == (78, 57)
