"""A small part of every fault, and every broken variant caught."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults.faults import FAULTS
from tests.faults.material import Material, make

if TYPE_CHECKING:
    from pathlib import Path

SCALE = 0.02
NEEDS_FORK = {name for name in FAULTS if name.startswith("kill")} | {"races"}


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    return make(tmp_path_factory.mktemp("faults"))


@pytest.fixture(autouse=True)
def _where_it_can_run(request: pytest.FixtureRequest) -> None:
    name = request.node.callspec.params["name"]
    if sys.platform == "win32" and name in NEEDS_FORK:
        pytest.skip("there is no SIGKILL")


@pytest.mark.parametrize("name", FAULTS)
def test_nothing_is_lost_and_nothing_is_silently_wrong(
    name: str, material: Material, tmp_path: Path
) -> None:
    outcome = FAULTS[name](material, tmp_path, scale=SCALE, seed=1, broken=False)
    assert outcome.counts, "nothing was tried"
    assert not outcome.findings


@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_variant_is_caught(name: str, material: Material, tmp_path: Path) -> None:
    outcome = FAULTS[name](material, tmp_path, scale=SCALE, seed=1, broken=True)
    assert outcome.findings
