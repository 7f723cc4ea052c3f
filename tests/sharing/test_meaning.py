from __future__ import annotations

import json

import pytest

from wallet.sharing import pixelpass
from wallet.sharing.meaning import meaning
from wallet.snapshots.imports import Holds, Meaning

BADGE = json.dumps({"@context": ["https://www.w3.org/ns/credentials/v2"], "name": "学び"})
TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJ2YyI6e319.c2lnbmF0dXJl"  # noqa: S105 - no secret


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Meaning(Holds.NOTHING)),
        (" \n\t ", Meaning(Holds.NOTHING)),
        (BADGE, Meaning(Holds.DOCUMENT)),
        (f"\n {BADGE}\n", Meaning(Holds.DOCUMENT)),
        (f"[{BADGE}]", Meaning(Holds.DOCUMENT)),
        (TOKEN, Meaning(Holds.DOCUMENT)),
        (pixelpass.encode(BADGE), Meaning(Holds.CODE)),
        ("https://例え.jp/b/1", Meaning(Holds.LINK, "例え.jp")),
        ("HTTPS://Example.ac.jp/b/1", Meaning(Holds.LINK, "example.ac.jp")),
        ("http://example.ac.jp/b/1", Meaning(Holds.PLAIN_LINK, "example.ac.jp")),
        (
            "openid-credential-offer://?credential_offer=%7B%7D",
            Meaning(Holds.OFFER, "openid-credential-offer"),
        ),
        ("openid4vp://?request_uri=https://v.example/1", Meaning(Holds.OFFER, "openid4vp")),
        (
            "https://wallet.example/offer?credential_offer_uri=https%3A%2F%2Fi.example%2F1",
            Meaning(Holds.OFFER, "wallet.example"),
        ),
        ("https://v.example/a?request_uri=https%3A%2F%2Fv", Meaning(Holds.OFFER, "v.example")),
        ("VP1-B3ECQDA", Meaning(Holds.COMPACT)),
        ("https:///nohost", Meaning(Holds.OTHER)),
        ("https://[broken", Meaning(Holds.OTHER)),
        ("https://example.ac.jp/?" + "&".join(f"a{n}=1" for n in range(60)), Meaning(Holds.OTHER)),
        ("https://example.ac.jp/ and more words", Meaning(Holds.OTHER)),
        ("https://example.ac.jp/" + "a" * 9000, Meaning(Holds.OTHER)),
        ("javascript:alert(1)", Meaning(Holds.OTHER)),
        ("my life", Meaning(Holds.OTHER)),
    ],
)
def test_what_a_text_means(text: str, expected: Meaning) -> None:
    assert meaning(text) == expected


def test_what_is_not_supported_is_not_usable() -> None:
    unusable = {holds for holds in Holds if not Meaning(holds).usable}
    assert unusable == {Holds.NOTHING, Holds.PLAIN_LINK, Holds.OFFER, Holds.COMPACT}
