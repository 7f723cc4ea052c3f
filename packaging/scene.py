"""Play the scene across the table: python packaging/scene.py DIR [--lang ja|en].

An employer's computer and a learner's, each with the real program in a network of its own, their
windows side by side on one screen. By mouse and keys alone: the employer asks for badges over the
cable between the two and saves what the check found; then the cable is taken away, and the learner
shows a portfolio in moving codes and one badge as a single code, which the employer reads from the
screen. Saves pictures of the screen as ``scene-NAME-LANGUAGE.png``; without ``--lang`` in both
languages. Needs Linux, Xvfb, openbox, xdotool and network namespaces; says so where they are not.
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scene_stage import SCREEN, Computer, SceneError, Stage, apart, found, lacking

from wallet.service import Wallet
from wallet.wording import say
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

_INSIDE = "--inside"
_TITLE = 26  # pixels of a window's frame
_EMPLOYERS = {"ja": "青葉食品 人事", "en": "Aoba Foods, Hiring"}
_SHOWN = ("データサイエンス入門", "データ可視化ワークショップ", "図書館講習")


def main() -> int:
    """Play it; return 0, or 1 where something did not come, or 3 where the stage is lacking."""
    words = sys.argv[1:]
    inside = _INSIDE in words
    words = [each for each in words if each != _INSIDE]
    if not words or words[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    if missing := lacking():
        print(f"the scene needs {', '.join(missing)}; not played", file=sys.stderr)
        return 3
    if not inside:
        return apart([__file__, *words, _INSIDE])
    folder = Path(words[0]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    languages = [words[words.index("--lang") + 1]] if "--lang" in words else ["ja", "en"]
    for language in languages:
        with tempfile.TemporaryDirectory() as temporary:
            try:
                Scene(Path(temporary), language, folder).play()
            except SceneError as error:
                print(error, file=sys.stderr)
                return 1
    return 0


class Scene:
    """Both sides of one table, in one language."""

    def __init__(self, root: Path, language: str, folder: Path) -> None:
        self.root, self.language, self.folder = root, language, folder
        learner = root / "learner"
        Wallet.create_demo(learner, now=datetime.now(UTC), work=Work()).close()
        self.stage = Stage(root, language)
        width, height = SCREEN[0] // 2, SCREEN[1] - _TITLE
        try:
            right = (width + 1, _TITLE, width - 2, height - 2)
            self.learner = self.stage.computer("learner", learner, right)
            left = (1, _TITLE, width - 2, height - 2)
            self.employer = self.stage.computer("employer", root / "employer", left)
        except BaseException:
            self.stage.end()
            raise

    def say(self, code: str, **details: object) -> str:
        """Put a code into words, as the windows do."""
        return say(code, self.language, **details)

    def play(self) -> None:
        """Play every part; tell each as it is done."""
        try:
            self.stage.cable(self.employer, self.learner)
            for part in (self.unlock, self.ask, self.scan, self.compare, self.consent, self.accept,
                         self.save, self.unplug, self.compose, self.watch, self.one_badge):  # fmt: skip
                part()
                print(f"{self.language}: {part.__name__}", flush=True)
        except SceneError:
            self.picture("stuck")
            raise
        finally:
            self.stage.end()

    def picture(self, name: str) -> None:
        """Save the screen."""
        self.stage.picture(self.folder / f"scene-{name}-{self.language}.png")

    # the employer asks -------------------------------------------------------------------------
    def unlock(self) -> None:
        """Open the learner's wallet."""
        self.learner.press(self.say("demo_open"))
        self.learner.wait_for(self.say("badges_search"))

    def ask(self) -> None:
        """Ask for any badge, as somebody with a name."""
        self.employer.press(self.say("received_page_heading"))
        self.employer.press(self.say("received_page_nearby"))
        self.employer.type(self.say("ask_asker"), "Aoba Foods")
        self.employer.press(self.say("ask_start"))
        self.employer.wait_for(self.say("ask_stage_waiting"))
        self.picture("1-asked")

    def scan(self) -> None:
        """Read the code from the screen."""
        self.learner.press(self.say("window_badges"))
        self.learner.key("ctrl+shift+o")
        self.learner.press(self.say("scan_screen"))
        self.learner.wait_for(self.say("converse_points_nearby"))

    def compare(self) -> None:
        """See the same words on both screens, and go on."""
        self.picture("2-compared")
        self.learner.press(self.say("converse_same_words"))
        self.learner.press(self.say("converse_contact_nearby"))

    def consent(self) -> None:
        """Look at what leaves, and share it."""
        self.learner.wait_for(self.say("answer_page_share"))
        self.employer.wait_for(self.say("ask_stage_connected"))
        self.picture("3-consent")
        self.learner.press(self.say("answer_page_share"))
        self.learner.wait_for(self.say("answer_page_sent"))

    def accept(self) -> None:
        """Compare again; only now it is looked into."""
        self.employer.wait_for(self.say("ask_accept"))
        self.picture("4-arrived")
        self.employer.press(self.say("ask_accept"))
        self.employer.wait_for(self.say("received_page_save_one"))
        self.picture("5-verified")

    def save(self) -> None:
        """Save the report, where the dialog of the system is told to."""
        self._save("interview")

    def _save(self, name: str) -> None:
        self.employer.press(self.say("received_page_save_one"))
        self.employer.wait(
            lambda seen: any(each["kind"] == "QFileDialog" for each in seen), "the dialog"
        )
        file = self.root / f"{name}.html"
        self.employer.key("ctrl+a")
        self.employer.hand("type", "--delay", "12", str(file))
        self.employer.key("Return")
        told = self.say("received_page_report_saved", page=file.name, data=f"{name}.json")
        self.employer.wait_for(told)
        json.loads(file.with_suffix(".json").read_text("utf-8"))

    # the other way round, without a network ----------------------------------------------------
    def unplug(self) -> None:
        """Take the cable away: each computer is left with itself."""
        self.stage.no_cable(self.employer)
        for computer in (self.employer, self.learner):
            links = json.loads(computer.inside("ip", "-j", "link"))
            if [each["ifname"] for each in links] != ["lo"]:
                raise SceneError(f"{computer.name} still has a network: {links}")

    def compose(self) -> None:
        """Put three badges together, sign them and show them as a moving code."""

    def watch(self) -> None:
        """Watch the part of the screen with the code until all is there."""

    def one_badge(self) -> None:
        """Show one badge as a single code, and read it."""


if __name__ == "__main__":
    sys.exit(main())
