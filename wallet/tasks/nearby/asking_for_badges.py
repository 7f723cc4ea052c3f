"""Asking whoever is across the table for badges: a code, one answer, and a decision about it.

No vault is needed. What arrives is opened and held; nothing of it is shown before somebody said
that its words are those on the screen of the person in front of them.
"""

from __future__ import annotations

import hmac
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from wallet.errors import SharingError, WalletError
from wallet.sharing.local import interfaces, nearby
from wallet.sharing.local.answer import presentations_of
from wallet.sharing.local.calls import Said
from wallet.sharing.local.certificate import session_certificate
from wallet.sharing.local.lasting import Lasting
from wallet.sharing.local.listener import Listener
from wallet.sharing.local.query import checked
from wallet.sharing.local.request import MEDIA_TYPE, ask_request, token_of_path
from wallet.sharing.local.words import words, words_of_answer
from wallet.snapshots.nearby import Arrival, AskShown, AskStage
from wallet.trust.messages import FORM, JSON

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from wallet.sharing.local.calls import Call
    from wallet.sharing.local.listener import Limits
    from wallet.snapshots.nearby import Wish

LASTS = timedelta(minutes=10)
_GRACE = 1.5  # seconds for whoever answered to hear that it was taken
_MOST_REFUSED = 20  # answers that are nothing of the kind, before the code is spent
_MOST_FETCHES = 20


class AskingForBadges:
    """One request for one person. Listens from the moment that it is made until ``close``.

    ``address`` is one of ``addresses()``; ``clock`` tells when the time is up. Raises
    ``SharingError`` ``nearby_not_private``, ``nearby_no_listening`` and ``nearby_wish_too_long``.
    """

    def __init__(
        self,
        wish: Wish,
        address: str,
        *,
        clock: Callable[[], datetime],
        lasts: timedelta = LASTS,
        limits: Limits | None = None,
    ) -> None:
        if not interfaces.is_nearby(address):
            raise SharingError("nearby_not_private", address=address)
        wish = checked(wish)
        self._reason = wish.reason
        self._lasting = Lasting(clock, lasts)
        now = self._lasting.begun
        self._guard = threading.Lock()
        self._stage, self._refused, self._fetches = AskStage.WAITING, 0, 0
        self._spent = False
        self._presenter: tuple[str, ...] = ()
        self._files: tuple[tuple[str, bytes], ...] = ()
        certificate = session_certificate(address, now=now)
        self._words = words(certificate.fingerprint)
        self._get, self._post = f"/{token_of_path()}", f"/{token_of_path()}"
        self._decided = threading.Event()
        self._ready = threading.Event()  # the port is in the request, which is made after it
        self._listener = Listener(address, certificate, self._answer, limits=limits)
        self._request = ask_request(
            wish,
            certificate,
            response_uri=self._listener.url(self._post),
            now=now,
            until=self._lasting.until,
        )
        uri = self._listener.url(self._get)
        self._text = nearby.request_text(self._request.client_id, uri)
        self._ready.set()

    @property
    def shown(self) -> AskShown:
        """How it stands."""
        with self._guard:
            self._look_at_the_time()
            return AskShown(
                text=self._text,
                words=self._words,
                address=self._listener.address,
                port=self._listener.port,
                until=self._lasting.until,
                stage=self._stage,
                reachable=self._listener.reachable,
                presenter=self._presenter,
                refused=self._refused,
                reason=self._reason,
                spent=self._spent,
            )

    def wait(self, seconds: float) -> None:
        """Wait until an answer decides it, but no longer than that."""
        self._decided.wait(seconds)

    def accept(self) -> Arrival:
        """Take what arrived, when its words are those of the person in front; it ends with that.

        Raises ``SharingError`` ``nearby_nothing_arrived``.
        """
        with self._guard:
            if self._stage is not AskStage.ARRIVED:
                raise SharingError("nearby_nothing_arrived")
            self._stage = AskStage.OVER
            files, self._files = self._files, ()
        self.close()
        return Arrival(self._request.nonce, self._request.client_id, files)

    def close(self) -> None:
        """Stop, and forget what arrived."""
        with self._guard:
            self._files = ()
            if self._stage is not AskStage.DECLINED:
                self._stage = AskStage.OVER
        self._listener.close(_GRACE)

    # in threads of the listener ------------------------------------------------------------------
    def _answer(self, call: Call) -> Said | None:
        self._ready.wait()
        with self._guard:
            self._look_at_the_time()
            if call.of_a_page or self._stage not in (AskStage.WAITING, AskStage.CONNECTED):
                return None
            if call.method == "GET" and hmac.compare_digest(call.path, self._get):
                said = self._give_request()
            elif call.method != "POST" or not hmac.compare_digest(call.path, self._post):
                return None
            else:
                said = self._take(call.body) if call.media_type == FORM else None
            if self._stage not in (AskStage.WAITING, AskStage.CONNECTED):
                self._decided.set()
            return said

    def _give_request(self) -> Said | None:
        self._fetches += 1
        if self._fetches > _MOST_FETCHES:
            self._spend()
            return None
        self._stage = AskStage.CONNECTED
        return Said(self._request.token.encode("ascii"), MEDIA_TYPE)

    def _take(self, body: bytes) -> Said:
        try:
            files = presentations_of(body, self._request)
        except (WalletError, ValueError, KeyError):
            self._refused += 1
            if self._refused >= _MOST_REFUSED:
                self._spend()
            return Said(b'{"error":"invalid_request"}', JSON, status=400)
        if files is None:
            self._stage = AskStage.DECLINED
        else:
            self._files, self._presenter = files, words_of_answer(body)
            self._stage = AskStage.ARRIVED
        return Said(b"{}", JSON)

    def _spend(self) -> None:
        """End it before its time: whoever does this would keep the person in front out."""
        self._stage, self._spent = AskStage.OVER, True

    def _look_at_the_time(self) -> None:
        if self._lasting.over and self._stage in (AskStage.WAITING, AskStage.CONNECTED):
            self._stage = AskStage.OVER
