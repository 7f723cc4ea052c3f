"""For any choice of fields: what is hidden stands nowhere, what is shown does, and it is good."""

from __future__ import annotations

import base64
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.presenting.disclosing.rich import BADGE, credential, issued, issuer_of, sd_jwt
from tests.presenting.disclosing.test_beside import all_loose
from tests.verification.judging import codes, judge
from wallet.cryptosuites import table
from wallet.linked_data import bundled
from wallet.presenting.disclosing import Visibility, disclosed, fields_in, take_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.credentials.model import Credential
    from wallet.presenting.disclosing import Opened

needs_bbs = pytest.mark.skipif(
    not table.installed("py_arkworks_bls12381"), reason="needs the extra bbs"
)
_ENCODED = re.compile(rb"[A-Za-z0-9_-]{8,}")


def marked() -> dict[str, Any]:
    """Return the badge with a value in each place that occurs nowhere else in it."""
    number = iter(range(10_000))

    def mark(value: Any, name: str) -> Any:
        if name in ("@context", "type", "id", "resultDescription", "achievedLevel", "status"):
            return (
                [mark(each, "") for each in value]
                if isinstance(value, list)
                and (value and isinstance(value[0], dict) and name != "@context")
                else value
            )
        if isinstance(value, dict):
            return {key: mark(part, key) for key, part in value.items()}
        if isinstance(value, list):
            return [mark(each, name) for each in value]
        if isinstance(value, str) and not value.startswith(("2026", "2029", "http", "data:")):
            return f"値{next(number):04d}·{value}"
        return value

    found: dict[str, Any] = mark(BADGE, "")
    found["issuer"]["id"] = issuer_of("")[0]
    return found


@cache
def held(how: str) -> tuple[Credential, Opened]:
    made = {
        "sd-jwt": lambda: sd_jwt(marked()),
        "loose": lambda: all_loose(marked()),
    }.get(how, lambda: issued(how, marked()))()
    whole = credential(made)
    return whole, take_apart(whole, bundled())


@pytest.mark.parametrize(
    "how", ["ecdsa-sd-2023", pytest.param("bbs-2023", marks=needs_bbs), "sd-jwt", "loose"]
)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_any_choice(how: str, data: st.DataObject) -> None:
    whole, opened = held(how)
    keys = [each.key for each in fields_in(opened).fields]
    chosen = data.draw(st.lists(st.sampled_from(keys), unique=True, max_size=12))
    part = disclosed(whole, opened, chosen)
    assert set(chosen) <= {each.key for each in part.fields.shown}
    said = set(_said(part.data))
    for each in part.fields.fields:
        if not each.value.startswith("値"):
            continue
        mark = each.value[:6].encode()
        there = any(mark in text for text in said)
        assert there is (each.visibility is not Visibility.HIDDEN), each.key
    report = judge(part.data.decode())
    assert codes(report)["proof"] == "proof_good"
    assert report.credential
    assert len(fields_in(take_apart(report.credential, bundled())).fields) == (
        len(part.fields.shown)
    )


def _said(data: bytes) -> Iterator[bytes]:
    """Yield the bytes, as they are and with JSON's escapes undone, and all that is encoded in."""
    yield data
    if data.startswith(b"{"):
        yield json.dumps(json.loads(data), ensure_ascii=False).encode()
    for match in _ENCODED.findall(data):
        for text in (match, match[1:]):
            whole = text[: len(text) - (len(text) % 4 == 1)]
            decoded = base64.urlsafe_b64decode(whole + b"=" * (-len(whole) % 4))
            yield decoded
            try:
                yield json.dumps(json.loads(decoded), ensure_ascii=False).encode()
            except ValueError:
                continue
