"""What would leave: each chosen badge as it travels, judged and described from that alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.errors import LinkedDataError, ProofError, ReadingError, VaultError
from wallet.presenting.carrying import carry
from wallet.presenting.review import Reviewed, review
from wallet.snapshots.portfolios import PortfolioBadge, PortfolioPage, Travels
from wallet.tasks.describing.describing import described
from wallet.tasks.judging.judging import judge
from wallet.verification.headline import headline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from wallet.holder.keys import HolderKey
    from wallet.presenting.carrying import Carried
    from wallet.presenting.portfolio import Chosen, Portfolio
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.portfolios import Finding
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.library.listing import Listing
    from wallet.tasks.portfolios.signing import Binding, Signing
    from wallet.verification.report import Report
    from wallet.work import Work

_PARTS = (Travels.DERIVED, Travels.DISCLOSING)
_CANNOT = (ReadingError, LinkedDataError, ProofError)


@dataclass(frozen=True, slots=True)
class Composed:
    """A portfolio as a page shows it, and what signing needs beside: both by ``Chosen.id``."""

    page: PortfolioPage
    carried: Mapping[str, Carried]
    bindings: Mapping[str, Binding]


@dataclass(frozen=True, slots=True)
class _Seen:
    page: BadgePage
    carried: Carried


class Composing:
    """Looks at drafts in an open vault; a badge is looked at once as long as nothing changes."""

    def __init__(self, listing: Listing, knowing: Knowing, signing: Signing) -> None:
        self._listing = listing
        self._knowing = knowing
        self._signing = signing
        self._moment: tuple[object, ...] = ()
        self._seen: dict[Chosen, _Seen] = {}

    def compose(
        self, portfolio: Portfolio, *, now: datetime, changes: int, work: Work | None = None
    ) -> Composed:
        """Return what would leave; ``changes`` tells one state of the vault from another."""
        moment = (now, changes, self._knowing.knowledge)
        if self._moment != moment:
            self._moment, self._seen = moment, {}
        seen: dict[str, _Seen] = {}
        gone: list[str] = []
        failed: list[str] = []
        for place, each in enumerate(portfolio.badges):
            if work is not None:
                work.step(place, len(portfolio.badges))
            if each.id in seen:
                continue
            try:
                seen[each.id] = self._look(each, now)
            except VaultError as error:
                if error.code not in ("no_such_badge", "no_such_edition"):
                    raise
                gone.append(each.id)
            except _CANNOT:
                failed.append(each.id)
        carried = {badge: each.carried for badge, each in seen.items()}
        bindings = self._signing.bindings({one: each.credential for one, each in carried.items()})
        key = self._signing.known(bindings, portfolio.recipient)
        holder = key.did if key else ""
        page = PortfolioPage(
            portfolio=portfolio,
            badges=tuple(_badge(one, each, bindings[one], key) for one, each in seen.items()),
            gone=tuple(gone),
            findings=_reviewed(portfolio, seen, bindings, gone, failed, holder=holder),
            holder=holder,
        )
        return Composed(page, carried, bindings)

    def _look(self, chosen: Chosen, now: datetime) -> _Seen:
        if chosen not in self._seen:
            page = self._listing.page(chosen.badge, now=now, sha256=chosen.edition)
            basis = self._knowing.basis()
            carried = carry(
                page.credential,
                chosen.shown,
                basis.contexts,
                file_name=page.file_name,
                media_type=page.media_type,
            )
            if carried.travels in _PARTS:
                report = judge(carried.data, page.file_name, basis, now=now).report
                page = self._of_part(page, carried, report)
            self._seen[chosen] = _Seen(page, carried)
        return self._seen[chosen]

    def _of_part(self, page: BadgePage, carried: Carried, report: Report) -> BadgePage:
        """Return the page of a badge as its reader sees it: of what is shown, and no more."""
        credential = report.credential or carried.credential
        row = replace(
            page.row,
            title=credential.name,
            issuer=credential.issuer.name,
            awarded=credential.awarded or credential.valid_from,
            valid_until=credential.valid_until,
            verdict=report.verdict,
            trust=report.trust,
            freshness=report.freshness,
            headline=headline(report),
            good=report.sound,
        )
        told = described(credential, report, self._knowing.basis().contexts)
        told = replace(told, languages=page.described.languages)  # which badges, not what they say
        # The whole was checked some day; this part only now.
        page = replace(page, checked=report.now)
        return replace(page, row=row, credential=credential, report=report, described=told)


def _badge(badge: str, seen: _Seen, binding: Binding, key: HolderKey | None) -> PortfolioBadge:
    return PortfolioBadge(
        badge=badge,
        page=seen.page,
        fields=seen.carried.fields,
        travels=seen.carried.travels,
        bound=key is not None and binding.did == key.did,
        data=seen.carried.data,
    )


def _reviewed(
    portfolio: Portfolio,
    seen: Mapping[str, _Seen],
    bindings: Mapping[str, Binding],
    gone: Sequence[str],
    failed: Sequence[str],
    *,
    holder: str,
) -> tuple[Finding, ...]:
    badges = {
        badge: Reviewed(
            badge=badge,
            carried=each.carried,
            report=each.page.report,
            binding=bindings[badge].code,
            bound_to=bindings[badge].did,
            editions=len(each.page.editions),
        )
        for badge, each in seen.items()
    }
    return review(portfolio, badges, gone, failed, holder=holder)
