"""What a code or a link may say, told and refused before anybody is contacted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sharing.openid4vp.asker import Asker, obtained, refused
from wallet.errors import WalletError
from wallet.sharing import openid4vp
from wallet.sharing.lookalikes import lookalikes

if TYPE_CHECKING:
    from tests.sharing.web import Web

pytestmark = pytest.mark.loopback


HTTPS = "url_not_https"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("openid4vp://", "vp_malformed"),
        ("openid4vp://?", "vp_malformed"),
        ("openid4vp://?client_id", "vp_malformed"),
        ("openid4vp://?client_id=x&client_id=y", "vp_malformed"),
        ("openid4vp://?client_id=%FF", "vp_malformed"),
        ("openid4vp://?request_uri=https://verifier.example/", "vp_malformed"),
        ("openid4vp://?client_id=redirect_uri:https://a.example/\x00", "vp_malformed"),
        ("openid4vp://?client_id=redirect_uri:https://a.example/\u202e", "vp_malformed"),
        ("openid4vp://?client_id=redirect_uri:https://a.example/%0A", "vp_malformed"),
        ("openid4vp://?client_id=x two words", "vp_malformed"),
        ("openid4vp://[?client_id=x", "vp_malformed"),
        ("file:///etc/passwd?client_id=x", "vp_malformed"),
        ("javascript:alert(1)?client_id=x", "vp_malformed"),
        ("openid4vp://?" + "&".join(f"a{each}=1" for each in range(50)), "vp_malformed"),
        ("openid4vp://?client_id=" + "x" * 9_000, "vp_too_long"),
        ("openid4vp://?client_id=x509_san_dns:a.example&request_uri=http://b.example", HTTPS),
        ("openid4vp://?client_id=x509_san_dns:a.example&request_uri=https://10.0.0.1/", "url_host"),
        ("openid4vp://?client_id=x509_san_dns:a.example&request_uri=file:///x", HTTPS),
        ("openid4vp://?client_id=x509_san_dns:a.example&request_uri=", HTTPS),
    ],
)  # fmt: skip
def test_hostile_text(web: Web, asker: Asker, text: str, code: str) -> None:
    with pytest.raises(WalletError) as caught:
        openid4vp.looked(text)
    assert caught.value.code == code
    assert refused(web, asker, text).code == code
    assert asker.site.asked == []


@pytest.mark.parametrize(
    "begin",
    [
        "openid4vp://",
        "openid4vp:",
        "OPENID4VP://",
        "openid4vp://authorize",
        "haip-vp://",
        "haip://",
        "eudi-openid4vp://",
        "https://wallet.example/open",
    ],
)
def test_every_way_to_begin(web: Web, asker: Asker, begin: str) -> None:
    text = f" {begin}?{asker.asks().partition('?')[2]}\n"
    assert openid4vp.is_request(text)
    assert openid4vp.looked(text).hosts == (asker.host,)
    assert asker.site.asked == []
    assert obtained(web, text).domain == asker.client_id


@pytest.mark.parametrize(
    "text",
    [
        "",
        "openid-credential-offer://?credential_offer={}",
        "https://verifier.example/?client_id=x",
        "https://verifier.example/?request_uri=urn:x",
        "http://verifier.example/?client_id=x&request_uri=y",
        "mailto:a@b.example?client_id=x&request_uri=y",
    ],
)
def test_what_is_no_request(text: str) -> None:
    assert not openid4vp.is_request(text)


def test_a_lookalike_host_is_told(web: Web) -> None:
    lookalike = "xn--verifir-cyg.example"  # with a Cyrillic e
    asker = Asker(web, lookalike)
    looked = openid4vp.looked(asker.asks())
    assert looked.hosts == (lookalike,)
    (seen,) = looked.lookalike.values()
    assert seen.endswith(".example")
    assert not seen.isascii()
    by_value = openid4vp.looked(asker.by_value())
    assert by_value.lookalike == looked.lookalike
    assert obtained(web, asker.link()).asker.host == lookalike  # shown as it is registered


@pytest.mark.parametrize(
    ("host", "looks"),
    [
        ("verifier.example", ""),
        ("xn--r8jz45g.jp", ""),  # 例え, Japanese alone
        ("xn--fsq.jp", ""),  # 例
        ("xn--4gbrim.example", "موقع.example"),
        ("xn--pple-43d.com", "аpple.com"),  # a Cyrillic a
        ("xn--e1awd7f.com", "еріс.com"),  # all Cyrillic, and reads as Latin
        ("xn--80ak6aa92e.com", "аррӏе.com"),
        ("xn--bcher-kva.de", "bücher.de"),
        ("xn--tky-3w7b97w.jp", "xn--tky-3w7b97w.jp"),
        ("xn--a.example", "xn--a.example"),
        ("xn--.example", "xn--.example"),
        ("xn--99999999999.example", "xn--99999999999.example"),
    ],
)
def test_lookalikes(host: str, looks: str) -> None:
    found = lookalikes([host]).get(host, "")
    if looks.startswith("xn--"):  # no proper name: told as it is, or in whatever letters it has
        assert found
    else:
        assert found == looks


def test_a_stroke_is_no_letter_of_a_name() -> None:
    """一 and ノ look like a dash and a slash; alone in a label they are told."""
    for label in ("一", "ノノ"):
        host = label.encode("idna").decode() + ".jp"
        assert lookalikes([host]) == {host: f"{label}.jp"}
