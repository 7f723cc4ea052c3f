"""Asking the person across the table: one answer, opened, held, and accepted by its words."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from cryptography import x509

from tests.receiving.handing import ME, NOW, badge, basis
from tests.sharing.local import talking
from wallet.cryptosuites import jose
from wallet.cryptosuites.keys import certified_public_key
from wallet.cryptosuites.suite import Answer
from wallet.errors import SharingError, TrustError
from wallet.service import received
from wallet.sharing.local import query
from wallet.sharing.local.nearby import peer_of
from wallet.sharing.local.words import words, words_of_answer
from wallet.sharing.qr import qr_version
from wallet.snapshots.nearby import Arrival, AskStage, Wish, Wished
from wallet.tasks.nearby.asking_for_badges import AskingForBadges
from wallet.trust.fetching import send
from wallet.trust.messages import FORM, JSON, Outgoing, Peer
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.snapshots.received import Received

pytestmark = pytest.mark.loopback


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def asking(clock: Clock) -> Iterator[AskingForBadges]:
    made = AskingForBadges(Wish(asker="青葉食品"), "127.0.0.1", clock=clock)
    yield made
    made.close()
    assert not [each for each in threading.enumerate() if each.name.startswith("nearby")]


def presentation(claims: dict[str, Any], *badges: Any, **said: Any) -> dict[str, Any]:
    bound = {"challenge": claims["nonce"], "domain": claims["client_id"]} | said
    return ME.presentation(*(badges or (badge(1),)), **bound)


def judged(arrival: Arrival) -> list[Received]:
    return [
        received(data, name, basis(), now=NOW, challenge=arrival.challenge, domain=arrival.domain)
        for name, data in arrival.files
    ]


def test_from_the_code_to_verified_badges(asking: AskingForBadges) -> None:
    shown = asking.shown
    assert (shown.stage, shown.presenter) == (AskStage.WAITING, ())
    assert qr_version(shown.text) < 10
    claims = talking.fetched(shown.text)
    assert asking.shown.stage is AskStage.CONNECTED
    assert talking.answered(shown.text, claims, [presentation(claims)]).done
    arrived = asking.shown
    assert arrived.stage is AskStage.ARRIVED
    assert len(arrived.presenter) == 4
    arrival = asking.accept()
    (found,) = judged(arrival)
    assert found.headline.tone is Tone.GOOD, found.missing
    assert found.presenter is not None
    assert found.presenter.shown
    assert found.badges[0].report.sound
    assert asking.shown.stage is AskStage.OVER


def test_the_request_is_signed_by_the_key_of_its_certificate(asking: AskingForBadges) -> None:

    text = asking.shown.text
    peer = talking.peer(text)
    got = send(Outgoing(talking.request_uri(text), peer=peer))
    head, body, signature = got.body.decode().split(".")
    header = json.loads(talking.unpadded(head))
    assert (header["alg"], header["typ"]) == ("ES256", "oauth-authz-req+jwt")

    leaf = base64.b64decode(header["x5c"][0])

    assert hashlib.sha256(leaf).digest() == peer.fingerprint
    key = certified_public_key(x509.load_der_x509_certificate(leaf))
    result = jose.verify_jws(header, f"{head}.{body}".encode(), talking.unpadded(signature), key)
    assert result.answer is Answer.GOOD
    claims = json.loads(talking.unpadded(body))
    assert claims["client_id"] == f"x509_hash:{talking.padless(peer.fingerprint)}"
    assert claims["aud"] == "https://self-issued.me/v2"
    assert (claims["response_type"], claims["response_mode"]) == ("vp_token", "direct_post.jwt")
    assert claims["exp"] - claims["iat"] == 600
    assert len(talking.unpadded(claims["nonce"])) == 16
    assert claims["client_metadata"]["client_name"] == "青葉食品"
    assert claims["response_uri"].startswith(f"https://127.0.0.1:{peer.port}/")
    assert claims["response_uri"] != talking.request_uri(text)


def test_an_answer_in_the_other_encryption(asking: AskingForBadges) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    answer = {"vp_token": {"jwt": ["a.b.c"]}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, answer, "A256GCM")}).encode()
    assert talking.posted(text, claims, body).done
    assert asking.accept().files == (("1.jwt", b"a.b.c"),)


def test_the_words_of_the_answer_are_the_same_on_both_screens(asking: AskingForBadges) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    answer = {"vp_token": {"ldp": [presentation(claims)]}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, answer)}).encode()
    assert talking.posted(text, claims, body).done
    assert asking.shown.presenter == words_of_answer(body)
    assert asking.shown.words == words(talking.peer(text).fingerprint)


def test_nothing_is_shown_or_given_before_it_was_accepted(asking: AskingForBadges) -> None:
    with pytest.raises(SharingError) as caught:
        asking.accept()
    assert caught.value.code == "nearby_nothing_arrived"
    claims = talking.fetched(asking.shown.text)
    talking.answered(asking.shown.text, claims, [presentation(claims)])
    assert "青葉" not in repr(asking.shown)
    asking.close()
    with pytest.raises(SharingError) as caught:
        asking.accept()
    assert caught.value.code == "nearby_nothing_arrived"


def test_somebody_else_answers_first(asking: AskingForBadges) -> None:
    """Their words are on the employer's screen, not those that the learner sees; nobody's count."""
    text = asking.shown.text
    claims = talking.fetched(text)
    assert talking.answered(text, claims, [presentation(claims, badge(2))]).done
    theirs = asking.shown.presenter
    answer = {"vp_token": {"ldp": [presentation(claims)]}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, answer)}).encode()
    assert talking.posted(text, claims, body).status == 404
    assert asking.shown.presenter == theirs != words_of_answer(body)


def test_an_answer_that_is_sent_again(asking: AskingForBadges, clock: Clock) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    answer = {"vp_token": {"ldp": [presentation(claims)]}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, answer)}).encode()
    assert talking.posted(text, claims, body).done
    assert talking.posted(text, claims, body).status == 404
    other = AskingForBadges(Wish(), "127.0.0.1", clock=clock)
    try:
        again = talking.fetched(other.shown.text)
        target = {**claims, "response_uri": again["response_uri"]}
        assert talking.posted(other.shown.text, target, body).status == 400
        assert (other.shown.stage, other.shown.refused) == (AskStage.CONNECTED, 1)
    finally:
        other.close()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"challenge": "another"}, "challenge"),
        ({"domain": "x509_hash:another"}, "for_another"),
        ({"domain": "employer.example"}, "for_another"),
        ({"challenge": ""}, "challenge"),
        ({"domain": ""}, "for_nobody"),
    ],
)
def test_an_answer_made_for_another_or_for_another_time(
    asking: AskingForBadges, said: dict[str, str], code: str
) -> None:
    """It arrives, as only the judging can tell; and is not good."""
    text = asking.shown.text
    claims = talking.fetched(text)
    assert talking.answered(text, claims, [presentation(claims, **said)]).done
    (found,) = judged(asking.accept())
    assert found.headline.tone is not Tone.GOOD
    assert any(code in told.code for told in found.missing), found.missing


def test_only_the_certificate_of_the_code_is_spoken_to(asking: AskingForBadges) -> None:
    """A man in the middle would have to show it; with another, nothing leaves the learner."""
    peer = talking.peer(asking.shown.text)
    with AskedOf(Wish()) as middle:
        port = peer_of(middle.shown.text).port  # type: ignore[union-attr]
        wrong = Peer("127.0.0.1", port, peer.fingerprint)
        url = f"https://127.0.0.1:{port}/" + "A" * 22
        with pytest.raises(TrustError) as caught:
            send(Outgoing(url, "POST", body=b"response=x", media_type=FORM, peer=wrong))
        assert caught.value.code == "peer_changed"
        assert (middle.shown.stage, middle.shown.refused) == (AskStage.WAITING, 0)


class AskedOf:
    def __init__(self, wish: Wish) -> None:
        self._made = AskingForBadges(wish, "127.0.0.1", clock=lambda: NOW)

    def __enter__(self) -> AskingForBadges:
        return self._made

    def __exit__(self, *_: object) -> None:
        self._made.close()


def raw(asking: AskingForBadges, first: str, *lines: str, body: bytes = b"") -> int:
    port = asking.shown.port
    fields = (f"Host: 127.0.0.1:{port}", *lines)
    data = "\r\n".join((first, *fields)).encode() + b"\r\n\r\n" + body
    return talking.status(talking.said(port, data))


def test_ways_to_ask_that_are_none(asking: AskingForBadges) -> None:
    text = asking.shown.text
    path = "/" + talking.request_uri(text).rpartition("/")[2]
    other = path[:-1] + ("A" if path[-1] != "A" else "B")
    assert raw(asking, f"GET {other} HTTP/1.1") == 404
    assert raw(asking, f"GET {path}/ HTTP/1.1") == 404
    assert raw(asking, "GET / HTTP/1.1") == 404
    assert raw(asking, "GET /favicon.ico HTTP/1.1") == 404
    assert raw(asking, f"POST {path} HTTP/1.1", "Content-Length: 0") == 404
    form = "Content-Type: application/x-www-form-urlencoded"
    assert raw(asking, f"POST {path} HTTP/1.1", form, "Content-Length: 0") == 404
    assert raw(asking, f"GET {path} HTTP/1.1", "Origin: https://evil.example") == 404
    assert asking.shown.stage is AskStage.WAITING
    assert raw(asking, f"GET {path} HTTP/1.1") == 200


def test_a_page_in_a_browser_cannot_post(asking: AskingForBadges) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    path = "/" + claims["response_uri"].rpartition("/")[2]
    answer = {"vp_token": {"ldp": [presentation(claims)]}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, answer)}).encode()
    form, length = f"Content-Type: {FORM}", f"Content-Length: {len(body)}"
    first = f"POST {path} HTTP/1.1"
    assert raw(asking, first, form, length, "Origin: https://evil.example", body=body) == 404
    assert raw(asking, first, form, length, "Origin: null", body=body) == 404
    assert raw(asking, first, "Content-Type: text/plain", length, body=body) == 404
    assert raw(asking, first, length, body=body) == 404
    assert asking.shown.stage is AskStage.CONNECTED
    assert raw(asking, first, f"{form}; charset=utf-8", length, body=body) == 200


def test_no_after_all(asking: AskingForBadges) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    wrong = urlencode({"error": "access_denied", "state": "another"}).encode()
    assert talking.posted(text, claims, wrong).status == 400
    assert asking.shown.stage is AskStage.CONNECTED
    no = urlencode({"error": "access_denied", "state": claims["state"]}).encode()
    assert talking.posted(text, claims, no).done
    assert asking.shown.stage is AskStage.DECLINED
    assert talking.posted(text, claims, no).status == 404


def test_no_that_is_encrypted(asking: AskingForBadges) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    no = {"error": "access_denied", "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, no)}).encode()
    assert talking.posted(text, claims, body).done
    assert asking.shown.stage is AskStage.DECLINED


def test_the_time_is_up(asking: AskingForBadges, clock: Clock) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    clock.now = NOW + timedelta(minutes=10)
    assert asking.shown.stage is AskStage.OVER
    assert talking.answered(text, claims, [presentation(claims)]).status == 404
    assert send(Outgoing(talking.request_uri(text), peer=talking.peer(text))).status == 404


def test_a_clock_that_stands_still_gives_no_more_time() -> None:
    made = AskingForBadges(Wish(), "127.0.0.1", clock=lambda: NOW, lasts=timedelta(microseconds=1))
    assert made.shown.stage is AskStage.OVER
    made.close()


def test_what_arrived_in_time_waits_for_its_decision(asking: AskingForBadges, clock: Clock) -> None:
    claims = talking.fetched(asking.shown.text)
    assert talking.answered(asking.shown.text, claims, [presentation(claims)]).done
    clock.now = NOW + timedelta(hours=1)
    assert asking.shown.stage is AskStage.ARRIVED


MALFORMED: list[Any] = [
    b"",
    b"[]",
    b'"text"',
    b"{",
    b"\xff",
    {},
    {"state": None},
    {"vp_token": {}},
    {"vp_token": []},
    {"vp_token": "a.b.c"},
    {"vp_token": None},
    {"vp_token": {"ldp": {}}},
    {"vp_token": {"ldp": []}},
    {"vp_token": {"ldp": "a.b.c"}},
    {"vp_token": {"ldp": [None]}},
    {"vp_token": {"ldp": [1]}},
    {"vp_token": {"ldp": [["a"]]}},
    {"vp_token": {"ldp": ["a"] * 101}},
    {"vp_token": {"ldp": [{"a": 1e400}]}},
    {"vp_token": {"other": [{"a": 1}]}},
    {"vp_token": {"ldp": [{"a": 1}], "other": [{"a": 1}]}},
    {"vp_token": {"ldp": ["a.b.c"]}},
    {"vp_token": {"ldp": ["a.b.c~"]}},
    {"vp_token": {"jwt": [{"a": 1}]}},
    {"vp_token": {"jwt": ["a.b.c~"]}},
    {"vp_token": {"jwt": ["a.b"]}},
    {"vp_token": {"sd_jwt": [{"a": 1}]}},
    {"vp_token": {"sd_jwt": ["a.b.c"]}},
    {"vp_token": {"sd_jwt": ["a.b~"]}},
    {"vp_token": {"sd_jwt": ["a.b.c~", 1]}},
    {"error": 1},
    b'{"state":"STATE","state":"STATE","vp_token":{"ldp":["a"]}}',
    b'{"state":"STATE","vp_token":' + b"[" * 100 + b"]" * 100 + b"}",
]


@pytest.mark.parametrize("answer", MALFORMED)
def test_every_malformed_answer_is_turned_away_and_it_goes_on(
    asking: AskingForBadges, answer: Any
) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    if isinstance(answer, dict):
        answer = {"state": claims["state"]} | answer
    else:
        answer = answer.replace(b"STATE", claims["state"].encode())
    body = urlencode({"response": talking.sealed(claims, answer)}).encode()
    got = talking.posted(text, claims, body)
    assert (got.status, got.media_type) == (400, JSON)
    assert (asking.shown.stage, asking.shown.refused) == (AskStage.CONNECTED, 1)
    assert talking.answered(text, claims, [presentation(claims)]).done


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"response",
        b"response=",
        b"response=a",
        b"response=a.b.c.d.e",
        b"response=a&response=b",
        b"state=STATE",
        b"error=access_denied",
        b"vp_token=%7B%7D&state=STATE",
        b"response=%ff",
        "response=é".encode(),
        b"&".join(b"a%d=b" % number for number in range(30)),
    ],
)
def test_every_malformed_form_is_turned_away(asking: AskingForBadges, body: bytes) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    body = body.replace(b"STATE", claims["state"].encode())
    assert talking.posted(text, claims, body).status == 400
    assert asking.shown.stage is AskStage.CONNECTED


@pytest.mark.parametrize(
    "more",
    [
        {"alg": "dir"},
        {"alg": "none"},
        {"alg": "ECDH-ES+A128KW"},
        {"alg": "RSA-OAEP"},
        {"alg": None},
        {"enc": "A128CBC-HS256"},
        {"enc": "A999GCM"},
        {"zip": "DEF"},
        {"crit": ["x"], "x": 1},
        {"epk": None},
        {"epk": {}},
        {"epk": {"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}},
        {"epk": {"kty": "EC", "crv": "P-256", "x": "A" * 43, "y": "A" * 43}},
        {"epk": {"kty": "OKP", "crv": "Ed25519", "x": "A" * 43}},
        {"apu": "!"},
        {"apu": "another"},
    ],
)
def test_other_encryptions_are_turned_away(asking: AskingForBadges, more: dict[str, Any]) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    answer = {"vp_token": {"ldp": [{}]}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, answer, **more)}).encode()
    assert talking.posted(text, claims, body).status == 400
    assert asking.shown.refused == 1


def test_after_many_answers_that_are_nothing_the_code_is_spent(asking: AskingForBadges) -> None:
    text = asking.shown.text
    claims = talking.fetched(text)
    for _ in range(20):
        talking.posted(text, claims, b"response=a")
    assert (asking.shown.stage, asking.shown.refused) == (AskStage.OVER, 20)
    assert talking.posted(text, claims, b"response=a").status == 404


def test_only_private_addresses(clock: Clock) -> None:
    for address in ("8.8.8.8", "0.0.0.0", "::", "localhost", ""):  # noqa: S104 - all are refused
        with pytest.raises(SharingError) as caught:
            AskingForBadges(Wish(), address, clock=clock)
        assert caught.value.code == "nearby_not_private"


# what is asked for ---------------------------------------------------------------------------
def test_each_format_is_asked_for_the_same_and_one_will_do() -> None:
    asked = query.dcql(Wish())
    formats = [each["format"] for each in asked["credentials"]]
    assert formats == ["ldp_vc", "jwt_vc_json", "dc+sd-jwt"]
    options = [["ldp"], ["jwt"], ["sd_jwt"]]
    assert asked["credential_sets"] == [{"options": options, "required": True}]
    assert all("claims" not in each for each in asked["credentials"][:2])


@pytest.mark.parametrize("kind", list(Wished))
def test_every_kind_names_its_types(kind: Wished) -> None:
    asked = query.dcql(Wish(kind))["credentials"]
    assert [each["format"] for each in asked[:2]] == ["ldp_vc", "jwt_vc_json"]
    if kind is Wished.ANY:  # there is none that all SD-JWTs have
        assert asked.pop()["meta"] == {}
    for each in asked:
        values = each["meta"]["type_values"]
        assert values
        assert all(len(one) == 1 and one[0].startswith("https://") for one in values)


@pytest.mark.parametrize(
    ("wish", "claims", "sets"),
    [
        (
            Wish(achievement="統計学 1"),
            [(["credentialSubject", "achievement", "name"], ["統計学 1"])],
            None,
        ),
        (
            Wish(achievement="https://aoba.example/a/1"),
            [(["credentialSubject", "achievement", "id"], ["https://aoba.example/a/1"])],
            None,
        ),
        (Wish(issuer="Aoba: the school"), [(["issuer", "name"], ["Aoba: the school"])], None),
        (
            Wish(issuer="did:web:aoba.example"),
            [
                (["issuer", "id"], ["did:web:aoba.example"]),
                (["issuer"], ["did:web:aoba.example"]),
            ],
            [["issuer_id"], ["issuer_alone"]],
        ),
        (
            Wish(achievement="A", issuer="urn:x:y"),
            [
                (["credentialSubject", "achievement", "name"], ["A"]),
                (["issuer", "id"], ["urn:x:y"]),
                (["issuer"], ["urn:x:y"]),
            ],
            [["named", "issuer_id"], ["named", "issuer_alone"]],
        ),
        (
            Wish(Wished.BADGE, minimal=True),
            [(["credentialSubject", "achievement", "name"], None)],
            None,
        ),
    ],
)
def test_a_named_achievement_and_issuer(wish: Wish, claims: Any, sets: Any) -> None:
    ldp, jwt = query.dcql(wish)["credentials"][:2]
    for each in (ldp, jwt):
        assert [(one["path"], one.get("values")) for one in each["claims"]] == claims
        assert each.get("claim_sets") == sets


def test_after_many_fetches_the_code_is_spent_and_says_so(asking: AskingForBadges) -> None:
    """Else the person in front would be kept out, and the screen would go on waiting."""
    text = asking.shown.text
    for _ in range(20):
        talking.fetched(text)
    assert (asking.shown.stage, asking.shown.spent) == (AskStage.CONNECTED, False)
    with pytest.raises(AssertionError):
        talking.fetched(text)
    assert (asking.shown.stage, asking.shown.spent) == (AskStage.OVER, True)
