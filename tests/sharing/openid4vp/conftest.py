"""A web on this machine for each test, and somebody there who asks for badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sharing.openid4vp.asker import Asker
from tests.sharing.web import Web
from wallet import wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _gaps_in_sentences_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


@pytest.fixture
def asker(web: Web) -> Asker:
    return Asker(web)
