"""How badges are asked for, where the foreign issuers of the tests leave no choice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.offers.issuing import HOST, badge_for
from tests.offers.plain_issuer import BOUND, ISSUER, PlainIssuer, metadata
from tests.service.making import NOW
from tests.sharing.web import Says, Web
from wallet import strict_json
from wallet.cryptosuites import base64url
from wallet.errors import Cancelled, UsageError, WalletError
from wallet.sharing.openid4vci.deferred import Waiting
from wallet.sharing.openid4vci.dpop import DPoPKey
from wallet.sharing.openid4vci.token import Token
from wallet.tasks.offering.arriving import Promised
from wallet.tasks.offering.awaiting import Awaiting
from wallet.vault.activity import ActivityFilter
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.service import Wallet
    from wallet.snapshots.offers import Arrived
    from wallet.trust.messages import Outgoing

pytestmark = pytest.mark.loopback
BY_CODE = {"authorization_code": {"issuer_state": "s"}}


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


def _addresses(wallet: Wallet, text: str) -> list[dict[str, str]]:
    """Return what the browser would be opened with, which then stops."""
    found: list[dict[str, str]] = []

    def browse(address: str) -> None:
        values = parse_qs(urlsplit(address).query)
        found.append({name: each[0] for name, each in values.items()})
        raise WalletError("cancelled")

    with pytest.raises(WalletError):
        _take(wallet, text, browse=browse)
    return found


def _header(token: str) -> Any:
    return strict_json.loads(base64url.decode(token.split(".", maxsplit=1)[0]))


def _claims(token: str) -> Any:
    return strict_json.loads(base64url.decode(token.split(".")[1]))


def test_signing_in_is_asked_for_by_id_where_there_is_no_scope(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    issuer.says["metadata"]["credential_configurations_supported"]["badge"].pop("scope")
    issuer.says["server"].pop("pushed_authorization_request_endpoint")
    (asked,) = _addresses(wallet, issuer.by_value(grants=BY_CODE))
    (details,) = json.loads(asked["authorization_details"])
    assert details == {"type": "openid_credential", "credential_configuration_id": "badge"}
    assert (asked["client_id"], asked["issuer_state"]) == ("tsumiki", "s")
    assert asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"].startswith("http://127.0.0.1:")


def test_a_pushed_request_leaves_nothing_in_the_address(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    (asked,) = _addresses(wallet, issuer.by_value(grants=BY_CODE))
    assert asked == {"client_id": "tsumiki", "request_uri": "urn:example:pushed"}
    (pushed,) = [each for each in issuer.site.asked if each.path == "/par"]
    assert {"scope", "state", "code_challenge"} <= parse_qs(pushed.body.decode()).keys()


@pytest.mark.parametrize(
    ("said", "client"),
    [(Says(b'{"client_id": "given"}', 201), "given"), (Says(b"{}", 403), "tsumiki")],
)
def test_where_a_server_registers_programs_we_are_registered(
    wallet: Wallet, issuer: PlainIssuer, said: Says, client: str
) -> None:
    issuer.says["server"]["registration_endpoint"] = f"{ISSUER}/register"
    issuer.says["server"].pop("pushed_authorization_request_endpoint")
    plain = issuer.answer
    issuer.site.answer = lambda asked: said if asked.path == "/register" else plain(asked)
    (asked,) = _addresses(wallet, issuer.by_value(grants=BY_CODE))
    assert asked["client_id"] == client
    (request,) = [each for each in issuer.site.asked if each.path == "/register"]
    assert json.loads(request.body)["redirect_uris"] == [asked["redirect_uri"]]


def test_a_server_may_want_a_number_of_its_own_in_proofs(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    issuer.says["server"]["dpop_signing_alg_values_supported"] = ["ES256"]
    wants = Says(b'{"error": "use_dpop_nonce"}', 400, headers={"DPoP-Nonce": "theirs"})
    issuer.says["token"] = [wants, {**issuer.says["token"], "token_type": "DPoP"}]
    arrived = _take(wallet, issuer.by_value())
    assert [each.error for each in arrived.review.found] == [None]
    first, second = [each for each in issuer.site.asked if each.path == "/token"]
    assert "nonce" not in _claims(first.headers["dpop"])
    assert _claims(second.headers["dpop"])["nonce"] == "theirs"
    (request,) = [each for each in issuer.site.asked if each.path == "/credential"]
    assert request.headers["authorization"] == "DPoP token"
    proof = _claims(request.headers["dpop"])
    assert (proof["htm"], proof["htu"]) == ("POST", f"{ISSUER}/credential")
    assert proof["ath"] == "PEaenWxYddN6Q_NT1PiOYfz4EsZu7jRXRlpAsNpBU-A"


def test_a_badge_of_no_proofs_is_asked_for_without_one(wallet: Wallet, issuer: PlainIssuer) -> None:
    issuer.says["metadata"] = metadata()
    configured = issuer.says["metadata"]["credential_configurations_supported"]["badge"]
    for member in BOUND:
        del configured[member]
    issuer.says["credential"] = {"credentials": [{"credential": badge_for("")}]}
    issuer.says["token"].pop("authorization_details")
    assert _take(wallet, issuer.by_value()).findings == ()
    (request,) = [each for each in issuer.site.asked if each.path == "/credential"]
    assert json.loads(request.body) == {"credential_configuration_id": "badge"}
    assert issuer.asked("nonce") == 0


def test_the_key_is_of_the_kind_that_the_issuer_takes(wallet: Wallet, issuer: PlainIssuer) -> None:
    asked = {"jwt": {"proof_signing_alg_values_supported": ["ES256"]}}
    issuer.says["metadata"] = metadata(proof_types_supported=asked)
    page = wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert [each.code for each in page.badges] == ["offer_key_kind"]
    assert not page.acceptable
    with pytest.raises(UsageError, match="offer_nothing_chosen"):
        wallet.offers.accept(page.number, ["badge"], code="1234", now=NOW, work=Work())
    wallet.profiles.create("仕事", now=NOW, algorithm="P-256")
    did = wallet.profiles.profiles()[1].key.did
    issuer.says["credential"] = {"credentials": [{"credential": badge_for(did)}]}
    page = wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert page.holder == did
    assert _take(wallet, issuer.by_value()).findings == ()


@pytest.mark.parametrize(
    ("taken", "kind", "name"),
    [
        (["Ed25519"], "Ed25519", "Ed25519"),
        (["ES384", "Ed25519", "EdDSA"], "Ed25519", "EdDSA"),
        ([-19], "Ed25519", "EdDSA"),
        (["ESP256"], "P-256", "ESP256"),
        ([-9], "P-256", "ES256"),
    ],
)
def test_a_proof_has_the_name_that_the_issuer_listed(
    wallet: Wallet, issuer: PlainIssuer, taken: list[Any], kind: str, name: str
) -> None:
    if kind == "P-256":
        wallet.profiles.create("仕事", now=NOW, algorithm=kind)
    asked = {"jwt": {"proof_signing_alg_values_supported": taken}}
    issuer.says["metadata"] = metadata(proof_types_supported=asked)
    did = wallet.profiles.profiles()[-1].key.did
    issuer.says["credential"] = {"credentials": [{"credential": badge_for(did)}]}
    assert _take(wallet, issuer.by_value()).findings == ()
    (request,) = [each for each in issuer.site.asked if each.path == "/credential"]
    (proof,) = json.loads(request.body)["proofs"]["jwt"]
    assert _header(proof)["alg"] == name


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        (["ESP256"], "ESP256"),
        (["ESP256", "ES256"], "ES256"),
        ([-9], "ES256"),
        (["Ed25519", "ESP384"], ""),
        ([], ""),
    ],
)
def test_tokens_are_tied_by_the_name_that_the_server_listed(
    wallet: Wallet, issuer: PlainIssuer, taken: list[Any], name: str
) -> None:
    issuer.says["server"]["dpop_signing_alg_values_supported"] = taken
    if name:
        issuer.says["token"] = {**issuer.says["token"], "token_type": "DPoP"}
    assert _take(wallet, issuer.by_value()).findings == ()
    proofs = [
        each.headers["dpop"]
        for each in issuer.site.asked
        if each.path in ("/token", "/credential") and "dpop" in each.headers
    ]
    assert [_header(each)["alg"] for each in proofs] == [name, name][: 2 * bool(name)]


def test_a_promise_keeps_what_the_server_calls_our_signatures() -> None:
    kept = Awaiting(
        number=1,
        promised=Promised(ISSUER, ("A",), "ldp_vc", ""),
        host=HOST,
        name="",
        badge="Data",
        names={},
        waiting=Waiting(f"{ISSUER}/deferred", "t", 5),
        token=Token("token", DPoPKey(algorithm="ESP256")),
        told_at="",
        since=NOW,
        due=NOW,
    ).to_json()
    for written, name in ((kept, "ESP256"), ({**kept, "algorithm": ""}, "ES256")):
        key = Awaiting.from_json(json.loads(json.dumps(written))).token.key
        assert key is not None
        assert _header(key.proof(ISSUER, now=NOW))["alg"] == name
    del kept["algorithm"]  # as an earlier program kept it
    key = Awaiting.from_json(kept).token.key
    assert key is not None
    assert key.algorithm == "ES256"


@pytest.mark.parametrize("listed", ["ES256", [["ES256"]], [None], [True], ["x\n"]])
def test_lists_of_algorithms_that_are_none(
    wallet: Wallet, issuer: PlainIssuer, listed: Any
) -> None:
    asked = {"jwt": {"proof_signing_alg_values_supported": listed}}
    issuer.says["metadata"] = metadata(proof_types_supported=asked)
    with pytest.raises(WalletError, match="offer_answer_malformed"):
        wallet.offers.open(issuer.by_value(), now=NOW, work=Work())


@pytest.mark.parametrize(
    ("configured", "code"),
    [
        ({"format": "mso_mdoc"}, "offer_format_unknown"),
        (
            {
                "proof_types_supported": {
                    "jwt": {
                        "proof_signing_alg_values_supported": ["EdDSA"],
                        "key_attestations_required": {},
                    }
                }
            },
            "offer_key_attested",
        ),
        (
            {
                "proof_types_supported": {
                    "attestation": {"proof_signing_alg_values_supported": ["ES256"]}
                }
            },
            "offer_key_attested",
        ),
        ({"cryptographic_binding_methods_supported": ["cose_key"]}, "offer_proof_unknown"),
    ],
)  # fmt: skip - one table
def test_what_cannot_be_taken_is_said_before(
    wallet: Wallet, issuer: PlainIssuer, configured: dict[str, Any], code: str
) -> None:
    issuer.says["metadata"] = metadata(**configured)
    page = wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert [each.code for each in page.badges] == [code]
    assert not page.acceptable


def test_a_signature_of_what_an_issuer_says_of_itself_is_told(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    issuer.says["metadata"]["signed_metadata"] = "e30.e30.e30"
    page = wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert [each.code for each in page.findings] == ["offer_signed_metadata"]
    assert page.acceptable


def test_a_server_for_certified_programs_alone_is_told_before_a_code_is_spent(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    methods = "token_endpoint_auth_methods_supported"
    issuer.says["server"][methods] = ["attest_jwt_client_auth"]
    with pytest.raises(WalletError) as caught:
        _take(wallet, issuer.by_value())
    assert caught.value.code == "offer_client_attested"
    assert issuer.asked("token") == 0
    for changed in (
        {"pre-authorized_grant_anonymous_access_supported": True},
        {methods: ["attest_jwt_client_auth", "none"]},
    ):
        issuer.says["server"] |= changed
        assert len(_take(wallet, issuer.by_value()).review.credentials) == 1
        issuer.says["server"].pop("pre-authorized_grant_anonymous_access_supported", None)


def test_of_a_batch_one_badge_is_asked_for_and_all_that_come_are_shown(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    """Copies for many keys keep askers from comparing notes: here one key is shown on purpose."""
    issuer.says["metadata"]["batch_credential_issuance"] = {"batch_size": 10}
    did = wallet.holder_did()
    several = [{"credential": badge_for(did, number)} for number in (1, 2, 3)]
    issuer.says["credential"] = {"credentials": several, "notification_id": "heard"}
    arrived = _take(wallet, issuer.by_value())
    (request,) = [each for each in issuer.site.asked if each.path == "/credential"]
    assert len(json.loads(request.body)["proofs"]["jwt"]) == 1
    assert len(arrived.review.credentials) == 3
    assert arrived.findings == ()
    wallet.offers.keep(arrived.number, arrived.review.credentials, now=NOW, work=Work())
    assert len(wallet.ids()) == 3
    assert issuer.asked("notification") == 1


def test_several_servers_the_one_that_fits_is_asked(
    wallet: Wallet, web: Web, issuer: PlainIssuer
) -> None:
    other = "login.example"
    said = {**issuer.says["server"], "issuer": f"https://{other}", "grant_types_supported": []}
    site = web.site(other, lambda _: Says(json.dumps(said).encode()))
    issuer.says["metadata"]["authorization_servers"] = [f"https://{other}", ISSUER]
    page = wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert page.elsewhere == (other,)
    assert site.asked == []
    wallet.offers.accept(page.number, ["badge"], code="1234", now=NOW, work=Work())
    assert [each.path for each in site.asked] == ["/.well-known/oauth-authorization-server"]
    assert issuer.asked("token") == 1


def test_metadata_where_openid_connect_has_them(wallet: Wallet, issuer: PlainIssuer) -> None:
    said = Says(json.dumps(issuer.says["server"]).encode())
    issuer.says["server"] = Says(status=404)
    plain = issuer.answer
    issuer.site.answer = lambda asked: (
        said if asked.path == "/.well-known/openid-configuration" else plain(asked)
    )
    assert len(_take(wallet, issuer.by_value()).review.credentials) == 1


def test_an_offer_is_gone_once_it_ended(wallet: Wallet, issuer: PlainIssuer) -> None:
    page = wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert wallet.offers.page(page.number, now=NOW, work=Work()) == page
    assert page.host == HOST
    wallet.offers.close(page.number)
    for act in (
        lambda: wallet.offers.page(page.number, now=NOW, work=Work()),
        lambda: wallet.offers.accept(page.number, ["badge"], now=NOW, work=Work()),
        lambda: wallet.offers.keep(page.number, [], now=NOW, work=Work()),
        lambda: wallet.offers.decline(page.number, now=NOW, work=Work()),
        lambda: wallet.offers.ask_again(page.number, now=NOW, work=Work()),
    ):
        with pytest.raises(UsageError, match="offer_gone"):
            act()


def test_what_is_no_badge_is_told_as_failed(wallet: Wallet, issuer: PlainIssuer) -> None:
    issuer.says["credential"] |= {"credentials": [{"credential": {"hello": "world"}}]}
    arrived = _take(wallet, issuer.by_value())
    assert arrived.review.credentials == ()
    wallet.offers.decline(arrived.number, now=NOW, work=Work())
    (told,) = [each for each in issuer.site.asked if each.path == "/notification"]
    assert json.loads(told.body)["event"] == "credential_failure"


def test_declining_tells_the_activity_and_forgets_promises(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    issuer.says["credential"] = Says(b'{"transaction_id": "t"}', 202)
    number = _take(wallet, issuer.by_value()).number
    wallet.offers.close(number)
    assert len(wallet.offers.awaited()) == 1
    wallet.offers.decline(number, now=NOW, work=Work())
    assert wallet.offers.awaited() == ()
    codes = [each.code for each in wallet._vault.activity.entries(ActivityFilter())]
    assert [each for each in codes if each.startswith("activity_offer")] == [
        "activity_offer_declined",
        "activity_offer_later",
        "activity_offer_looked",
    ]


def test_an_offer_that_comes_to_nothing_is_noted_and_one_that_was_stopped_is_not(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    def noted() -> list[tuple[str, str]]:
        entries = wallet._vault.activity.entries(ActivityFilter())
        found = [(each.code, str(each.details.get("host"))) for each in entries]
        return [each for each in found if each[0].startswith("activity_offer")]

    issuer.says["credential"] = Says(b'{"error": "credential_request_denied"}', 400)
    with pytest.raises(WalletError):
        _take(wallet, issuer.by_value())
    assert noted() == [("activity_offer_failed", HOST), ("activity_offer_looked", HOST)]
    issuer.says["metadata"] = Says(b"{}")
    with pytest.raises(WalletError):
        wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert [code for code, _ in noted()].count("activity_offer_failed") == 2
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        wallet.offers.open(issuer.by_value(), now=NOW, work=work)
    assert len(noted()) == 3
