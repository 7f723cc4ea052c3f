"""A day with others: a request answered and one declined, offers taken, codes and a local share.

Fields that nobody asked for, notes, and every secret of a conversation may be nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.privacy import far_side, portfolios, table
from tests.privacy.portfolios import _OUT
from tests.privacy.steps import Step
from tests.privacy.watching import GIVEN

if TYPE_CHECKING:
    from tests.privacy.canaries import Canary
    from tests.privacy.watching import Places

_NAME = ["credentialSubject", "achievement", "name"]


def _query(*paths: list[str]) -> dict[str, Any]:
    asked = {
        "id": "bird",
        "format": "dc+sd-jwt",
        "meta": {},
        "claims": [{"path": each} for each in paths],
        "require_cryptographic_holder_binding": False,
    }
    return {"credentials": [asked]}


_MORE = [["evidence"], ["credentialSubject", "achievement", "description"]]
_SEEN = ("shown field",)
_LISTED = (*_SEEN, "hidden headline")  # a badge's own name, where the learner chooses among badges
_OPENS = "--code-file|{given}/transaction code"

STEPS: tuple[Step, ...] = (
    *(each for each in portfolios.STEPS if each.name in (
        "create", "profile", "address", "import", "note", "tag", "new", "add")),
    Step("look at a request", "answer|{request}|--online", fault="far side", printed=_LISTED),
    Step("answer", "answer|{request}|--online|--send", fault="far side", printed=_LISTED,
         written={"answered/": _SEEN}),
    Step("decline", "answer|{request}|--online|--decline", fault="far side", printed=_LISTED),
    Step("take an offer", f"accept|{{offer}}|--online|--keep|{_OPENS}", fault="far side",
         code=1, learn="far side"),
    Step("take one by signing in", "accept|{offer to sign in}|--online|--keep", code=1,
         fault="far side", learn="far side"),
    Step("a promise", f"accept|{{offer}}|--online|{_OPENS}", fault="far side, later"),
    Step("killed while it takes one", f"accept|{{offer}}|--online|--keep|{_OPENS}", code=-9,
         fault="far side", how="kill"),
    Step("error while it takes one", f"accept|{{offer}}|--online|--keep|{_OPENS}", code=3,
         fault="far side, broken"),
    Step("build", "portfolio|build|{portfolio}|--as|zip|--out|{asked}/p.zip",
         printed=("recipient", *_OUT), written={"p.zip": (*portfolios._SEEN, "challenge")}),
    Step("code", "code|{portfolio}|--png|{asked}/code.png|--as|animated", code=2,
         said=_SEEN, printed=_SEEN),
    Step("share", "share|{asked}/p.zip|--interface|127.0.0.1|--seconds|1", code=3, given="",
         printed=_OUT, said=_OUT),
    *table.STEPS,
    Step("activity", "activity|--export|{asked}/activity.json",
         printed=(*portfolios._SEEN, "title", *_OUT),
         written={"activity.json": (*portfolios._SEEN, *_LISTED)}),
    Step("sent", "portfolio|sent", printed=portfolios._SEEN),
)  # fmt: skip


def texts() -> tuple[Canary, ...]:
    """Return what else is looked for; none may contain another."""
    return (*portfolios.texts(), *far_side.texts())


def lay_out(places: Places, words: dict[str, str]) -> None:
    """Write what a portfolio needs, the code of a letter, and what others show as QR codes."""
    portfolios.lay_out(places, words)
    file = places[GIVEN] / "transaction code"
    file.write_text(f"{words['transaction code']}\n", encoding="utf-8")
    words["request"] = far_side.request(_query(_NAME))
    words["request for more"] = far_side.request(_query(_NAME, *_MORE))
    words["offer"] = far_side.offer()
    words["offer to sign in"] = far_side.offer(signs_in=True)
