"""PKCE by the example of RFC 7636, appendix B."""

from __future__ import annotations

import re

from wallet.sharing.pkce import challenge_fields, new_verifier


def test_the_challenge_is_that_of_the_standard_s_example() -> None:
    assert challenge_fields("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == {
        "code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "code_challenge_method": "S256",
    }


def test_each_verifier_is_new_and_of_a_length_that_servers_take() -> None:
    one, other = new_verifier(), new_verifier()
    assert one != other
    assert re.fullmatch(r"[A-Za-z0-9._~-]{43,128}", one)
