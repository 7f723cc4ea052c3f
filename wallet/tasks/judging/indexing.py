"""What badges are selected and found by, made of their descriptors and kept with them.

Each badge is described once, when it is kept. A program with other rules describes all of them
anew, some at a time: whoever waits for something else goes between.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from wallet.errors import ReadingError, SharingError
from wallet.snapshots.changes import Changes
from wallet.snapshots.selection import Indexed
from wallet.vault.described import Description

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.vault.vault import Vault
    from wallet.work import Work

TOGETHER = 25  # editions in one transaction: some 100 ms


def description_of(credential: Credential) -> Description:
    """Return what a credential is selected and found by; a hosted one with its issuer's pages."""
    # Nobody waits for the rules to be read who only looks at a list.
    from wallet.descriptors import faceting, facets  # noqa: PLC0415 - the reason above
    from wallet.descriptors.describing import describe  # noqa: PLC0415 - as above

    record = describe(credential)
    return Description(
        faceting.made_by(),
        facets.as_text(faceting.facets_of(record)),
        faceting.words_of(record),
        faceting.outcomes_of(record),
        told_apart(credential),
    )


def told_apart(credential: Credential) -> str:
    """Return what tells the issuer's pages behind a hosted badge from others, "" for none."""
    if not credential.pages:
        return ""
    told = [[page.url, page.document] for page in credential.pages]
    text = json.dumps(told, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Indexing:
    """Describes what an open vault keeps."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing

    def left(self) -> int:
        """Return how many editions today's rules did not describe yet."""
        from wallet.descriptors.faceting import made_by  # noqa: PLC0415 - as above

        return self._vault.described.outdated(made_by())

    def some(self, *, now: datetime, work: Work) -> Indexed:
        """Describe some of what is left, last kept first, in one transaction."""
        from wallet.descriptors.faceting import made_by  # noqa: PLC0415 - as above

        done = 0
        with self._vault.transaction():
            for found in self._vault.described.some_outdated(made_by(), TOGETHER):
                work.check()
                self._describe(*found, now)
                done += 1
        left = self.left() if done == TOGETHER else 0
        return Indexed(left, Changes.LIBRARY if done and not left else Changes.NOTHING)

    def all(self, *, now: datetime, work: Work) -> None:
        """Describe all that is left; stopping keeps what was done. Raises ``Cancelled``."""
        total = left = self.left()
        while left:
            work.step(total - left, total)
            left = self.some(now=now, work=work).left

    def _describe(self, number: int, name: str, checks: str, data: bytes, now: datetime) -> None:
        from wallet.descriptors.faceting import made_by  # noqa: PLC0415 - as above
        from wallet.tasks.judging.judging import read_credential  # noqa: PLC0415 - as above
        from wallet.verification.as_json import restore  # noqa: PLC0415 - as above

        try:
            credential = read_credential(data, name)
        except (ReadingError, SharingError):  # a backup brought it; it is kept all the same
            self._vault.described.write(number, None, Description(made_by(), ""))
            return
        if credential.hosted_url:
            report = restore(credential, json.loads(checks), self._knowing.knowledge, now)
            credential = report.credential or credential
        self._vault.described.write(number, credential, description_of(credential))
