"""What a text means: every form once, every hostile twist refused, and nothing is ever opened."""

from __future__ import annotations

import base64
import builtins
import json
import socket
from unittest import mock
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet import wording
from wallet.sharing import pixelpass
from wallet.sharing.link_forms import SCHEMES
from wallet.sharing.meaning import meaning
from wallet.snapshots.imports import Holds, Meaning

BADGE = json.dumps({"@context": ["https://www.w3.org/ns/credentials/v2"], "name": "学び"})
TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJ2YyI6e319.c2lnbmF0dXJl"  # noqa: S105 - no secret
REQUEST, OFFER, EXCHANGE = Holds.REQUEST, Holds.OFFER, Holds.INTERACTION


def quoted(**parameters: str) -> str:
    return "&".join(f"{name}={quote(value, safe='')}" for name, value in parameters.items())


def signed(**claims: object) -> str:
    """Return a request by value (RFC 9101); its signature is not looked at here."""
    parts = ({"alg": "ES256", "typ": "oauth-authz-req+jwt"}, claims)
    written = (base64.urlsafe_b64encode(json.dumps(each).encode()) for each in parts)
    return ".".join([*(each.rstrip(b"=").decode() for each in written), "c2ln"])


BY_REFERENCE = quoted(client_id="x509_san_dns:v.example", request_uri="https://V.example/r/1")
BY_VALUE = quoted(
    response_type="vp_token",
    client_id="redirect_uri:https://v.example/post",
    response_mode="direct_post",
    response_uri="https://v.example/post",
    nonce="n",
)
OFFERED = quoted(credential_offer=json.dumps({"credential_issuer": "https://i.example/a"}))
OFFERED_BY_REFERENCE = quoted(credential_offer_uri="https://i.example/o/1")
PROTOCOLS = json.dumps(
    {"protocols": {"vcapi": "https://x.example/e/1", "inviteRequest": "https://y"}}
)
ONWARD = json.dumps(
    {"protocols": {"oid4vp-1.0": f"openid4vp://?{BY_REFERENCE}", "vcapi": "https://x.example/e"}}
)
DEPOSIT = quoted(
    auth_type="bearer", issuer="https://other.example", vc_request_url="https://x.example/vc",
    challenge="c",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Meaning(Holds.NOTHING)),
        (" \n\t ", Meaning(Holds.NOTHING)),
        (BADGE, Meaning(Holds.DOCUMENT)),
        (f"\n {BADGE}\n", Meaning(Holds.DOCUMENT)),
        (f"[{BADGE}]", Meaning(Holds.DOCUMENT)),
        (TOKEN, Meaning(Holds.DOCUMENT)),
        (f"{TOKEN}~WyJhIl0~", Meaning(Holds.DOCUMENT)),
        (pixelpass.encode(BADGE), Meaning(Holds.CODE)),
        (f"{pixelpass.encode(BADGE)}\n", Meaning(Holds.CODE)),
        ("VP1-B3ECQDA", Meaning(Holds.COMPACT)),
        ("vp1-b3ecqda", Meaning(Holds.COMPACT)),
        ("UR:BYTES/1-15/LPADBBCSIYCYKTLSLFCKBA", Meaning(Holds.PART)),
        ("ur:bytes/1347-15/lpadbbcsiycyktlslfckba", Meaning(Holds.PART)),
        ("UR:BYTES/GWRPLBIE", Meaning(Holds.PART)),
        ("UR:BYTES/1-2/AA\nUR:BYTES/2-2/BB\n", Meaning(Holds.PART)),
        ("UR:CRYPTO-SEED/OYADG", Meaning(Holds.OTHER)),
        ("UR:BYTES/1-2/", Meaning(Holds.OTHER)),
        # the web
        ("https://例え.jp/b/1", Meaning(Holds.LINK, "xn--r8jz45g.jp")),
        ("HTTPS://Example.ac.jp/b/1", Meaning(Holds.LINK, "example.ac.jp")),
        ("https://192.168.1.7:8443/s/1", Meaning(Holds.LINK, "192.168.1.7")),
        ("http://example.ac.jp/b/1", Meaning(Holds.PLAIN_LINK, "example.ac.jp")),
        (
            "https://idp.example/a?client_id=x&response_type=code",
            Meaning(Holds.LINK, "idp.example"),
        ),
        (
            "https://idp.example/a?client_id=x&request_uri=urn:ietf:params:oauth:request_uri:1",
            Meaning(Holds.LINK, "idp.example"),
        ),
        ("https://v.example/a?request_uri=https%3A%2F%2Fv", Meaning(Holds.LINK, "v.example")),
        # OpenID4VP
        *(
            (f"{scheme}://{place}?{BY_REFERENCE}", Meaning(REQUEST, "v.example"))
            for scheme in ("openid4vp", "haip-vp", "haip", "eudi-openid4vp", "OpenID4VP")
            for place in ("", "authorize")
        ),
        (f"openid4vp:?{BY_VALUE}", Meaning(REQUEST, "v.example")),
        (f"https://w.example/a?{BY_REFERENCE}", Meaning(REQUEST, "v.example")),
        (f"https://w.example/a?{BY_VALUE}", Meaning(REQUEST, "v.example")),
        (
            "openid4vp://?" + quoted(client_id="redirect_uri:https://v.example/p"),
            Meaning(REQUEST, "v.example"),
        ),
        (
            "openid4vp://?" + quoted(request=signed(response_uri="https://v.example/p")),
            Meaning(REQUEST, "v.example"),
        ),
        ("openid4vp://?request_uri=https://192.168.1.7:4433/1", Meaning(REQUEST, "192.168.1.7")),
        ("openid4vp://?" + quoted(request=signed(response_uri=[1], client_id=7)), Meaning(REQUEST)),
        ("openid4vp://?request=junk", Meaning(REQUEST)),
        ("openid4vp:", Meaning(REQUEST)),
        # OpenID4VCI
        (f"openid-credential-offer://?{OFFERED}", Meaning(OFFER, "i.example")),
        (f"openid-credential-offer://?{OFFERED_BY_REFERENCE}", Meaning(OFFER, "i.example")),
        (f"haip-vci://?{OFFERED}", Meaning(OFFER, "i.example")),
        (f"haip://?{OFFERED_BY_REFERENCE}", Meaning(OFFER, "i.example")),
        (f"https://wallet.example/offer?{OFFERED}", Meaning(OFFER, "i.example")),
        (f"https://wallet.example/offer?{OFFERED_BY_REFERENCE}", Meaning(OFFER, "i.example")),
        ("openid-credential-offer://?credential_offer=%7B%7D", Meaning(OFFER)),
        ("openid-credential-offer://?credential_offer=%5B", Meaning(OFFER)),
        # VCALM and phone wallets
        ("https://x.example/i/1?iuv=1", Meaning(EXCHANGE, "x.example")),
        ("interaction:https://x.example/i/1?iuv=1", Meaning(EXCHANGE, "x.example")),
        (
            "web+interaction:https%3A%2F%2Fx.example%2Fi%2F1%3Fiuv%3D1",
            Meaning(EXCHANGE, "x.example"),
        ),
        (f"https://lcw.app/request?{quoted(request=PROTOCOLS)}", Meaning(EXCHANGE, "x.example")),
        (f"https://lcw.app/request.html?{DEPOSIT}", Meaning(EXCHANGE, "x.example")),
        ("https://lcw.app/about", Meaning(Holds.LINK, "lcw.app")),
        (f"dccrequest://request?{quoted(request=ONWARD)}", Meaning(EXCHANGE, "v.example")),
        (f"dccrequest://request?{DEPOSIT}", Meaning(EXCHANGE, "x.example")),
        (f"org.dcconsortium://request?{DEPOSIT}", Meaning(EXCHANGE, "x.example")),
        ("dccrequest://request?x", Meaning(EXCHANGE)),
        # anything else
        ("https://example.ac.jp/ and more words", Meaning(Holds.OTHER)),
        ("javascript:alert(1)", Meaning(Holds.OTHER)),
        ("file:///etc/passwd", Meaning(Holds.OTHER)),
        ("mailto:a@b.jp", Meaning(Holds.OTHER)),
        ("my life", Meaning(Holds.OTHER)),
    ],
)
def test_what_a_text_means(text: str, expected: Meaning) -> None:
    assert meaning(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("https:///nohost", "link_broken"),
        ("https://[broken", "link_broken"),
        ("https://a.example:999999/", "link_broken"),
        ("https://" + "a" * 300 + ".example", "link_broken"),
        ("https://a..example/", "link_broken"),
        ("https://example.ac.jp/?" + "&".join(f"a{n}=1" for n in range(60)), "link_broken"),
        ("https://example.ac.jp/" + "a" * 9000, "link_too_long"),
        (f"openid4vp://?{BY_REFERENCE}&x={'a' * 9000}", "link_too_long"),
        ("https://example.org@evil.example/", "link_with_user"),
        ("https://u:p@evil.example/?iuv=1", "link_with_user"),
        (
            "openid4vp://?" + quoted(request_uri="https://bank.example@evil.example/"),
            "link_with_user",
        ),
        ("https://example.org\u202e/gpj.exe", "link_hidden_characters"),
        ("https://exam\u200bple.org/", "link_hidden_characters"),
        ("https://exam\x00ple.org/", "link_hidden_characters"),
        ("https://bank.example\\@evil.example/", "link_hidden_characters"),
        (
            "openid4vp://?" + quoted(request_uri="https://a.example/\x1b[2J"),
            "link_hidden_characters",
        ),
        ("openid4vp://?" + quoted(request_uri="https://a.example /"), "link_hidden_characters"),
        ("openid4vp://?request_uri=http://a.example/", "link_other_scheme"),
        ("openid4vp://?request_uri=javascript:alert(1)", "link_other_scheme"),
        ("openid4vp://?request_uri=file:///etc/passwd", "link_other_scheme"),
        ("openid4vp://?" + quoted(request=signed(response_uri="ftp://a/")), "link_other_scheme"),
        ("https://w.example/?client_id=a&request_uri=data:text/html,x", "link_other_scheme"),
        ("haip-vci://?credential_offer_uri=//i.example/o", "link_other_scheme"),
        (
            "openid-credential-offer://?"
            + quoted(credential_offer=json.dumps({"credential_issuer": "http://i.example"})),
            "link_other_scheme",
        ),
        ("interaction:openid4vp://?request_uri=https://a.example/", "link_other_scheme"),
        ("interaction:interaction:https://a.example/", "link_other_scheme"),
        ("interaction:", "link_other_scheme"),
        (
            "https://lcw.app/request?"
            + quoted(request=json.dumps({"protocols": {"vcapi": "file:///etc/passwd"}})),
            "link_other_scheme",
        ),
        (
            "dccrequest://request?"
            + quoted(request=json.dumps({"protocols": {"OID4VP": "dccrequest://request?x"}})),
            "link_other_scheme",
        ),
        (
            "dccrequest://request?"
            + quoted(request=json.dumps({"protocols": {"OID4VP": "openid4vp://?request_uri=x:y"}})),
            "link_other_scheme",
        ),
        (f"openid4vp://?{BY_REFERENCE}&request_uri=https://evil.example/", "link_says_twice"),
        ("https://x.example/?iuv=1&iuv=2", "link_says_twice"),
    ],
)
def test_a_hostile_link_is_other_and_says_why(
    text: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    assert meaning(text) == Meaning(Holds.OTHER, code=code)
    for language in ("en", "ja"):
        assert wording.say(code, language, limit=1)
        assert wording.next_step(code, language, limit=1)


def test_what_can_be_used() -> None:
    unusable = {holds for holds in Holds if not Meaning(holds).usable}
    assert unusable == {Holds.NOTHING, Holds.PLAIN_LINK}
    assert not Meaning(Holds.OTHER, code="link_broken").usable
    assert {holds for holds in Holds if Meaning(holds).talks} == {REQUEST, OFFER, EXCHANGE}


# whatever it is --------------------------------------------------------------------------------
PIECES = st.sampled_from(
    [
        *(f"{scheme}:" for scheme in SCHEMES),
        "https://",
        "http://",
        "//",
        "?",
        "&",
        "=",
        "%",
        "@",
        "\\",
        "[",
        "]",
        "{",
        "}",
        '"',
        "request_uri=",
        "request=",
        "client_id=",
        "iuv=1",
        "a.example",
        "credential_offer=",
        "credential_offer_uri=",
        "vc_request_url=",
        "protocols",
        "\u202e",
        "\x00",
        "VP1-",
        "UR:BYTES/",
        "1-2/",
        "NCF",
        "eyJhbGciOiJ9.",
        "\ud800",
        "lcw.app/request?",
        "https%3A",
        "xn--",
        "..",
        ":99999",
        "例え",
    ]
)


def _refuse(*_: object, **__: object) -> None:
    raise AssertionError("something was opened")


meaning("https://xn--r8jz45g.jp")  # the codec of host names is imported once


@given(st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=5))).map("".join)))
def test_no_text_raises_or_opens_anything(text: str) -> None:
    with (
        mock.patch.object(socket, "socket", _refuse),
        mock.patch.object(socket, "getaddrinfo", _refuse),
        mock.patch.object(builtins, "open", _refuse),
    ):
        found = meaning(text)
    assert isinstance(found.holds, Holds)
    assert found.who.isascii()
    assert found.who.isprintable()
    if found.code:
        assert found.holds is Holds.OTHER
        assert found.code in wording.sentences()
