"""How a report reads in the terminal."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from wallet import i18n, wording
from wallet.cli.terminal import DONE, NOT_VALID, Terminal
from wallet.service import headline
from wallet.verification.report import Check, Outcome, Report
from wallet.wording.evidence import of_when
from wallet.wording.telling.certificate import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS = {Outcome.PASS: "+", Outcome.FAIL: "x", Outcome.UNKNOWN: "?", Outcome.SKIPPED: "-"}


def exit_code(reports: Sequence[Report]) -> int:
    """Return 0 when everything judged is valid by an issuer that is not denied, else 1."""
    return DONE if all(report.sound for report in reports) else NOT_VALID


def print_report(
    terminal: Terminal, name: str, report: Report, indent: str = "", called: Sequence[str] = ()
) -> None:
    """Print the headline, then every check as one sentence with its date.

    ``called`` are names for what is inside, in its order, where that has none of its own.
    """
    credential = report.credential
    line = headline(report)
    terminal.say(f"{indent}{name}")
    if credential and (credential.name or credential.issuer.id):
        issuer = credential.issuer
        known = f"{issuer.name} ({issuer.id})" if issuer.name else issuer.id
        terminal.say(f"{indent}  {credential.name or '–'} · {known or '–'}")
    if not report.is_proved:
        terminal.say(f"{indent}  {terminal.words('badge_only_said')}")
    said = terminal.words(line.code)
    terminal.say(f"{indent}  {said}  [{report.verdict}, {report.trust}, {report.freshness}]")
    for check in report.checks:
        said, advice = sentence(check, terminal.language)
        terminal.say(f"{indent}    {_MARKS[check.outcome]} {said}")
        if advice:
            terminal.say(f"{indent}      {advice}")
    for number, (inner, other) in enumerate(zip_longest(report.inner, called), 1):
        if inner:
            named = inner.credential is not None and inner.credential.name
            title = f"{number}." if named or not other else f"{number}. {one_line(other)}"
            print_report(terminal, title, inner, indent + "    ")
    for endorsed in report.endorsements:
        title = terminal.words(f"endorsed_{endorsed.of}")
        print_report(terminal, title, endorsed.report, indent + "    ")


def sentence(check: Check, language: str) -> tuple[str, str]:
    """Return a check's sentence with its date, and the next step where it did not pass."""
    said = wording.say(check.code, language, **check.details)
    if check.as_of:
        said += f" ({wording.say('as_of', language, date=i18n.date(check.as_of, language))})"
    elif undated := of_when(None, check.evidence, language):
        said += f" ({undated})"
    if check.outcome in (Outcome.PASS, Outcome.SKIPPED):
        return said, ""
    return said, wording.next_step(check.code, language, **check.details)
