"""Finds claims in a credential as it is presented: claims path pointers (OpenID4VP 1.0, section 7).

What is found is named by its JSON pointer, as the fields are that can be shown or left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials.model import Securing
from wallet.presenting.disclosing.places import key_of
from wallet.sharing.queries import filters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.credentials.model import Credential
    from wallet.sharing.queries.filters import Effort
    from wallet.sharing.queries.model import Claim

    Path = Sequence[str | int | None]
    Found = tuple[str, Any]  # key and value


class Document:
    """What claims of one credential are looked up in.

    Of a token that is its payload; what stands in its ``vc`` is the credential (OpenID4VP 1.0,
    appendix B.1.2), and a path may begin there or outside.
    """

    def __init__(self, credential: Credential) -> None:
        if credential.securing in (Securing.JWT, Securing.SD_JWT) and credential.claims:
            inside = credential.claims.get("vc")
            whole: Sequence[tuple[str, Mapping[str, Any]]] = (("", credential.claims),)
            self._roots = (("/vc", inside), *whole) if isinstance(inside, dict) else whole
        else:
            document = {name: part for name, part in credential.document.items() if name != "proof"}
            self._roots = (("", document),)

    def find(self, claim: Claim, effort: Effort) -> tuple[str, ...] | None:
        """Return the keys of what a claim asks for; None where it is not there or has other values.

        Raises ``SharingError`` ``query_takes_too_long``.
        """
        for path in (claim.path, *claim.paths):
            for key, root in self._roots:
                effort.spend(len(path))  # what is not there was looked for too
                walk = _loosely if claim.loose else _strictly
                found = walk(path, key, root, effort)
                kept = tuple(key for key, value in found if _suits(claim, value, effort))
                if kept:
                    return kept
        return None


def _suits(claim: Claim, value: Any, effort: Effort) -> bool:
    effort.spend(1)
    if claim.values and not any(filters.same(value, each) for each in claim.values):
        return False
    return claim.filter is None or filters.fits(claim.filter, value, effort)


def _strictly(path: Path, key: str, root: Any, effort: Effort) -> list[Found]:
    """Take each step from everything that was reached; one step that cannot be taken ends it."""
    reached: list[Found] = [(key, root)]
    for step in path:
        following: list[Found] = []
        for place, value in reached:
            if not isinstance(value, dict if isinstance(step, str) else list):
                return []
            following += _step(step, place, value)
        effort.spend(len(following))
        reached = following
    return reached


def _step(step: str | int | None, key: str, value: Any) -> Iterator[Found]:
    if isinstance(step, str):
        if step in value:
            yield key_of(key, step), value[step]
    elif step is None:
        for number, each in enumerate(value):
            yield f"{key}/{number}", each
    elif step < len(value):
        yield f"{key}/{step}", value[step]


def _loosely(path: Path, key: str, root: Any, effort: Effort) -> list[Found]:
    """Take each step by names, through arrays too: one value and an array of it are the same."""
    reached: list[Found] = [(key, root)]
    for step in path:
        following: list[Found] = []
        for place, value in _flat(reached):
            if isinstance(value, dict) and isinstance(step, str) and step in value:
                following.append((key_of(place, step), value[step]))
        effort.spend(len(following))
        reached = following
    return [*reached, *_flat(reached)]


def _flat(found: list[Found]) -> Iterator[Found]:
    for key, value in found:
        if isinstance(value, list):
            yield from ((f"{key}/{number}", each) for number, each in enumerate(value))
        else:
            yield key, value
