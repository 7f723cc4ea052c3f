"""``python -m tests.issuer_simulator.samples [--check]``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.issuer_simulator.samples.build import build

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "samples"


def main() -> int:
    """Write the samples, or with ``--check`` say how those that stand differ."""
    built = build()
    present = {
        path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*") if path.is_file()
    }
    if "--check" in sys.argv[1:]:
        differing = sorted(
            name
            for name in built.keys() | present.keys()
            if name not in present or built.get(name) != present[name].read_bytes()
        )
        for name in differing:
            sys.stderr.write(f"differs: {name}\n")
        return 1 if differing else 0
    for name in present.keys() - built.keys():
        present[name].unlink()
    for name, data in built.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
