"""Every member of every message, spoilt: told by a code with words, and nothing goes further."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.offers.plain_issuer import PATHS, PRE, PlainIssuer
from tests.service.making import DAY, NOW
from tests.sharing.web import Asked
from wallet import wording
from wallet.errors import WalletError
from wallet.tasks import network
from wallet.trust.addresses import target
from wallet.trust.messages import Incoming, Outgoing
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wallet.service import Wallet
    from wallet.snapshots.offers import Arrived

_DEEP: Any = "x"
for _ in range(70):
    _DEEP = [_DEEP]
_GONE = object()
SPOILT: dict[str, Any] = {
    "missing": _GONE,
    "null": None,
    "a number": 7,
    "below zero": -1,
    "a list": ["\x00"],
    "an object": {"\x00": 1},
    "empty": "",
    "too long": "x" * 30_000,
    "control characters": "a\r\nb\x00",
    "too deep": _DEEP,
}
ORDER = ("offer", "metadata", "server", "token", "nonce", "credential")
# What is passed over where it is not as it should be: words for people, and what may be left out.
PASSED_OVER = {
    "offer": {"grants", PRE, "tx_code", "input_mode", "length", "description"},
    "metadata": {
        "display", "name", "locale", "credential_metadata", "0", "1", "scope",
        "authorization_servers", "credential_response_encryption", "encryption_required",
        "nonce_endpoint", "deferred_credential_endpoint", "notification_endpoint", "did:key", "jwt",
        "cryptographic_binding_methods_supported", "proof_types_supported", "type",
        "proof_signing_alg_values_supported", "credential_definition",
    },
    "server": {
        "authorization_endpoint", "pushed_authorization_request_endpoint", "grant_types_supported",
        "code_challenge_methods_supported", "authorization_response_iss_parameter_supported", "0",
        "1",
    },
    "token": {
        "c_nonce", "authorization_details", "type", "credential_configuration_id",
        "credential_identifiers", "0",
    },
    "nonce": set(),
    "credential": {"notification_id"},
}  # fmt: skip


@pytest.fixture
def issuer(wallet: Wallet, monkeypatch: pytest.MonkeyPatch) -> Iterator[PlainIssuer]:
    """Answer in memory: hundreds of exchanges need no sockets."""
    asked: list[str] = []

    def send(outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
        del work
        path = target(outgoing.url).path
        asked.append(next(name for name, each in PATHS.items() if each == path))
        says = made.answer(Asked(outgoing.method, path, outgoing.headers, outgoing.body or b""))
        return Incoming(outgoing.url, says.status, says.media_type, says.body, says.headers)

    monkeypatch.setattr(network, "send", send)
    made = PlainIssuer.saying(wallet.holder_did())
    made.log = asked
    return made


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield where every member stands, but for those inside a credential."""
    children = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, inside in children:
        yield (*path, key)
        if key != "credential":
            yield from _places(inside, (*path, key))


def _with(value: Any, path: tuple[Any, ...], spoilt: Any) -> Any:
    changed = copy.deepcopy(value)
    at = changed
    for key in path[:-1]:
        at = at[key]
    if spoilt is _GONE:
        del at[path[-1]]
    else:
        at[path[-1]] = spoilt
    return changed


@pytest.mark.parametrize("name", ORDER)
def test_a_spoilt_member(wallet: Wallet, issuer: PlainIssuer, name: str) -> None:
    whole = issuer.says[name]
    passed: set[str] = set()
    tried = 0
    for path in _places(whole):
        for spoilt in SPOILT.values():
            issuer.log.clear()
            issuer.says[name] = _with(whole, path, spoilt)
            tried += 1
            outcome = _outcome(wallet, issuer)
            later = set(issuer.log) & set(ORDER[ORDER.index(name) + 1 :])
            if outcome == "offer_nothing_chosen":  # a page on which there is nothing to take
                later -= {"server"}
            if outcome in ("taken", "to sign in"):
                passed.add(str(path[-1]))
            else:
                assert not later or name == "token", (path, spoilt, outcome, later)
    assert tried >= len(SPOILT)
    assert passed <= PASSED_OVER[name]
    assert wallet.ids() == ()
    assert wallet.offers.awaited() == ()


def _outcome(wallet: Wallet, issuer: PlainIssuer) -> str:
    """Return the code of what went wrong, or what else came of it."""
    try:
        arrived = _take(wallet, issuer)
    except WalletError as error:
        _check_told(error)
        # A length of the transaction code like any other: the one that was given does not fit it.
        return "taken" if error.code == "offer_code_form" else error.code
    if any(each.error for each in arrived.review.found):
        assert "arrived_no_badge" in [each.code for each in arrived.findings]
        return "arrived_no_badge"
    return "taken" if arrived.review.found else "nothing"


def _take(wallet: Wallet, issuer: PlainIssuer) -> Arrived:
    """Take what is offered, as far as something is; what came is judged and not kept."""
    page = wallet.offers.open(issuer.by_reference, now=NOW, work=Work())
    ids = [each.id for each in page.badges]
    code = "1234" if page.code else ""
    arrived = wallet.offers.accept(
        page.number, ids, code=code, browse=_nobody, now=NOW, work=Work()
    )
    wallet.offers.close(page.number)
    return arrived


