"""What stands above every view of a goal: its title, how far it is, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.pathways.about_card import SignatureLine
from wallet.gui.pathways.share_bar import ShareBar
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label, one_line
from wallet.snapshots.pathways import in_language
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.pathways import PathwayPage


class GoalHead(QWidget):
    """Shows the row of a ``PathwayPage``."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._page: PathwayPage | None = None
        self.title, self.text = Label(Type.DISPLAY), Label(colour="muted")
        self.words, self.said = Label(Type.STRONG), Label(colour="muted")
        self.bar, self.signature = ShareBar(), SignatureLine(session)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        for part in (self.title, self.text, self.words, self.bar, self.said, self.signature):
            rows.addWidget(part)

    def show_page(self, page: PathwayPage) -> None:
        """Show a goal."""
        self._page = page
        self.signature.show_row(page.row)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        page, language, say = self._page, self._session.language, self._session.say
        self.signature.retranslate()
        if page is None:
            return
        self.title.say(pathway_words.title(page.row, language))
        text = one_line(in_language(page.descriptions, language))
        self.text.say(text)
        self.text.setVisible(bool(text))
        told = (pathway_words.progress(meter, language) for meter in page.row.meters)
        standing = pathway_words.standing(page.row, language)
        words = say("pathways_words_join").join((standing, *told))
        self.words.say(words)
        self.bar.show_row(page.row, say("pathways_progress", words=words))
        self.said.say(pathway_words.said_by(page.row, language))
