"""Badges that come encrypted inside the secure connection, and answers that only look so."""

from __future__ import annotations

import json
import zlib
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.offers.encrypting_issuer import ANSWERS, JWT, EncryptingIssuer, requests, sealed
from tests.service.making import NOW, PASSPHRASE
from tests.sharing.web import Says, Web
from wallet import wording
from wallet.cryptosuites import base64url
from wallet.errors import WalletError
from wallet.service import Wallet
from wallet.sharing import jwe
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from wallet.snapshots.offers import Arrived, OfferPage
    from wallet.trust.messages import Outgoing

pytestmark = pytest.mark.loopback
PROMISE = Says(b'{"transaction_id": "t", "interval": 60}', 202)


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


@pytest.fixture
def issuer(web: Web, wallet: Wallet, sent: list[Outgoing]) -> EncryptingIssuer:
    del sent
    return EncryptingIssuer.on(web, wallet.holder_did())


def _open(wallet: Wallet, issuer: EncryptingIssuer) -> OfferPage:
    return wallet.offers.open(issuer.by_value(), now=NOW, work=Work())


def _take(wallet: Wallet, issuer: EncryptingIssuer) -> Arrived:
    page = _open(wallet, issuer)
    return wallet.offers.accept(page.number, ["badge"], code="1234", now=NOW, work=Work())


def _refused(wallet: Wallet, issuer: EncryptingIssuer) -> WalletError:
    with pytest.raises(WalletError) as caught:
        _take(wallet, issuer)
    assert wallet.ids() == ()
    for language in ("en", "ja"):
        assert wording.say(caught.value.code, language, **caught.value.details)
        assert wording.next_step(caught.value.code, language, **caught.value.details)
    return caught.value


def test_both_ways(wallet: Wallet, issuer: EncryptingIssuer) -> None:
    page = _open(wallet, issuer)
    assert [each.code for each in page.findings] == ["offer_encrypted"]
    assert page.acceptable
    arrived = _take(wallet, issuer)
    assert [each.error for each in arrived.review.found] == [None]
    assert arrived.findings == ()
    assert issuer.sealed == [True]
    (heard,) = issuer.heard
    wanted = heard["credential_response_encryption"]
    assert wanted["enc"] == "A256GCM"
    assert "zip" not in wanted
    assert wanted["jwk"]["alg"] == "ECDH-ES"
    assert "d" not in wanted["jwk"]
    (asked,) = [each for each in issuer.site.asked if each.path == "/credential"]
    header = json.loads(base64url.decode(asked.body.decode().split(".")[0]))
    assert (header["alg"], header["enc"], header["kid"]) == ("ECDH-ES", "A128GCM", "issuer-1")