def _nobody(address: str) -> None:
    raise WalletError("to sign in", address=address)


def _check_told(error: WalletError) -> None:
    if error.code == "to sign in":
        return
    for language in ("en", "ja"):
        assert wording.say(error.code, language, **error.details)
    assert wording.next_step(error.code, "en", **error.details)


@pytest.mark.parametrize("name", ORDER)
@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b"7", b'"x"', b"{", b'{"a": 1, "a": 2}', b"\xff", b'{"a": NaN}']
)
def test_a_message_that_is_no_object(
    wallet: Wallet, issuer: PlainIssuer, says: Callable[[bytes], Any], name: str, body: bytes
) -> None:
    issuer.says[name] = says(body)
    with pytest.raises(WalletError) as caught:
        _take(wallet, issuer)
    assert caught.value.code == "offer_answer_malformed"
    _check_told(caught.value)


@pytest.fixture
def says() -> Callable[[bytes], Any]:
    from tests.sharing.web import Says  # noqa: PLC0415 - a class of answers

    return Says


def test_a_spoilt_answer_loses_no_promise(
    wallet: Wallet, issuer: PlainIssuer, says: Callable[[bytes], Any]
) -> None:
    whole = issuer.says["deferred"]
    issuer.says["credential"] = {"transaction_id": "t", "interval": 1}
    page = wallet.offers.open(issuer.by_reference, now=NOW, work=Work())
    wallet.offers.accept(page.number, ["badge"], code="1234", now=NOW, work=Work())
    wallet.offers.close(page.number)
    for spoilt in (
        *(says(body) for body in (b"", b"[]", b"{", b"\xff")),
        {},
        {"credentials": {}},
        {"credentials": []},
        {"credentials": [7]},
        {"credentials": [{"credential": None}]},
        {"credential": ""},
        {**whole, "notification_id": 7},
        {"transaction_id": 7},
        {"transaction_id": "t", "interval": "soon"},
        {"transaction_id": "t", "interval": -1},
    ):
        issuer.says["deferred"] = spoilt
        with pytest.raises(WalletError) as caught:
            wallet.offers.ask_again(page.number, now=NOW + DAY, work=Work())
        assert caught.value.code == "offer_answer_malformed"
        assert len(wallet.offers.awaited()) == 1
    issuer.says["deferred"] = whole
    done = wallet.offers.ask_again(page.number, now=NOW + DAY, work=Work())
    assert len(done.review.credentials) == 1
    assert wallet.offers.awaited() == ()


