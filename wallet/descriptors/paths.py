"""The paths of the mapping rules: like JSONPath, but at ease with how issuers write.

``issuer.address.addressCountryCode`` is a way through members. Wherever a list stands, each of its
items is taken, for most members of the standards may be one thing or a list of it; that is what
RFC 9535 cannot say in one expression. ``hasPart*`` goes through a member any number of times, none
too. A filter keeps objects by a member of theirs: ``[?targetType=ext:EQF|ext:EQFLevel]``. ``=`` is
one of these texts, ``!=`` none of them (an absent member passes), ``^=`` begins with one, ``~``
contains one; upper and lower case, width and spaces do not matter. ``@`` is the value itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from wallet.credentials import values

if TYPE_CHECKING:
    from wallet.descriptors.places import Path

MOST = 500  # findings of one path: a credential with more says nothing that people could read
_STEP = re.compile(r"([^.\[\]*]+)(\*?)((?:\[\?[^\]]+\])*)(?:\.|$)")
_FILTER = re.compile(r"\[\?([^=!^~\]]+)(=|!=|\^=|~)([^\]]*)\]")
_TESTS: dict[str, Callable[[str, str], bool]] = {
    "=": str.__eq__,
    "!=": str.__ne__,
    "^=": str.startswith,
    "~": str.__contains__,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A value, where it stands, and the objects on the way to it, outermost first."""

    path: Path
    value: Any
    holders: tuple[Mapping[str, Any], ...]

    @property
    def holder(self) -> Mapping[str, Any]:
        """The object that the value is a member of."""
        return self.holders[-1]


@dataclass(frozen=True, slots=True)
class _Filter:
    member: str
    test: str
    texts: tuple[str, ...]

    def keeps(self, value: Any) -> bool:
        """Say whether an object, or a text, passes."""
        if self.member == "@":
            said = value if isinstance(value, str) else None  # an object is no text itself
        else:
            said = value.get(self.member) if isinstance(value, Mapping) else None
        test = _TESTS[self.test]
        told = [folded(each) for each in _texts(said)]
        if self.test == "!=":
            return all(test(each, text) for each in told for text in self.texts)
        return any(test(each, text) for each in told for text in self.texts)


@dataclass(frozen=True, slots=True)
class _Step:
    member: str
    again: bool
    filters: tuple[_Filter, ...]


def find(document: Mapping[str, Any], path: str) -> Iterator[Found]:
    """Yield what stands at a rule's path, in the order of the document, at most ``MOST``."""
    yield from islice(_follow(Found((), document, ()), _steps(path)), MOST)


def check(path: str) -> None:
    """Raise ``ValueError`` for a path that cannot be read."""
    _steps(path)


def folded(text: str) -> str:
    """Return a text as it is compared: without width, case and spaces that differ."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(maxsize=2000)
def _steps(path: str) -> tuple[_Step, ...]:
    steps, end = [], 0
    for match in _STEP.finditer(path):
        if match.start() != end:
            break
        end = match.end()
        member, again, filters = match.groups()
        read = tuple(
            _Filter(name, test, tuple(folded(text) for text in texts.split("|")))
            for name, test, texts in _FILTER.findall(filters)
        )
        if len(read) != filters.count("[?"):
            break
        steps.append(_Step(member, bool(again), read))
    if not steps or end != len(path) or path.endswith("."):
        raise ValueError(path)
    return tuple(steps)


def _follow(found: Found, steps: tuple[_Step, ...]) -> Iterator[Found]:
    if not steps:
        yield found
        return
    step, rest = steps[0], steps[1:]
    if step.again:
        yield from _follow(found, rest)
    for each in _members(found, step.member):
        if all(one.keeps(each.value) for one in step.filters):
            yield from _follow(each, steps if step.again else rest)


def _members(found: Found, member: str) -> Iterator[Found]:
    """Yield a member of an object, or each of its items where it is a list."""
    if not isinstance(found.value, Mapping) or member not in found.value:
        return
    value, path = found.value[member], (*found.path, member)
    holders = (*found.holders, found.value)
    if not isinstance(value, list):
        yield Found(path, value, holders)
        return
    for place, item in enumerate(value):
        yield Found((*path, place), item, holders)


def _texts(value: Any) -> list[str]:
    """Return a member's texts, or the id of what it points at."""
    found = [values.text(each) if isinstance(each, str) else "" for each in values.items(value)]
    told = [each for each in found if each]
    return told or [each for each in (values.text(value), values.link(value)) if each]
