"""A real browser without a window, spoken to over a pipe (Chrome DevTools Protocol).

Nothing is installed for it: where no Chromium is, the tests that need one are skipped.
``TSUMIKI_BROWSER`` names another program of its kind.
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import time
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PATIENCE = 60.0  # seconds


def program() -> str | None:
    """Return the path of a browser."""
    named = os.environ.get("TSUMIKI_BROWSER", "")
    return next(filter(None, map(shutil.which, filter(None, (named, *NAMES)))), None)


class Browser:
    """One page of a browser, with options of its program. ``told`` are the events that came in."""

    def __init__(self, home: Path, *more: str) -> None:
        found = program()
        assert found is not None
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        options = (
            "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run "
            "--disable-background-networking --disable-component-update --hide-scrollbars"
        )
        # The browser reads from 3 and writes to 4; a shell moves our ends there.
        line = (
            f'home="$1"; shift; exec "$0" {options} --user-data-dir="$home" "$@" '
            "--remote-debugging-pipe about:blank"
        )
        self._process = subprocess.Popen(
            ["bash", "-c", f"{line} 3<&{theirs_in} 4>&{theirs_out}", found, str(home), *more],
            pass_fds=(theirs_in, theirs_out),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._waiting, self._number, self._session = b"", 0, ""
        self.told: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_how: object) -> None:
        self._process.terminate()
        self._process.wait(_PATIENCE)
        os.close(self._in)
        os.close(self._out)

    def ask(self, method: str, **given: Any) -> Any:
        """Send one command and return what it answers."""
        self._number += 1
        number = self._number
        message: dict[str, Any] = {"id": number, "method": method, "params": given}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return answer["result"]
            self.told.append(answer)

    def open(self, file: Path) -> None:
        """Show a file and wait until all of it is there."""
        self.go(file.as_uri())

    def go(self, url: str) -> None:
        """Show what is at an address and wait until all of it is there."""
        self.told.clear()
        self.ask("Page.navigate", url=url)
        self.wait("Page.loadEventFired")

    def wait(self, method: str, **having: Any) -> None:
        """Wait for an event with these parameters among its own."""

        def come(event: dict[str, Any]) -> bool:
            return event.get("method") == method and having.items() <= event["params"].items()

        while not any(map(come, self.told)):
            self.told.append(self._next())

    def value(self, script: str) -> Any:
        """Return what an expression gives in the page: looked at by us, not run by the page."""
        given = {"expression": script, "returnByValue": True, "awaitPromise": True}
        answer = self.ask("Runtime.evaluate", **given)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def shape(self, width: int, *, scheme: str = "light") -> None:
        """Make the page so wide, in CSS pixels, on a light or dark ground."""
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": True}
        self.ask("Emulation.setDeviceMetricsOverride", **size)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.ask("Emulation.setEmulatedMedia", features=features)

    def picture(self) -> bytes:
        """Return what is seen at the top, as a PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"])

    def printed(self) -> bytes:
        """Return the page as a browser prints it into a PDF."""
        how = {"preferCSSPageSize": True, "printBackground": True, "generateTaggedPDF": True}
        return base64.b64decode(self.ask("Page.printToPDF", **how)["data"])

    def requested(self) -> list[str]:
        """Return every address that was asked for since the page was opened."""
        asked = (e for e in self.told if e.get("method") == "Network.requestWillBeSent")
        return [each["params"]["request"]["url"] for each in asked]

    def complaints(self) -> list[str]:
        """Return what stands in the console."""
        kinds = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
        return [json.dumps(each) for each in self.told if each.get("method") in kinds]

    def _next(self) -> dict[str, Any]:
        ends = time.monotonic() + _PATIENCE
        while b"\0" not in self._waiting:
            ready, _, _ = select.select([self._in], [], [], max(0.0, ends - time.monotonic()))
            assert ready, "the browser does not answer"
            read = os.read(self._in, 1 << 20)
            assert read, "the browser went away"
            self._waiting += read
        message, _, self._waiting = self._waiting.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found
