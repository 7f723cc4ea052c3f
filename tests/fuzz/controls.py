"""A broken reader for each target: the same fuzzer must catch every one in its bounded form.

Each takes away one thing that the reader relies on. An original that is read still looks good:
only a changed input shows what is wrong.
"""

from __future__ import annotations

import hmac
import json
import re
from contextlib import nullcontext
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from tests.fuzz.targets import TARGETS, status
from wallet import strict_json
from wallet.credentials import png, sd_jwt, svg, tokens
from wallet.errors import TrustError
from wallet.linked_data import rdfc, terms
from wallet.sharing import jwe, link_forms, pixelpass, qr
from wallet.sharing.animated import envelope
from wallet.sharing.compact import reading
from wallet.sharing.containers import pdf
from wallet.sharing.local import calls
from wallet.sharing.openid4vci import members
from wallet.sharing.openid4vp import reading as requests
from wallet.sharing.queries import lookup
from wallet.sharing.vc_api import exchange
from wallet.trust import addresses, archives, did, methods, registries
from wallet.vault.key_file import KeyFile
from wallet.verification import bitstring
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from tests.fuzz.target import Target

_ENDLESS = 10**9
_PART = "[A-Za-z0-9_-]+"
_LINE_AT_THE_END = re.compile(rf"({_PART})\.({_PART})\.([A-Za-z0-9_-]*)\n?")  # what $ lets through
_NEVER = re.compile(r"(?!)")
_LIST_JUDGE = status._list_judge


class _AnyChecksum(int):
    """A number that no other differs from."""

    __hash__ = int.__hash__

    def __eq__(self, _other: object) -> bool:
        return True

    def __ne__(self, _other: object) -> bool:
        return False


class _Unchecked:
    """``zlib``, as one who skips checksums would have it."""

    @staticmethod
    def crc32(_data: bytes) -> int:
        return _AnyChecksum()


class _AnyTag:
    """``hmac``, as one who never compares would have it."""

    digest = hmac.digest

    @staticmethod
    def compare_digest(_one: bytes, _other: bytes) -> bool:
        return True


def _anywhere(interact: Any, url: str, _host: str) -> str:
    """Send the answer wherever a request says."""
    try:
        return addresses.target(interact["service"][0]["serviceEndpoint"]).url
    except (TypeError, LookupError, AttributeError, TrustError):
        return url


def _last_of_two() -> json.JSONDecoder:
    """Return a decoder that lets the last of two equal keys win."""
    strict = strict_json._DECODER
    return json.JSONDecoder(
        parse_int=strict.parse_int,
        parse_float=strict.parse_float,
        parse_constant=strict.parse_constant,
    )


def _yes_to_lists(*situation: Any) -> Any:
    judge = _LIST_JUDGE(*situation)
    return lambda listed: replace(judge(listed), verdict=Verdict.VALID)


def broken(name: str) -> tuple[Target, AbstractContextManager[Any]]:
    """Return a target, and the block within which what it reads with is broken."""
    target = TARGETS[name]
    match name:
        case "verifying":  # a verifier that says yes
            judge = target.read
            target = replace(target, read=lambda data: replace(judge(data), verdict=Verdict.VALID))
            return target, nullcontext()
        case "key-file":  # a reader that forgives what stands after the end
            target = replace(target, read=lambda data: KeyFile.from_bytes(data.rstrip()))
            return target, nullcontext()
        case _:
            return target, _PATCHES[name]()


_PATCHES = {
    "json": lambda: patch.object(strict_json, "_DECODER", _last_of_two()),
    "tokens": lambda: patch.object(tokens, "_COMPACT", _LINE_AT_THE_END),
    "sd-jwt": lambda: patch.object(sd_jwt, "_RESERVED", frozenset()),
    "png": lambda: patch.object(png, "zlib", _Unchecked),
    "svg": lambda: patch.object(svg, "MAX_DEPTH", _ENDLESS),
    "codes": lambda: patch.object(pixelpass, "MAX_INFLATED", _ENDLESS),
    "qr": lambda: patch.object(qr, "OSError", KeyError, create=True),  # is not caught any more
    "moving-codes": lambda: patch.object(envelope, "LARGEST", _ENDLESS),
    "compact": lambda: patch.dict(  # a reader that takes whatever stands for a type for a number
        reading.UNPACKERS, {"@vocab": lambda value, terms: terms.get(value)}
    ),
    "status-bits": lambda: patch.object(bitstring, "MAX_BYTES", _ENDLESS),
    "status-lists": lambda: patch.object(status, "_list_judge", _yes_to_lists),
    "dids": lambda: patch.object(
        did, "_DID_WEB", re.compile(did._DID_WEB.pattern.replace(r"\Z", "$"))
    ),
    "key-documents": lambda: patch.object(methods, "sum", lambda _: 1, create=True),
    "addresses": lambda: patch.object(addresses, "_NUMBER", _NEVER),
    "packs": lambda: patch.object(archives, "_inside", lambda name: PurePosixPath(name).parts),
    "registries": lambda: patch.object(
        registries, "_text", lambda holder, name: holder.get(name, "")
    ),
    "linked-data": lambda: patch.object(terms, "_ESCAPES", {}),
    "portfolio-files": lambda: patch.object(pdf, "Exception", KeyError, create=True),
    "links": lambda: patch.object(link_forms, "_check_characters", lambda _: None),
    "requests": lambda: patch.object(requests, "check_destination", lambda *_: None),
    "queries": lambda: patch.object(lookup, "_suits", lambda *_: True),
    "offers": lambda: patch.object(members, "target", lambda _: None),  # any address will do
    "exchanges": lambda: patch.object(exchange, "service_of", _anywhere),
    "encrypted": lambda: patch.object(jwe, "hmac", _AnyTag),
    "calls": lambda: patch.object(calls, "_FIELD", re.compile(r"([^:]+):[ \t]*([\x20-\x7e\t]*)")),
    "graphs": lambda: patch.object(rdfc, "_orders", lambda nodes: [tuple(nodes)]),
}
