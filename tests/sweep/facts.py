"""What a report shows of a credential as true: its plain model, its document's leaves, its picture.

A credential that is not valid shows nothing: the wallet says so above all else.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from wallet.credentials.model import Securing
from wallet.verification.report import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.credentials.model import Credential
    from wallet.verification.report import Check, Report

Fact = tuple[str, str]

_MODEL = ("spec", "securing", "id", "name", "hosted_url", "holder", "valid_from", "valid_until")
_ALIASES = {"@id": "id", "@type": "type"}
# Words about words, and how the document is secured, which the checks tell.
_NO_FACTS = ("@context", "proof")
_NAMED_OTHERWISE = {"criteria": "narrative"}  # in a document, what the model calls so
_TOLD_BY_CHECKS = ("dates", "status", "subject", "binding")


@dataclass(frozen=True, slots=True)
class Shown:
    """The facts of every valid node: its model as one fact that must be as it was, its leaves."""

    models: frozenset[frozenset[Fact]]
    leaves: frozenset[Fact]

    def beyond(self, original: Shown) -> list[Fact]:
        """Return what is shown here and is not shown by the original."""
        found = sorted(self.leaves - original.leaves)
        for model in self.models - original.models:
            known = min(original.models, key=lambda each: len(model ^ each), default=frozenset())
            other = sorted(model - known)
            if other and all(original.signs(fact) for fact in other):
                continue  # one of several texts, in another order
            if ("securing", Securing.SD_JWT.value) in model:
                other = [fact for fact in other if fact[1]]  # a holder may withhold
            elif not other:
                other = [("model", "less than was signed")]
            found += other
        return found

    def signs(self, fact: Fact) -> bool:
        """Say whether a text stands under that name in what was signed."""
        name = fact[0].rpartition(".")[2]
        name = _NAMED_OTHERWISE.get(name, name)
        text = json.dumps(fact[1], ensure_ascii=False)
        return any(path.rpartition("/")[2] == name and text == leaf for path, leaf in self.leaves)


def shown(report: Report) -> Shown:
    """Return what is shown as true by a report and the reports inside it."""
    nodes = [node for node in _nodes(report) if node.verdict is Verdict.VALID]
    models, leaves = set(), set()
    for node in nodes:
        credential = node.credential
        if credential is None:
            continue
        codes = {(each.check, each.code) for each in node.checks if _claims(each)}
        count = ("inner", str(len(node.inner)))
        models.add(frozenset({*_model(credential), *codes, count}))
        leaves.update(_leaves(credential.document, ""))
    return Shown(frozenset(models), frozenset(leaves))


def _claims(check: Check) -> bool:
    """Say whether a check claims something good; one that was not made claims nothing."""
    told = check.check in _TOLD_BY_CHECKS and check.code != "end_not_shown"
    return told and (check.outcome is Outcome.PASS or check.code == "no_status")


def _nodes(report: Report) -> Iterator[Report]:
    yield report
    for inner in report.inner:
        yield from _nodes(inner)


def _model(credential: Credential) -> Iterator[Fact]:
    for name in _MODEL:
        yield name, str(getattr(credential, name))
    yield "awarded", str(credential.awarded)
    yield "types", _sorted(credential.types)
    picture = b"around" if credential.picture_is_around else credential.picture
    yield "picture", hashlib.sha256(picture).hexdigest()
    for part in ("issuer", "achievement", "subject"):
        for name, value in asdict(getattr(credential, part)).items():
            text = value if isinstance(value, str) else _sorted(value)
            yield f"{part}.{name}", text


def _sorted(values: Any) -> str:
    return json.dumps(sorted({json.dumps(_plain(value), sort_keys=True) for value in values}))


def _plain(value: Any) -> Any:
    """Return a value in one of the shapes that JSON-LD holds equal."""
    if isinstance(value, dict):
        if "@value" in value:
            return _plain(value["@value"])
        for container in ("@set", "@list"):
            if container in value:
                return _plain(value[container])
        named = ((_ALIASES.get(name, name), part) for name, part in value.items())
        return {name: _plain(part) for name, part in named if name != "@context"}
    if isinstance(value, list):
        once = {json.dumps(_plain(item), sort_keys=True): item for item in value}
        items = [_plain(item) for item in once.values()]
        return items[0] if len(items) == 1 else items
    if isinstance(value, bool):
        return json.dumps(value)  # RDF holds the word and the value equal
    return value


def _leaves(value: Any, path: str) -> Iterator[Fact]:
    if isinstance(value, list):
        for item in value:
            yield from _leaves(item, path)
    elif isinstance(value, dict):
        value = _plain(value) if {"@value", "@set", "@list"} & value.keys() else value
        if not isinstance(value, dict):
            yield from _leaves(value, path)
            return
        for written, part in value.items():
            name = _ALIASES.get(written, written)
            if name in _NO_FACTS:
                continue
            inside = path if name == "id" and path else f"{path}/{name}".lstrip("/")
            yield from _leaves(part, inside)
    elif value is not None:
        yield path, json.dumps(_plain(value), ensure_ascii=False)
