"""How a file that somebody handed over reads in the terminal, beside its checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n, wording
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.cli.terminal import Terminal
    from wallet.snapshots.received import Cover, Presenter, Received, Told

_MARKS = {Tone.GOOD: "+", Tone.NEUTRAL: "?", Tone.CAUTION: "!", Tone.BAD: "x"}


def print_received(terminal: Terminal, found: Received) -> None:
    """Print who presents what, for whom and until when; the words are the sender's."""
    terminal.say(found.name)
    if found.cover and found.presenter:
        _print_cover(terminal, found.cover, found.presenter)
    good, unknown, bad = found.counts
    if len(found.badges) > 1 or found.cover:
        counts = terminal.words("received_counts", good=good, unknown=unknown, bad=bad)
        terminal.say(f"  {counts}")
    terminal.say(f"  {_MARKS[found.headline.tone]} {terminal.words(found.headline.code)}")


def print_missing(terminal: Terminal, found: Received) -> None:
    """Print what is missing for certainty and what to do about it, then what to note."""
    terminal.say(f"  {terminal.words('received_missing')}")
    for told in found.missing:
        _print_told(terminal, told, _MARKS[told.tone])
    if not found.missing:
        terminal.say(f"    {terminal.words('received_missing_nothing')}")
    if found.notes:
        terminal.say(f"  {terminal.words('received_notes')}")
    for told in found.notes:
        _print_told(terminal, told, "-")


def _print_cover(terminal: Terminal, cover: Cover, presenter: Presenter) -> None:
    claimed = terminal.words("received_name_claimed", name=cover.name) if cover.name else ""
    holder = presenter.holder if presenter.shown else terminal.words("received_nobody")
    lines = (
        ("received_title", cover.title),
        ("received_text", cover.text),
        ("received_who", " · ".join(each for each in (claimed, holder) if each)),
        ("received_for", cover.recipient or terminal.words("received_anybody")),
        ("received_purpose", cover.purpose),
        ("received_until", i18n.date(cover.until, terminal.language) if cover.until else ""),
    )
    for code, text in lines:
        if text:
            terminal.say(f"  {terminal.words(code)}: {' '.join(text.split())}")


def _print_told(terminal: Terminal, told: Told, mark: str) -> None:
    numbers = ", ".join(str(number + 1) for number in told.badges)
    behind = f" ({numbers})" if numbers else ""
    terminal.say(f"    {mark} {terminal.words(told.code, **told.details)}{behind}")
    if advice := wording.next_step(told.code, terminal.language, **told.details):
        terminal.say(f"      {advice}")
