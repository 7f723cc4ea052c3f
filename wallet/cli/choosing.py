"""Which fields ``--show`` and ``--hide`` ask for, and why some of them cannot be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import PresentingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.cli.terminal import Terminal
    from wallet.presenting.disclosing.fields import Field, FieldTree

_MOST_NAMED = 5  # fields in one sentence


def chosen_fields(
    fields: FieldTree, show: Sequence[str], hide: Sequence[str]
) -> tuple[str, ...] | None:
    """Return the keys to choose, None for everything.

    Raises ``PresentingError`` ``disclose_fields_unknown``, and for a badge that is all or nothing
    the code that says why: nobody is to believe that something of it is hidden.
    """
    known = {"", *(each.key for each in fields.fields)}
    if unknown := [key for key in (*show, *hide) if key not in known]:
        raise PresentingError("disclose_fields_unknown", fields=", ".join(unknown[:_MOST_NAMED]))
    if (show or hide) and fields.code:
        raise PresentingError(fields.code)
    if hide:
        return fields.leaving_out(hide, show or None)
    return tuple(show) or None


def check_hidden(
    terminal: Terminal, hide: Sequence[str], everything: FieldTree, chosen: FieldTree
) -> None:
    """Raise ``PresentingError`` ``disclose_fields_stay``, with the reason, for what stays."""
    if not hide:
        return
    asked = set(everything.within(hide))
    stay = [each for each in chosen.shown if each.key in asked]
    if stay:
        reasons = [each for each in stay if each.why != "field_holds_shown"] or stay
        telling = [each for each in reasons if each.alone] or reasons
        raise PresentingError(
            "disclose_fields_stay",
            fields=", ".join(each.key for each in telling[:_MOST_NAMED]),
            why=why(terminal, telling[0]),
        )


def why(terminal: Terminal, field: Field) -> str:
    """Return the sentence that says what becomes of a field."""
    return terminal.words(field.why, other=field.needed_by)
