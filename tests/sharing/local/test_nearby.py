"""Codes that name a computer nearby: which do, which do not, and the words on both screens."""

from __future__ import annotations

import hashlib
import sys

import pytest

from wallet.cryptosuites import base64url
from wallet.sharing.local import interfaces
from wallet.sharing.local.nearby import (
    client_id,
    file_text,
    nearby_of,
    peer_of,
    request_text,
)
from wallet.sharing.local.refusing import means_file
from wallet.sharing.local.word_list import WORDS
from wallet.sharing.local.words import words, words_of_answer
from wallet.sharing.qr import qr_version

PRINT = hashlib.sha256(b"a certificate").digest()
WHO = client_id(PRINT)
TOKEN = "A" * 22
AT = f"https://192.168.100.100:54321/{TOKEN}"


def test_every_word_stands_once_in_each_language() -> None:
    assert len(WORDS) == len({each[0] for each in WORDS}) == len({each[1] for each in WORDS}) == 256
    assert all(english.isascii() and not japanese.isascii() for english, japanese in WORDS)
    assert max(len(english) + len(japanese) for english, japanese in WORDS) <= 22


def test_words_stay_as_they_are_between_versions() -> None:
    """Two programs of different age have to say the same."""
    assert words(bytes(32)) == ("066 207", "なす eggplant", "家 house", "指輪 ring")
    assert words_of_answer(b"a=b") == words(hashlib.sha256(b"a=b").digest())


def test_words_of_many_fingerprints_differ() -> None:
    many = {words(bytes([number]) * 32) for number in range(40)}
    assert len(many) == 40
    assert len({each for one in many for each in one[1:]}) > 60


def test_both_codes_name_the_computer_and_are_short() -> None:
    asking = request_text(WHO, AT)
    giving = file_text(AT, PRINT)
    for text in (asking, giving, f" {asking}\n", asking.replace("openid4vp", "HAIP-VP", 1)):
        found = nearby_of(text)
        assert found is not None
        nearby, peer = found
        assert (peer.address, peer.port, peer.fingerprint) == ("192.168.100.100", 54321, PRINT)
        assert (nearby.address, nearby.port, nearby.words) == (peer.address, 54321, words(PRINT))
    assert qr_version(asking) < 10
    assert qr_version(giving) < 8
    assert means_file(giving)
    assert not means_file(asking)


@pytest.mark.parametrize(
    "where",
    ["https://[fd00::12]:4433/x", "https://10.0.0.7:1024/x", "https://127.0.0.1:50000/x"],
)
def test_private_addresses_and_this_computer_where_both_are_here(where: str) -> None:
    assert nearby_of(request_text(WHO, where)) is not None
    assert nearby_of(file_text(where, PRINT)) is not None


@pytest.mark.parametrize(
    "where",
    [
        "https://8.8.8.8:443/x",  # the internet has certificates that are asked about
        "https://example.org:443/x",
        "https://localhost:443/x",
        "https://192.168.1.7/x",
        "https://192.168.1.7:0/x",
        "https://192.168.1.7:22/x",
        "https://192.168.1.7:1023/x",
        "https://192.168.1.7:70000/x",
        "https://192.168.1.7:x/x",
        "http://192.168.1.7:80/x",
        "https://user@192.168.1.7:443/x",
        "https://192.168.1.7:443@evil.example/x",
        "https://192.168.1.7.:443/x",
        "https://192.168.001.007:443/x",
        "https://3232235783:443/x",
        "https://[::ffff:192.168.1.7]:443/x",
        "https://[fe80::1%25eth0]:443/x",
        "https://[FD00::1]:443/x",
        "https://[fd00:0::1]:443/x",
        "https://0.0.0.0:443/x",
        "https://224.0.0.1:443/x",
        "https://192.168.1.7:0443/x",
        "https://[fd00::1:443/x",
        "",
    ],
)
def test_every_other_address_is_nobody_nearby(where: str) -> None:
    assert peer_of(request_text(WHO, where)) is None
    assert peer_of(file_text(where, PRINT)) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "openid4vp://",
        request_text("redirect_uri:https://192.168.1.7:443/", AT),
        request_text("x509_hash:", AT),
        request_text("x509_hash:" + base64url.encode(PRINT[:31]), AT),
        request_text(WHO + "=", AT),
        request_text(WHO, AT) + "&client_id=x509_hash%3AAAAA",
        request_text(WHO, AT) + "&request_uri=https%3A%2F%2F10.0.0.1%3A1%2F",
        request_text(WHO, AT).replace("openid4vp", "openid"),
        request_text(WHO, AT) + "&a=" + "b" * 2048,
        request_text(WHO, AT) + "".join(f"&a{number}=b" for number in range(40)),
        AT,
        f"{AT}#sha256=",
        f"{AT}#sha256={base64url.encode(PRINT)}=",
        f"{AT}#sha512={base64url.encode(PRINT)}",
        f"{AT}\n#sha256={base64url.encode(PRINT)}",
        f"{AT}é#sha256={base64url.encode(PRINT)}",
    ],
)
def test_what_is_malformed_names_nobody(text: str) -> None:
    assert nearby_of(text) is None


def test_the_addresses_of_this_computer_are_private_and_none_is_its_own_loop() -> None:
    found = interfaces.addresses()
    assert all(map(interfaces.is_nearby, found))
    assert not {"127.0.0.1", "::1"} & set(found)
    assert len(found) == len(set(found))


def test_an_interface_is_found_by_itself_though_no_route_leads_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As with a cable between two computers: no gateway, and a name that means the own loop."""
    monkeypatch.setattr(interfaces, "_ROUTES", ())
    monkeypatch.setattr(interfaces.socket, "getaddrinfo", lambda *_: [])
    if sys.platform in ("linux", "darwin"):
        assert "127.0.0.1" in list(interfaces._candidates()), "the loop is an interface"
    monkeypatch.setattr(interfaces, "_of_interfaces", lambda: iter(["127.0.0.1", "192.168.57.1"]))
    assert interfaces.addresses() == ("192.168.57.1",)


@pytest.mark.parametrize(
    ("address", "nearby"),
    [
        ("192.168.0.1", True),
        ("10.255.0.1", True),
        ("172.16.0.1", True),
        ("172.32.0.1", False),
        ("169.254.3.4", True),
        ("127.0.0.1", True),
        ("100.64.0.1", False),
        ("fd12::1", True),
        ("fe80::1", False),
        ("::1", True),
        ("::", False),
        ("2001:db8::1", False),
        ("8.8.8.8", False),
        ("x", False),
        ("", False),
    ],
)
def test_which_addresses_are_nearby(address: str, nearby: bool) -> None:  # noqa: FBT001 - a table
    assert interfaces.is_nearby(address) is nearby
