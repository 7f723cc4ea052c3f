"""From bytes to a review, and from a review into the vault."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from wallet.credentials import pictures, tokens
from wallet.credentials.model import Carrier, Credential, Spec
from wallet.errors import ReadingError, WalletError
from wallet.snapshots.imports import Found, Host, Kept, Review, Standing
from wallet.tasks.activity import noting
from wallet.tasks.files.names import file_name
from wallet.tasks.importing.unpacking import opened
from wallet.tasks.judging.indexing import description_of
from wallet.tasks.judging.judges import judging
from wallet.tasks.judging.judging import read_credential, reported
from wallet.tasks.judging.renewing import met
from wallet.tasks.judging.weighing import preference
from wallet.tasks.knowledge.asking import hosts_for, page_of
from wallet.tasks.library.thumbnail import thumbnail
from wallet.vault.editions import Entry, Placement, Preference
from wallet.verification.as_json import checks_json
from wallet.verification.headline import headline
from wallet.verification.report import Report, Verdict, without_check

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from wallet.tasks.importing.unpacking import Input
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.vault.library import Added
    from wallet.vault.vault import Vault
    from wallet.work import Work

_MEDIA_TYPES = {
    Carrier.JSON: "application/json",
    Carrier.TOKEN: "application/jwt",
    Carrier.PNG: "image/png",
    Carrier.SVG: "image/svg+xml",
}
_ENOUGH = 512  # bytes that tell a token from other text
_NEEDS_ASKING = frozenset({
    Verdict.UNKNOWN_KEY, Verdict.STATUS_UNAVAILABLE, Verdict.HOSTED_UNAVAILABLE,
})  # fmt: skip


class Keeping:
    """Puts credentials into an open vault, with the report of their last check."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing

    def examine(self, inputs: Sequence[Input], *, now: datetime, work: Work) -> Review:
        """Read and verify each input offline; one that fails does not stop the others.

        The file of another wallet is looked into: what it holds is found in its place.
        """
        found: list[Found] = []
        inputs, profiles = opened(inputs, self._vault, now=now, work=work)
        readable = [(one.name, one.data) for one in inputs if one.error is None]
        with judging(len(readable)) as judge:
            act = partial(reported, basis=self._knowing.basis(), now=now)
            reports = judge(act, readable, work)
            for number, one in enumerate(inputs, 1):
                work.step(number, len(inputs), one.name)
                report = next(reports) if one.error is None else None
                found.append(self.found(one, report, now))
        lacking = [
            each.report.credential
            for each in found
            if each.report and each.report.credential and _lacks(each.report)
        ]
        hosts = hosts_for(lacking, self._knowing.knowledge)
        return Review(tuple(found), hosts, profiles)

    def keep(self, found: Sequence[Found], *, now: datetime, work: Work, host: str = "") -> Kept:
        """Keep each in a transaction of its own, so that stopping keeps what was done.

        ``host`` is the website that handed it out, where it came so and not as a file.
        """
        outcome: dict[Placement, list[str]] = {placement: [] for placement in Placement}
        failed: list[Found] = []
        returned: list[str] = []
        prefer = self._prefer(now)
        try:
            for number, one in enumerate(found, 1):
                work.step(number, len(found), one.name)
                if one.report is None or one.report.credential is None:
                    failed.append(one)
                    continue
                try:
                    added = self._add(one, one.report.credential, one.report, prefer, now)
                except WalletError as error:
                    failed.append(replace(one, error=error))
                    continue
                outcome[added.placement].append(added.id)
                if added.returned:
                    returned.append(added.id)
        finally:
            self._knowing.forget()  # issuers were met
            kept = _kept(outcome, failed, returned)
            noting.imported(self._vault, kept, found, host=host, now=now)
        return kept

    def _add(
        self, one: Found, credential: Credential, report: Report, prefer: Preference, now: datetime
    ) -> Added:
        with self._vault.transaction():
            entry = _entry(one, credential, report, now)
            entry = replace(entry, description=description_of(credential))
            added = self._vault.library.add(entry, prefer=prefer)
            self._vault.trust.see(sorted(met(report)), now=now)
        return added

    def hosts(self, *badge_ids: str) -> tuple[Host, ...]:
        """Return hosts to ask for all that these badges, or every badge, rest on."""
        ids = badge_ids or self._vault.library.ids()
        credentials = [self._credential(each) for each in ids]
        return hosts_for(credentials, self._knowing.knowledge, everything=True)

    def addresses(self) -> frozenset[str]:
        """Return where the hosted badges that are kept have their pages."""
        kept = map(self._credential, self._vault.library.ids())
        return frozenset(page_of(credential) for credential in kept) - {""}

    def _credential(self, badge_id: str) -> Credential:
        edition, data = self._vault.library.original(badge_id)
        return read_credential(data, edition.file_name)

    def found(self, one: Input, report: Report | None, now: datetime) -> Found:
        """Say of something judged whether it can be kept, and as what."""
        if one.error is not None:
            return Found(one.name, one.data, error=one.error)
        if report is None:
            return Found(one.name, one.data, error=ReadingError("took_too_long", name=one.name))
        credential = report.credential
        if credential is None:
            check = report.checks[0]
            return Found(one.name, one.data, error=WalletError(check.code, **check.details))
        if credential.spec is Spec.PRESENTATION and not credential.inner:
            return Found(one.name, one.data, error=WalletError("presentation_empty"))
        found = Found(one.name, one.data, report, headline(report), document=one.document)
        entry = _entry(found, credential, report, now)
        placement = self._vault.library.placement(entry, prefer=self._prefer(now))
        return replace(found, standing=Standing(placement.value))

    def _prefer(self, now: datetime) -> Preference:
        return preference(self._knowing.knowledge, now)


def _kept(
    outcome: Mapping[Placement, Sequence[str]], failed: Sequence[Found], returned: Sequence[str]
) -> Kept:
    return Kept(
        added=tuple(outcome[Placement.NEW]),
        copies=tuple(outcome[Placement.COPY]),
        editions=(*outcome[Placement.NEWER_EDITION], *outcome[Placement.OLDER_EDITION]),
        failed=tuple(failed),
        returned=tuple(returned),
    )


def _entry(found: Found, credential: Credential, report: Report, now: datetime) -> Entry:
    return Entry(
        credential=credential,
        file_name=file_name(found.name),
        media_type=_media_type(credential),
        added=now,
        checks=json.dumps(checks_json(without_check(report, "holder_match"))),
        checked=report.now,
        picture=thumbnail(credential.picture),
    )


def _media_type(credential: Credential) -> str:
    """Return the type of the file as it came, which may be a code with a credential in it."""
    data = credential.original
    if data.startswith(pictures.JPEG):
        return "image/jpeg"
    if credential.carrier is Carrier.TOKEN and not tokens.looks_like_token(
        data[:_ENOUGH].decode("utf-8", "replace").strip()
    ):
        return "text/plain"
    return _MEDIA_TYPES[credential.carrier]


def _lacks(report: Report) -> bool:
    inside = (*report.inner, *(each.report for each in report.endorsements))
    return report.verdict in _NEEDS_ASKING or any(_lacks(each) for each in inside)
