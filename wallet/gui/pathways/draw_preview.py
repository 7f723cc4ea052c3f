"""The picture of a drawing while it is drawn, a moment after each change, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.pathways import draw_rows
from wallet.gui.pathways.picture_view import PictureView
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.scaling import keep_scaled
from wallet.wording import joined
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.snapshots.drawing import DrawnPathway
    from wallet.snapshots.pathways import PathwayPage

_PAUSE_MS = 250  # after the last change
_LOWEST = 220  # pixels at 100 % that the picture has at least


class DrawPreview(QWidget):
    """Answers that come too late are dropped; what cannot be drawn leaves the last picture."""

    failed = Signal(object)  # WalletError
    drawn = Signal(object)  # PathwayPage, of the last change
    chosen = Signal(str)  # key of a step of the page

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._wanted: DrawnPathway | None = None
        self._page: PathwayPage | None = None
        self._folded: set[str] = set()  # keys that were folded up once
        self.picture = PictureView(session)
        self.picture.chosen.connect(self._tell_step)
        self.picture.chosen.connect(self.chosen)
        self._empty = EmptyState("pathway")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.picture)
        keep_scaled(self._stack, lambda each: each.setMinimumHeight(theme.scaled(_LOWEST)))
        self.told, self._step = Label(), Label(Type.CAPTION, "muted")
        self._farther, self._nearer = Button(Kind.ICON, "minus"), Button(Kind.ICON, "plus")
        self._fit = Button(Kind.QUIET)
        self._farther.clicked.connect(self.picture.farther)
        self._nearer.clicked.connect(self.picture.nearer)
        self._fit.clicked.connect(lambda: self.picture.fit(gliding=True))
        self._tools = FlowBox()
        for button in (self._farther, self._nearer, self._fit):
            self._tools.flow.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        for part in (self._tools, self._stack, self.told, self._step):
            rows.addWidget(part, int(part is self._stack))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._show_page(None)

    def show_drawn(self, drawn: DrawnPathway) -> None:
        """Draw it, once the learner pauses; one without steps has no picture."""
        self._wanted = drawn
        if drawn.steps:
            self._pause.start()
        else:
            self._pause.stop()
            self._show_page(None)

    def look(self) -> None:
        """Ask for the picture now."""
        self._pause.stop()
        wanted, now = self._wanted, self._session.now()
        if wanted is None or not wanted.steps:
            return

        def show(page: PathwayPage) -> None:
            if wanted is self._wanted:
                self._show_page(page)
                self._fold(page, wanted)
                self.drawn.emit(page)

        def fail(error: WalletError) -> None:
            if wanted is self._wanted:
                self.failed.emit(error)

        self._session.read(lambda wallet: wallet.drawing.look(wanted, now=now), show, fail)

    def redraw(self) -> None:
        """Paint anew: the theme changed, or the language."""
        if self._page is not None:
            self.picture.show_page(self._page)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._empty.say(say("draw_picture_none"), say("draw_picture_none_text"))
        self.picture.setAccessibleName(say("draw_picture"))
        self._farther.say(say("pathways_farther"))
        self._nearer.say(say("pathways_nearer"))
        self._fit.say(say("pathways_fit"))
        self._tell()
        self.redraw()

    def _show_page(self, page: PathwayPage | None) -> None:
        self._page = page
        shown = page is not None
        self._stack.setCurrentWidget(self.picture if shown else self._empty)
        for part in (self._tools, self.told):
            part.setVisible(shown)
        self._step.hide()
        if page is not None:
            self.picture.show_page(page)
            self._tell()

    def _fold(self, page: PathwayPage, drawn: DrawnPathway) -> None:
        """Fold up what steps are made of that others describe, once: the drawing is to be seen."""
        picture = self.picture
        named = {step.key for step in draw_rows.told(drawn, page).values()}
        foldable = picture.drawing.foldable if picture.drawing else frozenset()
        for key in sorted(named.intersection(foldable) - self._folded):
            self._folded.add(key)
            if key not in picture.folded:
                picture.fold(key)

    def _tell(self) -> None:
        if self._page is not None:
            language = self._session.language
            words = pathway_words.progress_of(self._page.row.meters, language)
            self.told.say(self._session.say("draw_picture_told", words=words))
            self._step.hide()

    def _tell_step(self, key: str) -> None:
        """Say of the chosen card why it counts or not."""
        steps = self._page.steps if self._page else ()
        step = next((each for each in steps if each.key == key), None)
        self._step.setVisible(step is not None)
        if step is not None:
            language = self._session.language
            why = joined(pathway_words.why(step, language), language)
            self._step.say(f"{pathway_words.title(step, language)}\n{why}")
