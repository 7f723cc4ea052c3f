"""What came of reading a backup, counted, with lists behind the counts and every reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.scaling import fix_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.backups import BackupChecked, Restored, Unrestored

_LIST = 132  # pixels; longer lists scroll
_MOST_REASONS = 50
DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Count:
    """One line of the report; ``titles`` are behind it, where they are known."""

    code: str
    number: int
    icon: str
    colour: str
    titles: tuple[str, ...] = ()


def counts_of_check(found: BackupChecked) -> list[Count]:
    """Return what would come back on a machine without a wallet."""
    return [
        Count("restore_badges", found.credentials, "badges", "accent"),
        Count("restore_files", found.editions, "file", "muted"),
        *_beside(found.profiles, found.documents),
        Count("restore_unreadable", found.unreadable, "unknown", "muted"),
        Count("restore_failed", len(found.failed), "caution", "caution"),
    ]


def counts_of_restore(done: Restored) -> list[Count]:
    """Return what came back, or would."""
    return [
        Count("restore_added", len(done.added), "badges", "accent", done.added),
        Count("restore_editions", len(done.editions), "history", "accent", done.editions),
        Count("restore_duplicates", len(done.duplicates), "copy", "muted", done.duplicates),
        *_beside(done.profiles, done.documents),
        *_decided(
            "restore_pinned", "pin", [one for one, level in done.decisions if level != DENIED]
        ),
        *_decided(
            "restore_denied", "deny", [one for one, level in done.decisions if level == DENIED]
        ),
        *_decided("restore_registries", "issuers", done.registries),
        Count("restore_failed", len(done.failed), "caution", "caution"),
    ]


def notes_of_restore(done: Restored) -> list[tuple[str, dict[str, object]]]:
    """Return what to think about, as codes with their details."""
    notes: list[tuple[str, dict[str, object]]] = []
    if done.decisions or done.registries:
        notes.append(("restore_trust", {}))
    if done.ahead:
        notes.append(("restore_ahead", {"date": done.ahead}))
    return notes


def _decided(code: str, icon: str, names: Sequence[str]) -> list[Count]:
    return [Count(code, len(names), icon, "accent", tuple(names))]


def _beside(profiles: int, documents: int) -> list[Count]:
    return [
        Count("restore_profiles", profiles, "person", "muted"),
        Count("restore_documents", documents, "issuers", "muted"),
    ]


class RestoreReport(QWidget):
    """Lines with a number each; the first stands there even when it is none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._counts: list[Count] = []
        self._failed: Sequence[Unrestored] = ()
        self._notes: Sequence[tuple[str, dict[str, object]]] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.SMALL)

    def show_counts(
        self,
        counts: list[Count],
        failed: Sequence[Unrestored],
        notes: Sequence[tuple[str, dict[str, object]]] = (),
    ) -> None:
        """Tell how it went; ``notes`` are codes with their details."""
        self._counts, self._failed, self._notes = counts, failed, notes
        self.retranslate()

    def retranslate(self) -> None:
        """Tell it in the language of the session."""
        empty(self._rows)
        for at, count in enumerate(self._counts):
            if count.number or not at:
                self._rows.addWidget(self._line(count))
        for code, details in self._notes:
            self._rows.addWidget(Label(Type.CAPTION, "caution", self._session.say(code, **details)))
        for one in self._failed[:_MOST_REASONS]:
            self._rows.addWidget(self._reason(one))
        rest = len(self._failed) - _MOST_REASONS
        if rest > 0:
            words = self._session.say("import_rest", count=rest)
            self._rows.addWidget(Label(colour="muted", text=words))

    def _line(self, count: Count) -> QWidget:
        say, name = self._session.say, self._session.say(count.code)
        box = QWidget()
        across = QHBoxLayout()
        across.setSpacing(Space.MEDIUM)
        across.addWidget(IconLabel(count.icon, count.colour if count.number else "muted"))
        across.addWidget(Label(text=name), 1)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addLayout(across)
        if count.titles:
            titles = QPlainTextEdit()
            titles.setReadOnly(True)
            titles.setTabChangesFocus(True)
            fix_height(titles, _LIST)
            titles.setAccessibleName(name)
            untitled = say("badges_untitled")
            titles.setPlainText("\n".join(one_line(each) or untitled for each in count.titles))
            titles.hide()
            toggle = Button(Kind.ICON, "chevron-down")
            toggle.say(say("restore_list_of", name=name))
            toggle.setCheckable(True)
            toggle.toggled.connect(titles.setVisible)
            across.addWidget(toggle)
            rows.addWidget(titles)
        number = Label(Type.LEAD, text=str(count.number), wrap=False)
        widest = str(max(each.number for each in self._counts))
        number.setMinimumWidth(number.fontMetrics().horizontalAdvance(widest) + 2)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(number)
        return box

    def _reason(self, one: Unrestored) -> QWidget:
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(Space.VAST - Space.SMALL, 0, 0, 0)
        rows.setSpacing(2)
        rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = one_line(one.title) or self._session.say("badges_untitled")
        rows.addWidget(Label(Type.STRONG, text=title))
        rows.addWidget(Label(text=self._session.say(one.code, **one.details)))
        step = self._session.next_step(one.code, **one.details)
        if step:
            rows.addWidget(Label(Type.CAPTION, "muted", step))
        return box
