"""How the learner looks at the list: what is asked for, and in which order."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What a list of badges is narrowed to and how it is arranged; "" where nothing is asked.

    Words from outside a front end's own set (a tone, an order) are kept as they are: a newer
    program may know them.
    """

    typed: str = ""
    shelf: str = ""  # "archive", "deleted"
    tone: str = ""  # a ``Tone``
    favourites: bool = False
    tag: str = ""
    collection: str = ""  # its id
    collection_name: str = ""  # by which it is found where it has another id
    issuer: str = ""  # its id
    spec: str = ""  # a ``Spec``
    ends: str = ""  # "30", "90" (days), "past"
    where: tuple[str, ...] = ()  # ``Choice.where``
    sort: str = ""
    descending: bool = True
    group: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return what differs from the plain list, as members of a JSON object."""
        plain = asdict(ListQuery())
        return {name: value for name, value in asdict(self).items() if value != plain[name]}

    @classmethod
    def of_json(cls, members: Mapping[str, Any]) -> ListQuery:
        """Read what ``as_json`` wrote; a member of another kind counts as absent."""
        plain = cls()
        told = {**members, "where": _texts(members.get("where"))}
        fitting = {
            each.name: told[each.name]
            for each in fields(cls)
            if isinstance(told.get(each.name), type(getattr(plain, each.name)))
        }
        return cls(**fitting)


def _texts(value: object) -> tuple[str, ...]:
    found = value if isinstance(value, (list, tuple)) else ()
    return tuple(each for each in found if isinstance(each, str))


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that the learner named."""

    id: str
    name: str
    query: ListQuery
