"""Writes the page that explains the samples, from the samples themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.issuer_simulator.samples.sample import Sample

_HEAD = """\
# Samples

What one learner in Japan, 青木さくら (Sakura Aoki), could hold after a few years of learning
beside her work. She, the institutions and the addresses under `.example` are made up; where a
framework is real (MDASH, ITSS, CEFR, ESCO, EQF), nobody there has anything to do with these badges.

架空の学習者「青木さくら」さんが、働きながら数年かけて集めたという想定の見本です。人物・機関・
`.example` のアドレスはすべて架空です。

- `badges/`: the files as a learner would import them
- `pack/`: a resource pack with the issuers' keys, status lists, hosted badges and contexts. It
  states no date; whoever makes it available says when
- `registry.json`: a list of issuers, shaped like the older list of the Digital Credentials
  Consortium
- `pathways/`: a pathway file with a rule of every kind; credits of one's choice towards a
  certificate in Japan, signed with a proof; three of five in Europe, signed as a token; a fixed
  order in the United States, as CTDL; awards inside one another in Australia, signed by nobody
- `expected.json`: what the wallet should say of each file, with the pack and without it

All of it is written by `python -m tests.issuer_simulator.samples`; with `--check` the same command
compares. Do not edit the files by hand.

| File | Verdict | What it shows |
| --- | --- | --- |
"""


def readme(samples: list[Sample]) -> str:
    """Return README.md."""
    rows = (f"| {each.file} | {each.verdict} | {each.why_en} {each.why_ja} |" for each in samples)
    return _HEAD + "\n".join(rows) + "\n"
