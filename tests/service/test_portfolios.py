"""Portfolios of a wallet: drafts, keys, what would leave, signing, the log with exact bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import apsw
import pytest

from tests.issuer_simulator import Learner, achievement
from tests.service.making import (
    DAY,
    LEARNER,
    NOW,
    PASSPHRASE,
    START,
    as_file,
    badge,
    institution,
    take,
)
from wallet import wording
from wallet.errors import Cancelled, PresentingError, VaultError
from wallet.presenting.portfolio import LONGEST_LINE, Chosen, Portfolio, Section
from wallet.service import Wallet, judge
from wallet.snapshots.portfolios import Travels, Weight
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from tests.issuer_simulator import Institution
    from wallet.snapshots.portfolios import Built, PortfolioPage
    from wallet.verification.report import Report

MIRAI = "mirai.example"


@pytest.fixture
def school() -> Institution:
    return institution(method="did:key")


def kept(wallet: Wallet, school: Institution, number: int = 1, **how: Any) -> str:
    (badge_id,) = take(wallet, as_file(badge(school, number, **how))).added
    return badge_id


def bound(wallet: Wallet, school: Institution, did: str, number: int = 90) -> str:
    made = achievement(f"https://aoba-u.example/achievements/{number}", f"Data {number}")
    issued = school.issue(
        made, Learner(did=did), valid_from=START, credential_id=f"urn:example:{number}"
    )
    (badge_id,) = take(wallet, as_file(issued)).added
    return badge_id


def of(*badges: str, **said: Any) -> Portfolio:
    sections = (Section("", tuple(map(Chosen, badges))),)
    return Portfolio(**{"recipient": MIRAI, "sections": sections, **said})


def build(wallet: Wallet, portfolio: Portfolio, **how: Any) -> Built:
    return wallet.portfolios.build(portfolio, **{"now": NOW, "work": Work(), **how})


def note(wallet: Wallet, made: Built, **how: Any) -> int:
    said = {"means": "vp", "data": made.vp, "file_name": "for-mirai.vp.json", "now": NOW, **how}
    wallet.portfolios.note(made, **said)
    return wallet.portfolios.handed(now=NOW)[0].number


def codes(page: PortfolioPage, weight: Weight | None = None) -> set[str]:
    return {each.code for each in page.findings if weight in (None, each.weight)}


def judged(wallet: Wallet, made: Built, data: bytes, **how: Any) -> Report:
    asked = {"challenge": made.challenge, "domain": made.recipient, "now": NOW, **how}
    return judge(data, "a", wallet._knowing.basis(), **asked).report


# drafts ------------------------------------------------------------------------------------


def test_draft_is_kept_as_it_was_written(wallet: Wallet, school: Institution) -> None:
    one, two = kept(wallet, school), kept(wallet, school, 2)
    draft = Portfolio(
        title="統計の学び\nと\u202e謎",
        text="一行目\n二行目",
        name="青木 結衣",
        recipient=MIRAI,
        purpose="採用",
        sections=(
            Section("", (Chosen(one, ("/name", "/a~1b")),)),
            Section("その他", (Chosen(two), Chosen("gone", ()))),
        ),
        language="ja",
        days=90,
        pathway="goal",
    )
    portfolio_id, _ = wallet.portfolios.keep(draft, now=NOW)
    assert wallet.portfolios.draft(portfolio_id) == replace(draft, id=portfolio_id, changed=NOW)
    (row,) = wallet.portfolios.all(now=NOW)
    assert (row.id, row.badges, row.missing, row.sent) == (portfolio_id, 3, 1, None)
    later = replace(wallet.portfolios.draft(portfolio_id), title="学び")
    assert wallet.portfolios.keep(later, now=NOW + DAY)[0] == portfolio_id
    assert wallet.portfolios.draft(portfolio_id).title == "学び"
    assert len(wallet.portfolios.all(now=NOW)) == 1


def test_removed_draft_comes_back_until_the_wallet_locks(wallet: Wallet) -> None:
    portfolio_id, _ = wallet.portfolios.keep(Portfolio(title="a"), now=NOW)
    wallet.portfolios.remove(portfolio_id)
    assert wallet.portfolios.all(now=NOW) == ()
    for act in (wallet.portfolios.draft, wallet.portfolios.remove):
        with pytest.raises(VaultError, match="no_such_portfolio"):
            act(portfolio_id)
    with pytest.raises(VaultError, match="no_such_portfolio"):
        wallet.portfolios.keep(Portfolio(id=portfolio_id), now=NOW)
    wallet.portfolios.bring_back(portfolio_id)
    assert wallet.portfolios.draft(portfolio_id).title == "a"


def test_renewed_copy_has_no_id_and_no_badge_that_is_gone(
    wallet: Wallet, school: Institution
) -> None:
    one = kept(wallet, school)
    sections = (Section("a", (Chosen(one, ("/name",)), Chosen("gone"))),)
    portfolio_id, _ = wallet.portfolios.keep(of(sections=sections, title="学び"), now=NOW)
    again = wallet.portfolios.renew(portfolio_id, now=NOW + DAY)
    assert again == of(sections=(Section("a", (Chosen(one, ("/name",)),)),), title="学び")
    assert build(wallet, again, now=NOW + DAY).signed == NOW + DAY


def test_nonsense_in_a_draft_of_another_program_is_left_out(wallet: Wallet) -> None:
    portfolio_id, _ = wallet.portfolios.keep(Portfolio(title="a"), now=NOW)
    run = wallet._vault._database.query
    odd = '{"title": 3, "days": "x", "sections": [1, {"badges": [{}, 2]}]}'
    for text in ("no JSON", "[]", odd):
        run("UPDATE portfolio SET draft = ?", (text,))
        found = wallet.portfolios.draft(portfolio_id)
        assert (found.title, found.days, found.badges) == ("", 30, ())


# what would leave ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("review_days", {"days": 0}),
        ("review_days", {"days": -1}),
        ("review_days", {"days": 100_000}),
        ("review_line_too_long", {"title": "あ" * (LONGEST_LINE + 1)}),
        ("review_line_too_long", {"recipient": "a" * (LONGEST_LINE + 1)}),
        ("review_text_too_long", {"text": "a" * 4_001}),
        ("review_nothing_chosen", {"sections": ()}),
        ("review_nothing_chosen", {"sections": (Section("a", ()),)}),
        ("review_gone", {"sections": (Section("", (Chosen("gone"),)),)}),
    ],
)
def test_what_cannot_be_signed_is_told_before_and_when_it_is_tried(
    wallet: Wallet, school: Institution, code: str, changed: dict[str, Any]
) -> None:
    portfolio = replace(of(kept(wallet, school)), **changed)
    page = wallet.portfolios.show(portfolio, now=NOW)
    assert page.stops
    assert code in codes(page, Weight.STOPS)
    with pytest.raises(PresentingError) as caught:
        build(wallet, portfolio)
    assert caught.value.code == code
    for language in ("ja", "en"):
        assert wording.say(code, language, **caught.value.details)
        assert wording.next_step(code, language, **caught.value.details)
    assert wallet._vault.recipient_keys.find(MIRAI) is None  # nothing is made on the way


def test_more_badges_than_a_portfolio_holds(wallet: Wallet) -> None:
    page = wallet.portfolios.show(of(*(str(number) for number in range(201))), now=NOW)
    assert {"review_too_many", "review_gone"} <= codes(page, Weight.STOPS)


def test_altered_badge_stops_and_an_expired_one_is_marked(
    wallet: Wallet, school: Institution
) -> None:
    altered = badge(school, 1)
    altered["name"] = "Another"
    (one,) = take(wallet, as_file(altered)).added
    page = wallet.portfolios.show(of(one), now=NOW)
    assert "review_altered" in codes(page, Weight.STOPS)
    old = kept(wallet, school, 2, valid_until="2026-05-01T00:00:00Z")
    page = wallet.portfolios.show(of(old), now=NOW)
    assert "review_expired" in codes(page, Weight.CARE)
    report = judged(wallet, made := build(wallet, of(old)), made.vp)
    assert (report.verdict, report.inner[0].verdict) == (Verdict.VALID, Verdict.EXPIRED)


@pytest.mark.parametrize("recipient", ["", "   ", "\t\n"])
def test_portfolio_for_nobody_in_particular_is_told_and_signed_by_a_key_of_its_own(
    wallet: Wallet, school: Institution, recipient: str
) -> None:
    portfolio = of(kept(wallet, school), recipient=recipient)
    page = wallet.portfolios.show(portfolio, now=NOW)
    assert "review_no_recipient" in codes(page, Weight.CARE)
    one, two = build(wallet, portfolio), build(wallet, portfolio)
    assert one.holder != two.holder
    for data in (one.vp, one.vp_jwt):
        assert judged(wallet, one, data).verdict is Verdict.VALID
    assert one.explanation[0][0] == "presented_who_anybody"


def test_hostile_words_are_told_and_signed_as_they_are(wallet: Wallet, school: Institution) -> None:
    title = "学び\u202e<script>alert(1)</script>\u200b\x00"
    made = build(wallet, of(kept(wallet, school), title=title, name="а" + "dmin"))
    assert "review_own_words" in codes(made.page, Weight.CARE)
    assert json.loads(made.vp)["name"] == title
    for data in (made.vp, made.vp_jwt):
        assert judged(wallet, made, data).verdict is Verdict.VALID


def test_badge_that_cannot_be_covered_goes_along_as_a_file(
    wallet: Wallet, school: Institution
) -> None:
    document = {**badge(school, 1), "notInAnyContext": "lost"}
    (one,) = take(wallet, as_file(document)).added
    page = wallet.portfolios.show(of(one), now=NOW)
    (found,) = page.badges
    assert found.travels is Travels.ATTACHED
    assert found.data == as_file(document)
    assert "review_attached_uncovered" in codes(page)


def test_what_is_shown_is_what_travels(wallet: Wallet, school: Institution) -> None:
    one = kept(wallet, school)
    made = build(wallet, of(one))
    (inside,) = json.loads(made.vp)["verifiableCredential"]
    (shown,) = made.page.badges
    assert json.loads(shown.data) == inside
    assert shown.page.credential.document == inside


def test_stopping_between_badges(wallet: Wallet, school: Institution) -> None:
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        build(wallet, of(kept(wallet, school)), work=work)
    assert wallet._vault.recipient_keys.find(MIRAI) is None


# keys ----------------------------------------------------------------------------------------


def test_unbound_badges_are_signed_by_a_key_for_the_recipient_alone(
    wallet: Wallet, school: Institution
) -> None:
    one = kept(wallet, school)
    first = build(wallet, of(one))
    assert first.page.holder == first.holder
    assert wallet.portfolios.show(of(one, recipient=" MIRAI.example "), now=NOW).holder == (
        first.holder
    )
    assert build(wallet, of(one)).holder == first.holder
    other = build(wallet, of(one, recipient="other.example"))
    assert other.holder != first.holder
    own = {key.did for page in wallet.profiles.pages() for key in page.keys}
    assert not own & {first.holder, other.holder}
    assert wallet.portfolios.renew_key(MIRAI)
    assert build(wallet, of(one)).holder != first.holder
    assert not wallet.portfolios.renew_key("nobody.example")


def test_bound_badges_are_signed_by_the_key_that_they_are_bound_to(
    wallet: Wallet, school: Institution
) -> None:
    mine = wallet.holder_did()
    one, other = bound(wallet, school, mine), kept(wallet, school)
    made = build(wallet, of(one, other))
    assert made.holder == mine
    assert [each.bound for each in made.page.badges] == [True, False]
    assert {"review_bound", "review_key_bound"} <= codes(made.page)
    assert wallet._vault.recipient_keys.find(MIRAI) is None
    wallet.profiles.rotate(wallet.profiles.pages()[0].id, now=NOW)
    assert build(wallet, of(one)).holder == mine  # retired, and the badge's all the same


def test_badges_bound_to_two_keys_are_told(wallet: Wallet, school: Institution) -> None:
    first = wallet.holder_did()
    second = wallet.profiles.rotate(wallet.profiles.pages()[0].id, now=NOW)
    badges = [bound(wallet, school, did, 90 + at) for at, did in enumerate((first, second))]
    page = wallet.portfolios.show(of(*badges), now=NOW)
    assert {"review_two_keys", "review_bound_elsewhere"} <= codes(page, Weight.CARE)
    assert [each.bound for each in page.badges].count(True) == 1


def test_badge_of_an_address_of_the_learners_and_of_somebody_else(
    wallet: Wallet, school: Institution
) -> None:
    one = kept(wallet, school)
    assert "review_not_yours" in codes(wallet.portfolios.show(of(one), now=NOW), Weight.CARE)
    wallet.profiles.add_email(wallet.profiles.pages()[0].id, LEARNER.email)
    assert "review_bound_email" in codes(wallet.portfolios.show(of(one), now=NOW), Weight.TOLD)


# what was handed over --------------------------------------------------------------------------


def test_log_keeps_the_exact_bytes_and_judges_them_again(
    wallet: Wallet, school: Institution
) -> None:
    one = kept(wallet, school)
    portfolio_id, _ = wallet.portfolios.keep(of(one, title="学び", purpose="採用"), now=NOW)
    made = build(wallet, wallet.portfolios.draft(portfolio_id))
    assert wallet.portfolios.handed(now=NOW) == ()  # signing alone hands nothing over
    number = note(wallet, made)
    (row,) = wallet.portfolios.handed(now=NOW)
    assert (row.title, row.recipient, row.purpose, row.means) == ("学び", MIRAI, "採用", "vp")
    assert (row.size, row.kept, row.portfolio) == (len(made.vp), True, portfolio_id)
    assert wallet.portfolios.handed_bytes(number) == ("for-mirai.vp.json", made.vp)
    assert wallet.portfolios.all(now=NOW)[0].sent == NOW
    (entry,) = [each for each in wallet.activity.rows() if each.code == "activity_shared"]
    assert entry.details["name"] == MIRAI
    for later, code in ((NOW, "handed_still_good"), (NOW + 40 * DAY, "handed_ended")):
        check = wallet.portfolios.still_verifies(number, now=later)
        assert check.code == code
        assert check.report is not None
        for language in ("ja", "en"):
            assert wording.say(code, language, **check.details)


def test_badge_that_ended_since_is_told_of_what_was_handed_over(
    wallet: Wallet, school: Institution
) -> None:
    one = kept(wallet, school, valid_until="2026-11-10T00:00:00Z")
    number = note(wallet, build(wallet, of(one)))
    assert wallet.portfolios.still_verifies(number, now=NOW).code == "handed_still_good"
    check = wallet.portfolios.still_verifies(number, now=NOW + 20 * DAY)
    assert (check.code, check.details["changed"]) == ("handed_badges_changed", "1")


def test_bytes_are_forgotten_and_the_record_stays(wallet: Wallet, school: Institution) -> None:
    one = kept(wallet, school)
    first, second = (note(wallet, build(wallet, of(one))) for _ in range(2))
    wallet.portfolios.forget_bytes(first)
    assert [row.kept for row in wallet.portfolios.handed(now=NOW)] == [True, False]
    assert wallet.portfolios.still_verifies(first, now=NOW).code == "handed_not_kept"
    (noted,) = [row for row in wallet.activity.rows() if row.code == "activity_bytes_forgotten"]
    assert noted.details["count"] == 1
    with pytest.raises(VaultError, match="shared_bytes_not_kept"):
        wallet.portfolios.handed_bytes(first)
    wallet.portfolios.forget_bytes()
    assert not any(row.kept for row in wallet.portfolios.handed(now=NOW))
    for act in (wallet.portfolios.handed_bytes, wallet._vault.shares.one):
        with pytest.raises(VaultError, match="no_such_share"):
            act(second + 1)


@pytest.mark.parametrize(("days", "left"), [(None, 2), (365, 2), (30, 1), (0, 0)])
def test_bytes_are_kept_for_as_long_as_the_learner_says(
    wallet: Wallet, school: Institution, home: Path, days: int | None, left: int
) -> None:
    one = kept(wallet, school)
    for moment in (NOW - 60 * DAY, NOW):
        note(wallet, build(wallet, of(one)), now=moment)
    assert wallet.portfolios.kept_for() is None
    wallet.portfolios.keep_for(days, now=NOW)
    assert wallet.portfolios.kept_for() == days
    assert sum(row.kept for row in wallet.portfolios.handed(now=NOW)) == left
    number = note(wallet, build(wallet, of(one)))
    (row,) = [each for each in wallet.portfolios.handed(now=NOW) if each.number == number]
    assert row.kept is (days != 0)
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW + 400 * DAY)  # what is over goes at the start
    assert sum(each.kept for each in again.portfolios.handed(now=NOW)) == (3 if days is None else 0)
    assert len(again.portfolios.handed(now=NOW)) == 3
    again.close()


def test_log_that_is_forgotten_takes_the_bytes_with_it(wallet: Wallet, school: Institution) -> None:
    note(wallet, build(wallet, of(kept(wallet, school))))
    wallet.activity.forget(shares=True)
    assert wallet.portfolios.handed(now=NOW) == ()
    assert wallet._vault._database.query("SELECT count(*) FROM shared_file") == [(0,)]


def test_locked_half_way_nothing_is_half_written(
    wallet: Wallet, school: Institution, home: Path
) -> None:
    one = kept(wallet, school)
    made = build(wallet, of(one))
    wallet.close()
    for act in (
        lambda: wallet.portfolios.note(made, means="vp", data=made.vp, file_name="a", now=NOW),
        lambda: wallet.portfolios.keep(of(one), now=NOW),
        lambda: build(wallet, of(one)),
    ):
        with pytest.raises(apsw.ConnectionClosedError):
            act()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    assert again.portfolios.handed(now=NOW) == ()
    assert again.portfolios.all(now=NOW) == ()
    again.close()


# moving ------------------------------------------------------------------------------------------


def test_backup_brings_drafts_keys_and_bytes_to_another_machine(
    wallet: Wallet, other: Wallet, school: Institution, tmp_path: Path
) -> None:
    kept(other, school, 7)  # ids are drawn anew there
    one = kept(wallet, school)
    portfolio_id, _ = wallet.portfolios.keep(of(one, title="学び"), now=NOW)
    made = build(wallet, wallet.portfolios.draft(portfolio_id))
    note(wallet, made)
    wallet.portfolios.keep_for(365, now=NOW)
    file = tmp_path / "a.tsumiki-backup"
    wallet.backups.write(file, "words of the backup", now=NOW, work=Work())
    for _ in range(2):
        other.backups.restore(file, "words of the backup", now=NOW, work=Work())
        draft = other.portfolios.draft(portfolio_id)
        assert draft.title == "学び"
        assert not other.portfolios.show(draft, now=NOW).gone
        (row,) = other.portfolios.handed(now=NOW)
        assert other.portfolios.handed_bytes(row.number)[1] == made.vp
        assert build(other, draft).holder == made.holder
    other.portfolios.forget_bytes(row.number)
    other.backups.restore(file, "words of the backup", now=NOW, work=Work())
    assert not other.portfolios.handed(now=NOW)[0].kept  # what was forgotten here stays so
