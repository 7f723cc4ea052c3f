"""What the walker says of small documents, and everything that it refuses to lose."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from wallet.errors import LinkedDataError
from wallet.linked_data import Quad, bundled, canonicalise, context_urls, quads
from wallet.linked_data.terms import RDF_JSON

CONTEXT: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "ex": "https://ex.example/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "Badge": "ex:Badge",
    "name": "ex:name",
    "when": {"@id": "ex:when", "@type": "xsd:dateTime"},
    "size": {"@id": "ex:size", "@type": "xsd:double"},
    "link": {"@id": "ex:link", "@type": "@id"},
    "word": {"@id": "ex:word", "@type": "@vocab"},
    "many": {"@id": "ex:many", "@container": "@set"},
    "steps": {"@id": "ex:steps", "@container": "@list"},
    "title": {"@id": "ex:title", "@container": "@language"},
    "data": {"@id": "ex:data", "@type": "@json"},
    "part": {"@id": "ex:part", "@type": "@id", "@container": "@graph"},
    "partOf": {"@reverse": "ex:hasPart", "@type": "@id"},
    "ja": {"@id": "ex:ja", "@language": "ja"},
    "indexed": {"@id": "ex:indexed", "@container": "@index"},
    "gone": None,
}
S = "<urn:s>"


def say(member: dict[str, Any], context: dict[str, Any] | None = None) -> list[Quad]:
    document = {"@context": context or CONTEXT, "id": "urn:s", **member}
    return quads(document, bundled())


def refused(document: dict[str, Any]) -> LinkedDataError:
    with pytest.raises(LinkedDataError) as caught:
        canonicalise(document, bundled())
    return caught.value


@pytest.mark.parametrize(
    ("member", "objects"),
    [
        ({"name": 'a "b"\n\x7f'}, ['"a \\"b\\"\\n\\u007F"']),
        ({"name": ["x", "x"]}, ['"x"', '"x"']),
        ({"name": 1}, ['"1"^^<http://www.w3.org/2001/XMLSchema#integer>']),
        ({"name": 2.0}, ['"2"^^<http://www.w3.org/2001/XMLSchema#integer>']),
        ({"name": 30.2672}, ['"3.02672E1"^^<http://www.w3.org/2001/XMLSchema#double>']),
        ({"name": 1e21}, ['"1.0E21"^^<http://www.w3.org/2001/XMLSchema#double>']),
        ({"name": True}, ['"true"^^<http://www.w3.org/2001/XMLSchema#boolean>']),
        ({"size": 4}, ['"4.0E0"^^<http://www.w3.org/2001/XMLSchema#double>']),
        ({"size": "4.0E0"}, ['"4.0E0"^^<http://www.w3.org/2001/XMLSchema#double>']),
        ({"when": "x"}, ['"x"^^<http://www.w3.org/2001/XMLSchema#dateTime>']),
        ({"link": "ex:y"}, ["<https://ex.example/y>"]),
        ({"link": "did:key:z"}, ["<did:key:z>"]),
        ({"word": "Badge"}, ["<https://ex.example/Badge>"]),
        ({"word": 5}, ['"5"^^<http://www.w3.org/2001/XMLSchema#integer>']),
        ({"ja": "本"}, ['"本"@ja']),
        ({"title": {"en": "a", "ja": ["b"], "@none": "c"}}, ['"a"@en', '"b"@ja', '"c"']),
        ({"many": []}, []),
        ({"steps": []}, ["<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>"]),
        ({"type": "Badge"}, ["<https://ex.example/Badge>"]),
        ({"name": {"@value": "v", "@language": "EN-gb"}}, ['"v"@en-gb']),
        (
            {"name": {"@value": "v", "@language": "ar", "@direction": "rtl"}},
            ['"v"^^<https://www.w3.org/ns/i18n#ar_rtl>'],
        ),
        (
            {"name": {"@value": "v", "type": "xsd:token"}},
            ['"v"^^<http://www.w3.org/2001/XMLSchema#token>'],
        ),
        (
            {"data": {"b": [1.50, None], "a": "\u20ac"}},
            [
                '"{\\"a\\":\\"\u20ac\\",\\"b\\":[1.5,null]}"^^<' + RDF_JSON + ">",
            ],
        ),
    ],
)
def test_objects(member: dict[str, Any], objects: list[str]) -> None:
    if member == {"many": []}:
        member = {**member, "name": "so that something is said"}
        objects = ['"so that something is said"']
    assert [quad[2] for quad in say(member)] == objects


def test_a_list_keeps_its_order() -> None:
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    assert set(say({"steps": ["a", ["b"]]})) == {
        (S, "<https://ex.example/steps>", "_:b0", ""),
        ("_:b0", f"<{rdf}first>", '"a"', ""),
        ("_:b0", f"<{rdf}rest>", "_:b1", ""),
        ("_:b1", f"<{rdf}first>", "_:b2", ""),
        ("_:b1", f"<{rdf}rest>", f"<{rdf}nil>", ""),
        ("_:b2", f"<{rdf}first>", '"b"', ""),
        ("_:b2", f"<{rdf}rest>", f"<{rdf}nil>", ""),
    }


def test_a_graph_container_puts_its_node_into_a_graph() -> None:
    assert say({"part": {"id": "urn:p", "name": "n"}}) == [
        ("<urn:p>", "<https://ex.example/name>", '"n"', "_:b0"),
        (S, "<https://ex.example/part>", "_:b0", ""),
    ]


def test_a_reverse_term_swaps_its_ends() -> None:
    assert say({"partOf": "urn:w"}) == [("<urn:w>", "<https://ex.example/hasPart>", S, "")]


def test_blank_nodes_of_the_document_do_not_meet_our_own() -> None:
    found = say({"link": [{"name": "ours"}, {"id": "_:b0", "name": "theirs"}, "_:b0"]})
    subjects = {quad[0] for quad in found if quad[1] == "<https://ex.example/name>"}
    assert len(subjects) == 2


@pytest.mark.parametrize(
    ("member", "code", "path"),
    [
        ({"unknown": "x"}, "unsigned_terms", "unknown"),
        ({"gone": "x"}, "unsigned_terms", "gone"),
        ({"@unknown": "x"}, "unsigned_terms", "@unknown"),
        ({"link": {"name": [{"unknown": 1}]}}, "unsigned_terms", "link.name[0].unknown"),
        ({"name": {"@value": "v", "@direction": ["rtl"]}}, "invalid_language", "name"),
        ({"name": None}, "null_value", "name"),
        ({"name": ["a", None]}, "null_value", "name[1]"),
        ({"name": {"@value": None}}, "null_value", "name"),
        ({"title": {"en": None}}, "null_value", "title.en"),
        ({"name": [["a"]]}, "unsupported_json_ld", "name[0]"),
        ({"name": {"@set": ["a"]}}, "unsupported_json_ld", "name.@set"),
        ({"link": "relative"}, "relative_iri", "link"),
        ({"link": ""}, "relative_iri", "link"),
        ({"link": "#x"}, "relative_iri", "link"),
        ({"link": "@type"}, "relative_iri", "link"),
        ({"link": "urn:a b"}, "invalid_iri", "link"),
        ({"link": 'urn:a> <urn:b> "'}, "invalid_iri", "link"),
        ({"link": "urn:a\n"}, "invalid_iri", "link"),
        ({"link": {"id": 5}}, "invalid_iri", "link.id"),
        ({"link": {"id": None, "name": "x"}}, "null_value", "link.id"),
        ({"word": "nowhere"}, "relative_iri", "word"),
        ({"type": "Undefined"}, "undefined_type", "type"),
        ({"type": ["Badge", None]}, "invalid_type_value", "type"),
        ({"type": {"@id": "urn:x"}}, "invalid_type_value", "type"),
        ({"type": "@json"}, "undefined_type", "type"),
        ({"name": {"@value": "v", "@language": 'en .\n<u:s> <u:p> "o"'}}, "invalid_language", ""),
        ({"name": {"@value": "v", "@language": "en\n"}}, "invalid_language", ""),
        ({"name": {"@value": "v", "@direction": "up"}}, "invalid_language", ""),
        ({"title": {"not a tag": "x"}}, "invalid_language", "title"),
        ({"name": {"@value": 5, "@language": "en"}}, "invalid_value_object", "name"),
        ({"name": {"@value": "v", "name": "x"}}, "invalid_value_object", "name"),
        ({"name": {"@value": ["v"]}}, "invalid_value_object", "name"),
        (
            {"name": {"@value": "v", "@type": "xsd:token", "@language": "en"}},
            "invalid_value_object",
            "name",
        ),
        ({"name": {"@value": "v", "@type": "nowhere"}}, "undefined_type", "name"),
        ({"name": "x", "@index": "dropped"}, "unsupported_json_ld", "@index"),
        ({"name": {"@value": "v", "@index": "i"}}, "invalid_value_object", "name"),
        ({"indexed": {"a": "x"}}, "unsupported_json_ld", "indexed"),
        ({"@graph": [{"id": "urn:x", "name": "y"}]}, "unsupported_json_ld", "@graph"),
        ({"@included": [{"name": "y"}]}, "unsupported_json_ld", "@included"),
        ({"@reverse": {"name": {"id": "urn:x"}}}, "unsupported_json_ld", "@reverse"),
        ({"@nest": {"name": "x"}}, "unsupported_json_ld", "@nest"),
        ({"@value": "x"}, "unsupported_json_ld", "@value"),
        ({"@language": "en"}, "unsupported_json_ld", "@language"),
        ({"_:p": "x"}, "unsupported_json_ld", "_:p"),
        ({"part": "urn:p"}, "unsupported_json_ld", "part"),
        ({"part": {"id": "urn:p"}}, "no_statements", "part"),
        ({"partOf": "text", "name": "x"}, "relative_iri", "partOf"),
        ({"size": "4.0"}, "ambiguous_number", "size"),
        ({"name": -0.0}, "ambiguous_number", "name"),
        ({"name": 2**53 + 2}, "ambiguous_number", "name"),
        ({"data": 2**60}, "ambiguous_number", "data"),
        ({}, "no_statements", ""),
        ({"many": []}, "no_statements", ""),
    ],
)
def test_refusals(member: dict[str, Any], code: str, path: str) -> None:
    error = refused({"@context": CONTEXT, "id": "urn:s", **member})
    assert error.code == code
    assert str(error.details.get("path", "")).startswith(path)


def test_two_keys_for_one_identifier() -> None:
    context = {**CONTEXT, "uid": "@id"}
    document = {"@context": context, "id": "urn:a", "uid": "urn:b", "name": "x"}
    assert refused(document).code == "unsupported_json_ld"


@pytest.mark.parametrize(
    "context",
    [
        {"@base": "https://evil.example/"},
        {"@import": "https://www.w3.org/ns/credentials/v2"},
        {"@propagate": False},
        {"@direction": "rtl"},
        {"@vocab": ""},
        {"@vocab": "#"},
        {"@language": "not a tag", "name": "urn:name"},
        {"name": "@unknown"},
        {"name": {"@id": "urn:n", "@index": "x", "@container": "@index"}},
        {"name": {"@id": "urn:n", "@context": {"@base": "urn:x"}}},
        {"name": {"@id": 5}},
        {"name": ["urn:n"]},
        {"name": {"@id": "other"}},
        {"name": {"@id": "urn:n", "@container": "@list @set"}},
        {"a": {"@id": "b:x"}, "b": {"@id": "a:y"}},
        {"@version": 1.2},
        {"@context": {"name": "urn:n"}},
        {"name": "urn:n", "other": {"@id": "urn:o", "@context": "https://nowhere.example/c"}},
        5,
        [[["https://nowhere.example/c"]]],
    ],
)
def test_contexts_that_are_refused(context: Any) -> None:
    error = refused({"@context": context, "@id": "urn:s", "name": "x"})
    assert error.code in {
        "context_invalid",
        "context_unavailable",
        "invalid_language",
        "relative_iri",
        "unsigned_terms",
        "unsupported_json_ld",
    }


def test_an_unknown_context_names_its_url() -> None:
    error = refused({"@context": ["https://www.w3.org/ns/credentials/v2", "https://no.example/"]})
    assert (error.code, error.details["url"]) == ("context_unavailable", "https://no.example/")


def test_depth_is_bounded_even_without_a_reader() -> None:
    deep: dict[str, Any] = {"name": "x"}
    for _ in range(5_000):
        deep = {"link": deep}
    assert refused({"@context": CONTEXT, **deep}).code == "graph_too_complex"


@pytest.mark.parametrize("document", [[], "text", None, 5])
def test_only_a_node_is_a_document(document: Any) -> None:
    assert refused(document).code == "unsupported_json_ld"


def test_the_document_is_not_changed() -> None:
    document = {"@context": CONTEXT, "id": "urn:s", "link": {"name": ["a", "b"]}}
    before = copy.deepcopy(document)
    canonicalise(document, bundled())
    assert document == before


def test_sha384_gives_the_same_text_where_no_label_depends_on_it() -> None:
    document = {"@context": CONTEXT, "id": "urn:s", "name": "x"}
    assert canonicalise(document, bundled(), hash_name="sha384") == (
        '<urn:s> <https://ex.example/name> "x" .\n'
    )


def test_context_urls_at_any_depth() -> None:
    document = {
        "@context": ["urn:a", {"x": {"@id": "urn:x", "@context": ["urn:b"]}}],
        "x": [{"@context": "urn:c"}, {"y": {"@context": ["urn:a", "urn:d"]}}],
    }
    assert context_urls(document) == ("urn:a", "urn:b", "urn:c", "urn:d")
