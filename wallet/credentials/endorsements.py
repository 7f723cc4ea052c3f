"""Finds the endorsements inside a credential (Open Badges 3.0, section B.2).

They may be about the credential, what was achieved, its author, or the issuer; each is a credential
of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_ENDORSEMENTS = 32

_MEMBERS = ("endorsement", "endorsementJwt")


def found_in(document: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Yield what is endorsed, the id of that, and the endorsement as it stands there.

    What is endorsed is ``credential``, ``issuer``, ``achievement`` or ``creator``.
    """
    places = [("credential", document), ("issuer", values.an_object(document.get("issuer")))]
    for subject in values.objects(document.get("credentialSubject")):
        for achievement in values.objects(subject.get("achievement")):
            places.append(("achievement", achievement))
            places.append(("creator", values.an_object(achievement.get("creator"))))
    for of, place in places:
        for name in _MEMBERS:
            for member in values.items(place.get(name)):
                yield of, values.link(place), member
