"""Work that is stopped half way keeps what was done; hostile files stop nothing."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from tests.service.making import NOW, PASSPHRASE, as_file, badge, institution, pack, take
from wallet.errors import Cancelled, PresentingError, VaultError
from wallet.service import Input, Wallet
from wallet.verification.report import Verdict
from wallet.work import Progress, Work

if TYPE_CHECKING:
    from pathlib import Path


def stopping_at(step: int) -> Work:
    def stop(progress: Progress) -> None:
        if progress.done == step:
            work.cancel()

    work = Work(stop)
    return work


def many(count: int) -> list[Input]:
    issuer = institution()
    return [Input(f"{number}.json", as_file(badge(issuer, number))) for number in range(count)]


def test_keeping_stopped_half_way(home: Path) -> None:
    wallet = Wallet.unlock(home, PASSPHRASE, now=NOW)
    inputs = many(6)
    review = wallet.examine(inputs, now=NOW, work=Work())
    with pytest.raises(Cancelled):
        wallet.keep(review.credentials, now=NOW, work=stopping_at(4))
    kept = {wallet.original(row.id)[0] for row in wallet.badges(now=NOW)}
    assert kept == {"0.json", "1.json", "2.json", "3.json"}
    wallet.close()
    wallet = Wallet.unlock(home, PASSPHRASE, now=NOW)
    done = wallet.keep(review.credentials, now=NOW, work=Work())
    assert (len(done.copies), len(done.added)) == (4, 2)
    wallet.close()


def test_looking_and_checking_again_stopped_half_way(wallet: Wallet, tmp_path: Path) -> None:
    inputs = many(4)
    with pytest.raises(Cancelled):
        wallet.examine(inputs, now=NOW, work=stopping_at(2))
    assert wallet.badges(now=NOW) == ()
    take(wallet, *[one.data for one in inputs])
    wallet.trust.import_pack(pack(institution().documents(), tmp_path / "pack"))
    with pytest.raises(Cancelled):
        wallet.recheck(now=NOW, work=stopping_at(3))
    verdicts = [row.verdict for row in wallet.badges(now=NOW)]
    assert sorted(verdicts) == [*[Verdict.UNKNOWN_KEY] * 1, *[Verdict.VALID] * 3]


def test_one_bad_file_among_many(wallet: Wallet) -> None:
    inputs = many(3)
    inputs[1:1] = [
        Input("empty", b""),
        Input("noise", bytes(range(256)) * 40),
        Input("text", "これはバッジではありません".encode()),
        Input("half.json", inputs[0].data[:200]),
        Input("presentation.json", json.dumps(EMPTY).encode()),
    ]
    review = wallet.examine(inputs, now=NOW, work=Work())
    assert [found.error.code if found.error else "" for found in review.found] == [
        "",
        "empty_file",
        "not_utf8",
        "plain_text",
        "not_json",
        "presentation_empty",
        "",
        "",
    ]
    kept = wallet.keep(review.found, now=NOW, work=Work())
    assert (len(kept.added), len(kept.failed)) == (3, 5)


EMPTY = {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    "type": ["VerifiablePresentation"],
    "holder": "did:key:z6MkiQcz4nF7v5rDmU5JXfvPoHCxEo1TFbEz4DfJ6kDrNi9s",
}


def test_hundreds_of_badges_in_little_time(wallet: Wallet, tmp_path: Path) -> None:
    wallet.trust.import_pack(pack(institution().documents(), tmp_path / "pack"))
    inputs = many(200)
    start = time.monotonic()
    review = wallet.examine(inputs, now=NOW, work=Work())
    kept = wallet.keep(review.credentials, now=NOW, work=Work())
    took = time.monotonic() - start
    assert len(kept.added) == 200
    assert took < 10, f"200 badges took {took:.1f} s"


def test_what_is_not_there(wallet: Wallet) -> None:
    (kept,) = take(wallet, as_file(badge(institution()))).added
    for act in (
        lambda: wallet.badge("nosuch", now=NOW),
        lambda: wallet.original("nosuch"),
        lambda: wallet.delete("nosuch"),
        lambda: wallet.trust.hosts("nosuch"),
        lambda: wallet.recheck(now=NOW, work=Work(), badge_ids=["nosuch"]),
    ):
        with pytest.raises(VaultError, match="no_such_badge"):
            act()
    with pytest.raises(VaultError, match="no_such_edition"):
        wallet.original(kept, "00" * 32)
    with pytest.raises(PresentingError, match="review_gone"):
        wallet.portfolios.present(["nosuch"], recipient="x", now=NOW, work=Work())
    with pytest.raises(PresentingError, match="review_nothing_chosen"):
        wallet.portfolios.present([], recipient="x", now=NOW, work=Work())


def test_two_wallets_never_share_a_vault(wallet: Wallet, home: Path) -> None:
    with pytest.raises(VaultError, match="vault_in_use"):
        Wallet.unlock(home, PASSPHRASE, now=NOW)
    with pytest.raises(VaultError, match=r"vault_in_use|vault_exists"):
        Wallet.create(home, PASSPHRASE, now=NOW)
    wallet.close()
    wallet.close()  # twice harms nothing
    Wallet.unlock(home, PASSPHRASE, now=NOW).close()
