"""Commands while a window holds the vault: one process asks, the other does."""

from __future__ import annotations

import json
import os
import re
import shlex
import stat
import subprocess
import sys
import threading
from concurrent.futures import Future
from queue import Queue
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import ROOT, Ran, run
from tests.service.making import NOW, PASSPHRASE, as_file, badge, institution
from wallet import relay
from wallet.cli import serving
from wallet.registration.linux_user import LinuxUser
from wallet.registration.table import SCHEMES
from wallet.service import Wallet
from wallet.snapshots.changes import Changes
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Shown:
    """What a window is to the relay: a wallet on a thread of its own, locked or not."""

    def __init__(self, home: Path) -> None:
        self.wallet: Wallet | None = None
        self.home = home
        self.work = Work()
        self.changes: list[Changes] = []
        self.opened: list[list[str]] = []
        self._calls: Queue[Any] = Queue()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self.door = relay.Door(home, self._answer)
        assert self.door.wait()

    def unlock(self) -> None:
        self._do(lambda: setattr(self, "wallet", Wallet.unlock(self.home, PASSPHRASE, now=NOW)))

    def lock(self) -> None:
        wallet, self.wallet = self.wallet, None
        if wallet:
            self._do(wallet.close)

    def end(self) -> None:
        self.door.close()
        self.lock()
        self._calls.put(None)
        self._thread.join()

    def _do(self, call: Any) -> Any:
        done: Future[Any] = Future()
        self._calls.put((call, done))
        return done.result(30)

    def _run(self) -> None:
        while (job := self._calls.get()) is not None:
            call, done = job
            try:
                done.set_result(call())
            except BaseException as error:  # noqa: BLE001 - told where it was asked
                done.set_exception(error)

    def _answer(self, message: relay.Message) -> relay.Message:
        if message["do"] == relay.OPEN:
            self.opened.append(message["words"])
            return {}
        if self.wallet is None:
            return {"error": relay.LOCKED}
        wallet = self.wallet
        ran = self._do(lambda: serving.run(message, wallet, self.work))
        self.changes.append(ran.changes)
        answer: relay.Message = ran.message()
        return answer


@pytest.fixture
def window(home: Path) -> Iterator[Shown]:
    made = Shown(home)
    made.unlock()
    yield made
    made.end()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="of the free desktops")
def test_a_link_that_the_desktop_opens_comes_to_the_window_as_it_is(
    window: Shown, tmp_path: Path, scheme: str
) -> None:
    """By the line that is registered, as processes of their own; the wallet is locked."""
    window.lock()
    user = LinuxUser({"HOME": str(tmp_path / "user"), "PATH": ""})
    done = user.register((sys.executable, "-m", "wallet", "--home", str(window.home)))
    (line,) = re.findall(r"^Exec=(.*)$", done.files[0].read_text("utf-8"), re.MULTILINE)
    links = [
        f"{scheme}://?a=%22%20--home%20%2Felsewhere&b=列",
        f'{scheme}:" --home /elsewhere "',
        f"{scheme}://?x=$(touch {tmp_path}/run)`;&|",
    ]
    for link in links:  # a desktop puts each in the place of %U, as one word
        words = [link if word == "%U" else word for word in shlex.split(line)]
        ran = subprocess.run(
            words,
            cwd=ROOT,
            capture_output=True,
            timeout=60,
            check=False,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT), "TSUMIKI_HOME": str(tmp_path / "other")},
        )  # fmt: skip - one call
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert window.opened == [[link] for link in links]
    assert not (tmp_path / "run").exists()
    assert not (tmp_path / "other").exists()


