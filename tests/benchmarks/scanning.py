"""How many spoilt pictures of QR codes are read: ``python -m tests.benchmarks.scanning``.

Of the 216 pictures of ``tests.sharing.degraded``: by disturbance, by version, by size, altogether,
and beside it what one plain try reads. Exits with 1 below the bar.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections import defaultdict

from PIL import Image

from tests.sharing.degraded import samples
from wallet.sharing import qr

BAR = 0.85


def main() -> None:
    read: dict[str, list[bool]] = defaultdict(list)
    plain: list[bool] = []
    seconds: list[float] = []
    for each in samples():
        picture = each.picture()
        started = time.process_time()
        found = qr.read_qr(picture) == (each.text,)
        seconds.append(time.process_time() - started)
        with Image.open(io.BytesIO(picture)) as image:
            grey = image.convert("L")
        once = qr.read_frame(grey.width, grey.height, grey.tobytes()) == (each.text,)
        plain.append(once)
        for name in (each.disturbance, f"version {each.version}", f"{each.size} px a module"):
            read[name].append(found)
        read["altogether"].append(found)
    say = sys.stdout.write
    for name, each_found in [*read.items(), ("one plain try", plain)]:
        count, rate = f"{sum(each_found):4} of {len(each_found):3}", statistics.mean(each_found)
        say(f"{name:16} {count}  {rate:6.1%}\n")
    say(
        f"processor time of a picture: median {statistics.median(seconds) * 1000:.0f} ms, "
        f"most {max(seconds) * 1000:.0f} ms\n"
    )
    if statistics.mean(read["altogether"]) < BAR:
        sys.exit(1)


if __name__ == "__main__":
    main()
