"""Hostile codes that pose as somebody nearby: each is refused by what it is, nobody is asked."""

from __future__ import annotations

import hashlib
import socket
from typing import Any

import pytest

from wallet import wording
from wallet.errors import SharingError, WalletError
from wallet.sharing.local import interfaces
from wallet.sharing.local.fetching_once import fetched
from wallet.sharing.local.nearby import client_id, file_text, nearby_of, request_text
from wallet.sharing.local.refusing import refusal
from wallet.snapshots.nearby import Wish
from wallet.tasks.answering import protocols
from wallet.tasks.nearby.asking_for_badges import AskingForBadges

PRINT = hashlib.sha256(b"a certificate").digest()
HOSTILE = {
    "https://127.0.0.1:8080/x": "nearby_own_computer",  # a program of the learner's own
    "https://127.8.9.1:11434/x": "nearby_own_computer",
    "https://[::1]:6379/x": "nearby_own_computer",
    "https://localhost:6379/x": "nearby_own_computer",
    "https://[::ffff:127.0.0.1]:6379/x": "nearby_own_computer",
    "https://8.8.8.8:44300/x": "nearby_on_internet",
    "https://[2606:4700::1111]:44300/x": "nearby_on_internet",
    "https://printer.local:44300/x": "nearby_by_name",
    "https://printer:44300/x": "nearby_by_name",
    "https://box.lan:44300/x": "nearby_by_name",
    "https://3232235783:44300/x": "nearby_by_name",  # 192.168.1.7 for some programs
    "https://0xc0a80107:44300/x": "nearby_by_name",
    "https://192.168.001.007:44300/x": "nearby_by_name",
    "https://192.168.1.7:22/x": "nearby_service_port",
    "https://192.168.1.1:443/x": "nearby_service_port",  # a router's own page
    "https://10.0.0.7:1023/x": "nearby_service_port",
    "https://192.168.1.7/x": "nearby_no_port",
    "https://192.168.1.7:0/x": "nearby_no_port",
    "https://224.0.0.251:5353/x": "nearby_odd_address",  # everybody at once
    "https://255.255.255.255:5353/x": "nearby_odd_address",
    "https://[ff02::1]:5353/x": "nearby_odd_address",
    "https://0.0.0.0:44300/x": "nearby_odd_address",
    "https://[::ffff:192.168.1.7]:44300/x": "nearby_odd_address",
    "https://[64:ff9b::c0a8:107]:44300/x": "nearby_odd_address",
    "https://[fe80::1]:44300/x": "nearby_odd_address",
    "https://100.64.0.1:44300/x": "nearby_odd_address",
}


@pytest.fixture(autouse=True)
def _as_learners_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(interfaces.BOTH_HERE)


@pytest.fixture(autouse=True)
def _nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def never(*_: Any, **__: Any) -> Any:
    raise AssertionError


@pytest.mark.parametrize(("where", "code"), HOSTILE.items())
def test_a_request_that_leads_there_is_refused_by_what_it_is(where: str, code: str) -> None:
    text = request_text(client_id(PRINT), where)
    assert nearby_of(text) is None
    with pytest.raises(SharingError) as caught:
        protocols.begun_by(text).looked(text)
    assert caught.value.code == code
    for language in ("en", "ja"):
        assert str(caught.value.details["address"]) in wording.say(
            code, language, **caught.value.details
        )
        assert wording.next_step(code, language, **caught.value.details)


@pytest.mark.parametrize(("where", "code"), HOSTILE.items())
def test_so_is_a_file_that_lies_there(where: str, code: str) -> None:
    with pytest.raises(SharingError) as caught:
        fetched(file_text(where, PRINT), never)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "where",
    [
        "https://verifier.example/request",  # somebody on the internet, who is asked as such
        "https://192.168.1.7:44300/x",
        "https://[fd00::12]:44300/x",
        "",
        "https://[::1",
        "https://192.168.1.7:x/",
        "nonsense",
        "https://\u202elacol.p:44300/x",  # turns what follows around
    ],
)
def test_what_is_no_such_code_is_left_to_others(where: str) -> None:
    assert refusal(request_text(client_id(PRINT), where)) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "openid4vp://?client_id=redirect_uri%3Ahttps%3A%2F%2F127.0.0.1%3A1%2F",
        "https://127.0.0.1:5000/",
        "openid4vp://?" + "&".join(f"a{number}=b" for number in range(100)),
    ],
)
def test_nor_is_another_text_told_anything_of(text: str) -> None:
    assert refusal(text) is None


def test_a_long_name_does_not_flood_the_sentence() -> None:
    found = refusal(request_text(client_id(PRINT), f"https://{'a' * 900}:50000/"))
    assert found is not None
    assert len(str(found.details["address"])) <= 80


def test_who_asks_does_not_listen_where_nobody_would_come() -> None:
    with pytest.raises(WalletError) as caught:
        AskingForBadges(Wish(), "127.0.0.1", clock=never)
    assert caught.value.code == "nearby_not_private"
