"""The learner's own side answers a computer nearby: the same words, one certificate, one answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.receiving.handing import ME, NOW, badge, basis
from wallet.errors import SharingError, TrustError
from wallet.service import received
from wallet.sharing.local.nearby import nearby_of
from wallet.sharing.openid4vp import answer, looked, obtain, refuse
from wallet.sharing.queries.model import Format
from wallet.sharing.requests import Presented, Request
from wallet.snapshots.nearby import AskStage, Wish
from wallet.snapshots.requests import Identified
from wallet.tasks.nearby.asking_for_badges import AskingForBadges
from wallet.trust.fetching import send
from wallet.trust.messages import Peer
from wallet.verification.tone import Tone
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.loopback


@pytest.fixture
def asking() -> Iterator[AskingForBadges]:
    made = AskingForBadges(Wish(asker="青葉食品"), "127.0.0.1", clock=lambda: NOW)
    yield made
    made.close()


def obtained(text: str, peer: Peer) -> Request:
    return obtain(text, send, now=NOW, roots=lambda: (), peer=peer, work=Work())


def confirmed(asking: AskingForBadges) -> tuple[Request, Peer]:
    text = asking.shown.text
    found = nearby_of(text)
    assert found is not None
    nearby, peer = found
    told = looked(text, nearby)
    assert told.nearby is not None
    assert told.nearby.words == asking.shown.words
    assert told.hosts == ("127.0.0.1",)
    return obtained(text, peer), peer


def presented(request: Request) -> list[Presented]:
    made = ME.presentation(badge(1), challenge=request.challenge, domain=request.domain)
    return [Presented("ldp", Format.LDP, made, ("b1",))]


def test_the_whole_of_it(asking: AskingForBadges) -> None:
    request, _ = confirmed(asking)
    assert request.asker.identified is Identified.PEER
    assert request.asker.name == "青葉食品"
    assert request.encrypted
    assert request.until == asking.shown.until
    reply = answer(request, presented(request), send, now=NOW, work=Work())
    assert asking.shown.stage is AskStage.ARRIVED
    assert reply.words == asking.shown.presenter
    arrival = asking.accept()
    ((name, data),) = arrival.files
    found = received(
        data, name, basis(), now=NOW, challenge=arrival.challenge, domain=arrival.domain
    )
    assert found.headline.tone is Tone.GOOD, found.missing


def test_no(asking: AskingForBadges) -> None:
    request, _ = confirmed(asking)
    assert refuse(request, "access_denied", send, work=Work())
    assert asking.shown.stage is AskStage.DECLINED


def test_somebody_in_the_middle_gets_nothing(asking: AskingForBadges) -> None:
    """They answer at the address of the code with a certificate of their own."""
    text = asking.shown.text
    found = nearby_of(text)
    assert found is not None
    middle = AskingForBadges(Wish(), "127.0.0.1", clock=lambda: NOW)
    try:
        moved = Peer("127.0.0.1", middle.shown.port, found[1].fingerprint)
        port = f"%3A{found[1].port}%2F"
        there = text.replace(port, f"%3A{moved.port}%2F")
        with pytest.raises(TrustError) as caught:
            obtained(there, moved)
        assert caught.value.code == "peer_changed"
        assert middle.shown.stage is AskStage.WAITING
    finally:
        middle.close()


def test_a_peer_that_is_gone_before_the_answer(asking: AskingForBadges) -> None:
    request, _ = confirmed(asking)
    asking.close()
    with pytest.raises(TrustError) as caught:
        answer(request, presented(request), send, now=NOW, work=Work())
    assert caught.value.code == "fetch_unreachable"


def test_an_answer_after_another_one(asking: AskingForBadges) -> None:
    """Whoever was late is told so, and their words are on no other screen."""
    text = asking.shown.text
    found = nearby_of(text)
    assert found is not None
    mine, theirs = obtained(text, found[1]), obtained(text, found[1])
    first = answer(theirs, presented(theirs), send, now=NOW, work=Work())
    assert first.words == asking.shown.presenter
    with pytest.raises(SharingError) as caught:
        answer(mine, presented(mine), send, now=NOW, work=Work())
    assert caught.value.code == "vp_answer_not_taken"


def test_without_the_confirmation_the_private_address_is_refused(asking: AskingForBadges) -> None:
    with pytest.raises(TrustError) as caught:
        looked(asking.shown.text)
    assert caught.value.code in ("url_host", "url_port")
