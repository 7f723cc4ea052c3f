"""The contexts that we ship mean what the published ones mean, and cannot change unnoticed."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pyld import ContextResolver, jsonld
from pyld.jsonld import JsonLdProcessor

from wallet import resources
from wallet.errors import LinkedDataError
from wallet.linked_data import contexts
from wallet.linked_data.contexts import bundled, bundled_urls
from wallet.linked_data.term_tables import compile_table

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
OB303 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
OB302 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"
ED2020 = "https://w3id.org/security/suites/ed25519-2020/v1"
OWN = "urn:uuid:a788dc35-4fbf-48b3-9208-62ac56388018"  # published with the examples for issuers
OWN_FILE = "examples/pack/university.example/contexts-descriptors-v1.json"
LEGACY = "https://w3id.org/openbadges/legacy-v1"
NOISE = {
    name: f"https://elsewhere.example/{name}/"
    for name in ("xsd", "xsds", "sec", "cred", "ob", "obi", "schema", "status", "dc", "ctzn", "sl")
}
ROOTS = [None, NOISE, V1, V2, [V1, NOISE]]
Load = Callable[[str], Any]

EDITIONS = [
    (url, edition) for url in bundled_urls() for edition in range(len(contexts._pins()[url]))
]


class Published:
    """The context files of the reference data, by URL; a variant where one is named."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        listed = json.loads((folder / "manifest.json").read_text())["contexts"]
        self._files = {url: entry["file"] for entry in listed for url in entry["urls"]}

    def load(self, url: str) -> Any:
        if url == LEGACY:
            return {"@context": {}}
        if url == OWN:
            return json.loads((resources.folder() / OWN_FILE).read_text())
        return json.loads((self._folder / self._files[url]).read_text())

    def variants(self) -> list[Any]:
        return [json.loads(path.read_text()) for path in (self._folder / "variants").iterdir()]


@pytest.fixture(scope="session")
def published(shared: Path) -> Published:
    return Published(shared / "contexts")


def ours(url: str) -> Any:
    return {"@context": {}} if url == LEGACY else bundled().get(url)


class Processor:
    """PyLD's context processing, with what a URL stands for given by ``load``."""

    def __init__(self, load: Load) -> None:
        self._pyld = JsonLdProcessor()
        self._load = load
        self.options = {"base": "", "processingMode": "json-ld-1.1", "documentLoader": self._answer}
        self.options["contextResolver"] = ContextResolver({}, self._answer)

    def _answer(self, url: str, _options: Any = None) -> Any:
        document = self._load(url)
        assert document is not None, url
        return {"contextUrl": None, "documentUrl": url, "document": document}

    def process(self, active: Any, local: Any, **flags: Any) -> Any:
        return self._pyld._process_context(active, local, self.options, **flags)

    def initial(self, root: Any) -> Any:
        active = self._pyld._get_initial_context(self.options)
        return active if root is None else self.process(active, root)


def outcome(processor: Processor, active: Any, local: Any, **flags: Any) -> Any:
    """Return the processed context, or the code of the refusal."""
    try:
        return processor.process(active, local, **flags)
    except jsonld.JsonLdError as error:
        return error.code


def table_of(active: Any) -> Any:
    """Return everything of a processed context but its caches and nested contexts.

    ``@version`` only announces JSON-LD 1.1, which is what we process anyway.
    """
    outer = {
        name: value
        for name, value in active.items()
        if name not in ("mappings", "_uuid", "inverse", "previousContext", "@version")
    }
    terms = {
        term: None
        if mapping is None
        else {k: v for k, v in mapping.items() if k != "@context"}
        | {"scoped": "@context" in mapping, "null": mapping.get("@context", 0) is None}
        for term, mapping in active["mappings"].items()
    }
    return outer, terms