def test_a_badge_stands_in_what_was_decrypted_byte_for_byte(
    wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    spaced = json.dumps(issuer.says["credential"], indent=3).encode()
    issuer.says["credential"] = Says(spaced)
    (found,) = _take(wallet, issuer).review.found
    assert found.original in spaced
    assert b"\n   " in found.original


def test_each_answer_has_a_key_of_its_own(wallet: Wallet, issuer: EncryptingIssuer) -> None:
    details = issuer.says["token"]["authorization_details"][0]
    details["credential_identifiers"] = ["one", "two", "three"]
    _take(wallet, issuer)
    keys = {each["credential_response_encryption"]["jwk"]["x"] for each in issuer.heard}
    assert len(keys) == 3


def test_where_nothing_is_required_nothing_is_done(
    wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    issuer.says["metadata"] |= {
        "credential_response_encryption": {**ANSWERS, "encryption_required": False},
        "credential_request_encryption": requests(issuer.reader, required=False),
    }
    assert _open(wallet, issuer).findings == ()
    assert len(_take(wallet, issuer).review.credentials) == 1
    assert issuer.sealed == [False]
    assert "credential_response_encryption" not in issuer.heard[0]


def test_requests_alone(wallet: Wallet, issuer: EncryptingIssuer) -> None:
    del issuer.says["metadata"]["credential_response_encryption"]
    assert len(_take(wallet, issuer).review.credentials) == 1
    assert issuer.sealed == [True]
    assert "credential_response_encryption" not in issuer.heard[0]


def test_who_only_offers_to_read_encrypted_requests_gets_them_where_answers_are(
    wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    issuer.says["metadata"]["credential_request_encryption"] = requests(
        issuer.reader, required=False
    )
    assert len(_take(wallet, issuer).review.credentials) == 1
    assert issuer.sealed == [True]


def test_a_draft_has_no_key_for_requests_and_that_is_told(
    wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    del issuer.says["metadata"]["credential_request_encryption"]
    page = _open(wallet, issuer)
    assert [each.code for each in page.findings] == ["offer_encrypted_one_way"]
    assert len(_take(wallet, issuer).review.credentials) == 1
    assert issuer.sealed == [False]
    assert issuer.heard[0]["credential_response_encryption"]["alg"] == "ECDH-ES"


def test_a_promise_is_asked_for_encrypted_after_another_start(
    home: Path, wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    issuer.says["credential"] = PROMISE
    issuer.says["deferred"] = [PROMISE, issuer.says["deferred"]]
    number = _take(wallet, issuer).number
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        first, second = (NOW + timedelta(minutes=each) for each in (1, 2))
        assert again.offers.ask_again(number, now=first, work=Work()).later == second
        arrived = again.offers.ask_again(number, now=second, work=Work())
        assert len(arrived.review.credentials) == 1
        assert issuer.sealed == [True, True, True]
        keys = {each["credential_response_encryption"]["jwk"]["x"] for each in issuer.heard}
        assert len(keys) == 3
    finally:
        again.close()


def test_errors_are_not_encrypted(wallet: Wallet, issuer: EncryptingIssuer) -> None:
    issuer.says["credential"] = Says(b'{"error": "invalid_encryption_parameters"}', 400)
    assert _refused(wallet, issuer).code == "offer_encryption_refused"


# --- answers that only look encrypted ----------------------------------------


def _plain(plain: bytes, _: dict[str, Any]) -> Says:
    return Says(plain)


def _for_another_key(plain: bytes, wanted: dict[str, Any]) -> Says:
    other = jwe.new_reader(wanted["jwk"]["kid"]).public_jwk()
    return sealed(plain, {**wanted, "jwk": other})


def _for_another_name(plain: bytes, wanted: dict[str, Any]) -> Says:
    return sealed(plain, {**wanted, "jwk": {**wanted["jwk"], "kid": "another"}})


def _by_another_enc(plain: bytes, wanted: dict[str, Any]) -> Says:
    return sealed(plain, {**wanted, "enc": "A128CBC-HS256"})


def _with_header(**changes: Any) -> Callable[[bytes, dict[str, Any]], Says]:
    def seal(plain: bytes, wanted: dict[str, Any]) -> Says:
        head, *rest = sealed(plain, wanted).body.decode().split(".")
        header = {**json.loads(base64url.decode(head)), **changes}
        return Says(
            ".".join([base64url.encode(json.dumps(header).encode()), *rest]).encode(),
            media_type=JWT,
        )

    return seal


def _bomb(_: bytes, wanted: dict[str, Any]) -> Says:
    """Return 500 MB of nothing in half of a megabyte, sealed as RFC 7516 has it."""
    deflated = zlib.compressobj(9, wbits=-15)
    parts = [deflated.compress(bytes(1_000_000)) for _ in range(500)]
    small = b"".join([*parts, deflated.flush()])
    assert len(small) < 700_000
    text = _sealed_with(small, wanted, zip="DEF")
    return Says(text.encode(), media_type=JWT)


def _sealed_with(plain: bytes, wanted: dict[str, Any], **header: Any) -> str:
    """Return a JWE with more in its header, which the tag covers: nothing else is wrong with it."""
    recipient = jwe.recipient_of(wanted["jwk"])
    once = jwe._fresh(recipient.curve)
    whole = {
        "alg": "ECDH-ES", "enc": wanted["enc"], "kid": recipient.kid,
        "epk": jwe._point_jwk(recipient.curve, once.public_key()), **header,
    }  # fmt: skip
    protected = base64url.encode(json.dumps(whole).encode())
    key = jwe._derive(jwe._agree(once, recipient.key), wanted["enc"], b"", b"")
    parts = jwe._seal(wanted["enc"], key, plain, protected.encode())
    return ".".join((protected, "", *map(base64url.encode, parts)))


def _says(body: bytes, media_type: str = JWT) -> Callable[[bytes, dict[str, Any]], Says]:
    return lambda _plain, _wanted: Says(body, media_type=media_type)


def _signed(_: bytes, __: dict[str, Any]) -> Says:
    return Says(b"e30.e30.AAAA", media_type=JWT)


ATTACKS: dict[str, tuple[Any, str]] = {
    "not encrypted": (_plain, "offer_answer_not_encrypted"),
    "said to be JSON": (
        lambda plain, wanted: Says(sealed(plain, wanted).body), "offer_answer_not_encrypted",
    ),
    "for another key": (_for_another_key, "offer_answer_not_opened"),
    "for a key of another name": (_for_another_name, "offer_answer_not_opened"),
    "by another enc": (_by_another_enc, "offer_answer_encryption"),
    "an enc changed on the way": (_with_header(enc="A128GCM"), "offer_answer_encryption"),
    "another alg": (_with_header(alg="RSA-OAEP-256"), "offer_answer_encryption"),
    "a header changed": (_with_header(typ="x"), "offer_answer_not_opened"),
    "compressed, a bomb": (_bomb, "offer_answer_encryption"),
    "a point off the curve": (
        _with_header(epk={"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}),
        "offer_answer_not_opened",
    ),
    "a curve of another key": (
        _with_header(epk={"kty": "OKP", "crv": "X25519", "x": "CQ" + "A" * 41}),
        "offer_answer_not_opened",
    ),
    "only signed": (_signed, "offer_answer_malformed"),
    "nothing": (_says(b""), "offer_answer_malformed"),
    "not letters": (_says("é....".encode()), "offer_answer_malformed"),
    "too large": (_says(b"a" * 1_000_001), "fetch_too_large"),
    "no JSON inside": (lambda _, wanted: sealed(b"{", wanted), "offer_answer_malformed"),
    "too deep inside": (lambda _, wanted: sealed(b"[" * 900, wanted), "offer_answer_malformed"),
    "twice encrypted": (
        lambda plain, wanted: sealed(sealed(plain, wanted).body, wanted), "offer_answer_malformed",
    ),
}  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_answer_that_is_not_as_agreed(
    wallet: Wallet, issuer: EncryptingIssuer, attack: str
) -> None:
    issuer.seal, code = ATTACKS[attack]
    assert _refused(wallet, issuer).code == code
    assert issuer.asked("notification") == 0


def test_an_answer_to_a_promise_that_is_not_encrypted_keeps_the_promise(
    wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    issuer.says["credential"] = PROMISE
    number = _take(wallet, issuer).number
    issuer.seal = _plain
    with pytest.raises(WalletError) as caught:
        wallet.offers.ask_again(number, now=NOW + timedelta(minutes=1), work=Work())
    assert caught.value.code == "offer_answer_not_encrypted"
    assert len(wallet.offers.awaited()) == 1


def test_an_answer_encrypted_though_nobody_asked_is_refused(
    wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    del issuer.says["metadata"]["credential_response_encryption"]
    issuer.says["credential"] = Says(b"a.b.c.d.e", media_type=JWT)
    assert _refused(wallet, issuer).code == "offer_answer_type"


# --- metadata ------------------------------------------------------------------

RSA = {"kty": "RSA", "alg": "RSA-OAEP-256", "n": "AQAB", "e": "AQAB", "kid": "r", "use": "enc"}
LACKING = {
    "no ECDH-ES": {"credential_response_encryption": {**ANSWERS, "alg_values_supported": ["RSA1"]}},
    "no alg": {"credential_response_encryption": {"encryption_required": True}},
    "no enc of ours": {
        "credential_response_encryption": {**ANSWERS, "enc_values_supported": ["A192GCM"]}
    },
    "keys of RSA": {
        "credential_request_encryption": requests(required=False, jwks={"keys": [RSA]})
    },
    "no enc for requests": {
        "credential_request_encryption": requests(
            jwe.new_reader("a"), enc_values_supported=["XC20P"]
        )
    },
}


@pytest.mark.parametrize("name", LACKING)
def test_what_is_required_and_not_to_be_had_stops(
    wallet: Wallet, issuer: EncryptingIssuer, name: str
) -> None:
    issuer.says["metadata"] |= LACKING[name]
    page = _open(wallet, issuer)
    assert [each.code for each in page.findings] == ["offer_encryption_unknown"]
    assert page.findings[0].details["name"]
    assert not page.acceptable
    assert issuer.asked("token") == 0


READER = jwe.new_reader("same")
MALFORMED = {
    "no keys": requests(),
    "no set of keys": requests(jwks=None),
    "keys at an address": requests(jwks="https://elsewhere.example/jwks"),
    "a key that is none": requests(jwks={"keys": ["x"]}),
    "two keys of one name": requests(READER, jwe.new_reader("same")),
    "a name that is none": requests(jwks={"keys": [{**READER.public_jwk(), "kid": ["same"]}]}),
    "too many": requests(*[jwe.new_reader(str(each)) for each in range(21)]),
    "encs that are none": requests(READER, enc_values_supported="A128GCM"),
    "not said whether": requests(READER, encryption_required="yes"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_keys_for_requests(wallet: Wallet, issuer: EncryptingIssuer, name: str) -> None:
    issuer.says["metadata"]["credential_request_encryption"] = MALFORMED[name]
    assert _refused(wallet, issuer).code == "offer_answer_malformed"
    assert issuer.asked("token") == 0


def test_of_several_keys_the_one_that_fits_is_taken(
    wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    keys = {"keys": [RSA, issuer.reader.public_jwk()]}
    issuer.says["metadata"]["credential_request_encryption"] = requests(jwks=keys)
    assert len(_take(wallet, issuer).review.credentials) == 1
