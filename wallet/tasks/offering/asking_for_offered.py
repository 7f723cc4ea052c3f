"""Asking an issuer for what it offers: a token first, then badges, with proofs of the key."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from wallet.errors import Cancelled, SharingError, UsageError, WalletError
from wallet.sharing.openid4vci import (
    authorization,
    authorization_server,
    credential_request,
    encryption_renewed,
    links,
    proofs,
)
from wallet.sharing.openid4vci import token as tokens
from wallet.sharing.openid4vci.deferred import Waiting
from wallet.sharing.openid4vci.offer import BY_CODE
from wallet.tasks.offering import awaiting, offer_pages
from wallet.tasks.offering.awaiting import Awaiting
from wallet.tasks.offering.offer_talks import Came

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wallet.holder.keys import HolderKey
    from wallet.sharing.openid4vci.credential_request import Issued
    from wallet.sharing.openid4vci.issuer_metadata import Configuration
    from wallet.sharing.openid4vci.posting import Line
    from wallet.snapshots.offers import OfferPage
    from wallet.tasks.offering.offer_talks import Talk

_MOST_CREDENTIALS = 20  # of one configuration, where the token names them


def token(
    line: Line,
    talk: Talk,
    wanted: Sequence[Configuration],
    code: str,
    *,
    browse: Callable[[str], None] | None,
    signed_in: str,
) -> None:
    """Have a token in the conversation, by the code in the offer or by signing in.

    ``code`` is the transaction code. A token that is there already is used again: the code of an
    offer works once. Raises ``SharingError`` ``offer_needs_browser``, ``offer_moved`` for a server
    that leads to a host that was not shown, and what the modules of the protocol raise.
    """
    if talk.offered is None:
        raise UsageError("offer_gone")
    if talk.token is not None:
        return
    page, metadata = talk.offered.page, talk.offered.metadata
    grant, issuer = talk.offered.offer.grant, metadata.issuer
    used_at = {page.host, links.host_of(metadata.credential_endpoint)}
    if grant.kind == BY_CODE and browse is None:
        raise SharingError("offer_needs_browser", host=page.signs_in)
    if talk.server is None:
        server = authorization_server.obtain(metadata, grant, line.send, line.work)
        _check_shown(server.addresses(grant), page)
        talk.server = server
    if grant.kind != BY_CODE or browse is None:
        talk.token = tokens.redeem_offered(line, talk.server, grant, code, used_at=used_at)
        return
    from wallet.sharing.local.redirect import Redirect  # noqa: PLC0415 - it listens; seldom needed

    with Redirect(signed_in) as back:
        asked = authorization.asking(line, talk.server, back.uri, back.state)
        browse(
            authorization.address(
                line, talk.server, asked, wanted, issuer=issuer, issuer_state=grant.state
            )
        )
        answer = back.wait(work=line.work)
    done = authorization.signed_in(asked, talk.server, answer)
    talk.client = asked.client
    talk.token = tokens.redeem_signed_in(line, talk.server, done, used_at=used_at)


def all_of(
    line: Line,
    talk: Talk,
    wanted: Sequence[Configuration],
    keys: Sequence[HolderKey],
    language: str,
    *,
    later: list[Awaiting],
) -> None:
    """Ask for each kind of badge; raise a failure only where nothing came of any."""
    errors: list[WalletError] = []
    for place, one in enumerate(wanted):
        title = offer_pages.in_language(one.names, language) or one.id
        if line.work is not None:
            line.work.step(place, len(wanted), title)
        try:
            key = proofs.key_for(one, keys)
            badges(line, talk, one, key=key, title=title, later=later)
        except Cancelled:
            raise
        except WalletError as error:
            errors.append(error)
            talk.came.append(Came(title, talk.promised(one, ""), error=error))
    if any(each.code == "offer_token_ended" for each in errors):
        talk.token = None  # who asks again signs in anew, where that is the way
    if len(errors) == len(wanted) and not later and all(each.error for each in talk.came):
        raise errors[0]


def badges(
    line: Line,
    talk: Talk,
    wanted: Configuration,
    *,
    key: HolderKey | None,
    title: str,
    later: list[Awaiting],
) -> None:
    """Ask for one kind of badge, bound to ``key``; what comes is noted in the conversation.

    What is promised is added to ``later``, whatever comes after it. Raises ``SharingError``
    ``offer_later_nowhere``, ``offer_too_much`` and what ``credential_request.ask`` raises.
    """
    if talk.offered is None or talk.token is None:
        raise UsageError("offer_gone")
    promised = talk.promised(wanted, key.did if key else "")
    named = talk.token.identifiers.get(wanted.id, ("",))
    for identifier in named[:_MOST_CREDENTIALS]:
        if (wanted.id, identifier) in talk.had:
            continue  # the asking was stopped after it
        issued = _issued(line, talk, wanted, identifier, key)
        if not issued.transaction:
            talk.note(issued, title, promised)
            talk.had.add((wanted.id, identifier))
            continue
        metadata = talk.offered.metadata
        if not metadata.deferred_endpoint:
            raise SharingError("offer_later_nowhere", host=talk.host)
        waiting = Waiting(
            metadata.deferred_endpoint, issued.transaction, issued.interval, metadata.encryption
        )
        later.append(
            Awaiting(
                talk.offered.page.number,
                promised,
                talk.host,
                talk.name,
                title,
                wanted.names,
                waiting,
                talk.token,
                talk.told_at,
                since=line.now,
                due=awaiting.due(line.now, issued.interval),
            )
        )
        talk.had.add((wanted.id, identifier))
    if len(named) > _MOST_CREDENTIALS:
        left = SharingError("offer_more_left", host=talk.host, count=len(named) - _MOST_CREDENTIALS)
        talk.came.append(Came(title, promised, error=left))


def _issued(
    line: Line, talk: Talk, wanted: Configuration, identifier: str, key: HolderKey | None
) -> Issued:
    """Ask for one badge; once more where the issuer encrypts by another key than on the page."""
    if talk.offered is None or talk.token is None:
        raise UsageError("offer_gone")
    offered, client = talk.offered, talk.client
    ask = partial(
        credential_request.ask,
        line,
        identifier=identifier,
        key=key,
        client=client,
        configuration=wanted,
        token=talk.token,
    )  # fmt: skip - one thing
    try:
        return ask(metadata=offered.metadata)
    except SharingError as error:
        issuer, before = offered.metadata.issuer, offered.metadata.encryption
        now = encryption_renewed.after(error, line, issuer, before)
        if now is None:
            raise
    talk.offered = replace(offered, metadata=replace(offered.metadata, encryption=now))
    return ask(metadata=talk.offered.metadata)


def _check_shown(addresses: Sequence[str], page: OfferPage) -> None:
    """Refuse a server that leads to hosts that nobody was shown."""
    agreed = {page.host, *page.elsewhere}
    for address in addresses:
        if (host := links.host_of(address)) not in agreed:
            raise SharingError("offer_moved", host=page.host, onward=host)
