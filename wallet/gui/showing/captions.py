"""The words beside a code: what it is, for whom, until when, to the minute where that is near."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from wallet import i18n
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.showing import Way
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.gui.session import Session
    from wallet.snapshots.showing import Showing, ShownWay

TICK_MS = 10_000  # how often it is looked whether the words still hold
_NEAR = timedelta(days=2)  # from here on people count hours
_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)


def is_over(showing: Showing, now: datetime) -> bool:
    """Say whether the learner's own signature has ended; a badge that has ended is still one."""
    return showing.valid_until is not None and showing.valid_until <= now


def written(session: Session, moment: datetime) -> str:
    """Return a moment as a day, or to the minute where the day alone would mislead."""
    near = abs(moment - session.now()) <= _NEAR
    return (i18n.date_and_time if near else i18n.date)(moment, session.language)


def caption(session: Session, showing: Showing, shown: ShownWay, *, typed: bool) -> str:
    """Return what a code is, in a line or two; ``typed`` says that its address was typed in."""
    say = session.say
    if shown.way is Way.LINK:
        if not shown.can_be_shown:
            return ""
        leads = say("show_for_link", host=one_line(target(shown.text).host))
        return f"{leads}\n{say('show_link_typed' if typed else 'show_link_own')}"
    if showing.valid_until is None:
        return f"{say('show_not_signed')}\n{_of_badge(session, showing)}"
    date = written(session, showing.valid_until)
    whom = one_line(showing.recipient)
    signed = say("show_signed", date=date)
    if whom:
        signed = say("show_signed_for", recipient=whom, date=date)
    return "\n".join(filter(None, (signed, _left(session, showing.valid_until))))


def _left(session: Session, moment: datetime) -> str:
    """Return how much time is left, "" while that is days."""
    remains = moment - session.now()
    if remains > _NEAR or remains <= timedelta():
        return ""
    if remains >= 2 * _HOUR:
        return session.say("show_left_hours", count=remains // _HOUR)
    if remains >= _MINUTE:
        return session.say("show_left_minutes", count=remains // _MINUTE)
    return session.say("show_left_moment")


def _of_badge(session: Session, showing: Showing) -> str:
    """Return when the badge itself ends or ended."""
    end = showing.badge_until
    if end is None:
        return session.say("show_no_end")
    code = "show_badge_until" if end > session.now() else "show_badge_ended"
    return session.say(code, date=written(session, end))
