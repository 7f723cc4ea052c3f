"""Tricky URLs and addresses, each refused with its own code."""

from __future__ import annotations

import pytest

from wallet.errors import TrustError
from wallet.trust.addresses import is_public, redirected, target

REFUSED = {
    "url_not_https": [
        "http://badges.example/a",
        "ftp://badges.example/a",
        "file:///etc/passwd",
        "file://localhost/etc/passwd",
        "data:application/json,{}",
        "javascript:alert(1)",
        "gopher://badges.example/",
        "ws://badges.example/",
        "wss://badges.example/",
        "//badges.example/a",
        "/a",
        "",
        "badges.example",
        "did:web:badges.example",
        "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66",
        "view-source:https://badges.example/",
        "httpsx://badges.example/",
    ],
    "url_userinfo": [
        "https://user@badges.example/",
        "https://user:word@badges.example/",
        "https://badges.example@127.0.0.1/",
        "https://@badges.example/",
        "https://:@badges.example/",
        "https://badges.example:443@127.0.0.1/",
        "https://badges.example%00@127.0.0.1/",
    ],
    "url_port": [
        "https://badges.example:80/",
        "https://badges.example:8443/",
        "https://badges.example:22/",
        "https://badges.example:0/",
        "https://badges.example:65535/",
    ],
    "url_characters": [
        "https://badges.example\\@127.0.0.1/",
        "https:\\\\badges.example/",
        "https://badges.example/a\\b",
        "https://badges.example/a b",
        " https://badges.example/",
        "https://badges.example/\n",
        "https://badges.example/a\r\nX-Evil: 1",
        "https://bad\tges.example/",
        "ht\ntps://badges.example/",
        "https://badges.example/\x00",
        "https://badges.example/\x7f",
        "https://badges.example/\u2028",
        "https://badges\u00a0.example/",
        "\ufeffhttps://badges.example/",
        "https://badges.example/\ud800",
    ],
    "url_host": [
        "https://",
        "https:///a",
        "https:/badges.example/a",
        "https:badges.example",
        "https://?q",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://127.0.0.1.0x/",
        "https://１２７.０.０.１/",
        "https://127。0。0。1/",
        "https://127.0.0.%31/",
        "https://127%2e0.0.1/",
        "https://8.8.8.8/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[2606:4700::1]/",
        "https://[fe80::1%25eth0]/",
        "https://[::1/",
        "https://badges.example]/",
        "https://localhost/",
        "https://LOCALHOST/",
        "https://ｌｏｃａｌｈｏｓｔ/",
        "https://printer/",
        "https://badges.localhost/",
        "https://router.local/",
        "https://metadata.google.internal/",
        "https://10.0.0.1.in-addr.arpa/",
        "https://hidden.onion/",
        "https://badges.example./",
        "https://.badges.example/",
        "https://badges..example/",
        "https://-badges.example/",
        "https://badges-.example/",
        "https://bad_ges.example/",
        "https://badges.example%2f.evil.example/",
        "https://badges.example;evil.example/",
        "https://badges.example:port/",
        "https://badges.example:99999/",
        "https://badges.example:-443/",
        "https://fa\u00df.example/",
        "https://bad\u200dges.example/",
        "https://bad\u200cges.example/",
        "https://\u2488.example/",
        f"https://{'a' * 64}.example/",
        f"https://{'a.' * 127}example/",
    ],
    "url_too_long": ["https://badges.example/" + "a" * 2048],
}


@pytest.mark.parametrize(
    ("code", "url"), [(code, url) for code, urls in REFUSED.items() for url in urls]
)
def test_refused(code: str, url: str) -> None:
    with pytest.raises(TrustError) as caught:
        target(url)
    assert caught.value.code == code
    assert all(str(value).isprintable() for value in caught.value.details.values())


@pytest.mark.parametrize(
    ("url", "host", "path"),
    [
        ("https://badges.example", "badges.example", "/"),
        ("HTTPS://Badges.Example/A", "badges.example", "/A"),
        ("https://badges.example:443/a?b=c&d", "badges.example", "/a?b=c&d"),
        ("https://badges.example:/a", "badges.example", "/a"),
        ("https://badges.example/a#key-1", "badges.example", "/a"),
        ("https://badges.example?x", "badges.example", "/?x"),
        ("https://大学.example/卒業", "xn--pss25c.example", "/%E5%8D%92%E6%A5%AD"),
        ("https://xn--pss25c.example/%E5%8D%92", "xn--pss25c.example", "/%E5%8D%92"),
        ("https://badges.example/a//b/../c;d=e,f", "badges.example", "/a//b/../c;d=e,f"),
        ("https://3com.example/", "3com.example", "/"),
    ],
)
def test_accepted(url: str, host: str, path: str) -> None:
    found = target(url)
    assert (found.host, found.path) == (host, path)
    assert "#" not in found.url


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104 - an address to refuse
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:808:808::",
        "fc00::1",
        "fd12:3456:789a::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "not an address",
        "",
    ],
)
def test_address_that_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::6810:1", "133.1.1.1"])
def test_public_address(address: str) -> None:
    assert is_public(address)


def test_redirect_stays_on_the_host() -> None:
    start = target("https://badges.example/a/b")
    assert redirected(start, "c?d#e").path == "/a/c?d"
    assert redirected(start, "/c").url == "https://badges.example/c"
    assert redirected(start, "https://BADGES.example/c").host == "badges.example"


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("https://other.example/", "fetch_redirect"),
        ("https://www.badges.example/", "fetch_redirect"),
        ("//other.example/", "fetch_redirect"),
        ("http://badges.example/", "url_not_https"),
        ("https://badges.example:8443/", "url_port"),
        ("https://127.0.0.1/", "url_host"),
        ("\\\\other.example", "url_characters"),
        ("https://badges.example@other.example/", "url_userinfo"),
        ("file:///etc/passwd", "url_not_https"),
    ],
)
def test_redirect_refused(location: str, code: str) -> None:
    with pytest.raises(TrustError) as caught:
        redirected(target("https://badges.example/a"), location)
    assert caught.value.code == code
