"""Badges, portfolios and links as codes on the screen, and what the log says of them."""

from __future__ import annotations

import base64
import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from tests.credentials.pictures import png
from tests.issuer_simulator import bake_png
from tests.presenting import peers
from tests.service.making import DAY, LEARNER, NOW, START, as_file, badge, institution, take
from wallet import wording
from wallet.errors import ReadingError, VaultError
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.service import judge
from wallet.sharing import pixelpass
from wallet.sharing.compact import vp1
from wallet.sharing.fitting import Reach
from wallet.snapshots.changes import Changes
from wallet.snapshots.showing import Showing, Way
from wallet.tasks.codes.showing import codes_of_file
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built

SCHOOL = institution(method="did:key")
MIRAI = "mirai.example"


def kept(wallet: Wallet, data: bytes | None = None, name: str = "badge.json", **how: Any) -> str:
    (badge_id,) = take(wallet, data or as_file(badge(SCHOOL, **how)), name=name).added
    return badge_id


def build(wallet: Wallet, *badges: str, **said: Any) -> Built:
    sections = (Section("", tuple(map(Chosen, badges))),)
    asked = Portfolio(**{"recipient": MIRAI, "sections": sections, **said})
    return wallet.portfolios.build(asked, now=NOW, work=Work())


def inside(showing: Showing, way: Way) -> Any:
    read = {Way.VP1: vp1.decode, Way.PIXELPASS: pixelpass.decode}
    return json.loads(read[way](showing.by(way).text))


def test_a_badge_by_itself_is_what_its_issuer_signed(wallet: Wallet) -> None:
    document = badge(SCHOOL)
    badge_id = kept(wallet, as_file(document))
    found = wallet.showing.badge(badge_id, now=NOW)
    assert [each.way for each in found.ways] == list(Way)
    assert inside(found, Way.PIXELPASS) == document
    assert inside(found, Way.VP1)["verifiableCredential"] == [document]
    assert json.loads(found.by(Way.ANIMATED).data) == document
    assert (found.built, found.valid_until, found.recipient) == (None, None, "")
    assert found.title == "Data 1"
    assert found.badges == ((badge_id, "Data 1"),)
    assert found.by(Way.LINK).why == "show_no_link"
    assert not found.by(Way.LINK).can_be_shown
    assert found.best is Way.VP1
    assert found.by(Way.VP1).fit is not None
    assert found.by(Way.VP1).fit.is_easy


def test_a_badge_signed_for_somebody_holds_for_a_day(wallet: Wallet) -> None:
    badge_id = kept(wallet)
    found = wallet.showing.signed(badge_id, MIRAI, now=NOW, work=Work())
    assert found.valid_until == NOW + DAY
    assert found.recipient == MIRAI
    document = inside(found, Way.VP1)
    purposes = [(each["proofPurpose"], each["domain"]) for each in document["proof"]]
    assert purposes == [("authentication", MIRAI), ("assertionMethod", MIRAI)]
    assert inside(found, Way.PIXELPASS)["proof"]["proofPurpose"] == "authentication"
    for way in (Way.VP1, Way.PIXELPASS, Way.ANIMATED):
        data = found.by(way).data
        report = judge(data, "shown.json", wallet._knowing.basis(), now=NOW).report
        assert report.is_proved, way
        assert [each.is_proved for each in report.inner] == [True], way


def test_a_draft_is_signed_for_a_day_whatever_it_says_and_logged_only_once_shown(
    wallet: Wallet,
) -> None:
    badge_id = kept(wallet)
    asked = Portfolio(recipient=MIRAI, days=90, sections=(Section("", (Chosen(badge_id),)),))
    draft_id, _ = wallet.portfolios.keep(asked, now=NOW)
    draft = wallet.portfolios.draft(draft_id)
    found = wallet.showing.briefly(draft, challenge="A-17", now=NOW, work=Work())
    assert found.built is not None
    assert (found.valid_until, found.recipient) == (NOW + DAY, MIRAI)
    assert inside(found, Way.PIXELPASS)["proof"]["challenge"] == "A-17"
    assert wallet.portfolios.handed(now=NOW) == ()
    assert wallet.showing.shown(found, Way.PIXELPASS, now=NOW) is Changes.PRESENTATIONS
    (row,) = wallet.portfolios.handed(now=NOW)
    assert (row.portfolio, row.means, row.valid_until) == (draft_id, "qr-pixelpass", NOW + DAY)
    assert wallet.portfolios.draft(draft_id).days == 90


def test_why_a_signed_badge_is_signed_twice_for_vp1_is_told(wallet: Wallet) -> None:
    found = wallet.showing.signed(kept(wallet), MIRAI, now=NOW, work=Work())
    dense, other = found.by(Way.VP1).fit, found.by(Way.PIXELPASS).fit
    assert dense is not None
    assert other is not None
    assert dense.version > 20
    assert "fit_two_signatures" in dense.advice
    assert "fit_two_signatures" not in other.advice
    assert other.version < dense.version


