"""What an unlocked wallet can do, one capability behind each name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from wallet.tasks.activity.recounting import Recounting
    from wallet.tasks.answering.answering import Answering
    from wallet.tasks.backups.backing_up import BackingUp
    from wallet.tasks.codes.showing import Showings
    from wallet.tasks.describing.raw_view import RawReading
    from wallet.tasks.importing.keeping import Keeping
    from wallet.tasks.issuers.asking_issuers import AskingIssuers
    from wallet.tasks.issuers.trusting import Trusting
    from wallet.tasks.judging.indexing import Indexing
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.library.listing import Listing
    from wallet.tasks.library.marking import Marking
    from wallet.tasks.library.picturing import Picturing
    from wallet.tasks.library.searching import Searching
    from wallet.tasks.library.side_by_side import Comparing
    from wallet.tasks.library.skilling import Skilling
    from wallet.tasks.offering.taking_offers import Offers
    from wallet.tasks.offering.visiting_services import VisitingServices
    from wallet.tasks.owner.profiling import Profiling
    from wallet.tasks.owner.protecting import Protecting
    from wallet.tasks.pathways.drawing import Drawing
    from wallet.tasks.pathways.planning import Planning
    from wallet.tasks.pathways.wayfinding import Wayfinding
    from wallet.tasks.portfolios.disclosing import Disclosing
    from wallet.tasks.portfolios.portfolios import Portfolios
    from wallet.tasks.portfolios.suggesting import Suggesting
    from wallet.vault.vault import Vault


class Capabilities:
    """Each is made, and what it needs loaded, when it is first asked for."""

    def __init__(self, home: Path, vault: Vault, *, now: datetime) -> None:
        self.home = home
        self._vault = vault
        self._opened = now

    @cached_property
    def profiles(self) -> Profiling:
        """The learner's profiles: names, addresses, keys, and whose a badge is."""
        from wallet.tasks.owner.profiling import Profiling  # noqa: PLC0415 - loads when it is wanted

        return Profiling(self._vault, self._listing.credential, now=self._opened)

    @cached_property
    def _knowing(self) -> Knowing:
        from wallet.tasks.knowledge.knowing import Knowing  # noqa: PLC0415 - loads when it is wanted

        return Knowing(self._vault)

    @cached_property
    def _listing(self) -> Listing:
        from wallet.tasks.library.listing import Listing  # noqa: PLC0415 - loads when it is wanted

        return Listing(self._vault, self._knowing)

    @cached_property
    def marks(self) -> Marking:
        """What the learner does with badges: archive, delete, tag, collect, note, prefer."""
        from wallet.tasks.library.marking import Marking  # noqa: PLC0415 - loads when it is wanted

        return Marking(self._vault)

    @cached_property
    def skills(self) -> Skilling:
        """What the badges say that the learner can do."""
        from wallet.tasks.library.skilling import Skilling  # noqa: PLC0415 - loads when it is wanted

        return Skilling(self._vault, self._knowing)

    @cached_property
    def trust(self) -> Trusting:
        """Who issued, what is known of them, whom to ask, and what the learner decided."""
        from wallet.tasks.issuers.trusting import Trusting  # noqa: PLC0415 - loads when it is wanted

        return Trusting(self._vault, self._knowing, self._keeping)

    @cached_property
    def asking(self) -> AskingIssuers:
        """Asking issuers for keys and status anew, after the learner's consent."""
        from wallet.tasks.issuers.asking_issuers import AskingIssuers  # noqa: PLC0415 - loads when it is wanted

        return AskingIssuers(self._vault, self._knowing, self._keeping)

    @cached_property
    def pathways(self) -> Wayfinding:
        """Pathways: what leads where, how far the learner is, pathway files."""
        from wallet.tasks.pathways.wayfinding import Wayfinding  # noqa: PLC0415 - loads when it is wanted

        return Wayfinding(self._vault, self._knowing)

    @cached_property
    def drawing(self) -> Drawing:
        """Pathways that the learner draws."""
        from wallet.tasks.pathways.drawing import Drawing  # noqa: PLC0415 - loads when it is wanted

        return Drawing(self._vault, self.pathways)

    @cached_property
    def indexing(self) -> Indexing:
        """What badges are selected and found by, kept up to date with the rules of today."""
        from wallet.tasks.judging.indexing import Indexing  # noqa: PLC0415 - loads when it is wanted

        return Indexing(self._vault, self._knowing)

    @cached_property
    def plans(self) -> Planning:
        """What the learner means to do next on a pathway, and what it costs."""
        from wallet.tasks.pathways.planning import Planning  # noqa: PLC0415 - loads when it is wanted

        return Planning(self._vault, self.pathways)

    @cached_property
    def searches(self) -> Searching:
        """Searches that the learner named."""
        from wallet.tasks.library.searching import Searching  # noqa: PLC0415 - loads when it is wanted

        return Searching(self._vault)

    @cached_property
    def _keeping(self) -> Keeping:
        from wallet.tasks.importing.keeping import Keeping  # noqa: PLC0415 - loads when it is wanted

        return Keeping(self._vault, self._knowing)

    @cached_property
    def protection(self) -> Protecting:
        """The ways of unlocking this vault: see them, change them."""
        from wallet.tasks.owner.protecting import Protecting  # noqa: PLC0415 - loads when it is wanted

        return Protecting(self._vault)

    @cached_property
    def pictures(self) -> Picturing:
        """Pictures that badges name and do not bring: who has them, and getting one."""
        from wallet.tasks.library.picturing import Picturing  # noqa: PLC0415 - loads when it is wanted

        return Picturing(self._vault, self._knowing, self._listing)

    @cached_property
    def comparing(self) -> Comparing:
        """Several badges side by side, descriptor by descriptor."""
        from wallet.tasks.library.side_by_side import Comparing  # noqa: PLC0415 - loads when it is wanted

        return Comparing(self._listing, self._knowing)

    @cached_property
    def disclosing(self) -> Disclosing:
        """Badges with only some of their fields, where their format allows it."""
        from wallet.tasks.portfolios.disclosing import Disclosing  # noqa: PLC0415 - loads when it is wanted

        return Disclosing(self._listing, self._knowing, self.profiles)

    @cached_property
    def originals(self) -> RawReading:
        """The original of a badge as text, with what no proof covers marked."""
        from wallet.tasks.describing.raw_view import RawReading  # noqa: PLC0415 - loads when it is wanted

        return RawReading(self._vault, self._knowing)

    @cached_property
    def portfolios(self) -> Portfolios:
        """Portfolios: drafts, what would leave, signing, and what was handed over."""
        from wallet.tasks.portfolios.portfolios import Portfolios  # noqa: PLC0415 - loads when it is wanted

        return Portfolios(
            self._vault, self._knowing, self._listing, self.profiles, self._suggesting
        )

    def _suggesting(self) -> Suggesting:
        from wallet.tasks.portfolios.suggesting import Suggesting  # noqa: PLC0415 - loads when it is wanted

        return Suggesting(self._listing, self.skills, self.pathways)

    @cached_property
    def answering(self) -> Answering:
        """Requests for badges: who asks, what would leave, answering and declining."""
        from wallet.tasks.answering.answering import Answering  # noqa: PLC0415 - loads when it is wanted

        return Answering(self._vault, self._knowing, self._listing, self.profiles, self.offers)

    @cached_property
    def offers(self) -> Offers:
        """Badges that issuers' websites offer: see, take, ask again, keep, decline."""
        from wallet.tasks.offering.taking_offers import Offers  # noqa: PLC0415 - loads when it is wanted

        return Offers(self._vault, self.profiles, self._keeping)

    @cached_property
    def services(self) -> VisitingServices:
        """Backpacks on the web: fetching the learner's badges from an account there."""
        from wallet.tasks.offering.visiting_services import VisitingServices  # noqa: PLC0415 - loads when it is wanted

        return VisitingServices(self._vault, self.offers)

    @cached_property
    def showing(self) -> Showings:
        """Badges and portfolios as codes on the screen, and what of them was shown."""
        from wallet.tasks.codes.showing import Showings  # noqa: PLC0415 - loads when it is wanted

        return Showings(self._vault, self.portfolios)

    @cached_property
    def backups(self) -> BackingUp:
        """Backups of this wallet: writing, checking, restoring, when one is due."""
        from wallet.tasks.backups.backing_up import BackingUp  # noqa: PLC0415 - loads when it is wanted

        return BackingUp(self.home, self._vault, self._knowing)

    @cached_property
    def activity(self) -> Recounting:
        """What was done with this wallet, and how long it is remembered."""
        from wallet.tasks.activity.recounting import Recounting  # noqa: PLC0415 - loads when it is wanted

        return Recounting(self._vault)
