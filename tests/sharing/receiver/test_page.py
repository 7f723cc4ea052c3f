"""The receiving page in Chromium: camera, video, pictures, text; and that nothing leaves it."""

from __future__ import annotations

import base64
import importlib.util
import io
import json
import re
import sys
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from PIL import Image

from tests.issuer_simulator.applicant import as_bytes, envelope
from tests.papers.portfolio.browser import NAMES, Browser, program
from tests.papers.portfolio.test_browser import FAINT
from tests.receiving.handing import ME, SCHOOL, badge
from tests.sharing.animated.wrong import WRONG
from tests.sharing.receiver.page import PAGE, Page, frames, video
from wallet.sharing import pixelpass
from wallet.sharing.animated.parts import parts

if TYPE_CHECKING:
    from collections.abc import Iterator


def _coded(data: str | bytes) -> str:
    raw = data.encode() if isinstance(data, str) else data
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


BROWSER = [
    pytest.mark.skipif(program() is None, reason=f"none of these browsers: {', '.join(NAMES)}"),
    pytest.mark.skipif(sys.platform == "win32", reason="a browser's pipe has no numbers here"),
]
ROOT = Path(__file__).resolve().parents[3]
SOURCES = ROOT / "packaging" / "receiver"
SAID = {"name": "Data work", "shownName": "青木 さくら", "purpose": "Application 17"}
VP = as_bytes(ME.presentation(badge(1), badge(2), badge(3), **SAID))
HOSTILE = "<img src=x onerror=alert(1)><b>&amp;</b>\u202eevil\u0007" + "x" * 5_000
OFFLINE = ("--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>")
HIDDEN = _coded(json.dumps(["salt", "name", "A hidden name"]))
SD_JWT = ".".join(
    (
        _coded('{"alg": "EdDSA"}'),
        _coded(json.dumps({"vct": "a", "_sd": [_coded(sha256(HIDDEN.encode()).digest())]})),
        "AAAA",
    )
)
SD_JWT += f"~{HIDDEN}~"
MOST = 90_000  # bytes of the page
PICTURE = """new Promise((done) => { const picture = new Image();
  picture.onload = () => done('out'); picture.onerror = () => done('kept in');
  picture.src = 'https://a.example/x.png' })"""
SCRIPT = """new Promise((done) => { const script = document.createElement('script');
  script.onload = () => done('out'); script.onerror = () => done('kept in');
  script.src = 'https://a.example/x.js'; document.body.append(script) })"""
ATTEMPTS = ("fetch('https://a.example/').then(() => 'out', () => 'kept in')", PICTURE, SCRIPT)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with Browser(tmp_path_factory.mktemp("browser"), *OFFLINE) as opened:
        yield Page(opened)


