"""What an asker says of itself: what it takes, and the key that answers are encrypted for.

``client_metadata`` of OpenID4VP 1.0, sections 5.1, 8.3 and 11.1, and of the drafts (``vp_formats``,
``authorization_encrypted_response_*``). None of its keys shows who asks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites.algorithms import in_words
from wallet.errors import SharingError
from wallet.sharing import jwe
from wallet.sharing.openid4vp.links import malformed
from wallet.sharing.queries.model import Format
from wallet.sharing.queries.shapes import FORMATS
from wallet.sharing.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MOST_KEYS = 20
_MOST_FORMATS = 50
_LONGEST_WORD = 100
_LONGEST_NAME = 200  # as that in a certificate
_DATA_INTEGRITY = "DataIntegrityProof"
# Where the algorithms of a format are. Of a token those of the issuer and of the learner are one
# list; of an SD-JWT the key binding has its own.
_ALGORITHMS = {
    Format.LDP: ("cryptosuite_values", "proof_type_values", "proof_type"),
    Format.JWT: ("alg_values", "alg", "alg_values_supported"),
    Format.SD_JWT: ("sd-jwt_alg_values",),
}
_BINDINGS = "kb-jwt_alg_values"


@dataclass(frozen=True, slots=True)
class Metadata:
    """``algorithms`` is as ``Request.algorithms``. ``formats`` are the names as they were written.

    ``bindings`` is as ``Request.bindings``. ``recipient`` is None where answers are not encrypted.
    """

    name: str = ""
    algorithms: Mapping[Format, frozenset[str]] = field(default_factory=dict)
    bindings: frozenset[str] = frozenset()
    formats: frozenset[str] = frozenset()
    draft: bool = False
    recipient: jwe.Recipient | None = None
    enc: str = jwe.DEFAULT_ENC


def metadata_of(value: Any, *, encrypted: bool) -> Metadata:
    """Read ``client_metadata``; None is an asker that says nothing of itself.

    Keys are looked at only where the answer is to be encrypted. Raises ``SharingError``:
    ``vp_malformed`` (``place``), ``vp_formats`` (it takes none that we have), ``vp_keys_elsewhere``
    (a ``jwks_uri`` instead of keys), ``vp_encryption_absent``, ``vp_encryption_key``,
    ``vp_encryption_unknown`` (``name``), ``vp_answer_signed`` (a draft's signed answers).
    """
    if value is None:
        if encrypted:
            raise SharingError("vp_encryption_absent")
        return Metadata()
    if not isinstance(value, dict):
        raise malformed("client_metadata")
    name = value.get("client_name", "")
    if not isinstance(name, str):
        raise malformed("client_name")
    draft = "vp_formats" in value or "authorization_encrypted_response_alg" in value
    stated = value.get("vp_formats_supported", value.get("vp_formats"))
    formats = _members(stated, "vp_formats_supported", _MOST_FORMATS) if stated is not None else {}
    algorithms = dict(_algorithms(formats))
    if formats and not algorithms:
        raise SharingError("vp_formats")
    recipient, enc = _encryption(value) if encrypted else (None, jwe.DEFAULT_ENC)
    return Metadata(
        said(name, _LONGEST_NAME),
        algorithms,
        frozenset(_bindings(formats)),
        frozenset(formats),
        draft,
        recipient,
        enc,
    )


def _algorithms(formats: Mapping[str, Any]) -> Iterator[tuple[Format, frozenset[str]]]:
    """Yield what is taken of each format: an empty set where anything is."""
    for wanted in Format:
        stated = [rules for name, rules in formats.items() if FORMATS.get(name) is wanted]
        if not stated:
            continue
        names: set[str] = set()
        for rules in stated:
            members = _members(rules, "vp_formats_supported", _MOST_FORMATS)
            listed = {each: _words(in_words(members[each]), each)
                      for each in _ALGORITHMS[wanted] if each in members}  # fmt: skip
            suites = listed.get("cryptosuite_values")
            for words in listed.values():
                names.update(words)
            if suites:
                names.discard(_DATA_INTEGRITY)
        # A proof of that type, of whatever suite: nothing is ruled out.
        yield wanted, frozenset() if _DATA_INTEGRITY in names else frozenset(names)


def _bindings(formats: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is taken of the key binding of an SD-JWT; nothing where anything is."""
    for name, rules in formats.items():
        if FORMATS.get(name) is Format.SD_JWT and _BINDINGS in rules:
            yield from _words(in_words(rules[_BINDINGS]), _BINDINGS)


def _encryption(value: Mapping[str, Any]) -> tuple[jwe.Recipient, str]:
    if "authorization_signed_response_alg" in value:
        raise SharingError("vp_answer_signed")
    if "jwks" not in value:
        raise SharingError("vp_keys_elsewhere" if "jwks_uri" in value else "vp_encryption_absent")
    keys = _members(value["jwks"], "jwks", _MOST_FORMATS).get("keys")
    if not isinstance(keys, list) or not 0 < len(keys) <= _MOST_KEYS:
        raise malformed("jwks")
    recipient = _first_usable(keys, value.get("authorization_encrypted_response_alg"))
    if recipient is None:
        raise SharingError("vp_encryption_key")
    return recipient, _enc(value)


def _first_usable(keys: list[Any], algorithm: Any) -> jwe.Recipient | None:
    if algorithm is not None and algorithm != jwe.ALGORITHM:
        return None
    for key in keys:
        if not isinstance(key, dict):
            raise malformed("jwks")
        try:
            return jwe.recipient_of(key)
        except SharingError:
            continue
    return None


def _enc(value: Mapping[str, Any]) -> str:
    """Return the first content encryption of theirs that we have."""
    name = "encrypted_response_enc_values_supported"
    if name in value:
        offered = _words(value[name], name)
    elif "authorization_encrypted_response_alg" in value:  # JARM, section 3
        draft = value.get("authorization_encrypted_response_enc", "A128CBC-HS256")
        offered = _words([draft], "authorization_encrypted_response_enc")
    else:
        offered = (jwe.DEFAULT_ENC,)
    for each in offered:
        if each in jwe.ENCRYPTIONS:
            return each
    raise SharingError("vp_encryption_unknown", name=said(", ".join(offered)) or "–")


def _members(value: Any, place: str, most: int) -> Mapping[str, Any]:
    if not isinstance(value, dict) or len(value) > most:
        raise malformed(place)
    return value


def _words(value: Any, place: str) -> tuple[str, ...]:
    words = value if isinstance(value, list) else [None]
    if len(words) > _MOST_FORMATS or not all(
        isinstance(each, str) and len(each) <= _LONGEST_WORD for each in words
    ):
        raise malformed(place)
    return tuple(words)
