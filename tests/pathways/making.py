"""Holdings made without cryptography: what pathways are told of a credential, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.credentials.model import Achievement as Achieved
from wallet.credentials.model import Carrier, Credential, IssuerPage, Securing, Spec
from wallet.credentials.model import Issuer as Named
from wallet.pathways import combining, matching, outline, progress
from wallet.pathways.holdings import Holding, Standing
from wallet.pathways.sources import reading
from wallet.pathways.telling import told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.pathways.files import PathwayFile
    from wallet.pathways.standing import NodeProgress

AOBA = "did:web:aoba-u.example"
OTHER = "did:web:other.example"
PATH = "https://aoba-u.example/a/"


def held(
    achievement: str,
    *,
    issuer: str = AOBA,
    standing: Standing = Standing.CONFIRMED,
    proved: bool = True,
    known: bool = False,
    pages: Sequence[IssuerPage] = (),
    badge: str = "",
    credential: str = "",
    spec: Spec = Spec.OPEN_BADGES_3,
    subject: Mapping[str, Any] | None = None,
    **written: Any,
) -> Holding:
    """Return a held badge of an achievement; ``written`` are members of the achievement."""
    whole = {"id": achievement, "name": f"Name of {achievement}", **written}
    about: dict[str, Any] = {"achievement": whole, **(subject or {})}
    document: dict[str, Any] = {"credentialSubject": about}
    if spec is Spec.OPEN_BADGES_2:
        document = {"badge": whole}
    made = Credential(
        original=b"",
        carrier=Carrier.JSON,
        spec=spec,
        securing=Securing.DATA_INTEGRITY,
        document=document,
        id=credential or f"urn:credential:{issuer}:{achievement}",
        name=str(whole["name"]),
        issuer=Named(issuer, f"Name of {issuer}"),
        achievement=Achieved(id=achievement, name=str(whole["name"])),
        pages=tuple(pages),
    )
    return Holding(badge or f"badge {achievement}", "", made.name, made, standing, proved, known)


def record(
    *associations: tuple[str, str, str],
    issuer: str = AOBA,
    proved: bool = True,
    known: bool = False,
    defined: Sequence[Mapping[str, Any]] = (),
    inner: Sequence[Holding] = (),
) -> Holding:
    """Return a CLR with associations (type, source, target) and definitions of achievements."""
    subject = {
        "achievement": list(defined),
        "association": [
            {"type": "Association", "associationType": kind, "sourceId": one, "targetId": other}
            for kind, one, other in associations
        ],
    }
    made = Credential(
        original=b"",
        carrier=Carrier.JSON,
        spec=Spec.CLR_2,
        securing=Securing.DATA_INTEGRITY,
        document={"credentialSubject": subject},
        id="urn:clr",
        issuer=Named(issuer, f"Name of {issuer}"),
        achievement=Achieved(id=defined[0]["id"] if defined else ""),
        inner=tuple(each.credential for each in inner),
    )
    return Holding("record", "", "A record", made, Standing.CONFIRMED, proved, known)


def parts(whole: str, *of: str) -> list[tuple[str, str, str]]:
    """Return associations that say what a whole is made of."""
    return [("isParentOf", f"{PATH}{whole}", f"{PATH}{part}") for part in of]


def file(
    *rules: Mapping[str, Any],
    names: Sequence[str],
    members: Mapping[str, Mapping[str, Any]] | None = None,
    goal: str = "",
    by: str = "",
    **more: Mapping[str, Any],
) -> PathwayFile:
    """Return a pathway file of achievements under ``PATH``, read from its JSON.

    ``members`` and ``more`` are further members of achievements, by their short names.
    """
    more = {**(members or {}), **more}
    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "urn:file",
        "name": "A pathway",
        **({"issuer": {"id": by}} if by else {}),
        "destination": f"{PATH}{goal or names[0]}",
        "achievement": [
            {"id": f"{PATH}{name}", "name": name, **more.get(name, {})} for name in names
        ],
        "rule": [
            {
                **rule,
                "achievement": PATH + rule["achievement"],
                "of": [PATH + x for x in rule["of"]],
            }
            for rule in rules
        ],
    }
    return reading.read(json.dumps(document).encode())


class Seen:
    """Everything that follows from holdings and files, by the short names of achievements."""

    def __init__(self, *holdings: Holding, files: Sequence[PathwayFile] = ()) -> None:
        graphs = [each.graph for each in files if not each.drawn]
        drawn = [each.graph for each in files if each.drawn]
        self.graph = combining.combine(told(holdings, graphs, drawn=drawn))
        self.matches = matching.match(self.graph, holdings)
        self.progress = progress.progress(self.graph, self.matches)
        self.goals = tuple(
            key.removeprefix(PATH) for key in outline.goals(self.graph, self.progress)
        )

    def __getitem__(self, name: str) -> NodeProgress:
        """Return how an achievement stands."""
        key = self.graph.key(PATH + name)
        return self.progress[key if key in self.progress else name]

    def rule(self, name: str) -> tuple[float, float, float]:
        """Return what counts, what may count and what is needed, of the one rule of a whole."""
        (rule,) = self[name].rules
        return rule.done, rule.may, rule.needed
