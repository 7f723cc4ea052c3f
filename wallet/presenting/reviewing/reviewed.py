"""One badge that is looked at before it leaves, and findings as they are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.snapshots.portfolios import Finding, Weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wallet.credentials.model import Credential, Subject
    from wallet.presenting.carrying import Carried
    from wallet.verification.report import Report

_MOST_NAMED = 6  # hosts, names, ... that one finding spells out
_LONGEST = 120  # characters of each
_ORDER = (Weight.STOPS, Weight.CARE, Weight.TOLD)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A badge as it travels, judged as it travels.

    ``binding`` as in ``wallet.tasks.portfolios.signing``.
    """

    badge: str  # id
    carried: Carried
    report: Report
    binding: str
    bound_to: str = ""  # the learner's key that it is bound to
    editions: int = 1

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """Whom it is about, and whom each badge inside it is about, at any depth."""
        return tuple(each.subject for each in _with_inner(self.carried.credential))

    @property
    def contents(self) -> Mapping[str, Any]:
        """Everything that the reader can read in it: a token's whole payload, or the JSON."""
        credential = self.carried.credential
        return credential.claims or credential.document


def _with_inner(credential: Credential) -> Iterator[Credential]:
    yield credential
    for each in credential.inner:
        yield from _with_inner(each)


@dataclass(frozen=True, slots=True)
class Told:
    """What one look at one badge found: a code, and what it is about (a host, a name, ...)."""

    code: str
    weight: Weight
    what: str = ""


@dataclass(slots=True)
class Gathering:
    """Findings of many badges, each code once, with the badges that it is about."""

    _found: dict[tuple[str, Weight], tuple[dict[str, None], dict[str, None]]] = field(
        default_factory=dict
    )
    _own: list[Finding] = field(default_factory=list)

    def add(self, badge: str, told: Iterable[Told]) -> None:
        """Add what was found in a badge."""
        for each in told:
            badges, what = self._found.setdefault((each.code, each.weight), ({}, {}))
            badges[badge] = None
            if each.what:
                what[each.what[:_LONGEST]] = None

    def say(self, code: str, weight: Weight, *badges: str, **details: object) -> None:
        """Add a finding that is not about badges one by one."""
        told = {name: str(value) for name, value in details.items()}
        self._own.append(Finding(code, weight, told, badges))

    def findings(self) -> tuple[Finding, ...]:
        """Return everything: what stops first, then what asks for care."""
        found = [*self._own, *self._gathered()]
        return tuple(sorted(found, key=lambda each: _ORDER.index(each.weight)))

    def _gathered(self) -> Iterator[Finding]:
        for (code, weight), (badges, what) in self._found.items():
            named = [*what]
            more = "…" if len(named) > _MOST_NAMED else ""
            details = {"count": str(len(badges)), "what": ", ".join(named[:_MOST_NAMED]) + more}
            yield Finding(code, weight, details, tuple(badges))
