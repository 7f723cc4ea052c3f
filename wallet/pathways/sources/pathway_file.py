"""Reads and writes pathway files, our own JSON for a pathway and its rules: docs/pathway-file.md.

Read strictly: what is not known, leads nowhere or stands twice is refused with the place where it
stands, for a rule that is half understood would promise what nobody said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import ReadingError
from wallet.pathways.files import PathwayFile
from wallet.pathways.model import (
    LONGEST_ID,
    MOST_EDGES,
    MOST_NODES,
    Credits,
    Edge,
    EdgeKind,
    Graph,
    Node,
    Rule,
    RuleKind,
    Source,
    Voice,
    node_key,
)
from wallet.pathways.sources import members
from wallet.pathways.sources.comprehensive_records import KINDS
from wallet.pathways.sources.members import KIND

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPE = "PathwayFile"
VERSION = 1
_TOP = (
    "type",
    "formatVersion",
    "id",
    "version",
    "name",
    "description",
    "issuer",
    "source",
    "destination",
    "achievement",
    "rule",
    "association",
    "proof",
)  # fmt: skip - a list
_ACHIEVEMENT = (
    "id",
    "name",
    "creditsAvailable",
    "creditUnit",
    "timeInvestment",
    "humanCode",
    "creator",
    "exactMatch",
    "group",
    "competency",
)  # fmt: skip - a list
_DRAWN = (*_ACHIEVEMENT, "badge")
_RULE = ("achievement", "kind", "of", "k", "credits", "unit", "description")
_ASSOCIATION = ("type", "associationType", "sourceId", "targetId")


def is_one(document: Mapping[str, Any]) -> bool:
    """Say whether a JSON object means to be a pathway file, however it goes on."""
    return document.get("type") == TYPE


def read(document: Mapping[str, Any], *, drawn: bool = False) -> PathwayFile:
    """Read a pathway file; whether a ``proof`` in it holds is another question.

    ``drawn`` is for what the learner drew in this vault: it speaks in the learner's voice, and
    may name badges of the vault.

    Raises ``ReadingError``: ``pathway_newer``, and with ``place`` (a JSON pointer)
    ``pathway_member_kind``, ``pathway_member_unknown``, ``pathway_twice``, ``pathway_dangling``,
    ``pathway_too_much``.
    """
    version = document.get("formatVersion")
    if type(version) is int and version > VERSION:
        raise ReadingError("pathway_newer", found=version, known=VERSION)
    if version != VERSION or type(version) is not int:
        raise ReadingError(KIND, place="/formatVersion")
    members.only(document, _TOP, "")
    members.proofs(document)
    return _Reader(document, drawn=drawn).whole()


class _Reader:
    """Reads one document, member by member."""

    def __init__(self, document: Mapping[str, Any], *, drawn: bool) -> None:
        self._document = document
        self._drawn = drawn
        self._voice = Voice.LEARNER if drawn else Voice.OTHER
        self._id = members.identifier(document, "id", "")
        issuer = document.get("issuer", {})
        if not isinstance(issuer, dict):
            raise ReadingError(KIND, place="/issuer")
        members.only(issuer, ("id", "name"), "/issuer")
        self._issuer = members.identifier(issuer, "id", "/issuer") if issuer else ""
        self._issuer_names = members.texts(issuer, "name", "/issuer")
        self._keys: dict[str, str] = {}  # of the achievements, by their ids
        self._edges: list[Edge] = []

    def whole(self) -> PathwayFile:
        document = self._document
        nodes = tuple(
            self._node(one, place)
            for one, place in members.objects(document, "achievement", "", most=MOST_NODES)
        )
        rules = tuple(
            self._rule(one, place)
            for one, place in members.objects(document, "rule", "", most=MOST_NODES)
        )
        for one, place in members.objects(document, "association", "", most=MOST_EDGES):
            self._associate(one, place)
        for one, place in members.objects(document, "achievement", "", most=MOST_NODES):
            self._equate(one, place)
        destination = self._named(document.get("destination"), "/destination")
        if len(self._edges) > MOST_EDGES:
            raise ReadingError("pathway_too_much", place="/rule", limit=MOST_EDGES)
        return PathwayFile(
            id=self._id,
            version=members.text(document, "version", ""),
            titles=members.texts(document, "name", "", needed=True),
            descriptions=members.texts(document, "description", ""),
            issuer=self._issuer,
            issuer_names=self._issuer_names,
            graph=Graph(nodes, tuple(self._edges), rules, (destination,)),
            drawn=self._drawn,
        )

    def _source(self, place: str) -> Source:
        by, names = self._issuer, self._issuer_names
        return Source(self._id, place, by, names, signed=False, is_file=True, drawn=self._drawn)

    def _node(self, one: Mapping[str, Any], place: str) -> Node:
        members.only(one, _DRAWN if self._drawn else _ACHIEVEMENT, place)
        written = members.identifier(one, "id", place)
        if written in self._keys:
            raise ReadingError("pathway_twice", place=f"{place}/id", id=written)
        creator = members.identifier(one, "creator", place) if "creator" in one else self._issuer
        group, competency = (members.flag(one, name, place) for name in ("group", "competency"))
        self._keys[written] = key = node_key(written, creator)
        amount = members.number(one, "creditsAvailable", place)
        own = self._drawn and written.startswith(f"{self._id}#")
        if self._drawn and not own:
            amount = None  # what others' achievements are worth, others say
        unit, code = members.text(one, "creditUnit", place), members.text(one, "humanCode", place)
        return Node(
            key=key,
            id=written,
            titles=members.texts(one, "name", place, needed=not group),
            credits=None if amount is None else Credits(amount, unit),
            hours=members.number(one, "timeInvestment", place),
            awarders=(creator,) if creator and not (group or competency) else (),
            codes=(f"humanCode {code}",) if code else (),
            group=group,
            competency=competency,
            own=own,
            badges=(members.identifier(one, "badge", place),) if "badge" in one else (),
        )

    def _rule(self, one: Mapping[str, Any], place: str) -> Rule:
        members.only(one, _RULE, place)
        node = self._named(one.get("achievement"), f"{place}/achievement")
        try:
            kind = RuleKind(members.text(one, "kind", place))
        except ValueError as error:
            raise ReadingError(KIND, place=f"{place}/kind") from error
        listed = one.get("of", [])
        if not isinstance(listed, list) or bool(listed) == (kind is RuleKind.UNCHECKED):
            raise ReadingError(KIND, place=f"{place}/of")
        of = tuple(self._named(each, f"{place}/of/{at}") for at, each in enumerate(listed))
        if len({*of}) != len(of) or node in of:
            raise ReadingError("pathway_twice", place=f"{place}/of", id=node)
        k = one.get("k", 0)
        if type(k) is not int or (kind is RuleKind.K_OF_N) != (0 < k <= len(of)) or k < 0:
            raise ReadingError(KIND, place=f"{place}/k")
        amount = members.number(one, "credits", place)
        if (kind is RuleKind.CREDITS) != bool(amount) or amount == 0:  # 0 asks for nothing
            raise ReadingError(KIND, place=f"{place}/credits")
        source = self._source(place)
        self._edges.extend(
            Edge(part, node, EdgeKind.COMPONENT_OF, self._voice, source) for part in of
        )
        asked = None if amount is None else Credits(amount, members.text(one, "unit", place))
        said = members.texts(one, "description", place)
        return Rule(node, kind, of, source, k, asked, said, self._voice)

    def _associate(self, one: Mapping[str, Any], place: str) -> None:
        members.only(one, _ASSOCIATION, place)
        kind, turned = KINDS.get(members.text(one, "associationType", place), (None, False))
        if kind is None or one.get("type", "Association") != "Association":
            raise ReadingError(KIND, place=f"{place}/associationType")
        start, end = (
            self._named(one.get(name), f"{place}/{name}") for name in ("sourceId", "targetId")
        )
        if start == end:
            raise ReadingError("pathway_twice", place=place, id=start)
        one_end, other = (end, start) if turned else (start, end)
        self._edges.append(Edge(one_end, other, kind, self._voice, self._source(place)))

    def _equate(self, one: Mapping[str, Any], place: str) -> None:
        same = one.get("exactMatch", [])
        if not isinstance(same, list):
            raise ReadingError(KIND, place=f"{place}/exactMatch")
        key = self._keys[one["id"]]
        for at, each in enumerate(same):
            where = f"{place}/exactMatch/{at}"
            if not isinstance(each, str) or not 0 < len(each) <= LONGEST_ID:
                raise ReadingError(KIND, place=where)
            other = self._keys.get(each, node_key(each, self._issuer))
            if other != key:
                source = self._source(where)
                self._edges.append(Edge(other, key, EdgeKind.EQUIVALENT, self._voice, source))

    def _named(self, written: Any, place: str) -> str:
        """Return the key of an achievement that the file describes."""
        if not isinstance(written, str):
            raise ReadingError(KIND, place=place)
        if written not in self._keys:
            raise ReadingError("pathway_dangling", place=place, id=written[:200])
        return self._keys[written]
