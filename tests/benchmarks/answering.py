"""How fast a request becomes a page to decide on: ``python -m tests.benchmarks.answering``.

From the text of a code with everything in it to the page that shows what would leave, in a vault of
1,000 badges that was just opened, and once more of a second request. Nothing is fetched. The bars:
one second, and that matching costs no more than reading the badges does. Exits with 1 when a bar is
missed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.service.asking import Employer, wanting
from tests.service.making import NOW, as_file, badge, institution
from tests.sharing.web import Web
from wallet.service import Input, Wallet
from wallet.sharing.queries.dcql import parse
from wallet.sharing.queries.matching import Held, match
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

BADGES = 1_000
PAGE_SECONDS = 1.0
MATCH_OVER_READ = 1.0
PASSPHRASE = "four plain words here"  # noqa: S105 - of a vault made for this run
NAME = {"path": ["credentialSubject", "achievement", "name"]}


def main() -> int:
    say = sys.stdout.write
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        wallet = Wallet(home, Vault.create(home, PASSPHRASE, cost=FLOOR), now=NOW)
        _fill(wallet)
        wallet.close()
        web = Web(Path(folder))
        employer = Employer(web)
        asking = {
            "one named": wanting(claims=[{**NAME, "values": ["Data 7"]}]),
            "all of a kind": wanting(),
            "any badge": {"id": "badge", "format": "ldp_vc", "meta": {}},
        }
        for name, query in asking.items():
            wallet = Wallet.unlock(home, PASSPHRASE, now=NOW)
            wallet.badges(now=NOW)  # the list stands before a code is scanned
            first = _timed(partial(_page, wallet, employer.link(query)))
            again = _timed(partial(_page, wallet, employer.link(query)))
            say(f"{name:14} first {first:6.3f} s   again {again:6.3f} s\n")
            if first > PAGE_SECONDS:
                say(f"  more than {PAGE_SECONDS} s\n")
                missed = True
            if name == "any badge":
                missed |= _matching(wallet)
            wallet.close()
        web.close()
    return int(missed)


def _matching(wallet: Wallet) -> bool:
    badges: list[Held] = []
    read = _timed(lambda: badges.extend(_held(wallet)))
    query = parse({"credentials": [wanting(claims=[{**NAME, "values": ["Data 7"]}])]})
    contexts = wallet._knowing.basis().contexts
    matched = _timed(lambda: match(query, badges, contexts, {}))
    sys.stdout.write(f"reading {BADGES}: {read:.3f} s   matching: {matched:.3f} s\n")
    return matched > read * MATCH_OVER_READ


def _held(wallet: Wallet) -> list[Held]:
    return [Held(each, wallet._listing.credential(each)) for each in wallet.ids()]


def _page(wallet: Wallet, link: str) -> None:
    wallet.answering.look(link)
    page: Any = wallet.answering.open(link, now=NOW, work=Work())
    assert page.wanted[0].candidates


def _fill(wallet: Wallet) -> None:
    school = institution(method="did:key")
    files = [Input(f"{number}.json", as_file(badge(school, number))) for number in range(BADGES)]
    review = wallet.examine(files, now=NOW, work=Work())
    kept = wallet.keep(review.credentials, now=NOW, work=Work())
    assert len(kept.added) == BADGES


def _timed(act: Callable[[], Any]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
