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
    for name, found in read.items():
        print(f"{name:16} {sum(found):4} of {len(found):3}  {statistics.mean(found):6.1%}")
    print(f"one plain try    {sum(plain):4} of {len(plain):3}  {statistics.mean(plain):6.1%}")
    print(
        f"processor time of a picture: median {statistics.median(seconds) * 1000:.0f} ms, "
        f"most {max(seconds) * 1000:.0f} ms"
    )
    if statistics.mean(read["altogether"]) < BAR:
        sys.exit(1)


if __name__ == "__main__":
    main()
