"""Requests for badges: seen, chosen for, answered or declined; each conversation by its number.

Nothing is contacted before the learner saw the hosts, and nothing leaves before they saw what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.tasks.answering import protocols
from wallet.tasks.answering.answer_candidates import Candidates
from wallet.tasks.answering.answer_made import Making
from wallet.tasks.answering.request_ending import Ending
from wallet.tasks.answering.request_memory import RequestMemory
from wallet.tasks.answering.request_opening import Opening
from wallet.tasks.answering.request_pages import RequestPages
from wallet.tasks.answering.request_wishes import picked
from wallet.tasks.conversations import Conversations
from wallet.tasks.portfolios.composing import Composing
from wallet.tasks.portfolios.signing import Signing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from wallet.sharing.requests import Onward
    from wallet.snapshots.offers import Arrived
    from wallet.snapshots.requests import Declined, Looked, Nearby, RequestPage, Sent
    from wallet.tasks.answering.request_talks import Talk
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.library.listing import Listing
    from wallet.tasks.offering.taking_offers import Offers
    from wallet.tasks.owner.profiling import Profiling
    from wallet.vault.vault import Vault
    from wallet.work import Work


class Answering:
    """Answers requests out of an open vault; raises what the vault raises, besides.

    A number that is not of a conversation raises ``UsageError`` ``no_such_request``.
    """

    def __init__(
        self, vault: Vault, knowing: Knowing, listing: Listing, profiles: Profiling, offers: Offers
    ) -> None:
        signing = Signing(vault, profiles)
        composing = Composing(listing, knowing, signing)
        candidates = Candidates(listing, knowing, signing, composing)
        making = Making(signing, knowing)
        memory = RequestMemory(vault)
        self._talks: Conversations[Talk] = Conversations("no_such_request")
        self._pages = RequestPages(vault, composing, making, memory)
        self._opening = Opening(
            vault=vault,
            knowing=knowing,
            candidates=candidates,
            pages=self._pages,
            talks=self._talks,
            offers=offers,
        )
        self._ending = Ending(
            vault=vault,
            candidates=candidates,
            making=making,
            pages=self._pages,
            talks=self._talks,
            memory=memory,
            opening=self._opening,
        )

    def look(self, text: str) -> Looked:
        """Tell what a text begins, contacting nobody.

        Raises ``SharingError`` ``request_unknown`` and those of its protocol, ``TrustError``.
        """
        return protocols.begun_by(text).looked(text)

    def open(
        self, text: str, *, now: datetime, work: Work, confirmed: Nearby | None = None
    ) -> RequestPage | Onward | Arrived:
        """Read a request, after the learner agreed to contact the hosts that ``look`` told.

        ``confirmed`` is the computer nearby whose words the learner compared. One that cannot be
        answered, by somebody who is known, comes back as a page that stops and can be declined. A
        website may answer with the link of another conversation (``Onward``), to be looked at
        anew, or bring badges (``Arrived``, whose number ``offers`` knows).
        Raises ``SharingError``, ``TrustError``, ``Cancelled``.
        """
        return self._opening.open(text, now=now, work=work, confirmed=confirmed)

    def page(self, number: int, *, now: datetime) -> RequestPage:
        """Return a request as it is chosen for now."""
        del now  # badges are shown as they were when it was opened, and looked at anew when sent
        return self._pages.page(number, self._talks.of(number))

    def choose(
        self, number: int, chosen: Mapping[str, Sequence[str]], *, now: datetime
    ) -> RequestPage:
        """Choose badges for what is wanted, by ids of the page or of the query; the rest gets none.

        Raises ``UsageError`` ``answer_no_such_choice`` for what does not answer it, and
        ``answer_one_only`` for several where one is wanted.
        """
        del now
        talk = self._talks.of(number)
        talk.chosen = picked(talk.request.query, talk.answerable, chosen)
        return self._pages.page(number, talk)

    def send(self, number: int, *, now: datetime, work: Work, again: bool = False) -> Sent:
        """Sign what is chosen and send it, once, logged with its exact bytes.

        It is logged before it leaves: whatever ends the program then, the log has what was sent.
        A request that was answered before raises ``SharingError`` ``answer_again`` with ``time``,
        unless the learner says ``again``: then it has a second answer.
        Raises ``PresentingError`` with the code of what stops it, ``nothing_to_present``; what the
        protocol raises. After an error the conversation goes on only where nothing can have left.
        """
        return self._ending.send(number, again=again, now=now, work=work)

    def decline(self, number: int, *, now: datetime, work: Work) -> Declined:
        """Tell the asker that there will be no answer, where the protocol has a way to."""
        return self._ending.decline(number, now=now, work=work)

    def close(self, number: int) -> None:
        """Forget a conversation, telling nobody."""
        self._talks.close(number)
