"""The corpus of real credentials, each with what a verifier would otherwise fetch as a pack."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.linked_data import Contexts, bundled
from wallet.linked_data.contexts import bundled_urls
from wallet.tasks.judging.judging import judge_file
from wallet.tasks.knowledge.basis import basis_of

if TYPE_CHECKING:
    from wallet.verification.report import Report

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPUS = SHARED / "corpus"


@dataclass(frozen=True)
class Case:
    """One folder of the corpus."""

    folder: Path
    about: dict[str, Any]

    @property
    def id(self) -> str:
        return self.folder.name

    @property
    def expected(self) -> dict[str, Any]:
        found: dict[str, Any] = self.about["expected"]
        return found

    def pack(self, folder: Path, *, resources: bool = True) -> Path:
        """Write the case's resources, and the contexts that are not ours, as a resource pack."""
        entries = []
        for number, resource in enumerate(self.about["resources"] if resources else ()):
            file = f"{number}-{Path(resource['file']).name}"
            (folder / file).write_bytes((self.folder / resource["file"]).read_bytes())
            wanted = ("url", "aliases", "kind")
            entries.append({**{n: resource[n] for n in wanted if n in resource}, "file": file})
        for number, (url, file) in enumerate(_foreign_files().items()):
            if url in self.about["contexts"]:
                (folder / f"context-{number}").write_bytes(file.read_bytes())
                entries.append({"url": url, "file": f"context-{number}", "kind": "context"})
        (folder / "manifest.json").write_text(json.dumps({"resources": entries}))
        return folder

    def report(self, pack: Path) -> Report:
        """Judge the case with the very code of the command line."""
        now = datetime.fromisoformat(self.expected["evaluated_at"])
        basis = basis_of([pack], [])
        return judge_file(self.folder / self.about["file"], basis, now=now).report


@cache
def cases() -> tuple[Case, ...]:
    """Return every case that is for the verifier; () where there is no corpus."""
    return tuple(case for case in _all() if "through" not in case.about)


def through() -> tuple[Case, ...]:
    """Return the cases that are for the status look-up alone."""
    return tuple(case for case in _all() if "through" in case.about)


@cache
def _all() -> tuple[Case, ...]:
    folders = sorted(CORPUS.iterdir()) if CORPUS.is_dir() else []
    found = (
        Case(folder, json.loads((folder / "case.json").read_bytes()))
        for folder in folders
        if (folder / "case.json").is_file()
    )
    return tuple(found)


@cache
def foreign_contexts() -> Contexts:
    """Return our contexts, and the foreign ones that some cases use."""
    read = {url: json.loads(file.read_bytes()) for url, file in _foreign_files().items()}
    return bundled().with_documents(read)


@cache
def _foreign_files() -> dict[str, Path]:
    folder = SHARED / "contexts"
    listed = json.loads((folder / "manifest.json").read_bytes())["contexts"]
    ours = set(bundled_urls())
    return {
        url: folder / entry["file"] for entry in listed for url in entry["urls"] if url not in ours
    }
