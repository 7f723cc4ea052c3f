"""A credential taken apart: its places, which of them can be left out, and how to make the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from wallet.presenting.disclosing.places import Place


@dataclass(frozen=True, slots=True)
class Opened:
    """What there is to choose in a credential.

    ``document`` is what the keys of the places point into. ``make`` takes the keys of all that is
    shown and returns the credential with nothing else in it, as ``media_type`` has it. ``code``
    says why it is all or nothing, "" when it is not.
    """

    document: Mapping[str, Any]
    places: tuple[Place, ...]
    media_type: str
    make: Callable[[Collection[str]], bytes]
    way: str = "whole"  # a value of ``fields.Way``
    mandatory: tuple[str, ...] = ()  # keys that the issuer wants shown in any case
    labelled: bool = False  # blank nodes are known by their labels
    hidden: int = 0  # digests that nothing is known of
    code: str = ""
