"""Across the table: one program asks or gives, and somebody in the same room answers or fetches.

Both sides are real processes that talk over the loop of this machine. What goes out of a process is
written as it is before TLS, to be looked through like any file that leaves; what only the two sides
may ever know is noted beside the watched folders, to be looked for in them from then on.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tests.privacy import portfolios
from tests.privacy.canaries import Canary
from tests.privacy.steps import Step
from tests.privacy.watching import ASKED, GIVEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tests.privacy.processes import Running
    from tests.privacy.watching import Places
    from wallet.trust.messages import Incoming, Outgoing
    from wallet.work import Work

_KNOWN = "at the table"  # a folder at the root: of the two sides alone, not ours to watch
_KEYS = ("session key", "answer's key")
_PATIENCE = 60.0  # seconds
_HERE = "--interface|127.0.0.1|--seconds|60"
_FIELD = ("shown field",)
_LISTED = (*_FIELD, "hidden headline")  # a badge's own name, where the learner chooses among badges
_OUT = ("home folder",)  # as the place of a file that was asked for
_PORTFOLIO = ("portfolio title", "portfolio text", "shown name", "purpose", "recipient",
              "shown field", "challenge")  # fmt: skip
# What goes out names where it goes, and says which request it answers; nothing else is readable.
_SENT = {"sent/": ("path of the code", "path of answers", "state")}
_ANSWER = "answer|{code}|--online|--same-words"


def _ask(name: str, code: int, how: str = "end") -> Step:
    """Ask for a badge, and for nothing but what it is."""
    told = (*_FIELD, "nonce")
    return Step(
        name,
        f"ask|{_HERE}|--yes|--kind|badge|--minimal|--report|{{asked}}/{name}"
        f"|--code|{{asked}}/{name}.png",
        code=code, given="", how=how, fault="at the table",
        printed=(*_FIELD, *_OUT), said=_OUT,
        written={f"{name}.json": told, f"{name}.html": told, f"{name}.png": ("path of the code",),
                 "opened/": (*told, "state"), **_SENT},
    )  # fmt: skip


STEPS: tuple[Step, ...] = (
    Step("whose key", "profile|list", learn="bound", printed=("profile name", "e-mail")),
    Step("import what is bound", "import|{given}/bound", code=1,
         printed=("divided file", *_LISTED, *portfolios.HIDDEN, *_OUT)),
    Step("look across the table", _ANSWER, fault="at the table", printed=_LISTED, learn="table",
         beside=_ask("asks and is killed", -9, "kill")),
    Step("answer across the table", f"{_ANSWER}|--send", fault="at the table", printed=_LISTED,
         beside=_ask("asks", 1), learn="table"),
    Step("decline across the table", f"{_ANSWER}|--decline", fault="at the table", printed=_LISTED,
         beside=_ask("asks in vain", 3), learn="table"),
    Step("fetch across the table", "", how="fetch", learn="table",
         written={"fetched/": (*_PORTFOLIO, *_OUT)},
         beside=Step("gives once", f"share|{{asked}}/p.zip|{_HERE}|--code|{{asked}}/link.png",
                     given="", printed=_OUT, fault="at the table",
                     written={"link.png": ("path of the file",)})),
)  # fmt: skip


def lay_out(places: Places, words: Mapping[str, str], holder: str) -> None:
    """Write a badge that is bound to a key of the wallet: others are not taken across a table."""
    portfolios.write_bound(places[GIVEN] / "bound", words, holder)


def code_of(running: Running) -> str:
    """Wait until a process has said that it listens; return the text of its code, "" for none."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and running.process.poll() is None:
        told, waiting, _ = running.out.read_text(encoding="utf-8").rpartition("127.0.0.1")
        codes = [each for each in told.split() if "://" in each]
        if waiting and codes and not told.endswith("://"):
            return codes[0]
        time.sleep(0.05)
    return ""


def fetch(places: Places, link: str) -> bool:
    """Fetch a file as a browser does, and keep every byte that came; say whether it came whole."""
    from tests.sharing.local.talking import said, status  # noqa: PLC0415 - it loads what encrypts

    parts = urlsplit(link)
    asked = f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n"
    came = said(int(parts.port or 0), asked.encode())
    head, _, body = came.partition(b"\r\n\r\n")
    folder = places[ASKED] / "fetched"
    folder.mkdir()
    (folder / "head").write_bytes(head)
    (folder / "body").write_bytes(body)
    return status(came) == 200


def secrets_of(places: Places) -> Iterable[Canary]:
    """Yield what was made up for the conversations so far."""
    for each in sorted((places.root / _KNOWN).iterdir()):
        name, data = each.name.partition(" ")[2], each.read_bytes()
        yield Canary(name, data if name in _KEYS else data.decode())


def sit_down() -> None:
    """Note what goes out before TLS, what is opened, and every secret that is made up."""
    from wallet.cryptosuites.keys import raw_secret_bytes  # noqa: PLC0415 - most steps do without
    from wallet.sharing import jwe  # noqa: PLC0415 - as above
    from wallet.tasks import network  # noqa: PLC0415 - as above
    from wallet.tasks.nearby import asking_for_badges, giving_once  # noqa: PLC0415 - as above

    plainly = network.send

    def send(outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
        told = f"{outgoing.method} {outgoing.url}\n{dict(outgoing.headers)}"
        _keep(f"{ASKED}/sent", "head", told.encode())
        _keep(f"{ASKED}/sent", "body", outgoing.body or b"")
        return plainly(outgoing, work=work)

    network.send = send
    _seeing(jwe, "decrypt", lambda data: _keep(f"{ASKED}/opened", "answer", data))
    for module, names in (
        (asking_for_badges, ["path of the code", "path of answers"]),
        (giving_once, ["path of the file"]),
    ):
        left = iter(names)
        _seeing(module, "token_of_path", lambda text, left=left: _know(next(left), text.encode()))
        _seeing(
            module,
            "session_certificate",
            lambda made: _know("session key", raw_secret_bytes(made.secret)),
        )
    _seeing(asking_for_badges, "ask_request", _know_request)


def _know_request(made: Any) -> None:
    _know("nonce", made.nonce.encode())
    _know("state", made.state.encode())
    number = made.reader.key.private_numbers().private_value
    _know("answer's key", number.to_bytes(32, "big"))


def _seeing(owner: Any, name: str, see: Callable[[Any], object]) -> None:
    ordinary = getattr(owner, name)

    def seen(*words: Any, **how: Any) -> Any:
        made = ordinary(*words, **how)
        see(made)
        return made

    setattr(owner, name, seen)


def _know(name: str, data: bytes) -> None:
    _keep(_KNOWN, name, data)


def _keep(place: str, name: str, data: bytes) -> None:
    folder = Path(os.environ["PRIVACY_ROOT"]) / place
    folder.mkdir(exist_ok=True)
    (folder / f"{os.getpid()}-{len(list(folder.iterdir()))} {name}").write_bytes(data)
