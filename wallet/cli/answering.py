"""``answer``: who asks for badges, what would leave field by field; sends only with ``--send``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import wording
from wallet.cli.answer_json import answer_json
from wallet.cli.terminal import DONE, NOT_DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import SharingError, UsageError
from wallet.sharing.requests import Onward
from wallet.snapshots.changes import Changes
from wallet.snapshots.offers import Arrived
from wallet.wording.answer_forms import form_told
from wallet.wording.asked_kinds import asked_kinds

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from wallet.service import Wallet
    from wallet.snapshots.requests import Candidate, Looked, RequestPage, WantedShown

_MOST_FIELDS = 200  # of one badge in the terminal; --json has them all
_LONGEST = 100  # characters of a value in one line


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made = commands.add_parser(
        "answer", parents=[common], help="answer somebody who asks for badges"
    )
    made.set_defaults(act=run, changes=Changes.PRESENTATIONS)
    made.add_argument("text", metavar="TEXT", help="the text of the code, or the link")
    made.add_argument(
        "--choose",
        action="append",
        default=[],
        metavar="ID=BADGE",
        help="send this badge for that; again for more",
    )
    made.add_argument(
        "--same-words",
        action="store_true",
        help="the computer nearby that asks shows the same words as this one",
    )
    made.add_argument(
        "--again",
        action="store_true",
        help="send it although this request was answered before",
    )
    ends = made.add_mutually_exclusive_group()
    ends.add_argument("--send", action="store_true", help="sign and send it; needs --online")
    ends.add_argument("--decline", action="store_true", help="say no; needs --online")


def run(terminal: Terminal) -> int:
    """Show the request; send or decline where that is asked for. The clock is the true one."""
    asked = terminal.arguments
    chosen = _choices(asked.choose)
    with unlocked(terminal) as wallet:
        looked = wallet.answering.look(asked.text)
        if not asked.online and (looked.hosts or asked.send or asked.decline):
            return _not_read(terminal, looked)
        nearby = looked.nearby
        if nearby is not None:
            terminal.say(terminal.words("cli_request_nearby", words="  ".join(nearby.words)))
        page = wallet.answering.open(
            asked.text,
            now=terminal.clock,
            work=terminal.work(),
            confirmed=nearby if asked.same_words else None,
        )
        if isinstance(page, Onward):
            raise SharingError("request_leads_on", text=page.text)
        if isinstance(page, Arrived):
            wallet.offers.close(page.number)
            raise SharingError("request_brought_badges")
        if chosen:
            page = wallet.answering.choose(page.number, chosen, now=terminal.clock)
        _show(terminal, page)
        return _end(terminal, wallet, page)


def _end(terminal: Terminal, wallet: Wallet, page: RequestPage) -> int:
    """Do what is asked for with a request that was shown."""
    asked, host = terminal.arguments, page.asker.host
    made: dict[str, Any] = {}
    if asked.send:
        sent = wallet.answering.send(
            page.number, again=asked.again, now=terminal.clock, work=terminal.work()
        )
        titles = ", ".join(title for _, title in sent.badges) or "–"
        terminal.say(terminal.words("cli_request_sent", host=host, titles=titles))
        if sent.words:
            terminal.say(terminal.words("cli_request_sent_words", words=" · ".join(sent.words)))
        if sent.onward:
            terminal.say(terminal.words("cli_request_onward", url=sent.onward))
        if sent.offer:
            terminal.say(terminal.words("cli_request_offered"))
        made["sent"] = {
            "share": sent.share,
            "badges": [badge for badge, _ in sent.badges],
            "onward": sent.onward,
            "same_host": sent.same_host,
            "words": list(sent.words),
        }
    elif asked.decline:
        done = wallet.answering.decline(page.number, now=terminal.clock, work=terminal.work())
        code = "cli_request_declined_told" if done.told else "cli_request_declined"
        terminal.say(terminal.words(code, host=host))
        made["declined"] = {"error": done.error, "told": done.told}
    else:
        wallet.answering.close(page.number)
        terminal.say(terminal.words("cli_request_how"))
    terminal.emit({**answer_json(terminal, page), **made})
    twice = page.before is not None and page.before.answered and not asked.again
    return DONE if asked.decline or (page.answerable and not twice) else NOT_DONE


def _not_read(terminal: Terminal, looked: Looked) -> int:
    """Say whom it would be read from, contacting nobody."""
    hosts = ", ".join(looked.hosts) or "–"
    terminal.say(terminal.words("cli_request_points", hosts=hosts))
    if looked.nearby is not None:
        words = "  ".join(looked.nearby.words)
        terminal.say(terminal.words("cli_request_nearby", words=words))
    for host, looks in looked.lookalike.items():
        terminal.say(terminal.words("request_lookalike", host=host, looks=looks))
    terminal.say(terminal.words("cli_request_offline"))
    terminal.emit({"conversation": looked.conversation.value, "hosts": list(looked.hosts)})
    return NOT_DONE


def _choices(given: Sequence[str]) -> Mapping[str, Sequence[str]]:
    chosen: dict[str, list[str]] = {}
    for each in given:
        name, equals, badge = each.partition("=")
        if not (name and equals and badge):
            raise UsageError("answer_choice_unreadable", text=each[:100])
        chosen.setdefault(name, []).append(badge)
    return chosen


def _show(terminal: Terminal, page: RequestPage) -> None:
    asker = page.asker
    say = terminal.words
    terminal.say(say("cli_request_from", name=asker.name or "–", host=asker.host))
    terminal.say(say("cli_request_known", how=say(f"request_by_{asker.identified.value}")))
    if page.purpose:
        terminal.say(say("cli_request_why", purpose=page.purpose))
    terminal.say(say("cli_request_to", destination=page.destination))
    if page.holder:
        terminal.say(say("cli_request_signed_by", holder=page.holder))
    else:
        code = "cli_request_fresh_key" if page.signed else "cli_request_not_signed"
        terminal.say(say(code))
    for each in page.wanted:
        _show_wanted(terminal, page, each)
    if page.before is not None:
        code = "answer_again" if page.before.answered else "request_declined_before"
        when = wording.written("time", page.before.time, terminal.language, minutes=True)
        told = {"host": asker.host, "time": when}
        terminal.say(f"! {wording.with_next_step(code, terminal.language, **told)}")
    for finding in page.findings:
        line = wording.with_next_step(finding.code, terminal.language, **finding.details)
        terminal.say(f"! {line}")


def _show_wanted(terminal: Terminal, page: RequestPage, wanted: WantedShown) -> None:
    name = wanted.name or ", ".join(asked_kinds(wanted.types, terminal.language)) or "–"
    line = terminal.words("cli_request_wanted", id=wanted.id, name=name)
    optional = "" if wanted.required else f" · {terminal.words('cli_request_optional')}"
    terminal.say(f"{line}{optional}")
    if wanted.code:
        terminal.say(f"    {terminal.words(wanted.code)}")
    for path in wanted.absent:
        terminal.say(f"    {terminal.words('cli_request_absent', field=path)}")
    for each in wanted.candidates:
        picked = each.id in page.chosen.get(wanted.id, ())
        terminal.say(f"  {'+' if picked else '-'} {each.id}  {each.page.row.title or '–'}")
        if each.form:
            terminal.say(f"      {form_told(each.form, terminal.language)}")
        if each.code:
            terminal.say(f"      {terminal.words(each.code)}")
        if picked:
            _show_fields(terminal, each)


def _show_fields(terminal: Terminal, candidate: Candidate) -> None:
    """Say every field that would leave; names of what nobody asked for once more below."""
    inner = [each for each in candidate.fields.shown if each.value]
    for each in inner[:_MOST_FIELDS]:
        value = each.value if len(each.value) <= _LONGEST else f"{each.value[:_LONGEST]}…"
        told = terminal.words("cli_request_leaves", field=f"{each.key} = {value}")
        terminal.say(f"      {told}")
    for name in candidate.beyond:
        terminal.say(f"      {terminal.words('cli_request_beyond', field=name)}")
