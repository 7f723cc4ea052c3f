"""Asking across the table when somebody cheats or is in a hurry: copies, early keys, full disks."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from tests.cli.running import ROOT, run
from tests.cli.test_ask_and_answer import SCHOOL, now
from tests.cli.test_ask_more import code_of, pack
from tests.cli.test_nearby_commands import HERE, reply, started
from tests.receiving.handing import badge, hosted
from tests.receiving.test_received import selective
from tests.sharing.local import talking
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["pack", "started"]
pytestmark = pytest.mark.loopback
posix = pytest.mark.skipif(os.name != "posix", reason="of terminals and signals")


def answer(text: str, token: dict[str, Any]) -> int:
    claims = talking.fetched(text)
    sealed = talking.sealed(claims, {"vp_token": token, "state": claims["state"]})
    return talking.posted(text, claims, urlencode({"response": sealed}).encode()).status


def as_token(document: dict[str, Any]) -> str:
    claims = {name: value for name, value in document.items() if name != "proof"}
    header = {"alg": "EdDSA", "typ": "vc+jwt", "kid": SCHOOL.key_id(KeyKind.ED25519)}
    return sign_compact(header, claims, SCHOOL.key(KeyKind.ED25519))


COPIES: dict[str, Callable[[], dict[str, Any]]] = {
    "a badge": lambda: {"ldp": [badge(1)]},
    "a badge as a token": lambda: {"jwt": [as_token(badge(1))]},
    "a hosted badge": lambda: {"ldp": [hosted()]},
    "an SD-JWT": lambda: {"sd_jwt": [selective("n", "a").rpartition("~")[0] + "~"]},
}


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_of_somebodys_badge_is_no_answer(started: Any, pack: Path, copy: str) -> None:
    """Its issuer's signature is good, and whoever handed it over has signed nothing."""
    asking = started("ask", *HERE, "--yes", "--seconds", 60, "--resources", pack)
    assert answer(code_of(asking), COPIES[copy]()) == 200
    code, told = asking.rest()
    assert code == 1
    assert "It came without the signature of the one who shows it" in told, told
    assert "Nothing shows that the one who hands this over is its holder." in told


def test_a_report_says_when_it_was_judged(started: Any, tmp_path: Path) -> None:
    report = tmp_path / "report"
    asking = started("ask", *HERE, "--yes", "--seconds", 60, "--report", report)
    text = code_of(asking)
    before = now()
    reply(text, badge(1))
    asking.rest()
    made = json.loads(report.with_suffix(".json").read_text(encoding="utf-8"))
    assert before <= datetime.fromisoformat(made["judged_at"]) <= now()


def test_what_was_found_is_told_though_no_report_could_be_written(
    started: Any, tmp_path: Path
) -> None:
    report = tmp_path / "nowhere" / "report"
    asking = started(
        "--json", "ask", *HERE, "--yes", "--seconds", 60, "--again", 1, "--report", report
    )
    for number, line in enumerate(_codes(asking._process.stderr), 1):
        reply(line, badge(number))
        if number == 2:
            break
    out, err = asking._process.communicate(timeout=60)
    assert asking._process.returncode == 3, err
    people = json.loads(out)["people"]
    assert [each["error"]["code"] for each in people] == ["file_not_writable"] * 2
    assert "統計学 1" in json.dumps(people[0]["results"], ensure_ascii=False)


def test_those_before_are_told_though_nobody_else_can_be_asked(
    started: Any, tmp_path: Path
) -> None:
    """A folder took the place of the picture of the next code."""
    picture = tmp_path / "code.png"
    asking = started("--json", "ask", *HERE, "--yes", "--seconds", 60, "--again", "--code", picture)
    text = next(_codes(asking._process.stderr))
    picture.unlink()
    (picture / "in the way").mkdir(parents=True)
    reply(text, badge(1))
    out, _ = asking._process.communicate(timeout=60)
    assert asking._process.returncode == 3
    first, second = json.loads(out)["people"]
    assert first["results"]
    assert second["error"]["code"] == "file_not_writable"


def test_a_code_that_was_spent_is_told_as_that(started: Any) -> None:
    asking = started("ask", *HERE, "--yes", "--seconds", 60)
    text = code_of(asking)
    claims = talking.fetched(text)
    for _ in range(20):
        assert talking.posted(text, claims, b"response=a").status == 400
    code, told = asking.rest()
    assert code == 3
    assert "The code was closed early" in told
    assert "nobody answered" not in told


@pytest.mark.parametrize("command", ["ask", "share"])
def test_the_picture_of_a_code_takes_no_files_place(command: str, tmp_path: Path) -> None:
    file = tmp_path / "badge.png"
    file.write_bytes(b"the only copy")
    named = ("share", file) if command == "share" else ("ask", "--yes", "--registry", file)
    code = tmp_path / "." / "badge.png"
    done = run(*named, *HERE, "--seconds", 1, "--code", code, "--lang", "en")
    assert done.code == 2
    assert "would take the place of" in done.err
    assert file.read_bytes() == b"the only copy"


# at a keyboard -------------------------------------------------------------------------------
class Keyboard:
    """A command at a terminal of its own: what it says, and what is typed."""

    def __init__(self, *options: object) -> None:
        import pty  # noqa: PLC0415 - POSIX alone has it

        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "wallet", "--lang", "en", *map(str, options)],
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            encoding="utf-8",
        )
        os.close(theirs)

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate(timeout=60)
        os.close(self._ours)


@pytest.fixture
def keyboard() -> Iterator[Callable[..., Keyboard]]:
    made: list[Keyboard] = []

    def begin(*options: object) -> Keyboard:
        made.append(Keyboard(*options))
        return made[-1]

    yield begin
    for each in made:
        each.end()


@posix
@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize(("said", "code"), [("y", 1), ("n", 3), ("", 3), ("\x04", 3)])
def test_only_what_is_typed_at_the_question_answers_it(
    keyboard: Callable[..., Keyboard],
    said: str,
    code: int,
    as_json: bool,  # noqa: FBT001 - of the table
) -> None:
    """Somebody in a hurry pressed y and Enter while the code was shown."""
    options = ("--json",) if as_json else ()
    asking = keyboard(*options, "ask", *HERE, "--seconds", 60)
    told = asking.process.stderr if as_json else asking.process.stdout
    text = next(_codes(told))
    asking.type("y\n" * 3)
    reply(text, badge(1))
    assert _until(told, "[y/N]")
    asking.type(said if said == "\x04" else f"{said}\n")
    out, err = asking.process.communicate(timeout=60)
    assert asking.process.returncode == code, out + err
    if as_json:
        assert ("results" in json.loads(out)) is (code == 1)


def _codes(stream: Any) -> Iterator[str]:
    """Yield each code once somebody waits behind it."""
    text = ""
    for line in stream:
        if found := re.search(r"openid4vp://\S+", line):
            text = found[0]
        if line.startswith("Waiting at"):
            yield text


def _until(stream: Any, end: str) -> str:
    """Read to a prompt, behind which no line ends."""
    read = ""
    while not read.endswith(end):
        part = stream.read(1)
        assert part, read
        read += part
    return read
