"""The menu of what is seldom done with one badge."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from wallet.gui.badges import one_alone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wallet.gui.badges.loading import Loaded
    from wallet.gui.badges.one_badge import OneBadge
    from wallet.gui.session import Session

_ALONE = (
    ("alone_certificate", one_alone.save_certificate),
    ("alone_picture", one_alone.save_picture),
    ("alone_fields", one_alone.show_fields),
)


def seldom_menu(
    session: Session, page: QWidget, badge: OneBadge, loaded: Loaded, drop: Callable[[], None]
) -> QMenu:
    """Return a menu that goes when it is closed; ``drop`` deletes the badge."""
    menu = QMenu(page)
    menu.aboutToHide.connect(menu.deleteLater)

    def offer(code: str, act: Callable[[], None]) -> None:
        menu.addAction(session.say(code)).triggered.connect(lambda _: act())

    offer("badge_compare_ask", lambda: session.go("compare", [badge.id]))
    offer("badge_pathways", lambda: session.go("pathways", badge.id))
    offer("badge_draw", badge.draw_on)
    offer("badge_recheck", badge.check_again)
    if loaded.hosts:
        offer("badge_refresh", badge.ask_fetch)
    if loaded.page.newest_at:
        offer("badge_edition_ask", badge.ask_newest)
    menu.addSeparator()
    for code, alone in _ALONE:
        offer(code, partial(alone, session, page, loaded.page))
    menu.addSeparator()
    offer("badge_delete", drop)
    return menu
