"""The program as the shell starts it: streams, encodings, file names, pipes, memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.hostile import files
from tests.cli.running import AT, ROOT, SAMPLES, start
from tests.service.making import PASSPHRASE, as_file, badge, institution

if TYPE_CHECKING:
    from pathlib import Path

BADGES, PACK = SAMPLES / "badges", SAMPLES / "pack"
ALONE = BADGES / "Open Data Study Circle_Ring of Data.json"
JAPANESE = BADGES / "図書館講習_青葉データ大学.json"
WORDS = f"{PASSPHRASE}\n".encode()

# ``ru_maxrss`` outlives ``exec``: it would be that of the process which runs the tests.
MEASURED = """
import sys
from pathlib import Path
from wallet.cli import commands
code = commands.main(sys.argv[1:])
status = dict(each.split(":", 1) for each in Path("/proc/self/status").read_text().splitlines())
print("PEAK", int(status["VmHWM"].split()[0]) // 1024, file=sys.stderr)
sys.exit(code)
"""


def test_a_learners_day_from_creating_to_presenting(tmp_path: Path) -> None:
    home = ("--home", tmp_path / "私の ウォレット", "--passphrase-file", "-")
    done = start("create", *home, *AT, given=WORDS)
    assert done.code == 0, done.err
    mode = (tmp_path / "私の ウォレット" / "vault").stat().st_mode
    assert mode & 0o077 == 0
    assert start("trust", "import", PACK, *home, *AT, given=WORDS).code == 0
    done = start("import", JAPANESE, ALONE, "--json", *home, *AT, given=WORDS)
    assert done.code == 0, done.err
    one = done.json["added"][0]
    out = tmp_path / "応募 書類.json"
    done = start("present", one, "--to", "x.example", "--out", out, *home, *AT, given=WORDS)
    assert done.code == 0, done.err
    done = start("verify", out, f"{out}.png", "--resources", PACK, "--json", *AT)
    assert done.code == 0
    assert [len(result["inner"]) for result in done.json["results"]] == [1, 1]
    assert start("export", "out", *home, given=WORDS, folder=tmp_path).code == 0
    assert (tmp_path / "out" / JAPANESE.name).read_bytes() == JAPANESE.read_bytes()
    done = start("list", *home, given=b"not the words at all\n")
    assert (done.code, done.out) == (3, "")
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_a_terminal_that_knows_no_japanese(environment: dict[str, str], tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.json")
    with open(odd, "wb") as file:  # noqa: PTH123 - a name that is no text
        file.write(as_file(badge(institution(method="did:key"))))
    done = start("verify", JAPANESE, odd, "--lang", "ja", "--resources", PACK, *AT, **environment)
    assert (done.code, done.err) == (0, "")
    done = start("verify", JAPANESE, odd, "--json", "--resources", PACK, *AT, **environment)
    assert done.json["results"][0]["credential"]["name"] == "図書館講習"
    assert done.json["results"][0]["file"] == str(JAPANESE) or "PYTHONUTF8" in environment


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "wallet", "verify", *map(str, BADGES.iterdir()), "--json"]
    err = tmp_path / "err"
    with err.open("wb") as told:
        program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=told, cwd=ROOT)
        assert program.stdout is not None
        program.stdout.close()
        assert program.wait(30) == 3
    assert "Traceback" not in err.read_text()
    assert "BrokenPipe" not in err.read_text()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110 - a device
def test_a_full_disk_behind_the_output() -> None:
    command = [sys.executable, "-m", "wallet", "verify", str(ALONE), *AT]
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, timeout=30, check=False
        )
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr


def test_no_streams_at_all() -> None:
    """A program started by another may have its streams closed."""
    line = f'exec "$0" -m wallet verify "$1" --at {AT[1]} <&- >&- 2>&-'
    done = subprocess.run(["sh", "-c", line, sys.executable, str(ALONE)], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_without_a_keyboard_nobody_waits(home: Path) -> None:
    del home
    done = start("list", "--json")
    assert (done.code, done.json["error"]["code"]) == (2, "passphrase_needed")


def test_hostile_files_harm_nothing(home: Path, key: Path, tmp_path: Path) -> None:
    """Each is named with its code, in time and in bounds, and the good ones are kept."""
    folder = tmp_path / "batch"
    folder.mkdir()
    given = files()
    for name, (data, _) in given.items():
        (folder / name).write_bytes(data)
    words = ["import", str(folder), "--json", "--passphrase-file", str(key), *AT]
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *words],
        capture_output=True, cwd=ROOT, timeout=100, check=False,
        env={**os.environ, "TSUMIKI_HOME": str(home)},
    )  # fmt: skip
    took = time.monotonic() - began
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    document = json.loads(done.stdout)
    codes = {result["file"]: result.get("error", {}).get("code") for result in document["results"]}
    assert set(codes) == set(given)
    for name, (_, code) in given.items():
        if code is not None:
            assert (codes[name] or "") == code, name
    good = sum(not code for code in codes.values())
    assert len(document["added"]) + len(document["editions"]) + len(document["copies"]) == good
    assert good >= 3
    peak = int(done.stderr.split(b"PEAK")[-1])
    assert took < 20, f"{took:.1f} s for all together"
    assert peak < 500, f"{peak} MB"
    listed = start("list", "--json", "--passphrase-file", key, *AT, TSUMIKI_HOME=str(home))
    assert len(listed.json["badges"]) == len(document["added"])
