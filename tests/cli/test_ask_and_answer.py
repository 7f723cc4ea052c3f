"""The whole scene without a network: one program asks, a learner's wallet answers, all is checked.

Two processes over the loop of this machine; every word, key and badge is real.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.test_nearby_commands import HERE, Running
from tests.issuer_simulator import Institution, Learner, achievement
from tests.issuer_simulator.packs import pack_files
from tests.service.making import take
from wallet.errors import SharingError
from wallet.service import Wallet
from wallet.sharing.local.words import words
from wallet.tasks import network
from wallet.trust import fetching
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.snapshots.requests import RequestPage

pytestmark = pytest.mark.loopback
SCHOOL = Institution("aoba.example", name="青葉データ大学")
START = "2026-04-01T00:00:00Z"


@pytest.fixture
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wallet]:
    """A wallet with two badges that are bound to its key, and one that is not a badge of ours."""
    monkeypatch.setattr(network, "send", fetching.send)
    wallet = Wallet.create(tmp_path / "home", "correct horse battery staple", now=now())
    for number in (1, 2):
        made = achievement(f"https://aoba.example/a/{number}", f"統計学 {number}")
        signed = SCHOOL.issue(made, Learner(did=wallet.holder_did()), valid_from=START)
        take(wallet, json.dumps(signed).encode(), now=now())
    yield wallet
    wallet.close()


@pytest.fixture
def asking(tmp_path: Path) -> Iterator[Running]:
    pack = tmp_path / "pack"
    for name, data in pack_files(SCHOOL.documents()).items():
        (pack / name).parent.mkdir(parents=True, exist_ok=True)
        (pack / name).write_bytes(data)
    manifest = json.loads((pack / "manifest.json").read_text(encoding="utf-8"))
    for entry in manifest["resources"]:
        entry["fetched"] = now().isoformat()
    (pack / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    made = Running(
        "ask", *HERE, "--yes", "--seconds", 120, "--kind", "badge", "--achievement", "統計学 2",
        "--as", "Aoba Foods", "--resources", pack, "--report", tmp_path / "report",
    )  # fmt: skip
    yield made
    made.end()


def now() -> datetime:
    return datetime.now(UTC)


def test_asked_answered_and_checked(learner: Wallet, asking: Running, tmp_path: Path) -> None:
    text = asking.until(r"openid4vp://\S+")
    theirs = asking.until(r"must show: .*")
    asking.until(r"Waiting at")
    looked = learner.answering.look(text)
    assert looked.nearby is not None
    assert all(word in theirs for word in looked.nearby.words)
    with pytest.raises(SharingError) as caught:
        learner.answering.open(text, now=now(), work=Work())
    assert caught.value.code == "request_not_confirmed"
    other = replace(looked.nearby, words=words(bytes(32)))
    with pytest.raises(SharingError):
        learner.answering.open(text, now=now(), work=Work(), confirmed=other)
    page: Any = learner.answering.open(text, now=now(), work=Work(), confirmed=looked.nearby)
    check_page(page)
    sent = learner.answering.send(page.number, now=now(), work=Work())
    code, told = asking.rest()
    assert sent.words
    assert all(word in told for word in sent.words)
    assert "統計学 2" in told
    assert "統計学 1" not in told
    assert code == 0, told
    (result,) = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["results"]
    assert result["verdict"] == "valid"
    (row,) = learner.portfolios.handed(now=now())
    assert row.means == "nearby"
    assert [title for _, title in row.badges] == ["統計学 2"]


def check_page(page: RequestPage) -> None:
    """What the learner sees: whom, what for, which badge; and that it is encrypted."""
    assert page.asker.name == "Aoba Foods"
    assert page.asker.identified.value == "peer"
    assert page.encrypted
    assert page.signed
    chosen = [badge for badges in page.chosen.values() for badge in badges]
    assert len(chosen) == 1
    assert page.answerable, page.findings


def test_declined(learner: Wallet, asking: Running) -> None:
    text = asking.until(r"openid4vp://\S+")
    asking.until(r"Waiting at")
    nearby = learner.answering.look(text).nearby
    page: Any = learner.answering.open(text, now=now(), work=Work(), confirmed=nearby)
    declined = learner.answering.decline(page.number, now=now(), work=Work())
    assert declined.told
    code, told = asking.rest()
    assert code == 3
    assert "decided not to show" in told


def test_two_commands(learner: Wallet, asking: Running, tmp_path: Path) -> None:
    """``ask`` here and ``answer`` there: each prints what the other does."""
    home, key = learner.home, tmp_path / "key"
    learner.close()
    key.write_text("correct horse battery staple", encoding="utf-8")
    text = asking.until(r"openid4vp://\S+")
    theirs = asking.until(r"must show: .*")
    asking.until(r"Waiting at")
    opening = ("--home", home, "--passphrase-file", key, "answer", text, "--online", "--send")
    unconfirmed = Running(*opening)
    code, told = unconfirmed.rest()
    assert code != 0
    mine = theirs.partition(": ")[2].split(" · ")
    assert all(word in told for word in mine)
    code, told = Running(*opening, "--same-words").rest()
    assert code == 0, told
    found = re.search(r"which the other screen shows too: (.*)", told)
    assert found is not None
    code, checked = asking.rest()
    assert code == 0, checked
    assert found[1] in checked
    assert "統計学 2" in checked
