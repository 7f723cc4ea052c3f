"""Whole files through ``read`` and ``verify``: tokens, JSON and pictures of every layout."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target, check_wording
from tests.fuzz.targets.pictures import of_chunks
from tests.fuzz.targets.sd_jwt import of_disclosures
from tests.fuzz.targets.tokens import of_parts
from tests.sweep.edits import places
from tests.sweep.facts import shown
from tests.sweep.good import Good, all_good
from wallet.credentials.reading import read
from wallet.linked_data import bundled
from wallet.trust.model import Knowledge
from wallet.verification.as_json import checks_json, credential_summary, restore
from wallet.verification.headline import headline
from wallet.verification.report import Verdict
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.sweep.facts import Shown
    from wallet.verification.report import Check, Report

_ASKED = {"challenge": "n-1", "domain": "https://employer.example"}
_RANDOM_SIGNATURES = ("P-256", "P-384", "ES256")  # not the same bytes from run to run


@cache
def goods() -> tuple[Good, ...]:
    """Return good files whose bytes are the same in every run."""
    return tuple(
        each for each in all_good() if not any(name in each.name for name in _RANDOM_SIGNATURES)
    )


@cache
def knowledge() -> Knowledge:
    """Return what is known to judge any of them."""
    known = [each.knowledge for each in goods()]
    return Knowledge({url: copies for each in known for url, copies in each.documents.items()})


@cache
def _shown() -> tuple[Shown, ...]:
    return tuple(shown(judge(good.inside(good.text))) for good in goods())


def judge(data: bytes) -> Report:
    """Judge with the contexts of the wallet, whose caches are emptied before each run.

    Those that the good files hold would remember what another run made of them.
    """
    return verify(read(data), knowledge(), bundled(), now=goods()[0].now, **_ASKED)


def seeds() -> list[bytes]:
    return [good.inside(good.text) for good in goods()]


def mutate(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change a file as its kind is best changed."""
    if data[:1] == b"\x89":
        return any_of(of_chunks, of_bytes())(chance, data, other)
    if data[:1] == b"e":
        return any_of(of_parts, of_disclosures if b"~" in data else of_parts, of_bytes(b"~", b"."))(
            chance, data, other
        )
    if data[:1] == b"{" and chance.random() < 0.1:
        return _wrapped(chance, data, other)
    return of_json()(chance, data, other)


def _wrapped(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Put one file into another, as containers and exports do."""
    inside = other.decode("utf-8", "replace")
    try:
        document, value = json.loads(data), json.loads(inside) if inside[:1] == "{" else inside
        where, _ = chance.choice(list(places(document)))
    except (ValueError, IndexError, AttributeError):
        return data
    parent = document
    for step in where[:-1]:
        parent = parent[step]
    parent[where[-1]] = value
    return json.dumps(document).encode("utf-8", "surrogatepass")


def check(data: bytes, report: Report) -> None:
    """Whatever is valid shows only what one of the originals shows; all of it can be said."""
    assert report.credential
    assert report.credential.original == data
    if report.verdict is Verdict.VALID:
        found = shown(report)
        beyond = [found.beyond(each) for each in _shown()]
        assert not all(beyond), f"valid, and shows {min(beyond, key=len)}"
    for each in _checks(report):
        check_wording(each.code, each.details)
    check_wording(headline(report).code, {})
    json.dumps(credential_summary(report.credential)).encode()
    stored = json.loads(json.dumps(checks_json(report)))
    again = restore(report.credential, stored, knowledge(), report.now)
    assert (again.verdict, headline(again)) == (report.verdict, headline(report))


def _checks(report: Report) -> Iterator[Check]:
    yield from report.checks
    for inner in (*report.inner, *(each.report for each in report.endorsements)):
        yield from _checks(inner)


VERIFYING = Target(name="verifying", seeds=seeds, mutate=mutate, read=judge, check=check)
