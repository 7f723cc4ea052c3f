"""Verifying again what is kept, and keeping the new reports."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from wallet.tasks.activity import noting
from wallet.tasks.judging.changing import changes, differs
from wallet.tasks.judging.indexing import description_of
from wallet.tasks.judging.judges import judging
from wallet.tasks.judging.weighing import preference
from wallet.vault.activity import MOST_BADGES
from wallet.verification.as_json import restore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.tasks.judging.renewing import Renewal
    from wallet.tasks.judging.worker import Item
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.vault.editions import Held
    from wallet.vault.vault import Vault
    from wallet.work import Work

_TOGETHER = 250  # reports kept in one transaction: some 30 ms of two workers' work


class Rechecking:
    """Verifies again what an open vault keeps, all of it resting on the same knowledge."""

    def __init__(self, vault: Vault, knowing: Knowing, *, now: datetime) -> None:
        self._vault = vault
        self._knowing = knowing
        self._now = now
        self._knowledge = knowing.knowledge
        self._done: list[tuple[Held, Renewal]] = []
        self._late = 0

    def recheck(self, badge_ids: Sequence[str], work: Work) -> None:
        """Verify every edition again and keep the reports; stopping keeps what was done.

        Many are judged by worker processes. One that takes too long keeps its last report.
        """
        library = self._vault.library
        count = len(badge_ids) or library.count()
        before = library.newest_superseded()
        whole = False
        try:
            with judging(count) as judge:
                held = library.held(badge_ids)
                renewals = judge(self._act(), self._items(held), work)
                for number, one in enumerate(held, 1):
                    work.step(number, len(held))
                    renewal = next(renewals)
                    if renewal is None:
                        self._late += 1
                    else:
                        self._done.append((one, renewal))
                    if len(self._done) >= _TOGETHER:
                        self._keep()
            whole = True
        finally:
            self._keep()
            self._knowing.forget()  # issuers were met
            self._note(badge_ids, count if whole else None, before)

    def _note(self, badge_ids: Sequence[str], count: int | None, before: int) -> None:
        """Note the check, with what it found otherwise; ``count`` None: it was stopped."""
        library = self._vault.library
        changed = library.superseded_since(before)
        if not (count or changed):
            return
        found = library.superseded(changed[:MOST_BADGES]) if changed else ()
        ours = (each for each in found if each.replaced == self._now)
        told = {each.badge: each for each in changes(ours, self._knowing.knowledge)}
        noting.checked(
            self._vault, badge_ids, tuple(told.values()), count=count, changed=len(changed),
            late=self._late, now=self._now,
        )  # fmt: skip

    def _act(self) -> Callable[[str, bytes], Renewal]:
        from wallet.tasks.judging.renewing import renew  # noqa: PLC0415 - while the workers load it too

        return partial(renew, basis=self._knowing.basis(), now=self._now)

    def _items(self, held: Sequence[Held]) -> Iterator[Item]:
        for one in held:
            yield one.file_name, self._vault.library.bytes_of(one)

    def _keep(self) -> None:
        """Keep what was done in one transaction."""
        done, self._done = self._done, []
        if not done:
            return
        library = self._vault.library
        with self._vault.transaction():
            for one, renewal in done:
                # The pages of a hosted badge, come since, may have named it and its issuer.
                if renewal.shown is not None and (renewal.shown, renewal.pages) != (
                    one.shown, one.pages
                ):  # fmt: skip
                    credential = self._credential(one, renewal)
                    library.describe(one.sha256, credential, description_of(credential))
            met = {issuer_id for _, renewal in done for issuer_id in renewal.met}
            self._vault.trust.see(sorted(met), now=self._now)
            library.set_reports(
                {one.sha256: renewal.checks for one, renewal in done},
                checked=self._now,
                prefer=preference(self._knowledge, self._now),
                differs=differs,
            )

    def _credential(self, one: Held, renewal: Renewal) -> Credential:
        """Return the credential as it was judged; workers do not send it, for it rarely changed."""
        from wallet.tasks.judging.judging import read_credential  # noqa: PLC0415 - as above

        credential = read_credential(self._vault.library.bytes_of(one), one.file_name)
        stored = json.loads(renewal.checks)
        return restore(credential, stored, self._knowledge, self._now).credential or credential
