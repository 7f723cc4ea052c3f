"""How a value is said: for programs, only in words, or not at all though something is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.descriptors.normal import (
    Country,
    Field,
    Identity,
    Language,
    Level,
    Moment,
    Term,
    Workload,
)
from wallet.descriptors.record import Form

if TYPE_CHECKING:
    from wallet.descriptors.mapping import Catalogue, Rule
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.record import Said


_TYPED = frozenset({"country", "date", "workload"})
_LESS = ("-", "\N{MINUS SIGN}")  # less than no work


def form_of(said: tuple[Said, ...], normal: Normal | None, rule: Rule, known: Catalogue) -> Form:
    """Return the form of what a rule read.

    "n/a", a date of "soon" and no hours at all say nothing. A country, a date or an amount that
    cannot be read is only words, wherever it stands.
    """
    if _says_nothing(said, normal, rule, known):
        return Form.NOTHING
    if normal is None and rule.form is Form.STRUCTURED and rule.reads in _TYPED:
        return Form.UNREAD
    return rule.form


def _says_nothing(
    said: tuple[Said, ...], normal: Normal | None, rule: Rule, known: Catalogue
) -> bool:
    texts = [each.text.strip() for each in said]
    match normal:
        case Workload(amount=amount):
            return not amount
        case Country() | Field() | Language() | Moment():
            return False
        case Term(id=meant) | Level(framework=meant) if meant:
            return False
        case Identity(kind=kind) if kind.lower().endswith("name"):
            return False  # there are people whose name is Null
    if normal is None and rule.reads == "date" and not any(map(str.isdigit, "".join(texts))):
        return True
    if normal is None and rule.reads == "workload":
        texts = [each for each in texts if each[:1] not in _LESS]
    return all(known.is_filler(each, rule.element) for each in texts)