@pytest.mark.node
@pytest.mark.skipif(
    not peers.installed("@digitalcredentials/vpqr"),
    reason="needs Node.js and the packages of tests/peers",
)
def test_one_signature_would_not_do_for_vp1(wallet: Wallet) -> None:
    """The reader wants assertionMethod; that alone says nothing of who presents."""
    found = wallet.showing.signed(kept(wallet), MIRAI, now=NOW, work=Work())
    document = inside(found, Way.VP1)
    said, proved = {}, {}
    for proof in document["proof"]:
        alone = {**document, "proof": proof}
        read = peers.ask("vp1.mjs", read=vp1.encode(alone))
        said[proof["proofPurpose"]] = read["whole"]["signature"]
        data = json.dumps(alone).encode()
        report = judge(data, "shown.json", wallet._knowing.basis(), now=NOW).report
        proved[proof["proofPurpose"]] = report.is_proved
    assert said == {"authentication": "invalid", "assertionMethod": "valid"}
    assert proved == {"authentication": True, "assertionMethod": False}


@pytest.mark.node
@pytest.mark.skipif(
    not peers.installed("@digitalcredentials/vpqr"),
    reason="needs Node.js and the packages of tests/peers",
)
def test_the_consortiums_reader_finds_both_signatures_valid(wallet: Wallet) -> None:
    found = wallet.showing.signed(kept(wallet), MIRAI, now=NOW, work=Work())
    said = peers.ask("vp1.mjs", read=found.by(Way.VP1).text)
    assert (said["signature"], said["whole"]) == (True, {"signature": "valid"})
    bare = wallet.showing.badge(found.badges[0][0], now=NOW)
    assert peers.ask("vp1.mjs", read=bare.by(Way.VP1).text)["signature"] is True


def test_a_portfolio_of_several_is_for_an_animated_code_and_says_why(wallet: Wallet) -> None:
    noise = random.Random(9).randbytes(5_000)  # noqa: S311 - a picture that does not pack
    picture = "data:image/png;base64," + base64.b64encode(noise).decode()
    ids = [
        kept(wallet, number=number, evidence=[{"type": ["Evidence"], "narrative": "x" * 900}])
        for number in (1, 2)
    ]
    large = badge(SCHOOL, 3)
    del large["proof"]
    large["credentialSubject"]["achievement"]["image"] = {"id": picture, "type": "Image"}
    ids.append(kept(wallet, as_file(SCHOOL.sign(large))))
    found = wallet.showing.portfolio(build(wallet, *ids, title="Three"))
    assert found.title == "Three"
    assert found.best is Way.ANIMATED
    for way in (Way.VP1, Way.PIXELPASS):
        fit = found.by(way).fit
        assert fit is not None
        assert not fit.is_easy
        assert fit.advice == ("fit_too_large", "fit_pictures", "fit_evidence", "fit_one_fewer")
        assert fit.reach is Reach.NONE
        assert not found.by(way).can_be_shown
    assert found.by(Way.ANIMATED).can_be_shown
    assert len(json.loads(found.by(Way.ANIMATED).data)["verifiableCredential"]) == 3


def test_one_badge_fewer_is_advised_where_one_code_is_dense(wallet: Wallet) -> None:
    found = wallet.showing.portfolio(build(wallet, kept(wallet, number=1), kept(wallet, number=2)))
    fit = found.by(Way.PIXELPASS).fit
    assert fit is not None
    assert fit.version > 20
    assert fit.share_of_room > 1
    assert fit.advice == ("fit_dense", "fit_one_fewer")


def test_what_packs_well_has_a_code_however_long_it_is(wallet: Wallet) -> None:
    evidence = [{"type": ["Evidence"], "narrative": "x" * 900}] * 40
    found = wallet.showing.badge(kept(wallet, evidence=evidence), now=NOW)
    assert len(found.by(Way.PIXELPASS).data) > 30_000
    assert found.by(Way.PIXELPASS).can_be_shown
    assert len(inside(found, Way.PIXELPASS)["evidence"]) == 40


def test_what_even_parts_cannot_carry_is_told(wallet: Wallet) -> None:
    noise = random.Random(9).randbytes(300_000)  # noqa: S311 - a picture that does not pack
    picture = "data:image/png;base64," + base64.b64encode(noise).decode()
    large = badge(SCHOOL, 3)
    del large["proof"]
    large["credentialSubject"]["achievement"]["image"] = {"id": picture, "type": "Image"}
    found = wallet.showing.badge(kept(wallet, as_file(SCHOOL.sign(large))), now=NOW)
    assert found.by(Way.ANIMATED).why == "animated_too_much"
    assert not any(each.can_be_shown for each in found.ways)


