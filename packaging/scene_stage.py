"""The stage of ``scene.py``: one screen, two computers with a cable between them, two windows.

Linux alone: Xvfb is the screen, a window manager gives windows their frames, xdotool is hand and
mouse, ``unshare`` and ``ip`` make the computers' networks (network namespaces), which see nothing
of the network of this one.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageGrab
from scene_window import MARK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SCREEN = (1760, 940)
ADDRESSES = {"employer": "192.168.57.1", "learner": "192.168.57.2"}
NEEDED = ("Xvfb", "xdotool", "openbox", "unshare", "nsenter", "ip")
PATIENCE = 40  # seconds; what is waited for is there much sooner
_GLANCE = 0.1  # seconds between two looks at a window
_STILL = 2.0  # seconds to wait for a picture that stands still
_COLOURS = 64
Seen = dict[str, Any]


class SceneError(Exception):
    """What was waited for did not come; the message says what could be seen instead."""


def lacking() -> list[str]:
    """Return what this computer does not have."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if not missing and subprocess.run(["unshare", "-rn", "true"], check=False).returncode:
        missing.append("unshare -rn")
    return missing


def apart(arguments: Sequence[str]) -> int:
    """Run a script again in a network of its own, in which it may make others."""
    return subprocess.run(["unshare", "-rn", sys.executable, *arguments], check=False).returncode


