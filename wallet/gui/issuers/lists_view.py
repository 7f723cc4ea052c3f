"""Lists of known issuers and certificates that vouch for seals: what trust rests on beside one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wallet.gui.issuers.lists_card import AnchorsCard, RegistriesCard
from wallet.gui.theme import Space
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.notice import Notice
from wallet.snapshots.changes import Changes
from wallet.trust.model import Level
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.issuers import KnownAnchor, KnownRegistry
    from wallet.work import Work

_WIDTH = 760


class ListsView(QWidget):
    """What is taken in or decided here is followed by checking all badges again, offline."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.notice = Notice(session)
        self.registries, self.anchors = RegistriesCard(session), AnchorsCard(session)
        self.registries.list_asked.connect(self._ask_list)
        self.registries.pack_asked.connect(self._ask_pack)
        self.registries.folder_asked.connect(self._ask_folder)
        self.anchors.decided.connect(self._decide)
        column = Column(_WIDTH, inset=True)
        for part in (self.notice, self.registries, self.anchors):
            column.rows.addWidget(part)
        column.rows.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, Space.WIDE, 0)
        whole.addWidget(column)

    def retranslate(self) -> None:
        """Set every word."""
        for part in (self.notice, self.registries, self.anchors):
            part.retranslate()

    def load(self) -> None:
        """Read lists and certificates."""

        def load(wallet: Wallet) -> tuple[tuple[KnownRegistry, ...], tuple[KnownAnchor, ...]]:
            return wallet.trust.registries(), wallet.trust.anchors()

        def show(known: tuple[tuple[KnownRegistry, ...], tuple[KnownAnchor, ...]]) -> None:
            registries, anchors = known
            self.registries.show_registries(registries)
            self.anchors.show_anchors(anchors)

        self._session.read(load, show, self.notice.show_error)

    def _ask_list(self) -> None:
        say = self._session.say
        kind = f"{say('lists_list_kind')} (*.json *.jwt)"
        path = file_choice.one_file(self, say("lists_import_list"), f"{kind};;(*)")
        if path is not None:
            now = self._session.now()
            self._take(
                path, lambda wallet: wallet.trust.import_registry(path, now=now), "lists_list_taken"
            )

    def _ask_pack(self) -> None:
        say = self._session.say
        kind = f"{say('lists_pack_kind')} (*.zip)"
        self._take_pack(file_choice.one_file(self, say("lists_import_pack"), kind))

    def _ask_folder(self) -> None:
        self._take_pack(file_choice.one_folder(self, self._session.say("lists_import_folder")))

    def _take_pack(self, path: Path | None) -> None:
        if path is not None:
            now = self._session.now()
            self._take(
                path, lambda wallet: wallet.trust.import_pack(path, now=now), "lists_pack_taken"
            )

    def _take(self, path: Path, act: Callable[[Wallet], object], told: str) -> None:
        self._act(act, partial(self.notice.show_code, Tone.GOOD, told, name=path.name))

    def _decide(self, anchor: KnownAnchor, level: Level | None) -> None:
        now = self._session.now()
        code = "lists_anchor_denied" if level is Level.DENIED else "lists_anchor_accepted"
        tone = Tone.CAUTION if level is Level.DENIED else Tone.GOOD
        self._act(
            lambda wallet: wallet.trust.decide(anchor.url, level, now=now),
            partial(self.notice.show_code, tone, code),
        )

    def _act(self, act: Callable[[Wallet], object], tell: Callable[[], None]) -> None:
        """Do something to what trust rests on, check all badges again, and tell."""
        self.notice.clear()
        now = self._session.now()

        def run(wallet: Wallet, work: Work) -> Changes:
            act(wallet)
            wallet.recheck(now=now, work=work)
            return Changes.TRUST | Changes.REPORTS

        self._session.run(
            run, lambda _: self._tell(tell), label="job_recheck", otherwise=self.notice.show_error
        )

    def _tell(self, tell: Callable[[], None]) -> None:
        tell()
        self.load()
