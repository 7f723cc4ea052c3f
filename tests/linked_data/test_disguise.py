"""Changes to a signed document that keep its signature but change what readers see."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from wallet.errors import LinkedDataError
from wallet.linked_data import Contexts, bundled, canonicalise

if TYPE_CHECKING:
    from pathlib import Path

CREDENTIALS = "https://www.w3.org/2018/credentials#"
STATUS = "https://www.w3.org/ns/credentials/status#"


@pytest.fixture
def badge() -> dict[str, Any]:
    return {
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "urn:uuid:1",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "did:key:z6Mk", "type": ["Profile"], "name": "School"},
        "validFrom": "2026-01-01T00:00:00Z",
        "name": "Weaving",
        "credentialStatus": {
            "id": "https://s.example/1#2",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": "2",
            "statusListCredential": "https://s.example/1",
        },
        "credentialSubject": {"id": "did:example:learner", "type": ["AchievementSubject"]},
    }


def rename(node: dict[str, Any], old: str, new: str) -> None:
    node[new] = node.pop(old)


def code(document: dict[str, Any], contexts: Contexts | None = None) -> str:
    with pytest.raises(LinkedDataError) as caught:
        canonicalise(document, contexts or bundled())
    return caught.value.code


def test_the_badge_itself_is_fine(badge: dict[str, Any]) -> None:
    assert "credentialStatus" in canonicalise(badge, bundled())


@pytest.mark.parametrize("term", ["credentialStatus", "validFrom", "issuer", "credentialSubject"])
def test_a_member_hidden_behind_its_full_iri(badge: dict[str, Any], term: str) -> None:
    rename(badge, term, f"{CREDENTIALS}{term}")
    assert code(badge) == "renamed_term"


def test_a_member_hidden_behind_an_alias(badge: dict[str, Any]) -> None:
    badge["@context"].append({"remark": {"@id": f"{CREDENTIALS}credentialStatus", "@type": "@id"}})
    rename(badge, "credentialStatus", "remark")
    assert code(badge) == "renamed_term"


def test_an_alias_that_protects_itself(badge: dict[str, Any]) -> None:
    badge["@context"].append({"@protected": True, "remark": f"{CREDENTIALS}credentialStatus"})
    rename(badge, "credentialStatus", "remark")
    assert code(badge) == "renamed_term"


def test_an_alias_that_comes_before_the_published_contexts(badge: dict[str, Any]) -> None:
    badge["@context"].insert(0, {"remark": f"{CREDENTIALS}credentialStatus"})
    rename(badge, "credentialStatus", "remark")
    assert code(badge) == "renamed_term"


def test_a_member_hidden_behind_a_vocabulary(badge: dict[str, Any]) -> None:
    badge["@context"].append({"@vocab": "https://www.w3.org/2018/"})
    rename(badge, "credentialStatus", "credentials#credentialStatus")
    assert code(badge) == "renamed_term"


def test_a_member_hidden_behind_a_prefix(badge: dict[str, Any]) -> None:
    badge["@context"].append({"c": CREDENTIALS})
    rename(badge, "credentialStatus", "c:credentialStatus")
    assert code(badge) == "renamed_term"


def test_an_identifier_hidden_behind_the_keyword(badge: dict[str, Any]) -> None:
    rename(badge["credentialSubject"], "id", "@id")
    assert code(badge) == "renamed_term"


def test_an_identifier_hidden_behind_a_published_alias(badge: dict[str, Any]) -> None:
    """As one published examples context has it."""
    pack = bundled().with_documents({"https://pack.example/": {"@context": {"uid": "@id"}}})
    badge["@context"].append("https://pack.example/")
    rename(badge["credentialSubject"], "id", "uid")
    assert code(badge, pack) == "renamed_term"


def test_a_label_that_leaves_no_trace(badge: dict[str, Any]) -> None:
    badge["credentialSubject"]["id"] = "_:somebody"
    assert code(badge) == "unsigned_terms"


def test_a_label_that_joins_two_places(badge: dict[str, Any]) -> None:
    badge["credentialSubject"] = [{"id": "_:learner", "name": "A"}, {"id": "_:learner"}]
    assert '_:c14n0 <https://schema.org/name> "A" .' in canonicalise(badge, bundled())


def test_a_type_hidden_behind_its_full_iri(badge: dict[str, Any]) -> None:
    badge["credentialStatus"]["type"] = f"{STATUS}BitstringStatusListEntry"
    assert code(badge) == "renamed_term"


def test_a_type_hidden_behind_an_alias(badge: dict[str, Any]) -> None:
    badge["@context"].append({"Ornament": f"{STATUS}BitstringStatusListEntry"})
    badge["credentialStatus"]["type"] = "Ornament"
    assert code(badge) == "renamed_term"


def test_an_identifier_shown_in_another_way(badge: dict[str, Any]) -> None:
    """A revocation list that names ``urn:uuid:1`` would not find ``x:uuid:1``."""
    badge["@context"].append({"x": {"@id": "urn:", "@prefix": True}})
    badge["id"] = "x:uuid:1"
    assert code(badge) == "renamed_term"


def test_names_that_trade_places() -> None:
    document = {
        "@context": [
            "https://w3id.org/openbadges/v2",
            {"name": "http://schema.org/description", "description": "http://schema.org/name"},
        ],
        "id": "https://b.example/1",
        "type": "BadgeClass",
        "name": "shown as a name",
    }
    assert code(document) == "redefined_term"


def test_a_protected_name_cannot_be_redefined(badge: dict[str, Any]) -> None:
    badge["@context"].append({"name": "urn:other"})
    assert code(badge) == "context_invalid"


def test_protected_terms_cannot_be_wiped_out(badge: dict[str, Any]) -> None:
    badge["credentialSubject"]["@context"] = [None, {"id": "@id"}]
    assert code(badge) == "context_invalid"


def test_scoped_redefinitions_from_within_the_document() -> None:
    """A type of the document's own must not exchange what known names mean inside it."""
    inline = {
        "Own": {
            "@id": "urn:Own",
            "@context": {"name": "http://schema.org/description"},
        }
    }
    document = {
        "@context": ["https://w3id.org/openbadges/v2", inline],
        "id": "https://b.example/1",
        "type": ["BadgeClass", "Own"],
        "name": "shown as a name",
    }
    assert code(document) == "redefined_term"


def test_names_of_its_own_are_welcome(badge: dict[str, Any]) -> None:
    badge["@context"].append({"loom": "https://school.example/terms#loom"})
    badge["credentialSubject"]["loom"] = "rigid heddle"
    expected = '<https://school.example/terms#loom> "rigid heddle" .'
    assert expected in canonicalise(badge, bundled())


def test_a_restated_definition_is_welcome(badge: dict[str, Any]) -> None:
    badge["@context"].append({"id": "@id"})
    assert canonicalise(badge, bundled())


def test_every_added_member_is_signed_or_refused(shared: Path) -> None:
    """Put one unknown member into each object of the typical badge."""
    document = json.loads((shared / "benchmarks" / "typical.signed.json").read_text())
    del document["proof"]
    nodes: list[dict[str, Any]] = []

    def gather(value: Any) -> None:
        if isinstance(value, dict):
            nodes.append(value)
        for item in value.values() if isinstance(value, dict) else value:
            if isinstance(item, dict | list):
                gather(item)

    gather(document)
    assert len(nodes) > 25
    for node in nodes:
        node["gradePointAverage"] = 4.0
        assert code(document) == "unsigned_terms"
        del node["gradePointAverage"]
