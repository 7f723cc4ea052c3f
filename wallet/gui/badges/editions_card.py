"""The editions of a badge: when each was kept, how it stands, and in what it differs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.labels import Label, one_line
from wallet.wording.telling import side_by_side as telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeEdition, BadgePage
    from wallet.snapshots.side_by_side import Row
    from wallet.wording.telling.told_cells import Told

_LONGEST = 400  # characters of one side of a difference


class EditionsCard(Card):
    """Hidden for the one edition that most badges have."""

    save_asked = Signal(str)  # the sha256 of an edition
    compare_asked = Signal(str, str)  # two of them, the older first

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._differences: dict[tuple[str, str], QVBoxLayout] = {}

    def show_page(self, page: BadgePage) -> None:
        """List the editions, the one in front first."""
        self.clear()
        self._differences.clear()
        self.setVisible(len(page.editions) > 1)
        self.heading.say(self._session.say("editions_heading"))
        older = {one.sha256: other.sha256 for one, other in pairwise(page.editions)}
        for at, edition in enumerate(page.editions):
            self.rows.addWidget(self._edition(edition, older.get(edition.sha256, ""), first=not at))

    def show_differences(self, before: str, after: str, found: Sequence[Row]) -> None:
        """Tell in what an edition differs from the one before it."""
        rows = self._differences.get((before, after))
        if rows is None:
            return
        say = self._session.say
        empty(rows)
        for each in found:
            name = telling.name(each, self._session.language)
            rows.addWidget(Label(Type.CAPTION, "muted", name))
            before_it, after_it = map(self._written, telling.cells(each, self._session.language))
            rows.addWidget(Label(text=say("editions_fact", before=before_it, after=after_it)))
        if not found:
            rows.addWidget(Label(Type.CAPTION, "muted", say("editions_same")))

    def _edition(self, edition: BadgeEdition, older: str, *, first: bool) -> QWidget:
        say = self._session.say
        line = QWidget()
        rows = QVBoxLayout(line)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        state = say(f"state_{edition.verdict}")
        text = say("badge_edition", added=edition.added, state=state)
        save = Button(Kind.ICON, "export")
        save.say(say("badge_edition_save"))
        save.setAccessibleName(f"{say('badge_edition_save')}: {text}")
        save.clicked.connect(lambda _, sha=edition.sha256: self.save_asked.emit(sha))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(Type.STRONG if first else Type.BODY, text=text))
        which = say("editions_front" if first else "editions_earlier")
        if edition.valid_from:
            which = say("editions_from", which=which, date=edition.valid_from)
        words.addWidget(Label(Type.CAPTION, "muted", which))
        across = QHBoxLayout()
        across.setSpacing(Space.SMALL)
        across.addLayout(words, 1)
        across.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(across)
        if older:
            rows.addWidget(self._comparison(older, edition.sha256), 0)
        return line

    def _comparison(self, before: str, after: str) -> QWidget:
        """Offer to tell what changed; it is worked out when it is asked for."""
        box, told = QWidget(), QWidget()
        differences = QVBoxLayout(told)
        differences.setContentsMargins(Space.MEDIUM, 0, 0, Space.SMALL)
        differences.setSpacing(2)
        toggle = Button(Kind.LINK, "chevron-down")
        toggle.say(self._session.say("editions_compare"))
        toggle.setCheckable(True)
        told.setVisible(False)
        toggle.toggled.connect(told.setVisible)
        toggle.clicked.connect(lambda: self.compare_asked.emit(before, after))
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(toggle, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(told)
        self._differences[before, after] = differences
        return box

    def _written(self, cell: Told) -> str:
        join = self._session.say("badge_tag_join")
        return one_line(join.join(line.text for line in cell.lines), _LONGEST) or "–"
