"""The file in which the Learner Credential Wallet writes down what it holds.

A ``UniversalWallet2020`` (Universal Wallet 2020, a draft of the W3C's Credentials Community Group),
or an array of them, one for each profile: in ``contents`` stand credentials, a DID document, the
profile's keys in the clear and a ``ProfileMetadata`` with its name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wallet import strict_json
from wallet.errors import ReadingError

_TYPE = "UniversalWallet2020"
_LOCKED = ("LOCKED", "ENCRYPTED")
_METADATA = "ProfileMetadata"
_BESIDE = ("X25519KeyAgreementKey2020", "X25519KeyAgreementKey2019")  # nothing is signed with them
MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class WrittenKey:
    """A key pair as it is written there, unchecked; ``repr`` hides the secret."""

    public: str  # publicKeyMultibase
    secret: str = field(repr=False)  # privateKeyMultibase


@dataclass(frozen=True, slots=True)
class UniversalWallet:
    """One profile of another wallet: its name ("" for none), keys, and files of credentials.

    ``files`` are titles, which may be "", and the bytes of a file for each.
    """

    profile: str
    keys: tuple[WrittenKey, ...]
    files: tuple[tuple[str, bytes], ...]


def read(data: bytes) -> tuple[UniversalWallet, ...]:
    """Return the wallets in a file; () for a file that is something else.

    Raises ``ReadingError`` ``universal_wallet_locked`` when one of them is encrypted.
    """
    if _TYPE.encode() not in data[:MAX_BYTES]:
        return ()
    try:
        value = strict_json.loads(data, max_bytes=MAX_BYTES)
    except ReadingError:
        return ()  # whatever it is, its reader will say so
    wallets = value if isinstance(value, list) else [value]
    if not wallets or not all(_TYPE in _types(wallet) for wallet in wallets):
        return ()
    return tuple(map(_wallet, wallets))


def _wallet(value: Mapping[str, Any]) -> UniversalWallet:
    contents = value.get("contents")
    if value.get("status") in _LOCKED or not isinstance(contents, list):
        raise ReadingError("universal_wallet_locked")
    if any(isinstance(item, Mapping) and "ciphertext" in item for item in contents):
        raise ReadingError("universal_wallet_locked")
    name, keys, files = "", [], []
    for item in contents:
        if isinstance(item, str):
            files.append(("", item.encode()))
        elif not isinstance(item, Mapping):
            continue
        elif _METADATA in _types(item):
            name = _text(item.get("data"), "profileName") or _text(item, "name")
        elif "privateKeyMultibase" in item and not set(_BESIDE) & set(_types(item)):
            keys.append(
                WrittenKey(_text(item, "publicKeyMultibase"), _text(item, "privateKeyMultibase"))
            )
        elif "privateKeyMultibase" not in item and "verificationMethod" not in item:
            written = json.dumps(item, ensure_ascii=False, indent=2).encode()
            files.append((_title(item), written))
    return UniversalWallet(name, tuple(keys), tuple(files))


def _types(item: Any) -> list[Any]:
    found = item.get("type") if isinstance(item, Mapping) else None
    return found if isinstance(found, list) else [found]


def _title(item: Mapping[str, Any]) -> str:
    """Return what a credential says it is called, to name its file by."""
    return next(filter(None, _titles(item)), "")


def _titles(item: Mapping[str, Any]) -> Iterator[str]:
    yield _text(item, "name")
    subject = item.get("credentialSubject")
    for each in subject if isinstance(subject, list) else [subject]:
        if isinstance(each, Mapping):
            yield _text(each.get("achievement"), "name")


def _text(item: Any, name: str) -> str:
    value = item.get(name) if isinstance(item, Mapping) else None
    return value if isinstance(value, str) else ""
