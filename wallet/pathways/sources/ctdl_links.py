"""What resources of CTDL say of one another beside conditions: order, editions, parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.pathways.model import EdgeKind
from wallet.pathways.sources.ctdl_resources import Resource, resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Of any resource: to the kind of edge, and whether it runs from the target.
_LINKS: Mapping[str, tuple[EdgeKind, bool]] = {
    "precedes": (EdgeKind.PRECEDES, False),
    "preceeds": (EdgeKind.PRECEDES, False),  # so the registry's own code writes it
    "precededBy": (EdgeKind.PRECEDES, True),
    "prerequisite": (EdgeKind.REQUIRES, False),
    "isPreparationFor": (EdgeKind.PRECEDES, False),
    "preparationFrom": (EdgeKind.PRECEDES, True),
    "isAdvancedStandingFor": (EdgeKind.GIVES_ACCESS_TO, False),
    "advancedStandingFrom": (EdgeKind.GIVES_ACCESS_TO, True),
    "isRecommendedFor": (EdgeKind.RELATED, False),
    "sameAs": (EdgeKind.EQUIVALENT, False),
    "supersededBy": (EdgeKind.REPLACED_BY, False),
    "supersedes": (EdgeKind.REPLACED_BY, True),
    "nextVersion": (EdgeKind.REPLACED_BY, False),
    "previousVersion": (EdgeKind.REPLACED_BY, True),
}
# Of any resource, by way of a ConditionProfile that names credentials; what else it asks for is no
# achievement.
_CONDITIONS: Mapping[str, EdgeKind] = {
    "requires": EdgeKind.REQUIRES,
    "entryCondition": EdgeKind.REQUIRES,
    "recommends": EdgeKind.RELATED,
}
# Of credentials and other resources, not of components and pathways, where they only list members.
_PARTS: Mapping[str, bool] = {"hasPart": True, "isPartOf": False, "isRequiredFor": False}


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of a resource on another; ``turned`` where it runs from that one to it."""

    other: str
    kind: EdgeKind
    turned: bool
    pointer: str


def read(one: Resource, *, member: bool) -> Iterator[Said]:
    """Yield what a resource says; ``member`` for a pathway or one of its components."""
    for name, (kind, turned) in _LINKS.items():
        for other, pointer in _targets(one, name):
            yield Said(other, kind, turned, pointer)
    for name, kind in _CONDITIONS.items():
        for each, pointer in one.each(name):
            profile = resource(each, pointer) if isinstance(each, dict) else None
            for other, at in profile.links("targetCredential") if profile else ():
                yield Said(other, kind, turned=False, pointer=at)
    for name, turned in () if member else _PARTS.items():
        for other, pointer in _targets(one, name):
            yield Said(other, EdgeKind.COMPONENT_OF, turned, pointer)


def _targets(one: Resource, name: str) -> Iterator[tuple[str, str]]:
    """Yield what a member leads to, also by way of a condition profile."""
    for each, pointer in one.each(name):
        profile = resource(each, pointer) if isinstance(each, dict) else None
        if profile is not None and "targetCredential" in profile.members:
            yield from profile.links("targetCredential")
        else:
            alone = Resource("", frozenset(), {name: each}, pointer, {name: pointer})
            yield from alone.links(name)
