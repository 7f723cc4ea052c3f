"""What is shown when some fields are chosen: those, what they stand in, and what they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.presenting.disclosing.beside import needed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.presenting.disclosing.opened import Opened

    Why = tuple[str, str]  # a code of ``Field.why``, and the key of what needs the field


class Choice:
    """Why each place that is shown is shown, by key, first for any choice and then for this one.

    ``always`` holds what is shown even when nothing is chosen.
    """

    def __init__(
        self,
        found: Opened,
        chosen: Iterable[str] | None,
    ) -> None:
        self._document = found.document
        self._places = found.places
        self._labelled = found.labelled
        self.always: dict[str, Why] = {}
        self.shown: dict[str, Why] = {}
        self._take(self.always, dict.fromkeys(found.mandatory, ("field_mandatory", "")))
        self.shown.update(self.always)
        picked = [""] if chosen is None else chosen
        self._take(self.shown, dict.fromkeys(picked, ("field_chosen", "")))

    def _take(self, shown: dict[str, Why], wanted: Mapping[str, Why]) -> None:
        """Add what is wanted and all that it needs."""
        size = -1
        while size < len(shown):
            size = len(shown)
            self._add(shown, wanted)
            wanted = {
                key: ("field_needed", by) if by else ("field_required", "")
                for key, by in needed(
                    self._document, self._places, shown.__contains__, labelled=self._labelled
                )
            }
            self._add(shown, wanted)

    def _add(self, shown: dict[str, Why], wanted: Mapping[str, Why]) -> None:
        """Add places, each with all that is in it, what they stand in, and what is tied to them."""
        whole = dict(wanted)
        for place in self._places:
            why = whole.get(place.key) or whole.get(place.parent)
            if why:
                whole[place.key] = why
                by_itself = place.alone or why[0] != "field_chosen"
                shown.setdefault(
                    place.key, why if by_itself else ("field_goes_along", place.parent)
                )
        for place in reversed(self._places):
            if place.key in shown and place.parent:
                shown.setdefault(place.parent, ("field_holds_shown", ""))
        first = shown is self.always
        for place in self._places:
            if not place.alone and (place.parent in shown or not place.parent):
                tied = ("field_undisclosable", "") if first else ("field_goes_along", place.parent)
                shown.setdefault(place.key, tied)
