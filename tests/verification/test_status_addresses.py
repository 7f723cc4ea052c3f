"""Which addresses would be asked for the status of a credential."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator import Institution
from tests.verification.judging import ACHIEVEMENT, LEARNER, START, data_of, document
from tests.verification.test_token_status import URL, badge, status_token
from wallet.credentials.reading import read
from wallet.verification.status_addresses import keeper_of, list_urls

HOST = "https://aoba.example"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({"type": "BitstringStatusListEntry", "statusListCredential": f"{HOST}/1"}, f"{HOST}/1"),
        ({"type": "StatusList2021Entry", "statusListCredential": f"{HOST}/2"}, f"{HOST}/2"),
        (
            {"type": "RevocationList2020Status", "revocationListCredential": f"{HOST}/3"},
            f"{HOST}/3",
        ),
        ({"type": "1EdTechRevocationList", "id": f"{HOST}/4"}, f"{HOST}/4"),
        ({"type": "StatusList2021Entry", "statusListCredential": "http://aoba.example"}, ""),
        ({"type": "SomethingNew", "id": f"{HOST}/5"}, ""),
    ],
)
def test_the_list_of_each_kind(entry: dict[str, Any], expected: str) -> None:
    issuer = Institution("aoba.example", method="did:key")
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    draft["credentialStatus"] = [entry, entry]
    assert list_urls(read(data_of(draft))) == ((expected,) if expected else ())


def test_the_list_that_a_token_names_and_who_keeps_it() -> None:
    issuer = Institution("aoba.example")
    assert list_urls(read(badge(issuer).encode())) == (URL,)
    assert keeper_of(status_token(issuer, bytes(8))) == issuer.id
    assert keeper_of(status_token(issuer, bytes(8), iss=None)) == issuer.id
    assert keeper_of(status_token(issuer, bytes(8), iss=None, kid="1")) == ""


def test_who_keeps_a_list_that_is_a_credential() -> None:
    issuer = Institution("aoba.example")
    issuer.status_list("revocation")
    listed = issuer.documents()[-1]
    assert keeper_of(listed) == issuer.id
    for body in (b"", b"\xff", b"{}", b"a.b.c"):
        assert keeper_of(document(URL, body)) == ""