def differences(
    one: tuple[Processor, Any, Any], two: tuple[Processor, Any, Any], path: str = ""
) -> Iterator[str]:
    """Process two contexts and yield where the tables differ, nested contexts included."""
    (p1, active1, local1), (p2, active2, local2) = one, two
    for name, flags in {
        "type": {"propagate": False},
        "property": {"override_protected": True},
    }.items():
        new1, new2 = outcome(p1, active1, local1, **flags), outcome(p2, active2, local2, **flags)
        if isinstance(new1, str) or isinstance(new2, str):
            if new1 != new2:
                yield f"{path} ({name}): {new1!r:.80} / {new2!r:.80}"
            continue
        if table_of(new1) != table_of(new2):
            (outer1, terms1), (outer2, terms2) = table_of(new1), table_of(new2)
            odd = [t for t in terms1.keys() | terms2.keys() if terms1.get(t) != terms2.get(t)]
            terms = [(term, terms1.get(term), terms2.get(term)) for term in odd]
            yield f"{path} ({name}): {outer1} / {outer2}; {terms}"
            continue
        for term, mapping in new1["mappings"].items():
            inherited = (active1["mappings"].get(term) or {}).get("@context", mapping)
            if mapping and "@context" in mapping and inherited is not mapping["@context"]:
                inner1 = (p1, new1, mapping["@context"])
                inner2 = (p2, new2, new2["mappings"][term]["@context"])
                yield from differences(inner1, inner2, f"{path}/{term}")


def compare(load1: Load, document1: Any, load2: Load, document2: Any) -> list[str]:
    p1, p2 = Processor(load1), Processor(load2)
    found = []
    for root in ROOTS:
        one = (p1, p1.initial(root), document1["@context"])
        two = (p2, p2.initial(root), document2["@context"])
        found += list(differences(one, two, json.dumps(root)[:60]))
    return found


@pytest.mark.parametrize("url", bundled_urls())
def test_means_what_is_published(published: Published, url: str) -> None:
    assert compare(ours, ours(url), published.load, published.load(url)) == []


@pytest.mark.parametrize(("url", "edition"), [each for each in EDITIONS if each[1]])
def test_older_content_means_one_of_the_published_variants(
    published: Published, url: str, edition: int
) -> None:
    older = contexts.Contexts(chosen={url: edition}).get(url)
    assert older is not None
    matches = [v for v in published.variants() if not compare(ours, older, published.load, v)]
    assert matches
    assert compare(ours, older, published.load, published.load(url)) != []


def test_comparison_sees_a_changed_scope(published: Published) -> None:
    changed = json.loads(json.dumps(ours(OB303)))
    changed["@context"]["Achievement"]["@context"]["creditsAvailable"]["@type"] += "x"
    assert compare(ours, changed, published.load, published.load(OB303)) != []


def test_comparison_sees_missing_protection(published: Published) -> None:
    changed = json.loads(json.dumps(ours(OB303)))
    del changed["@context"]["Achievement"]["@context"]["@protected"]
    assert compare(ours, changed, published.load, published.load(OB303)) != []


def test_every_table_says_what_it_is() -> None:
    folder = resources.folder() / "contexts"
    listed = json.loads((folder / "manifest.json").read_text())["tables"]
    assert {table["file"] for table in listed} == {
        path.relative_to(folder).as_posix() for path in folder.rglob("*.terms")
    }
    for table in listed:
        text = (folder / table["file"]).read_text()
        header = text.partition("\n\n")[0].splitlines()
        assert header[0].startswith("# ")
        assert [line.split()[1] for line in header if line.startswith("url ")] == table["urls"]
        for word in ("edition", "source", "read"):
            assert any(line.startswith(f"{word} ") for line in header), (table["file"], word)
        assert hashlib.sha256(text.encode()).hexdigest() == table["sha256"]
        prefixes = [line.split()[1] for line in header if line.startswith("prefix ")]
        body = text.partition("\n\n")[2]
        assert [p for p in prefixes if p not in body] == [], "a prefix that nothing uses"


def test_changed_table_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = resources.folder() / "contexts" / "openbadges" / "3.0.3.terms"
    (tmp_path / "openbadges").mkdir()
    (tmp_path / "openbadges" / "3.0.3.terms").write_text(
        source.read_text().replace("ob:narrative", "ob:description")
    )
    monkeypatch.setattr(contexts, "_folder", lambda: tmp_path)
    for name in ("openbadges/3.0.3.terms", "openbadges/3.0.2.terms"):
        with pytest.raises(LinkedDataError) as caught:
            contexts._table.__wrapped__(name)
        assert caught.value.code == "context_pin_mismatch"


