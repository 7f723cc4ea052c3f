"""Our own encryption against the vectors of RFC 7518, against jose, and against hostile texts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, x25519
from hypothesis import given
from hypothesis import strategies as st

from tests.presenting.peers import ask, installed
from wallet.cryptosuites import base64url
from wallet.errors import SharingError
from wallet.sharing import jwe

READER = jwe.new_reader("k")
OTHERS = {
    "P-384": jwe.Reader("P-384", ec.generate_private_key(ec.SECP384R1())),
    "X25519": jwe.Reader("X25519", x25519.X25519PrivateKey.generate(), "x"),
}
READERS = [READER, *OTHERS.values()]


def test_key_agreement_as_rfc_7518_appendix_c_has_it() -> None:
    numbers = [
        int.from_bytes(base64url.decode(each), "big")
        for each in (
            "0_NxaRPUMQoAJt50Gz8YiTr8gRTwyEaCumd-MToTmIo",
            "weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ",
            "e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck",
        )
    ]
    alice = ec.derive_private_key(numbers[0], ec.SECP256R1())
    bob = ec.EllipticCurvePublicNumbers(numbers[1], numbers[2], ec.SECP256R1()).public_key()
    key = jwe._derive(jwe._agree(alice, bob), "A128GCM", b"Alice", b"Bob")
    assert base64url.encode(key) == "VqqN6vgjbSBcIijNcacQGg"


def test_cbc_with_hmac_as_rfc_7518_appendix_b1_has_it() -> None:
    key = bytes(range(32))
    nonce = bytes.fromhex("1af38c2dc2b96ffdd86694092341bc04")
    plain = (
        b"A cipher system must not be required to be secret, and it must be able to fall into "
        b"the hands of the enemy without inconvenience"
    )
    bound = b"The second principle of Auguste Kerckhoffs"
    ciphertext = bytes.fromhex(
        "c80edfa32ddf39d5ef00c0b468834279a2e46a1b8049f792f76bfe54b903a9c9"
        "a94ac9b47ad2655c5f10f9aef71427e2fc6f9b3f399a221489f16362c7032336"
        "09d45ac69864e3321cf82935ac4096c86e133314c54019e8ca7980dfa4b9cf1b"
        "384c486f3a54c51078158ee5d79de59fbd34d848b3d69550a67646344427ade5"
        "4b8851ffb598f7f80074b9473c82e2db"
    )
    tag = bytes.fromhex("652c3fa36b0a7c5b3219fab3a30bc1c4")
    assert jwe._mac(key, bound, nonce, ciphertext) == tag
    assert jwe._unseal("A128CBC-HS256", key, (nonce, ciphertext, tag), bound) == plain


@pytest.mark.parametrize("enc", jwe.ENCRYPTIONS)
@pytest.mark.parametrize("reader", READERS, ids=lambda each: each.curve)
@given(plain=st.binary(max_size=100))
def test_round_trip(reader: jwe.Reader, enc: str, plain: bytes) -> None:
    text = jwe.encrypt(plain, jwe.recipient_of(reader.public_jwk()), enc)
    assert jwe.decrypt(text, reader) == plain
    assert text != jwe.encrypt(plain, jwe.recipient_of(reader.public_jwk()), enc)


def test_a_reader_shows_nothing_of_its_secret() -> None:
    assert repr(READER) == "Reader(curve='P-256', kid='k')"
    assert "d" not in READER.public_jwk()


def text_with(**changes: Any) -> str:
    text = jwe.encrypt(b"{}", jwe.recipient_of(READER.public_jwk()))
    head, *rest = text.split(".")
    header = {**json.loads(base64url.decode(head)), **changes}
    return ".".join([base64url.encode(json.dumps(header).encode()), *rest])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "vp_encrypted_malformed"),
        ("a.b.c", "vp_encrypted_malformed"),
        ("a..b.c.d.e", "vp_encrypted_malformed"),
        ("....", "vp_encrypted_malformed"),
        ("e30....", "vp_encrypted_malformed"),
        ("." * 3_000_000, "vp_encrypted_malformed"),
        (text_with(alg="none"), "vp_encryption_unknown"),
        (text_with(alg="RSA-OAEP"), "vp_encryption_unknown"),
        (text_with(enc="A128CBC"), "vp_encryption_unknown"),
        (text_with(enc=["A128GCM"]), "vp_encryption_unknown"),
        (text_with(zip="DEF"), "vp_encryption_unknown"),
        (text_with(crit=["x"]), "vp_encryption_unknown"),
        (text_with(epk="x"), "vp_encrypted_malformed"),
        (text_with(epk={}), "vp_encryption_key"),
        (text_with(epk={"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}), "vp_encryption_key"),
        (text_with(epk=OTHERS["X25519"].public_jwk()), "vp_not_decrypted"),
        (text_with(apu="!"), "vp_encrypted_malformed"),
        (text_with(enc="A256GCM"), "vp_not_decrypted"),
        (text_with(enc="A128CBC-HS256"), "vp_encrypted_malformed"),
        (text_with(kid="other"), "vp_not_decrypted"),  # the header is covered as well
    ],
)
def test_refused(text: str, code: str) -> None:
    with pytest.raises(SharingError) as caught:
        jwe.decrypt(text, READER)
    assert caught.value.code == code


@pytest.mark.parametrize("enc", jwe.ENCRYPTIONS)
@pytest.mark.parametrize("part", [2, 3, 4])
def test_one_bit_changed(enc: str, part: int) -> None:
    parts = jwe.encrypt(b"something", jwe.recipient_of(READER.public_jwk()), enc).split(".")
    data = bytearray(base64url.decode(parts[part]))
    data[0] ^= 1
    parts[part] = base64url.encode(bytes(data))
    with pytest.raises(SharingError) as caught:
        jwe.decrypt(".".join(parts), READER)
    assert caught.value.code == "vp_not_decrypted"


def test_an_encryption_that_we_do_not_have() -> None:
    with pytest.raises(SharingError) as caught:
        jwe.encrypt(b"", jwe.recipient_of(READER.public_jwk()), "none")
    assert caught.value.code == "vp_encryption_unknown"


@pytest.mark.node
@pytest.mark.skipif(not installed("jose"), reason="needs Node.js and jose in tests/peers")
@pytest.mark.parametrize("reader", READERS, ids=lambda each: each.curve)
def test_jose_reads_ours_and_we_read_its(reader: jwe.Reader) -> None:
    if isinstance(reader.key, x25519.X25519PrivateKey):
        secret = base64url.encode(reader.key.private_bytes_raw())
    else:
        size = {"P-256": 32, "P-384": 48}[reader.curve]
        number = reader.key.private_numbers().private_value
        secret = base64url.encode(number.to_bytes(size, "big"))
    public = reader.public_jwk()
    ours = [jwe.encrypt(b"ours", jwe.recipient_of(public), enc) for enc in jwe.ENCRYPTIONS]
    answer = ask("jwe.mjs", secret={**public, "d": secret}, public=public, texts=ours,
                 encs=list(jwe.ENCRYPTIONS), plain="theirs")  # fmt: skip
    assert answer["read"] == ["ours"] * len(ours)
    assert [jwe.decrypt(each, reader) for each in answer["made"]] == [b"theirs"] * len(ours)
