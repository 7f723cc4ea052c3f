"""The keys of a profile: the one that signs, those that are retired, and making a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import clipboard
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.identity import short_id
from wallet.gui.widgets.labels import Label
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.profiles import ProfileKey

ALGORITHMS = ("Ed25519", "P-256")


class KeysList(QWidget):
    """``do`` runs a change and says what was refused."""

    def __init__(
        self,
        session: Session,
        profile_id: str,
        do: Callable[[Callable[[Wallet], object], Callable[[], None]], None],
    ) -> None:
        super().__init__()
        self._session, self._profile, self._do = session, profile_id, do
        self._name = Label(Type.STRONG)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self._rotate = Button(icon="key")
        self._rotate.clicked.connect(self._ask)
        self._question = QFrame()
        self._question.setProperty("look", "neutral")
        self._why, self._kind_name = Label(), Label(colour="muted", wrap=False)
        self._kind, self._yes, self._no = ChoiceBox(), Button(), Button(Kind.QUIET)
        for algorithm in ALGORITHMS:
            self._kind.addItem(algorithm, algorithm)
        self._yes.clicked.connect(self._make)
        self._no.clicked.connect(self._close)
        self._keys: tuple[ProfileKey, ...] = ()
        self._lay_out()
        self._question.hide()

    def _lay_out(self) -> None:
        acts = across(self._kind_name, self._kind, self._yes, self._no)
        asking = QVBoxLayout(self._question)
        asking.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        asking.addWidget(self._why)
        asking.addLayout(acts)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self._name)
        rows.addLayout(self._lines)
        rows.addWidget(self._rotate, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._question)

    def show_keys(self, keys: tuple[ProfileKey, ...]) -> None:
        """Show the keys, the one that signs first, in the language of the window."""
        self._keys = keys
        say = self._session.say
        self._name.say(say("profile_keys"))
        self._rotate.say(say("profile_rotate"))
        self._why.say(say("profile_rotate_why"))
        self._kind_name.say(say("profile_rotate_kind"))
        self._kind.setAccessibleName(say("profile_rotate_kind"))
        self._yes.say(say("profile_rotate_yes"))
        self._no.say(say("window_cancel"))
        empty(self._lines)
        for key in keys:
            self._lines.addLayout(self._line(key))

    def _line(self, key: ProfileKey) -> QHBoxLayout:
        say = self._session.say
        words = QVBoxLayout()
        words.setSpacing(0)
        code = "profile_key_retired_since" if key.retired else "profile_key_signs"
        text = say(code, algorithm=key.algorithm, date=key.created, retired=key.retired or "")
        words.addWidget(Label(colour="muted" if key.retired else "", text=text))
        if key.bound:
            bound = "profile_key_one_bound" if key.bound == 1 else "profile_key_bound"
            words.addWidget(Label(Type.CAPTION, "muted", say(bound, count=key.bound)))
        words.addWidget(Label(Type.CAPTION, "muted", short_id(key.did)))
        copy = Button(Kind.ICON, "copy")
        copy.say(say("profile_copy_key", key=short_id(key.did)))
        copy.clicked.connect(lambda: self._copy(key.did))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _copy(self, did: str) -> None:
        self._session.clipboard.copy(did)
        self._session.tell(Tone.GOOD, "window_copied_for_a_while", seconds=clipboard.SECONDS)

    # a new key -------------------------------------------------------------------------------
    def _ask(self) -> None:
        self._rotate.hide()
        self._question.show()
        self._yes.setFocus()

    def _close(self) -> None:
        self._question.hide()
        self._rotate.show()
        self._rotate.setFocus()

    def _make(self) -> None:
        profile, now, algorithm = self._profile, self._session.now(), self._kind.currentData()
        self._do(
            lambda wallet: wallet.profiles.rotate(profile, now=now, algorithm=algorithm),
            self._close,
        )