class Stage:
    """One screen; ``light`` draws the windows on it bright. Ends every process it began."""

    def __init__(self, root: Path, language: str) -> None:
        self.root, self.language = root, language
        self._began: list[subprocess.Popen[str]] = []
        self.display = ""
        self.env = dict(os.environ, QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8", LANG="C.UTF-8")
        self.env["XDG_RUNTIME_DIR"] = str(root)
        self.env.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self._light()

    def _light(self) -> None:
        read, write = os.pipe()
        size = f"{SCREEN[0]}x{SCREEN[1]}x24"
        server = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"]
        self._begin(server, pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"
        self.env["DISPLAY"] = self.display
        quiet = subprocess.DEVNULL
        self._begin(["openbox", "--sm-disable"], stdout=quiet, stderr=quiet)

    def _begin(self, command: Sequence[str], **how: Any) -> subprocess.Popen[str]:
        began = subprocess.Popen(command, env=self.env, text=True, **how)
        self._began.append(began)
        return began

    def computer(self, name: str, home: Path, place: tuple[int, int, int, int]) -> Computer:
        """Start the program in a network of its own."""
        script = Path(__file__).with_name("scene_window.py")
        program = [sys.executable, str(script), "--home", str(home), "--lang", self.language]
        began = self._begin(
            ["unshare", "-n", *program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        made = Computer(name, began, self.env, self.language)
        made.wait(lambda seen: any(each["kind"] == "Window" for each in seen), "a window")
        made.ask({"place": place})
        return made

    def cable(self, one: Computer, other: Computer) -> None:
        """Put two computers in one network, of which nobody else is a part."""
        _run(
            "ip",
            "link",
            "add",
            "one",
            "netns",
            str(one.pid),
            "type",
            "veth",
            "peer",
            "name",
            "other",
            "netns",
            str(other.pid),
        )  # fmt: skip - one command
        for computer, end in ((one, "one"), (other, "other")):
            computer.inside("ip", "link", "set", "lo", "up")
            computer.inside("ip", "addr", "add", f"{ADDRESSES[computer.name]}/24", "dev", end)
            computer.inside("ip", "link", "set", end, "up")

    def no_cable(self, one: Computer) -> None:
        """Take it away; both are alone with themselves from now on."""
        one.inside("ip", "link", "del", "one")

    def picture(self, file: Path) -> None:
        """Save what is on the screen, in few colours; it stands still then, if it ever does."""
        whole, until = self._grab(), time.monotonic() + _STILL
        while time.monotonic() < until:
            time.sleep(_GLANCE)
            before, whole = whole, self._grab()
            if before.tobytes() == whole.tobytes():
                break
        few = whole.quantize(_COLOURS, dither=Image.Dither.NONE)
        data = io.BytesIO()
        few.save(data, "PNG", optimize=True)
        file.write_bytes(data.getvalue())

    def _grab(self) -> Image.Image:
        with ImageGrab.grab(xdisplay=self.display) as whole:
            return whole.convert("RGB")

    def end(self) -> None:
        """End what was begun, the last first."""
        for began in reversed(self._began):
            began.terminate()
            try:
                began.wait(10)
            except subprocess.TimeoutExpired:
                began.kill()
                began.wait()


@dataclass
class Computer:
    """One running program: looked at through what it shows, worked by mouse and keys."""

    name: str
    process: subprocess.Popen[str]
    env: dict[str, str]
    language: str

    @property
    def pid(self) -> int:
        """The process; ``unshare`` becomes the program it starts."""
        return self.process.pid

    def inside(self, *command: str) -> str:
        """Run a command in the computer's network."""
        return _run("nsenter", "-t", str(self.pid), "-n", *command)

    # looking -----------------------------------------------------------------------------------
    def ask(self, order: Seen) -> list[Seen]:
        """Return what can be seen now."""
        if self.process.stdin is None or self.process.stdout is None:
            raise SceneError(f"{self.name}: no pipes")
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith(MARK):
                found: list[Seen] = json.loads(line[len(MARK) :])
                return found
        raise SceneError(f"{self.name}: the program ended")

    def wait(self, ready: Callable[[list[Seen]], object], what: str) -> list[Seen]:
        """Look until something is so."""
        until = time.monotonic() + PATIENCE
        while True:
            seen = self.ask({})
            if ready(seen):
                return seen
            if time.monotonic() > until:
                words = sorted(
                    {each["words"] for each in seen if each["words"] and each["place"][2]}
                )
                raise SceneError(f"{self.name}: waited for {what}; it shows {words}")
            time.sleep(_GLANCE)

    def wait_for(self, words: str, kind: str = "", *, anywhere: bool = False) -> Seen:
        """Wait until something can be seen and may be used; ``anywhere``: or can be scrolled to."""

        def there(seen: list[Seen]) -> list[Seen]:
            fits = [each for each in found(seen, words, kind) if each["enabled"]]
            return [each for each in fits if anywhere or min(each["place"][2:]) > 0]

        return there(self.wait(there, repr(words)))[0]

    # working -----------------------------------------------------------------------------------
    def press(self, words: str, kind: str = "", held: str = "") -> None:
        """Bring something into sight and click on it, with a key held down."""
        one = self._in_sight(words, kind)
        if held:
            self.hand("keydown", held)
        self._click(one)
        if held:
            self.hand("keyup", held)

    def type(self, words: str, text: str) -> None:
        """Click on a field and type into it, whatever stood there."""
        self.press(words, "QLineEdit")
        self.key("ctrl+a")
        if text.isascii():
            self.hand("type", "--delay", "12", text)
        else:  # no input method here; as if copied from elsewhere
            self.ask({"copy": text})
            self.key("ctrl+v")
        self.wait(
            lambda seen: any(each["text"] == text for each in found(seen, words, "QLineEdit")),
            f"{text!r} in {words!r}",
        )

    def key(self, *keys: str) -> None:
        """Press keys, one after the other, in the window that has them."""
        self.hand("key", "--delay", "40", *keys)

    def name_file(self, file: Path) -> None:
        """Answer the system's dialog for a file."""
        self.wait(lambda seen: any(each["kind"] == "QFileDialog" for each in seen), "the dialog")
        self.key("ctrl+a")
        self.hand("type", "--delay", "12", str(file))

        def typed(seen: list[Seen]) -> bool:
            return any(each["text"] == str(file) for each in seen)

        self.wait(typed, f"{file.name} in the dialog")
        self.key("Return")

    def drag(self, begin: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw a rectangle with the mouse."""
        self._move(*begin)
        self.hand("mousedown", "1")
        middle = ((begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2)
        for place in (middle, end):
            self._move(*place)
        self.hand("mouseup", "1")

    def _in_sight(self, words: str, kind: str) -> Seen:
        for _ in range(40):
            before = self.wait_for(words, kind, anywhere=True)["place"]
            if before[2] > 0 and before[3] > 0:
                again = self.wait_for(words, kind, anywhere=True)
                if again["place"] == before:  # it stands still
                    return again
                continue
            window = next(each for each in self.ask({}) if each["kind"] == "Window")["place"]
            self._move(window[0] + window[2] * 0.6, window[1] + window[3] * 0.6)
            self.hand("click", "5")
        raise SceneError(f"{self.name}: {words!r} is never in sight")

    def _click(self, one: Seen) -> None:
        left, top, width, height = one["place"]
        across = min(width / 2, 90)  # a label is its text; a row may be wide
        self._move(left + across, top + height / 2)
        self.hand("click", "1")

    def _move(self, left: float, top: float) -> None:
        self.hand("mousemove", str(round(left)), str(round(top)))

    def hand(self, *words: str) -> None:
        """Move the mouse or press keys."""
        subprocess.run(["xdotool", *words], env=self.env, check=True, timeout=PATIENCE)


def found(seen: Sequence[Seen], words: str, kind: str = "") -> list[Seen]:
    """Return what has these words, those in sight first; a row where it begins with them."""
    fits = [
        each
        for each in seen
        if kind in ("", each["kind"])
        and (each["words"] == words or (each["kind"] == "row" and each["words"].startswith(words)))
    ]
    return sorted(fits, key=lambda each: each["place"][2] <= 0)


def _run(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE)
    return done.stdout
