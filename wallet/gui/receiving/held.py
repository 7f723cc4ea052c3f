"""What the page holds of what was sent, and forgets again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wallet.gui.receiving.matter import Brought, Terms

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.gui.handed_over import HandedOver
    from wallet.gui.receiving.matter import Many, One


@dataclass(slots=True)
class Held:
    """In memory alone, until it is put away, locked or closed."""

    terms: Terms = field(default_factory=Terms)
    brought: Brought = field(default_factory=Brought)
    one: One | None = None
    many: Many | None = None
    many_by: tuple[Terms, Brought] = field(default_factory=lambda: (Terms(), Brought()))
    badge: int | None = None  # the number of the one that is looked at
    source: Path | None = None  # where the file lies that is looked at
    given: HandedOver | None = None  # as it came, should it be the learner's own
    _domain: str = ""  # as it was typed, not as what was asked for says

    @property
    def judged(self) -> One | Many | None:
        """What was judged last and is in front."""
        return self.one or self.many

    @property
    def is_behind(self) -> bool:
        """Whether many were judged by other terms than those that hold now."""
        return self.many_by != (self.terms, self.brought)

    def keep_terms(self, terms: Terms) -> None:
        """Take terms as somebody typed them."""
        if terms.domain != self.terms.domain:
            self._domain = terms.domain
        self.terms = terms

    def take_many(self, judged: Many) -> None:
        """Hold many in the place of one."""
        self.many, self.many_by = judged, (self.terms, self.brought)
        self.one = self.source = None

    def put_away(self) -> None:
        """Forget what was sent, and whom it came from; what was brought to check by stays."""
        self.one = self.many = self.source = self.given = None
        self.badge = None
        self.terms = Terms(domain=self._domain)
        self.brought = replace(self.brought, fetched=())
