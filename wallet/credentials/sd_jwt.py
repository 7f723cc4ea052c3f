"""Takes SD-JWTs apart and puts what they disclose back in place (RFC 9901, sections 4 and 7.1).

Strictly: a disclosure that fits no digest, a digest that occurs twice, a name that is already taken
or has a meaning of its own make another document of the same signature, so none is let through.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials.tokens import Token, decode_part, parse_compact
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DISCLOSURES = 512

_PART = "[A-Za-z0-9_-]+"
_LAYOUT = re.compile(rf"({_PART}\.{_PART}\.{_PART})~((?:{_PART}~)*)({_PART}\.{_PART}\.{_PART})?")
_HASHES = {"sha-256": hashlib.sha256, "sha-384": hashlib.sha384, "sha-512": hashlib.sha512}
_DIGESTS, _ELEMENT, _ALGORITHM = "_sd", "...", "_sd_alg"
_RESERVED = frozenset({_DIGESTS, _ELEMENT, _ALGORITHM})
_OF_MEMBER, _OF_ELEMENT = 3, 2  # how many parts a disclosure has: salt, name, value; salt, value


@dataclass(frozen=True, slots=True)
class SdJwt:
    """The issuer's token as signed, what comes after it, and the text that ``sd_hash`` covers."""

    token: Token
    disclosures: tuple[str, ...]
    key_binding: Token | None  # the holder's KB-JWT
    presented: str  # everything but the key binding, up to the last tilde


@dataclass(frozen=True, slots=True)
class Disclosed:
    """The payload with all that was disclosed in place.

    ``hidden`` counts the digests that nothing was disclosed for (some may be decoys),
    ``hidden_top`` those among the outermost members, ``unsigned`` the disclosures that no digest
    accounts for, which are ``loose``. ``places`` has each disclosure by the member names and
    element numbers that lead to it in the payload.
    """

    payload: Mapping[str, Any]
    shown: int
    hidden: int
    hidden_top: int
    unsigned: int
    loose: tuple[str, ...] = ()
    places: Mapping[tuple[str, ...], str] = field(default_factory=dict)


def parse(text: str) -> SdJwt:
    """Take an SD-JWT with or without key binding apart.

    Raises ``ReadingError``: ``token_malformed`` and what ``parse_compact`` raises, with the detail
    ``part``; ``disclosures_too_many``.
    """
    match = _LAYOUT.fullmatch(text)
    if match is None:
        raise ReadingError("token_malformed", part="layout")
    disclosures = tuple(match[2].split("~")[:-1])
    if len(disclosures) > MAX_DISCLOSURES:
        raise ReadingError("disclosures_too_many", part="disclosure", limit=MAX_DISCLOSURES)
    return SdJwt(
        token=parse_compact(match[1]),
        disclosures=disclosures,
        key_binding=parse_compact(match[3]) if match[3] else None,
        presented=f"{match[1]}~{match[2]}",
    )


def disclose(parsed: SdJwt) -> Disclosed:
    """Put every disclosure where its digest stands (RFC 9901, section 7.1 step 3).

    Raises ``ReadingError``: ``format_not_supported`` for a hash algorithm that is not allowed,
    ``disclosure_malformed``, ``disclosure_reserved``, ``disclosure_collides``,
    ``disclosure_repeated``, ``json_too_deep``.
    """
    hash_name = _hash_name(parsed)
    opening = _Opening({digest(text, hash_name): text for text in parsed.disclosures})
    if len(opening.waiting) != len(parsed.disclosures):
        raise _refused("disclosure_repeated")
    signed = {name: value for name, value in parsed.token.payload.items() if name != _ALGORITHM}
    payload = opening.in_object(signed, ())
    return Disclosed(
        payload,
        shown=len(parsed.disclosures) - len(opening.waiting),
        hidden=opening.hidden,
        hidden_top=opening.hidden_top,
        unsigned=len(opening.waiting),
        loose=tuple(opening.waiting.values()),
        places=opening.places,
    )


