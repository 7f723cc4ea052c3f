"""The code grant: PKCE by the example of RFC 7636, appendix B, and where the browser goes."""

from __future__ import annotations

import re

from wallet.sharing.code_grant import address, new_verifier, request


def test_the_challenge_is_that_of_the_standard_s_example() -> None:
    asked = request("c", "http://127.0.0.1:1/x", "s", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    assert asked["code_challenge"] == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    assert asked["code_challenge_method"] == "S256"


def test_an_endpoint_keeps_the_query_that_it_has() -> None:
    assert address("https://a.example/in", {"x": "1&2"}) == "https://a.example/in?x=1%262"
    assert address("https://a.example/in?t=1", {"x": "1"}) == "https://a.example/in?t=1&x=1"


def test_each_verifier_is_new_and_of_a_length_that_servers_take() -> None:
    one, other = new_verifier(), new_verifier()
    assert one != other
    assert re.fullmatch(r"[A-Za-z0-9._~-]{43,128}", one)
