"""SD-JWTs across the table: signed for this request by the key that is named, or told otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.receiving.handing import NOW, badge, basis
from tests.receiving.test_received import selective
from tests.sharing.local import talking
from tests.sharing.local.test_asking import Clock, presentation
from wallet import wording
from wallet.cryptosuites import jose
from wallet.cryptosuites.keys import KeyKind, generate
from wallet.papers.results import file_results
from wallet.service import received
from wallet.snapshots.nearby import AskStage, Wish
from wallet.snapshots.received import FileKind
from wallet.tasks.nearby.asking_for_badges import AskingForBadges
from wallet.verification.bond import Bond
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.snapshots.received import Received

pytestmark = pytest.mark.loopback


@pytest.fixture
def asking() -> Iterator[AskingForBadges]:
    made = AskingForBadges(Wish(), "127.0.0.1", clock=Clock())
    yield made
    made.close()


def took(asking: AskingForBadges, *texts: Any, knows: bool = True) -> tuple[Received, ...]:
    """Answer with texts made of the request's claims, and judge what arrived."""
    claims = talking.fetched(asking.shown.text)
    made = [each(claims) if callable(each) else each for each in texts]
    assert talking.answered(asking.shown.text, claims, [], vp_token={"sd_jwt": made}).done
    arrival = asking.accept()
    return tuple(
        received(data, name, basis(knows=knows), now=NOW, challenge=arrival.challenge,
                 domain=arrival.domain)
        for name, data in arrival.files
    )  # fmt: skip


def ours(claims: dict[str, Any], **how: str) -> str:
    return selective(claims["nonce"], claims["client_id"], **how)


def codes(found: Received) -> list[str]:
    coded = [each.code for each in (*found.missing, *found.notes)]
    for each in (*found.missing, *found.notes):
        for language in ("ja", "en"):
            assert wording.say(each.code, language, **each.details)
    return coded


def test_signed_for_this_request_by_its_holder(asking: AskingForBadges) -> None:
    (found,) = took(asking, ours)
    assert found.name == "1.sd-jwt"
    assert (found.kind, found.headline.tone) == (FileKind.TOKEN, Tone.GOOD), found.missing
    assert found.presenter is not None
    assert found.presenter.shown
    assert found.presenter.holder.startswith("did:key:")
    assert found.badges[0].bond is Bond.KEY
    assert codes(found) == ["received_shown_by_key"]
    (result,) = file_results(found, "en")
    assert result["verdict"] == "valid"
    assert result["received"]["presenter"]["shown"] is True


def test_several_at_once(asking: AskingForBadges) -> None:
    found = took(asking, ours, ours)
    assert [each.name for each in found] == ["1.sd-jwt", "2.sd-jwt"]
    assert all(each.headline.tone is Tone.GOOD for each in found)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (lambda _: selective("x", "y").rpartition("~")[0] + "~", "received_not_bound"),
        (lambda asked: selective("another", asked["client_id"]), "received_other_challenge"),
        (lambda asked: selective(asked["nonce"], "x509_hash:another"), "received_for_another"),
        (lambda asked: ours(asked, key_name="thief"), "received_presenter_not_shown"),
    ],
)
@pytest.mark.parametrize("knows", [True, False])
def test_what_was_not_signed_for_this_request_is_told_as_such(
    asking: AskingForBadges, text: Any, code: str, *, knows: bool
) -> None:
    (found,) = took(asking, text, knows=knows)
    assert found.headline.tone is Tone.BAD
    assert code in codes(found)
    assert "received_badge_altered" not in codes(found)
    assert "received_shown_by_key" not in codes(found)
    assert found.presenter is None or not found.presenter.shown
    (result,) = file_results(found, "en")
    assert result["verdict"] == "invalid_signature"


def test_a_badge_that_was_altered_is_still_told_so(asking: AskingForBadges) -> None:
    def altered(claims: dict[str, Any]) -> str:
        token, *rest = ours(claims).split("~")
        head, body, signature = token.split(".")
        return "~".join((f"{head}.{body}.{signature[:-8]}AAAAAAAA", *rest))

    (found,) = took(asking, altered)
    assert found.headline.tone is Tone.BAD
    assert "received_badge_altered" in codes(found)


def test_who_issued_it_is_not_known_and_so_neither_is_whose_key_it_names(
    asking: AskingForBadges,
) -> None:
    claims = {"iss": "did:web:nobody.example", "vct": "https://nobody.example/v"}
    token = jose.sign_compact({"alg": "ES256", "typ": "dc+sd-jwt"}, claims, generate(KeyKind.P256))
    (found,) = took(asking, f"{token}~")
    assert found.headline.tone is not Tone.GOOD
    assert found.presenter is None


@pytest.mark.parametrize("name", ["ldp", "jwt"])
def test_an_answer_in_another_format_than_its_id_is_turned_away(
    asking: AskingForBadges, name: str
) -> None:
    claims = talking.fetched(asking.shown.text)
    got = talking.answered(asking.shown.text, claims, [], vp_token={name: [ours(claims)]})
    assert got.status == 400
    whole = presentation(claims, badge(1))
    got = talking.answered(asking.shown.text, claims, [], vp_token={"sd_jwt": [whole]})
    assert got.status == 400
    assert (asking.shown.stage, asking.shown.refused) == (AskStage.CONNECTED, 2)
    assert talking.answered(asking.shown.text, claims, [whole]).done


def test_the_request_says_that_it_takes_them(asking: AskingForBadges) -> None:
    claims = talking.fetched(asking.shown.text)
    taken = claims["client_metadata"]["vp_formats_supported"]["dc+sd-jwt"]
    assert "ES256" in taken["kb-jwt_alg_values"]
    assert "EdDSA" in taken["sd-jwt_alg_values"]
