"""What fields are called where an issuer names them: the claim's own name, and its word."""

from __future__ import annotations

import pytest

from wallet.gui.portfolios.field_names import called
from wallet.presenting.disclosing.fields import Field, Visibility

BOTH = (("en-gb", "Degree"), ("ja", "学位"))


@pytest.mark.parametrize(
    ("name", "labels", "language", "expected"),
    [
        ("deg", BOTH, "en", "deg: Degree"),
        ("deg", BOTH, "ja", "deg：学位"),
        ("deg", (("fr", "Grade"),), "en", "deg: Grade"),
        ("deg", (("fr", "Grade"), ("en", "Degree")), "ja", "deg：Degree"),
        ("deg", (), "ja", "deg"),
        ("Degree", BOTH, "en", "Degree"),
        # A word of ours in the language that is read goes before one in another.
        ("name", (("fr", "Nom"),), "ja", "名称"),
        ("name", (("ja", "氏名"),), "ja", "名称：氏名"),
        # An e-mail address cannot be called something harmless without what it is before it.
        ("email", (("en", "Nickname"),), "en", "E-mail address: Nickname"),
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
