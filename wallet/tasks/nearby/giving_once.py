"""Giving one file to one person nearby: a link that works once, for two minutes."""

from __future__ import annotations

import hmac
import mimetypes
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.local import interfaces, nearby
from wallet.sharing.local.calls import Said
from wallet.sharing.local.certificate import session_certificate
from wallet.sharing.local.lasting import Lasting
from wallet.sharing.local.listener import Limits, Listener
from wallet.sharing.local.nearby import MAX_BYTES
from wallet.sharing.local.request import token_of_path
from wallet.sharing.local.words import words
from wallet.snapshots.nearby import GiveShown, GiveStage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from wallet.sharing.local.calls import Call

LASTS = timedelta(minutes=2)
_ANY_BYTES = "application/octet-stream"
_RUNS = ("text/html", "image/svg+xml", "application/xhtml+xml")


class GivingOnce:
    """One file. Listens from the moment that it is made until ``close``; ``clock`` as it goes.

    A download that breaks may be tried again; one that is whole is the last. Raises
    ``SharingError`` ``nearby_not_private``, ``nearby_no_listening``, ``nearby_too_large``.
    """

    def __init__(
        self,
        name: str,
        data: bytes,
        address: str,
        *,
        clock: Callable[[], datetime],
        lasts: timedelta = LASTS,
        limits: Limits | None = None,
    ) -> None:
        if not interfaces.is_nearby(address):
            raise SharingError("nearby_not_private", address=address)
        if len(data) > MAX_BYTES:
            raise SharingError("nearby_too_large", size=len(data), limit=MAX_BYTES)
        self._lasting = Lasting(clock, lasts)
        now = self._lasting.begun
        self._name, self._data, self._size = name, data, len(data)
        self._guard = threading.Lock()
        self._given = threading.Event()
        self._stage, self._broken = GiveStage.WAITING, 0
        self._path = f"/{token_of_path()}"
        certificate = session_certificate(address, now=now)
        self._words = words(certificate.fingerprint)
        self._listener = Listener(address, certificate, self._answer, limits=limits)
        self._text = nearby.file_text(self._listener.url(self._path), certificate.fingerprint)

    @property
    def shown(self) -> GiveShown:
        """How it stands."""
        with self._guard:
            self._look_at_the_time()
            return GiveShown(
                text=self._text,
                words=self._words,
                address=self._listener.address,
                port=self._listener.port,
                file=self._name,
                size=self._size,
                until=self._lasting.until,
                stage=self._stage,
                reachable=self._listener.reachable,
                broken=self._broken,
            )

    def wait(self, seconds: float) -> None:
        """Wait until somebody has it whole, but no longer than that."""
        self._given.wait(seconds)

    def close(self) -> None:
        """Stop, and let go of the file."""
        with self._guard:
            if self._stage is not GiveStage.DONE:
                self._stage = GiveStage.OVER
            self._data = b""
        self._listener.close()

    # in threads of the listener ------------------------------------------------------------------
    def _answer(self, call: Call) -> Said | None:
        with self._guard:
            self._look_at_the_time()
            asked = call.method == "GET" and hmac.compare_digest(call.path, self._path)
            if not asked or call.of_a_page or self._stage is not GiveStage.WAITING:
                return None
            self._stage = GiveStage.FETCHING
            kind = mimetypes.guess_type(self._name)[0] or _ANY_BYTES
            kind = _ANY_BYTES if kind in _RUNS else kind
            return Said(self._data, kind, file=self._name, delivered=self._delivered)

    def _delivered(self, whole: bool) -> None:  # noqa: FBT001 - the one thing there is to say
        with self._guard:
            if self._stage is not GiveStage.FETCHING:
                return
            self._broken += not whole
            self._stage = GiveStage.DONE if whole else GiveStage.WAITING
            if whole:
                self._given.set()

    def _look_at_the_time(self) -> None:
        if self._lasting.over and self._stage is GiveStage.WAITING:
            self._stage = GiveStage.OVER
