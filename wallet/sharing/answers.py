"""Badges as an asker gets them: in presentations that answer their request, or as they are.

OpenID4VP 1.0, appendix B, for each format; VCALM puts everything into one presentation. A badge
comes here as it travels (``presenting.carrying``): what is to be left out is left out before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites.algorithms import is_same
from wallet.errors import PresentingError
from wallet.holder.keys import Asked
from wallet.presenting.carrying import bind
from wallet.presenting.terms import V2
from wallet.sharing.queries.model import Format
from wallet.sharing.requests import Presented

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from wallet.holder.keys import HolderKey
    from wallet.linked_data.contexts import Contexts
    from wallet.presenting.carrying import Carried
    from wallet.sharing.queries.model import Wanted
    from wallet.sharing.requests import Request

LASTS = timedelta(minutes=5)
"""How long an answer is good for: it is checked when it arrives."""
_V1 = "https://www.w3.org/2018/credentials/v1"


@dataclass(frozen=True, slots=True)
class Part:
    """One badge that goes: its id, as it travels, and the key that shows whose it is.

    ``key`` is None where nothing is signed: the asker gave nothing to sign.
    """

    badge: str
    format: Format
    carried: Carried
    key: HolderKey | None


class Answering:
    """Makes the presentations that answer one request."""

    def __init__(self, request: Request, contexts: Contexts, *, now: datetime) -> None:
        self._request = request
        self._contexts = contexts
        self._now = now
        self._asked = Asked(now, now + LASTS, request.domain, request.challenge)

    def each(self, wanted: Wanted, parts: Sequence[Part]) -> Iterator[Presented]:
        """Yield one presentation for each badge that answers one thing asked for.

        Raises ``PresentingError`` ``answer_suite_impossible``, ``no_challenge``, ``no_recipient``,
        ``key_binding_not_ours``, and ``LinkedDataError`` where a proof could not cover the badge.
        """
        for part in parts:
            made = self._one(part) if wanted.bound else _bare(part)
            yield Presented(wanted.id, part.format, made, (part.badge,))

    def together(self, parts: Sequence[Part], key: HolderKey | None) -> Presented:
        """Return one presentation with all badges, or none: signed where there is a ``key``.

        A badge that answers two things asked for is in it once, where the same of it is shown.
        """
        members: list[dict[str, Any]] = []
        for part in parts:
            if part.carried.member not in members:
                members.append(part.carried.member)
        made = self._signed(members, key) if key else _unsigned(members)
        return Presented("", Format.LDP, made, tuple(dict.fromkeys(part.badge for part in parts)))

    def _one(self, part: Part) -> dict[str, Any] | str:
        if part.format is Format.SD_JWT:
            return self._bound(part)
        if part.key is None:
            raise PresentingError("no_challenge")
        if part.format is Format.LDP:
            return self._signed([part.carried.member], part.key)
        inside = {
            "@context": [_V1],
            "type": ["VerifiablePresentation"],
            "holder": part.key.did,
            "verifiableCredential": [part.carried.data.decode()],
        }
        return part.key.answer_token(inside, self._asked, algorithms=self._taken(Format.JWT))

    def _bound(self, part: Part) -> str:
        """Return an SD-JWT with the key binding that its issuer made possible."""
        keys = [part.key] if part.key else []
        made = bind(
            part.carried,
            lambda: keys,
            audience=self._asked.domain,
            challenge=self._asked.challenge,
            now=self._now,
            algorithms=self._taken(Format.SD_JWT),
        )
        if made.data == part.carried.data:
            raise PresentingError("key_binding_not_ours")
        return made.data.decode()

    def _signed(self, members: list[dict[str, Any]], key: HolderKey) -> dict[str, Any]:
        unsigned = {**_unsigned(members), "holder": key.did}
        suites = self._taken(Format.LDP)
        return key.answer(unsigned, self._asked, contexts=self._contexts, suites=suites)

    def _taken(self, form: Format) -> frozenset[str]:
        taken = signable(self._request, form)
        if taken is None:
            return frozenset()
        if not taken:
            raise PresentingError("answer_suite_impossible")
        return taken


def signable(request: Request, form: Format) -> frozenset[str] | None:
    """Return the suites or algorithms that an asker takes of a presentation; None for any.

    One key may sign for several things asked for, so that each of them bounds it.
    """
    if form is Format.LDP:
        named = request.algorithms.get(Format.LDP, frozenset()) | frozenset(request.query.suites)
        usual = frozenset(each for each in named if "-" in each)
    elif form is Format.SD_JWT:
        usual = request.bindings
    else:
        usual = request.algorithms.get(form, frozenset())
    stated = [usual, *(each.signers.get(form, frozenset()) for each in request.query.wanted)]
    limits = [each for each in stated if each]
    if not limits:
        return None
    first, *others = limits  # one algorithm may go by another name in each
    return frozenset(
        name for name in first if all(any(is_same(name, one) for one in each) for each in others)
    )


def _bare(part: Part) -> dict[str, Any] | str:
    """Return a badge by itself, which says nothing of who shows it."""
    return part.carried.member if part.format is Format.LDP else part.carried.data.decode()


def _unsigned(members: list[dict[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {"@context": [V2], "type": ["VerifiablePresentation"]}
    return {**made, "verifiableCredential": members} if members else made
