"""The credential offer: which issuer, which badges, and how to come by them (section 4.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.openid4vci.members import MOST, Members, members_of, parsed
from wallet.snapshots.offers import CodeAsked
from wallet.trust.addresses import target
from wallet.trust.messages import Outgoing

if TYPE_CHECKING:
    from wallet.sharing.openid4vci.links import Link
    from wallet.trust.messages import Send
    from wallet.work import Work

PRE_AUTHORISED = "urn:ietf:params:oauth:grant-type:pre-authorized_code"
BY_CODE = "authorization_code"
_PART = "credential_offer"
_LONGEST_DESCRIPTION = 300  # characters (section 4.1.1)
_LONGEST_CODE = 100


@dataclass(frozen=True, slots=True)
class Grant:
    """How a token is come by: with a code that is in the offer, or by signing in."""

    kind: str  # PRE_AUTHORISED or BY_CODE
    code: str = field(default="", repr=False)  # of the first kind
    transaction: CodeAsked | None = None
    state: str = ""  # ``issuer_state`` of the second kind
    server: str = ""  # the authorization server that it is for, "" where it is not said


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer as read. ``grants`` is () where the issuer leaves that to its metadata."""

    issuer: str
    configurations: tuple[str, ...]
    grants: tuple[Grant, ...]

    @property
    def grant(self) -> Grant:
        """The way to take: a code that is there already comes before signing in."""
        return self.grants[0] if self.grants else Grant(BY_CODE)


def read(text: str) -> Offer:
    """Read the offer in a code; raise as ``offer_in`` does."""
    return offer_in(parsed(text, _PART))


def offer_in(members: Members) -> Offer:
    """Read an offer.

    Raises ``SharingError`` ``offer_malformed``, ``offer_answer_malformed``,
    ``offer_grant_unknown``, and ``TrustError`` as ``addresses.target`` does for its issuer.
    """
    issuer = members.url("credential_issuer")
    if "?" in issuer or "#" in issuer:
        members.refuse("credential_issuer")
    offered = members.texts("credential_configuration_ids")
    if not offered or len(set(offered)) != len(offered) or not all(offered):
        members.refuse("credential_configuration_ids")
    return Offer(issuer, offered, _grants(members))


def obtain(link: Link, send: Send, work: Work | None) -> Offer:
    """Return the offer in a link, or get it from where the link says it is.

    Raises what ``offer_in``, ``send`` and ``members_of`` raise.
    """
    if link.offer:
        return read(link.offer)
    answer = send(Outgoing(link.url), work=work)
    return offer_in(members_of(answer, _PART, target(link.url).host))


def _grants(members: Members) -> tuple[Grant, ...]:
    given = members.inside("grants")
    if given is None:
        return ()
    if len(given.all) > MOST:
        members.refuse("grants")
    found = []
    if (ready := given.inside(PRE_AUTHORISED)) is not None:
        code = ready.text("pre-authorized_code")
        server = ready.maybe_url("authorization_server")
        found.append(Grant(PRE_AUTHORISED, code, _code(ready), server=server))
    if (signing := given.inside(BY_CODE)) is not None:
        state = signing.maybe_text("issuer_state")
        found.append(Grant(BY_CODE, state=state, server=signing.maybe_url("authorization_server")))
    if given.all and not found:
        raise SharingError("offer_grant_unknown")
    return tuple(found)


def _code(ready: Members) -> CodeAsked | None:
    asked = ready.inside("tx_code")  # an empty object asks for a code all the same
    if asked is None:
        return None
    mode = asked.maybe_text("input_mode")
    length = asked.seconds("length")
    if mode not in ("", "numeric", "text") or length > _LONGEST_CODE:
        asked.refuse("tx_code")
    description = asked.maybe_text("description")
    return CodeAsked(mode != "text", length, description[:_LONGEST_DESCRIPTION])
