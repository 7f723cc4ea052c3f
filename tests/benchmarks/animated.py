"""How long an animated code takes: ``python -m tests.benchmarks.animated``.

A portfolio of three typical badges, made and signed by the wallet, at five frames a second: with
every frame seen, and with half of them lost at random, where the receiver begins to look at a
random moment. Times are frames by the clock of the animation, not by that of this machine. In part
of the runs each part is drawn as a QR code, photographed (smaller, turned a little, blurred,
noisy) and read back; what is misread then is lost as well. Exits with 1 when a bar is missed.
"""

from __future__ import annotations

import io
import json
import random
import statistics
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageFilter

from tests.issuer_simulator import Institution, Learner, achievement
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.service import Input, Wallet
from wallet.sharing.animated import envelope
from wallet.sharing.animated.assembly import Assembly
from wallet.sharing.animated.parts import FRAGMENT, parts
from wallet.sharing.qr import qr_png, qr_version, read_qr
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PACE = 5.0  # frames a second
SEEDS = 50
DRAWN = 5  # of these runs, with codes that are really drawn and read
LONGEST = 400  # frames
ALL_SEEN, HALF_SEEN = 6.0, 15.0  # seconds at most, the worst of all seeds
SIZES = (100, 150, 200, 250, 300, 400)
SCHOOL = Institution("aoba.example", name="青葉データ大学", method="did:key")


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds until all was there, over the seeds."""

    times: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def worst(self) -> float:
        return max(self.times)

    def __str__(self) -> str:
        return f"{self.median:6.1f} {self.worst:6.1f}"


def main() -> int:
    say = sys.stdout.write
    data = portfolio()
    compact = json.dumps(json.loads(data), ensure_ascii=False, separators=(",", ":")).encode()
    say(f"three typical badges, signed: {len(data):,} bytes as the file is, {len(compact):,} ")
    say(f"without white space, {len(envelope.packed(data)):,} packed with gzip\n")
    say(f"seconds at {PACE:g} frames a second, median and worst of {SEEDS} seeds\n")
    say(f"{'bytes':>12} {'parts':>6} {'code':>5}   {'all seen':>13}   {'half lost':>13}\n")
    for name, document, plain in (("plain", compact, True), ("packed", data, False)):
        for size in SIZES:
            first = next(parts(document, fragment=size, plain=plain))
            count = int(first.split("/")[1].split("-")[1])
            seen, lost = (timed(document, size, plain=plain, loss=loss) for loss in (0.0, 0.5))
            say(f"{name:7}{size:5} {count:6} {qr_version(first):5}   {seen}   {lost}\n")
    say(f"drawn, photographed and read, {FRAGMENT} bytes packed, {DRAWN} seeds each\n")
    good = True
    for loss, bar in ((0.0, ALL_SEEN), (0.5, HALF_SEEN)):
        whole = timed(data, FRAGMENT, loss=loss)
        drawn = timed(data, FRAGMENT, loss=loss, seeds=DRAWN, see=photographed)
        say(f"{loss:4.0%} lost: {drawn} s drawn, {whole} s of {SEEDS} seeds; at most {bar:g} s\n")
        good = good and max(whole.worst, drawn.worst) <= bar
    return 0 if good else 1


def timed(
    data: bytes,
    size: int,
    *,
    loss: float,
    plain: bool = False,
    seeds: int = SEEDS,
    see: Callable[[str, random.Random], str] | None = None,
) -> Took:
    """Return how long it takes to receive a document in fragments of a size."""
    shown = list(islice(parts(data, fragment=size, plain=plain), LONGEST * 2))
    times = []
    for seed in range(seeds):
        dice = random.Random(seed)  # noqa: S311 - the same runs every time
        whole, start = Assembly(), dice.randrange(LONGEST)
        frame = start
        while whole.result is None:
            text, frame = shown[frame], frame + 1
            if dice.random() < loss:
                continue
            read = see(text, dice) if see else text
            if read:
                whole.take(read)
        assert whole.result == data
        times.append((frame - start) / PACE)
    return Took(tuple(times))


def photographed(text: str, dice: random.Random) -> str:
    """Return what is read of a code after a camera saw it, "" where nothing is."""
    with Image.open(io.BytesIO(qr_png(text, scale=6))) as drawn:
        picture = drawn.convert("L")
    side = int(picture.width * dice.uniform(0.5, 0.9))
    picture = picture.rotate(
        dice.uniform(-6, 6), Image.Resampling.BICUBIC, expand=True, fillcolor=255
    ).resize((side, side), Image.Resampling.BILINEAR)
    picture = picture.point(lambda value: 60 + value * 150 // 255)
    picture = picture.filter(ImageFilter.GaussianBlur(dice.uniform(0.3, 0.9)))
    noise = Image.effect_noise(picture.size, 25)
    picture = Image.blend(picture, noise, 0.15)
    written = io.BytesIO()
    picture.save(written, "PNG")
    return next(iter(read_qr(written.getvalue())), "")


def portfolio() -> bytes:
    """Return a signed portfolio of three typical badges: aligned, with evidence and a result."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        wallet = Wallet(home, Vault.create(home, "four plain words here", cost=FLOOR), now=NOW)
        files = [Input(f"{n}.json", json.dumps(_badge(n)).encode()) for n in range(1, 4)]
        found = wallet.examine(files, now=NOW, work=Work()).credentials
        kept = wallet.keep(found, now=NOW, work=Work()).added
        draft = Portfolio(
            title="データ活用職への応募",
            name="青木 さくら",
            recipient="mirai.example",
            purpose="データ分析職の選考",
            sections=(Section("", tuple(map(Chosen, kept))),),
        )
        made = wallet.portfolios.build(draft, now=NOW, work=Work()).vp
        wallet.close()
    return made


def _badge(number: int) -> dict[str, Any]:
    titles = ("統計学入門", "データの可視化", "表計算によるデータ分析")
    place = f"https://aoba.example/achievements/{number}"
    made = achievement(
        place,
        titles[number - 1],
        description="公開データを使って問いを立て、集め、整え、図に表して説明する三か月の講座です。",
        criteria={
            "id": f"{place}/criteria",
            "narrative": "全 12 回の演習に参加し、最終課題で自分の分析を発表した人に授与します。",
        },
        alignment=[
            {
                "type": ["Alignment"],
                "targetName": name,
                "targetUrl": f"https://framework.example/skills/{number}-{at}",
                "targetFramework": "データ活用の技能一覧",
                "targetCode": f"D{number}.{at}",
            }
            for at, name in enumerate(("データを集める", "データを図で説明する"), 1)
        ],
        resultDescription=[
            {
                "id": f"{place}#score",
                "type": ["ResultDescription"],
                "name": "最終課題",
                "resultType": "Percent",
            }
        ],
        tag=["データ", "統計"],
    )
    return SCHOOL.issue(
        made,
        Learner(),
        valid_from="2026-04-01T00:00:00Z",
        credential_id=f"urn:uuid:00000000-0000-4000-8000-00000000000{number}",
        status="revocation",
        evidence=[
            {
                "id": f"https://aoba.example/works/{number}",
                "type": ["Evidence"],
                "name": "最終課題の発表",
                "narrative": "市の公開データから、バスの利用の変化を調べて発表しました。",
            }
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
