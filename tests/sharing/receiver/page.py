"""The receiving page in a real browser, and what it is shown."""

from __future__ import annotations

import atexit
import json
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.issuer_simulator.applicant import as_bytes
from tests.papers.portfolio.browser import NAMES, program
from tests.receiving.handing import ME, badge
from wallet.papers.receiving_page import receiving_page
from wallet.sharing.animated.parts import parts
from wallet.sharing.qr import qr_png

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.papers.portfolio.browser import Browser

BROWSER = [
    pytest.mark.skipif(program() is None, reason=f"none of these browsers: {', '.join(NAMES)}"),
    pytest.mark.skipif(sys.platform == "win32", reason="a browser's pipe has no numbers here"),
]
OFFLINE = ("--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>")
SAID = {"name": "Data work", "shownName": "青木 さくら", "purpose": "Application 17"}
VP = as_bytes(ME.presentation(badge(1), badge(2), badge(3), **SAID))
# Fulfilled as soon as the page changes so that a condition holds.
_WHEN = """new Promise((done, failed) => {
  const holds = () => { try { return %s } catch { return false } };
  const over = setTimeout(() => failed(new Error(document.body.innerText)), 40000);
  const look = () => { if (holds()) { clearTimeout(over); watching.disconnect(); done(true) } };
  const watching = new MutationObserver(look);
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  watching.observe(document, all);
  look();
})"""


@cache
def _written() -> str:
    """Return the address of the page as a file, which is gone at the end of the run."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    file = folder / "receiver.html"
    file.write_bytes(receiving_page())
    return file.as_uri()


@dataclass(frozen=True, slots=True)
class Page:
    """One opened page."""

    browser: Browser
    url: str = field(default_factory=_written)

    def open(self, language: str = "en") -> None:
        self.browser.go(self.url)
        self.browser.value(f"document.getElementById('to-{language}').click()")

    def choose(self, *files: Path) -> None:
        """Choose files as a person does in the dialog."""
        found = self.browser.ask("Runtime.evaluate", expression="document.getElementById('files')")
        given = {"files": [str(each) for each in files], "objectId": found["result"]["objectId"]}
        self.browser.ask("DOM.setFileInputFiles", **given)

    def when(self, condition: str) -> None:
        self.browser.value(_WHEN % condition)

    def arrived(self) -> str:
        """Wait for what comes, and return all that is shown of it."""
        self.when("!document.getElementById('arrived').hidden")
        return str(self.browser.value("document.getElementById('arrived').innerText"))

    def told(self, said: str) -> None:
        """Wait until the page tells this."""
        self.when(f"document.getElementById('notice').textContent.includes({json.dumps(said)})")

    def paste(self, text: str) -> None:
        self.browser.value(f"document.getElementById('pasted').value = {json.dumps(text)}")
        self.press("read")

    def press(self, name: str, *, by_hand: bool = False) -> None:
        """Press a button; ``by_hand`` as the browser knows it of a person."""
        script = f"document.getElementById('{name}').click()"
        self.browser.ask("Runtime.evaluate", expression=script, userGesture=by_hand)

    def asked_for(self) -> list[str]:
        """Return what was asked for beside the page itself and what lies in memory."""
        inner = ("blob:file:", "data:,")
        asked = self.browser.requested()
        return [each for each in asked if each != self.url and not each.startswith(inner)]

    def saved(self, folder: Path) -> bytes:
        """Save what arrived as the person would, and return the bytes of the file."""
        folder.mkdir()
        self.browser.ask("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
        self.browser.told.clear()
        self.press("save")
        self.browser.wait("Page.downloadProgress", state="completed")
        (file,) = folder.iterdir()
        return file.read_bytes()


def frames(folder: Path, data: bytes, count: int, *, scale: int = 4) -> list[Path]:
    """Return pictures of the first parts of a document."""
    folder.mkdir()
    made = []
    for number, text in enumerate(islice(parts(data), count), 1):
        made.append(folder / f"{number}.png")
        made[-1].write_bytes(qr_png(text, scale=scale))
    return made


def video(pictures: Sequence[Path], to: Path, *, size: tuple[int, int] = (640, 480)) -> Path:
    """Write pictures as an uncompressed video of five a second, on grey, as a camera gives it."""
    width, height = size
    with to.open("wb") as file:
        file.write(f"YUV4MPEG2 W{width} H{height} F5:1 Ip A1:1 C420jpeg\n".encode())
        for path in pictures:
            frame = Image.new("L", size, 150)
            with Image.open(path) as code:
                grey = code.convert("L")
            grey.thumbnail((width - 20, height - 20))
            frame.paste(grey, ((width - grey.width) // 2, (height - grey.height) // 2))
            file.write(b"FRAME\n" + frame.tobytes() + b"\x80" * (width * height // 2))
    return to
