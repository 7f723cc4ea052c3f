"""What fields are called where an issuer names them: its word, and beside it the claim's own."""

from __future__ import annotations

import pytest

from wallet.gui.portfolios.field_names import called
from wallet.presenting.disclosing.fields import Field, Visibility

BOTH = (("en-gb", "Degree"), ("ja", "学位"))


@pytest.mark.parametrize(
    ("name", "labels", "language", "expected"),
    [
        ("deg", BOTH, "en", "Degree (deg)"),
        ("deg", BOTH, "ja", "学位（deg）"),
        ("deg", (("fr", "Grade"),), "en", "Grade (deg)"),
        ("deg", (("fr", "Grade"), ("en", "Degree")), "ja", "Degree（deg）"),
        ("deg", (), "ja", "deg"),
        ("Degree", BOTH, "en", "Degree"),
        # A word of ours in the language that is read goes before one in another.
        ("name", (("fr", "Nom"),), "ja", "名称"),
        ("name", (("ja", "氏名"),), "ja", "氏名（name）"),
        # An e-mail address cannot be called something harmless without its own name beside it.
        ("email", (("en", "Nickname"),), "en", "Nickname (email)"),
        # Nobody says what the claims of the format are.
        ("iss", (("en", "Harmless"),), "en", "Issuer's address"),
        ("cnf", (("en", "Harmless"),), "ja", "学習者の鍵"),
        ("0", (("en", "First"),), "en", "No. 1"),
    ],
)
def test_a_name(
    name: str, labels: tuple[tuple[str, str], ...], language: str, expected: str
) -> None:
    field = Field(f"/{name}", "", name, "x", Visibility.SHOWN, "field_chosen", labels=labels)
    assert called(field, {}, language) == expected
