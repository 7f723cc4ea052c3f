"""Giving a file once to somebody in the same network, and to nobody else."""

from __future__ import annotations

import os
import threading
import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.receiving.handing import NOW
from tests.sharing.local import talking
from wallet.errors import SharingError, TrustError
from wallet.sharing.local import fetching_once
from wallet.sharing.local.nearby import nearby_of
from wallet.sharing.qr import qr_version
from wallet.snapshots.nearby import GiveStage
from wallet.tasks.nearby import giving_once
from wallet.tasks.nearby.giving_once import GivingOnce
from wallet.trust.fetching import send

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.loopback
NAME = "青木 結衣.pdf"
DATA = b"%PDF-1.7 " + os.urandom(3_000)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def giving(clock: Clock) -> Iterator[GivingOnce]:
    made = GivingOnce(NAME, DATA, "127.0.0.1", clock=clock)
    yield made
    made.close()
    assert not [each for each in threading.enumerate() if each.name.startswith("nearby")]


def browser(giving: GivingOnce, *lines: str, path: str = "", method: str = "GET") -> bytes:
    """Ask as a browser does that took the warning: the fragment stays with it."""
    shown = giving.shown
    path = path or "/" + shown.text.partition("#")[0].rpartition("/")[2]
    head = "\r\n".join((f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{shown.port}", *lines))
    return talking.said(shown.port, head.encode() + b"\r\n\r\n")


def settled(giving: GivingOnce) -> GiveStage:
    end = time.monotonic() + 20
    while giving.shown.stage is GiveStage.FETCHING and time.monotonic() < end:
        time.sleep(0.01)
    return giving.shown.stage


def test_a_browser_fetches_it_once(giving: GivingOnce) -> None:
    assert giving.shown.stage is GiveStage.WAITING
    assert qr_version(giving.shown.text) < 8
    answer = browser(giving, "Accept: text/html", "Sec-Fetch-Site: none")
    head, _, body = answer.partition(b"\r\n\r\n")
    assert body == DATA
    assert b"Content-Type: application/pdf" in head
    disposition = "attachment; filename*=UTF-8''%E9%9D%92%E6%9C%A8%20%E7%B5%90%E8%A1%A3.pdf"
    assert f"Content-Disposition: {disposition}".encode() in head
    assert b"Cache-Control: no-store" in head
    assert settled(giving) is GiveStage.DONE
    assert talking.status(browser(giving)) == 404
    assert giving.shown.stage is GiveStage.DONE


def test_another_tsumiki_fetches_it_by_the_fingerprint(giving: GivingOnce) -> None:
    found = nearby_of(giving.shown.text)
    assert found is not None
    assert found[0].words == giving.shown.words
    name, data = fetching_once.fetched(giving.shown.text, send)
    assert (name, data) == (NAME, DATA)
    assert settled(giving) is GiveStage.DONE
    with pytest.raises(SharingError) as caught:
        fetching_once.fetched(giving.shown.text, send)
    assert caught.value.code == "nearby_gone"


def test_with_another_certificate_nothing_is_asked(giving: GivingOnce, clock: Clock) -> None:
    other = GivingOnce("x", b"x", "127.0.0.1", clock=clock)
    try:
        fragment = other.shown.text.partition("#")[2]
        text = f"{giving.shown.text.partition('#')[0]}#{fragment}"
        with pytest.raises(TrustError) as caught:
            fetching_once.fetched(text, send)
        assert caught.value.code == "peer_changed"
        assert giving.shown.stage is GiveStage.WAITING
    finally:
        other.close()


@pytest.mark.parametrize("text", ["", "https://example.org/a", "openid4vp://?a=b"])
def test_what_is_no_link_to_a_file_nearby(text: str) -> None:
    with pytest.raises(SharingError) as caught:
        fetching_once.fetched(text, send)
    assert caught.value.code == "nearby_no_file"


def test_after_two_minutes(giving: GivingOnce, clock: Clock) -> None:
    clock.now = NOW + timedelta(seconds=119)
    assert giving.shown.stage is GiveStage.WAITING
    clock.now = NOW + timedelta(seconds=120)
    assert talking.status(browser(giving)) == 404
    assert giving.shown.stage is GiveStage.OVER


def test_guessing_and_posting_and_pages_of_others(giving: GivingOnce) -> None:
    path = "/" + giving.shown.text.partition("#")[0].rpartition("/")[2]
    wrong = path[:-1] + ("A" if path[-1] != "A" else "B")
    assert len(talking.unpadded(path[1:])) == 16
    for answer in (
        browser(giving, path=wrong),
        browser(giving, path="/"),
        browser(giving, path=path[:-1]),
        browser(giving, path=path.lower() + "x"),
        browser(giving, "Content-Length: 0", method="POST"),
        browser(giving, "Origin: https://evil.example"),
    ):
        assert talking.status(answer) == 404
    assert giving.shown.stage is GiveStage.WAITING
    assert talking.status(browser(giving)) == 200


def test_a_download_that_breaks_may_be_tried_again(clock: Clock) -> None:
    giving = GivingOnce("big.zip", os.urandom(20_000_000), "127.0.0.1", clock=clock)
    try:
        shown = giving.shown
        path = "/" + shown.text.partition("#")[0].rpartition("/")[2]
        with talking.connect(shown.port) as tls:
            tls.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{shown.port}\r\n\r\n".encode())
            assert tls.recv(10)
            assert giving.shown.stage is GiveStage.FETCHING
            assert talking.status(browser(giving)) == 404  # one at a time
        assert settled(giving) is GiveStage.WAITING
        assert giving.shown.broken == 1
        assert len(browser(giving)) > 20_000_000
        assert settled(giving) is GiveStage.DONE
    finally:
        giving.close()


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.xhtml", "a", "../a.exe", "a\r\nX: y.pdf"])
def test_nothing_that_a_browser_runs_and_no_name_that_leads_elsewhere(
    clock: Clock, name: str
) -> None:
    giving = GivingOnce(name, b"<script>", "127.0.0.1", clock=clock)
    try:
        head = browser(giving).partition(b"\r\n\r\n")[0].decode()
    finally:
        giving.close()
    kinds = [line for line in head.splitlines() if line.startswith("Content-Type")]
    assert len(kinds) == 1
    assert not any(kind in kinds[0] for kind in ("html", "svg", "xml"))
    assert "\r\nX: y" not in head
    assert "/a.exe" not in head
    assert "attachment" in head


def test_too_large_and_not_private(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(giving_once, "MAX_BYTES", 10)
    with pytest.raises(SharingError) as caught:
        GivingOnce("a", b"a" * 11, "127.0.0.1", clock=clock)
    assert caught.value.code == "nearby_too_large"
    with pytest.raises(SharingError) as caught:
        GivingOnce("a", b"a", "8.8.8.8", clock=clock)
    assert caught.value.code == "nearby_not_private"


def test_closed_it_is_gone(clock: Clock) -> None:
    giving = GivingOnce(NAME, DATA, "127.0.0.1", clock=clock)
    giving.close()
    assert giving.shown.stage is GiveStage.OVER
    with pytest.raises(TrustError) as caught:
        fetching_once.fetched(giving.shown.text, send)
    assert caught.value.code == "fetch_unreachable"
