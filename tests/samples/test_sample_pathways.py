"""The pathway files of the samples: four ways to stack, in two languages, two of them signed."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime

import pytest

from tests.issuer_simulator import known
from tests.issuer_simulator.samples.people import AOBA, HARBOUR
from wallet.credentials.tokens import parse_compact
from wallet.pathways.files import Form
from wallet.pathways.model import EdgeKind, RuleKind
from wallet.pathways.sources import reading
from wallet.snapshots.pathways import Signed
from wallet.tasks import demo
from wallet.tasks.knowledge.basis import Basis
from wallet.tasks.pathways.file_signatures import signature_of

_FOLDER = demo.samples() / "pathways"
_NOW = datetime(2026, 11, 23, tzinfo=UTC)
_FILES = {path.name: path.read_bytes() for path in sorted(_FOLDER.iterdir())}


@pytest.mark.parametrize(
    ("name", "form", "rules"),
    [
        ("open-data-society-jp.json", Form.TSUMIKI, {RuleKind.CREDITS: 1}),
        ("sustainable-technology-eu.jwt", Form.TSUMIKI, {RuleKind.ALL: 1, RuleKind.K_OF_N: 1}),
        ("cloud-support-us.jsonld", Form.CTDL, {RuleKind.ALL: 1, RuleKind.UNCHECKED: 1}),
        ("data-practice-au.json", Form.TSUMIKI, {RuleKind.ALL: 3, RuleKind.K_OF_N: 1}),
    ],
)
def test_each_stacks_in_its_own_way(name: str, form: Form, rules: dict[RuleKind, int]) -> None:
    file = reading.read(_FILES[name])
    assert (file.form, Counter(rule.kind for rule in file.graph.rules)) == (form, rules)


def test_the_fixed_order_is_a_chain() -> None:
    edges = reading.read(_FILES["cloud-support-us.jsonld"]).graph.edges
    needs = {edge.start: edge.end for edge in edges if edge.kind is EdgeKind.REQUIRES}
    assert len(needs) == 3
    assert len({*needs} - {*needs.values()}) == 1, "one step at the end"
    assert len({*needs.values()} - {*needs}) == 1, "and one at the beginning"


def test_each_award_contains_the_one_before_it() -> None:
    rules = reading.read(_FILES["data-practice-au.json"]).graph.rules
    parts = {rule.node: rule.of for rule in rules if rule.kind is RuleKind.ALL}
    diploma, fourth, third = parts
    assert fourth in parts[diploma]
    assert third in parts[fourth]


@pytest.mark.parametrize("name", _FILES)
def test_everything_has_a_name_in_both_languages(name: str) -> None:
    file = reading.read(_FILES[name])
    named = [file.titles, *(node.titles for node in file.graph.nodes)]
    for titles in named:
        assert {language.partition("-")[0] for language, _ in titles} == {"ja", "en"}


@pytest.mark.parametrize("name", _FILES)
def test_nobody_real_is_named(name: str) -> None:
    data = _FILES[name]
    if name.endswith(".jwt"):
        data = json.dumps(parse_compact(data.decode().strip()).payload).encode()
    graph = reading.read(data).graph
    assert all(".example" in node.key for node in graph.nodes)


@pytest.mark.parametrize("name", ["open-data-society-jp.json", "sustainable-technology-eu.jwt"])
def test_what_is_signed_holds_and_a_changed_one_does_not(name: str) -> None:
    basis = Basis(known((*AOBA.documents(), *HARBOUR.documents()), fetched=_NOW))
    data = _FILES[name]
    good = signature_of(data, reading.read(data), basis, now=_NOW)
    assert good.state is Signed.GOOD
    if name.endswith(".jwt"):
        head, body, signature = data.strip().decode().split(".")
        changed = f"{head}.{body}.AAAA{signature[4:]}".encode()
    else:
        changed = data.replace(b'"credits": 8', b'"credits": 2')
    assert changed != data
    assert signature_of(changed, reading.read(changed), basis, now=_NOW).state is Signed.BAD
    alone = signature_of(data, reading.read(data), Basis(), now=_NOW)
    assert alone.state is Signed.UNKNOWN
