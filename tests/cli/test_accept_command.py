"""``accept``: what is offered, what came, and what is kept of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.offers.issuing import HOST
from tests.offers.plain_issuer import ISSUER, PlainIssuer
from tests.sharing.web import Says, Web
from wallet.sharing.lookalikes import lookalikes
from wallet.tasks import network
from wallet.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.cli.running import Ask

    Code = Callable[[str], str]

pytestmark = pytest.mark.loopback


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    made = Web(tmp_path)
    monkeypatch.setattr(network, "send", made.send)
    yield made
    made.close()


@pytest.fixture
def issuer(web: Web) -> PlainIssuer:
    return PlainIssuer.on(web)


@pytest.fixture
def code(tmp_path: Path) -> Code:
    """Write a transaction code into a file, where no other program sees it."""

    def write(text: str) -> str:
        file = tmp_path / "code"
        file.write_text(f"{text}\n", encoding="utf-8")
        return str(file)

    return write


def test_a_code_is_never_in_the_command(ask: Ask, issuer: PlainIssuer, tmp_path: Path) -> None:
    assert ask("accept", issuer.by_value(), "--online", "--code", "1234").code == 2
    missing = str(tmp_path / "none")
    refused = ask("accept", issuer.by_value(), "--online", "--code-file", missing, "--json")
    assert (refused.code, refused.json["error"]["code"]) == (2, "file_unreadable")
    assert issuer.asked("token") == 0


def test_a_host_that_looks_like_another_is_told_before_it_is_asked(ask: Ask, web: Web) -> None:
    host = "xn--ssuer-m2e.example"  # begins with a Cyrillic letter
    offer = {"credential_issuer": f"https://{host}", "credential_configuration_ids": ["a"]}
    text = f"openid-credential-offer://?credential_offer={quote(json.dumps(offer))}"
    ran = ask("accept", text)
    assert ran.code == 3
    looks = say("request_lookalike", "en", host=host, looks=lookalikes([host])[host])
    assert looks in ran.out
    site = web.site(host)
    ran = ask("accept", text, "--online")
    assert looks in ran.out
    assert site.asked


def test_a_request_for_badges_is_told_to_be_for_another_command(ask: Ask, web: Web) -> None:
    site = web.site(HOST)
    for text, command in (
        (f"openid4vp://?client_id=x&request_uri=https://{HOST}/r", "answer"),
        (f"https://{HOST}/exchange?iuv=1", "answer"),
    ):
        ran = ask("accept", text, "--online", "--json")
        assert (ran.code, ran.json["error"]["code"]) == (2, "text_for_other_command")
        assert ran.json["error"]["next"].endswith(f"tsumiki {command}")
    offer = f"openid-credential-offer://?credential_offer_uri=https://{HOST}/o"
    ran = ask("answer", offer, "--online", "--json")
    assert (ran.code, ran.json["error"]["code"]) == (2, "text_for_other_command")
    assert ran.json["error"]["next"].endswith("tsumiki accept")
    assert site.asked == []


def test_an_offer_is_taken_with_leave_and_kept_on_request(
    ask: Ask, issuer: PlainIssuer, code: Code
) -> None:
    text = issuer.by_value()
    looked = ask("accept", text, "--json")
    assert (looked.code, looked.json["hosts"]) == (3, [HOST])
    assert HOST in looked.err
    assert issuer.site.asked == []
    lacking = ask("accept", text, "--online", "--json")
    assert (lacking.code, lacking.json["error"]["code"]) == (3, "offer_code_needed")
    assert issuer.asked("token") == 0
    taken = ask("accept", text, "--online", "--code-file", code("12-34"), "--json")
    assert taken.json["offer"]["host"] == HOST
    assert taken.json["offer"]["holder"].startswith("did:key:")
    assert [each["code"] for each in taken.json["findings"]] == ["arrived_unbound"]
    assert (taken.json["kept"], taken.json["later"]) == (None, None)
    assert HOST in taken.err
    assert ask("list", "--json").json["badges"] == []
    kept = ask("accept", text, "--online", "--code-file", code("1234"), "--keep", "--json")
    assert len(kept.json["kept"]) == 1
    assert issuer.asked("notification") == 1
    assert [row["id"] for row in ask("list", "--json").json["badges"]] == kept.json["kept"]


def test_other_hosts_are_asked_only_where_they_are_named(
    ask: Ask, web: Web, issuer: PlainIssuer, code: Code
) -> None:
    said = json.dumps(issuer.says["credential"]).encode()
    other = web.site("elsewhere.example", lambda _: Says(said))
    issuer.says["metadata"]["credential_endpoint"] = other.url("/credential")
    words: tuple[Any, ...] = (
        "accept",
        issuer.by_value(),
        "--online",
        "--code-file",
        code("1234"),
        "--json",
    )
    refused = ask(*words)
    assert (refused.code, refused.json["error"]["code"]) == (2, "accept_also_needed")
    assert other.asked == []
    assert len(ask(*words, "--also", other.host).json["results"]) == 1


def test_what_was_promised_is_asked_for_by_another_command(
    ask: Ask, issuer: PlainIssuer, code: Code, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "No issuer has promised" in ask("accept", "--online").out
    issuer.says["credential"] = Says(b'{"transaction_id": "t", "interval": 600}', 202)
    promised = ask("accept", issuer.by_value(), "--online", "--code-file", code("1234"), "--json")
    assert promised.code == 0
    assert promised.json["results"] == []
    assert promised.json["later"]
    early = ask("accept", "--online", "--json")
    (told,) = early.json["promised"]
    assert (early.code, told["error"]["code"]) == (3, "offer_too_soon")
    assert told["issuer"] == ISSUER
    from tests.service.making import DAY  # noqa: PLC0415
    from wallet.cli import moments  # noqa: PLC0415 - its clock is moved

    clock = moments.clock
    monkeypatch.setattr(moments, "clock", lambda: clock() + DAY)
    done = ask("accept", "--online", "--keep", "--json")
    (told,) = done.json["promised"]
    assert len(told["kept"]) == 1
    assert ask("accept", "--online", "--json").json["promised"] == []


def test_an_offer_reads_well_in_both_languages(ask: Ask, issuer: PlainIssuer, code: Code) -> None:
    for language, words in (("en", "Offered by"), ("ja", "からの案内")):
        said = ask(
            "accept", issuer.by_value(), "--online", "--code-file", code("1234"), "--lang", language
        )
        assert words in said.out
        assert "{" not in said.out


def test_what_came_without_being_kept_is_kept_by_another_command(
    ask: Ask, issuer: PlainIssuer, code: Code
) -> None:
    words = ("accept", issuer.by_value(), "--online", "--code-file", code("1234"))
    assert say("accept_waits", "en") in ask(*words).out
    looked = ask("accept", "--online", "--json")
    (waits,) = looked.json["arrived"]
    assert (waits["host"], waits["kept"], len(waits["results"])) == (HOST, None, 1)
    assert issuer.asked("credential") == 1
    (kept,) = ask("accept", "--online", "--keep", "--json").json["arrived"]
    assert len(kept["kept"]) == 1
    after = ask("accept", "--online", "--json").json
    assert after == {**after, "promised": [], "arrived": []}


def test_what_was_promised_is_given_up_by_its_number(
    ask: Ask, issuer: PlainIssuer, code: Code
) -> None:
    taken = ("accept", issuer.by_value(), "--online", "--code-file", code("1234"))
    both = ask("accept", issuer.by_value(), "--give-up", "1", "--json")
    assert (both.code, both.json["error"]["code"]) == (2, "accept_give_up_alone")
    missing = ask("accept", "--give-up", "7", "--json")
    assert missing.json["error"]["code"] == "offer_gone"
    plain = issuer.says["credential"]
    issuer.says["credential"] = Says(b'{"transaction_id": "t", "interval": 600}', 202)
    ask(*taken)
    (promised,) = ask("accept", "--online", "--json").json["promised"]
    before = len(issuer.site.asked)
    given_up = ask("accept", "--give-up", str(promised["number"]), "--json")
    assert (given_up.code, given_up.json["given_up"]["host"]) == (0, HOST)
    assert len(issuer.site.asked) == before, "nobody is told"
    issuer.says["credential"] = plain
    ask(*taken)
    (waits,) = ask("accept", "--online", "--json").json["arrived"]
    number = str(waits["number"])
    offline = ask("accept", "--give-up", number, "--json")
    assert (offline.code, offline.json["error"]["code"]) == (2, "needs_online")
    assert ask("accept", "--give-up", number, "--online").code == 0
    assert issuer.asked("notification") == 1
    assert "No issuer has promised" in ask("accept", "--online").out
