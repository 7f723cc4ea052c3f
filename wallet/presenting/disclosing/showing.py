"""A credential with nothing in it but what its holder wants to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials.reading import read
from wallet.presenting.disclosing.fields import FieldTree, tree_of
from wallet.presenting.disclosing.opening import take_apart

if TYPE_CHECKING:
    from collections.abc import Collection

    from wallet.credentials.model import Credential
    from wallet.linked_data.contexts import Contexts
    from wallet.presenting.disclosing.opened import Opened


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What is handed over: ``data`` of a media type, read back, and the fields that it shows.

    A ``credential`` that is all or nothing is as it was.
    """

    data: bytes
    media_type: str
    credential: Credential
    fields: FieldTree


def disclose(
    credential: Credential, shown: Collection[str] | None, contexts: Contexts
) -> Disclosed:
    """Return a credential with the chosen fields, those that always are shown, and their context.

    ``shown`` are keys of fields as ``fields_of`` takes them. A base proof is never handed over,
    even when all is shown: with it, others could show parts of their choosing. A key binding that
    came along is left out, because it was for somebody else. Raises ``ReadingError``,
    ``LinkedDataError`` and ``ProofError`` for what cannot be put together.
    """
    return disclosed(credential, take_apart(credential, contexts), shown)


def disclosed(credential: Credential, found: Opened, shown: Collection[str] | None) -> Disclosed:
    """Return what ``disclose`` does of a credential that was taken apart before."""
    tree, keys = tree_of(found, shown)
    data = found.make(keys)
    whole = found.way == "whole"
    return Disclosed(data, found.media_type, credential if whole else read(data), tree)
