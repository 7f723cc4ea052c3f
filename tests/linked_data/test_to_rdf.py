"""The W3C JSON-LD suite for RDF: every test is matched or refused with a code, never wrong."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from tests.conftest import SHARED
from tests.linked_data.nquads import parse
from wallet.errors import LinkedDataError
from wallet.linked_data import bundled, quads
from wallet.linked_data.rdfc import canonical_text
from wallet.wording.linked_data import SENTENCES

SUITE = SHARED / "vectors" / "json-ld-to-rdf"

MATCHES = 140

NOT_OURS = {
    "#tdi11": "asks for compound literals; Data Integrity has directions as i18n datatypes",
    "#tdi12": "as #tdi11",
    "#ter56": "not JSON: refused by the reader before this module",
}


def entries() -> list[dict[str, Any]]:
    manifest = json.loads((SUITE / "toRdf-manifest.jsonld").read_text())
    return [
        entry
        for entry in manifest["sequence"]
        if entry.get("option", {}).get("specVersion", "json-ld-1.1") == "json-ld-1.1"
        and entry.get("option", {}).get("processingMode", "json-ld-1.1") == "json-ld-1.1"
        and entry["@id"] not in NOT_OURS
    ]


@pytest.mark.usefixtures("shared")
def test_matched_or_refused() -> None:
    outcomes: Counter[str] = Counter()
    wrong, codes = {}, set()
    for entry in entries():
        document = json.loads((SUITE / entry["input"]).read_text(encoding="utf-8"))
        negative = "jld:NegativeEvaluationTest" in entry["@type"]
        try:
            found = quads(document, bundled())
        except LinkedDataError as error:
            outcomes["negative refused" if negative else "positive refused"] += 1
            codes.add(error.code)
            continue
        if negative:
            wrong[entry["@id"]] = entry["expectErrorCode"]
        elif "expect" in entry:
            expected = parse((SUITE / entry["expect"]).read_text(encoding="utf-8"))
            if canonical_text(found) == canonical_text(expected):
                outcomes["matched"] += 1
            else:
                wrong[entry["@id"]] = entry["name"]
    assert not wrong
    assert outcomes["matched"] >= MATCHES
    assert outcomes["negative refused"] >= 92
    assert codes <= SENTENCES.keys()


@pytest.mark.usefixtures("shared")
def test_what_is_not_ours_is_in_the_suite() -> None:
    manifest = json.loads((SUITE / "toRdf-manifest.jsonld").read_text())
    assert {entry["@id"] for entry in manifest["sequence"]} >= NOT_OURS.keys()
