"""What one alignment of an achievement means for pathways (OB 3.0 Alignment, OB 2.0 alignment).

- ``targetType`` ``ceterms:Credential``: the same achievement, described in CTDL.
- In Open Badges 2.0, a target that is the BadgeClass of a Moodle: a part, by the convention of the
  CHiLO badges of Japanese teacher training, where the larger badge lists the smaller ones. A link
  to a course of a Moodle only says where it was learned.
- An achievement that is known: "related", for which of the two is the larger is said nowhere.
- A competency or item of a framework, by its address or the identifier of its CASE item; so is what
  has no ``targetType``, as in Open Badges 2.0, unless its address is that of a credential in the
  Credential Finder: whether that is the same or another, nobody says.
- Anything else, a level or a mark of quality: "related".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from wallet.credentials import values
from wallet.credentials.model import Spec
from wallet.pathways.holdings import titled
from wallet.pathways.model import Edge, EdgeKind, Node, Voice, usable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from typing import Any

    from wallet.pathways.holdings import Holding

REGISTRY = "https://credentialengineregistry.org/resources/"
CTID = re.compile(r"ce-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_CREDENTIAL = re.compile(r"https?://credentialfinder\.org/credential/", re.IGNORECASE)
_COMPETENCIES = frozenset({"", "cfitem", "ceasn:competency"})
_OPEN_BADGES_2 = (Spec.OPEN_BADGES_2, Spec.OPEN_BADGES_1)


@dataclass(frozen=True, slots=True)
class Known:
    """What other sources tell of: keys of achievements, and of competencies by their codes."""

    achievements: Collection[str] = frozenset()
    competencies: Mapping[str, str] = field(default_factory=dict)
    items: Collection[str] = frozenset()  # keys of competencies


def read(
    one: Mapping[str, Any], pointer: str, holding: Holding, known: Known
) -> Iterator[tuple[Node, Edge]]:
    """Yield what an alignment points at, and how; nothing where it leads nowhere."""
    target = usable(values.text(one.get("targetUrl")))
    source, titles = holding.source(pointer), titled(values.text(one.get("targetName")))
    if values.text(one.get("targetType")).casefold() == "ceterms:credential":
        for same in same_in_ctdl(target, values.text(one.get("targetCode"))):
            link = Edge(holding.key, same, EdgeKind.EQUIVALENT, Voice.PART, source)
            yield Node(same, same, titles), link
        return
    if not target:
        return
    convention = _moodle(target) if holding.credential.spec in _OPEN_BADGES_2 else ""
    if convention == "badge":
        voice = holding.voice(holding.credential.achievement.id, holding.key)
        part = Edge(target, holding.key, EdgeKind.COMPONENT_OF, voice, source)
        yield Node(target, target, titles), part
        return
    if convention == "course" or target in known.achievements:
        link = Edge(holding.key, target, EdgeKind.RELATED, Voice.PART, source)
        yield Node(target, target, titles), link
        return
    code = values.text(one.get("targetCode")).casefold()
    key = known.competencies.get(code, target) if code else target
    competency = key in known.items or (is_competency(one) and not _CREDENTIAL.match(target))
    kind = EdgeKind.ALIGNED_COMPETENCY if competency else EdgeKind.RELATED
    link = Edge(holding.key, key, kind, Voice.PART, source)
    yield Node(key, target, titles, competency=competency), link


def is_competency(one: Mapping[str, Any]) -> bool:
    """Say whether an alignment means to point at a competency, by its ``targetType``."""
    kind = values.text(one.get("targetType")).casefold()
    own = kind.startswith("ext:") and any(word in kind for word in ("competenc", "skill", "esco"))
    return own or kind in _COMPETENCIES


def same_in_ctdl(address: str, code: str = "") -> tuple[str, ...]:
    """Return the addresses of a CTDL credential: as written, and that of its CTID's record."""
    found = CTID.search(code.casefold()) or CTID.search(address.casefold())
    record = (f"{REGISTRY}{found[0]}",) if found else ()
    return tuple(dict.fromkeys((*((address,) if address else ()), *record)))


def _moodle(target: str) -> str:
    """Tell a BadgeClass of a Moodle, or a course, by its address; "" for anything else."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return ""
    if parts.scheme not in ("https", "http") or "id" not in parse_qs(parts.query):
        return ""
    if parts.path.endswith("/badges/badge_json.php"):
        return "badge"
    return "course" if parts.path.endswith("/course/view.php") else ""
