"""Builds all files of ``resources/samples`` in memory."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator.packs import pack_files
from tests.issuer_simulator.samples import aoba, elsewhere, older, pathways, people, stacking
from tests.issuer_simulator.samples.readme import readme

if TYPE_CHECKING:
    from tests.issuer_simulator.samples.sample import Sample


def all_samples() -> list[Sample]:
    """Return every sample, in the order in which expected.json lists them."""
    return [*aoba.samples(), *elsewhere.samples(), *older.samples()]


def build() -> dict[str, bytes]:
    """Return the bytes of each file by its path under ``resources/samples``."""
    samples = all_samples()
    return {
        "README.md": readme(samples).encode(),
        "expected.json": _json({sample.file: sample.expected() for sample in samples}),
        "registry.json": _json(people.REGISTRY),
        "pathways/data-at-work.json": _json(pathways.data_at_work()),
        "pathways/cloud-support-us.jsonld": _json(stacking.rigid()),
        "pathways/data-practice-au.json": _json(stacking.nested()),
        "pathways/open-data-society-jp.json": _json(stacking.open_credits()),
        "pathways/sustainable-technology-eu.jwt": stacking.elective(),
        **{f"badges/{sample.file}": sample.data for sample in samples},
        **{f"pack/{path}": data for path, data in pack_files(people.published()).items()},
    }


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
