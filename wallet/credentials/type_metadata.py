"""What an SD-JWT VC calls its claims, where it carries the metadata of its type itself.

SD-JWT VC, "Type Metadata" (drafts up to 10 had it carried in the header ``vctm``, and issuers still
do). The documents are in the signed header, and must be of the ``vct``; where the badge names their
digest (``vct#integrity``), they must have it. What lies elsewhere is not fetched.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials import values
from wallet.credentials.tokens import decode_part
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Path = tuple[str | int | None, ...]
Labels = tuple[tuple[str, str], ...]

_MOST_DOCUMENTS = 5
_MOST_CLAIMS = 200
_MOST_LANGUAGES = 50
_LONGEST = 200_000  # characters of one document
_LONGEST_LABEL = 60
_DIGESTS = ("sha512", "sha384", "sha256")  # the strongest first (Subresource Integrity, 3.3.4)


@dataclass(frozen=True, slots=True)
class ClaimLabels:
    """What the claims at a path are called: (language, text); None is every element."""

    path: Path
    labels: Labels


def claim_labels(header: Mapping[str, Any], claims: Mapping[str, Any]) -> tuple[ClaimLabels, ...]:
    """Return what a badge says that its claims are called, () where it does not or is in doubt."""
    carried = dict(_carried(header))
    found: dict[Path, Labels] = {}
    kind, digest = claims.get("vct"), claims.get("vct#integrity")
    for _ in range(_MOST_DOCUMENTS):
        text, document = carried.pop(kind, (b"", {})) if isinstance(kind, str) else (b"", {})
        if not document or not _has_digest(text, digest):
            break
        for each in _claims(document):
            found.setdefault(each.path, each.labels)  # a type goes before those that it extends
        kind, digest = document.get("extends"), document.get("extends#integrity")
    return tuple(ClaimLabels(path, labels) for path, labels in found.items())


def _carried(header: Mapping[str, Any]) -> Iterator[tuple[str, tuple[bytes, Mapping[str, Any]]]]:
    for each in values.items(header.get("vctm"))[:_MOST_DOCUMENTS]:
        if not isinstance(each, str) or len(each) > _LONGEST:
            continue
        try:
            text = decode_part(each, "vctm")
            document = strict_json.loads(text)
        except ReadingError:
            continue
        if isinstance(document, dict) and isinstance(document.get("vct"), str):
            yield document["vct"], (text, document)


def _has_digest(text: bytes, stated: Any) -> bool:
    """Say whether a document is the one of which a digest is stated; any is where none is."""
    if stated is None:
        return True
    named = [each.partition("-") for each in stated.split()] if isinstance(stated, str) else []
    for kind in _DIGESTS:
        digests = [digest for name, _, digest in named if name == kind]
        if digests:
            return any(_decoded(each) == hashlib.new(kind, text).digest() for each in digests)
    return False


def _decoded(digest: str) -> bytes:
    try:
        return base64.b64decode(digest.partition("?")[0], validate=True)
    except (binascii.Error, ValueError):
        return b""


def _claims(document: Mapping[str, Any]) -> Iterator[ClaimLabels]:
    for each in values.items(document.get("claims"))[:_MOST_CLAIMS]:
        if not isinstance(each, dict):
            continue
        path, labels = _path(each.get("path")), _labels(each.get("display"))
        if path and labels:
            yield ClaimLabels(path, labels)


def _path(value: Any) -> Path:
    if not isinstance(value, list):
        return ()
    good = all(
        each is None or isinstance(each, str) or (type(each) is int and each >= 0) for each in value
    )
    return tuple(value) if good else ()


def _labels(display: Any) -> Labels:
    found: dict[str, str] = {}
    for each in (display if isinstance(display, list) else [])[:_MOST_LANGUAGES]:
        if not isinstance(each, dict):
            continue
        # ``lang`` and ``label`` in most drafts, ``locale`` and ``name`` in the last ones.
        language = each.get("locale", each.get("lang"))
        label = each.get("label", each.get("name"))
        if isinstance(language, str) and isinstance(label, str):
            plain = " ".join("".join(c if c.isprintable() else " " for c in label).split())
            if plain:
                short = len(plain) <= _LONGEST_LABEL
                plain = plain if short else f"{plain[: _LONGEST_LABEL - 1]}…"
                found.setdefault(language.lower()[:35], plain)
    return tuple(found.items())
