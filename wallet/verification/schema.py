"""Is it written as its schema asks? By our own edition of the schemas, and nothing fetched.

Open Badges 3.0 "Verification", step 1; Verifiable Credentials Data Model 2.0 section 4.11. A badge,
record or endorsement is held against the edition of its kind whether or not it names a schema. What
a ``credentialSchema`` names is looked up among the addresses we know; others are unknown.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from wallet import resources
from wallet.credentials import values
from wallet.credentials.model import Securing, Spec
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jsonschema_rs import Draft202012Validator, ValidationError

    from wallet.credentials.model import Credential

_BASE = "https://schemas.tsumiki.invalid/"
_BY_SPEC = {
    Spec.OPEN_BADGES_3: "badge.json",
    Spec.ENDORSEMENT: "endorsement.json",
    Spec.CLR_2: "record.json",
}
_PARTLY_SHOWN = frozenset({"ecdsa-sd-2023", "bbs-2023"})
_MAX_PROBLEMS = 20
_MAX_NAMED = 8  # schemas that one credential may name


@dataclass(frozen=True, slots=True)
class Problem:
    """One place where a document is not as its schema asks.

    ``path`` has slashes between members and positions, "" for the document itself. ``missing`` is
    the required member that the place lacks, "" for any other difference.
    """

    path: str
    missing: str = ""

    @property
    def place(self) -> str:
        """Return the path of what is missing or different."""
        return "/".join(part for part in (self.path, self.missing) if part)


def check_schema(credential: Credential) -> tuple[Check, ...]:
    """Return a check for each schema: that of the credential's kind, and those that it names."""
    if credential.spec is Spec.PRESENTATION:
        return (_skipped("no_schema"),)
    named = _named(credential.document)
    known = {file for url in named if (file := _files().get(url))}
    own = _BY_SPEC.get(credential.spec)
    checks = [
        _check(credential, file, promised=file in known)
        for file in dict.fromkeys(filter(None, (own, *sorted(known))))
    ]
    checks += (
        Check("schema", Outcome.UNKNOWN, "schema_unknown", {"url": url[:500]})
        for url in named[:_MAX_NAMED]
        if url not in _files()
    )
    return tuple(checks) or (_skipped("no_schema"),)


def problems(document: Mapping[str, Any], file: str) -> tuple[Problem, ...]:
    """Hold a document against one of our editions (a name in ``manifest.json``).

    What is missing comes first; no more than a few problems are named.
    """
    validator = _validator(file)
    if validator.is_valid(document):
        return ()  # nearly always, and quicker than to look for problems
    found = [_problem(error) for error in islice(validator.iter_errors(document), 200)]
    found.sort(key=lambda problem: (not problem.missing, problem.path))
    return tuple(dict.fromkeys(found))[:_MAX_PROBLEMS]


def _check(credential: Credential, file: str, *, promised: bool) -> Check:
    found = problems(credential.document, file)
    details = {"schema": _names()[file]}
    if not found:
        return Check("schema", Outcome.PASS, "schema_met", details)
    if _is_partly_shown(credential):
        # What its holder withholds is not missing.
        found = tuple(problem for problem in found if not problem.missing)
        if not found:
            return _skipped("schema_part_shown", details)
    first = found[0]
    details |= {"place": first.place[:200]}
    evidence = {"places": ", ".join(problem.place for problem in found)[:2000]}
    code = "schema_lacks" if first.missing else "schema_differs"
    if first.missing and promised and credential.securing is not Securing.NONE:
        code = "schema_broken"
    return Check("schema", Outcome.FAIL, code, details, evidence=evidence)


def _skipped(code: str, details: Mapping[str, str] | None = None) -> Check:
    return Check("schema", Outcome.SKIPPED, code, details or {})


def _named(document: Mapping[str, Any]) -> tuple[str, ...]:
    entries = values.objects(document.get("credentialSchema"))
    return tuple(dict.fromkeys(filter(None, map(values.link, entries))))


def _is_partly_shown(credential: Credential) -> bool:
    if credential.securing is Securing.SD_JWT:
        return True
    proofs = values.objects(credential.document.get("proof"))
    return any(values.text(proof.get("cryptosuite")) in _PARTLY_SHOWN for proof in proofs)


def _problem(error: ValidationError) -> Problem:
    path = "/".join(str(part) for part in error.instance_path)
    missing = getattr(error.kind, "property", "") if error.kind.name == "required" else ""
    return Problem(path, str(missing))


@cache
def _validator(file: str) -> Draft202012Validator:
    import jsonschema_rs  # noqa: PLC0415 - slow to load, and not needed by every command

    folder = resources.folder() / "schemas"
    read = {
        path.name: json.loads(path.read_bytes())
        for path in sorted(folder.glob("*.json"))
        if path.name != "manifest.json"
    }
    registry = jsonschema_rs.Registry([(_BASE + name, schema) for name, schema in read.items()])
    return jsonschema_rs.Draft202012Validator(
        read[file], registry=registry, validate_formats=True, offline=True
    )


def _manifest() -> Iterator[Mapping[str, Any]]:
    data = (resources.folder() / "schemas" / "manifest.json").read_bytes()
    yield from json.loads(data)["schemas"]


@cache
def _files() -> Mapping[str, str]:
    return {url: entry["file"] for entry in _manifest() for url in entry["urls"]}


@cache
def _names() -> Mapping[str, str]:
    return {entry["file"]: entry["name"] for entry in _manifest()}
