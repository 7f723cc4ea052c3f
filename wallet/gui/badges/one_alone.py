"""One badge alone: its certificate as a PDF, the badge inside a picture, fields for a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui import clipboard
from wallet.gui.theme import Type
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.sheet import Sheet
from wallet.papers.portfolio.names import portable
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgePage
    from wallet.work import Work

_LONGEST_STEM = 60  # characters of a title in a file's name
_LONGEST_VALUE = 1_000
_WIDTH = 560


def save_certificate(session: Session, parent: QWidget, page: BadgePage) -> None:
    """Ask for a place and write the certificate of a badge, with the badge attached inside."""
    say, badge_id, now, language = session.say, page.row.id, session.now(), session.language
    kind = f"{say('alone_kind_pdf')} (*.pdf)"
    path = file_choice.place_for(
        parent, say("alone_certificate_title"), f"{_stem(page, session)}.pdf", kind
    )
    if path is None:
        return

    def write(wallet: Wallet, work: Work) -> None:
        from wallet.papers.portfolio import pdf  # noqa: PLC0415 - 80 MB of typesetting

        badge = wallet.portfolios.alone(badge_id, now=now)
        data = pdf.certificate(badge.page, language, now=now)
        work.check()
        saving.save(path, data)
        wallet.activity.exported([badge_id], now=now)

    session.run(
        write,
        lambda _: session.tell(Tone.GOOD, "alone_saved", file=path.name),
        label="job_present",
    )


def save_picture(session: Session, parent: QWidget, page: BadgePage) -> None:
    """Ask for a place and write a picture that carries the badge: PNG, or SVG by its ending."""
    say, badge_id, now = session.say, page.row.id, session.now()
    kinds = ";;".join(f"{say(f'alone_kind_{each}')} (*.{each})" for each in ("png", "svg"))
    path = file_choice.place_for(
        parent, say("alone_picture_title"), f"{_stem(page, session)}.png", kinds
    )
    if path is None:
        return

    def write(wallet: Wallet, _: Work) -> None:
        from wallet.papers.portfolio import baked  # noqa: PLC0415 - seldom needed

        badge = wallet.portfolios.alone(badge_id, now=now)
        drawn = baked.baked_svg if path.suffix.lower() == ".svg" else baked.baked_png
        saving.save(path, drawn(badge))
        wallet.activity.exported([badge_id], now=now)

    session.run(
        write,
        lambda _: session.tell(Tone.GOOD, "alone_saved", file=path.name),
        label="job_present",
    )


def show_fields(session: Session, parent: QWidget, page: BadgePage) -> None:
    """Show what professional networks ask for, each with a button that copies it."""
    from wallet.papers.portfolio import profile_fields  # noqa: PLC0415 - seldom needed

    ProfileFields(session, parent, profile_fields.profile_fields(page, session.language)).open()


class ProfileFields(Sheet):
    """Closes by itself with the page; what is copied leaves the clipboard after a while."""

    def __init__(
        self, session: Session, parent: QWidget, fields: tuple[tuple[str, str], ...]
    ) -> None:
        say = session.say
        super().__init__(parent, say("alone_fields_heading"), width=_WIDTH)
        self._session = session
        self.rows.addWidget(Label(Type.LEAD, text=say("alone_fields_heading")))
        self.rows.addWidget(Label(colour="muted", text=say("alone_fields_about")))
        facts = Facts()
        self.copies: dict[str, Button] = {}
        for code, value in fields:
            copy: Button | None = None
            if value:
                copy = Button(Kind.ICON, "copy")
                copy.say(say("alone_copy", field=say(code)))
                copy.clicked.connect(lambda _=False, text=value: self._copy(text))
                self.copies[code] = copy
            shown = one_line(value, _LONGEST_VALUE) or say("alone_not_stated")
            facts.add(say(code), shown, copy)
        self.rows.addWidget(facts)
        close = Button()
        close.say(say("window_close"))
        close.clicked.connect(self.reject)
        close.setDefault(True)
        self.buttons.addWidget(close)

    def _copy(self, text: str) -> None:
        self._session.clipboard.copy(text)
        self._session.tell(Tone.GOOD, "window_copied_for_a_while", seconds=clipboard.SECONDS)


def _stem(page: BadgePage, session: Session) -> str:
    title = one_line(page.row.title)[:_LONGEST_STEM] or session.say("badges_untitled")
    return portable(title)
