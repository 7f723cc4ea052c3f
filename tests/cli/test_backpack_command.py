"""``backpack``: what a website offers, signing in there, what came, and what is kept of it."""

from __future__ import annotations

import http.client
import json
import threading
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from tests.sharing.pack import CONNECT, HOST, Pack
from tests.sharing.web import Web
from wallet.cli import arrived
from wallet.sharing.badge_services.badges import PAGE
from wallet.tasks import demo, network

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.running import Ask
    from tests.sharing.web import Site

pytestmark = pytest.mark.loopback


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    made = Web(tmp_path)
    monkeypatch.setattr(network, "send", made.send)
    yield made
    made.close()


@pytest.fixture
def pack() -> Pack:
    """A backpack with two of the samples in it."""
    made = Pack()
    found = [json.loads(each.read_bytes()) for each in sorted(demo.samples().glob("badges/*.json"))]
    made.held = [each for each in found if "OpenBadgeCredential" in each.get("type", ())][:2]
    made.tokens = []
    return made


@pytest.fixture
def site(web: Web, pack: Pack) -> Site:
    return web.site(HOST, pack)


@pytest.fixture
def browser(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A browser in which somebody signs in at once; the addresses that it was to open."""
    opened: list[str] = []

    def browse(address: str) -> bool:
        opened.append(address)
        asked = {name: value[0] for name, value in parse_qs(urlsplit(address).query).items()}
        pack.challenge, pack.redirect = asked["code_challenge"], asked["redirect_uri"]
        brought = urlencode({"code": "code1", "state": asked["state"]})

        def come_back() -> None:
            caller = http.client.HTTPConnection(urlsplit(pack.redirect).netloc, timeout=10)
            caller.request("GET", f"{urlsplit(pack.redirect).path}?{brought}")
            caller.getresponse().read()
            caller.close()

        threading.Thread(target=come_back, daemon=True).start()
        return True

    monkeypatch.setattr(arrived.webbrowser, "open", browse)
    return opened


def test_badges_are_fetched_with_leave_and_kept_on_request(
    ask: Ask, site: Site, pack: Pack, browser: list[str]
) -> None:
    refused = ask("backpack", HOST, "--json")
    assert (refused.code, refused.json["error"]["code"]) == (2, "needs_online")
    assert site.asked == []
    shown = ask("backpack", HOST, "--online", "--json")
    assert "backpack" in shown.json, shown.json
    assert shown.json["backpack"]["standard"] == "open_badges_3"
    assert len(shown.json["results"]) == len(pack.held) == 2
    assert shown.json["kept"] is None
    assert HOST in shown.err
    assert browser[0] in shown.err, "where no browser opens, the address can be opened by hand"
    assert shown.json["findings"] == [], "a backpack stores others'"
    assert ask("list", "--json").json["badges"] == []
    assert pack.revoked == ["t1"]
    kept = ask("backpack", f"https://{HOST}/", "--online", "--keep", "--json")
    held = {row["id"] for row in ask("list", "--json").json["badges"]}
    assert held == set(kept.json["kept"])
    assert len(held) == 2


def test_another_host_is_asked_only_where_it_is_named(
    ask: Ask, site: Site, pack: Pack, browser: list[str]
) -> None:
    pack.discovery, pack.connect = None, CONNECT
    refused = ask("backpack", HOST, "--online", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (2, "accept_also_needed")
    assert "login.example" in refused.json["error"]["message"]
    assert browser == []
    assert {each.method for each in site.asked} == {"GET"}, "it was not registered there"
    done = ask("backpack", HOST, "--online", "--also", "login.example", "--json")
    assert done.json["backpack"]["standard"] == "badge_connect"
    assert len(done.json["results"]) == 2


@pytest.mark.usefixtures("site", "browser")
def test_it_reads_well_in_both_languages(ask: Ask) -> None:
    for language, words in (("en", "hands out badges"), ("ja", "でバッジを渡します")):
        said = ask("backpack", HOST, "--online", "--lang", language)
        assert words in said.out
        assert "{" not in said.out


def test_what_is_no_address_asks_nobody(ask: Ask, site: Site) -> None:
    for typed in ("http://pack.example", "10.0.0.1", "file:///etc/passwd"):
        refused = ask("backpack", typed, "--online", "--json")
        assert refused.code == 3, typed
        assert refused.json["error"]["code"].startswith("url_"), typed
    assert site.asked == []


def test_what_came_before_it_broke_off_is_shown_with_the_reason(
    ask: Ask, site: Site, pack: Pack, browser: list[str]
) -> None:
    pack.held = pack.held + [{"id": f"urn:{number}"} for number in range(PAGE)]
    pack.breaks_at = PAGE
    told = ask("backpack", HOST, "--online", "--json")
    assert len(told.json["results"]) == PAGE
    assert told.json["findings"][0]["code"] == "service_refused"
    assert told.code == 3
    assert len(browser) == 1
    assert site.asked[-1].path == "/revoke", "the token is given back all the same"
