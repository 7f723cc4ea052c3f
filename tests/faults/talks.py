"""Conversations that are killed: an answer that left is in the log; an offer is kept whole."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from tests.faults.material import NOW, Material, titles, unlock, whole
from tests.offers import plain_issuer
from tests.offers.issuing import badge_for
from tests.sharing.web import Asked
from wallet.tasks import network
from wallet.trust.addresses import target
from wallet.trust.messages import JSON, Incoming
from wallet.vault.answered import Answered
from wallet.vault.shares import Shares
from wallet.vault.unkept import Unkept
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from wallet.service import Wallet
    from wallet.trust.messages import Outgoing

_A_WHILE = 0.05  # seconds for which a broken variant is in the wrong
_ANSWERS = "https://employer.example/answers"


@dataclass(frozen=True, slots=True)
class Answer:
    """Requests are answered, one after the other; the employer notes which have arrived."""

    name: str = "answer a request"
    spread: float = 0.3

    def prepare(self, material: Material, home: Path) -> None:
        """Begin with the badges of the material."""
        material.copy(home)

    def perform(self, material: Material, home: Path, *, broken: bool) -> Iterator[str]:
        """Answer one request after another; the broken one logs each when it has left."""
        del material
        arrived = _arrived(home)
        arrived.write_text("")
        wallet = unlock(home)
        note = Shares.note
        later: list[Any] = []

        def send(outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
            del work
            with arrived.open("a") as file:
                file.write(f"{number} ")
            return Incoming(outgoing.url, 200, JSON, b"{}")

        network.send = send
        number = 0
        _answer(wallet, number)  # loads what the others take
        if broken:
            Answered.note = lambda *_, **__: None  # type: ignore[method-assign] - no log to name
            Shares.note = lambda *words: later.append(words) or 0  # type: ignore[func-returns-value, method-assign, assignment]
        yield ""
        for number in range(1, 1000):
            _answer(wallet, number)
            if broken:
                time.sleep(_A_WHILE)
                note(*later.pop())
            yield str(number)

    def judge(
        self, material: Material, home: Path, said: list[str], demand: Callable[[bool, str], None]
    ) -> None:
        """Every answer that arrived is in the log, with its bytes; no badge is lost."""
        wallet = unlock(home)
        logged = wallet.portfolios.handed(now=NOW)
        left = {*said, *_arrived(home).read_text().split()}
        lost = left - {each.purpose for each in logged}
        demand(not lost, f"answers {sorted(lost)} are not in the log")
        demand(all(each.kept for each in logged), "an answer without its bytes")
        demand(len(titles(wallet)) == material.kept, "lost badges")
        whole(wallet, demand)
        wallet.close()


@dataclass(frozen=True, slots=True)
class Take:
    """Offers are taken and what comes is kept; the issuer hears of it only then."""

    name: str = "take an offer"
    spread: float = 0.3

    def prepare(self, material: Material, home: Path) -> None:
        """Begin with the badges of the material."""
        material.copy(home)

    def perform(self, material: Material, home: Path, *, broken: bool) -> Iterator[str]:
        """Take offers, and speak of what came before it is kept; the broken one stores nothing."""
        del material
        issuer = plain_issuer.PlainIssuer.saying()
        issuer.says["offer"]["grants"][plain_issuer.PRE].pop("tx_code")

        def send(outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
            del work
            path, body = target(outgoing.url).path, outgoing.body or b""
            said = issuer.answer(Asked(outgoing.method, path, outgoing.headers, body))
            return Incoming(outgoing.url, said.status, said.media_type, said.body, said.headers)

        network.send = send
        wallet = unlock(home)
        if broken:
            Unkept.keep = lambda *_: None  # type: ignore[method-assign] - it is in memory alone
        yield ""
        for number in range(1, 1000):
            issuer.says["credential"] = {"credentials": [{"credential": badge_for("", number)}]}
            page = wallet.offers.open(issuer.by_reference, now=NOW, work=Work())
            arrived = wallet.offers.accept(page.number, ["badge"], now=NOW, work=Work())
            yield f"Data {number}"
            if broken:
                time.sleep(_A_WHILE)
            wallet.offers.keep(arrived.number, arrived.review.credentials, now=NOW, work=Work())

    def judge(
        self, material: Material, home: Path, said: list[str], demand: Callable[[bool, str], None]
    ) -> None:
        """What came is kept, with a report, or waits; what was there before is there, too."""
        wallet = unlock(home)
        there = titles(wallet)
        waits = {
            found.report.credential.name
            for each in wallet.offers.unkept()
            for found in wallet.offers.arrived(each.number, now=NOW, work=Work()).review.found
            if found.report is not None and found.report.credential is not None
        }
        lost = set(said) - set(there) - waits
        demand(not lost, f"lost {sorted(lost)}")
        demand(len(there) >= material.kept, "lost what was there before")
        for row in wallet.badges(now=NOW):
            demand(bool(wallet.badge(row.id, now=NOW).report), f"{row.title} has no report")
        demand(wallet.offers.awaited() == (), "a promise that nobody made")
        whole(wallet, demand)
        wallet.close()


def _request(number: int) -> str:
    wanted = {"id": "badge", "format": "ldp_vc", "meta": {}}
    query = {
        "credentials": [wanted],
        "credential_sets": [{"options": [["badge"]], "purpose": f"{number}"}],
    }
    given = {
        "response_type": "vp_token",
        "response_mode": "direct_post",
        "client_id": f"redirect_uri:{_ANSWERS}",
        "response_uri": _ANSWERS,
        "nonce": f"nonce-{number}",
        "dcql_query": json.dumps(query),
    }
    return f"openid4vp://?{urlencode(given, quote_via=quote)}"


def _answer(wallet: Wallet, number: int) -> None:
    page: Any = wallet.answering.open(_request(number), now=NOW, work=Work())
    badge = page.wanted[0].candidates[0].badge
    wallet.answering.choose(page.number, {"badge": [badge]}, now=NOW)
    wallet.answering.send(page.number, now=NOW, work=Work())


def _arrived(home: Path) -> Path:
    """Return where the employer notes what came: not in the learner's home."""
    return home.with_name(f"{home.name} arrived")
