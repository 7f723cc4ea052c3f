"""Issuers that deceive, or whose messages somebody changed: each is refused with its own code."""

from __future__ import annotations

import json
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlsplit
from urllib.request import urlopen

import pytest

from tests.offers.issuing import HOST, badge_for
from tests.offers.plain_issuer import ISSUER, PRE, PlainIssuer, issued, metadata, server
from tests.service.making import NOW, badge, institution
from tests.sharing.web import Says, Web
from wallet.cryptosuites import base64url
from wallet.errors import UsageError, WalletError
from wallet.sharing.openid4vci import deferred
from wallet.trust import fetching
from wallet.vault.activity import ActivityFilter
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from wallet.service import Wallet
    from wallet.snapshots.offers import Arrived
    from wallet.trust.messages import Outgoing

pytestmark = pytest.mark.loopback
OTHER = "elsewhere.example"
DID = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


@pytest.fixture
def issuer(web: Web, wallet: Wallet, sent: list[Outgoing]) -> PlainIssuer:
    del sent
    return PlainIssuer.on(web, wallet.holder_did())


def _take(wallet: Wallet, text: str, **how: Any) -> Arrived:
    page = wallet.offers.open(text, now=NOW, work=Work())
    ids = [each.id for each in page.badges]
    return wallet.offers.accept(page.number, ids, now=NOW, work=Work(), **{"code": "1234", **how})


def _refused(wallet: Wallet, text: str, **how: Any) -> WalletError:
    with pytest.raises(WalletError) as caught:
        _take(wallet, text, **how)
    assert wallet.ids() == ()
    return caught.value


def test_the_plain_issuer_is_one_that_works(wallet: Wallet, issuer: PlainIssuer) -> None:
    for text in (issuer.by_reference, issuer.by_value()):
        arrived = _take(wallet, text)
        assert [each.error for each in arrived.review.found] == [None]
        assert arrived.findings == ()
    request = next(each for each in issuer.site.asked if each.path == "/credential")
    assert json.loads(request.body)["credential_identifier"] == "one"


def _says(name: str, **members: Any) -> Callable[[PlainIssuer], None]:
    def act(issuer: PlainIssuer) -> None:
        issuer.says[name] |= members

    return act


def _with_token(member: str, value: str) -> Callable[[PlainIssuer], None]:
    return _says("token", **{member: value})


def _instead(name: str, said: Any) -> Callable[[PlainIssuer], None]:
    def act(issuer: PlainIssuer) -> None:
        issuer.says[name] = said

    return act


# Tokens of a made-up issuer.
_FOREIGN = base64url.encode(json.dumps({"aud": f"https://{OTHER}"}).encode())
ATTACKS = {
    "issuer of another name": (_says("metadata", credential_issuer=f"https://{OTHER}"),
                               "offer_issuer_differs"),
    "issuer with a slash more": (_says("metadata", credential_issuer=f"{ISSUER}/"),
                                 "offer_issuer_differs"),
    "server of another name": (_says("server", issuer=f"https://{OTHER}"),
                               "offer_server_differs"),
    "token for another website": (_with_token("access_token", f"e30.{_FOREIGN}.e30"),
                                  "offer_token_elsewhere"),
    "token of another kind": (_with_token("token_type", "mac"), "offer_token_type"),
    "bound token, no key": (_with_token("token_type", "DPoP"), "offer_token_type"),
    "token with a line break": (_with_token("access_token", "a\r\nX: y"),
                                "offer_answer_malformed"),
    "wrong transaction code": (_instead("token", Says(b'{"error": "invalid_grant"}', 400)),
                               "offer_code_wrong"),
    "private place to tell": (_says("metadata", notification_endpoint="https://10.0.0.1/x"),
                              "url_host"),
    "private endpoint": (_says("metadata", credential_endpoint="https://192.168.1.1/x"),
                         "url_host"),
    "this computer": (_says("metadata", nonce_endpoint="https://localhost/x"), "url_host"),
    "plain http": (_says("metadata", credential_endpoint=f"http://{HOST}/x"), "url_not_https"),
    "another port": (_says("metadata", credential_endpoint=f"https://{HOST}:8443/x"), "url_port"),
    "user in an address": (_says("metadata", credential_endpoint=f"https://a@{HOST}/x"),
                           "url_userinfo"),
    "metadata as a web page": (_instead("metadata", Says(b"{}", media_type="text/html")),
                               "offer_answer_type"),
    "metadata elsewhere": (_instead("metadata", Says(status=302, headers={
        "Location": f"https://{OTHER}/"})), "fetch_redirect"),
    "metadata too large": (_instead("metadata", Says(b" " * 1_000_001)), "fetch_too_large"),
    "credential elsewhere": (_instead("credential", Says(status=307, headers={
        "Location": f"https://{OTHER}/"})), "fetch_redirect"),
    "credential too large": (_instead("credential", Says(b" " * 1_000_001)), "fetch_too_large"),
    "denied": (_instead("credential", Says(b'{"error": "credential_request_denied"}', 400)),
               "offer_denied"),
    "proof refused": (_instead("credential", Says(b'{"error": "invalid_proof"}', 400)),
                      "offer_proof_refused"),
    "an error of their own": (_instead("credential", Says(b'{"error": "<b>\\u202e"}', 500)),
                              "offer_refused"),
    "no credential at all": (_instead("credential", {"credentials": []}),
                             "offer_answer_malformed"),
    "for later, nowhere": (lambda issuer: (
        issuer.says["metadata"].pop("deferred_credential_endpoint"),
        _instead("credential", {"transaction_id": "t", "interval": 1})(issuer),
    ), "offer_later_nowhere"),
}  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_deceptions_are_refused(wallet: Wallet, web: Web, issuer: PlainIssuer, attack: str) -> None:
    other = web.site(OTHER)
    act, code = ATTACKS[attack]
    act(issuer)
    assert _refused(wallet, issuer.by_value()).code == code
    assert other.asked == []


