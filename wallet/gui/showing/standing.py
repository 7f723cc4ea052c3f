"""What can be shown at this moment: what was signed and has ended is not shown any more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.gui.showing import captions
from wallet.snapshots.showing import Way

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.showing import Showing, ShownWay

OVER = "show_over"  # why nothing is shown of what has ended


def standing(session: Session, showing: Showing, way: Way) -> ShownWay:
    """Return one way as it can be shown now; an address has no signature that could end."""
    shown, end = showing.by(way), showing.valid_until
    if way is Way.LINK or end is None or not captions.is_over(showing, session.now()):
        return shown
    return replace(shown, why=OVER, details={"date": captions.written(session, end)})


def better(showing: Showing, way: Way) -> Way | None:
    """Return the way that works better than this one, if there is one."""
    shown, best = showing.by(way), showing.best
    easy = shown.can_be_shown and (shown.fit is None or shown.fit.is_easy)
    return best if best is not way and not easy and showing.by(best).can_be_shown else None
