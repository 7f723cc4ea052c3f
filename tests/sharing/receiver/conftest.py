"""One browser for all that the page is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.papers.portfolio.browser import Browser
from tests.sharing.receiver.page import OFFLINE, Page

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with Browser(tmp_path_factory.mktemp("browser"), *OFFLINE) as opened:
        yield Page(opened)
