"""Addresses that may be asked for a document."""

from __future__ import annotations

import re
from typing import Any

from tests.fuzz.mutations import of_bytes
from tests.fuzz.target import Target
from wallet.trust.addresses import target as address


def address_seeds() -> list[bytes]:
    return [
        b"https://aoba.example/a?b=c#d",
        b"https://xn--bcher-kva.example:443/%2F",
        "https://大学.example/é".encode(),
    ]


def check_address(data: bytes, found: Any) -> None:
    """The host is a public name in ASCII; the request holds nothing that could start another."""
    assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", found.host)
    assert not found.host.rpartition(".")[2].isdigit()
    assert found.path.startswith("/")
    assert re.fullmatch(r"[!-~]+", found.path)
    assert "#" not in found.path
    if len(found.path) < 1_000:  # escaped, it may be longer than an address may be
        again = address(f"https://{found.host}{found.path}")
        assert (again.host, again.path) == (found.host, found.path)
    assert len(found.url) <= len(data)


ADDRESSES = Target(
    name="addresses",
    seeds=address_seeds,
    mutate=of_bytes(
        b"https://",
        b"@",
        b":443",
        b":",
        b"..",
        b"%0a",
        b"\\",
        b"[::1]",
        b"127.0.0.1",
        b"0x7f.1",
        b"localhost",
        b".local",
        b"\xe3\x80\x82",
        b"\xc3\x9f",
        b"\xe2\x80\x8b",
        b"?",
        b"#",
        b"xn--",
        b"\xef\xbc\x8f",
        b"x" * 64,
    ),
    read=lambda data: address(data.decode("utf-8", "replace")),
    check=check_address,
    codes="url_too_long url_characters url_not_https url_userinfo url_port url_host",
)
