"""Tells what badges are selected by: descriptors and their values, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import wording
from wallet.descriptors.catalogue import catalogue, name
from wallet.descriptors.facet_names import value_names
from wallet.snapshots.selection import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.descriptors.facets import Facets


def element_told(element: str, language: str) -> str:
    """Return the name of a descriptor that is selected by."""
    if element == YEAR:
        return wording.say("select_year", language)
    return name(catalogue().names.get(element, ()), language) or element


def value_told(element: str, value: str, language: str) -> str:
    """Return a value of a descriptor in words; as it is written where nothing is known of it."""
    if element == YEAR:
        return wording.say("select_year_value", language, year=value)
    if element == "workload":
        return _amount_told(value, language)
    return name(value_names(element, value), language) or value


def levels_told(facets: Facets, language: str) -> str:
    """Return the levels of a badge in a few words, "" where it states none."""
    return _joined(value_told("level", each, language) for each in facets.of("level"))


def workloads_told(facets: Facets, language: str) -> str:
    """Return how much work a badge stands for, each amount with its unit."""
    from wallet.wording.telling.descriptors import workload_told  # noqa: PLC0415 - it loads more

    return _joined(workload_told(each, language) for each in facets.workloads)


def _amount_told(value: str, language: str) -> str:
    unit, colon, span = value.partition(":")
    if not colon:
        known = f"workload_in_{unit}"
        return wording.say(known, language) if known in wording.sentences() else value
    low, _, high = span.partition("..")

    def told(amount: str) -> str:
        return wording.say(f"unit_{unit}", language, amount=amount, system="")

    if low and high:
        return told(wording.say("workload_between", language, low=low, high=high))
    code, amount = ("workload_from", low) if low else ("workload_to", high)
    return wording.say(code, language, amount=told(amount))


def _joined(texts: Iterable[str]) -> str:
    return " · ".join(texts)
