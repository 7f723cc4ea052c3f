"""What leaves of an SD-JWT that answers our own question: which badge it is, not whose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator.selective import combined, digest, disclosure
from tests.presenting.disclosing.rich import KEY, issuer_of, sd_jwt
from tests.service.making import NOW, badge, institution
from tests.service.test_answering import codes, employer, kept, opened, sent, web
from tests.service.test_portfolio_parts import confirmation
from wallet.credentials import sd_jwt as reading
from wallet.cryptosuites.jose import sign_compact
from wallet.sharing.local.query import dcql
from wallet.snapshots.nearby import Wish, Wished
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from tests.service.asking import Employer
    from wallet.service import Wallet
    from wallet.snapshots.requests import RequestPage

__all__ = ["employer", "web"]
pytestmark = pytest.mark.loopback
PERSONAL = ("identityHash", "value", "evidence", "creditsEarned")


def asked(wallet: Wallet, employer: Employer, wish: Wish) -> RequestPage:
    query = dcql(wish)
    return opened(wallet, employer.link(*query["credentials"], sets=query["credential_sets"]))


def given(wallet: Wallet, employer: Employer, page: RequestPage, badge_id: str) -> dict[str, Any]:
    """Choose it, send it, and return what the employer sees of it."""
    (wish,) = page.wanted
    page = wallet.answering.choose(page.number, {wish.id: [badge_id]}, now=NOW)
    assert page.answerable, page.findings
    sent(wallet, page)
    (text,) = employer.answer["sd_jwt"]
    parsed = reading.parse(text)
    assert parsed.key_binding is not None
    return dict(reading.disclose(parsed).payload)


def by_claims(wallet: Wallet, **more: Any) -> str:
    """Return an SD-JWT VC without a W3C document, after the EUDI learning credential."""
    did, method = issuer_of("")
    hidden = [disclosure("achievement_title", "統計学"), disclosure("family_name", "青木"),
              disclosure("birth_date", "2001-01-01")]  # fmt: skip
    claims = {"iss": did, "iat": int(NOW.timestamp()) - 9, "vct": "https://aoba.example/student",
              "cnf": confirmation(wallet), "_sd": sorted(map(digest, hidden)), **more}  # fmt: skip
    header = {"alg": "ES256", "kid": method, "typ": "dc+sd-jwt"}
    return combined(sign_compact(header, claims, KEY), *hidden)


@pytest.mark.parametrize(
    "wish",
    [
        Wish(),
        Wish(Wished.BADGE),
        Wish(Wished.BADGE, achievement="データサイエンス入門"),
        Wish(achievement="https://aoba.example/achievements/ds1"),
        Wish(Wished.BADGE, issuer=issuer_of("")[0]),
        Wish(issuer="青葉データ大学"),
    ],
)
def test_the_achievement_leaves_and_nothing_of_the_learner(
    wallet: Wallet, employer: Employer, wish: Wish
) -> None:
    part = kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    page = asked(wallet, employer, wish)
    found = given(wallet, employer, page, part)
    achievement = found["credentialSubject"]["achievement"]
    assert achievement["name"] == "データサイエンス入門"
    assert achievement["criteria"] == {"narrative": "レポートを三本書く。"}
    assert found["validUntil"] == "2029-03-31T00:00:00Z"
    assert not [each for each in PERSONAL if each in str({**found, "cnf": 0}).split("'")]


def test_only_the_title(wallet: Wallet, employer: Employer) -> None:
    part = kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    page = asked(wallet, employer, Wish(Wished.BADGE, minimal=True))
    (wish,) = page.wanted
    assert "credentialSubject.achievement.name" in wish.claims
    found = given(wallet, employer, page, part)
    assert found["credentialSubject"]["achievement"]["name"] == "データサイエンス入門"
    assert "description" not in found["credentialSubject"]["achievement"]


def test_any_badge_at_all_is_for_the_learner_to_choose(wallet: Wallet, employer: Employer) -> None:
    """Though of an SD-JWT it is said which fields: any will do all the same."""
    kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    assert asked(wallet, employer, Wish()).chosen == {}
    assert asked(wallet, employer, Wish(Wished.BADGE)).chosen


@pytest.mark.parametrize(
    "wish", [Wish(), Wish(achievement="https://aoba.example/student"), Wish(achievement="統計学")]
)
def test_one_by_claims_alone(wallet: Wallet, employer: Employer, wish: Wish) -> None:
    part = kept(wallet, by_claims(wallet))
    found = given(wallet, employer, asked(wallet, employer, wish), part)
    assert found["achievement_title"] == "統計学"
    assert not found.keys() & {"family_name", "birth_date"}


@pytest.mark.parametrize(
    "wish",
    [
        Wish(Wished.BADGE),
        Wish(Wished.CLR),
        Wish(achievement="https://aoba.example/teacher"),
        Wish(achievement="Another"),
        Wish(issuer="did:web:another.example"),
        Wish(issuer="Another"),
    ],
)
def test_another_kind_name_or_issuer_does_not_fit(
    wallet: Wallet, employer: Employer, wish: Wish
) -> None:
    kept(wallet, by_claims(wallet))
    page = asked(wallet, employer, wish)
    assert "answer_not_held" in codes(page, Weight.STOPS)
    if wish.kind is not Wished.ANY:
        assert page.wanted[0].code == "wanted_not_held"


def test_a_whole_badge_is_told_whole_beside_a_part(wallet: Wallet, employer: Employer) -> None:
    whole = kept(wallet, badge(institution(method="did:key")))
    part = kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    (wish,) = asked(wallet, employer, Wish(Wished.BADGE)).wanted
    limited = {each.badge: each.limited for each in wish.candidates}
    assert limited == {whole: False, part: True}
    assert wish.claims == ()


def test_one_that_names_no_key_cannot_be_shown(wallet: Wallet, employer: Employer) -> None:
    kept(wallet, sd_jwt())
    (wish,) = asked(wallet, employer, Wish(Wished.BADGE)).wanted
    assert [each.code for each in wish.candidates] == ["answer_names_no_key"]
