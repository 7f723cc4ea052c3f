"""Answers that come encrypted (RFC 7516): text for keys of ours, changed anywhere."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING
from unittest.mock import patch

from cryptography.hazmat.primitives.asymmetric import ec, x25519

from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.fuzz.targets.tokens import of_parts
from wallet.errors import SharingError
from wallet.sharing import jwe

if TYPE_CHECKING:
    from wallet.sharing.jwe import Reader, SecretPoint

_PLAIN = json.dumps({"vp_token": {"badge": ["学びの証明"]}, "state": "s"}).encode()


@cache
def readers() -> tuple[Reader, ...]:
    """Return keys that are the same in every run."""
    return (
        jwe.Reader("P-256", ec.derive_private_key(1_234_567, ec.SECP256R1()), "k"),
        jwe.Reader("X25519", x25519.X25519PrivateKey.from_private_bytes(bytes(range(32)))),
    )


def _once(curve: str) -> SecretPoint:
    return readers()[curve == "X25519"].key


@cache
def seeds() -> tuple[bytes, ...]:
    """Return one text for each way to encrypt and each curve, without anything random in it."""
    with patch.object(jwe, "_fresh", _once), patch.object(jwe.os, "urandom", bytes):
        return tuple(
            jwe.encrypt(_PLAIN, jwe.recipient_of(each.public_jwk()), enc).encode()
            for each in readers()
            for enc in jwe.ENCRYPTIONS
        )


def read(data: bytes) -> bytes:
    """Decrypt with the key that the text is for; with the first where it does not say."""
    text = data.decode("utf-8", "replace")
    try:
        return jwe.decrypt(text, readers()[0])
    except SharingError as error:
        if error.code != "vp_not_decrypted":
            raise
    return jwe.decrypt(text, readers()[1])


def check(data: bytes, plain: bytes) -> None:
    """What opens is what was closed: nobody can change one character of it."""
    assert data in seeds()
    assert plain == _PLAIN


ENCRYPTED = Target(
    name="encrypted",
    seeds=seeds,
    mutate=any_of(of_parts, of_parts, of_bytes(b".", b"..", b"=", b"A", b"\n")),
    read=read,
    check=check,
    codes="vp_encrypted_malformed vp_encryption_unknown vp_not_decrypted vp_encryption_key",
)