def test_a_stale_nonce_is_renewed_once_and_not_for_ever(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    issuer.says["credential"] = Says(b'{"error": "invalid_nonce"}', 400)
    assert _refused(wallet, issuer.by_value()).code == "offer_proof_refused"
    assert (issuer.asked("credential"), issuer.asked("nonce")) == (2, 2)


def test_an_unlisted_server_is_not_asked(wallet: Wallet, web: Web, issuer: PlainIssuer) -> None:
    other = web.site(OTHER)
    grants = {PRE: {"pre-authorized_code": "c", "authorization_server": f"https://{OTHER}"}}
    assert _refused(wallet, issuer.by_value(grants=grants)).code == "offer_server_not_listed"
    assert other.asked == []


def test_hosts_beside_the_issuers_own_are_shown_before_they_are_asked(
    wallet: Wallet, web: Web, issuer: PlainIssuer
) -> None:
    other = web.site(OTHER, lambda _: Says(json.dumps(issued(wallet.holder_did())).encode()))
    issuer.says["metadata"]["credential_endpoint"] = f"https://{OTHER}/credential"
    page = wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert page.elsewhere == (OTHER,)
    assert [each.code for each in page.findings] == ["offer_elsewhere"]
    assert other.asked == []
    wallet.offers.accept(page.number, ["badge"], code="1234", now=NOW, work=Work())
    assert len(other.asked) == 1


def test_an_offer_at_one_host_of_another_needs_a_second_consent(
    wallet: Wallet, web: Web, issuer: PlainIssuer
) -> None:
    said = json.dumps(issuer.says["offer"]).encode()
    web.site(OTHER, lambda _: Says(said))
    link = quote(f"https://{OTHER}/o", safe="")
    text = f"openid-credential-offer://?credential_offer_uri={link}"
    assert wallet.offers.look(text).hosts == (OTHER,)
    error = _refused(wallet, text)
    assert (error.code, error.details["host"]) == ("offer_other_host", HOST)
    assert issuer.site.asked == []
    assert wallet.offers.open(text, now=NOW, work=Work(), agreed=[HOST]).host == HOST


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Says(b"{}", media_type="text/plain"), "offer_answer_type"),
        (Says(status=302, headers={"Location": "https://192.168.0.1/"}), "url_host"),
        (Says(status=302, headers={"Location": "/again"}), "fetch_redirect"),
        (Says(b" " * 1_000_001), "fetch_too_large"),
        (Says(b"[" * 200), "offer_answer_malformed"),
        (Says(status=404), "offer_refused"),
    ],
)
def test_an_offer_that_is_not_where_it_should_be(
    wallet: Wallet, issuer: PlainIssuer, said: Says, code: str
) -> None:
    issuer.says["offer"] = said
    assert _refused(wallet, issuer.by_reference).code == code
    assert issuer.asked("metadata") == 0


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::ffff:10.0.0.1"])
def test_a_name_that_leads_to_a_private_address_is_not_asked(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    policy = fetching.Policy(resolver=lambda _: (address,))
    monkeypatch.setattr(
        "wallet.tasks.network.send",
        lambda outgoing, work=None: fetching.send(outgoing, policy=policy, work=work),
    )
    link = quote(f"https://{HOST}/offer", safe="")
    text = f"openid-credential-offer://?credential_offer_uri={link}"
    assert _refused(wallet, text).code == "fetch_address"


def test_a_slow_answer_is_given_up(
    wallet: Wallet, web: Web, issuer: PlainIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = threading.Event()

    def slowly(_: Any) -> Says:
        free.wait(20)
        return Says()

    issuer.site.answer = slowly
    issuer.site._server.handle_error = lambda *_: None  # it answers when nobody waits any more
    monkeypatch.setattr(
        "wallet.tasks.network.send",
        lambda outgoing, work=None: fetching.send(
            outgoing, policy=web.policy, deadline=0.3, work=work
        ),
    )
    try:
        assert _refused(wallet, issuer.by_value()).code == "fetch_too_slow"
    finally:
        free.set()


def test_malicious_words_are_plain_text_and_pictures_are_never_fetched(
    wallet: Wallet, web: Web, issuer: PlainIssuer
) -> None:
    other = web.site(OTHER)
    logo = {"uri": f"https://{OTHER}/logo.png"}
    shown = [{"name": "<script>\n\u202e" + "あ" * 5_000, "locale": "ja", "logo": logo}]
    many = [{"name": f"name {number}", "locale": f"x{number}"} for number in range(10_000)]
    issuer.says["metadata"] = metadata(
        credential_metadata={"display": [*shown, *many, 7, {"name": []}]}
    )
    issuer.says["metadata"]["display"] = [*shown, *many]
    page = wallet.offers.open(issuer.by_value(), now=NOW, work=Work(), language="ja")
    for name in (page.name, page.badges[0].name):
        assert name.startswith("<script>")
        assert len(name) <= 200
        assert name.isprintable()
    assert other.asked == []


def test_what_comes_is_held_against_what_was_offered(wallet: Wallet, issuer: PlainIssuer) -> None:
    def came(credential: Any, **configured: Any) -> set[str]:
        issuer.says["metadata"] = metadata(**configured)
        issuer.says["credential"] = {"credentials": [{"credential": credential}]}
        arrived = _take(wallet, issuer.by_value())
        assert wallet.ids() == ()
        return {each.code for each in arrived.findings}

    ours = badge_for(wallet.holder_did())
    assert came(ours) == set()
    assert came(badge_for(DID)) == {"arrived_other_subject"}
    assert came(badge_for("")) == {"arrived_unbound"}
    assert came({**ours, "issuer": {"id": f"did:web:{OTHER}"}}) == {"arrived_other_issuer"}
    assert came({**ours, "issuer": {"id": DID}}) == {"arrived_issuer_key"}
    assert came(ours, credential_definition={"type": ["Diploma"]}) == {"arrived_other_type"}
    assert came(ours, format="jwt_vc_json") == {"arrived_other_format"}
    assert came({"hello": "world"}) == {"arrived_no_badge"}
    assert came("not a token at all") == {"arrived_no_badge"}


def test_what_is_said_of_many_badges_is_said_once_and_names_each(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    """Whoever hides one badge of another issuer among twenty has it named."""
    did = wallet.holder_did()
    hidden = badge(institution("evil.example"))
    some = [{"credential": badge_for("", number)} for number in (1, 2)]
    issuer.says["credential"] = {
        "credentials": [*some, {"credential": badge_for(did, 3)}, {"credential": hidden}]
    }
    arrived = _take(wallet, issuer.by_value())
    told = {each.code: each.badges for each in arrived.findings}
    names = [each.name for each in arrived.review.found]
    assert told == {
        "arrived_unbound": (*names[:2], names[3]),
        "arrived_other_issuer": (names[3],),
    }


def test_a_wallet_file_brings_nobody_keys(wallet: Wallet, issuer: PlainIssuer) -> None:
    pair = {
        "id": f"{DID}#x", "type": "Ed25519VerificationKey2020", "controller": DID,
        "publicKeyMultibase": "z", "privateKeyMultibase": "z",
    }  # fmt: skip
    file = {"@context": ["https://w3id.org/wallet/v1"], "type": "UniversalWallet2020",
            "contents": [pair]}  # fmt: skip
    issuer.says["credential"] = {"credentials": [{"credential": file}]}
    assert _take(wallet, issuer.by_value()).review.profiles == ()


def test_what_is_left_out_of_many_is_told(wallet: Wallet, issuer: PlainIssuer) -> None:
    details = issuer.says["token"]["authorization_details"][0]
    details["credential_identifiers"] = [f"badge {number}" for number in range(60)]
    arrived = _take(wallet, issuer.by_value())
    assert issuer.asked("credential") == 20
    (left,) = [each.error for each in arrived.review.found if each.error]
    assert (left.code, left.details["count"]) == ("offer_more_left", 40)


def test_a_flood_is_stopped_and_what_came_before_can_be_kept(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    details = issuer.says["token"]["authorization_details"][0]
    details["credential_identifiers"] = [f"badge {number}" for number in range(20)]
    few = issuer.says["credential"]["credentials"]
    issuer.says["credential"] = {"credentials": [*few, *[{"credential": "x"}] * 19]}
    arrived = _take(wallet, issuer.by_value())
    assert issuer.asked("credential") == 11
    assert len(arrived.review.found) == 201
    codes = {each.error.code for each in arrived.review.found if each.error}
    assert "offer_too_much" in codes
    assert len(arrived.review.credentials) == 10


def test_ten_thousand_in_one_answer_are_refused(wallet: Wallet, issuer: PlainIssuer) -> None:
    issuer.says["credential"] = {"credentials": [{"credential": "x"}] * 10_000}
    error = _refused(wallet, issuer.by_value())
    assert (error.code, error.details["limit"]) == ("offer_answer_too_many", 20)


def test_what_is_kept_once_is_gone_from_the_conversation(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    arrived = _take(wallet, issuer.by_value())
    wallet.offers.keep(arrived.number, arrived.review.found, now=NOW, work=Work())
    with pytest.raises(UsageError) as caught:
        wallet.offers.keep(arrived.number, arrived.review.found, now=NOW, work=Work())
    assert caught.value.code == "offer_gone"
    assert issuer.asked("notification") == 1
    assert len(wallet.ids()) == 1


def test_a_promise_that_is_never_kept_is_given_up(
    wallet: Wallet, issuer: PlainIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deferred, "MOST_TIMES", 3)
    promise = Says(b'{"transaction_id": "t", "interval": 1}', 202)
    issuer.says |= {"credential": promise, "deferred": promise}
    arrived = _take(wallet, issuer.by_value())
    assert arrived.later == NOW + timedelta(seconds=1)
    for minute in (1, 2):
        wallet.offers.ask_again(arrived.number, now=NOW + timedelta(minutes=minute), work=Work())
    with pytest.raises(WalletError) as caught:
        wallet.offers.ask_again(arrived.number, now=NOW + timedelta(minutes=3), work=Work())
    assert caught.value.code == "offer_waited_enough"
    assert wallet.offers.awaited() == ()
    assert wallet._vault.awaited.all() == ()


def test_an_issuer_that_forgot_its_promise(wallet: Wallet, issuer: PlainIssuer) -> None:
    promise = Says(b'{"transaction_id": "t"}', 202)
    pending = Says(b'{"error": "issuance_pending"}', 400)
    gone = Says(b'{"error": "invalid_transaction_id"}', 400)
    issuer.says |= {"credential": promise, "deferred": [pending, gone]}
    number = _take(wallet, issuer.by_value()).number
    first = wallet.offers.ask_again(number, now=NOW + timedelta(minutes=1), work=Work())
    assert first.later == NOW + timedelta(minutes=2)
    with pytest.raises(WalletError) as caught:
        wallet.offers.ask_again(number, now=NOW + timedelta(minutes=2), work=Work())
    assert caught.value.code == "offer_no_longer_waits"
    assert wallet.offers.awaited() == ()


def test_secrets_are_in_no_log(wallet: Wallet, issuer: PlainIssuer) -> None:
    arrived = _take(wallet, issuer.by_reference)
    wallet.offers.keep(arrived.number, arrived.review.credentials, now=NOW, work=Work())
    assert {each.url for each in wallet._vault.trust.contacts()} == {f"{ISSUER}/"}
    assert len(wallet.ids()) == 1
    entries = wallet._vault.activity.entries(ActivityFilter())
    (taken,) = [each for each in entries if each.code == "activity_offer_taken"]
    assert taken.details["host"] == HOST
    noted = "".join(str(each.details) for each in entries)
    for secret in ("good-for-one-badge", "1234", "token", "/offer"):
        assert secret not in noted


# signing in --------------------------------------------------------------------------------


def _browser(**changed: str | None) -> Callable[[str], None]:
    """Return a browser whose answer has other parameters; None leaves one out."""

    def browse(address: str) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        answer = {"code": "signed-in", "state": asked["state"], "iss": ISSUER} | changed
        query = "&".join(
            f"{name}={quote(value, safe='')}" for name, value in answer.items() if value is not None
        )
        url = f"{asked['redirect_uri']}?{query}"
        threading.Thread(target=lambda: urlopen(url, timeout=10).read(), daemon=True).start()  # noqa: S310 - our own

    return browse


@pytest.fixture
def by_code(issuer: PlainIssuer) -> str:
    issuer.says["server"] = server()
    issuer.says["server"].pop("pushed_authorization_request_endpoint")
    return issuer.by_value(grants={"authorization_code": {"issuer_state": "s"}})


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"iss": f"https://{OTHER}"}, "offer_sign_in_mixed_up"),
        ({"iss": None}, "offer_sign_in_mixed_up"),
        ({"code": None}, "offer_sign_in_unreadable"),
        ({"code": "a\x00b"}, "offer_sign_in_unreadable"),
        ({"error": "access_denied"}, "offer_sign_in_denied"),
        ({"error": "server_error"}, "offer_refused"),
    ],
    ids=str,
)
def test_answers_of_others_to_a_sign_in_bring_no_token(
    wallet: Wallet, issuer: PlainIssuer, by_code: str, changed: dict[str, str], code: str
) -> None:
    assert _refused(wallet, by_code, browse=_browser(**changed)).code == code
    assert issuer.asked("token") == 0


def test_a_sign_in_that_is_asked_for_properly(
    wallet: Wallet, issuer: PlainIssuer, by_code: str
) -> None:
    _take(wallet, by_code, browse=_browser())
    (form,) = [each.body.decode() for each in issuer.site.asked if each.path == "/token"]
    sent = {name: values[0] for name, values in parse_qs(form).items()}
    assert (sent["grant_type"], sent["code"]) == ("authorization_code", "signed-in")
    assert len(sent["code_verifier"]) >= 43
    (proof,) = [
        json.loads(each.body)["proofs"]["jwt"][0]
        for each in issuer.site.asked
        if each.path == "/credential"
    ]
    assert json.loads(base64url.decode(proof.split(".")[1]))["iss"] == sent["client_id"]


def test_a_server_that_knows_no_safe_challenge_is_not_signed_in_at(
    wallet: Wallet, issuer: PlainIssuer, by_code: str
) -> None:
    issuer.says["server"]["code_challenge_methods_supported"] = ["plain"]
    assert _refused(wallet, by_code, browse=_browser()).code == "offer_server_unfit"


def test_without_a_browser_nothing_is_asked(
    wallet: Wallet, issuer: PlainIssuer, by_code: str
) -> None:
    assert _refused(wallet, by_code).code == "offer_needs_browser"
    assert issuer.asked("token") == 0


@pytest.mark.parametrize(
    "member", ["token_endpoint", "authorization_endpoint", "registration_endpoint"]
)
def test_where_a_server_leads_on_is_shown_before(
    wallet: Wallet, web: Web, issuer: PlainIssuer, by_code: str, member: str
) -> None:
    other = web.site(OTHER)
    issuer.says["server"][member] = other.url("/x")
    page = wallet.offers.open(by_code, now=NOW, work=Work())
    assert page.elsewhere == (OTHER,)
    assert page.signs_in == (OTHER if member == "authorization_endpoint" else HOST)
    pre_authorised = wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert pre_authorised.elsewhere == ((OTHER,) if member == "token_endpoint" else ())
    assert other.asked == []


@pytest.mark.parametrize("member", ["token_endpoint", "authorization_endpoint"])
def test_a_server_elsewhere_that_leads_on_once_more_is_refused(
    wallet: Wallet, web: Web, issuer: PlainIssuer, by_code: str, member: str
) -> None:
    third = web.site("third.example")
    said = {
        name: value.replace(HOST, OTHER) if isinstance(value, str) else value
        for name, value in issuer.says["server"].items()
    }
    said[member] = third.url("/x")
    other = web.site(OTHER, lambda _: Says(json.dumps(said).encode()))
    issuer.says["metadata"]["authorization_servers"] = [f"https://{OTHER}"]
    assert wallet.offers.open(by_code, now=NOW, work=Work()).elsewhere == (OTHER,)
    assert other.asked == []
    assert _refused(wallet, by_code, browse=_browser()).code == "offer_moved"
    assert third.asked == []
