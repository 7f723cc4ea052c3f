"""``accept`` without an offer: what was promised, what came and was not kept, and giving up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cli.arrived import finish
from wallet.cli.terminal import DONE, NOT_DONE
from wallet.errors import UsageError, WalletError
from wallet.wording import joined

if TYPE_CHECKING:
    from wallet.cli.terminal import Terminal
    from wallet.service import Wallet
    from wallet.snapshots.offers import AwaitedOffer, UnkeptOffer


def ask_again(terminal: Terminal, wallet: Wallet) -> int:
    """Ask for everything that was promised; what cannot be had does not stop the rest.

    What came before and was not kept is shown with it, and kept on request.
    """
    told: list[dict[str, Any]] = []
    codes, seen = [DONE], set[int]()
    for promised in wallet.offers.awaited():
        number, named = promised.number, ", ".join(promised.badges)
        terminal.say(f"[{number}] {promised.name or promised.host}: {named}")
        about = _awaited_json(promised)
        try:
            arrived = wallet.offers.ask_again(
                number, language=terminal.language, now=terminal.clock, work=terminal.work()
            )
        except WalletError as error:
            terminal.say("  " + joined(terminal.sentences(error), terminal.language))
            told.append({**about, "error": terminal.error_json(error)})
            codes.append(NOT_DONE)
            continue
        seen.add(number)  # with what came before
        outcome, came = finish(terminal, wallet, arrived)
        told.append({**about, **came})
        codes.append(outcome)
    waited: list[dict[str, Any]] = []
    for unkept in wallet.offers.unkept():
        if unkept.number in seen:
            continue
        terminal.say(f"[{unkept.number}] {terminal.words('accept_arrived', host=unkept.host)}")
        arrived = wallet.offers.arrived(unkept.number, now=terminal.clock, work=terminal.work())
        outcome, came = finish(terminal, wallet, arrived)
        waited.append({**_unkept_json(unkept), **came})
        codes.append(outcome)
    if not told and not waited:
        terminal.say(terminal.words("accept_nothing_promised"))
    terminal.emit({"promised": told, "arrived": waited})
    return max(codes)


def give_up(terminal: Terminal, wallet: Wallet, number: int) -> int:
    """Forget what was promised under a number, or else what came: of that the issuer is told."""
    hosts = {each.number: each.host for each in wallet.offers.awaited()}
    if number in hosts:
        wallet.offers.give_up(number, now=terminal.clock)
    else:
        hosts = {each.number: each.host for each in wallet.offers.unkept()}
        if number in hosts and not terminal.arguments.online:
            raise UsageError("needs_online")
        wallet.offers.decline(number, now=terminal.clock, work=terminal.work())
    terminal.say(terminal.words("accept_given_up", host=hosts[number]))
    terminal.emit({"given_up": {"number": number, "host": hosts[number]}})
    return DONE


def _awaited_json(promised: AwaitedOffer) -> dict[str, Any]:
    return {
        "number": promised.number,
        "issuer": promised.issuer,
        "host": promised.host,
        "badges": promised.badges,
    }


def _unkept_json(unkept: UnkeptOffer) -> dict[str, Any]:
    return {"number": unkept.number, "host": unkept.host, "files": unkept.files}
