"""Asking issuers anew: whom, what came, which keys changed, how badges stand after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.service.making import AOBA, DAY, NOW, as_file, badge, institution, pack, take
from tests.service.test_fetching import Web
from wallet.tasks.knowledge import asking
from wallet.trust.model import Level
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.service import Wallet
    from wallet.snapshots.issuers import IssuersAsked

DID = f"did:web:{AOBA}"


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    made = Web()
    monkeypatch.setattr(asking, "fetch", made.fetch)
    return made


def ask(wallet: Wallet, issuer_id: str = "", *, days: int = 0) -> IssuersAsked:
    return wallet.asking.ask(
        wallet.asking.hosts(issuer_id), issuer_id=issuer_id, now=NOW + days * DAY, work=Work()
    )


def test_an_issuer_is_asked_for_what_its_own_badges_rest_on(wallet: Wallet, web: Web) -> None:
    one, other = institution(), institution("other-u.example")
    take(wallet, as_file(badge(one, 1, status="revocation")), as_file(badge(other, 2)))
    assert [(host.name, host.purposes) for host in wallet.asking.hosts(DID)] == [
        (AOBA, ("keys", "status"))
    ]
    assert [host.name for host in wallet.asking.hosts()] == [AOBA, "other-u.example"]
    assert wallet.asking.hosts("did:web:nobody.example") == ()
    web.serve(one.documents())
    told = ask(wallet, DID)
    assert {url for url in web.asked if AOBA not in url} == set()
    (host,) = told.hosts
    assert [(page.news, page.error) for page in host.pages] == [(True, None), (True, None)]
    assert (told.keys[0].added, told.rechecked) == (wallet.trust.issuer(DID).keys, 1)
    assert [(each.before, each.after) for each in told.changed] == [
        (Verdict.UNKNOWN_KEY, Verdict.VALID)
    ]
    assert wallet.trust.issuer(DID).fetched == NOW
    again = ask(wallet, DID, days=1)
    assert wallet.trust.issuer(DID).fetched == NOW + DAY
    assert [page.news for page in again.hosts[0].pages] == [False, False]
    assert (again.keys, again.changed) == ((), ())


def test_keys_that_changed_since_the_pin_are_told(wallet: Wallet, web: Web) -> None:
    issuer = institution()
    web.serve(issuer.documents())
    take(wallet, as_file(badge(issuer)))
    ask(wallet, DID)
    wallet.trust.decide(DID, Level.PINNED, now=NOW)
    (before,) = wallet.trust.issuer(DID).keys
    issuer.rotate()
    web.serve(issuer.documents())
    (news,) = ask(wallet, days=1).keys
    assert (news.issuer_id, news.gone, news.pinned) == (DID, (before,), True)
    assert news.added == wallet.trust.issuer(DID).keys


def test_a_host_that_fails_stops_no_other(wallet: Wallet, web: Web) -> None:
    one, other = institution(), institution("other-u.example")
    take(wallet, as_file(badge(one, 1)), as_file(badge(other, 2)))
    web.serve(other.documents())
    told = {host.host: host.pages[0] for host in ask(wallet).hosts}
    assert told[AOBA].error is not None
    assert told[AOBA].error.code == "fetch_status"
    assert (told["other-u.example"].error, told["other-u.example"].news) == (None, True)
    assert {contact.outcome for contact in wallet.trust.contacts()} == {"fetch_status", "ok"}


def test_an_issuers_badges_are_listed(wallet: Wallet) -> None:
    one = institution()
    first, second = take(wallet, as_file(badge(one, 1)), as_file(badge(one, 2))).added
    take(wallet, as_file(badge(institution("other-u.example"), 3)))
    wallet.marks.archive([first], now=NOW)
    assert [row.id for row in wallet.trust.issued_by(DID, now=NOW)] == [second, first]
    assert [row.id for row in wallet.trust.issued_by(DID, now=NOW, most=1)] == [second]


def test_the_last_refresh_is_told_where_a_pack_named_the_issuer(
    wallet: Wallet, web: Web, tmp_path: Path
) -> None:
    issuer = institution()
    take(wallet, as_file(badge(issuer)))
    named = [replace(each, aliases=(DID,)) for each in issuer.documents()]
    wallet.trust.import_pack(pack(named, tmp_path / "pack"))
    assert wallet.trust.issuer(DID).fetched == NOW
    web.serve(issuer.documents())
    ask(wallet, DID, days=3)
    assert wallet.trust.issuer(DID).fetched == NOW + 3 * DAY
