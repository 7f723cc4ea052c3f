"""Requests and answers on their way: replayed, redirected, slow, oversized, led astray."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.sharing.openid4vp.asker import HOST, NOW, PRESENTED, Asker, obtained, refused
from tests.sharing.web import Says
from wallet.errors import Cancelled, SharingError, TrustError, WalletError
from wallet.sharing import openid4vp
from wallet.trust import fetching
from wallet.trust.fetching import Policy
from wallet.work import Work

if TYPE_CHECKING:
    from tests.sharing.web import Web
    from wallet.sharing.requests import Request

pytestmark = pytest.mark.loopback


def test_wallet_nonce_is_missing_or_wrong(web: Web, asker: Asker) -> None:
    text = asker.asks(link=asker.link(request_uri_method="post"))
    assert refused(web, asker, text).code == "vp_wallet_nonce"
    asker.serves = asker.sign(asker.claims(wallet_nonce="of-somebody-else"))
    assert refused(web, asker, text).code == "vp_wallet_nonce"


def test_a_request_object_replayed_after_its_time(web: Web, asker: Asker) -> None:
    text = asker.asks(exp=None)
    assert obtained(web, text).until is not None
    later = NOW.replace(minute=10)
    assert refused(web, asker, text, now=later).code == "vp_too_old"


def test_an_answer_after_the_time(web: Web, asker: Asker) -> None:
    request = obtained(web, asker.asks())
    with pytest.raises(SharingError) as caught:
        openid4vp.answer(request, PRESENTED, web.send, now=NOW.replace(minute=5), work=Work())
    assert caught.value.code == "vp_expired"
    assert asker.posts == []


def failed(web: Web, request: Request) -> WalletError:
    with pytest.raises(WalletError) as caught:
        openid4vp.answer(request, PRESENTED, web.send, now=NOW, work=Work())
    return caught.value


def test_a_redirected_answer(web: Web, asker: Asker) -> None:
    thief = Asker(web, "thief.example")
    request = obtained(web, asker.asks())
    asker.reply = Says(status=307, headers={"Location": thief.site.url("/answer")})
    error = failed(web, request)
    assert error.code == "fetch_redirect"
    assert openid4vp.may_have_left(error)
    assert thief.site.asked == []


def test_an_answer_that_never_left_may_be_sent_again(web: Web, asker: Asker) -> None:
    request = obtained(web, asker.asks())
    gone = replace(request, destination="https://gone.example/answer")
    error = failed(web, gone)
    assert error.code == "fetch_no_such_host"
    assert not openid4vp.may_have_left(error)
    openid4vp.answer(request, PRESENTED, web.send, now=NOW, work=Work())
    assert len(asker.posts) == 1


def test_a_reply_that_never_ends(web: Web, asker: Asker) -> None:
    request = obtained(web, asker.asks())
    asker.reply = Says(b" " * 1_100_000)
    error = failed(web, request)
    assert error.code == "fetch_too_large"
    assert openid4vp.may_have_left(error)


def test_a_slow_reply(web: Web, asker: Asker) -> None:
    request = obtained(web, asker.asks())

    def slow(_: object) -> Says:
        time.sleep(2)
        return Says()

    asker.site.answer = slow

    def send(outgoing: Any, *, work: Any = None) -> Any:
        return fetching.send(outgoing, deadline=0.3, policy=web.policy, work=work)

    with pytest.raises(TrustError) as caught:
        openid4vp.answer(request, PRESENTED, send, now=NOW, work=Work())
    assert caught.value.code == "fetch_too_slow"
    assert openid4vp.may_have_left(caught.value)


def test_work_that_was_stopped_sends_nothing(web: Web, asker: Asker) -> None:
    text = asker.asks()
    request = obtained(web, text)
    asked = len(asker.site.asked)
    stopped = Work()
    stopped.cancel()
    with pytest.raises(Cancelled):
        openid4vp.answer(request, PRESENTED, web.send, now=NOW, work=stopped)
    with pytest.raises(Cancelled):
        openid4vp.obtain(text, web.send, now=NOW, roots=list, work=stopped)
    assert len(asker.site.asked) == asked
    openid4vp.answer(request, PRESENTED, web.send, now=NOW, work=Work())


def test_an_answer_that_is_not_taken(web: Web, asker: Asker) -> None:
    request = obtained(web, asker.asks())
    asker.reply = Says(b'{"error": "invalid_presentation"}', 400)
    error = failed(web, request)
    assert error.code == "vp_answer_not_taken"
    assert error.details == {"host": HOST, "status": 400, "error": "invalid_presentation"}
    assert openid4vp.may_have_left(error)


@pytest.mark.parametrize(
    "said",
    [b"", b"{", b"[]", b'"x"', b'{"redirect_uri": 7}', b'{"redirect_uri": "javascript:alert(1)"}',
     b'{"redirect_uri": "http://verifier.example/"}', b'{"redirect_uri": "https://10.0.0.1/"}',
     b'{"redirect_uri": "https://x.example/\\u202e"}', b"\xff" * 10],
)  # fmt: skip
def test_a_strange_reply_leads_nowhere(web: Web, asker: Asker, said: bytes) -> None:
    request = obtained(web, asker.asks())
    asker.reply = Says(said)
    reply = openid4vp.answer(request, PRESENTED, web.send, now=NOW, work=Work())
    assert reply.onward == ""


def test_a_redirected_request(web: Web, asker: Asker) -> None:
    thief = Asker(web, "thief.example")
    thief.asks()
    asker.site.answer = lambda _: Says(status=302, headers={"Location": thief.site.url("/request")})
    assert refused(web, asker, asker.link()).code == "fetch_redirect"
    assert thief.site.asked == []


def test_a_request_that_is_gone_or_another_kind_of_page(web: Web, asker: Asker) -> None:
    assert refused(web, asker, asker.link(request_uri=asker.site.url("/x"))).code == (
        "vp_request_gone"
    )
    text = asker.asks()
    asker.media_type = "text/html"
    assert refused(web, asker, text).code == "vp_request_media_type"


def test_an_oversized_request(web: Web, asker: Asker) -> None:
    text = asker.asks(padding="x" * 300_000)
    assert refused(web, asker, text).code == "fetch_too_large"


def test_a_slow_request(web: Web, asker: Asker) -> None:
    def slow(_: object) -> Says:
        time.sleep(3)
        return Says()

    asker.site.answer = slow

    def send(outgoing: Any, *, work: Any = None) -> Any:
        return fetching.send(outgoing, deadline=0.3, policy=web.policy, work=work)

    with pytest.raises(TrustError) as caught:
        openid4vp.obtain(asker.link(), send, now=NOW, roots=list, work=Work())
    assert caught.value.code == "fetch_too_slow"


def test_a_private_address_behind_a_public_name(web: Web, asker: Asker) -> None:
    """The rule of the product itself: what a name leads to is looked at, not the name alone."""
    policy = Policy(resolver=lambda _: ("127.0.0.1",), tls=web.policy.tls, port=asker.site.port)

    def send(outgoing: Any, *, work: Any = None) -> Any:
        return fetching.send(outgoing, policy=policy, work=work)

    with pytest.raises(TrustError) as caught:
        openid4vp.obtain(asker.asks(), send, now=NOW, roots=list, work=Work())
    assert caught.value.code == "fetch_address"
    assert asker.site.asked == []
