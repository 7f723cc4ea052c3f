"""Fetching badges from a backpack on the web: signing in by the browser, judging, keeping."""

from __future__ import annotations

import json
import threading
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from tests.service.making import NOW, badge, institution
from tests.sharing.pack import DISCOVERY, HOST
from tests.sharing.web import Asked, Says, Web
from wallet.errors import SharingError
from wallet.tasks import network
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from wallet.service import Wallet

pytestmark = pytest.mark.loopback


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    made = Web(tmp_path)
    monkeypatch.setattr(network, "send", made.send)
    yield made
    made.close()


class Pack:
    """A backpack with one account."""

    def __init__(self) -> None:
        self.held: list[Any] = []
        self.revoked = 0

    def __call__(self, asked: Asked) -> Says:
        path = urlsplit(asked.path).path
        answers: dict[str, Any] = {
            "/ims/ob/v3p0/discovery": DISCOVERY,
            "/register": {"client_id": "c1", "client_secret": "s1"},
            "/token": {"access_token": "t1", "token_type": "bearer"},
            "/ims/ob/v3p0/credentials": {"credential": self.held},
        }
        self.revoked += path == "/revoke"
        return Says(json.dumps(answers.get(path, {})).encode())


def browser(**said: str) -> Callable[[str], None]:
    """Return what signs in and goes where the page leads, as a browser does."""

    def browse(url: str) -> None:
        query = parse_qs(urlsplit(url).query)
        back = query["redirect_uri"][0]
        answer = {"state": query["state"][0], **said}
        page = f"{back}?{urlencode(answer)}"
        threading.Thread(target=lambda: urllib.request.urlopen(page).read()).start()  # noqa: S310 - our own address

    return browse


def test_badges_of_an_account_are_judged_and_kept(web: Web, wallet: Wallet) -> None:
    pack = Pack()
    pack.held = [badge(institution(), number) for number in (1, 2)]
    web.site(HOST, pack)
    assert wallet.services.look(f"https://{HOST}/x").hosts == (HOST,)
    found = wallet.services.discover(HOST, now=NOW, work=Work())
    arrived = wallet.services.fetch(found, browse=browser(code="c"), now=NOW, work=Work())
    assert len(arrived.review.credentials) == 2
    assert pack.revoked == 1
    assert wallet.ids() == ()
    kept = wallet.offers.keep(arrived.number, arrived.review.credentials, now=NOW, work=Work())
    assert len(kept.added) == 2
    assert {contact.url for contact in wallet.trust.contacts()} == {f"https://{HOST}/"}
    (visited,) = [row for row in wallet.activity.rows() if "service" in row.code]
    assert (visited.code, visited.host) == ("activity_service_visited", HOST)
    assert visited.details["count"] == 2


def test_a_sign_in_that_was_refused_fetches_nothing(web: Web, wallet: Wallet) -> None:
    site = web.site(HOST, Pack())
    found = wallet.services.discover(HOST, now=NOW, work=Work())
    with pytest.raises(SharingError) as caught:
        wallet.services.fetch(found, browse=browser(error="access_denied"), now=NOW, work=Work())
    assert caught.value.code == "service_sign_in_denied"
    assert [urlsplit(each.path).path for each in site.asked][-1] == "/register"
    assert [row.code for row in wallet.activity.rows() if "service" in row.code] == [
        "activity_service_failed"
    ]


def test_an_empty_account_is_told(web: Web, wallet: Wallet) -> None:
    web.site(HOST, Pack())
    found = wallet.services.discover(HOST, now=NOW, work=Work())
    with pytest.raises(SharingError) as caught:
        wallet.services.fetch(found, browse=browser(code="c"), now=NOW, work=Work())
    assert caught.value.code == "service_empty"
