"""Portfolios of an open vault: drafts, what would leave, signing, and what was handed over."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from wallet.errors import PresentingError, VaultError
from wallet.presenting import drafts
from wallet.presenting.carrying import bind
from wallet.presenting.disclosing import fields_of
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.presenting.presentation import build_presentation
from wallet.snapshots.changes import Changes
from wallet.snapshots.portfolios import PortfolioRow, Weight
from wallet.snapshots.presenting import Presented
from wallet.tasks.portfolios import handing_over
from wallet.tasks.portfolios.composing import Composing
from wallet.tasks.portfolios.handed import Handed
from wallet.tasks.portfolios.signing import Signing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from wallet.presenting.disclosing.fields import FieldTree
    from wallet.snapshots.handed import HandedCheck, HandedRow
    from wallet.snapshots.portfolios import Built, PortfolioBadge, PortfolioPage
    from wallet.snapshots.suggestions import Suggestion
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.library.listing import Listing
    from wallet.tasks.owner.profiling import Profiling
    from wallet.tasks.portfolios.composing import Composed
    from wallet.tasks.portfolios.suggesting import Suggesting
    from wallet.vault.portfolios import StoredPortfolio
    from wallet.vault.vault import Vault
    from wallet.work import Work

_Shown = tuple[str, ...] | None


class Portfolios:
    """Composes and signs; nothing leaves without the front end that writes it.

    Methods that take the id of a draft raise ``VaultError`` ``no_such_portfolio``; all raise what
    the vault raises.
    """

    def __init__(
        self,
        vault: Vault,
        knowing: Knowing,
        listing: Listing,
        profiles: Profiling,
        suggesting: Callable[[], Suggesting],
    ) -> None:
        self._vault = vault
        self._knowing = knowing
        self._listing = listing
        self._profiles = profiles
        self._signing = Signing(vault, profiles)
        self._composing = Composing(listing, knowing, self._signing)
        self._handed = Handed(vault, knowing)
        self._suggesting = suggesting
        self._removed: dict[str, StoredPortfolio] = {}

    # drafts ------------------------------------------------------------------

    def all(self, *, now: datetime) -> tuple[PortfolioRow, ...]:
        """Return every draft, last changed first."""
        del now  # a row says nothing that depends on it
        here, sent = set(self._vault.library.ids()), self._vault.shares.sent()
        found = (_draft(each) for each in self._vault.drafts.all())
        return tuple(
            PortfolioRow(
                id=each.id,
                title=each.title,
                recipient=each.recipient,
                badges=len(each.badges),
                missing=sum(one.badge not in here for one in each.badges),
                changed=each.changed,
                sent=sent.get(each.id),
            )
            for each in found
            if each.changed is not None
        )

    def draft(self, portfolio_id: str) -> Portfolio:
        """Return one draft."""
        return _draft(self._vault.drafts.one(portfolio_id))

    def called(self, name: str) -> Portfolio:
        """Return the draft with an id or, if there is none, the one with a title.

        Raises ``VaultError`` ``portfolio_not_the_only_one`` where several have that title.
        """
        try:
            return self.draft(name)
        except VaultError as error:
            title = _same(name)
            drafts = map(_draft, self._vault.drafts.all())
            found = [each for each in drafts if title and _same(each.title) == title]
            if not found:
                raise
            if len(found) > 1:
                ids = ", ".join(each.id for each in found)
                raise VaultError("portfolio_not_the_only_one", name=name, ids=ids) from error
        return found[0]

    def keep(self, portfolio: Portfolio, *, now: datetime) -> tuple[str, Changes]:
        """Keep a draft, whole or half done; return its id."""
        text = drafts.to_text(portfolio)
        return self._vault.drafts.keep(portfolio.id, text, now=now), Changes.PRESENTATIONS

    def remove(self, portfolio_id: str) -> Changes:
        """Remove a draft; ``bring_back`` undoes it until the wallet locks. The log stays."""
        self._removed[portfolio_id] = self._vault.drafts.remove(portfolio_id)
        return Changes.PRESENTATIONS

    def bring_back(self, portfolio_id: str) -> Changes:
        """Bring back a draft removed since the wallet was opened."""
        if portfolio_id in self._removed:
            self._vault.drafts.restore(self._removed.pop(portfolio_id))
        return Changes.PRESENTATIONS

    def renew(self, portfolio_id: str, *, now: datetime) -> Portfolio:
        """Return a copy to be signed anew: of today's editions, without badges that are gone."""
        del now  # editions are chosen when it is shown
        here = set(self._vault.library.ids())
        old = self.draft(portfolio_id)
        sections = (
            replace(each, badges=tuple(one for one in each.badges if one.badge in here))
            for each in old.sections
        )
        return replace(old, id="", sections=tuple(sections), changed=None)

    # what would leave ----------------------------------------------------------

    def show(self, portfolio: Portfolio, *, now: datetime) -> PortfolioPage:
        """Return everything that would leave, without signing or keeping anything."""
        return self._compose(portfolio, now=now).page

    def alone(self, badge_id: str, *, now: datetime) -> PortfolioBadge:
        """Return one badge as it leaves by itself: all of it that may, and never a base proof.

        Raises ``VaultError`` ``no_such_badge``, and ``PresentingError`` with the code of what
        stops it.
        """
        self._vault.library.original(badge_id)  # raises for one that is not here
        page = self.show(Portfolio(sections=(Section("", (Chosen(badge_id),)),)), now=now)
        if not page.badges:
            stop = next(each for each in page.findings if each.weight is Weight.STOPS)
            raise PresentingError(stop.code, **stop.details)
        return page.badges[0]

    def fields(self, badge_id: str, shown: _Shown, *, now: datetime) -> FieldTree:
        """Return the fields of a badge: shown, hidden or always shown, and why."""
        del now
        credential = self._listing.credential(badge_id)
        return fields_of(credential, self._knowing.basis().contexts, shown)

    def build(
        self, portfolio: Portfolio, *, challenge: str = "", now: datetime, work: Work
    ) -> Built:
        """Sign a portfolio. Nothing is kept but the key for its recipient, where that is fresh.

        Without a ``challenge`` from the recipient a random one is signed: it tells two
        presentations apart, but cannot show that this one was made for them just now.

        Raises ``PresentingError`` with the code of the first finding that stops it.
        """
        composed = self._compose(portfolio, now=now, work=work)
        for each in composed.page.findings:
            if each.weight is Weight.STOPS:
                raise PresentingError(each.code, **each.details)
        work.check()
        key = self._signing.key(composed.bindings, portfolio.recipient, now=now)
        answered = challenge.strip() or secrets.token_urlsafe(6)
        audience = portfolio.recipient.strip()
        carried = {
            badge: bind(
                each, self._signing.own_keys, audience=audience, challenge=answered, now=now
            )
            for badge, each in composed.carried.items()
        }
        made = build_presentation(
            portfolio,
            carried,
            holder=key,
            challenge=answered,
            created=now,
            valid_until=now + timedelta(days=portfolio.days),
            contexts=self._knowing.basis().contexts,
        )
        page = replace(
            composed.page,
            holder=key.did,
            badges=tuple(
                replace(each, data=carried[each.badge].data) for each in composed.page.badges
            ),
        )
        return handing_over.built(made, page, now=now)

    # what was handed over --------------------------------------------------------

    def note(
        self, made: Built, *, means: str, data: bytes, file_name: str, now: datetime
    ) -> Changes:
        """Log what was written whole, with its exact bytes where those are to be kept."""
        share = handing_over.share_of(made, means=means, data=data, file_name=file_name, now=now)
        self._vault.shares.note(share, data)
        return Changes.PRESENTATIONS

    def note_file(self, data: bytes, name: str, *, means: str, now: datetime) -> Changes:
        """Log a file that was given as it is, whatever is in it."""
        return self._handed.note_file(data, name, means=means, now=now)

    def handed(self, *, now: datetime) -> tuple[HandedRow, ...]:
        """Return everything that was handed over, newest first."""
        del now  # how it stands today is asked of each by itself
        return self._handed.rows()

    def handed_bytes(self, number: int) -> tuple[str, bytes]:
        """Return the name and the exact bytes of what was handed over.

        Raises ``VaultError`` ``no_such_share``, ``shared_bytes_not_kept``.
        """
        return self._handed.file(number)

    def still_verifies(self, number: int, *, now: datetime) -> HandedCheck:
        """Judge the exact bytes today; raise ``VaultError`` ``no_such_share``."""
        return self._handed.still_verifies(number, now=now)

    def forget_bytes(self, *numbers: int) -> Changes:
        """Forget the bytes of these, or of all, for good; what the log says of them stays."""
        return self._handed.forget_bytes(numbers)

    def kept_for(self) -> int | None:
        """Return for how many days bytes are kept: None for ever, 0 not at all."""
        return self._handed.kept_for()

    def keep_for(self, days: int | None, *, now: datetime) -> Changes:
        """Keep bytes for so many days from now on, and forget at once what is older."""
        return self._handed.keep_for(days, now=now)

    def renew_key(self, recipient: str) -> bool:
        """Let a fresh key sign the next portfolio for a recipient; return whether there was one."""
        return self._signing.renew(recipient)

    # what may belong into one ----------------------------------------------------

    def suggestions(
        self,
        *,
        pathway: str = "",
        skill: str = "",
        text: str = "",
        language: str = "en",
        now: datetime,
    ) -> tuple[Suggestion, ...]:
        """Return badges by a pathway, a skill or a pasted text; see ``Suggesting``."""
        return self._suggesting().suggestions(
            pathway=pathway, skill=skill, text=text, language=language, now=now
        )

    # at once ---------------------------------------------------------------------

    def present(
        self,
        badge_ids: Sequence[str],
        *,
        recipient: str,
        challenge: str = "",
        valid_for: timedelta = timedelta(days=7),
        now: datetime,
        work: Work,
    ) -> Presented:
        """Sign badges for a recipient without a draft, and log it; raise what ``build`` raises."""
        if not recipient.strip():
            raise PresentingError("no_recipient")
        badges = tuple(map(Chosen, badge_ids))
        asked = Portfolio(recipient=recipient, days=valid_for.days, sections=(Section("", badges),))
        made = self.build(asked, challenge=challenge, now=now, work=work)
        self.note(made, means="file", data=made.vp, file_name="", now=now)
        return Presented(
            document=made.vp,
            holder=made.holder,
            recipient=made.recipient,
            challenge=made.challenge,
            valid_until=made.valid_until,
            badges=tuple(each.page.row.title for each in made.page.badges),
            qr_text=made.qr_text,
            qr_png=made.qr_png,
            qr_version=made.qr_version,
            explanation=made.explanation,
        )

    # ---------------------------------------------------------------------------

    def _compose(
        self, portfolio: Portfolio, *, now: datetime, work: Work | None = None
    ) -> Composed:
        changes = self._vault.changes
        return self._composing.compose(portfolio, now=now, changes=changes, work=work)


def _draft(stored: StoredPortfolio) -> Portfolio:
    return drafts.from_text(stored.draft, stored.id, stored.changed)


def _same(title: str) -> str:
    """Return a title as it is told from others: however it was typed and spaced."""
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())
