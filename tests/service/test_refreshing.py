"""The newest edition of a kept badge: asked for once, judged, and kept only when it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.service.making import NOW, START, as_file, badge, institution, pack, take
from tests.service.newest import HOST, LATER, URL, desk
from wallet import wording
from wallet.errors import TrustError, UsageError
from wallet.snapshots.changes import Changes
from wallet.snapshots.imports import Host
from wallet.verification.report import Outcome, Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.service.newest import Desk
    from wallet.service import Wallet
    from wallet.snapshots.imports import Asked

pytestmark = pytest.mark.loopback
OLD = "2025-04-01T00:00:00Z"


@pytest.fixture
def aoba(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with desk(tmp_path, monkeypatch) as made:
        yield made


def kept(wallet: Wallet, document: dict[str, Any]) -> str:
    return take(wallet, as_file(document)).added[0]


def refresh(wallet: Wallet, badge_id: str) -> Asked:
    return wallet.refresh(badge_id, now=NOW, work=Work())


def front(wallet: Wallet, badge_id: str) -> bytes:
    return wallet.original(badge_id)[1]


def test_a_good_newer_edition_comes_to_the_front(wallet: Wallet, aoba: Desk) -> None:
    old, new = aoba.badge(), aoba.badge(valid_from=LATER)
    badge_id = kept(wallet, old)
    page = wallet.badge(badge_id, now=NOW)
    assert page.newest_at == Host(HOST, (URL,), ("edition",))
    assert aoba.asked == []  # to look at a badge asks nobody

    aoba.answer(new)
    asked = refresh(wallet, badge_id)
    assert (asked.check.code, asked.check.outcome) == ("refresh_taken", Outcome.PASS)
    assert asked.check.as_of == NOW
    assert asked.changes & Changes.LIBRARY
    assert aoba.asked == ["GET /refresh/1 HTTP/1.1"]
    page = wallet.badge(badge_id, now=NOW)
    assert (page.row.verdict, page.row.editions) == (Verdict.VALID, 2)
    assert page.credential.valid_from is not None
    assert page.credential.valid_from.month == 9
    assert page.file_name == "badge.json"
    assert front(wallet, badge_id) == as_file(new)
    assert wallet.original(badge_id, page.editions[1].sha256)[1] == as_file(old)


def test_the_contact_is_recorded_and_the_answer_kept_nowhere_else(
    wallet: Wallet, aoba: Desk, tmp_path: Path
) -> None:
    badge_id = kept(wallet, aoba.badge())
    aoba.answer(aoba.badge(valid_from=LATER))
    refresh(wallet, badge_id)
    assert [(one.time, one.url, one.outcome) for one in wallet.trust.contacts()] == [
        (NOW, URL, "ok")
    ]
    assert wallet.trust.export_pack(tmp_path / "pack") == 0  # a pack is given away; a badge is not


@pytest.mark.parametrize(
    ("answer", "code", "outcome"),
    [
        ({}, "refresh_unchanged", Outcome.PASS),
        ({"credential_id": "urn:example:2"}, "refresh_of_another", Outcome.FAIL),
        ({"valid_from": OLD}, "refresh_older", Outcome.FAIL),
        ({"valid_until": "2026-05-01T00:00:00Z"}, "refresh_not_good", Outcome.FAIL),
        ({"status": "revocation"}, "refresh_unchecked", Outcome.UNKNOWN),
    ],
)
def test_what_may_not_take_its_place_leaves_the_old_one(
    wallet: Wallet, aoba: Desk, answer: dict[str, Any], code: str, outcome: Outcome
) -> None:
    old = aoba.badge()
    badge_id = kept(wallet, old)
    aoba.answer(aoba.badge(**answer))
    asked = refresh(wallet, badge_id)
    assert (asked.check.code, asked.check.outcome) == (code, outcome)
    assert asked.changes == Changes.NOTHING
    assert front(wallet, badge_id) == as_file(old)
    assert [row.editions for row in wallet.badges(now=NOW)] == [1]
    assert len(wallet.trust.contacts()) == 1
    for language in ("en", "ja"):
        said = wording.say(code, language, **asked.check.details)
        assert not [word for word in ("not_good", "unavailable", "expired") if word in said]


def test_what_is_no_badge_leaves_the_old_one(wallet: Wallet, aoba: Desk) -> None:
    badge_id = kept(wallet, aoba.badge())
    aoba.answer(b'{"error": "gone"}')
    assert refresh(wallet, badge_id).check.code == "refresh_unreadable"
    altered = {**aoba.badge(valid_from=LATER), "name": "Something grander"}
    aoba.answer(altered)
    assert refresh(wallet, badge_id).check.code == "refresh_not_good"
    assert [row.editions for row in wallet.badges(now=NOW)] == [1]


def test_an_edition_that_is_already_behind_is_not_taken_twice(wallet: Wallet, aoba: Desk) -> None:
    """The awarding day came later in the one in front: a later word of the same beginning."""
    first = aoba.badge(awardedDate="2026-03-01T00:00:00Z")
    second = aoba.badge(awardedDate="2026-03-02T00:00:00Z")
    badge_id = kept(wallet, first)
    take(wallet, as_file(second))
    aoba.answer(first)
    assert refresh(wallet, badge_id).check.code == "refresh_unchanged"
    aoba.answer(aoba.badge(awardedDate="2026-02-01T00:00:00Z"))
    assert refresh(wallet, badge_id).check.code == "refresh_older"
    assert front(wallet, badge_id) == as_file(second)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"status": "404 Not Found"}, "fetch_status"),
        ({"headers": ("Location: /elsewhere",), "status": "302 Found"}, "fetch_redirect"),
    ],
)
def test_no_answer_is_recorded_all_the_same(
    wallet: Wallet, aoba: Desk, answer: dict[str, Any], code: str
) -> None:
    badge_id = kept(wallet, aoba.badge())
    aoba.answer(b"", *answer.get("headers", ()), status=answer["status"])
    with pytest.raises(TrustError, match=code):
        refresh(wallet, badge_id)
    assert [one.outcome for one in wallet.trust.contacts()] == [code]
    assert len(aoba.asked) == 1


def test_an_altered_badge_sends_nobody_anywhere(wallet: Wallet, aoba: Desk) -> None:
    """Who altered it may have written the address."""
    badge_id = kept(wallet, {**aoba.badge(), "name": "Something grander"})
    assert wallet.badge(badge_id, now=NOW).newest_at is None
    with pytest.raises(UsageError, match="refresh_not_offered"):
        refresh(wallet, badge_id)
    assert aoba.asked == []
    assert wallet.trust.contacts() == ()


def test_a_badge_that_names_no_such_service(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "pack"))
    badge_id = kept(wallet, badge(issuer))
    assert wallet.badge(badge_id, now=NOW).newest_at is None
    with pytest.raises(UsageError, match="refresh_not_offered"):
        refresh(wallet, badge_id)


def test_an_expired_edition_is_renewed(wallet: Wallet, aoba: Desk) -> None:
    badge_id = kept(wallet, aoba.badge(valid_from=START, valid_until="2026-05-01T00:00:00Z"))
    assert wallet.badges(now=NOW)[0].verdict is Verdict.EXPIRED
    aoba.answer(aoba.badge(valid_from=LATER, valid_until="2027-05-01T00:00:00Z"))
    assert refresh(wallet, badge_id).check.code == "refresh_taken"
    assert wallet.badges(now=NOW)[0].verdict is Verdict.VALID


def test_a_picture_is_renewed_by_a_text(wallet: Wallet, aoba: Desk) -> None:
    badge_id = take(wallet, as_file(aoba.badge()), name="私のバッジ.png").added[0]
    token = aoba.issuer.token(aoba.badge(valid_from=LATER))
    aoba.answer(token.encode())
    assert refresh(wallet, badge_id).check.code == "refresh_taken"
    assert wallet.badge(badge_id, now=NOW).file_name == "私のバッジ.jwt"
