"""Whatever is shown to the page: it stays text, nothing leaves, and everybody can work it."""

from __future__ import annotations

import base64
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import ClassVar

import pytest

from tests.papers.portfolio.browser import Browser
from tests.papers.portfolio.test_browser import FAINT
from tests.receiving.handing import badge
from tests.sharing.receiver.page import BROWSER, VP, Page
from wallet.papers.receiving_page import receiving_page
from wallet.sharing.animated.parts import parts

pytestmark = BROWSER
HOSTILE = "<img src=x onerror=alert(1)><b>&amp;</b>\u202eevil\u0007" + "x" * 5_000
PICTURE = """new Promise((done) => { const picture = new Image();
  picture.onload = () => done('out'); picture.onerror = () => done('kept in');
  picture.src = 'https://a.example/x.png' })"""
SCRIPT = """new Promise((done) => { const script = document.createElement('script');
  script.onload = () => done('out'); script.onerror = () => done('kept in');
  script.src = 'https://a.example/x.js'; document.body.append(script) })"""
ATTEMPTS = ("fetch('https://a.example/').then(() => 'out', () => 'kept in')", PICTURE, SCRIPT)


class _Serving(BaseHTTPRequestHandler):
    """Serves the page, and remembers what it was asked for."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(receiving_page())

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


@pytest.mark.loopback
def test_from_a_server_it_asks_for_nothing_either() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Serving)
    Thread(target=server.serve_forever, daemon=True).start()
    with TemporaryDirectory(ignore_cleanup_errors=True) as home, Browser(Path(home)) as opened:
        served = Page(opened, f"http://127.0.0.1:{server.server_port}/")
        served.open()
        served.paste("\n".join(islice(parts(VP), 30)))
        assert "Data work" in served.arrived()
        assert opened.value("isSecureContext && !document.getElementById('camera').disabled")
    server.shutdown()
    server.server_close()
    assert _Serving.asked == ["/"]


def test_hostile_names_are_text(page: Page) -> None:
    made = badge(1)
    made["credentialSubject"]["achievement"]["name"] = HOSTILE
    made["issuer"] = {"id": "https://a.example", "name": HOSTILE}
    said = {"name": HOSTILE, "shownName": HOSTILE, "purpose": [[HOSTILE]], "holder": {}}
    document = {
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [made, 7, None],
        **said,
    }
    page.open()
    before = page.browser.value("document.querySelectorAll('img, b, script').length")
    page.paste(json.dumps(document))
    shown = page.arrived()
    assert "<img src=x onerror=alert(1)><b>&amp;</b> evil" in shown
    assert "\u202e" not in shown
    assert "x" * 400 not in shown
    assert page.browser.value("document.querySelectorAll('img, b, script').length") == before
    assert page.browser.complaints() == []
    wide = "document.documentElement.scrollWidth <= innerWidth"
    page.browser.shape(360)
    assert page.browser.value(wide) is True


def test_whatever_a_document_is_the_page_goes_on(page: Page) -> None:
    many = {"type": "VerifiablePresentation", "verifiableCredential": [{}] * 600}
    for text, said in (
        (json.dumps(many), "100 more are not shown here."),
        ("[" * 1_000_000, "Some text, and no badge."),
        (json.dumps({"type": [1, None], "name": {"a": {"b": []}}}), "another kind"),
        (json.dumps({"type": "VerifiablePresentation", "proof": 3, "relatedResource": 4}), "Key"),
        ("A.B.C", "Some text, and no badge."),
        ("eyJhIjoxfQ.eyJhIjoxfQ.AAAA~e30~W10~", "another kind"),
    ):
        page.open()
        page.paste(text)
        assert said in page.arrived()
        assert page.browser.complaints() == []


def test_what_has_ended_says_so_and_no_calendar_is_too_small(page: Page) -> None:
    ended = {**badge(1), "validUntil": "2001-02-03T00:00:00Z"}
    lasting = {**badge(2), "validUntil": "2999-02-03T00:00:00Z"}
    document = {"type": "VerifiablePresentation", "verifiableCredential": [ended, lasting]}
    for until, said in (("2002-03-04T05:06:07Z", "Has ended"), ("2998-03-04", "Valid until")):
        page.open()
        page.paste(json.dumps({**document, "validUntil": until}))
        shown = page.arrived().splitlines()
        assert shown[shown.index(until[:10]) - 1] == said
        assert shown[shown.index("2001-02-03") - 1] == "Has ended"
        assert shown[shown.index("2999-02-03") - 1] == "Ends"
    for seconds in (1e300, -1e300, 8.64e12):
        claims = {"vp": {**document, "name": "Beyond"}, "exp": seconds, "nbf": seconds}
        page.open()
        page.paste(f"eyJhIjoxfQ.{_coded(claims)}.AAAA")
        assert "Beyond" in page.arrived()
        assert page.browser.complaints() == []


def test_names_of_files_are_text_and_bounded(page: Page, tmp_path: Path) -> None:
    for name in ("<img src=x onerror=alert(1)>.png", "a\u202egnp.exe.png", "長" * 70 + ".png"):
        (tmp_path / name).write_bytes(b"no picture")
        page.open()
        page.choose(tmp_path / name)
        page.told("No code was found in")
        told = str(page.browser.value("document.getElementById('notice').textContent"))
        assert "\u202e" not in told
        assert name.replace("\u202e", " ") in told
        assert page.browser.value("document.querySelectorAll('img').length") == 0
        assert page.browser.complaints() == []


def _coded(claims: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")


def test_in_a_browser_that_cannot_unpack_it_says_so(page: Page) -> None:
    page.open()
    page.browser.value("delete window.DecompressionStream")
    page.paste("\n".join(islice(parts(VP), 30)))
    page.told("too old")


def test_nothing_can_leave_the_page(page: Page) -> None:
    page.open()
    page.paste(VP.decode())
    page.arrived()
    assert page.asked_for() == []
    for attempt in ATTEMPTS:
        assert page.browser.value(attempt) == "kept in"
    assert any("Content Security Policy" in each for each in page.browser.complaints())
    page.browser.value(
        "(() => { const s = document.createElement('script');"
        " s.textContent = 'window.ran = 1'; document.body.append(s) })()"
    )
    assert page.browser.value("window.ran === undefined") is True


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_can_be_read_and_worked_by_keyboard(page: Page, language: str, scheme: str) -> None:
    page.open(language)
    page.browser.shape(760, scheme=scheme)
    assert page.browser.value(FAINT) == []
    reached = []
    for _ in range(9):
        page.browser.ask("Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab")
        reached.append(page.browser.value("document.activeElement.id || 'summary'"))
    for name in ("to-ja", "to-en", "camera", "screen", "file", "summary"):
        assert name in reached
    named = """[...document.querySelectorAll('button, textarea, video, progress')].every(
      (e) => e.textContent.trim() || e.ariaLabel || e.labels?.length)"""
    assert page.browser.value(named) is True
    page.paste(VP.decode())
    page.arrived()
    assert page.browser.value(FAINT) == []
    assert page.browser.value("document.activeElement.id") == "arrived-heading"
    assert page.browser.value("document.documentElement.lang") == language
