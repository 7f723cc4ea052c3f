"""Every member of every message, broken in every way: an error with a code, and nobody is sent a
thing. No network here: whoever would send, fails the test."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sharing.openid4vp.asker import (
    ASKED,
    DCQL,
    DEFINITION,
    MEDIA_TYPE,
    NOW,
    PRESENTED,
)
from wallet.cryptosuites import base64url, jose
from wallet.cryptosuites.keys import KeyKind, generate
from wallet.errors import WalletError
from wallet.holder.keys import did_of
from wallet.sharing import jwe, openid4vp
from wallet.trust.messages import Incoming, Outgoing
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.sharing.requests import Request

SECRET = generate(KeyKind.P256)
DID = did_of(SECRET.public())
CLIENT = f"decentralized_identifier:{DID}"
ADDRESS = "https://verifier.example/request"
LINK = f"openid4vp://?{urlencode({'client_id': CLIENT, 'request_uri': ADDRESS})}"
DRAFT_LINK = f"openid4vp://?{urlencode({'client_id': DID, 'request_uri': ADDRESS})}"
HEADER = {"alg": "ES256", "typ": "oauth-authz-req+jwt", "kid": f"{DID}#{DID[8:]}"}
CLAIMS: dict[str, Any] = {
    "aud": "https://self-issued.me/v2",
    "iat": int(NOW.timestamp()),
    "exp": int(NOW.timestamp()) + 300,
    "nbf": int(NOW.timestamp()),
    "client_id": CLIENT,
    "response_type": "vp_token",
    "response_mode": "direct_post.jwt",
    "response_uri": "https://verifier.example/answer",
    "nonce": "n-0S6_WzA2Mj",
    "state": "s",
    "dcql_query": DCQL,
    "client_metadata": {
        "client_name": "Yamada Works",
        "vp_formats_supported": {
            "ldp_vc": {"cryptosuite_values": ["x"], "proof_type_values": ["y"]},
            "jwt_vc_json": {"alg_values": ["x"]},
            "dc+sd-jwt": {"sd-jwt_alg_values": ["x"], "kb-jwt_alg_values": ["x"]},
        },
        "jwks": {"keys": [jwe.new_reader("k").public_jwk()]},
        "encrypted_response_enc_values_supported": ["A128GCM"],
    },
}
DEEP: Any = []
for _ in range(80):
    DEEP = [DEEP]
WRONG: tuple[Any, ...] = (
    None, True, 7, -1, 1e300, "", "\x00\u202e\n", "a" * 20_000, [], {}, [None], {"x": 1}, [[]],
)  # fmt: skip
# Members that may well be missing, or be of another kind without changing what is asked.
HARMLESS = {"exp", "nbf", "state", "iat"}
HEADER_CODES = {
    "alg": "vp_algorithm",
    "typ": "vp_type",
    "kid": "vp_key_of_another",
    "crit": "vp_signature",
}


def broken(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Yield each place of a message with everything that does not belong there."""
    for wrong in WRONG:
        yield path, wrong
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from broken(inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from broken(inner, (*path, index))


def put(value: Any, path: tuple[Any, ...], wrong: Any) -> Any:
    if not path:
        return wrong
    first, *rest = path
    if isinstance(value, dict):
        return {**value, first: put(value[first], tuple(rest), wrong)}
    return [*value[:first], put(value[first], tuple(rest), wrong), *value[first + 1 :]]


def obtain(served: str | bytes, link: str = LINK, media_type: str = MEDIA_TYPE) -> Request:
    def send(outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
        del work
        assert (outgoing.url, outgoing.method, outgoing.body) == (ADDRESS, "GET", None)
        body = served.encode() if isinstance(served, str) else served
        return Incoming(outgoing.url, 200, media_type, body)

    return openid4vp.obtain(
        link, send, now=NOW, roots=list, parse=lambda _language, _value: ASKED, work=Work()
    )


def signed(claims: Any, **header: Any) -> str:
    return jose.sign_compact({**HEADER, **header}, claims, SECRET)


def test_the_message_is_good_before_it_is_broken() -> None:
    assert obtain(signed(CLAIMS)).encrypted


def outcomes(messages: Iterator[tuple[tuple[Any, ...], Any]]) -> dict[str, set[str]]:
    """Return for each first member the codes that breaking it gave; "" where it was taken."""
    codes: dict[str, set[str]] = {}
    for path, wrong in messages:
        claims = put(CLAIMS, path, wrong)
        try:
            request = obtain(signed(claims))
        except WalletError as error:
            code = error.code
        else:
            code = ""
            assert request.destination == CLAIMS["response_uri"]
            assert request.domain == CLIENT
        codes.setdefault(str(path[0]) if path else "", set()).add(code)
    return codes


def test_every_claim_broken() -> None:
    messages = [each for each in broken(CLAIMS) if each[0]]
    codes = outcomes(iter(messages))
    taken = {name for name, found in codes.items() if "" in found}
    # A query is another module's to judge; of metadata, what nobody needs to know may be odd.
    assert taken <= {"dcql_query", "client_metadata", *HARMLESS}
    assert all(found - {""} for name, found in codes.items() if name != "dcql_query")


def test_every_claim_missing() -> None:
    needed = set(CLAIMS) - HARMLESS
    for name in needed:
        claims = {key: value for key, value in CLAIMS.items() if key != name}
        with pytest.raises(WalletError) as caught:
            obtain(signed(claims))
        assert caught.value.code.startswith(("vp_", "url_"))


def signed_as_it_is(header: dict[str, Any], claims: dict[str, Any]) -> str:
    """Sign whatever the header says, so that it is not the signature that refuses it."""
    text = f"{jose._part(header)}.{jose._part(claims)}"
    signature = jose.ALGORITHMS["ES256"].sign(SECRET, text.encode())
    return f"{text}.{base64url.encode(signature)}"


@pytest.mark.parametrize("name", ["alg", "typ", "kid", "crit"])
@pytest.mark.parametrize("wrong", [None, 7, "", [], {}, ["x"], "a" * 5_000, "\x00"])
@pytest.mark.parametrize(
    ("link", "client"), [(LINK, CLIENT), (DRAFT_LINK, DID)], ids=["1.0", "drafts"]
)
def test_every_member_of_the_header_broken(name: str, wrong: Any, link: str, client: str) -> None:
    claims = {**CLAIMS, "client_id": client}
    assert obtain(signed_as_it_is(HEADER, claims), link).domain == client
    text = signed_as_it_is({**HEADER, name: wrong}, claims)
    if (name, wrong, link) == ("typ", None, DRAFT_LINK):  # drafts said nothing of it
        assert obtain(text, link).domain == client
        return
    with pytest.raises(WalletError) as caught:
        obtain(text, link)
    assert caught.value.code == HEADER_CODES[name]


@pytest.mark.parametrize(
    "served",
    [
        b"", b"\xff", b"{}", b"a.b.c", b"....", "あ".encode(), b"e30.e30.", b"e30.W10.e30",
        jose._part(HEADER).encode() + b"." + jose._part({"x": DEEP}).encode() + b".AAAA",
        b"eyJhIjoxLCJhIjoyfQ.e30.AAAA", b"x" * 250_000,
    ],
)  # fmt: skip
def test_what_is_no_request_object(served: bytes) -> None:
    with pytest.raises(WalletError) as caught:
        obtain(served)
    assert caught.value.code.startswith("vp_")


ANSWERS = "https://verifier.example/answer"
BY_VALUE: dict[str, Any] = {
    "client_id": f"redirect_uri:{ANSWERS}",
    "response_uri": ANSWERS,
    "response_type": "vp_token",
    "response_mode": "direct_post",
    "nonce": "n-0S6_WzA2Mj",
    "client_metadata": {"client_name": "Yamada Works"},
}


@pytest.mark.parametrize(
    "query", [{"dcql_query": DCQL}, {"presentation_definition": DEFINITION}], ids=["1.0", "draft"]
)
def test_every_parameter_of_a_link_broken(query: dict[str, Any]) -> None:
    whole = {**BY_VALUE, **query}

    def link(message: dict[str, Any]) -> str:
        texts = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in message.items()
        }
        return f"openid4vp://?{urlencode(texts)}"

    assert obtain("", link(whole)).destination == ANSWERS
    refused: list[str] = []
    for path, wrong in broken(whole):
        if not path:
            continue
        try:
            request = obtain("", link(put(whole, path, wrong)))
        except WalletError as error:
            refused.append(error.code)
        else:
            assert request.destination == ANSWERS
            assert request.domain == BY_VALUE["client_id"]
    assert len(refused) > 60
    assert all(code.startswith(("vp_", "url_")) for code in refused)


NAMES = [*CLAIMS, *CLAIMS["client_metadata"], "keys"]
values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text("aé\x00\u202e", max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*CLAIMS, *CLAIMS["client_metadata"], "keys"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*CLAIMS, "scope", "transaction_data"]), values, max_size=4))
def test_any_claims_are_read_or_refused(claims: dict[str, Any]) -> None:
    try:
        request = obtain(signed({**CLAIMS, **claims}))
    except WalletError as error:
        code = error.code
    else:
        code = ""
        assert request.domain == CLIENT
    assert code == "" or code.startswith(("vp_", "url_"))


