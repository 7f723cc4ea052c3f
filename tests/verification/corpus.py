"""The corpus of real credentials, each with what a verifier would otherwise fetch as a pack."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.credentials.reading import read
from wallet.errors import ReadingError
from wallet.linked_data import Contexts, bundled
from wallet.trust.model import Knowledge
from wallet.trust.packs import documents_by_url, read_pack
from wallet.verification.verifier import report_of_error, verify

if TYPE_CHECKING:
    from wallet.verification.report import Report

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPUS = SHARED / "corpus"
_SUPPORTED = re.compile(
    r"DataIntegrityProof/eddsa-rdfc-2022|Ed25519Signature2020|(JWT|vc\+jwt)/(EdDSA|ES256|RS256)"
)


@dataclass(frozen=True)
class Case:
    """One folder of the corpus."""

    folder: Path
    about: dict[str, Any]

    @property
    def id(self) -> str:
        return self.folder.name

    @property
    def supported(self) -> bool:
        """Whether the suites of this release must judge it."""
        return _SUPPORTED.fullmatch(self.about["proof_type"]) is not None

    @property
    def expected(self) -> dict[str, Any]:
        found: dict[str, Any] = self.about["expected"]
        return found

    def pack(self, folder: Path) -> Path:
        """Write the case's resources, and the contexts that are not ours, as a resource pack."""
        resources = []
        for number, resource in enumerate(self.about["resources"]):
            file = f"{number}-{Path(resource['file']).name}"
            (folder / file).write_bytes((self.folder / resource["file"]).read_bytes())
            wanted = ("url", "aliases", "kind")
            resources.append({**{n: resource[n] for n in wanted if n in resource}, "file": file})
        (folder / "manifest.json").write_text(json.dumps({"resources": resources}))
        return folder

    def report(self, pack: Path | None) -> Report:
        """Judge the case as the command line does, with the pack or with contexts alone."""
        documents = documents_by_url(read_pack(pack)) if pack else {}
        now = datetime.fromisoformat(self.expected["evaluated_at"])
        try:
            credential = read((self.folder / self.about["file"]).read_bytes())
        except ReadingError as error:
            return report_of_error(error, now)
        return verify(credential, Knowledge(documents), foreign_contexts(), now=now)


@cache
def cases() -> tuple[Case, ...]:
    """Return every case but the bare status vectors; () where there is no corpus."""
    folders = sorted(CORPUS.iterdir()) if CORPUS.is_dir() else []
    found = (
        Case(folder, json.loads((folder / "case.json").read_bytes()))
        for folder in folders
        if (folder / "case.json").is_file()
    )
    return tuple(case for case in found if case.about["format"] != "status-vector")


@cache
def foreign_contexts() -> Contexts:
    """Return our contexts, and the foreign ones that some cases use, as a pack would add them."""
    folder = SHARED / "contexts"
    listed = json.loads((folder / "manifest.json").read_bytes())["contexts"]
    extra = {
        url: json.loads((folder / entry["file"]).read_bytes())
        for entry in listed
        for url in entry["urls"]
    }
    return bundled().with_documents(extra)