def test_commands_work_while_the_window_is_open(
    window: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "私の バッジ"
    folder.mkdir()
    given = badge(institution(method="did:key"))
    (folder / "b.json").write_bytes(as_file(given))
    monkeypatch.chdir(folder)
    done = run("import", "b.json", "gone.json", "--json")  # no passphrase: the window is unlocked
    assert done.code == 3
    (kept,) = done.json["added"]
    assert done.json["results"][1]["error"]["code"] == "file_not_found"
    assert window.wallet is not None
    assert [row.id for row in window.wallet.badges(now=NOW)] == [kept]
    brought = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES
    assert window.changes == [brought]
    assert run("list").out.startswith(f"{kept}  Data 1\n")
    assert run("list", "--lang", "ja", "nothing").out == "見つかりません。\n"
    assert run("trust", "deny", given["issuer"]["id"]).code == 0
    assert run("list").code == 1
    assert run("export", "out").code == 0
    assert (folder / "out" / "b.json").read_bytes() == (folder / "b.json").read_bytes()
    done = run("present", kept, "--to", "x.example", "--out", "p.json", "--json")
    assert done.json["files"][0] == str(folder / "p.json")
    assert (folder / "p.json").exists()
    done = run("show", "nosuch", "--json")
    assert (done.code, done.json["error"]["code"]) == (3, "no_such_badge")
    assert run("trust", "refresh").code == 2  # still not without --online
    assert run("delete", kept).code == 0
    assert window.changes[-1] == Changes.LIBRARY
    assert run("list", "--json").json == {"badges": []}


def test_judging_by_another_moment(window: Shown, tmp_path: Path) -> None:
    ends = badge(institution(method="did:key"), valid_until="2026-12-01T00:00:00Z")
    (tmp_path / "b.json").write_bytes(as_file(ends))
    assert run("import", tmp_path / "b.json").code == 0
    assert run("list", "--at", "2027-01-01").code == 1
    assert run("list").code == 0
    assert window.wallet is not None


def test_misuse_and_help_never_reach_the_window(window: Shown) -> None:
    assert run("list", "--nosuch").code == 2
    with pytest.raises(SystemExit):
        run("list", "--help")
    assert window.changes == []


def test_what_needs_no_vault_is_not_handed_over(window: Shown, tmp_path: Path, key: Path) -> None:
    (tmp_path / "b.json").write_bytes(as_file(badge(institution(method="did:key"))))
    assert run("verify", tmp_path / "b.json").code == 0
    done = run("create", "--passphrase-file", key, "--json")
    assert (done.code, done.json["error"]["code"]) == (3, "vault_in_use")
    assert window.changes == []


def test_a_locked_window(window: Shown, key: Path) -> None:
    window.lock()
    done = run("list", "--json")
    assert (done.code, done.json["error"]["code"]) == (3, "vault_locked_in_window")
    assert "window" in done.err
    # Whoever has the passphrase does not need the window: the vault is free.
    assert run("list", "--passphrase-file", key).code == 0
    window.unlock()
    assert run("list").code == 0


def test_work_that_is_stopped_in_the_window(window: Shown, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_bytes(as_file(badge(institution(method="did:key"))))
    window.work.cancel()
    done = run("import", tmp_path / "b.json", "--json")
    assert (done.code, done.json["error"]["code"]) == (3, "cancelled")


def test_a_window_that_ends_meanwhile(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del home

    def hang_up(*_: object) -> None:
        raise EOFError

    monkeypatch.setattr(relay, "ask", hang_up)
    done = run("list", "--json")
    assert (done.code, done.json["error"]["code"]) == (3, "window_gone")


def test_many_at_once(window: Shown, tmp_path: Path) -> None:
    issuer = institution(method="did:key")
    for number in range(8):
        (tmp_path / f"{number}.json").write_bytes(as_file(badge(issuer, number)))
    done: list[Ran] = []
    threads = [
        threading.Thread(target=lambda at=at: done.append(run("import", tmp_path / f"{at}.json")))
        for at in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.code for one in done] == [0] * 8
    assert window.wallet is not None
    assert len(window.wallet.badges(now=NOW)) == 8


# the door -----------------------------------------------------------------------------------------


def test_the_key_is_for_the_owner_alone(window: Shown, home: Path) -> None:
    file = home / "window.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    address = json.loads(file.read_bytes())["address"]
    assert stat.S_ISSOCK(os.stat(address).st_mode)  # noqa: PTH116 - of a path in JSON
    folder = os.stat(os.path.dirname(address))  # noqa: PTH116, PTH120 - of a path in JSON
    assert stat.S_IMODE(folder.st_mode) == 0o700
    window.end()
    assert not file.exists()
    assert not os.path.exists(address)  # noqa: PTH110 - of a path in JSON
    assert relay.ask(home, {"do": "hello"}) is None


def test_who_does_not_know_the_key_gets_no_answer(window: Shown, home: Path) -> None:
    file = home / "window.json"
    stored = json.loads(file.read_bytes())
    file.write_text(json.dumps({**stored, "key": "00" * 32}))
    assert relay.ask(home, {"do": relay.OPEN, "words": []}) is None
    assert window.opened == []
    file.write_text(json.dumps(stored))
    assert relay.ask(home, {"do": relay.OPEN, "words": ["x"]}) == {}
    assert window.opened == [["x"]]


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[]", "null", '{"address": 1, "key": "zz"}', '{"address": "/x", "key": "00"}'],
)
def test_what_a_killed_window_left_behind(home: Path, key: Path, content: str) -> None:
    (home / "window.json").write_text(content)
    assert relay.ask(home, {"do": "hello"}) is None
    assert run("list", "--passphrase-file", key).code == 0
    door = relay.Door(home, lambda _: {"well": True})
    assert door.wait()
    assert relay.ask(home, {"do": "x"}) == {"well": True}
    door.close()
    door.close()


def test_a_second_window_leaves_the_first_its_door(window: Shown, home: Path) -> None:
    second = relay.Door(home, lambda _: {"second": True})
    assert not second.wait()
    second.close()
    assert relay.ask(home, {"do": relay.OPEN, "words": []}) == {}
    assert window.opened == [[]]


def test_a_home_that_cannot_be_written_to_has_no_door(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    door = relay.Door(tmp_path / "file" / "home", lambda _: {})
    assert not door.wait()
    door.close()


def test_a_home_with_a_very_long_name(tmp_path: Path) -> None:
    """The address of a Unix socket may have 107 bytes; a home may be anywhere."""
    home = tmp_path / ("家" * 60) / "home"
    door = relay.Door(home, lambda message: message)
    assert door.wait()
    assert relay.ask(home, {"do": "x", "words": ["資格"]}) == {"do": "x", "words": ["資格"]}
    door.close()