@given(st.text(max_size=200), st.sampled_from(["", "openid4vp://?", "haip-vp:", LINK]))
def test_any_text_is_looked_at_or_refused(text: str, before: str) -> None:
    try:
        looked = openid4vp.looked(before + text)
    except WalletError as error:
        code = error.code
    else:
        code = ""
        assert all(host.isascii() for host in looked.hosts)
    assert code == "" or code.startswith(("vp_", "url_"))


@pytest.mark.parametrize("wrong", [7, "nope", 0])
def test_answers_to_another_protocols_request(wrong: Any) -> None:
    request = obtain(signed(CLAIMS))
    other = type(request)(**{**{name: getattr(request, name) for name in request.__slots__},
                             "own": wrong})  # fmt: skip

    def send(*_: object, **__: object) -> Incoming:
        raise AssertionError("sent")

    with pytest.raises(WalletError) as caught:
        openid4vp.answer(other, PRESENTED, send, now=NOW, work=Work())
    assert caught.value.code == "vp_other_protocol"
    with pytest.raises(WalletError) as caught:
        openid4vp.refuse(request, "go_away", send, work=Work())
    assert caught.value.code == "vp_unknown_error"
    with pytest.raises(WalletError) as caught:
        openid4vp.answer(request, (), send, now=NOW, work=Work())
    assert caught.value.code == "vp_nothing_presented"
