"""A folder of many people's files: ``python -m tests.benchmarks.applicants [COUNT]`` (500).

Portfolios of ten badges, as JSON, tokens, PDFs, web pages and ZIPs in turn, one hostile file in
fifty. Prints seconds and files a second, and what one process takes alone. Exits with 1 when a row
is missing, or comes out otherwise than it must.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from tests.issuer_simulator import Institution, Learner, achievement, known
from tests.issuer_simulator.applicant import Applicant, archive, as_bytes, page, pdf
from wallet.tasks.knowledge.basis import Basis
from wallet.tasks.receiving.applicants import applicants
from wallet.work import Work

_NOW = datetime(2026, 11, 23, tzinfo=UTC)
_BADGES = 10
_EVERY = 50  # files to a hostile one


def main(count: int) -> int:
    """Measure and print; 1 when a row is not as it must be."""
    say = sys.stdout.write
    school = Institution("a.example")
    with tempfile.TemporaryDirectory() as folder:
        hostile = fill(Path(folder), school, count)
        basis = Basis(known(school.documents(), fetched=_NOW))
        size = sum(file.stat().st_size for file in Path(folder).iterdir())
        start, before = time.perf_counter(), sum(os.times()[:4])
        rows = list(applicants([Path(folder)], basis, now=_NOW, work=Work()))
        took = time.perf_counter() - start
    worked = sum(os.times()[:4]) - before
    say(f"{count} files of {_BADGES} badges ({size / 1e6:.1f} MB): {took:.1f} s, ")
    say(f"{count / took:.0f} files a second; {worked:.1f} s of processor time\n")
    kinds = Counter(row.kind.value for row in rows)
    say(", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items())) + "\n")
    good = sum(row.sound and row.good == _BADGES for row in rows)
    refused = sum(row.error is not None for row in rows)
    say(f"{good} good, {refused} could not be read ({hostile} are hostile)\n")
    return 0 if (len(rows), good, refused) == (count, count - hostile, hostile) else 1


def fill(folder: Path, school: Institution, count: int) -> int:
    """Write the files; return how many are hostile."""
    hostile = 0
    for number in range(count):
        me = Applicant(f"applicant {number}")
        badges = [
            school.issue(
                achievement(f"https://a.example/{number}/{each}", f"統計とデータ {each}"),
                Learner(did=me.did),
                valid_from="2026-04-01T00:00:00Z",
            )
            for each in range(_BADGES)
        ]
        said = {"name": "Portfolio", "shownName": f"Applicant {number}"}
        vp = as_bytes(me.presentation(*badges, **said))
        if number % _EVERY == _EVERY - 1:
            hostile += 1
            data = b"%PDF-1.7\n" + b"1 0 obj<</A[" * 20_000
        else:
            forms = (
                lambda vp=vp: vp,
                lambda me=me, badges=badges, said=said: as_bytes(me.token(*badges, **said)),
                lambda vp=vp: pdf(("presentation.vp.json", vp)),
                lambda vp=vp: page(vp),
                lambda vp=vp: archive(presentation_vp_json=vp),
            )
            data = forms[number % len(forms)]()
        (folder / f"{number:04}").write_bytes(data)
    return hostile


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
