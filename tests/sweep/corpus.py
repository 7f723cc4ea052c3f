"""The valid cases of the corpus, where it lies beside the checkout."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.sweep.good import Good
from tests.verification.corpus import cases
from wallet.credentials.reading import read
from wallet.tasks.knowledge.basis import basis_of
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.verification.corpus import Case


def corpus() -> Iterator[Good]:
    """Yield each case that comes out valid, as text: what a picture carries without the picture."""
    for case in cases():
        if case.expected["verdict"] == "valid" and (good := _good(case)):
            yield good


def _good(case: Case) -> Good | None:
    data = (case.folder / case.about["file"]).read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        basis = basis_of([case.pack(Path(folder))], [])
    text = _text(data)
    now = datetime.fromisoformat(case.expected["evaluated_at"])
    good = Good(case.id, text, basis.knowledge, basis.contexts, now=now)
    return good if text and good.judge(text.encode()).verdict is Verdict.VALID else None


def _text(data: bytes) -> str:
    if data[:1] in (b"{", b"e"):
        return data.decode().strip()
    credential = read(data)
    return credential.token