def build() -> Any:
    spec = importlib.util.spec_from_file_location("receiver", ROOT / "packaging" / "receiver.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_its_sources_make_and_small() -> None:
    made = build().built()
    assert PAGE.read_bytes().replace(b"\r\n", b"\n") == made
    assert len(made) < MOST
    text = made.decode()
    assert "unsafe" not in text
    assert re.findall(r"https?://", text) == []
    assert not re.search(r"innerHTML|insertAdjacent|document\.write|eval\(|fetch\(|XMLHttp", text)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_word_is_there_in_both_languages(language: str) -> None:
    source = (SOURCES / "words.js").read_text(encoding="utf-8")
    both = re.findall(r"^  (\w+): \[\s*'(.+?)',\s*'(.+?)',?\s*\],?$", source, re.MULTILINE)
    assert len(both) == len(re.findall(r"^  \w+: \[", source, re.MULTILINE)) > 40
    for _code, english, japanese in both:
        said = english if language == "en" else japanese
        assert bool(re.search("[ぁ-ん一-龠ァ-ヶ]", said)) == (language == "ja")
        assert sorted(re.findall(r"\{\d\}", english)) == sorted(re.findall(r"\{\d\}", japanese))
    names = ("page.js", "showing.js", "page.html")
    used = "".join((SOURCES / name).read_text(encoding="utf-8") for name in names)
    asked = set(re.findall(r"""(?:say|tell)\('(\w+)'|data-(?:say|label)="(\w+)\"""", used))
    assert {one or other for one, other in asked} <= {code for code, _, _ in both}


class _Serving(BaseHTTPRequestHandler):
    """Serves the page, and remembers what it was asked for."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.read_bytes())

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


class TestInABrowser:
    pytestmark = BROWSER

    @pytest.mark.parametrize("level", [1, 0, 3, 2], ids="LMQH")
    def test_codes_of_every_version(self, page: Page, tmp_path: Path, level: int) -> None:
        page.open()
        for version in range(1, 41):
            text, file = _of_version(version, level), tmp_path / f"{version}.png"
            file.write_bytes(_drawn(text, version, level))
            page.choose(file)
            shown = page.arrived()
            assert text[:200].strip() in shown, version
            assert f"{len(text.encode()):,} bytes" in shown, version
            page.press("more")

    @pytest.mark.parametrize(
        ("pieces", "said"),
        [
            ([(b"0123456789012", 1)], "0123456789012"),
            ([(b"A CODE: 45 $%*+-./", 2)], "A CODE: 45 $%*+-./"),
            ([("読めますか".encode("shift_jis"), 8)], "読めますか"),
            ([("é ü".encode("latin-1"), 4)], "é ü"),
            (
                [(b"12", 1), (b"AB", 2), ("か".encode(), 4), ("き".encode("shift_jis"), 8)],
                "12ABかき",
            ),
        ],
    )
    def test_every_mode(
        self, page: Page, tmp_path: Path, pieces: list[tuple[bytes, int]], said: str
    ) -> None:
        from qrcode.main import QRCode  # noqa: PLC0415 - beside its only use
        from qrcode.util import QRData  # noqa: PLC0415 - same

        code: Any = QRCode(border=4, box_size=5)
        for data, mode in pieces:
            given = _Kanji(data) if mode == 8 else QRData(data, mode=mode)
            code.data_list.append(given)
        code.make(fit=True)
        file = tmp_path / "code.png"
        with file.open("wb") as written:
            code.make_image().save(written)
        page.open()
        page.choose(file)
        assert said in page.arrived()

    @pytest.mark.parametrize("how", ["turned", "aslant", "small", "faint"])
    def test_codes_as_they_lie_before_a_camera(self, page: Page, tmp_path: Path, how: str) -> None:
        page.open()
        for version in (1, 2, 5, 7, 11, 14, 18, 22, 25):
            text, file = _of_version(version), tmp_path / f"{version}.png"
            file.write_bytes(_drawn(text, version))
            _disturbed(file, how)
            page.choose(file)
            assert text[:40].strip() in page.arrived(), version
            page.press("more")

    @pytest.mark.parametrize("language", ["en", "ja"])
    def test_a_portfolio_from_pictures(self, page: Page, tmp_path: Path, language: str) -> None:
        page.open(language)
        made = frames(tmp_path / "frames", VP, 40)
        page.choose(*made[3:40:2])  # some are missing, and none is a must
        shown = page.arrived()
        for said in ("Data work", "青木 さくら", "Application 17", ME.did):
            assert said in shown
        words = {"en": "Received, not checked", "ja": "受け取りました（未確認）"}
        assert words[language] in shown
        assert shown.count(_name(badge(1))) == 1
        assert page.saved(tmp_path / "saved") == VP
        assert _asked_for(page) == []

    def test_a_portfolio_from_a_camera(self, tmp_path: Path) -> None:
        made = frames(tmp_path / "frames", VP, 60)
        kept = [each for number, each in enumerate(made) if number % 3 != 1]
        film = video(kept, tmp_path / "camera.y4m")
        fake = (
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            f"--use-file-for-fake-video-capture={film}",
        )
        with Browser(tmp_path / "home", *fake, *OFFLINE) as opened:
            page = Page(opened)
            page.open()
            page.press("camera")
            shown = page.arrived()
            assert "青木 さくら" in shown
            assert page.browser.value("document.getElementById('view').srcObject") is None
            assert page.saved(tmp_path / "saved") == VP
            assert _asked_for(page) == []

    def test_a_shared_screen_and_a_camera_that_is_not_there(
        self, page: Page, tmp_path: Path
    ) -> None:
        fake = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
        with Browser(tmp_path / "home", *fake, *OFFLINE) as opened:
            shared = Page(opened)
            shared.open()
            shared.press("screen", by_hand=True)
            shared.when("document.getElementById('view').videoWidth")
            shared.press("stop")
            assert opened.value("document.getElementById('view').srcObject") is None
            assert opened.value("document.getElementById('view').hidden") is True
        page.open()
        page.press("camera")  # there is none
        assert "The browser gave no picture" in page.notice()

    @pytest.mark.loopback
    def test_from_a_server_it_asks_for_nothing_either(self) -> None:
        server = ThreadingHTTPServer(("127.0.0.1", 0), _Serving)
        Thread(target=server.serve_forever, daemon=True).start()
        with TemporaryDirectory() as home, Browser(Path(home)) as opened:
            served = Page(opened, f"http://127.0.0.1:{server.server_port}/")
            served.open()
            served.paste("\n".join(islice(parts(VP), 30)))
            assert "Data work" in served.arrived()
            assert opened.value("isSecureContext && !document.getElementById('camera').disabled")
        server.shutdown()
        server.server_close()
        assert _Serving.asked == ["/"]

    def test_parts_are_judged_as_the_wallet_judges_them(self, page: Page) -> None:
        page.open()
        for text, code in WRONG:
            tried = f"""(() => {{ try {{
              new Parts.Assembly().take({json.dumps(text)}); return "taken"
              }} catch (error) {{ return error.code }} }})()"""
            same = {"code_damaged": "damaged", "code_too_large": "too_large"}
            assert page.browser.value(tried) == same.get(code, code.removeprefix("animated_"))

    def test_a_portfolio_from_a_video_file(self, page: Page, tmp_path: Path) -> None:
        film = tmp_path / "video.webm"
        film.write_bytes(_recorded(page, frames(tmp_path / "frames", VP, 30)))
        page.open()
        page.choose(film)
        assert "Data work" in page.arrived()
        assert page.saved(tmp_path / "saved") == VP
        short = tmp_path / "short.webm"
        short.write_bytes(_recorded(page, frames(tmp_path / "few", VP, 4)))
        page.open("ja")
        page.choose(short)
        assert "しかありません" in page.notice()
        broken = tmp_path / "broken.webm"
        broken.write_bytes(b"\x1a\x45\xdf\xa3 no video")
        page.open()
        page.choose(broken)
        assert "cannot play" in page.notice()

    def test_a_portfolio_as_text(self, page: Page, tmp_path: Path) -> None:
        page.open()
        page.paste("\n".join(islice(parts(VP), 30)))
        assert "Data work" in page.arrived()
        assert page.saved(tmp_path / "saved") == VP

    def test_other_forms_and_other_codes(self, page: Page) -> None:
        token = as_bytes(ME.token(badge(1), **SAID)).decode()
        for text, said in (
            (token, "Data work"),
            (json.dumps(badge(1)), _name(badge(1))),
            (pixelpass.encode(json.dumps(badge(1))), _name(badge(1))),
            (json.dumps(ME.presentation(envelope(SCHOOL.token(badge(2))))), _name(badge(2))),
            (SD_JWT, "A hidden name"),
            ("VP1-B3ECQDDQ", "A compact code. Open it with Tsumiki"),
            ("https://a.example/<b>", "An address. It was not opened."),
            ("anything", "Some text, and no badge."),
            ('{"a": 1}', "A document of another kind."),
            (next(parts(b"\xff\x00")), "A file that is not text."),
        ):
            page.open()
            page.paste(text)
            assert said in page.arrived()

    def test_what_is_wrong_is_told(self, page: Page, tmp_path: Path) -> None:
        mine, other = list(islice(parts(VP), 9)), list(islice(parts(VP + b" "), 9))
        page.open()
        for text, said in (
            (mine[0], ""),
            (other[1], "something else than what was begun"),
            (mine[1][:-1] + ("A" if mine[1][-1] != "A" else "B"), "misread"),
            ("UR:CRYPTO-SEED/AEADAOLAZMJENDEOTI", "for other programs (crypto-seed)"),
            ("", "no text to read"),
        ):
            page.paste(text)
            if said:
                assert said in page.notice()
        assert page.browser.value("document.getElementById('bar').value") == 1
        page.press("again")
        assert page.browser.value("document.getElementById('progress').hidden") is True
        empty = tmp_path / "empty <b>.png"
        Image.new("L", (300, 300), 255).save(empty)
        page.choose(empty)
        assert "No code was found in empty <b>.png" in page.notice()

    def test_hostile_names_are_text(self, page: Page) -> None:
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

    def test_nothing_can_leave_the_page(self, page: Page) -> None:
        page.open()
        page.paste(VP.decode())
        page.arrived()
        assert _asked_for(page) == []
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
    def test_it_can_be_read_and_worked_by_keyboard(
        self, page: Page, language: str, scheme: str
    ) -> None:
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


def _name(made: dict[str, Any]) -> str:
    return str(made["credentialSubject"]["achievement"]["name"])


def _asked_for(page: Page) -> list[str]:
    """Return what was asked for beside the page itself and what lies in memory."""
    inner = ("blob:file:", "data:,")
    return [
        each
        for each in page.browser.requested()
        if each != PAGE.as_uri() and not each.startswith(inner)
    ]


class _Kanji:
    """A segment of Kanji (ISO/IEC 18004, 7.4.6), which the writing package lacks."""

    mode = 8

    def __init__(self, data: bytes) -> None:
        self._pairs = [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]

    def __len__(self) -> int:
        return len(self._pairs)

    def write(self, buffer: Any) -> None:
        for pair in self._pairs:
            less = pair - (0x8140 if pair < 0xE040 else 0xC140)
            buffer.put((less >> 8) * 0xC0 + (less & 0xFF), 13)


def _of_version(version: int, level: int = 1) -> str:
    """Return a text that needs just this version at a level."""
    from qrcode.util import BIT_LIMIT_TABLE  # noqa: PLC0415 - beside its only use

    bits = BIT_LIMIT_TABLE[level][version]
    text = f"no {version} " + ("コード " if version > 6 else "")
    return text + "x" * (bits // 8 - 4 - len(text.encode()))


def _drawn(text: str, version: int, level: int = 1) -> bytes:
    from qrcode.main import QRCode  # noqa: PLC0415 - beside its only use

    code: Any = QRCode(error_correction=level, border=4, box_size=5)
    code.add_data(text.encode(), optimize=0)
    assert code.best_fit() == version
    written = io.BytesIO()
    code.make_image().save(written)
    return written.getvalue()


def _disturbed(file: Path, how: str) -> None:
    with Image.open(file) as opened:
        picture = opened.convert("L")
    width, height = picture.size
    if how == "turned":
        picture = picture.rotate(17, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    elif how == "aslant":
        corners = (-0.06, -0.02, -0.03, 1.04, 1.05, 1.02, 1.03, -0.05)
        sizes = (width, height) * 4
        quad = [each * size for each, size in zip(corners, sizes, strict=True)]
        how_drawn = Image.Resampling.BICUBIC
        picture = picture.transform(
            (width, height), Image.Transform.QUAD, quad, how_drawn, fillcolor=255
        )
    elif how == "small":
        picture = picture.resize((width * 3 // 5, height * 3 // 5), Image.Resampling.BILINEAR)
    else:  # a dim screen in a bright room, lighter on one side
        glow = Image.linear_gradient("L").resize(picture.size)
        picture = Image.blend(picture.point(lambda v: 120 + v // 4), glow, 0.35)
    picture.save(file)


def _recorded(page: Page, pictures: list[Path]) -> bytes:
    """Return a video (WebM) of pictures, five a second, made in the browser on an empty page."""
    urls = ["data:image/png;base64," + base64.b64encode(e.read_bytes()).decode() for e in pictures]
    page.browser.ask("Page.navigate", url="about:blank")
    script = """(async (urls) => {
      const images = await Promise.all(urls.map(async (url) => {
        const image = new Image(); image.src = url; await image.decode(); return image }));
      const canvas = document.createElement('canvas'); canvas.width = 640; canvas.height = 480;
      const surface = canvas.getContext('2d'), pieces = [];
      const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
      recorder.ondataavailable = (event) => pieces.push(event.data);
      const done = new Promise((each) => { recorder.onstop = each });
      recorder.start();
      for (const image of images) {
        surface.fillStyle = '#999'; surface.fillRect(0, 0, 640, 480);
        const side = Math.min(460, image.width);
        surface.drawImage(image, 320 - side / 2, 240 - side / 2, side, side);
        await new Promise((each) => setTimeout(each, 200));
      }
      recorder.stop(); await done;
      const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
      let text = ''; for (const each of bytes) text += String.fromCharCode(each);
      return btoa(text) })(%s)"""
    return base64.b64decode(page.browser.value(script % json.dumps(urls)))