def test_first_use_reads_only_what_is_asked_for() -> None:
    script = (
        "import sys; from wallet.linked_data import contexts as c;"
        f"c.bundled().get({V2!r}); c.bundled().get({OB303!r});"
        "print(c._table.cache_info().currsize, 'pyld' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, check=True)
    assert done.stdout.split() == [b"2", b"False"]


def test_unknown_url_has_no_document() -> None:
    assert bundled().get("https://example.org/none") is None
    assert bundled().key("https://example.org/none") == ""


def test_pack_adds_but_never_replaces() -> None:
    extra = {"https://example.org/c": {"@context": {}}, V2: {"@context": {"evil": "urn:x"}}}
    more = bundled().with_documents(extra)
    assert more.get("https://example.org/c") == {"@context": {}}
    assert more.get(V2) is bundled().get(V2)
    assert more.key(V2) == bundled().key(V2)
    assert bundled().get("https://example.org/c") is None
    assert more.edition(V2).startswith("Recommendation")
    assert more.edition("https://example.org/c") == ""


def test_key_follows_what_a_context_refers_to() -> None:
    outer = {"@context": ["https://example.org/inner", {"T": {"@id": "urn:t", "@context": OB303}}]}
    one = bundled().with_documents(
        {"https://example.org/o": outer, "https://example.org/inner": {"@context": {"a": "urn:a"}}}
    )
    two = bundled().with_documents(
        {"https://example.org/o": outer, "https://example.org/inner": {"@context": {"a": "urn:b"}}}
    )
    older = list(one.alternatives([OB303]))[1]
    keys = {each.key("https://example.org/o") for each in (one, two, older)}
    assert len(keys) == 3


def test_key_of_contexts_in_a_circle_is_found() -> None:
    a, b = "https://example.org/a", "https://example.org/b"
    circle = bundled().with_documents({a: {"@context": b}, b: {"@context": [a, {}]}})
    assert len(circle.key(a)) == 64
    assert circle.key(a) != circle.key(b)


def test_alternatives_start_with_the_newest() -> None:
    sets = list(bundled().alternatives([V2, OB303, OB303]))
    assert sets[0] is bundled()
    assert len(sets) == 2
    newest, older = (each.get(OB303)["@context"] for each in sets)  # type: ignore[index]
    assert "endorsementJwt" in newest
    assert "endorsementJwt" not in older
    assert sets[0].key(OB303) != sets[1].key(OB303)
    assert sets[0].key(V2) == sets[1].key(V2)


def test_alternatives_combine() -> None:
    sets = list(bundled().alternatives([OB303, ED2020]))
    keys = {(each.key(OB303), each.key(ED2020)) for each in sets}
    assert len(sets) == len(keys) == 4
    assert list(bundled().alternatives([V1, OB302, "https://example.org/none"])) == [bundled()]


HEADER = "# x\nedition  1\nprefix  ex: https://example.org/v#\n\n"


def test_notation() -> None:
    body = """@protected @aliases
@vocab ex:
# a comment
xsd    http://www.w3.org/2001/XMLSchema#
T      ex:T
    @aliases
    a  ex:a   ^^xsd:date @set
    b  ex:b   @id @list
        c  ex:c @context=null
U      ex:U   @like=T
r      ex:r   @reverse
"""
    scope = {
        "id": "@id",
        "type": "@type",
        "a": {"@id": "https://example.org/v#a", "@type": "xsd:date", "@container": "@set"},
        "b": {
            "@id": "https://example.org/v#b",
            "@type": "@id",
            "@container": "@list",
            "@context": {"c": {"@id": "https://example.org/v#c", "@context": None}},
        },
    }
    assert compile_table(HEADER + body, str).document["@context"] == {
        "@protected": True,
        "@vocab": "https://example.org/v#",
        "id": "@id",
        "type": "@type",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "T": {"@id": "https://example.org/v#T", "@context": scope},
        "U": {"@id": "https://example.org/v#U", "@context": scope},
        "r": {"@reverse": "https://example.org/v#r"},
    }


def test_notation_of_differences() -> None:
    base = HEADER + "@protected @aliases\nT  ex:T\n    a  ex:a\n    b  ex:b\nv  ex:v\nw  ex:w @id\n"
    body = "-@protected\n-@aliases\n-v\nT  ex:T2  ...\n    -a\n    b  ex:b  @id\nw  ex:w\n"
    head = HEADER.replace("prefix", "changes  base\nprefix")
    assert compile_table(head + body, lambda _: base).document["@context"] == {
        "T": {
            "@id": "https://example.org/v#T2",
            "@context": {"b": {"@id": "https://example.org/v#b", "@type": "@id"}},
        },
        "w": "https://example.org/v#w",
    }


@pytest.mark.parametrize("body", ["a  ex:a  @odd\n", "a  ex:a\n   b  ex:b\n", "    a  ex:a\n"])
def test_notation_mistakes(body: str) -> None:
    with pytest.raises(ValueError, match=r"unknown word|indented"):
        compile_table(HEADER + body, str)
