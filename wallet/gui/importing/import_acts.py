"""What becomes of the offers of a review once taken up; nobody is asked without consent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, Signal

from wallet.errors import WalletError
from wallet.gui.handed_over import HandedOver
from wallet.gui.importing import import_looking
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.gui.widgets.identity import short_id
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.imports import Host
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.importing.import_looking import Call, Look
    from wallet.gui.importing.import_review import ImportReview
    from wallet.gui.importing.strangers import Stranger
    from wallet.gui.page import Page
    from wallet.snapshots.imports import Found
    from wallet.snapshots.profiles import FoundProfile


class ImportActs(QObject):
    """``wanted``: a call that ends in a fresh look, what to tell then, and words for the work."""

    wanted = Signal(object, object, str, str)  # Call, Callable[[Look], None], code, host or ""

    def __init__(self, page: Page, review: ImportReview) -> None:
        super().__init__(page)
        self._page, self._review, self._session = page, review, page.session
        offers = review.offers
        offers.fetch.connect(lambda host: self.consent(host, lambda: self.fetch(host)))
        offers.follow.connect(self._follow)
        offers.talk.connect(lambda link: page.session.hand(HandedOver(text=link.encode())))
        offers.take_out.connect(self._take_out)
        offers.restore.connect(lambda path: page.session.go("restore", path))
        offers.take.connect(self._take_keys)
        for part in (offers, review.details):
            part.pin.connect(self._pin)

    def consent(self, host: Host, agreed: Callable[[], None]) -> None:
        """Ask whether a host may be contacted, in the one dialog that stands before all of it."""
        dialog = ConsentDialog(self._session, (host,), self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(agreed)
        dialog.open()

    def fetch(self, host: Host) -> None:
        """Ask a host, after consent, and look again."""
        now, code = self._session.now(), "import_fetching"
        self._want(
            lambda look: import_looking.after_fetching(look, host, now),
            lambda look: self._tell_fetched(host, look),
            code,
            host.name,
        )

    def _want(
        self,
        call: Callable[[Look], Call],
        tell: Callable[[Look], None],
        code: str = "import_examining",
        host: str = "",
    ) -> None:
        if self._review.look is not None:
            self.wanted.emit(call(self._review.look), tell, code, host)

    def _follow(self, link: str) -> None:
        """Follow a link that a file or a code turned out to hold, and look at all of it again."""
        host, now = link_host(link), self._session.now()

        def agreed() -> None:
            self._want(
                lambda look: import_looking.after_following(look, link, now),
                lambda look: self._tell_fetched(host, look),
                "import_fetching",
                host.name,
            )

        self.consent(host, agreed)

    def _take_out(self, found: Found) -> None:
        """Save a backup out of a ZIP, where the learner says, and go on to restoring it."""
        say = self._session.say
        name = str(Path.home() / Path(found.name).name)
        kind = f"{say('backup_kind')} (*.tsumiki-backup)"
        path = file_choice.place_for(self._page, say("import_offer_take_out_action"), name, kind)
        if path is None:
            return
        try:
            saving.save(path, found.original, private=True)
        except WalletError as error:
            self._review.notice.show_error(error)
        else:
            self._session.go("restore", path)

    def _tell_fetched(self, host: Host, look: Look) -> None:
        outcomes = look.fetched.outcomes if look.fetched else ()
        errors = [error for _, error in outcomes if error is not None]
        if errors:
            reason = self._session.say(errors[0].code, **errors[0].details)
            self._review.notice.show_code(
                Tone.CAUTION, "import_fetch_part", host=host.name, reason=reason
            )
        else:
            self._review.notice.show_code(Tone.GOOD, "import_fetched", host=host.name)

    def _pin(self, stranger: Stranger) -> None:
        now, name = self._session.now(), stranger.name or short_id(stranger.id)
        self._want(
            lambda look: import_looking.after_pinning(look, stranger.id, now),
            lambda _: self._review.notice.show_code(Tone.GOOD, "import_pinned", name=name),
        )

    def _take_keys(self, profile: FoundProfile) -> None:
        now = self._session.now()

        def tell(_: Look) -> None:
            name = one_line(profile.name) or self._session.say("profile_unnamed")
            self._review.notice.show_code(
                Tone.GOOD, "import_keys_taken", name=name, count=len(profile.keys)
            )

        self._want(lambda look: import_looking.after_taking(look, profile, now), tell)


def link_host(link: str) -> Host:
    """Return whom following a link would contact, and what for."""
    return Host(urlsplit(link).hostname or "", (link,), ("badge",))
