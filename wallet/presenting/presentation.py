"""Builds a W3C verifiable presentation: chosen badges, for one recipient, signed by the learner.

VCDM 2.0 section 4.13 and Data Integrity 1.0; docs/portfolio-format.md has every member. Four things
are less than obvious:

*Until when.* VCDM 2.0 gives ``validUntil`` to credentials; its context defines no such term for a
presentation, so written alone it would be left out of the signature. The presentation therefore
defines that one term itself, with the meaning it has in a credential, and the proof repeats the
moment as ``expires``, which Data Integrity (section 2.1) defines for every proof. Both are signed;
readers of either standard find what they know. Verifiers of the Digital Credentials Consortium and
of Digital Bazaar accept both and enforce neither.

*For whom.* The recipient is the proof's ``domain`` (and a token's ``aud``), nowhere else.

*In which order.* ``verifiableCredential`` is a set: no proof covers its order. The lists in
``section`` do, and name each badge by a digest.

*Several proofs, and a token beside them.* See ``HolderKey``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import PresentingError
from wallet.holder.keys import Asked, HolderKey, date_time
from wallet.presenting.terms import context
from wallet.snapshots.portfolios import Travels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from wallet.linked_data.contexts import Contexts
    from wallet.presenting.carrying import Carried
    from wallet.presenting.portfolio import Portfolio

_TOKENS = (Travels.TOKEN, Travels.DISCLOSING)


@dataclass(frozen=True, slots=True)
class Presentation:
    """A signed presentation. ``json`` is the file to hand over (``application/vp``).

    ``token`` says the same as a compact JWS (``application/vp+jwt``) by the same key.
    """

    document: dict[str, Any]
    json: bytes
    token: str
    holder: str  # did:key
    domain: str
    challenge: str
    valid_until: datetime
    titles: tuple[str, ...]
    tokens: int  # how many of the badges travel as tokens
    attached: int  # how many travel as files beside the credentials

    @property
    def compact(self) -> str:
        """The presentation for a QR code: JSON in one line, with the first of its proofs alone.

        Each proof of a set stands for itself (Data Integrity, section 2.1.1), so this one is as
        good; the other is for readers of files.
        """
        first = {**self.document, "proof": self.document["proof"][0]}
        return json.dumps(first, ensure_ascii=False, separators=(",", ":"))


def build_presentation(
    portfolio: Portfolio,
    carried: Mapping[str, Carried],
    *,
    holder: HolderKey,
    challenge: str,
    created: datetime,
    valid_until: datetime,
    contexts: Contexts,
) -> Presentation:
    """Put the badges of a portfolio as they travel into one presentation and sign it.

    ``carried`` has each badge by its id. The portfolio's recipient is a web domain, or any name
    they will recognise; without one the presentation is for anybody. ``challenge`` is what they
    asked to have signed, else a random text. The presentation has no id: nothing needs one, and it
    would be one more thing by which two readers could compare notes.

    Raises ``PresentingError`` ``nothing_to_present``, ``no_challenge``, ``no_time_left``,
    ``review_too_large``, and ``LinkedDataError`` where the learner's own words cannot be signed
    without loss.
    """
    parts = [carried[each.badge] for each in portfolio.badges]
    if not parts:
        raise PresentingError("nothing_to_present")
    if not challenge:
        raise PresentingError("no_challenge")
    if valid_until <= created:
        raise PresentingError("no_time_left")
    domain = portfolio.recipient.strip()
    unsigned = _unsigned(portfolio, parts, holder=holder.did, valid_until=valid_until)
    unsigned["section"] = _sections(portfolio, carried)
    if len(parts) == 1 and not any(each.title for each in portfolio.sections):
        del unsigned["section"]  # one badge has no order, and a code has little room
    unsigned = {"@context": context(unsigned), **unsigned}
    asked = Asked(created, valid_until, domain, challenge)
    plain = any(each.own_terms for each in parts)
    document = holder.sign_presentation(unsigned, asked, contexts=contexts, plain=plain)
    data = json.dumps(document, ensure_ascii=False, indent=2).encode()
    token = holder.sign_presentation_token(unsigned, asked)
    size = max(len(data), len(token))
    if size > strict_json.MAX_BYTES:
        raise PresentingError("review_too_large", size=size, limit=strict_json.MAX_BYTES)
    return Presentation(
        document=document,
        json=data,
        token=token,
        holder=holder.did,
        domain=domain,
        challenge=challenge,
        valid_until=valid_until,
        titles=tuple(each.name for each in parts),
        tokens=sum(each.travels in _TOKENS for each in parts),
        attached=sum(each.is_attached for each in parts),
    )


def _unsigned(
    portfolio: Portfolio, parts: Sequence[Carried], *, holder: str, valid_until: datetime
) -> dict[str, Any]:
    said = {
        "name": portfolio.title.strip(),
        "description": portfolio.text.strip(),
        "shownName": portfolio.name.strip(),
        "purpose": portfolio.purpose.strip(),
    }
    made: dict[str, Any] = {
        "type": ["VerifiablePresentation"],
        **{name: text for name, text in said.items() if text},
        "holder": holder,
        "validUntil": date_time(valid_until),
    }
    if inside := _members(each for each in parts if not each.is_attached):
        made["verifiableCredential"] = inside
    if beside := _members(each for each in parts if each.is_attached):
        made["relatedResource"] = beside
    return made


def _members(parts: Iterable[Carried]) -> list[dict[str, Any]]:
    """Return what holds badges, of the same bytes once."""
    return [*{each.reference: each.member for each in parts}.values()]


def _sections(portfolio: Portfolio, carried: Mapping[str, Carried]) -> list[dict[str, Any]]:
    return [
        {
            **({"name": section.title.strip()} if section.title.strip() else {}),
            "badge": [carried[each.badge].reference for each in section.badges],
        }
        for section in portfolio.sections
        if section.badges
    ]
