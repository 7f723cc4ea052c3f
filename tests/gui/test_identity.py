from __future__ import annotations

import pytest

from wallet.gui.widgets import identity


@pytest.mark.parametrize(
    ("issuer_id", "domain"),
    [
        ("https://Example.ac.jp/issuer", "example.ac.jp"),
        ("http://example.ac.jp:8080/i", "example.ac.jp"),
        ("did:web:example.ac.jp:issuers:1", "example.ac.jp"),
        ("did:web:example.ac.jp%3A8443", "example.ac.jp:8443"),
        ("did:key:z6Mk", ""),
        ("urn:uuid:1", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_domain(issuer_id: str, domain: str) -> None:
    assert identity.domain(issuer_id) == domain


@pytest.mark.parametrize(
    ("host", "spelt"),
    [
        ("example.ac.jp", ""),
        ("exаmple.com", "xn--exmple-4nf.com"),  # the third letter is Cyrillic
        ("大学.jp", "xn--pss25c.jp"),
        ("xn--exmple-4nf.com", "xn--exmple-4nf.com"),
    ],
)
def test_a_host_with_unusual_letters_is_spelt_out(host: str, spelt: str) -> None:
    assert identity.technical(host) == spelt


def test_a_fingerprint_is_grouped_for_the_eye() -> None:
    assert identity.grouped("abcdefghij") == "abcd efgh ij"


def test_a_long_identifier_keeps_its_two_ends() -> None:
    shown = identity.short_id("did:key:z6Mk" + "x" * 60 + "THEEND")
    assert shown.startswith("did:key:z6Mk")
    assert shown.endswith("THEEND")
    assert len(shown) < 45
