"""The question before a promise is given up: nobody can bring it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets.confirm import Confirm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session


def ask(parent: QWidget, session: Session, host: str, then: Callable[[], None]) -> None:
    """Ask, and do it only after a yes."""
    say = session.say
    Confirm(
        parent,
        question=say("offer_page_give_up_ask"),
        consequence=say("offer_page_give_up_what", host=host),
        yes=say("offer_page_give_up"),
        no=say("window_cancel"),
        then=then,
    ).open()
