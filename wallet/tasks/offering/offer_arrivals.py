"""The second half of an offer: what came is judged, then kept or declined, and the issuer told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.sharing.openid4vci.posting import Line
from wallet.snapshots.changes import Changes
from wallet.snapshots.offers import Arrived
from wallet.tasks.activity import noting
from wallet.tasks.contacting import noted
from wallet.tasks.importing.unpacking import Input
from wallet.tasks.offering import arriving

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.snapshots.imports import Found, Kept
    from wallet.snapshots.portfolios import Finding
    from wallet.tasks.conversations import Conversations
    from wallet.tasks.importing.keeping import Keeping
    from wallet.tasks.offering.awaiting import Promises
    from wallet.tasks.offering.offer_talks import Talk
    from wallet.tasks.offering.unkept_arrivals import UnkeptArrivals
    from wallet.tasks.owner.profiling import Profiling
    from wallet.vault.vault import Vault
    from wallet.work import Work


class Arrivals:
    """What came for an open wallet."""

    def __init__(
        self,
        *,
        vault: Vault,
        profiles: Profiling,
        keeping: Keeping,
        promises: Promises,
        unkept: UnkeptArrivals,
        talks: Conversations[Talk],
    ) -> None:
        self._vault = vault
        self._profiles = profiles
        self._keeping = keeping
        self._promises = promises
        self._unkept = unkept
        self._talks = talks

    def judged(self, number: int, talk: Talk, *, now: datetime, work: Work) -> Arrived:
        """Judge what came, and tell when to ask for what will."""
        inputs = [Input(each.name, each.data, each.error) for each in talk.came]
        review = self._keeping.examine(inputs, now=now, work=work)
        # An issuer has no profiles and keys to give to anybody, whatever file it sends.
        review = replace(self._profiles.told_of(review), profiles=())
        talk.unusable = {each.name for each in review.found if each.report is None}
        keys = tuple(key for profile in self._profiles.profiles() for key in profile.keys)
        promised = {each.name: each.promised for each in talk.came}
        findings: list[Finding] = []
        for one in review.found:
            if (came := one.document or one.name) in promised:
                findings += arriving.findings(one, promised[came], keys)
        later = max((each.due for each in self._promises.of(number)), default=None)
        return Arrived(number, review, arriving.together(findings), later)

    def keep(self, number: int, found: Sequence[Found], *, now: datetime, work: Work) -> Kept:
        """Keep as ``Offers.keep`` says."""
        talk = self._unkept.of(number, self._talks)
        kept = self._keeping.keep(found, host=talk.host, now=now, work=work)
        failed = {each.document or each.name for each in kept.failed}
        taken = {each.document or each.name for each in found} - failed
        with noted(self._vault, now=now) as send:
            talk.tell(Line(send, now, work), taken, failed)
        self._talks.close(number)
        self._unkept.ended(number, talk, failed, now=now)
        return kept

    def decline(self, number: int, *, now: datetime, work: Work) -> Changes:
        """Take nothing, as ``Offers.decline`` says."""
        promised = self._promises.of(number)
        talk = self._talks.close(number) or self._unkept.talk(number)
        if talk is None and not promised:
            raise UsageError("offer_gone")
        host = talk.host if talk else promised[0].host
        if promised:
            self._promises.replace(number, [])
        self._unkept.forget(number)
        if talk:
            with noted(self._vault, now=now) as send:
                talk.tell(Line(send, now, work), set(), set())
        noting.offered(self._vault, "activity_offer_declined", host, now=now)
        return Changes.ACTIVITY
