"""Drives real processes through the steps, and looks at everything after each of them."""

from __future__ import annotations

import contextlib
import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.faults.material import NOW
from tests.faults.outcome import Outcome
from tests.privacy import given, learning, portfolios, table, talking
from tests.privacy.canaries import texts
from tests.privacy.processes import Running, Window, start
from tests.privacy.steps import STEPS, Step
from tests.privacy.watching import ASKED, GIVEN, HOME, Places
from wallet.errors import VaultError
from wallet.service import Wallet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_KILLED = -9
_LAST = "locked again"
_HANDED_OVER = Step("a command, please", "tag|{tag}|{badge}", given="",
                    printed=("title", "issuer", "tag"))  # fmt: skip


@dataclass(slots=True)
class Session:
    """One learner's day; ``variant`` is a broken one."""

    root: Path
    language: str = "en"
    variant: str = ""
    seed: int = 1
    many: int = 3  # how many badges are imported besides the one with its own name
    steps: tuple[Step, ...] = STEPS  # or those on a portfolio
    outcome: Outcome = field(default_factory=lambda: Outcome("privacy"))
    _values: dict[str, str] = field(default_factory=dict)
    _asked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _places: Places = field(init=False)
    _chance: random.Random = field(init=False)

    def run(self, only: Iterable[str] = ()) -> Outcome:
        """Run the steps, or only some; what was counted and found is in the outcome."""
        self._places = Places(self.root, list(texts()))
        self._chance = random.Random(self.seed)  # noqa: S311 - moments to kill at
        words = {each.name: str(each.secret) for each in self._places.canaries}
        given.lay_out(self._places, words, many=self.many)
        if self.steps is not STEPS:
            more = (
                talking if any(step.fault.startswith("far") for step in self.steps) else portfolios
            )
            self._places.canaries += more.texts()
            words |= {each.name: str(each.secret) for each in more.texts()}
            more.lay_out(self._places, words)
        file = self._places[GIVEN] / words["folder name"] / f"{words['file name']}.json"
        places = {name: str(self._places[name]) for name in (GIVEN, ASKED, HOME)}
        self._values |= {**words, **places, "file": str(file)}
        chosen = set(only)
        for step in self.steps:
            if not chosen or step.name in chosen:
                self._do(step)
        canaries = self._places.canaries
        self.outcome.counts["canaries"] = len(canaries)
        self.outcome.counts["forms"] = sum(len(each.forms) for each in canaries)
        self.outcome.count("files looked through", self._places.files_read)
        self.outcome.count("kB in them", self._places.bytes_read // 1000)
        return self.outcome

    # steps -----------------------------------------------------------------------------------
    def _do(self, step: Step) -> None:
        self.outcome.count("steps")
        self._asked |= step.written
        if step.beside:
            self._asked |= step.beside.written
        if step.damage:
            self._damage()
        if step.how == "window":
            self._use_window(step)
        elif step.how == "kill":
            self._kill(step)
        elif step.beside:
            self._meet(step, step.beside)
        else:
            running = self._start(step)
            self._judge(step, running, running.end())
            self._demand_whole(step)
        if step.learn:
            self._learn(step.learn)
        self._look(step.name)

    def _start(self, step: Step) -> Running:
        words = [word.format(**self._values) for word in step.words.split("|") if word]
        if step.given:
            words += ["--passphrase-file", f"{self._places[GIVEN]}/{step.given}"]
        return start(self._places, [*words, "--lang", self.language], self._environment(step))

    def _environment(self, step: Step) -> dict[str, str]:
        return {"PRIVACY_FAULT": step.fault, "PRIVACY_BROKEN": self.variant}

    def _judge(self, step: Step, running: Running, code: int) -> None:
        """Demand its code, and look through what it printed."""
        err = running.err.read_bytes()
        self._demand(step.name, code == step.code, f"ended with {code}: {err.decode()[-600:]}")
        self._look_at_printed(step, running)

    def _demand_whole(self, step: Step) -> None:
        """Demand that what was written holds what was asked for, as far down as it is packed."""
        wanted = [each for each in self._places.canaries if each.name in step.holds]
        for name in step.written if wanted else ():
            for canary in wanted:
                there = any(map(canary.found_in, self._places.parts(self._places[ASKED] / name)))
                self._demand(step.name, there, f"{canary.name} is not found in {name}")

    def _look_at_printed(self, step: Step, running: Running) -> None:
        for stream, name, allowed in (
            (running.out, "standard output", step.printed),
            (running.err, "standard error", step.said),
        ):
            self._note(step.name, self._places.in_text(stream.read_bytes(), name, allowed))

    def _kill(self, step: Step) -> None:
        """Let it work for a while, look at what is there, end it; it may have been quicker."""
        running = self._start(step)
        time.sleep(self._chance.uniform(0.4, 1.2))
        self._look(f"{step.name}, before")
        self.outcome.count("kills", running.kill() == _KILLED)
        self._look_at_printed(step, running)

    def _meet(self, step: Step, other: Step) -> None:
        """Let one process wait for somebody with a code, and do what is done with the code."""
        waiting = self._start(other)
        self._values["code"] = code = table.code_of(waiting)
        self._look(f"{step.name}, while it waits")
        if step.how == "fetch":
            self._demand(step.name, code and table.fetch(self._places, code), "nothing came")
        else:
            running = self._start(step)
            self._judge(step, running, running.end())
        self._judge(other, waiting, waiting.kill() if other.how == "kill" else waiting.end())

    # the window ------------------------------------------------------------------------------
    def _use_window(self, step: Step) -> None:
        """Look at everything after each part of the day, and hand a command to the window."""
        window = Window(self._places, ["--lang", self.language], self._environment(step))
        beside, done = None, []
        for part in window.parts():
            done.append(part)
            self._look(f"{step.name}, {part[:200]}")
            if part == _HANDED_OVER.name:
                beside = self._start(_HANDED_OVER)
            if part == step.kill_at:
                self.outcome.count("kills", window.running.kill() == _KILLED)
        last = [step.kill_at or _LAST]
        self._demand(step.name, done[-1:] == last, f"came as far as {done[-1:]}")
        self._judge(step, window.running, window.running.end())
        if beside is not None:
            self._judge(_HANDED_OVER, beside, beside.end())

    # between two steps -----------------------------------------------------------------------
    def _learn(self, what: str) -> None:
        if what in learning.FROM_FILES:
            learning.FROM_FILES[what](self._places, self._values)
            return
        try:
            wallet = Wallet.unlock(self._places[HOME], self._values["passphrase"], now=NOW)
            with contextlib.closing(wallet):
                learning.FROM_WALLET[what](self._places, self._values, wallet)
        except VaultError as error:
            self._demand(what, False, f"the vault does not open: {error.code}")

    def _damage(self) -> None:
        place = self._places[HOME] / "vault" / "wallet.db"
        data = bytearray(place.read_bytes())
        for at in range(100, len(data), 4096):  # in every page, whichever are read
            data[at] ^= 1
        place.write_bytes(data)

    # findings --------------------------------------------------------------------------------
    def _look(self, when: str) -> None:
        self.outcome.count("looks")
        self._note(when, self._places.findings(self._asked))

    def _note(self, when: str, findings: Iterable[str]) -> None:
        known = {finding.partition(": ")[2] for finding in self.outcome.findings}
        for finding in findings:
            if finding not in known:
                self.outcome.findings.append(f"{when}: {finding}")

    def _demand(self, when: str, holds: bool, finding: str) -> None:  # noqa: FBT001 - a condition
        self.outcome.demand(holds, f"{when}: {finding}")
