"""``scan`` tells what codes hold, and does nothing with it."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run
from wallet.sharing.qr import qr_png

if TYPE_CHECKING:
    from pathlib import Path

ASKED = "openid4vp://?client_id=x&request_uri=https%3A%2F%2Fv.example%2F1"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_each_code_is_told_with_its_host(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(qr_png(ASKED))
    (tmp_path / "b.txt").write_text("https://a.example@evil.example/\x1b[2J", encoding="utf-8")
    done = run("scan", tmp_path / "a.png", tmp_path / "b.txt", "--lang", "en")
    assert done.code == 0
    assert "code 1: Somebody asks for badges. v.example would be contacted first" in done.out
    assert done.out.count("To go on: tsumiki answer TEXT\n") == 1, "not for what is refused"
    assert "code 1: This link contains characters that are hidden" in done.out
    assert "\x1b" not in done.out
    assert not done.err


def test_json_has_the_whole_text(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(qr_png(ASKED))
    done = run("scan", tmp_path / "a.png", tmp_path / "absent.png", "--json")
    assert done.code == 3
    first, second = done.json["files"]
    assert first["codes"] == [
        {"holds": "request", "host": "v.example", "refused": "", "text": ASKED}
    ]
    assert "error" not in first
    assert second["error"]["code"] == "file_not_found"
    assert second["codes"] == []