def test_what_came_before_an_answer_was_spoilt_is_had_and_the_rest_stays_promised(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    details = issuer.says["token"]["authorization_details"][0]
    details["credential_identifiers"] = ["one", "two", "three"]
    whole = issuer.says["deferred"]
    issuer.says["credential"] = {"transaction_id": "t", "interval": 1}
    issuer.says["deferred"] = [whole, {}]
    page = wallet.offers.open(issuer.by_reference, now=NOW, work=Work())
    wallet.offers.accept(page.number, ["badge"], code="1234", now=NOW, work=Work())
    wallet.offers.close(page.number)
    came = wallet.offers.ask_again(page.number, now=NOW + DAY, work=Work())
    assert len(came.review.credentials) == 1
    (failed,) = [each.error for each in came.review.found if each.error]
    assert failed.code == "offer_answer_malformed"
    assert issuer.log.count("deferred") == 2
    assert came.later is not None
    wallet.offers.page(page.number, now=NOW, work=Work())
    (left,) = wallet.offers.awaited()
    assert len(left.badges) == 2
    issuer.says["deferred"] = {**whole, "notification_id": ""}
    done = wallet.offers.ask_again(page.number, now=NOW + DAY, work=Work())
    assert len(done.review.credentials) == 3
    assert not any(each.error for each in done.review.found)
    assert wallet.offers.awaited() == ()


@pytest.mark.parametrize(
    "spoilt", [{}, {"request_uri": 7}, {"request_uri": ""}, {"request_uri": "a\nb"}, 7]
)
def test_a_spoilt_answer_to_a_pushed_request_opens_no_browser(
    wallet: Wallet, issuer: PlainIssuer, spoilt: Any
) -> None:
    issuer.says["pushed"] = spoilt
    issuer.says["offer"]["grants"] = {"authorization_code": {}}
    with pytest.raises(WalletError) as caught:
        _take(wallet, issuer)
    assert caught.value.code == "offer_answer_malformed"


def test_promises_that_somebody_spoilt_are_passed_over(wallet: Wallet, issuer: PlainIssuer) -> None:
    issuer.says["credential"] = {"transaction_id": "t"}
    page = wallet.offers.open(issuer.by_reference, now=NOW, work=Work())
    wallet.offers.accept(page.number, ["badge"], code="1234", now=NOW, work=Work())
    (good,) = wallet._vault.awaited.all()
    spoilt = [{**good, "since": "long ago"}, {**good, "key": "?"}, {**good, "key": "c2hvcnQ="},
               {**good, "number": None}, {}]  # fmt: skip
    wallet._vault.awaited.keep([*spoilt, good])
    assert [each.number for each in wallet.offers.awaited()] == [page.number]
    for text in ("[[]]", "7", "{", "null"):
        wallet._vault._database.query(
            "UPDATE meta SET value = ?1 WHERE name LIKE 'offers%'", (text,)
        )
        assert wallet.offers.awaited() == ()


def test_links_that_are_spoilt(wallet: Wallet, issuer: PlainIssuer) -> None:
    good = issuer.by_value()
    start = "openid-credential-offer://?"
    for text, code in (
        (start, "offer_link_unreadable"),
        (f"{start}credential_offer=", "offer_link_unreadable"),
        (f"{start}credential_offer=%ff", "offer_link_unreadable"),
        (f"{start}credential_offer=%7B", "offer_malformed"),
        (f"{start}credential_offer=[]", "offer_malformed"),
        (f"{good}&credential_offer_uri=https://a.example/", "offer_two_ways"),
        (f"{good}&credential_offer=%7B%7D", "offer_two_ways"),
        (f"{start}credential_offer_uri=http://a.example/", "url_not_https"),
        (f"{start}credential_offer_uri=https://127.0.0.1/", "url_host"),
        (f"{start}credential_offer_uri=https://a.example:81/", "url_port"),
        (f"{good}{'x' * 20_000}", "offer_too_long"),
        (good.replace("?", "?\n"), "offer_link_unreadable"),
        (good.replace("openid-credential-offer", "javascript"), "offer_link_unreadable"),
        ("&".join([good, *(f"a{number}=1" for number in range(60))]), "offer_link_unreadable"),
    ):
        with pytest.raises(WalletError) as caught:
            wallet.offers.look(text)
        assert caught.value.code == code, text[:80]
        _check_told(caught.value)
    assert issuer.log == []


def test_links_that_are_good(wallet: Wallet, issuer: PlainIssuer) -> None:
    query = issuer.by_value().partition("?")[2]
    for text in (
        f"openid-credential-offer://?{query}",
        f"OPENID-CREDENTIAL-OFFER:?{query}",
        f"haip-vci://?{query}",
        f"  https://wallet.example/take?{query}\n",
    ):
        assert wallet.offers.look(text).hosts == ("badges.aoba-u.example",)
    assert issuer.log == []


def test_a_host_in_other_letters_is_told(wallet: Wallet, issuer: PlainIssuer) -> None:
    looked = wallet.offers.look(issuer.by_value(credential_issuer="https://xn--pple-43d.example"))
    assert looked.hosts == ("xn--pple-43d.example",)
    assert looked.lookalike == {"xn--pple-43d.example": "аpple.example"}


@pytest.mark.parametrize(
    ("host", "told"),
    [("xn--pple-43d.example", "аpple.example"), ("xn--q9js5a.example", "")],
)
def test_the_page_tells_what_the_first_step_could_not_know(
    wallet: Wallet, issuer: PlainIssuer, host: str, told: str
) -> None:
    """Where badges come from is known from the issuer's metadata; one rule for all hosts."""
    issuer.says["metadata"]["credential_endpoint"] = f"https://{host}/credential"
    page = wallet.offers.open(issuer.by_reference, now=NOW, work=Work())
    assert page.elsewhere == (host,)
    found = [each.details for each in page.findings if each.code == "request_lookalike"]
    assert found == ([{"host": host, "looks": told}] if told else [])


def test_a_host_in_plain_japanese_letters_is_no_lookalike(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    host = "学び.example".encode("idna").decode()
    looked = wallet.offers.look(issuer.by_value(credential_issuer=f"https://{host}"))
    assert (looked.hosts, looked.lookalike) == ((host,), {})


def test_a_host_with_letters_that_hide_shows_where_they_are(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    label = "bank\u200bpay".encode("punycode").decode()
    host = f"xn--{label}.example"
    looked = wallet.offers.look(issuer.by_value(credential_issuer=f"https://{host}"))
    assert looked.lookalike == {host: "bank\ufffdpay.example"}


def test_an_answer_is_kept_byte_for_byte() -> None:
    from wallet.sharing.exact import credentials_in  # noqa: PLC0415 - one test

    odd = b'{ "b" :1.0, "a\\u00e9":[ {"credential": 1}, "\\"]}" ] }'
    body = b'\xef\xbb\xbf {"x": [{}], "credentials" :[ {"n":1, "credential":%s},"a\\/b.c" ]}' % odd
    assert json.loads(body.decode("utf-8-sig"))
    assert credentials_in(body) == (odd, b"a/b.c")
    assert credentials_in(b'{"credential":' + odd + b"}") == (odd,)
    assert credentials_in(b'{"credentials": 1}') == ()
    assert credentials_in(b"{}") == ()
