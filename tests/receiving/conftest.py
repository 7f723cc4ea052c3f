"""Somebody who looks at what they are sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator.applicant import as_bytes
from tests.receiving.handing import NOW, basis
from wallet.tasks.receiving.receiving import received

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.snapshots.received import Received


@pytest.fixture
def look() -> Callable[..., Received]:
    def receive(data: Any, name: str = "file", **asked: Any) -> Received:
        data = data if isinstance(data, bytes) else as_bytes(data)
        asked.setdefault("now", NOW)
        return received(data, name, asked.pop("basis", basis()), **asked)

    return receive
