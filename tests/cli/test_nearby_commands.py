"""``ask`` and ``share`` as processes of their own, answered over the loop of this machine."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from tests.cli.running import ROOT, run
from tests.receiving.handing import ME, badge
from tests.sharing.local import talking
from wallet.errors import TrustError
from wallet.sharing.local.fetching_once import fetched
from wallet.sharing.local.listener import Listener
from wallet.sharing.local.words import words, words_of_answer
from wallet.sharing.qr import read_qr
from wallet.trust.fetching import send

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.loopback
HERE = ("--interface", "127.0.0.1")
IN_FRONT = (  # a shell has what it starts behind ignore Ctrl-C, and the tests may run there
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "runpy.run_module('wallet', run_name='__main__', alter_sys=True)"
)


class Running:
    """A command that waits for somebody."""

    def __init__(self, *options: object) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", IN_FRONT, "--lang", "en", *map(str, options)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            encoding="utf-8",
        )
        self.told: list[str] = []

    def until(self, pattern: str) -> str:
        """Read what it says, line by line, until a line fits."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.told.append(line)
            if found := re.search(pattern, line):
                return found[0]
        raise AssertionError("".join(self.told) + self.rest()[1])

    def rest(self) -> tuple[int, str]:
        """Wait for its end; return the code and all that it said since."""
        out, err = self._process.communicate(timeout=60)
        return self._process.returncode, out + err

    def end(self) -> None:
        if self._process.poll() is None:
            self._process.terminate()
            self._process.communicate(timeout=60)


@pytest.fixture
def started() -> Iterator[Any]:
    made: list[Running] = []

    def start(*options: object) -> Running:
        made.append(Running(*options))
        return made[-1]

    yield start
    for each in made:
        each.end()


def reply(text: str, *badges: Any, **bound: str) -> bytes:
    claims = talking.fetched(text)
    bound = {"challenge": claims["nonce"], "domain": claims["client_id"]} | bound
    made = ME.presentation(*badges, **bound)
    said = {"vp_token": {"ldp": [made]}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, said)}).encode()
    assert talking.posted(text, claims, body).done
    return body


def test_two_programs_ask_answer_and_check(started: Any, tmp_path: Path) -> None:
    report, code = tmp_path / "report", tmp_path / "code.png"
    asking = started(
        "ask", *HERE, "--yes", "--seconds", 60, "--kind", "badge", "--as", "Aoba Foods",
        "--report", report, "--code", code,
    )  # fmt: skip
    text = asking.until(r"openid4vp://\S+")
    line = asking.until(r"must show: .*")
    asking.until(r"Waiting at 127\.0\.0\.1")
    assert read_qr(code.read_bytes()) == (text,)
    assert all(word in line for word in words(talking.peer(text).fingerprint))
    body = reply(text, badge(1), badge(2))
    done, told = asking.rest()
    assert done == 1  # the school's keys are not at hand: nothing is known to be wrong
    assert all(word in told for word in words_of_answer(body))
    assert "統計学 1" in told
    result = json.loads(report.with_suffix(".json").read_text(encoding="utf-8"))
    assert "統計学 2" in json.dumps(result, ensure_ascii=False)
    assert report.with_suffix(".html").exists()


@pytest.mark.skipif(os.name != "posix", reason="of signals")
def test_killed_it_leaves_no_door_open_and_no_key_behind(
    started: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    one = started("ask", "--yes", *HERE)
    text = one.until(r"openid4vp://\S+")
    one.until("Waiting at")
    one._process.kill()
    one.rest()
    with pytest.raises(TrustError) as caught:
        talking.fetched(text)
    assert caught.value.code == "fetch_unreachable"
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_who_leaves_the_network_is_told_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    monkeypatch.setattr(Listener, "reachable", False)
    done = run("share", file, *HERE, "--seconds", 3, "--lang", "en")
    assert done.code == 3
    assert done.err.count("no longer in that network") == 1


def test_an_answer_for_somebody_else_is_not_valid(started: Any) -> None:
    asking = started("--json", "ask", *HERE, "--yes", "--seconds", 60)
    assert asking._process.stderr is not None
    text = ""
    for line in asking._process.stderr:
        if found := re.search(r"openid4vp://\S+", line):
            text = found[0]
        if "Waiting" in line:
            break
    reply(text, badge(1), challenge="another")
    out, _ = asking._process.communicate(timeout=60)
    assert asking._process.returncode == 1
    (result,) = json.loads(out)["results"]
    assert result["verdict"] == "invalid_signature"


def test_nobody_answers(started: Any) -> None:
    asking = started("ask", *HERE, "--yes", "--seconds", 1)
    code, told = asking.rest()
    assert code == 3
    assert "nobody answered" in told


def test_they_say_no(started: Any) -> None:
    asking = started("ask", *HERE, "--yes", "--seconds", 60)
    text = asking.until(r"openid4vp://\S+")
    claims = talking.fetched(text)
    no = urlencode({"error": "access_denied", "state": claims["state"]}).encode()
    assert talking.posted(text, claims, no).done
    code, told = asking.rest()
    assert code == 3
    assert "decided not to show" in told


def test_without_a_keyboard_somebody_has_to_say_so_before() -> None:
    done = run("ask", *HERE, "--lang", "en")
    assert done.code == 2
    assert "--yes" in done.err


def test_a_public_address_is_refused() -> None:
    done = run("ask", "--interface", "8.8.8.8", "--yes", "--lang", "en")
    assert done.code == 3
    assert "8.8.8.8" in done.err


def test_a_file_is_shared_once(started: Any, tmp_path: Path) -> None:
    file = tmp_path / "私の証明.pdf"
    file.write_bytes(b"%PDF-1.7 hello")
    sharing = started("share", file, *HERE, "--seconds", 60)
    link = sharing.until(r"https://127\.0\.0\.1:\d+/\S+#sha256=\S+")
    sharing.until(r"Waiting at")
    assert fetched(link, send) == ("私の証明.pdf", b"%PDF-1.7 hello")
    code, told = sharing.rest()
    assert code == 0
    assert "was fetched whole" in told


def test_a_file_that_nobody_fetches(started: Any, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF")
    code, told = started("share", file, *HERE, "--seconds", 1).rest()
    assert code == 3
    assert "nobody has fetched" in told
    assert run("share", tmp_path / "none.pdf", *HERE).code == 3
