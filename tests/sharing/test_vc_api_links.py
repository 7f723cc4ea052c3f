"""Links that begin an exchange: what they name first, and what is refused."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from wallet.errors import SharingError, TrustError
from wallet.sharing.vc_api.links import Kind, looked, looks_like_one, start_of
from wallet.snapshots.requests import Conversation

PHONE = "https://lcw.app/request"
SITE = "https://shop.example/i/7?iuv=1"


def named(**protocols: object) -> str:
    return quote(json.dumps({"protocols": protocols}))


@pytest.mark.parametrize(
    ("text", "kind", "url"),
    [
        (SITE, Kind.INTERACTION, SITE),
        (f"interaction:{SITE}", Kind.INTERACTION, SITE),
        (f"web+interaction:{quote(SITE, safe='')}", Kind.INTERACTION, SITE),
        (f"INTERACTION:{SITE}", Kind.INTERACTION, SITE),
        (
            f"https://lcw.app/request?request={named(vcapi='https://shop.example/e/1')}",
            Kind.EXCHANGE,
            "https://shop.example/e/1",
        ),
        (
            f"dccrequest://request?request={named(vcapi='https://shop.example/e/1')}",
            Kind.EXCHANGE,
            "https://shop.example/e/1",
        ),
        (
            f"https://lcw.app/request?request={named(OID4VP='openid4vp://x', vcapi='https://a.example/')}",
            Kind.ONWARD,
            "openid4vp://x",
        ),
        (
            (
                "org.dcconsortium://request?issuer=u&vc_request_url=https%3A%2F%2Fu.example%2Fc"
                "&challenge=abc&auth_type=bearer"
            ),
            Kind.DEPOSIT,
            "https://u.example/c",
        ),
        (
            (
                "dccrequest://present?response_mode=post&client_id=did:x"
                "&redirect_uri=https%3A%2F%2Fu.example%2Fp&nonce=n"
            ),
            Kind.PRESENT,
            "https://u.example/p",
        ),
    ],
)
def test_each_form_names_what_would_be_contacted_first(text: str, kind: Kind, url: str) -> None:
    assert looks_like_one(text)
    start = start_of(text)
    assert (start.kind, start.url) == (kind, url)


def test_looking_says_the_host_and_contacts_nobody() -> None:
    found = looked(f"interaction:{SITE}")
    assert (found.conversation, found.hosts) == (Conversation.INTERACTION, ("shop.example",))
    assert not found.lookalike


def test_a_host_that_looks_like_another_is_told_before_it_is_contacted() -> None:
    found = looked("interaction:https://xn--pple-43d.example/?iuv=1")
    assert found.lookalike == {"xn--pple-43d.example": "аpple.example"}


def test_names_of_protocols_that_we_do_not_speak_are_told_in_their_own_letters() -> None:
    with pytest.raises(SharingError) as caught:
        looked("https://lcw.app/request?request=" + quote('{"protocols":{"挨\\u202e拶":"x"}}'))
    assert caught.value.details["names"] == "挨 拶"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("https://shop.example/i/7", "exchange_link_unreadable"),
        ("interaction:http://shop.example/?iuv=1", "url_not_https"),
        ("interaction:https://127.0.0.1/?iuv=1", "url_host"),
        ("interaction:https://shop.example:8443/?iuv=1", "url_port"),
        ("interaction:https://me@shop.example/?iuv=1", "url_userinfo"),
        ("interaction:javascript:alert(1)", "url_not_https"),
        ("interaction:https://shop.example/\u202e?iuv=1", "exchange_link_unreadable"),
        ("https://shop.example/?iuv=1&x=" + "a" * 9_000, "exchange_link_too_long"),
        ("https://lcw.app/request?request=%7B", "exchange_link_unreadable"),
        ("https://lcw.app/request?request=%5B%5D", "exchange_link_unreadable"),
        (
            f"https://lcw.app/request?request={named(other='https://a.example/')}",
            "exchange_no_protocol",
        ),
        (f"https://lcw.app/request?request={named(vcapi='http://a.example/')}", "url_not_https"),
        (f"https://lcw.app/request?request={named(vcapi=3)}", "exchange_no_protocol"),
        (
            "dccrequest://request?vc_request_url=https://a.example/&auth_type=code",
            "exchange_link_sign_in",
        ),
        ("dccrequest://request?issuer=x", "url_not_https"),
        ("dccrequest://else?issuer=x", "exchange_link_unreadable"),
        (
            "dccrequest://request?vc_request_url=https://a.example/&vc_request_url=https://b.example/",
            "exchange_link_unreadable",
        ),
        (
            "dccrequest://present?response_mode=get&redirect_uri=https://a.example/",
            "exchange_link_unreadable",
        ),
    ],
)
def test_what_is_odd_is_refused_with_a_code(text: str, code: str) -> None:
    with pytest.raises((SharingError, TrustError)) as caught:
        start_of(text)
    assert caught.value.code == code