def test_tokens_and_pictures_are_shown_in_the_ways_that_carry_them(wallet: Wallet) -> None:
    draft = SCHOOL.draft(
        badge(SCHOOL, 5)["credentialSubject"]["achievement"], LEARNER, valid_from=START
    )
    token = SCHOOL.token(draft)
    found = wallet.showing.badge(kept(wallet, token.encode(), "badge.txt"), now=NOW)
    assert found.by(Way.VP1).why == "show_vp1_not_json"
    assert pixelpass.decode(found.by(Way.PIXELPASS).text) == token.encode()
    assert found.by(Way.ANIMATED).data == token.encode()


def test_words_that_readers_would_lose_are_told(wallet: Wallet) -> None:
    strange = badge(SCHOOL, 6)
    del strange["proof"]
    strange["@context"] = [*strange["@context"], {"@vocab": "https://a.example/"}]
    strange["mood"] = "good"
    found = wallet.showing.badge(kept(wallet, as_file(SCHOOL.sign(strange))), now=NOW)
    way = found.by(Way.VP1)
    assert (way.why, way.details) == ("compact_term", {"what": "mood"})
    assert inside(found, Way.PIXELPASS)["mood"] == "good"


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("http://a.example/b", "url_not_https"),
        ("https://user@a.example/b", "url_userinfo"),
        ("https://192.168.1.7/b", "url_host"),
        ("https://localhost/b", "url_host"),
        ("https://a.example:8443/b", "url_port"),
        ("javascript:alert(1)", "url_not_https"),
        ("https://a.example/ b", "url_characters"),
        ("https://a.example/" + "b" * 3_000, "url_too_long"),
    ],
)
def test_links_that_are_refused_are_told_with_their_reason(
    wallet: Wallet, link: str, why: str
) -> None:
    found = wallet.showing.badge(kept(wallet), link=link, now=NOW).by(Way.LINK)
    assert found.why == why
    assert not found.can_be_shown
    for language in ("ja", "en"):
        assert wording.say(why, language, **found.details)


def test_a_link_that_the_learner_has(wallet: Wallet) -> None:
    link = "https://portfolio.example/sakura"
    found = wallet.showing.badge(kept(wallet), link=f" {link} ", now=NOW).by(Way.LINK)
    assert found.text == link
    assert found.fit is not None
    assert (found.fit.reach, found.fit.level) == (Reach.ANY_PHONE, "M")


def test_what_was_shown_is_logged_as_it_was_shown(wallet: Wallet) -> None:
    badge_id = kept(wallet)
    bare = wallet.showing.badge(badge_id, link="https://a.example/b", now=NOW)
    signed = wallet.showing.signed(badge_id, MIRAI, now=NOW, work=Work())
    assert wallet.portfolios.handed(now=NOW) == ()
    shown = [(bare, Way.VP1), (bare, Way.LINK), (signed, Way.PIXELPASS), (signed, Way.ANIMATED)]
    for showing, way in shown:
        assert wallet.showing.shown(showing, way, now=NOW) is Changes.PRESENTATIONS
    rows = wallet.portfolios.handed(now=NOW)
    assert [row.means for row in rows] == ["qr-animated", "qr-pixelpass", "qr-link", "qr-vp1"]
    assert [row.recipient for row in rows] == [MIRAI, MIRAI, "", ""]
    assert [row.valid_until for row in rows] == [NOW + DAY, NOW + DAY, None, None]
    assert all(row.badges == ((badge_id, "Data 1"),) for row in rows)
    assert [row.file_name for row in rows] == ["", "", "a.example", ""]
    for row, (showing, way) in zip(reversed(rows), shown, strict=True):
        if way is not Way.LINK:
            assert wallet.portfolios.handed_bytes(row.number)[1] == showing.by(way).data
    checks = [wallet.portfolios.still_verifies(row.number, now=NOW).code for row in rows]
    assert checks == [
        "handed_still_good",
        "handed_still_good",
        "handed_not_kept",
        "handed_still_good",
    ]


def test_a_badge_that_is_not_there(wallet: Wallet) -> None:
    with pytest.raises(VaultError, match="no_such_badge"):
        wallet.showing.badge("nobody", now=NOW)


def test_files_need_no_wallet(wallet: Wallet, tmp_path: Path) -> None:
    def of(data: bytes, name: str = "a.json") -> Showing:
        (tmp_path / name).write_bytes(data)
        return codes_of_file(tmp_path / name)

    document = badge(SCHOOL)
    for data in (as_file(document), bake_png(png(), json.dumps(document))):
        bare = of(data)
        assert bare.title == "Data 1"
        assert inside(bare, Way.VP1)["verifiableCredential"] == [document]
        assert inside(bare, Way.PIXELPASS) == document
    built = build(wallet, kept(wallet))
    whole = of(built.vp)
    assert inside(whole, Way.VP1)["holder"] == built.holder
    assert len(inside(whole, Way.VP1)["proof"]) == 2
    assert isinstance(inside(whole, Way.PIXELPASS)["proof"], dict)
    token = of(built.vp_jwt)
    assert token.by(Way.VP1).why == "show_vp1_not_json"
    assert pixelpass.decode(token.by(Way.PIXELPASS).text) == built.vp_jwt
    with pytest.raises(ReadingError):
        of(b"{broken")
