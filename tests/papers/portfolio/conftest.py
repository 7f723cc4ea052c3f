"""The wallet of the samples, and a portfolio of all that is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.papers.portfolio import built
from wallet import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built


@pytest.fixture(autouse=True)
def _strict_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


@pytest.fixture(scope="session")
def learner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wallet]:
    wallet = built.demo(tmp_path_factory.mktemp("portfolio"))
    yield wallet
    wallet.close()


@pytest.fixture(scope="session")
def whole(learner: Wallet) -> Built:
    """A portfolio of every sample, in two sections."""
    return built.usual(learner)


@pytest.fixture(scope="session")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """A portfolio of what is hard to lay out."""
    wallet = built.demo(tmp_path_factory.mktemp("hard"))
    yield built.build(
        wallet,
        built.difficult(wallet),
        title="学びの記録とても長い題名" * 16,
        recipient="Minato Data, Human Resources and a Department of a Very Long Name",
        text="<b>太字ではない</b> & #let x = 1\n二行目",
    )
    wallet.close()
