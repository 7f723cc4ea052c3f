"""The protocols by which badges are asked for, behind one set of functions.

``Answering`` knows none of them; another one is a class here and a line in ``_PROTOCOLS``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing import openid4vp
from wallet.sharing.local import refusing
from wallet.sharing.local.nearby import nearby_of, peer_of
from wallet.sharing.vc_api import exchange
from wallet.sharing.vc_api import links as vc_api_links

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Protocol

    from wallet.errors import WalletError
    from wallet.sharing.openid4vp.certificates import Roots
    from wallet.sharing.requests import Offered, Onward, Presented, Reply, Request
    from wallet.snapshots.requests import Looked
    from wallet.trust.messages import Send
    from wallet.trust.model import Knowledge
    from wallet.work import Work

    Outcome = Request | Offered | Onward

    class Speaking(Protocol):
        """One protocol. Its functions raise ``SharingError``, ``TrustError`` and ``Cancelled``."""

        @property
        def means(self) -> str:
            """What the log calls an answer by it."""

        @property
        def together(self) -> bool:
            """Whether all badges go in one presentation, signed only if there is a challenge."""

        def begins(self, text: str) -> bool:
            """Say whether a text means to begin it."""

        def looked(self, text: str) -> Looked:
            """Tell what a text begins; nobody is contacted."""

        def obtain(
            self,
            text: str,
            send: Send,
            *,
            now: datetime,
            roots: Roots,
            knowledge: Knowledge,
            nearby: bool,
            work: Work,
        ) -> Outcome:
            """Fetch the request; ``nearby``: the computer that the text names was confirmed."""

        def answer(
            self,
            request: Request,
            presented: Sequence[Presented],
            send: Send,
            *,
            now: datetime,
            work: Work,
        ) -> Reply:
            """Send the answer."""

        def refuse(self, request: Request, error: str, send: Send, *, work: Work) -> bool:
            """Send an error; return whether it arrived."""

        def may_have_left(self, error: WalletError) -> bool:
            """Say whether an answer may have arrived although ``answer`` raised this."""


class _OpenId4Vp:
    means = "openid4vp"
    together = False

    def begins(self, text: str) -> bool:
        return openid4vp.is_request(text)

    def looked(self, text: str) -> Looked:
        named = nearby_of(text)
        if named is None and (error := refusing.refusal(text)) is not None:
            raise error
        return openid4vp.looked(text, named[0] if named else None)

    def obtain(
        self,
        text: str,
        send: Send,
        *,
        now: datetime,
        roots: Roots,
        knowledge: Knowledge,
        nearby: bool,
        work: Work,
    ) -> Outcome:
        peer = peer_of(text) if nearby else None
        return openid4vp.obtain(
            text, send, now=now, roots=roots, knowledge=knowledge, peer=peer, work=work
        )

    def answer(
        self,
        request: Request,
        presented: Sequence[Presented],
        send: Send,
        *,
        now: datetime,
        work: Work,
    ) -> Reply:
        return openid4vp.answer(request, presented, send, now=now, work=work)

    def refuse(self, request: Request, error: str, send: Send, *, work: Work) -> bool:
        return openid4vp.refuse(request, error, send, work=work)

    def may_have_left(self, error: WalletError) -> bool:
        return openid4vp.may_have_left(error)


class _VcApi:
    means = "vc-api"
    together = True

    def begins(self, text: str) -> bool:
        return vc_api_links.looks_like_one(text)

    def looked(self, text: str) -> Looked:
        return vc_api_links.looked(text)

    def obtain(
        self,
        text: str,
        send: Send,
        *,
        now: datetime,
        roots: Roots,
        knowledge: Knowledge,
        nearby: bool,
        work: Work,
    ) -> Outcome:
        del roots, knowledge, nearby  # an exchange proves nothing of who asks
        return exchange.obtain(text, send, now=now, work=work)

    def answer(
        self,
        request: Request,
        presented: Sequence[Presented],
        send: Send,
        *,
        now: datetime,
        work: Work,
    ) -> Reply:
        return exchange.answer(request, presented, send, now=now, work=work)

    def refuse(self, request: Request, error: str, send: Send, *, work: Work) -> bool:
        return exchange.refuse(request, error, send, work=work)

    def may_have_left(self, error: WalletError) -> bool:
        # It is the connection that tells. The address was looked at before anything was asked: one
        # that is refused now stood in what came back.
        return openid4vp.may_have_left(error) or error.code.startswith("url_")


_PROTOCOLS: tuple[Speaking, ...] = (_OpenId4Vp(), _VcApi())


def begun_by(text: str) -> Speaking:
    """Return the protocol that a text begins; raise ``SharingError`` ``request_unknown``."""
    found = next((each for each in _PROTOCOLS if each.begins(text)), None)
    if found is None:
        raise SharingError("request_unknown")
    return found
