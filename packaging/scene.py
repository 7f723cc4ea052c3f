"""Play the scene across the table: python packaging/scene.py DIR [--lang ja|en].

An employer's computer and a learner's, each with the real program in a network of its own, their
windows side by side on one screen. By mouse and keys alone: the employer asks for badges over the
cable between the two and saves what the check found; then the cable is taken away, and the learner
shows a portfolio in animated codes and one badge as a single code, which the employer reads from
the screen. Saves pictures of the screen as ``scene-NAME-LANGUAGE.png``; without ``--lang`` in both
languages. Needs Linux, Xvfb, openbox, xdotool and network namespaces; says so where they are not.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scene_stage import SCREEN, SceneError, Seen, Stage, apart, lacking

from wallet.service import Wallet
from wallet.tasks import demo
from wallet.wording import say
from wallet.work import Work

_INSIDE = "--inside"
_TITLE = 26  # pixels of a window's frame
_EMPLOYERS = {"ja": "青葉食品 人事", "en": "Aoba Foods, Hiring"}
_REASONS = {
    "ja": "データを扱う職種の書類選考のため",
    "en": "To choose whom we invite for a job with data",
}
_TITLES = ("統計学はじめの一歩", "データサイエンス入門", "図書館講習")  # of the samples
_SMALL = "図書館講習"


def main() -> int:
    """Play it; return 0, or 1 where something did not come, or 3 where the stage is lacking."""
    words = sys.argv[1:]
    inside = _INSIDE in words
    words = [each for each in words if each != _INSIDE]
    languages = [words[-1]] if words[-2:-1] == ["--lang"] else ["ja", "en"]
    others = words[1:] if len(languages) > 1 else words[1:-2]
    if not words or words[0].startswith("-") or others or not {*languages} <= {"ja", "en"}:
        print(__doc__, file=sys.stderr)
        return 2
    if missing := lacking():
        print(f"the scene needs {', '.join(missing)}; not played", file=sys.stderr)
        return 3
    if not inside:
        return apart([__file__, *words, _INSIDE])
    folder = Path(words[0]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
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
            there = (self.unlock, self.ask, self.scan, self.compare, self.consent)
            seen = (self.accept, self.save)
            back = (self.unplug, self.compose, self.watch, self.one_badge)
            for part in (*there, *seen, *back):
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
        """Ask for a badge, as somebody with a name and a reason."""
        self.employer.press(self.say("received_page_heading"))
        for code, file in (("pack", self._pack()), ("registry", demo.samples() / "registry.json")):
            self.employer.press(self.say(f"received_page_add_{code}"))
            self.employer.name_file(file)
            self._told(file.name)
        self.employer.press(self.say("received_page_nearby"))
        self.employer.type(self.say("ask_asker"), _EMPLOYERS[self.language])
        self.employer.type(self.say("ask_reason"), _REASONS[self.language])
        self.employer.press(self.say("ask_kind"), "ChoiceBox")
        self.employer.key("Home", "Down", "Return")
        self.employer.press(self.say("ask_start"))
        self.employer.wait_for(self.say("ask_stage_waiting"))
        self.picture("1-asked")

    def _told(self, name: str) -> None:
        """Wait until the page names what was chosen: it moves what is pressed next."""
        self.employer.wait(
            lambda seen: (
                any(name in each["words"] for each in seen)
                and not any(each["kind"] == "QFileDialog" for each in seen)
            ),
            f"{name} on the page",
        )

    def _pack(self) -> Path:
        """Return what the samples' issuers publish, as if fetched a moment ago."""
        folder = self.root / "pack"
        shutil.copytree(demo.samples() / "pack", folder)
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        for each in manifest["resources"]:
            each["fetched"] = datetime.now(UTC).isoformat(timespec="seconds")
        (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
        return Path(shutil.make_archive(str(folder), "zip", folder))

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
        self._judged()
        self.picture("5-verified")

    def save(self) -> None:
        """Save the report, where the dialog of the system is told to."""
        self._save("interview")

    def _judged(self) -> None:
        """Wait until what came was looked into, and can be saved."""
        checking, saved = self.say("received_page_checking"), self.say("received_page_save_one")

        def done(seen: list[Seen]) -> list[Seen]:
            words = {each["words"] for each in seen}
            return [each for each in seen if each["words"] == saved and checking not in words]

        self.employer.wait(done, saved)

    def _save(self, name: str) -> None:
        self.employer.press(self.say("received_page_save_one"))
        file = self.root / f"{name}.html"
        self.employer.name_file(file)
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
        """Put three badges together, sign them and show them as an animated code."""
        learner, say = self.learner, self.say
        learner.press(say("answer_page_done"))
        for at, title in enumerate(_TITLES):
            learner.press(title, "row", held="ctrl" if at else "")
        learner.press(say("several_present"))
        learner.type(say("folio_recipient"), _EMPLOYERS[self.language])
        for part in ("fields", "review"):
            learner.press(say("folio_next", part=say(f"folio_part_{part}")))
        learner.press(say("show_from_portfolio"))
        learner.press(say("show_way_animated"))

    def watch(self) -> None:
        """Watch the part of the screen with the code until all is there."""
        employer, say = self.employer, self.say
        code = self.learner.wait(_codes, "a code")
        left, top, width, height = _codes(code)[0]["place"]
        employer.press(say("received_page_back_other"))
        employer.press(say("received_page_scan"))
        employer.press(say("scan_part"))
        picture = employer.wait_for(say("scan_region_picture"))["place"]
        share = min(picture[2] / SCREEN[0], picture[3] / SCREEN[1])
        across = picture[0] + (picture[2] - SCREEN[0] * share) / 2
        down = picture[1] + (picture[3] - SCREEN[1] * share) / 2
        employer.drag(
            (across + (left - 8) * share, down + (top - 8) * share),
            (across + (left + width + 8) * share, down + (top + height + 8) * share),
        )
        self.picture("6-code-moves")
        employer.press(say("scan_region_watch"))
        employer.wait_for(say("scan_gathering"))
        self.picture("7-gathered")
        self._judged()
        self.picture("8-received")
        self._save("portfolio")

    def one_badge(self) -> None:
        """Show one badge as a single code, and read it."""
        learner, employer, say = self.learner, self.employer, self.say
        learner.press(say("window_badges"))
        learner.press(_SMALL, "row")
        learner.key("Return")
        learner.press(say("show_from_badge"))
        learner.press(say("show_way_vp1"))
        learner.wait(_codes, "a code")
        employer.press(say("received_page_back_other"))
        employer.press(say("received_page_scan"))
        employer.press(say("scan_screen"))
        self._judged()
        self.picture("9-one-badge")


def _codes(seen: list[Seen]) -> list[Seen]:
    return [each for each in seen if each["kind"] == "CodePicture" and each["place"][2] > 0]


if __name__ == "__main__":
    sys.exit(main())
