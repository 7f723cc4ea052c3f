"""Parts of a document by JSON pointers, and the statements that they make."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from wallet.errors import LinkedDataError, ProofError
from wallet.linked_data import Contexts, bundled
from wallet.linked_data.pointers import Selection
from wallet.linked_data.statements import Statements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DOCUMENT: dict[str, Any] = {
    "@context": {
        "@vocab": "https://aoba.example/#",
        "id": "@id",
        "type": "@type",
        "steps": {"@id": "https://aoba.example/#steps", "@container": "@list"},
        "held": {"@id": "https://aoba.example/#held", "@container": "@graph"},
    },
    "type": "Course",
    "a/b": {"m~n": "escaped"},
    "tutor": [
        {"type": "Person", "name": "Sakura", "address": {"city": "Sendai", "street": "Aoba"}},
        {"id": "_:kaede", "name": "Kaede"},
        {"name": "Sakura"},
    ],
    "head": {"id": "_:kaede"},
    "held": [{"name": "inner", "part": {"name": "deep"}}, {"name": "other"}],
    "steps": ["one", "two"],
}


def same(labels: Sequence[str]) -> dict[str, str]:
    return {label: label for label in labels}


def statements(document: dict[str, Any] = DOCUMENT) -> Statements:
    return Statements(document, bundled(), same)


def texts(*pointers: str) -> str:
    made = statements()
    return "".join(made.lines[place] for place in made.part(pointers).places)


def selected(*pointers: str) -> dict[str, Any]:
    return Selection(DOCUMENT, pointers).document


def test_a_part_keeps_what_says_how_to_read_it() -> None:
    assert selected("/tutor/0/address/city") == {
        "@context": DOCUMENT["@context"],
        "type": "Course",
        "tutor": [{"type": "Person", "address": {"city": "Sendai"}}],
    }
    assert selected("/tutor/1/name")["tutor"] == [{"id": "_:kaede", "name": "Kaede"}]
    assert selected("/a~1b/m~0n")["a/b"] == {"m~n": "escaped"}
    assert selected("/type")["type"] == "Course"
    assert selected() == {}


def test_the_shorter_pointer_covers_the_longer() -> None:
    for pointers in (("/tutor/0", "/tutor/0/name"), ("/tutor/0/name", "/tutor/0")):
        assert selected(*pointers)["tutor"] == [DOCUMENT["tutor"][0]]
    assert selected("/tutor/2", "") == DOCUMENT
    assert selected("/tutor/2", "/tutor/0/name")["tutor"] == [
        {"type": "Person", "name": "Sakura"},
        {"name": "Sakura"},
    ]


def test_nothing_that_is_selected_is_shared_with_the_original() -> None:
    before = copy.deepcopy(DOCUMENT)
    part = selected("")
    part["tutor"][0]["address"]["city"] = "Tokyo"
    assert before == DOCUMENT


@pytest.mark.parametrize(
    "pointer",
    [
        "tutor",
        "/nowhere",
        "/tutor/3",
        "/tutor/-",
        "/tutor/00",
        "/tutor/-1",
        "/tutor/1 ",
        "/tutor/²",
        "/tutor/99999999999999999999",
        "/tutor/name",
        "/type/0",
        "/a~2b",
        "/a~",
        "/",
        None,
        0,
        ["/tutor"],
    ],
)
def test_pointers_that_lead_nowhere(pointer: Any) -> None:
    with pytest.raises(ProofError, match="bad_pointer"):
        Selection(DOCUMENT, [pointer])


def test_statements_of_equal_nodes_are_told_apart() -> None:
    """Two tutors have one name; only one of them has an address."""
    first, third = texts("/tutor/0/name"), texts("/tutor/2/name")
    assert first != third
    assert first.count("Sakura") == third.count("Sakura") == 1
    assert "Person" in first
    assert "Person" not in third


def test_labels_that_the_document_gives_join_its_parts() -> None:
    assert len(statements().part(["/head"]).places) < len(
        statements().part(["/head", "/tutor/1/name"]).places
    )
    whole = statements()
    both = whole.part(["/head", "/tutor/1/name"])
    named = [line for line in (whole.lines[place] for place in both.places) if "Kaede" in line]
    assert named[0].split()[0] in "".join(texts("/head"))


def test_graphs_of_their_own_keep_their_names() -> None:
    whole = statements()
    deep = [whole.lines[place] for place in whole.part(["/held/0/part"]).places]
    every = "".join(whole.lines)
    assert all(line in every for line in deep)
    graph = next(line.split()[-2] for line in deep if '"deep"' in line)
    assert sum(line.split()[-2] == graph for line in deep) == 3  # one names it
    assert not any('"other"' in line for line in deep)


def test_a_list_is_shown_with_the_whole_or_not_at_all() -> None:
    for half in ("/steps/0", "/steps/1"):
        with pytest.raises(LinkedDataError, match="unsupported_json_ld"):
            texts(half)
    whole = texts("/steps")
    assert whole == texts("/steps/0", "/steps/1")
    assert whole.count("#first>") == whole.count("#rest>") == 2
    assert "one" not in texts("/tutor")


def test_a_part_has_labels_of_its_own_by_which_it_is_known_again() -> None:
    whole = statements()
    part = whole.part(["/tutor/0/address/city"])
    again = Statements(part.document, bundled(), lambda _: part.labels)
    assert again.lines == [whole.lines[place] for place in part.places]


def test_every_part_of_real_documents_is_made_of_their_statements(shared: Path) -> None:
    """Each top-level member, and each place beneath the subject, by itself."""
    documents = shared / "benchmarks"
    tried = 0
    for name in ("small", "typical"):
        document = json.loads((documents / f"{name}.signed.json").read_bytes())
        del document["proof"]
        whole = Statements(document, Contexts(), same)
        covered: set[int] = set()
        for pointer in pointers_of(document):
            if "/allowedValue/" in pointer:
                continue  # a list, which is shown as a whole
            part = whole.part([pointer])
            covered |= {*part.places}
            again = Statements(part.document, Contexts(), lambda _, part=part: part.labels)
            assert again.lines == [whole.lines[place] for place in part.places], pointer
            tried += 1
        assert covered == {*range(len(whole.lines))}
    assert tried > 60


def pointers_of(value: Any, path: str = "") -> list[str]:
    """Return a pointer to every place but those of contexts."""
    found = [path] if path else []
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in entries:
        if key != "@context":
            inside = f"{path}/{str(key).replace('~', '~0').replace('/', '~1')}"
            found += pointers_of(part, inside) if isinstance(part, dict | list) else [inside]
    return found
