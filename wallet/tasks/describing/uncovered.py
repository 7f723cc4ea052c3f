"""Which places of an original no proof covers, by what the verifier found out.

A good embedded proof covers the whole document but other proofs beside it, for the walker refuses
whatever it would lose (``wallet.linked_data``); a token covers its payload; the issuer's page
covers what it says itself. What stands around those is covered by nothing.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.credentials.model import Securing
from wallet.cryptosuites import proofs
from wallet.errors import LinkedDataError
from wallet.linked_data import effort, quads
from wallet.verification.report import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wallet.credentials.model import Credential
    from wallet.linked_data.contexts import Contexts
    from wallet.tasks.describing.json_text import Path
    from wallet.verification.report import Report

Marks = dict["Path", str]  # why no proof covers a place, by a code

_MOST_TERMS = 40  # undefined terms that are looked for: each costs a walk
_DEEPEST = 8  # wrappers around a credential
_UNDEFINED = ("unsigned_terms", "undefined_type")
_INDEX = re.compile(r"\[(\d+)\]")
_ENVELOPE = frozenset({"payload", "signatures", "protected", "signature"})


def find(value: Any, credential: Credential, path: Path = ()) -> Path | None:
    """Return where in a file the credential itself stands: its JSON, or the token that holds it."""
    if value == (credential.sealed or credential.document):
        return path
    token = credential.token
    if isinstance(value, str) and token and value.endswith(token):
        return path
    if len(path) >= _DEEPEST:
        return None
    members: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict | list):
        members = value.items() if isinstance(value, dict) else enumerate(value)
    return next(
        (found for name, part in members if (found := find(part, credential, (*path, name)))), None
    )


def beside(value: Any, path: Path) -> Iterator[Path]:
    """Yield every place of a file that stands beside the way to the credential in it."""
    for depth, step in enumerate(path):
        members = value if isinstance(value, dict) else range(len(value))
        yield from ((*path[:depth], name) for name in members if name != step)
        value = value[step]


def within(credential: Credential, report: Report, contexts: Contexts) -> Marks:
    """Return the places inside the credential's own JSON, from its root, that no proof covers.

    ``credential`` is the file as it was read; ``report`` judges it.
    """
    match credential.securing:
        case Securing.DATA_INTEGRITY:
            found = any(check.code in _UNDEFINED for check in report.checks)
            marks = undefined(credential.document, contexts) if found else {}
            return marks | _other_proofs(credential, report)
        case Securing.JWS_JSON:
            return dict(_around_seals(credential.sealed))
        case Securing.HOSTED:
            return dict(_not_on_page(credential, report))
        case _:
            return {}


def standing(report: Report) -> str:
    """Return the code of how far the whole is covered: a failed proof covers nothing.

    Nor does a good one by somebody else's key: whoever has it can write what they like.
    """
    if report.is_proved:
        return "raw_covered"
    proof = report.check("proof")
    if proof is not None and proof.code == "disclosure_not_signed":
        return "raw_partly_covered"
    asked = map(report.check, ("proof", "issuer_binding", "structure"))
    failed = any(each is not None and each.outcome is Outcome.FAIL for each in asked)
    return "raw_not_covered" if failed else "raw_not_checked"


def undefined(document: Mapping[str, Any], contexts: Contexts) -> Marks:
    """Find every member that no context gives a meaning: a signature over meaning passes it by.

    A context that is not at hand ends the search.
    """
    whole = {name: value for name, value in document.items() if name != "proof"}
    left, marks = copy.deepcopy(whole), Marks()
    with effort.bounded():
        for _ in range(_MOST_TERMS):
            try:
                quads(left, contexts)
            except LinkedDataError as error:
                place = _place(left, str(error.details.get("path", "")))
                if error.code not in _UNDEFINED or not place:
                    break
                marks[place] = "raw_mark_undefined"
                _take_away(left, place)
            else:
                break
    return marks


def _place(value: Any, path: str) -> Path:
    """Return the place that a path of ``linked_data.places`` names; () when there is none such."""
    if isinstance(value, dict):
        for name in sorted(value, key=len, reverse=True):
            rest = path.removeprefix(name)
            if path.startswith(name) and (not rest or rest[0] in ".["):
                part, rest = value[name], rest.removeprefix(".")
                inside = _place(part, rest) if rest else ()
                if inside or not rest:
                    return (name, *inside)
    if isinstance(value, list) and (match := _INDEX.match(path)) and int(match[1]) < len(value):
        rest = path[match.end() :].removeprefix(".")
        inside = _place(value[int(match[1])], rest) if rest else ()
        return (int(match[1]), *inside) if inside or not rest else ()
    return ()


def _take_away(value: Any, place: Path) -> None:
    """Remove a place; an item leaves a name behind, which keeps the numbers of those after it."""
    for step in place[:-1]:
        value = value[step]
    if isinstance(value, list):
        value[int(place[-1])] = "urn:x"
    else:
        del value[place[-1]]


def _other_proofs(credential: Credential, report: Report) -> Marks:
    """Return the proofs beside the one that the report rests on.

    Of several by one key it is not known which that was: none is told to be it.
    """
    found = proofs.proofs_of(credential.document)
    check = report.check("proof")
    used = check.evidence.get("method", "") if check else ""
    if len(found) < 2 or not used:  # noqa: PLR2004 - beside one there is none
        return {}
    methods = [values.link(each.get("verificationMethod")) for each in found]
    alone = methods.count(used) == 1
    return {
        ("proof", at): "raw_mark_other_proof"
        for at, method in enumerate(methods)
        if not alone or method != used
    }


def _around_seals(sealed: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield unprotected headers (RFC 7515 section 7.2.1) and members that are none of a JWS."""
    for name in sealed:
        if name == "header":
            yield (name,), "raw_mark_unprotected"
        elif name not in _ENVELOPE:
            yield (name,), "raw_mark_beside"
    listed = sealed.get("signatures")
    for at, each in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(each, dict) and "header" in each:
            yield ("signatures", at, "header"), "raw_mark_unprotected"


def _not_on_page(credential: Credential, report: Report) -> Iterator[tuple[Path, str]]:
    """Yield what a file says and its issuer's page does not (Open Badges 2.0, hosted badges)."""
    proof, shown = report.check("proof"), report.credential
    if proof is None or proof.code != "hosted_matches" or shown is None:
        return
    said = shown.document
    for name, value in credential.document.items():
        if name != "badge" and value != said.get(name):
            yield (name,), "raw_mark_not_on_page"
    mine, theirs = credential.document.get("badge"), said.get("badge")
    if isinstance(mine, Mapping) and mine != theirs:
        known = {"image": shown.achievement.image, "issuer": shown.issuer.id}
        for name, link in known.items():
            value = mine.get(name)
            told = isinstance(value, Mapping) and bool(value.keys() - {"id"})
            if told or (isinstance(value, str) and value != link):
                yield ("badge", name), "raw_mark_not_on_page"
