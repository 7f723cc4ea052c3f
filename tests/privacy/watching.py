"""Looks for canaries in every byte that was written or printed, and in what was removed again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.privacy.unpacked import unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from tests.privacy.canaries import Canary

HOME, USER, TEMPORARY, FOLDER, REMOVED = "home", "user", "temporary", "folder", "removed"
WATCHED = (HOME, USER, TEMPORARY, FOLDER, REMOVED)  # nothing may be found in these
GIVEN, ASKED, SAID = "given", "asked", "said"  # the learner's own; written as asked; printed
_PEM = b"-----BEGIN "
KEYRING = "keyring.json"  # the system's, not ours to watch
OUTSIDE = "outside.txt"  # in REMOVED: what was opened for writing anywhere else
CONTACTED = "contacted.txt"  # in REMOVED: whom it turned to but this machine itself


@dataclass(slots=True)
class Places:
    """The folders of one session, beneath one root."""

    root: Path
    canaries: list[Canary] = field(default_factory=list)
    bytes_read: int = 0
    files_read: int = 0
    _known: dict[tuple[str, int], tuple[tuple[str, str], ...]] = field(default_factory=dict)

    _unpacked: dict[str, tuple[bytes, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in (*WATCHED, GIVEN, ASKED, SAID):
            (self.root / name).mkdir(parents=True, mode=0o700)

    def __getitem__(self, name: str) -> Path:
        return self.root / name

    def environment(self) -> dict[str, str]:
        """Return what points a process at the watched folders."""
        user, temporary = str(self[USER]), str(self[TEMPORARY])
        xdg = {
            f"XDG_{kind}_HOME": f"{user}/{kind.lower()}"
            for kind in ("CONFIG", "DATA", "CACHE", "STATE")
        }
        return {
            "HOME": user,
            **xdg,
            "XDG_RUNTIME_DIR": temporary,
            **dict.fromkeys(("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"), temporary),
            "TSUMIKI_HOME": str(self[HOME]),
            "PRIVACY_ROOT": str(self.root),
            "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip

    def findings(self, asked: Mapping[str, Iterable[str]]) -> Iterator[str]:
        """Yield a sentence for every canary that is where it must not be.

        ``asked`` names, for files in ``ASKED``, the canaries that the learner asked to be written
        there; a name may end in a slash for a folder with all it holds.
        """
        for place in (*WATCHED, ASKED):
            for path in sorted(self[place].rglob("*")):
                name = path.relative_to(self.root).as_posix()
                allowed = (
                    _allowed(path.relative_to(self[place]).as_posix(), asked)
                    if place == ASKED
                    else ()
                )
                yield from self.in_text(path.name.encode(), f"the name of {name}", allowed)
                if path.is_file() and not path.is_symlink():
                    parts = self.parts(path) if place == ASKED else (path.read_bytes(),)
                    for data in parts:
                        yield from self.in_text(data, name, allowed)
        for name, what in ((OUTSIDE, "written elsewhere"), (CONTACTED, "contacted")):
            noted = self[REMOVED] / name
            if noted.exists():
                yield f"{what}: {sorted(set(noted.read_text().splitlines()))}"

    def in_text(self, data: bytes, where: str, allowed: Iterable[str] = ()) -> Iterator[str]:
        """Yield a sentence for every canary in some bytes that is not allowed there."""
        for name, form in self._look(data):
            if name not in allowed:
                yield f"{name} in {where} ({form})"

    def parts(self, path: Path) -> tuple[bytes, ...]:
        """Return a file that leaves with everything that is packed in it, unpacked once."""
        data = path.read_bytes()
        key = hashlib.blake2b(data).hexdigest()
        if key not in self._unpacked:
            self._unpacked[key] = tuple(dict.fromkeys(unpacked(data)))
        return self._unpacked[key]

    def _look(self, data: bytes) -> tuple[tuple[str, str], ...]:
        """Return the canaries in some bytes; the same bytes are looked through only once."""
        key = hashlib.blake2b(data).hexdigest(), len(self.canaries)
        if key not in self._known:
            self.bytes_read += len(data)
            self.files_read += 1
            if _PEM in data:  # Base64 in lines (RFC 7468): what is looked for has none in it
                data += data.translate(None, b"\r\n")
            looked = ((each.name, each.found_in(data)) for each in self.canaries)
            self._known[key] = tuple(pair for pair in looked if pair[1])
        return self._known[key]


def _allowed(name: str, asked: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Return what may stand in a file, and in its name."""
    return frozenset(
        canary
        for pattern, names in asked.items()
        if name == pattern.rstrip("/") or (pattern.endswith("/") and name.startswith(pattern))
        for canary in names
    )
