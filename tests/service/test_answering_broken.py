"""Requests broken in every member: a coded error, nothing sent, nothing kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from tests.service.asking import ADDRESS, CLIENT, OPEN_BADGE
from tests.service.making import NOW, badge, institution
from tests.service.test_answering import kept
from tests.sharing.queries.breaking import broken
from wallet import wording
from wallet.errors import WalletError
from wallet.tasks import network
from wallet.work import Work

if TYPE_CHECKING:
    from wallet.service import Wallet

QUERY = {
    "credentials": [
        {
            "id": "badge",
            "format": "ldp_vc",
            "meta": {"type_values": [[OPEN_BADGE]]},
            "multiple": True,
            "claims": [{"id": "a", "path": ["name"]}, {"id": "b", "path": ["issuer", "name"]}],
            "claim_sets": [["a"], ["b"]],
        }
    ],
    "credential_sets": [{"options": [["badge"]], "required": True}],
}
REQUEST: dict[str, Any] = {
    "response_type": "vp_token",
    "response_mode": "direct_post",
    "client_id": CLIENT,
    "response_uri": ADDRESS,
    "state": "s",
    "nonce": "n",
    "client_metadata": {"client_name": "Mirai", "vp_formats_supported": {"ldp_vc": {}}},
    "dcql_query": QUERY,
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every request that would leave."""
    found: list[object] = []

    def send(outgoing: object, **_: object) -> None:
        found.append(outgoing)
        raise AssertionError("something left")

    monkeypatch.setattr(network, "send", send)
    return found


def test_every_member_broken_in_every_way(wallet: Wallet, asked: list[object]) -> None:
    kept(wallet, badge(institution(method="did:key")))
    refused: dict[str, WalletError] = {}
    for name, message in broken(REQUEST):
        try:
            texts = {
                key: value if isinstance(value, str) else json.dumps(value)
                for key, value in message.items()
            }
        except TypeError:
            continue  # no JSON can say so
        link = "openid4vp://?" + urlencode(texts)
        try:
            page = wallet.answering.open(link, now=NOW, work=Work())
        except WalletError as error:
            refused[name] = error
        else:
            wallet.answering.close(page.number)  # type: ignore[union-attr]
    assert len(refused) > 150
    silent = [
        (name, error)
        for name, error in refused.items()
        if not wording.next_step(error.code, "en", **error.details)
    ]
    assert not silent
    assert not asked
    assert wallet.portfolios.handed(now=NOW) == ()
