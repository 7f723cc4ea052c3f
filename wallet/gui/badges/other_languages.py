"""The same achievement in other languages: a quiet row of ways to those badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.descriptors.names import language_name
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label, one_line

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.descriptors import OtherLanguage

_OURS = ("ja", "en")  # languages that are named in their own words
_LONGEST = 200  # characters of a title


class OtherLanguages(FlowBox):
    """Hidden where there is none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.hide()

    def show_languages(self, languages: tuple[OtherLanguage, ...]) -> None:
        """Show a chip for each badge."""
        empty(self.flow)
        self.setVisible(bool(languages))
        say = self._session.say
        self.flow.addWidget(Label(colour="muted", text=say("certificate_languages"), wrap=False))
        for each in languages:
            base = each.language.split("-")[0]
            own = base if base in _OURS else self._session.language
            chip = Button(Kind.CHIP, "language")
            chip.setCheckable(False)
            chip.say(language_name(each.language, own))
            what = say(
                "certificate_language_go",
                language=language_name(each.language, self._session.language),
                title=one_line(each.title, _LONGEST) or say("badges_untitled"),
            )
            chip.setAccessibleName(what)
            chip.setToolTip(what)
            chip.clicked.connect(lambda _, badge=each.badge: self._session.go("badge", badge))
            self.flow.addWidget(chip)
