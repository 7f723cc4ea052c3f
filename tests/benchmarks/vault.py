"""How fast the vault is with 10,000 credentials of 6 KB: ``python -m tests.benchmarks.vault``.

The same library code runs over the encrypted database and over the same tables without encryption;
times are printed with their ratio, search as the median and 95th percentile over many queries.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from wallet.credentials.model import Achievement, Carrier, Credential, Issuer, Securing, Spec
from wallet.vault import database, migrations
from wallet.vault.database import Database
from wallet.vault.editions import Entry, newest
from wallet.vault.library import Library
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 11, 23, tzinfo=UTC)
WORDS = "correct horse battery"
JAPANESE = [
    "統計",
    "情報",
    "数理",
    "データ",
    "サイエンス",
    "基礎",
    "応用",
    "修了",
    "証明",
    "大学",
    "講座",
    "教育",
    "看護",
    "経済",
    "学習",
    "成果",
    "分析",
    "理解",
    "説明",
    "実務",
    "プログラミング",
    "入門",
    "人工知能",
    "倫理",
    "地域",
    "環境",
    "歴史",
    "言語",
    "英語",
    "会計",
    "法律",
    "工学",
    "機械",
]
ENGLISH = [
    "data",
    "science",
    "statistics",
    "introduction",
    "applied",
    "programming",
    "python",
    "course",
    "certificate",
    "university",
    "learning",
    "outcomes",
    "analysis",
    "ethics",
    "design",
    "experiment",
    "nursing",
    "economics",
]
QUERIES = (
    *("統", "統計", "情報", "統計情報", "プログ", "ﾃﾞｰﾀ", "機械学習", "看護 倫理", "会計 law"),
    *("d", "da", "dat", "data", "data s", "data sci", "python eth", "badge 4711", "zzz", "42"),
)


class Plain(Database):
    """The same database without encryption."""

    def __init__(self, path: Path) -> None:
        self._depth = 0
        self._connection = apsw.Connection(str(path))
        for setting in database._SETTINGS:
            self._connection.execute(setting).fetchall()


def entry(number: int, chance: random.Random) -> Entry:
    title = f"{''.join(chance.choices(JAPANESE, k=4))} badge {number}"
    description = "".join(chance.choices(JAPANESE, k=50)) + " ".join(chance.choices(ENGLISH, k=30))
    name = f"{chance.choice(JAPANESE)}大学"
    credential = Credential(
        original=chance.randbytes(6000),
        carrier=Carrier.JSON,
        spec=Spec.OPEN_BADGES_3,
        securing=Securing.DATA_INTEGRITY,
        document={},
        id=f"urn:x:{number}",
        name=title,
        issuer=Issuer(f"https://{number % 50}.example", name),
        achievement=Achievement(name=title, description=description),
    )
    return Entry(credential, "badge.json", "application/json", NOW, '[{"check": "proof"}]', NOW)


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def insert(library: Library, opened: Database, entries: list[Entry]) -> float:
    def act() -> None:
        with opened.transaction():
            for each in entries:
                library.add(each, prefer=newest)

    return timed(act)


def searches(library: Library) -> list[float]:
    times = [timed(lambda q=q: library.rows(q, limit=100)) for _ in range(20) for q in QUERIES]
    return sorted(time * 1000 for time in times)


def mark(vault: Vault) -> None:
    """Write words of the learner to every credential: a tag that is a common word, some notes."""
    ids = vault.library.ids()
    vault.marks.tag(ids, "統計")
    for number, badge_id in enumerate(ids[::20]):
        vault.marks.note(badge_id, f"data science 情報 {number}")
    vault.marks.archive(ids[::4], now=NOW)


def main(count: int = 10_000) -> None:
    chance = random.Random(1)  # noqa: S311 - the same credentials in every run
    entries = [entry(number, chance) for number in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        home, plain_path = Path(folder) / "home", Path(folder) / "plain.db"
        plain = Plain(plain_path)
        migrations.migrate(plain)
        vault = Vault.create(home, WORDS)
        insert(Library(plain), plain, entries[:200])
        insert(vault.library, vault._database, entries[:200])
        plain_time = insert(Library(plain), plain, entries)
        vault_time = insert(vault.library, vault._database, entries)
        plain_search, vault_search = searches(Library(plain)), searches(vault.library)
        plain.close()
        vault.close()
        sizes = (home / "vault" / "wallet.db").stat().st_size, plain_path.stat().st_size
        opened: list[Vault] = []
        opening = timed(lambda: opened.append(Vault.open(home, WORDS)))
        first = timed(lambda: opened[0].library.rows(limit=100))
        whole = timed(opened[0].library.rows)
        marking = timed(lambda: mark(opened[0]))
        own_search = searches(opened[0].library)
        opened[0].close()
    say = sys.stdout.write
    say(f"credentials         {count} of 6 KB\n")
    say(f"bulk insert         {vault_time:.2f} s, {vault_time / plain_time:.2f} x unencrypted\n")
    say(f"size                {sizes[0] / 1e6:.1f} MB, {sizes[0] / sizes[1]:.3f} x unencrypted\n")
    say(f"marks               {marking:.2f} s: a tag on all, notes on 5 %, 25 % archived\n")
    for name, times in (
        ("encrypted", vault_search),
        ("unencrypted", plain_search),
        ("with marks", own_search),
    ):
        p95 = times[int(len(times) * 0.95)]
        say(f"search, {name:11} median {statistics.median(times):.2f} ms, p95 {p95:.2f} ms, "
            f"worst {times[-1]:.2f} ms\n")  # fmt: skip
    say(f"open                {opening * 1000:.0f} ms, the passphrase included\n")
    say(f"first 100 rows      {first * 1000:.1f} ms\n")
    say(f"all rows            {whole * 1000:.0f} ms\n")
    say(f"memory, at most     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB "
        "(the made credentials included)\n")  # fmt: skip


if __name__ == "__main__":
    main()
