from __future__ import annotations

from typing import Any

from tests.credentials.examples import ASSERTION, BADGE, as_json, token
from wallet.credentials.identity import edition_key
from wallet.credentials.open_badges_2 import described
from wallet.credentials.reading import read


def key(document: dict[str, Any]) -> str:
    return edition_key(read(as_json(document)))


def test_editions_share_a_key() -> None:
    later = {**BADGE, "validFrom": "2027-01-01", "name": "new"}
    escaped = {**BADGE, "id": f" {BADGE['id'].replace('-', '%2D')}\n"}
    assert key(BADGE) == key(later) == key(escaped)
    assert key(BADGE) == edition_key(read(token(BADGE).encode()))
    assert key(BADGE) == key({**BADGE, "issuer": "did:web:example.ac.jp"})


def test_others_do_not() -> None:
    keys = {
        key(BADGE),
        key({**BADGE, "id": "urn:uuid:2"}),
        key({**BADGE, "issuer": "did:web:other.example"}),
        key({**BADGE, "issuer": BADGE["id"], "id": "did:web:example.ac.jp"}),
        key(ASSERTION),
        key({**ASSERTION, "id": "https://badges.example.ac.jp/assertion/2"}),
    }
    assert len(keys) == 6


def test_without_an_id_or_an_issuer_the_bytes_decide() -> None:
    nameless = {name: value for name, value in BADGE.items() if name != "id"}
    orphan = {name: value for name, value in BADGE.items() if name != "issuer"}
    for document in (nameless, orphan):
        assert key(document) == key(document)
        assert key(document) != key({**document, "name": "x"})


def test_a_hosted_badge_keeps_its_key_once_its_issuer_is_known() -> None:
    before = read(as_json(ASSERTION))
    after = described(before, badge={"name": "x", "issuer": "https://badges.example.ac.jp"})
    assert after.issuer.id
    assert edition_key(before) == edition_key(after)