def digest(text: str, hash_name: str) -> str:
    """Return the base64url digest of a disclosure, or of what ``sd_hash`` covers."""
    found = _HASHES[hash_name](text.encode("ascii")).digest()
    return base64.urlsafe_b64encode(found).rstrip(b"=").decode()


def binding_digest(parsed: SdJwt) -> str:
    """Return what the holder's ``sd_hash`` must be (RFC 9901, section 4.3.1)."""
    return digest(parsed.presented, _hash_name(parsed))


def opened(parsed: SdJwt, text: str) -> Token:
    """Return the issuer's token with the disclosed payload; ``text`` stays whole."""
    return replace(parsed.token, payload=disclose(parsed).payload, text=text)


def _hash_name(parsed: SdJwt) -> str:
    name = parsed.token.payload.get(_ALGORITHM, "sha-256")
    if not isinstance(name, str):
        raise _refused("disclosure_malformed")
    if name not in _HASHES:
        raise ReadingError("format_not_supported", format=f"SD-JWT, {name[:40]}")
    return name


class _Opening:
    """The disclosures still to be placed, and the digests met on the way."""

    def __init__(self, waiting: dict[str, str]) -> None:
        self.waiting = waiting  # digest -> disclosure
        self.hidden = self.hidden_top = 0
        self.places: dict[tuple[str, ...], str] = {}
        self._met: set[str] = set()

    def in_object(self, value: Mapping[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, member in value.items():
            if name == _ELEMENT:
                raise _refused("disclosure_reserved")
            if name != _DIGESTS:
                found[name] = self._in_value(member, (*path, name))
        for each in _digests(value):
            text, parts = self._take(each, _OF_MEMBER)
            if not text:
                self.hidden_top += not path
                continue
            name = parts[1]
            if not isinstance(name, str) or name in _RESERVED:
                raise _refused("disclosure_reserved")
            if name in found:
                raise _refused("disclosure_collides")
            self.places[*path, name] = text
            found[name] = self._in_value(parts[2], (*path, name))
        return found

    def _in_value(self, value: Any, path: tuple[str, ...]) -> Any:
        if len(path) >= strict_json.MAX_DEPTH:
            raise _refused("json_too_deep", limit=strict_json.MAX_DEPTH)
        if isinstance(value, dict):
            return self.in_object(value, path)
        if isinstance(value, list):
            return self._in_array(value, path)
        return value

    def _in_array(self, value: list[Any], path: tuple[str, ...]) -> list[Any]:
        found: list[Any] = []
        for element in value:
            place = (*path, str(len(found)))
            if not (isinstance(element, dict) and element.keys() == {_ELEMENT}):
                found.append(self._in_value(element, place))
                continue
            text, parts = self._take(element[_ELEMENT], _OF_ELEMENT)
            if text:
                self.places[place] = text
                found.append(self._in_value(parts[1], place))
        return found

    def _take(self, wanted: Any, size: int) -> tuple[str, list[Any]]:
        """Return the disclosure that a digest stands for and its parts, "" when it is withheld."""
        if not isinstance(wanted, str):
            raise _refused("disclosure_malformed")
        if wanted in self._met:
            raise _refused("disclosure_repeated")
        self._met.add(wanted)
        if wanted not in self.waiting:
            self.hidden += 1
            return "", []
        text = self.waiting.pop(wanted)
        parts = _parts(text)
        if len(parts) != size or not isinstance(parts[0], str):
            raise _refused("disclosure_malformed")
        return text, parts


def _digests(value: Mapping[str, Any]) -> list[Any]:
    digests = value.get(_DIGESTS, [])
    if not isinstance(digests, list):
        raise _refused("disclosure_malformed")
    return digests


def _parts(text: str) -> list[Any]:
    try:
        parts = strict_json.loads(decode_part(text, "disclosure"))
    except ReadingError as error:
        error.details["part"] = "disclosure"
        raise
    if not isinstance(parts, list):
        raise _refused("disclosure_malformed")
    return parts


def _refused(code: str, **details: object) -> ReadingError:
    return ReadingError(code, part="disclosure", **details)
