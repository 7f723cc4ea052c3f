"""Badges for the same achievement in other languages, joined on the page of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import HostedIssuer, achievement
from tests.service.making import AOBA, LEARNER, NOW, START, as_file, dated, institution, take
from wallet.descriptors.coverage import RowState
from wallet.snapshots.descriptors import Cover
from wallet.work import Work

if TYPE_CHECKING:
    from wallet.service import Wallet

JA, EN = f"https://{AOBA}/achievements/ja", f"https://{AOBA}/achievements/en"


def signed(issuer: Any, achievement_id: str, name: str, **members: Any) -> bytes:
    made = achievement(achievement_id, name, **members)
    identifier = f"urn:example:{name}"
    return as_file(issuer.issue(made, LEARNER, valid_from=START, credential_id=identifier))


def related(to: str, **members: str) -> list[dict[str, Any]]:
    return [{"id": to, "type": ["Related"], **members}]


def joined(wallet: Wallet, *files: bytes) -> list[list[tuple[str, str]]]:
    """Keep badges and return (language, title) of what each is joined with."""
    kept = [take(wallet, each).added[0] for each in files]
    pages = [wallet.badge(each, now=NOW) for each in kept]
    return [[(one.language, one.title) for one in page.described.languages] for page in pages]


def test_editions_that_one_of_them_links_are_joined_in_either_direction(wallet: Wallet) -> None:
    issuer = institution()
    ja = signed(issuer, JA, "入門", inLanguage="ja", related=related(EN, inLanguage="en"))
    en = signed(issuer, EN, "Basics", inLanguage="en")
    assert joined(wallet, ja, en) == [[("en", "Basics")], [("ja", "入門")]]


def test_the_link_says_the_language_where_the_achievement_does_not(wallet: Wallet) -> None:
    issuer = institution()
    ja = signed(issuer, JA, "入門", inLanguage="ja", related=related(EN, inLanguage="en"))
    assert joined(wallet, ja, signed(issuer, EN, "Basics"))[0] == [("en", "Basics")]


def test_one_achievement_id_in_two_languages_is_joined(wallet: Wallet) -> None:
    issuer = institution()
    ja, en = (signed(issuer, JA, name, inLanguage=name) for name in ("ja", "en"))
    assert joined(wallet, ja, en) == [[("en", "en")], [("ja", "ja")]]


@pytest.mark.parametrize(
    ("members", "other"),
    [
        ({"inLanguage": "ja", "related": related(EN, version="2")}, {"inLanguage": "ja"}),
        ({"inLanguage": "ja", "related": related(EN)}, {}),
        ({"inLanguage": "ja"}, {"inLanguage": "en"}),
        ({"inLanguage": "ja", "related": "?"}, {"inLanguage": ["en"], "related": [{}, 3]}),
    ],
    ids=["another version", "a language that nobody states", "no link", "nonsense"],
)
def test_what_is_no_other_language_is_not_joined(
    wallet: Wallet, members: dict[str, Any], other: dict[str, Any]
) -> None:
    issuer = institution()
    files = signed(issuer, JA, "A", **members), signed(issuer, EN, "B", **other)
    assert joined(wallet, *files) == [[], []]


def test_another_issuer_cannot_call_its_badge_an_edition(wallet: Wallet) -> None:
    ja = signed(institution(), JA, "入門", inLanguage="ja")
    links = {"inLanguage": "en", "related": related(JA, inLanguage="ja")}
    copied = signed(institution("copy.example"), EN, "Basics", **links)
    same_id = signed(institution("copy.example"), JA, "Again", inLanguage="en")
    assert joined(wallet, ja, copied, same_id) == [[], [], []]


def test_what_is_deleted_is_no_longer_an_edition(wallet: Wallet) -> None:
    issuer = institution()
    ja, en = (signed(issuer, JA, name, inLanguage=name) for name in ("ja", "en"))
    one, other = (take(wallet, each).added[0] for each in (ja, en))
    assert [each.badge for each in wallet.badge(one, now=NOW).described.languages] == [other]
    wallet.delete(other)
    assert wallet.badge(one, now=NOW).described.languages == ()


def test_a_page_tells_what_its_proof_covers_and_how_guidelines_see_it(wallet: Wallet) -> None:
    issuer = institution()
    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()
    (kept,) = take(wallet, signed(issuer, JA, "入門", inLanguage="ja")).added
    described = wallet.badge(kept, now=NOW).described
    (title,) = described.record.of("title")
    assert title.original == "入門"
    assert described.cover_of(title) is Cover.COVERED
    rows = {each.row.id: each.state for each in described.coverages[0].rows}
    assert rows["title"] is RowState.STRUCTURED
    assert rows["level"] is RowState.ABSENT


def test_hosted_badges_are_joined_by_what_their_pages_say(wallet: Wallet) -> None:
    host = HostedIssuer("https://hosted.example", "Hosted Academy")
    about = {"description": "d", "criteria": "https://hosted.example/how"}
    files = [
        as_file(
            host.award(
                language,
                {**about, "name": name, "@language": language, **more},
                LEARNER,
                serial=language,
                issued_on=START,
                salt="s",
            )
        )
        for language, name, more in (
            ("ja", "入門", {"related": [{"id": "https://hosted.example/badges/en"}]}),
            ("en", "Basics", {}),
        )
    ]
    assert joined(wallet, *files) == [[], []]  # who issued them stands on pages nobody has yet
    wallet._vault.trust.keep_documents(dated(host.documents()))
    wallet._knowing.forget()
    wallet.recheck(now=NOW, work=Work())
    pages = {page.row.title: page for page in (wallet.badge(one, now=NOW) for one in wallet.ids())}
    assert [each.title for each in pages["入門"].described.languages] == ["Basics"]
    assert [each.language for each in pages["Basics"].described.languages] == ["ja"]
