"""Each credential of the reference corpus beside its neighbours: told whole, no exception."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wallet import service, wording
from wallet.papers import comparison
from wallet.wording.telling import side_by_side as telling

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

NOW = datetime(2026, 11, 28, tzinfo=UTC)


def test_the_corpus_is_compared(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    basis = service.basis_of([], [])
    judged = []
    for case in sorted((shared / "corpus").glob("*/case.json")):
        name = json.loads(case.read_text(encoding="utf-8"))["file"]
        one = service.judge((case.parent / name).read_bytes(), name, basis, now=NOW)
        if one.report.credential is not None:
            judged.append(one)
    assert len(judged) > 100
    rows = 0
    for at in range(0, len(judged) - 2, 3):
        few = judged[at : at + 3]
        found = service.compared_files([*few, few[0]], basis.contexts)
        for row in found.rows:
            first, *_, last = row.cells  # the same file twice
            assert first == last
            for language in ("en", "ja"):
                told = telling.cells(row, language)
                assert told[0].lines == told[-1].lines
                assert [bool(each) for each in told] == [bool(each) for each in row.cells]
        assert b"\x1b" not in comparison.as_csv(found, "ja")
        assert comparison.page(found, now=NOW, language="en").endswith(b"</html>\n")
        twice = service.compared_files([few[0], few[0]], basis.contexts)
        assert all(row.same for row in twice.rows)
        rows += len(found.rows)
    assert rows > 500
