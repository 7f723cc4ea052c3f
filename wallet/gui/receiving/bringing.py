"""Choose a resource pack or a list of issuers to judge by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.gui.widgets import file_choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.receiving.matter import Brought
    from wallet.gui.session import Session


def with_chosen(session: Session, parent: QWidget, kind: str, brought: Brought) -> Brought | None:
    """Ask for a file and add it, "pack" or "registry"; None when nothing was chosen."""
    say = session.say
    ending = "*.zip" if kind == "pack" else "*.json"
    words = say(f"received_page_{kind}_kind")
    path = file_choice.one_file(parent, say(f"received_page_add_{kind}"), f"{words} ({ending})")
    if path is None:
        return None
    if kind == "pack":
        return replace(brought, packs=tuple(dict.fromkeys((*brought.packs, path))))
    return replace(brought, registries=tuple(dict.fromkeys((*brought.registries, path))))
