"""From a camera, a screen, a video, pictures and text to what the page shows and saves."""

from __future__ import annotations

import base64
import json
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.issuer_simulator.applicant import as_bytes, envelope
from tests.papers.portfolio.browser import Browser
from tests.receiving.handing import ME, SCHOOL, badge
from tests.sharing.animated.wrong import WRONG
from tests.sharing.receiver.page import BROWSER, OFFLINE, SAID, VP, Page, frames, video
from wallet.sharing import pixelpass
from wallet.sharing.animated.parts import parts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = BROWSER


def _coded(data: str | bytes) -> str:
    raw = data.encode() if isinstance(data, str) else data
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


HIDDEN = _coded(json.dumps(["salt", "name", "A hidden name"]))
SD_JWT = ".".join(
    (
        _coded('{"alg": "EdDSA"}'),
        _coded(json.dumps({"vct": "a", "_sd": [_coded(sha256(HIDDEN.encode()).digest())]})),
        "AAAA",
    )
)
SD_JWT += f"~{HIDDEN}~"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_portfolio_from_pictures(page: Page, tmp_path: Path, language: str) -> None:
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
    assert page.asked_for() == []


def test_a_portfolio_from_a_camera(tmp_path: Path) -> None:
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
        assert page.asked_for() == []


def test_a_shared_screen_and_a_camera_that_is_not_there(page: Page, tmp_path: Path) -> None:
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
    page.told("The browser gave no picture")


def test_a_portfolio_from_a_video_file(page: Page, tmp_path: Path) -> None:
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
    page.told("しかありません")
    broken = tmp_path / "broken.webm"
    broken.write_bytes(b"\x1a\x45\xdf\xa3 no video")
    page.open()
    page.choose(broken)
    page.told("cannot play")


@pytest.mark.parametrize("form", ["gif", "png", "webp"])
def test_a_portfolio_from_a_picture_that_moves(page: Page, tmp_path: Path, form: str) -> None:
    stills = []
    for each in frames(tmp_path / "frames", VP, 16):
        with Image.open(each) as opened:
            stills.append(opened.convert("L"))
    side = max(each.width for each in stills)
    same = [each.resize((side, side), Image.Resampling.NEAREST) for each in stills]
    moving = tmp_path / f"moving.{form}"
    same[0].save(moving, save_all=True, append_images=same[1:], duration=200, lossless=True)
    page.open()
    page.choose(moving)
    assert "Data work" in page.arrived()
    assert page.saved(tmp_path / "saved") == VP


def test_a_portfolio_as_text(page: Page, tmp_path: Path) -> None:
    page.open()
    page.paste("\n".join(islice(parts(VP), 30)))
    assert "Data work" in page.arrived()
    assert page.saved(tmp_path / "saved") == VP


def test_other_forms_and_other_codes(page: Page) -> None:
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


def test_what_is_wrong_is_told(page: Page, tmp_path: Path) -> None:
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
            page.told(said)
    assert page.browser.value("document.getElementById('bar').value") == 1
    page.press("again")
    assert page.browser.value("document.getElementById('progress').hidden") is True
    empty = tmp_path / "empty <b>.png"
    Image.new("L", (300, 300), 255).save(empty)
    page.choose(empty)
    page.told("No code was found in empty <b>.png")


def test_parts_are_judged_as_the_wallet_judges_them(page: Page) -> None:
    page.open()
    for text, code in WRONG:
        tried = f"""(() => {{ try {{
          new Parts.Assembly().take({json.dumps(text)}); return "taken"
          }} catch (error) {{ return error.code }} }})()"""
        same = {"code_damaged": "damaged", "code_too_large": "too_large"}
        assert page.browser.value(tried) == same.get(code, code.removeprefix("animated_"))


def _name(made: dict[str, Any]) -> str:
    return str(made["credentialSubject"]["achievement"]["name"])


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
