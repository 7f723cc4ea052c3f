"""``tour``: the whole job on the samples, in the terminal, each verdict held to its intention."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from wallet import i18n, paths
from wallet.cli.results import print_report
from wallet.cli.terminal import DONE, NOT_VALID, Terminal
from wallet.credentials.model import Spec
from wallet.service import Wallet, judge, sample_basis
from wallet.tasks import demo
from wallet.trust.model import Level
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.presenting import Presented
    from wallet.verification.report import Report

_EMPLOYER = "employer.example"
_KNOWN = (Level.ANCHORED, Level.PINNED)


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    tour = commands.add_parser("tour", parents=[common], help="the whole job on samples")
    tour.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Import, verify, show, present, verify as the employer would, write and read a QR code.

    Returns 0 when every verdict is the intended one.
    """
    home: Path = terminal.arguments.home or paths.demo_home()
    _title(terminal, "tour_import", home=home)
    wallet = Wallet.create_demo(home, now=terminal.now, work=terminal.work())
    try:
        return _walk(terminal, wallet)
    finally:
        wallet.close()


def _walk(terminal: Terminal, wallet: Wallet) -> int:
    rows = wallet.badges(now=terminal.now)
    wrong = _verify(terminal, wallet, rows)
    shown = [row for row in rows if row.verdict is Verdict.VALID and row.trust in _KNOWN]
    chosen = [row for row in shown if row.spec is not Spec.OPEN_BADGES_2]  # those go as files
    if chosen:
        _show(terminal, wallet, shown[0])
        folder = wallet.home / "presentations"
        folder.mkdir(exist_ok=True)
        wrong += _present(terminal, wallet, chosen[:3], folder)
        wrong += _hand_over_by_code(terminal, wallet, chosen, folder)
    _title(terminal, "tour_end")
    terminal.say(terminal.words("tour_where", home=wallet.home, samples=demo.samples()))
    if wrong:
        terminal.say(terminal.words("tour_wrong", what=", ".join(wrong)))
    else:
        terminal.say(terminal.words("tour_right"))
    terminal.emit({"home": str(wallet.home), "badges": len(rows), "wrong": wrong})
    return NOT_VALID if wrong else DONE


def _verify(terminal: Terminal, wallet: Wallet, rows: tuple[BadgeRow, ...]) -> list[str]:
    """Print how each sample came out beside what was intended; return those that differ."""
    _title(terminal, "tour_verify")
    found = {wallet.badge(row.id, now=terminal.now).file_name: row for row in rows}
    wrong = []
    for name, intended in demo.expected().items():
        row = found.get(name)
        right = (
            row is not None
            and row.verdict.value == intended["verdict"]
            and _as_trusted(row.trust, intended["trust"])
        )
        if not right:
            wrong.append(name)
        mark = terminal.words("tour_as_intended" if right else "tour_not_intended")
        said = terminal.words(row.headline.code) if row else "–"
        terminal.say(f"  [{mark}] {row.title if row else name}")
        terminal.say(f"      {row.issuer if row else '–'} · {said}")
        terminal.say(f"      {intended['why'][terminal.language]}")
    return wrong


def _show(terminal: Terminal, wallet: Wallet, row: BadgeRow) -> None:
    _title(terminal, "tour_show")
    page = wallet.badge(row.id, now=terminal.now)
    achievement = page.credential.achievement
    if row.awarded:
        terminal.say(f"  {i18n.date(row.awarded, terminal.language)}")
    for text in (achievement.description, achievement.criteria):
        for line in text.splitlines():
            terminal.say(f"  {line}")
    print_report(terminal, page.file_name, page.report, "  ")


def _present(terminal: Terminal, wallet: Wallet, chosen: list[BadgeRow], folder: Path) -> list[str]:
    """Sign a presentation and judge it as the employer would: with no vault at hand."""
    _title(terminal, "tour_present", recipient=_EMPLOYER)
    made = _sign(terminal, wallet, chosen)
    file = folder / "for-employer.json"
    file.write_bytes(made.document)
    terminal.say(f"  {file}")
    for code, details in made.explanation:
        terminal.say("  " + terminal.words(code, **details))
    if not made.qr_png:
        terminal.say("  " + terminal.words("presentation_too_large_for_code"))
    _title(terminal, "tour_employer")
    report = judge(
        file.read_bytes(),
        file.name,
        sample_basis(now=terminal.now),
        now=terminal.now,
        challenge=made.challenge,
        domain=_EMPLOYER,
    ).report
    print_report(terminal, file.name, report, "  ")
    return [] if _all_valid(report) else [file.name]


def _hand_over_by_code(
    terminal: Terminal, wallet: Wallet, chosen: list[BadgeRow], folder: Path
) -> list[str]:
    """Write the QR code of the first presentation that fits one, and read the picture back."""
    _title(terminal, "tour_code")
    for row in chosen:
        made = _sign(terminal, wallet, [row])
        if not made.qr_png:
            continue
        picture = folder / "for-employer.png"
        picture.write_bytes(made.qr_png)
        terminal.say(f"  {picture}")
        terminal.say("  " + terminal.words("tour_code_size", version=made.qr_version))
        judged = judge(
            picture.read_bytes(),
            picture.name,
            sample_basis(now=terminal.now),
            now=terminal.now,
            challenge=made.challenge,
            domain=_EMPLOYER,
        )
        print_report(terminal, picture.name, judged.report, "  ")
        credential = judged.report.credential
        written = json.loads(made.document)
        written["proof"] = written["proof"][0]  # a code has room for one
        same = credential is not None and credential.document == written
        return [] if same and _all_valid(judged.report) else [picture.name]
    return ["qr"]


def _sign(terminal: Terminal, wallet: Wallet, rows: list[BadgeRow]) -> Presented:
    return wallet.portfolios.present(
        [row.id for row in rows],
        recipient=_EMPLOYER,
        challenge="job-4711",
        valid_for=timedelta(days=7),
        now=terminal.now,
        work=terminal.work(),
    )


def _all_valid(report: Report) -> bool:
    return report.verdict is Verdict.VALID and all(_all_valid(inner) for inner in report.inner)


def _title(terminal: Terminal, code: str, **details: object) -> None:
    terminal.say()
    terminal.say(f"== {terminal.words(code, **details)}")


def _as_trusted(level: Level, intended: str) -> bool:
    """Compare trust; an issuer first seen at the import has been seen once its badge is kept."""
    return level.value == intended or (level is Level.SEEN and intended == Level.FIRST_SEEN)
