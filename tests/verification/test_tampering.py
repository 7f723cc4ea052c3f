"""Change, add or remove any one thing in a good credential: it never stays valid."""

from __future__ import annotations

import base64
import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Institution
from tests.verification.corpus import cases, foreign_contexts
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, data_of, judge
from wallet.credentials.reading import read
from wallet.errors import ReadingError
from wallet.trust.model import Knowledge
from wallet.verification.report import Verdict
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

GOOD = ("dcc-v2-ed-valid", "dcc-v1-di-obspec", "dcc-v2-di-alignments")


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every member and item, containers included."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in entries:
        yield (*path, key)
        if isinstance(part, dict | list):
            yield from paths(part, (*path, key))


def changed(document: Any, path: tuple[Any, ...], how: str) -> Any:
    """Return a copy with one thing altered, taken out, or put in beside."""
    altered = copy.deepcopy(document)
    if not path:
        return {**altered, "nobodyDefinesThis": "added"} if how == "add" else None
    parent = altered
    for key in path[:-1]:
        parent = parent[key]
    value = parent[path[-1]]
    if how == "remove":
        del parent[path[-1]]
    elif how == "add":
        if not isinstance(value, dict):
            return None
        value["nobodyDefinesThis"] = "added"
    elif isinstance(value, str):
        parent[path[-1]] = value[:-1] + ("x" if value[-1:] != "x" else "y")
    elif isinstance(value, bool | int | float):
        parent[path[-1]] = not value if isinstance(value, bool) else value + 1
    else:
        return None
    return altered


def verdict(document: Any) -> Verdict | str:
    try:
        credential = read(json.dumps(document).encode())
    except ReadingError as error:
        return error.code
    return verify(credential, Knowledge(), foreign_contexts(), now=NOW).verdict


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("how", ["alter", "remove", "add"])
def test_every_place(name: str, how: str) -> None:
    case = next((case for case in cases() if case.id == name), None)
    if case is None:
        pytest.skip("no corpus beside the checkout")
    document = json.loads((case.folder / case.about["file"]).read_bytes())
    assert verdict(document) is Verdict.VALID
    tried = 0
    for path in ((), *paths(document)):
        altered = changed(document, path, how)
        if altered is None or altered == document:
            continue
        tried += 1
        assert verdict(altered) is not Verdict.VALID, (how, path)
    assert tried > 5


def test_every_character_of_a_token() -> None:
    issuer = Institution("aoba.example", method="did:key")
    token = issuer.token(issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START))
    assert judge(token).verdict == "valid"
    for place in range(0, len(token), 7):
        other = "A" if token[place] != "A" else "B"
        altered = token[:place] + other + token[place + 1 :]
        try:
            assert judge(altered).verdict != "valid", place
        except ReadingError:
            continue


def test_another_encoding_of_the_same_signature_is_refused() -> None:
    issuer = Institution("aoba.example", method="did:key")
    token = issuer.token(issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START))
    signature = token.split(".")[2]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    spare = alphabet[alphabet.index(signature[-1]) ^ 1]
    same = base64.urlsafe_b64decode(signature[:-1] + spare + "==")
    assert same == base64.urlsafe_b64decode(signature + "==")
    with pytest.raises(ReadingError):
        read(data_of(token[:-1] + spare))
