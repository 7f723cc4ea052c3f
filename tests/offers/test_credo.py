"""Badges from an issuer that is an agent of Credo-TS, which reads the true clock."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Learner, achievement
from tests.offers.issuing import aoba
from tests.presenting.peers import installed
from tests.service.making import START
from wallet.errors import SharingError
from wallet.trust.messages import JSON, Outgoing
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sharing.web import Web
    from wallet.service import Wallet

pytestmark = [pytest.mark.loopback, pytest.mark.node]
HOST = "credo.example"


@pytest.fixture(scope="module")
def credo(web: Web) -> str:
    if not (installed("@credo-ts/openid4vc") and installed("express")):
        pytest.skip("needs Node.js and the packages of tests/peers (packaging/test.py --all)")
    web.serve_node(HOST, "credo_issuer.mjs")
    return HOST


@pytest.fixture
def control(web: Web, credo: str, wallet: Wallet, sent: list[Outgoing]) -> Callable[..., Any]:
    del sent

    def make(*kinds: str, **how: Any) -> Any:
        made = achievement("https://aoba-u.example/a/1", "Data 1")
        learner = Learner(did=wallet.holder_did())
        claims = aoba().draft(made, learner, valid_from=START, model="1.1")
        body = json.dumps({"kinds": kinds, "claims": claims, **how}).encode()
        asked = Outgoing(f"https://{credo}/control", "POST", body=body, media_type=JSON)
        answer = web.send(asked)
        assert answer.status == 200, answer.body
        return json.loads(answer.body)

    return make


@pytest.mark.parametrize("dpop", [False, True])
def test_a_token_and_an_sd_jwt_with_a_transaction_code(
    wallet: Wallet, control: Callable[..., Any], *, dpop: bool
) -> None:
    now = datetime.now(UTC)
    made = control("token", "sd-jwt", txCode=True, dpop=dpop)
    page = wallet.offers.open(made["offer"], now=now, work=Work())
    assert page.issuer == f"https://{HOST}/oid4vci/school"
    assert (page.name, page.elsewhere, page.findings) == ("Credo School", (), ())
    ids = [each.id for each in page.badges]
    wrong = "000000" if made["txCode"] != "000000" else "111111"
    with pytest.raises(SharingError) as caught:
        wallet.offers.accept(page.number, ids, code=wrong, now=now, work=Work())
    assert caught.value.code == "offer_code_wrong"
    arrived = wallet.offers.accept(page.number, ids, code=made["txCode"], now=now, work=Work())
    reports = [each.report for each in arrived.review.found]
    assert [each.verdict if each else None for each in reports] == [Verdict.VALID] * 2
    assert {each.code for each in arrived.findings} == {"arrived_issuer_key"}
    kept = wallet.offers.keep(page.number, arrived.review.credentials, now=now, work=Work())
    assert len(kept.added) == 2


def test_a_badge_that_takes_a_second_asking(wallet: Wallet, control: Callable[..., Any]) -> None:
    now = datetime.now(UTC)
    page = wallet.offers.open(control("token", deferred=True)["offer"], now=now, work=Work())
    waiting = wallet.offers.accept(page.number, ["token"], now=now, work=Work())
    assert waiting.later == now + timedelta(seconds=1)
    early = wallet.offers.ask_again(page.number, now=waiting.later, work=Work())
    assert early.review.found == ()  # that clock was ours: by its own it is too soon
    time.sleep(1)  # its clock cannot be set
    later = now + timedelta(seconds=2)
    done = wallet.offers.ask_again(page.number, now=later, work=Work())
    (found,) = done.review.found
    assert found.report is not None
    assert found.report.verdict is Verdict.VALID
