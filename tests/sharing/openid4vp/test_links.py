"""What a code or a link may say, told and refused before anybody is contacted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sharing.openid4vp.asker import Asker, obtained, refused
from wallet.errors import WalletError
from wallet.sharing import openid4vp

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
