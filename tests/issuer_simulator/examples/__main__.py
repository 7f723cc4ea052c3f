"""``python -m tests.issuer_simulator.examples [--check]``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.issuer_simulator.examples.build import build

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "examples"


def main() -> int:
    """Write the examples, or with ``--check`` say how those that stand differ."""
    built = build()
    if "--check" in sys.argv[1:]:
        differing = sorted(differences(built))
        for name in differing:
            sys.stderr.write(f"differs: {name}\n")
        return 1 if differing else 0
    for name, data in built.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return 0


def differences(built: dict[str, bytes]) -> set[str]:
    """Return the files that are missing, other than built, or no longer built; pages aside."""
    present = {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in FOLDER.rglob("*")
        if path.is_file() and path.suffix != ".md"
    }
    return {name for name in built.keys() | present.keys() if built.get(name) != present.get(name)}


if __name__ == "__main__":
    sys.exit(main())
