"""What components and credentials of CTDL say of themselves, as nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.pathways.model import Node
from wallet.pathways.sources.ctdl_resources import Resource, credits_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = (
    "Assessment",
    "Basic",
    "Cocurricular",
    "Competency",
    "Course",
    "Credential",
    "Extracurricular",
    "Job",
    "Multi",
    "Selection",
    "WorkExperience",
)  # fmt: skip - a list
_LONGEST = 2_000  # characters of a code
COMPONENTS = frozenset(f"{kind}Component" for kind in _KINDS)
_AWARDS = frozenset({"CredentialComponent", "JobComponent"})  # conditions lead to them, no more


def of_component(one: Resource, proxied: Resource | None, key: str, written: str) -> Node:
    """Describe a component, or what it is a proxy for where that is described.

    ``written`` is the id to show; a group without a name has none.
    """
    both = [each for each in (one, proxied) if each is not None]
    titles = next((found for each in both if (found := each.texts("name"))), ())
    competency = "CompetencyComponent" in one.types
    met = {"hasCondition", "hasChild"} & one.members.keys()
    alone = not {"proxyFor", "proxyForItems"} & one.members.keys()
    group = bool(met) and (competency or alone) and not one.types & _AWARDS
    awarders = tuple(dict.fromkeys(owner for each in both for owner in owners(each)))
    coded = (values.text(each.members.get("codedNotation")) for each in both)
    amounts = (credits_of(each.members.get("creditValue")) for each in both)
    return Node(
        key,
        "" if group and not titles else written,
        titles,
        credits=next((each for each in amounts if each is not None), None),
        awarders=() if group or competency else awarders,
        codes=tuple(dict.fromkeys(f"humanCode {code[:_LONGEST]}" for code in coded if code)),
        group=group,
        competency=competency,
    )


def of_credential(one: Resource, key: str) -> Node:
    """Describe a credential that is no component."""
    amount = credits_of(one.members.get("creditValue"))
    return Node(key, one.id, one.texts("name"), amount, awarders=tuple(owners(one)))


def owners(one: Resource) -> Iterator[str]:
    """Yield the ids of who owns or offers a resource."""
    yield from (owner for owner, _ in one.links("ownedBy", "offeredBy"))
