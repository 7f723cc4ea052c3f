"""Credentials with a base proof: ecdsa-sd-2023 and bbs-2023.

What can be left out is what makes a statement of its own (``Statements.divides``). The context,
the identifier and the types of an object go with it, as the suites have it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import proofs
from wallet.cryptosuites.table import lacks_extra
from wallet.errors import LinkedDataError, ProofError
from wallet.linked_data.pointers import KEPT
from wallet.presenting.disclosing.opened import Opened
from wallet.presenting.disclosing.places import places_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from wallet.credentials.model import Credential
    from wallet.cryptosuites.selective_suite import OpenedBase
    from wallet.linked_data.contexts import Contexts
    from wallet.presenting.disclosing.places import Place

MEDIA_TYPE = "application/vc"
_WHY_WHOLE = {
    "not_a_base_proof": "whole_derived",
    "proof_chained": "whole_chained",
    "base_proof_differs": "whole_unsound",
}


def open_document(credential: Credential, contexts: Contexts) -> Opened:
    """Return a credential with embedded proofs, and whether parts of it can be shown."""
    document = {name: part for name, part in credential.document.items() if name != "proof"}
    code = _why_whole(credential.document)
    if not code:
        try:
            base = proofs.open_base(credential.document, contexts)
        except ProofError as error:
            code = _WHY_WHOLE.get(error.code, "whole_unsound")
        except LinkedDataError:
            code = "whole_not_covered"
        else:
            return _selective(document, base)
    return Opened(
        document=document,
        places=tuple(places_of(document)),
        media_type=MEDIA_TYPE,
        make=lambda _: json_bytes(credential.document),
        code=code,
    )


def json_bytes(document: Mapping[str, Any]) -> bytes:
    """Return a document as it is handed over."""
    return json.dumps(document, ensure_ascii=False, indent=2).encode()


def _why_whole(document: Mapping[str, Any]) -> str:
    """Say why a credential has no base proof that we could derive from, "" when it has one."""
    found = proofs.proofs_of(document)
    if any(map(proofs.is_base, found)):
        return ""
    if any(map(proofs.is_derived, found)):
        return "whole_derived"
    if any(map(lacks_extra, found)):
        return "whole_extra_missing"
    return "whole_other_proof"


def _selective(document: dict[str, Any], base: OpenedBase) -> Opened:
    places = tuple(_divided(document, base))

    def make(shown: Collection[str]) -> bytes:
        return json_bytes(base.derive(_pointers(places, shown)))

    return Opened(
        document=document,
        places=places,
        media_type=MEDIA_TYPE,
        make=make,
        way=str(base.proof["cryptosuite"]),
        mandatory=tuple(base.base.pointers),
        labelled=True,
    )


def _divided(document: dict[str, Any], base: OpenedBase) -> Iterator[Place]:
    """Yield the places; whatever stands in a value that cannot be divided is tied to it."""
    objects = {""}
    whole: set[str] = set()
    for place in places_of(document):
        if isinstance(place.value, dict):
            objects.add(place.key)
        if place.parent in whole or not base.statements.divides(place.value):
            whole.add(place.key)
        kept = place.parent in objects and place.name in KEPT
        yield replace(place, alone=place.parent not in whole and not kept)


def _pointers(places: Sequence[Place], shown: Collection[str]) -> list[str]:
    """Return the pointers to what is shown and has nothing shown in it."""
    outer = {place.parent for place in places if place.key in shown}
    return [place.key for place in places if place.key in shown and place.key not in outer]
