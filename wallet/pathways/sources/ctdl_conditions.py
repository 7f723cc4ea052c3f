"""Reads component conditions of CTDL as rules: all, any, k of n, credits, nested in one another.

``ceterms:ComponentCondition`` says what must be done to complete a component. Targets add up to
``requiredNumber``, nested conditions by ``logicalOperator``. What cannot be evaluated, a constraint
on anything but a sum of credits for one, stays as a condition that is never met.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.errors import ReadingError
from wallet.pathways.model import Credits, Node, Rule, RuleKind
from wallet.pathways.sources.ctdl_resources import Resource, credits_of, identity, local, resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wallet.pathways.model import Source, Texts

DEEPEST = 50  # conditions in one another
_DIGITS = 9
_AT_LEAST = frozenset({"greaterthanorequalto", "greaterthanorequal", "atleast", ">="})
_SUM = frozenset({"", "sum", "sumof", "total", "totalof"})
_CONJUNCTIONS = {"": "", "and": "and", "or": "or"}
_CONDITION = frozenset({"ComponentCondition"})


@dataclass(frozen=True)
class Conditions:
    """Turns the conditions of a file's components into rules, and into groups for nested ones.

    ``key`` names the node of a component's id, ``scoped`` the key of a nested condition.
    """

    resources: Mapping[str, Resource]
    key: Callable[[str], str]
    scoped: Callable[[str], str]
    source: Callable[[str], Source]
    worth: Callable[[str], Credits | None]  # of a node, by its key

    def read(self, component: Resource, whole: str) -> Told:
        """Return the rules of a component, and the groups that they speak of.

        Raises ``ReadingError`` ``pathway_conditions_deep``.
        """
        told = Told([], {}, set(), set())
        for one in self._listed(component):
            self._add(one, whole, (), told)
        return told

    def _listed(self, holder: Resource) -> Iterator[Resource]:
        """Yield the conditions of a component or condition, wherever they are described."""
        for one, pointer in holder.each("hasCondition"):
            named = identity(one) if isinstance(one, dict) else values.text(one)
            if named in self.resources:
                yield self.resources[named]
            elif isinstance(one, dict):
                yield resource(one, pointer)
            else:
                yield Resource(named, _CONDITION, {}, pointer)  # leads nowhere: nobody can check it

    def _add(self, one: Resource, whole: str, above: tuple[str, ...], told: Told) -> None:
        name = one.id or one.pointer
        if name in above or len(above) >= DEEPEST:
            raise ReadingError("pathway_conditions_deep", place=one.pointer, limit=DEEPEST)
        if (whole, name) in told.done:
            return
        told.done.add((whole, name))
        above = (*above, name)
        targets = tuple(
            dict.fromkeys(
                key
                for written, _ in one.links("targetComponent")
                if (key := self.key(written)) != whole
            )
        )
        told.covered.update(targets)
        nested = [*self._listed(one)]
        operator, required = _operator(one), _required(one)
        credits_, unchecked = self._constraints(one, targets)
        if operator is None or required is None or not (targets or nested or unchecked):
            unchecked = [_said(one), *unchecked]
        elif targets:
            self._targets(one, whole, targets, credits_, told)
        if operator is not None and required is not None and nested:
            self._nested(one, whole, nested, above, told)
        source = self.source(one.pointer)
        for said in unchecked:
            told.rules.append(Rule(whole, RuleKind.UNCHECKED, (), source, said=said))

    def _targets(
        self,
        one: Resource,
        whole: str,
        targets: tuple[str, ...],
        credits_: Credits | None,
        told: Told,
    ) -> None:
        source, required = self.source(one.pointer), _required(one) or 0
        if credits_ is not None:
            told.rules.append(Rule(whole, RuleKind.CREDITS, targets, source, credits=credits_))
            if not required:
                return
        either = not required and _operator(one) == "or" and "hasCondition" not in one.members
        if required > len(targets):  # can never be met, and nothing is made of it
            told.rules.append(Rule(whole, RuleKind.ALL, targets, source))
            told.rules.append(Rule(whole, RuleKind.UNCHECKED, (), source, said=_said(one)))
        elif either or (required == 1 and len(targets) > 1):
            told.rules.append(Rule(whole, RuleKind.ANY, targets, source))
        elif required in (0, len(targets)):
            told.rules.append(Rule(whole, RuleKind.ALL, targets, source))
        else:
            told.rules.append(Rule(whole, RuleKind.K_OF_N, targets, source, k=required))

    def _nested(
        self,
        one: Resource,
        whole: str,
        nested: list[Resource],
        above: tuple[str, ...],
        told: Told,
    ) -> None:
        count = 0 if one.members.get("targetComponent") else _required(one) or 0
        wanted = count or (1 if _operator(one) == "or" else len(nested))
        if wanted >= len(nested):
            for each in nested:
                self._add(each, whole, above, told)
            if count > len(nested):
                source = self.source(one.pointer)
                told.rules.append(Rule(whole, RuleKind.UNCHECKED, (), source, said=_said(one)))
            return
        of = tuple(dict.fromkeys(self._option(each, above, told) for each in nested))
        source = self.source(one.pointer)
        kind = RuleKind.ANY if wanted == 1 else RuleKind.K_OF_N
        k = wanted if kind is RuleKind.K_OF_N else 0
        told.rules.append(Rule(whole, kind, of, source, k=min(k, len(of))))

    def _option(self, one: Resource, above: tuple[str, ...], told: Told) -> str:
        """Return the key of what stands for a nested condition: its only target, or a group."""
        targets = [self.key(written) for written, _ in one.links("targetComponent")]
        plain = not {"hasCondition", "hasConstraint", "requiredConstraints"} & one.members.keys()
        if len(targets) == 1 and plain and _required(one) in (0, 1) and _operator(one) is not None:
            told.covered.add(targets[0])
            return targets[0]
        key = self.scoped(one.id or one.pointer)
        if key not in told.groups:
            told.groups[key] = Node(key, "", one.texts("name"), group=True)
        self._add(one, key, above, told)
        return key

    def _constraints(
        self, one: Resource, targets: tuple[str, ...]
    ) -> tuple[Credits | None, list[Texts]]:
        """Return the credits that constraints ask for, and what those say that nobody can check."""
        listed = [resource(each, "") for each in values.objects(one.members.get("hasConstraint"))]
        unchecked = [
            _said(one)
            for each in values.items(one.members.get("hasConstraint"))
            if not isinstance(each, dict)
        ]
        amounts: list[Credits] = []
        for each in listed:
            amount = self._at_least(each, targets)
            if amount is None or not targets or amounts:
                unchecked.append(_said(each) or _said(one))
            else:
                amounts.append(amount)
        if "requiredConstraints" in one.members and not listed:
            unchecked.append(_said(one))
        return (amounts[0] if amounts else None), unchecked

    def _at_least(self, constraint: Resource, targets: tuple[str, ...]) -> Credits | None:
        """Return a sum of credits that a constraint asks for; None where it asks something else."""
        members = constraint.members
        left = [
            local(values.link(each)).casefold() for each in values.items(members.get("leftSource"))
        ]
        action = local(values.link(members.get("leftAction"))).casefold()
        comparator = local(values.link(members.get("comparator"))).casefold()
        right = credits_of(members.get("rightSource"))
        plain = left == ["creditvalue"] and action in _SUM and comparator in _AT_LEAST
        if not plain or right is None or right.value <= 0 or members.get("rightAction"):
            return None
        if right.unit:
            return right
        units = {worth.unit for key in targets if (worth := self.worth(key)) is not None}
        return Credits(right.value, units.pop()) if len(units) == 1 else right


@dataclass(frozen=True)
class Told:
    """What a component's conditions come to; ``covered`` are the nodes that they speak of."""

    rules: list[Rule]
    groups: dict[str, Node]
    covered: set[str]
    done: set[tuple[str, str]]


def _said(one: Resource) -> Texts:
    return one.texts("description") or one.texts("name")


def _operator(one: Resource) -> str | None:
    """Return "and", "or" or "" for none; None for another, which nothing here can evaluate."""
    written = one.members.get("logicalOperator", one.members.get("logicalOperand"))
    return _CONJUNCTIONS.get(local(values.link(written)).casefold())


def _required(one: Resource) -> int | None:
    """Return the number of targets that are asked for, 0 for none said; None where unreadable.

    The Credential Registry writes 0 where its publisher said nothing.

    Older files write it as a comparison: ``leftOperand`` "reqNum", ``operand``, ``rightOperand``.
    """
    members: Mapping[str, Any] = one.members
    written = members.get("requiredNumber")
    if written is None and "leftOperand" in members:
        equal = values.text(members.get("operand")) in ("=", "==", ">=")
        if not equal or values.text(members["leftOperand"]) != "reqNum":
            return None
        written = members.get("rightOperand")
    if written is None:
        return 0
    text = str(written) if isinstance(written, int) else values.text(written)
    readable = text.isascii() and text.isdigit() and len(text) <= _DIGITS
    return int(text) if readable else None
