"""A request has one answer, whatever is started anew; a second one takes a second yes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.service.asking import HOST, Employer, wanting
from tests.service.making import NOW, PASSPHRASE, badge
from tests.service.test_answering import kept, opened, school, sent, web
from tests.service.test_answering_exchanges import BADGE, LINK, SIGN_IN, Exchange
from tests.service.test_backups import _cheap, backup, restore
from tests.sharing.web import Says, Web
from wallet import wording
from wallet.errors import SharingError, TrustError, WalletError
from wallet.service import Wallet
from wallet.snapshots.requests import EndedBefore, RequestPage
from wallet.tasks import network
from wallet.vault import answered
from wallet.work import Work

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from tests.issuer_simulator import Institution

__all__ = ["_cheap", "school", "web"]
pytestmark = pytest.mark.loopback
LATER = NOW + timedelta(minutes=5)
YEAR = timedelta(days=365)  # a code on paper may hang that long


@pytest.fixture
def employer(web: Web) -> Employer:
    return Employer(web)


def refused(wallet: Wallet, page: RequestPage, now: datetime = LATER) -> WalletError:
    with pytest.raises(WalletError) as caught:
        wallet.answering.send(page.number, now=now, work=Work())
    return caught.value


def rows(wallet: Wallet) -> int:
    ((count,),) = wallet._vault._database.query("SELECT count(*) FROM answered")
    return int(count)


def test_a_code_on_paper_is_answered_once_also_over_a_restart(
    home: Path, employer: Employer, school: Institution
) -> None:
    wallet = Wallet.unlock(home, PASSPHRASE, now=NOW)
    kept(wallet, badge(school))
    link = employer.link(wanting())
    assert opened(wallet, link).before is None
    first = sent(wallet, opened(wallet, link))
    wallet.close()
    wallet = Wallet.unlock(home, PASSPHRASE, now=NOW + YEAR)
    page = wallet.answering.open(link, now=NOW + YEAR, work=Work())
    assert isinstance(page, RequestPage)
    assert page.before == EndedBefore(NOW, first.share)
    assert page.answerable, "nothing stands in the way but the learner's own word"
    error = refused(wallet, page, NOW + YEAR)
    assert isinstance(error, SharingError)
    assert (error.code, error.details) == ("answer_again", {"host": HOST, "time": NOW})
    for language, day in (("en", "2026"), ("ja", "2026年")):
        told = wording.with_next_step(error.code, language, **error.details)
        assert day in told
        assert HOST in told
    assert len(employer.forms) == 1
    assert len(wallet.portfolios.handed(now=NOW)) == 1
    done = wallet.answering.send(page.number, again=True, now=NOW + YEAR, work=Work())
    assert len(employer.forms) == 2
    assert opened(wallet, link).before == EndedBefore(NOW + YEAR, done.share)
    wallet.close()


def test_two_pages_of_one_request_are_one_request(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    link = employer.link(wanting())
    one, other = opened(wallet, link), opened(wallet, link)
    sent(wallet, one)
    assert refused(wallet, other).code == "answer_again"
    assert wallet.answering.page(other.number, now=NOW).before is not None
    assert len(employer.forms) == 1


def test_another_request_of_the_same_asker_is_new(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    sent(wallet, opened(wallet, employer.link(wanting(), nonce="n-1")))
    assert opened(wallet, employer.link(wanting(), nonce="n-1")).before is not None
    assert opened(wallet, employer.link(wanting(), nonce="n-2")).before is None


def test_what_never_left_was_no_answer(
    wallet: Wallet, employer: Employer, school: Institution, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(wallet, badge(school))
    link = employer.link(wanting())
    good = network.send

    def nowhere(*_: Any, **__: Any) -> None:
        raise TrustError("fetch_unreachable", host=HOST)

    monkeypatch.setattr(network, "send", nowhere)
    page = opened(wallet, link)
    assert refused(wallet, page).code == "fetch_unreachable"
    assert rows(wallet) == 0
    monkeypatch.setattr(network, "send", good)
    sent(wallet, page)
    assert rows(wallet) == 1


def test_what_may_have_left_was_one(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    link = employer.link(wanting())
    employer.says = Says(b"{}", status=500)
    assert refused(wallet, opened(wallet, link)).code != "answer_again"
    assert refused(wallet, opened(wallet, link)).code == "answer_again"


def test_a_second_answer_that_never_left_leaves_the_first(
    wallet: Wallet, employer: Employer, school: Institution, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(wallet, badge(school))
    link = employer.link(wanting())
    first = sent(wallet, opened(wallet, link))

    def nowhere(*_: Any, **__: Any) -> None:
        raise TrustError("fetch_unreachable", host=HOST)

    monkeypatch.setattr(network, "send", nowhere)
    page = opened(wallet, link)
    with pytest.raises(TrustError):
        wallet.answering.send(page.number, again=True, now=LATER, work=Work())
    assert opened(wallet, link).before == EndedBefore(NOW, first.share)


def test_a_declined_request_is_told_and_can_be_answered(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    link = employer.link(wanting())
    wallet.answering.decline(opened(wallet, link).number, now=NOW, work=Work())
    page = opened(wallet, link)
    assert page.before == EndedBefore(NOW, 0)
    assert not page.before.answered
    done = sent(wallet, page)
    assert opened(wallet, link).before == EndedBefore(NOW, done.share)
    wallet.answering.decline(opened(wallet, link).number, now=LATER, work=Work())
    assert opened(wallet, link).before == EndedBefore(NOW, done.share), "the answer weighs more"


def test_what_goes_on_within_an_exchange_is_not_held_back(
    wallet: Wallet, web: Web, school: Institution
) -> None:
    """Without a challenge all questions of an exchange look the same; reopened it is told."""
    badge_id = kept(wallet, badge(school))
    site = Exchange(web, query=[BADGE])
    site.then = {"verifiablePresentationRequest": {"query": [BADGE]}}

    def answered_with(page: RequestPage) -> Any:
        return wallet.answering.choose(page.number, {"example-1-1": [badge_id]}, now=NOW)

    done = sent(wallet, answered_with(opened(wallet, LINK)))
    again = wallet.answering.page(done.again, now=NOW)
    assert again.before is None
    site.then = {}
    sent(wallet, answered_with(again))
    assert len(site.answers) == 2
    page = answered_with(opened(wallet, LINK))
    assert page.before is not None
    assert refused(wallet, page).code == "answer_again"


def test_declining_an_exchange_tells_nobody_and_is_not_remembered(wallet: Wallet, web: Web) -> None:
    Exchange(web, query=[SIGN_IN], challenge="c-1")
    wallet.answering.decline(opened(wallet, LINK).number, now=NOW, work=Work())
    assert opened(wallet, LINK).before is None


def test_what_is_forgotten_of_the_log_is_forgotten_here(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    one, other = employer.link(wanting()), employer.link(wanting())
    sent(wallet, opened(wallet, one))
    wallet.answering.decline(opened(wallet, other).number, now=NOW, work=Work())
    wallet.activity.forget(before=NOW)
    wallet.portfolios.forget_bytes()
    assert rows(wallet) == 2
    wallet.activity.forget()
    assert rows(wallet) == 1, "what was declined is in no other table"
    wallet.activity.forget(shares=True)
    assert rows(wallet) == 0


def test_nothing_of_a_request_is_kept_but_a_digest(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    sent(wallet, opened(wallet, employer.link(wanting(), nonce="a-nonce")))
    ((request,),) = wallet._vault._database.query("SELECT request FROM answered")
    assert len(request) == 64
    assert int(request, 16)


def test_the_memory_is_bounded(wallet: Wallet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answered, "MOST", 3)
    memory = wallet._vault.answered
    for number in range(5):
        memory.note(f"{number:064}", None, now=NOW + timedelta(minutes=number))
    there = [memory.last(f"{number:064}") is not None for number in range(5)]
    assert there == [False, False, True, True, True]
    memory.note("f" * 64, None, now=NOW + answered.KEPT + timedelta(minutes=4))
    assert rows(wallet) == 2, "what is older than two years went"
    assert memory.last(f"{4:064}") is not None


def test_a_backup_brings_it_along_with_the_entry_of_the_log(
    wallet: Wallet, other: Wallet, employer: Employer, school: Institution, tmp_path: Path
) -> None:
    kept(wallet, badge(school))
    kept(other, badge(school, 2))
    link, mine = employer.link(wanting()), employer.link(wanting())
    theirs = employer.link(wanting())
    sent(wallet, opened(wallet, link))
    wallet.answering.decline(opened(wallet, theirs).number, now=NOW, work=Work())
    for each in (mine, employer.link(wanting())):  # the numbers of the two logs differ
        sent(other, opened(other, each))
    file = backup(wallet, tmp_path)
    for _ in range(2):
        restore(other, file)
        assert rows(other) == 4
    there, here = opened(wallet, link).before, opened(other, link).before
    assert there is not None
    assert here is not None
    assert here.share != there.share
    _, data = other.portfolios.handed_bytes(here.share)
    assert data == wallet.portfolios.handed_bytes(there.share)[1]
    assert refused(other, opened(other, link)).code == "answer_again"
    assert opened(other, theirs).before == EndedBefore(NOW, 0)
