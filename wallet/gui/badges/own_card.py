"""What the learner made of a badge: note, tags, collections. None of it leaves with the badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.badges.note_editor import NoteEditor
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.tips import tip

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage

_LONGEST = 30  # characters of a name


class OwnCard(Card):
    """A chip for each tag and collection takes it away; what was taken can be brought back."""

    untag_asked = Signal(str)
    uncollect_asked = Signal(object)  # Collection
    tag_asked = Signal()
    collect_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._page: BadgePage | None = None
        self.note = NoteEditor(session)
        self._tags_name, self._collections_name = Label(Type.STRONG), Label(Type.STRONG)
        self._tags, self._collections = Flow(), Flow()
        self._private = Label(Type.CAPTION, "muted")
        self.rows.addWidget(self.note)
        for name, flow in (
            (self._tags_name, self._tags),
            (self._collections_name, self._collections),
        ):
            self.rows.addWidget(name)
            self.rows.addLayout(flow)
        self.rows.addWidget(self._private)

    def show_page(self, page: BadgePage) -> None:
        """Show what is kept with one badge."""
        self._page = page
        self.note.show_note(page.row.id, page.note)
        self._fill()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("own_heading"))
        self._tags_name.say(say("own_tags"))
        self._collections_name.say(say("own_collections"))
        self._private.say(say("own_private"))
        self.note.retranslate()
        self._fill()

    def _fill(self) -> None:
        say, page = self._session.say, self._page
        focused = self.focusWidget()
        inside = focused is not None and focused.property("kind") == Kind.CHIP.value
        empty(self._tags)
        empty(self._collections)
        for name in page.row.tags if page else ():
            chip = self._chip(name, say("own_untag", name=name))
            chip.clicked.connect(lambda _, name=name: self.untag_asked.emit(name))
            self._tags.addWidget(chip)
        for each in page.collections if page else ():
            chip = self._chip(each.name, say("own_uncollect", name=each.name))
            chip.clicked.connect(lambda _, each=each: self.uncollect_asked.emit(each))
            self._collections.addWidget(chip)
        tag, collect = Button(Kind.QUIET, "plus"), Button(Kind.QUIET, "plus")
        tag.say(say("own_tag"))
        collect.say(say("own_collect"))
        tag.clicked.connect(self.tag_asked)
        collect.clicked.connect(self.collect_asked)
        self._tags.addWidget(tag)
        self._collections.addWidget(collect)
        if inside:  # the chip that had the focus is gone
            tag.setFocus()

    @staticmethod
    def _chip(name: str, what: str) -> Button:
        chip = Button(Kind.CHIP)
        chip.setCheckable(False)
        chip.say(f"{one_line(name, _LONGEST)}  ×")
        chip.setAccessibleName(what)
        chip.setToolTip(tip(what))
        return chip
