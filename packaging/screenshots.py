"""Draw every page in both languages and both themes: python packaging/screenshots.py DIR.

Opens a demo with the samples in a folder of its own, without a screen, and writes PNG files such as
``badges-ja-dark.png``. A name or two after DIR draws only those pages; ``--sizes`` draws each in
three sizes of the window as well (``badges-ja-dark-760.png``), ``--large`` each again with text
twice as large (``badges-ja-dark-760-200.png``). What is cut off in any of them is printed.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from unittest import mock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TSUMIKI_BOTH_HERE"] = "1"  # whoever asks and whoever answers are drawn by this
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from tests.gui.every_page import cut_off
from tests.gui.standin_answering import REQUEST, StandInAnswering
from tests.gui.standin_backpack import PACK, StandInServices
from tests.gui.standin_offers import CODE, OFFER, StandInOffers
from tests.issuer_simulator import Learner, achievement
from tests.issuer_simulator.applicant import Applicant, as_bytes
from tests.service.making import LEARNER, START, as_file, badge, dated, institution
from tests.service.test_moving import universal_wallet
from tests.sharing.local import talking
from tests.vault.fake_keyrings import Hanging
from wallet import resources, wording
from wallet.errors import SharingError, TrustError
from wallet.gui.activity.activity_model import Role
from wallet.gui.badges.arrangement import Arrangement, Group, Sort
from wallet.gui.badges.badge_views import View
from wallet.gui.badges.marks_filter import Shelf
from wallet.gui.handed_over import HandedOver
from wallet.gui.protection.protection_card import ProtectionCard
from wallet.gui.scanning.frames import Source
from wallet.gui.session import Session
from wallet.gui.theme import Appearance, Contrast
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.gui.window import Window
from wallet.pathways.model import RuleKind
from wallet.pathways.planning import Prefer
from wallet.service import Input, Wallet
from wallet.sharing.local import interfaces
from wallet.snapshots.changes import Changes
from wallet.snapshots.drawing import DrawnGroup, DrawnPathway, DrawnStep
from wallet.snapshots.portfolios import Finding, Weight
from wallet.snapshots.scanned import Gathered
from wallet.snapshots.showing import Way
from wallet.tasks import demo
from wallet.tasks.nearby.giving_once import GivingOnce
from wallet.trust.model import Decision, Level
from wallet.vault import keyrings
from wallet.work import Work

if TYPE_CHECKING:
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.drawing import Drawable
    from wallet.snapshots.protection import RecoveryKey

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
SIZE = (1120, 760)
SIZES = ((1024, 700), (1440, 900), (760, 700))
_PATIENCE = 120  # seconds
_PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a wallet that lives for a picture
Draw = Callable[[Window, str], None]


def main() -> int:
    """Draw what is asked for; return 0."""
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):  # noqa: PLR2004 - the program and one argument
        print(__doc__, file=sys.stderr)
        return 2
    folder, wanted = Path(sys.argv[1]), set(sys.argv[2:])
    sizes = SIZES if "--sizes" in wanted else ()
    percents = (100, 200) if "--large" in wanted else (100,)
    wanted -= {"--sizes", "--large"}
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    Hanging.released.set()
    ring = {"GNOME Keyring": ("tests.vault.fake_keyrings", "Hanging")}
    with (
        mock.patch.object(keyrings, "_ALLOWED", ring),
        tempfile.TemporaryDirectory() as temporary,
    ):
        Wallet.create_demo(Path(temporary) / "demo", now=NOW, work=Work()).close()
        for language in ("ja", "en"):
            for appearance in (Appearance.LIGHT, Appearance.DARK):

                def draw(
                    window: Window, name: str, ending: str = f"{language}-{appearance.value}"
                ) -> None:
                    if not wanted or name in wanted:
                        _take(window, folder / f"{name}-{ending}.png", sizes, percents)

                _before(Path(temporary) / "new", language, appearance, draw)
                _inside(Path(temporary) / "demo", language, appearance, draw)
    app.quit()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def _take(
    window: Window, file: Path, sizes: tuple[tuple[int, int], ...], percents: tuple[int, ...]
) -> None:
    """Save a picture of the window as it is; and in other sizes, where it has its usual one."""
    _settle()
    _save(window, file)
    session = window.page.session
    if (window.width(), window.height()) != SIZE or session.settings.text_percent != percents[0]:
        return
    for percent in percents:
        session.looks.set_text(percent)
        large = f"-{percent}" if percent != percents[0] else ""
        for size in (SIZE, *sizes) if large else sizes:
            window.resize(*size)
            _settle(150)
            _save(window, file.with_stem(f"{file.stem}-{size[0]}{large}"))
    session.looks.set_text(percents[0])
    window.resize(*SIZE)


def _save(window: Window, file: Path) -> None:
    # Not ``grab``: rendering anew upsets the layout of pages that are hidden.
    window.screen().grabWindow(window.winId()).save(str(file))
    for told in cut_off(window):
        print(f"{file.stem}: {told}", flush=True)


@contextmanager
def _opened(home: Path, language: str, appearance: Appearance) -> Iterator[tuple[Session, Window]]:
    session = Session(home, clock=lambda: NOW)
    session.language = language
    session.settings = type(session.settings)(language=language, theme=appearance.value)
    session.looks.dress()
    window = Window(session)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    try:
        yield session, window
    finally:
        window.close()
        window.deleteLater()
        _settle(50)


def _before(home: Path, language: str, appearance: Appearance, draw: Draw) -> None:
    """Draw what a learner sees before there is a wallet, and an empty one."""
    home = home.with_name(f"new-{language}-{appearance.value}")
    with _opened(home, language, appearance) as (session, window):
        draw(window, "welcome")
        _received(session, window, draw, home.with_name(f"sent-{language}-{appearance.value}"))
        _nearby(session, window, draw)
        session.go("welcome")
        session.go("restore_new")
        draw(window, "restore-new")
        session.go("welcome")
        session.go("create")
        draw(window, "create")
        session.doors.create(_PASSPHRASE, session.fail)
        _until(lambda: session.unlocked)
        words = _recovery(session, window, draw)
        session.go("import", "first")
        draw(window, "import-first")
        session.go("badges")
        draw(window, "empty")
        session.go("activity")
        _idle(session)
        draw(window, "activity-empty")
        session.go("portfolios")
        _idle(session)
        draw(window, "portfolios-empty")
        _protected(session, window, draw, words)
        _profiles(session, window, draw)
        session.lock()
        _locked(session, window, draw, " ".join(words.words(language)))


def _received(session: Session, window: Window, draw: Draw, folder: Path) -> None:
    """Draw the employer's side: before and after a check, a certificate, a table of many."""
    session.go("received")
    draw(window, "received-start")
    folder.mkdir()
    school = institution()
    for number in range(24):
        me = Applicant(f"applicant {number}")
        badges = [
            school.issue(
                achievement(f"https://aoba-u.example/a/{each}", f"データ分析 {each}"),
                Learner(did=me.did),
                valid_from=START,
            )
            for each in range(1, 2 + number % 4)
        ]
        said: dict[str, Any] = {"name": "データ分析職への応募", "shownName": f"青葉 花子 {number}"}
        signed = me.presentation(*badges, **said) if number % 7 else me.unsigned(*badges, **said)
        data = as_bytes(signed)
        if number in (5, 16):  # altered after they were signed
            data = data.replace("応募".encode(), "応答".encode())
        (folder / f"{number:02}.vp.json").write_bytes(data)
    page = window.page
    for path, name in ((folder / "03.vp.json", "received"), (folder, "received-table")):
        session.go("received", HandedOver(paths=(path,)))
        _until(lambda: page.front.now is not page.front.busy)
        draw(window, name)
        if name == "received":
            page._show_badge(0)  # noqa: SLF001 - as a click does
            draw(window, "received-badge")
    page.front.put_away()


ASKED_FOR = "データ分析のインターンの選考で、統計を学んだことを確かめるため"


def _nearby(session: Session, window: Window, draw: Draw) -> None:
    """Draw how badges are asked for in the same room, up to the words of an answer."""
    with mock.patch.object(interfaces, "addresses", return_value=(interfaces.LOOPBACK,)):
        session.go("ask")
        page = window.page
        _until(page.start.start.isEnabled)
        for name, text in (("asker", "青葉食品"), ("reason", ASKED_FOR)):
            page.start.fields[name].setText(text)
        draw(window, "ask-start")
        page.start.start.click()
        _until(lambda: page.stack.currentWidget() is page.code)
        draw(window, "ask-code")
        claims = talking.fetched(page.held.now.shown.text)
        bound = {"challenge": claims["nonce"], "domain": claims["client_id"]}
        talking.answered(
            page.held.now.shown.text, claims, [Applicant("applicant").presentation(**bound)]
        )
        _until(lambda: page.stack.currentWidget() is page.accept)
        draw(window, "ask-arrived")
        page.accept.refuse.click()
        giving = GivingOnce("folio.pdf", b"%PDF", interfaces.LOOPBACK, clock=lambda: NOW)
        session.go("nearby", giving.shown.text)
        draw(window, "nearby-take")
        giving.close()


def _recovery(session: Session, window: Window, draw: Draw) -> RecoveryKey:
    """Draw the way from twelve words to others typed back; return those others."""
    _idle(session)
    draw(window, "recovery-words")
    window.resize(720, 520)
    draw(window, "recovery-narrow")
    window.resize(*SIZE)
    _press(window, "recovery_next")
    field = window.page.findChildren(QPlainTextEdit)[0]
    field.setPlainText("abandon ability abel ")
    draw(window, "recovery-typing")
    made: list[RecoveryKey] = []
    session.read(lambda wallet: wallet.protection.offer_recovery(), made.append)
    _until(lambda: bool(made))
    field.setPlainText(" ".join(made[0].words(session.language)))
    _press(window, "recovery_keep")
    _idle(session)
    draw(window, "recovery-refused")
    return made[0]


def _protected(session: Session, window: Window, draw: Draw, key: RecoveryKey) -> None:
    """Draw the settings with one way of unlocking, and with all three."""
    session.go("settings")
    _idle(session)
    draw(window, "protection-bare")
    typed = " ".join(key.english)
    session.run(lambda wallet, _: wallet.protection.keep_recovery(key, typed, now=NOW))
    session.run(lambda wallet, _: wallet.protection.use_keyring(now=NOW))
    _idle(session)
    draw(window, "protection")
    window.resize(720, 520)
    column, card = window.page.findChildren(Column)[0], window.page.findChildren(ProtectionCard)[0]
    column.ensureWidgetVisible(card)
    draw(window, "protection-narrow")
    window.resize(*SIZE)
    session.go("passphrase")
    draw(window, "passphrase")


def _profiles(session: Session, window: Window, draw: Draw) -> None:
    """Draw a profile as a new wallet has it, and one that has seen something."""
    session.go("profiles")
    _idle(session)
    draw(window, "profiles-new")

    def fill(wallet: Wallet, _: Work) -> Changes:
        (first,) = wallet.profiles.pages()
        wallet.profiles.rename(first.id, "青葉大学" if session.language == "ja" else "University")
        wallet.profiles.add_email(first.id, "hanako.yamada@aoba-u.example")
        wallet.profiles.add_email(first.id, "hanako@example.org")
        wallet.profiles.rotate(first.id, now=NOW, algorithm="P-256")
        wallet.profiles.create("Ring of Data", now=NOW)
        return Changes.PROFILES

    session.run(fill)
    _idle(session)
    window.resize(SIZE[0], 1400)
    draw(window, "profiles")
    window.resize(*SIZE)


def _locked(session: Session, window: Window, draw: Draw, words: str) -> None:
    """Draw the unlock page while the keyring is silent, and the way in without passphrase."""
    draw(window, "unlock")
    Hanging.released.clear()
    _press(window, "unlock_with_keyring")
    draw(window, "unlock-asking")
    Hanging.entries.clear()
    Hanging.released.set()
    _until(lambda: any(button.isVisible() for button in _buttons(window, "unlock_with_keyring")))
    draw(window, "unlock-lost-keyring")
    field = window.page.findChildren(QLineEdit)[0]
    field.setText("a passphrase of another wallet")
    _press(window, "unlock_action")
    _until(field.isEnabled)
    draw(window, "unlock-wrong")
    session.go("lost")
    typed = window.page.findChildren(QPlainTextEdit)[0]
    typed.setPlainText("zoo zoo zoo zo")
    draw(window, "lost")
    typed.setPlainText(words)
    _press(window, "lost_open")
    _until(lambda: session.unlocked)
    draw(window, "passphrase-lost")


def _buttons(window: Window, code: str) -> list[QPushButton]:
    words = wording.say(code, window.page.session.language)
    return [each for each in window.page.findChildren(QPushButton) if each.text() == words]


def _press(window: Window, code: str) -> None:
    next(each for each in _buttons(window, code) if each.isVisible()).click()


def _inside(home: Path, language: str, appearance: Appearance, draw: Draw) -> None:
    """Draw the pages of an unlocked wallet."""
    with _opened(home, language, appearance) as (session, window):
        session.doors.unlock(demo.passphrase(home), session.fail)
        _until(lambda: session.unlocked)
        _idle(session)
        draw(window, "badges")
        _views(window, draw)
        rows: list[tuple[BadgeRow, ...]] = []
        session.read(lambda wallet: wallet.badges(now=NOW), rows.append)
        _until(lambda: bool(rows))
        for verdict, name in _SHOWN.items():
            session.go("badge", _first(rows[0], *verdict))
            draw(window, name)
        for tab in ("verification", "history", "original"):
            for verdict in (("valid", "anchored"), ("unknown_key", "")):
                session.go("badge", _first(rows[0], *verdict))
                _idle(session)
                window.page._tabs.turn(tab)  # noqa: SLF001 - as a learner would with a click
                _idle(session)
                draw(window, f"{_SHOWN[verdict]}-{tab}")
        _comparing(session, window, draw, rows[0])
        _skills(session, window, draw)
        session.go("issuers")
        _idle(session)
        draw(window, "issuers")
        _activity(session, window, draw, rows[0])
        _portfolios(session, window, draw, rows[0], home.with_name("portfolio"))
        _codes(session, window, draw, rows[0])
        _issuers(session, window, draw)
        _pathways(session, window, draw)
        _drawing(session, window, draw)
        _drawn(session, window, draw)
        session.go("settings")
        _idle(session)
        draw(window, "settings")
        _importing(session, window, draw)
        _scanning(session, window, draw)
        _looks(session, window, draw)
        _life(session, window, draw, rows[0])
        _certificates(session, window, draw)
        _conversations(session, window, draw, rows[0])
        _backups(session, window, draw, home.with_name(f"backup-{language}-{appearance.value}"))
        session.go("badges")
        window.resize(SIZE[0], 2000)
        session.go("badge", _first(rows[0], "valid", "anchored"))
        draw(window, "badge-whole")
        session.go("badges")
        window.resize(760, 640)
        draw(window, "badges-narrow")
        session.go("badge", _first(rows[0], "valid", "anchored"))
        draw(window, "badge-narrow")


def _comparing(session: Session, window: Window, draw: Draw, rows: tuple[BadgeRow, ...]) -> None:
    """Draw three badges side by side, six, and one that waits for another."""
    for name, few in (("", rows[8:11]), ("-six", rows[9:15]), ("-one", rows[8:9])):
        session.go("compare", [row.id for row in few])
        _idle(session)
        draw(window, f"compare{name}")


_JOB = """データサイエンス基礎を学び、Python による分析と可視化ができる方。
Data for sustainable operations; privacy and ethics of data."""


def _portfolios(
    session: Session, window: Window, draw: Draw, rows: tuple[BadgeRow, ...], file: Path
) -> None:
    """Draw a portfolio on its whole way: chosen, ordered, said, looked through, made, listed."""
    japanese = session.language == "ja"
    session.go("portfolios", [row.id for row in rows[7:12]])
    _idle(session)
    compose = window.page.compose
    compose.words.recipient.setText("mirai.example")
    compose.words.title.setText("データサイエンスの学び" if japanese else "Learning data science")
    compose.words.purpose.setText("データアナリスト職への応募" if japanese else "Application")
    draw(window, "portfolios-words")
    compose.turn("badges")
    compose.order.list.setCurrentIndex(compose.order.model.index(2))
    compose.order.head.click()
    _settle(100)
    title = "社会との関わり" if japanese else "Beyond the classroom"
    compose.order.model.setData(compose.order.model.index(2), title)
    compose.order.list.setCurrentIndex(compose.order.model.index(1))
    _idle(session)
    draw(window, "portfolios-badges")
    compose.choice.source.source.setCurrentIndex(3)
    compose.choice.source.text.setPlainText(_JOB)
    _settle(500)
    _idle(session)
    draw(window, "portfolios-suggested")
    compose.choice.source.source.setCurrentIndex(0)
    compose.tabs.turn("fields")
    _idle(session)
    draw(window, "portfolios-fields")
    compose.turn("review")
    _idle(session)
    draw(window, "portfolios-review")
    compose.foot.code.click()
    _idle(session)
    draw(window, "portfolios-code")
    session.go("portfolios", "save")
    _idle(session)
    with mock.patch.object(file_choice, "place_for", return_value=file.with_suffix(".pdf")):
        compose.next.click()
        _idle(session)
    draw(window, "portfolios-made")
    session.go("portfolios", [row.id for row in rows[:2]])
    _idle(session)
    window.back()
    _idle(session)
    draw(window, "portfolios")


def _codes(session: Session, window: Window, draw: Draw, rows: tuple[BadgeRow, ...]) -> None:
    """Draw a badge as a code: the way that fits, one that does not, in motion, and a link."""
    small = next(row for row in rows if row.title == "図書館講習")
    for row, name, way in (
        (small, "", None),
        (small, "-vp1", Way.VP1),
        (small, "-animated", Way.ANIMATED),
        (small, "-link", Way.LINK),
        (rows[0], "-large", Way.PIXELPASS),
    ):
        session.go("show", row.id)
        _idle(session)
        if way is not None:
            window.page.choose(way)
        draw(window, f"show{name}")
    session.go("show", small.id)
    _idle(session)
    window.page.whom.field.setText("mirai.example")
    window.page.whom.sign.click()
    _idle(session)
    draw(window, "show-signed")
    session.now = lambda: NOW + timedelta(days=1)
    window.page.tick()
    draw(window, "show-over")
    session.now = lambda: NOW
    session.go("show", next(row for row in rows if row.spec == "open_badges_2").id)
    _idle(session)
    window.page.choose(Way.LINK)
    draw(window, "show-hosted")


def _skills(session: Session, window: Window, draw: Draw) -> None:
    """Draw skills by framework, and a search that finds none."""
    session.go("skills")
    _idle(session)
    draw(window, "skills")
    window.page._search.setText("zzz")  # noqa: SLF001 - as a learner would type
    draw(window, "skills-none")


def _activity(session: Session, window: Window, draw: Draw, rows: tuple[BadgeRow, ...]) -> None:
    """Draw what was done on some days, an entry of each length, nothing found, nothing noted."""
    aoba = "https://aoba-u.example"

    def live(wallet: Wallet, work: Work) -> Changes:
        if len(wallet.activity.rows()) > 1:  # drawn before, in another language
            return Changes.NOTHING
        ids = [row.id for row in rows]
        wallet.recheck(now=NOW - timedelta(days=3), work=work)
        wallet.marks.archive(ids[4:7], now=NOW - timedelta(days=1))
        wallet.marks.unarchive(ids[4:7], now=NOW - timedelta(days=1))
        wallet.trust.decide(
            wallet.trust.issuers()[0].id, Level.PINNED, now=NOW - timedelta(hours=1)
        )
        slow = TrustError("fetch_too_slow", host="aoba-u.example", seconds=30.0)
        asked = [(f"{aoba}/did.json", None), (f"{aoba}/status/1", None), (f"{aoba}/status/2", slow)]
        wallet._knowing.learn([], asked, now=NOW - timedelta(hours=2))  # noqa: SLF001
        able = [row.id for row in wallet.badges(now=NOW) if row.good][:3]
        wallet.portfolios.present(
            able, recipient="Example Corp", now=NOW - timedelta(days=30), work=work
        )
        wallet.trust.decide(wallet.trust.issuers()[0].id, None, now=NOW)
        return Changes.LIBRARY

    session.run(live)
    _idle(session)
    session.go("activity")
    _idle(session)
    draw(window, "activity")
    page = window.page
    for code in ("activity_imported", "activity_asked_in_vain"):
        page._list.setCurrentIndex(  # noqa: SLF001
            next(
                index
                for at in range(page._model.rowCount())  # noqa: SLF001
                if (index := page._model.index(at)).data(Role.ROW) is not None  # noqa: SLF001
                and index.data(Role.ROW).code == code
            )
        )
        draw(window, code.replace("_", "-"))
    page._search.setText("zzz")  # noqa: SLF001
    _settle(300)
    _idle(session)
    draw(window, "activity-none")
    page._search.clear()  # noqa: SLF001
    session.go("handed")
    _settle(300)
    _idle(session)
    draw(window, "handed")


def _issuers(session: Session, window: Window, draw: Draw) -> None:
    """Draw an issuer that was pinned before its keys changed, the question, and the lists."""
    issuer = "did:web:aoba-u.example"

    def pin(wallet: Wallet, _: Work) -> Changes:
        changes = wallet.trust.decide(issuer, Level.PINNED, now=NOW)
        wallet._vault.trust.decide(  # noqa: SLF001 - by a key that it does not publish today
            Decision(issuer, Level.PINNED, NOW - timedelta(days=90), ("5f1c77aa0b2e91d4" * 3,))
        )
        wallet._knowing.forget()  # noqa: SLF001
        return changes

    session.run(pin)
    session.go("issuers", issuer)
    _idle(session)
    window.resize(SIZE[0], 1800)
    draw(window, "issuers-whole")
    window.resize(*SIZE)
    page = window.page
    page._asking.ask(issuer)  # noqa: SLF001 - as its button does
    _idle(session)
    draw(window, "issuers-hosts")
    for dialog in page.findChildren(ConsentDialog):
        dialog.reject()
    page._tabs[1].click()  # noqa: SLF001
    _idle(session)
    draw(window, "issuers-lists")
    page._tabs[0].click()  # noqa: SLF001
    session.run(lambda wallet, _: wallet.trust.decide(issuer, None, now=NOW))
    _idle(session)


def _pathways(session: Session, window: Window, draw: Draw) -> None:
    """Draw the goals, a goal with every kind of rule, and one of its steps that has expired."""
    session.go("pathways")
    _idle(session)
    draw(window, "pathways")
    session.go("pathways", "https://lcc.example/pathways/data-at-work")
    _idle(session)
    draw(window, "pathways-goal")
    view = window.page._view  # noqa: SLF001 - as a learner would with the arrow keys
    place = view.model.place_of("https://city.umikaze.example/badges/disaster-leader")
    view.outline.setCurrentIndex(view.model.at(place))
    draw(window, "pathways-step")
    view.show_picture(True)
    draw(window, "pathways-picture")
    view = window.page._view  # noqa: SLF001 - as a learner would with a click
    view.picture.show_ways(True)
    draw(window, "pathways-ways")
    view.picture.show_ways(False)
    view.picture.zoom(3)
    draw(window, "pathways-near")
    view.show_picture(False)
    session.go("pathways", "https://rivergate-college.example/pathways/cloud-support")
    _idle(session)
    draw(window, "pathways-ctdl")
    view.show_picture(True)
    draw(window, "pathways-condition")
    view.show_picture(False)
    _plans(session, window, draw)
    window.page.clear()


def _drawn(session: Session, window: Window, draw: Draw) -> None:
    """Draw a pathway of the learner's own, and a link of theirs to a goal that somebody awards."""
    session.run(
        lambda wallet, _: [wallet.drawing.remove(one.id) for one in wallet.drawing.all(now=NOW)]
    )
    japanese = session.language == "ja"
    titles = (
        ("地域のデータ分析者になる", "作品集をまとめ、まちの人に読んでもらう")
        if japanese
        else ("Data analyst for my town", "A portfolio that people of the town have read")
    )
    own = DrawnPathway(
        "",
        titles[0],
        "",
        DrawnStep("goal", titles[0]),
        (
            DrawnStep("s1", "", achievement="https://manabi.example/achievements/ai-literacy"),
            DrawnStep("s2", "", achievement="https://aoba-u.example/achievements/ds103"),
            DrawnStep("s3", titles[1], hours=40),
        ),
        (DrawnGroup("g1", "", RuleKind.ANY, ("s1", "s2")),),
        DrawnGroup("root", "", RuleKind.ALL, ("g1", "s3")),
        (("s1", "s3"),),
    )
    goal = "https://lcc.example/pathways/data-at-work/goal"
    steps = (DrawnStep("s1", titles[1]), replace(own.steps[0], key="s2"))
    link = replace(
        own,
        goal=DrawnStep("goal", "", achievement=goal),
        steps=steps,
        groups=(),
        root=DrawnGroup("root", "", RuleKind.ALL, ("s1", "s2")),
        order=(),
    )
    for name, drawn in (("own", own), ("link", link)):
        kept: list[str] = []

        def keep(wallet: Wallet, _work: Work, drawn: DrawnPathway = drawn) -> str:
            drawing = wallet.drawing.keep(drawn, now=NOW)[0]
            return wallet.pathways.show(drawing, now=NOW).row.id

        session.run(keep, kept.append)
        _idle(session)
        session.go("pathways", kept[0])
        _idle(session)
        draw(window, f"pathways-drawn-{name}")
        view = window.page._view  # noqa: SLF001 - as a learner would with a click
        view.show_picture(True)
        _idle(session)
        draw(window, f"pathways-drawn-{name}-picture")
        view.show_picture(False)
    window.page.clear()


def _drawing(session: Session, window: Window, draw: Draw) -> None:
    """Draw the page on which one draws: with nothing, with steps and a group, and a refusal."""
    japanese = session.language == "ja"
    goal, own = (
        ("まちのデータ活用を支える人になる", "地域の図書館で、データの読み方の講座を半年間つづける")
        if japanese
        else (
            "Help my town use its data",
            "A course on reading data, for half a year",
        )
    )
    session.go("draw")
    _idle(session)
    page = window.page
    draw(window, "draw-empty")
    page.goal.title.insert(goal)
    page.goal.title.textEdited.emit(goal)
    found: list[tuple[Drawable, ...]] = []
    session.read(lambda wallet: wallet.drawing.choices("", now=NOW), found.append)
    _idle(session)
    wanted = ("manabi.example/achievements/ai", "ds103", "ds202", "english-for-work", "ds-prof")
    for each in wanted:
        page.choices.ticked.emit(next(one for one in found[0] if each in one.achievement), True)
    page.choices.titled.emit(own)
    page.choices.list.setCurrentIndex(page.choices.model.index(1))
    page.steps.list.setCurrentIndex(page.steps.model.index(1))
    marked = page.steps.list.selectionModel()
    marked.select(page.steps.model.index(2), marked.SelectionFlag.Select)
    page.steps.group.click()
    _idle(session)
    page.preview.look()
    _idle(session)
    draw(window, "draw")
    page.sides.show_part(1)
    draw(window, "draw-picture")
    page.sides.show_part(0)
    page.steps.choose(page.draft.drawn.steps[-1].key)
    page.steps.part.hours.insert("40")
    page.steps.part.after.setCurrentIndex(1)
    page.steps.part.after.activated.emit(1)
    page.preview.look()
    _idle(session)
    column = page.findChildren(Column)[0]
    column.ensureWidgetVisible(page.steps.part.after)
    draw(window, "draw-step")
    page.steps.rule.kind.setCurrentIndex(3)
    page.steps.rule.kind.activated.emit(3)
    page.preview.look()
    _idle(session)
    column.ensureWidgetVisible(page.steps.rule)
    draw(window, "draw-refused")
    page.leave.click()
    _idle(session)


def _plans(session: Session, window: Window, draw: Draw) -> None:
    """Draw a plan before anything is ticked, one that is kept, a month, and two routes."""
    session.run(lambda wallet, _: [wallet.plans.remove(p.id) for p in wallet.plans.all(now=NOW)])
    view = window.page._view  # noqa: SLF001 - as a learner would with its buttons
    view.show_plan()
    _idle(session)
    draw(window, "pathways-plan-none")
    plan = view.plan
    plan.summary.fewest[Prefer.HOURS].click()
    _idle(session)
    row = plan.steps.choices[next(iter(plan.draft.steps))]
    row.day.edit.setText("2027-03-31")
    row.day.edit.editingFinished.emit()
    plan.summary.name.insert("春まで" if session.language == "ja" else "By spring")
    plan.summary.named.emit(plan.summary.name.text())
    plan.summary.save.click()
    _idle(session)
    draw(window, "pathways-plan")
    row.day.open_month()
    _popup(window, draw, "pathways-plan-month")
    for box, value in zip(plan.beside.boxes, ("now", Prefer.STEPS.value), strict=True):
        box.choose(value)
    plan.beside.ask()
    _idle(session)
    window.resize(SIZE[0], 1500)
    draw(window, "pathways-plan-beside")
    window.resize(*SIZE)
    view.show_picture(True)
    draw(window, "pathways-plan-picture")
    plan.summary.new.click()  # so that the next pictures show no plan
    view.show_picture(False)


def _importing(session: Session, window: Window, draw: Draw) -> None:
    """Draw the ways in, a review of something of everything, and the report afterwards."""
    session.go("import")
    draw(window, "import-start")
    field = window.page.findChildren(QPlainTextEdit)[0]
    field.setPlainText(
        "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example"
    )
    draw(window, "import-offer")
    samples = resources.folder() / "samples" / "badges"
    issuer = institution("tide-u.example")
    fresh = [Input(f"{n}.json", as_file(badge(issuer, n))) for n in range(3)]
    others = [Input("holiday.png", b"\x89PNG\r\n\x1a\n cut off"), Input("cv.txt", b"my life")]
    session.go("import", [samples, *fresh, *others])
    _idle(session)
    draw(window, "import")
    window.page._review._keep.click()  # noqa: SLF001 - its words have a count
    _idle(session)
    draw(window, "import-report")
    session.undo.undo()
    _idle(session)
    draw(window, "import-undone")


def _scanning(session: Session, window: Window, draw: Draw) -> None:
    """Draw the ways to a code, a part of a screen, codes to choose from, and an animated one."""
    request = "openid4vp://?client_id=x&request_uri=https%3A%2F%2Fjobs.example%2Frequest%2F1"
    screen = window.screen().grabWindow(window.winId()).toImage()
    session.go("scan")
    draw(window, "scan")
    page: Any = window.page
    page._start.enter(camera=True)  # noqa: SLF001 - as where one is
    draw(window, "scan-camera")
    page._stack.setCurrentWidget(page._region)  # noqa: SLF001 - as a click on its button does
    page._region.show_pictures([screen, screen])  # noqa: SLF001 - same
    draw(window, "scan-part")
    page.enter(None)
    page._stack.setCurrentWidget(page._found)  # noqa: SLF001 - as several codes do
    page._found.show_texts(  # noqa: SLF001 - same
        ["https://badges.example.ac.jp/b/1", request, "積み木" * 60, "https://a.example@b.example/"]
    )
    draw(window, "scan-found")
    page.enter(None)
    page._stack.setCurrentWidget(page._live)  # noqa: SLF001 - as a camera does
    page._live.watch(Source(page), "camera")  # noqa: SLF001 - same
    page._live._show(screen)  # noqa: SLF001 - same
    page._card.show_gathered(Gathered(9, 15))  # noqa: SLF001 - as nine parts do
    draw(window, "scan-animated")
    page._live._say_hint()  # noqa: SLF001 - as time does
    page._card.show_gathered(Gathered(9, 15, error=SharingError("code_damaged")))  # noqa: SLF001 - same
    draw(window, "scan-hint")
    page._forget_parts()  # noqa: SLF001 - for the pictures that follow
    page.enter(None)


def _looks(session: Session, window: Window, draw: Draw) -> None:
    """Draw the list of keys, high contrast, and text twice as large."""
    session.go("badges")
    session.keys_asked.emit()
    draw(window, "keys")
    window.back()
    session.looks.set_contrast(Contrast.ON)
    draw(window, "badges-contrast")
    session.looks.set_contrast(Contrast.OFF)
    session.looks.set_text(200)
    window.resize(1024, 700)
    for name in ("badges", "portfolios", "settings"):
        session.go(name)
        _idle(session)
        draw(window, f"{name}-large")
    session.looks.set_text(100)
    window.resize(*SIZE)


def _views(window: Window, draw: Draw) -> None:
    """Draw gallery and table, with headings, several chosen, and a search being named."""
    page = window.page
    for view, order in (
        (View.GALLERY, Arrangement(Sort.TITLE, descending=False, group=Group.ISSUER)),
        (View.TABLE, Arrangement(Sort.AWARDED, group=Group.STATE)),
    ):
        page._turn_view(view)  # noqa: SLF001 - as by its button
        draw(window, f"badges-{view}")
        page._arrange(order)  # noqa: SLF001 - as by its menu
        page._list.choose([], "")  # noqa: SLF001 - the first
        draw(window, f"badges-{view}-grouped")
        page._arrange(Arrangement())  # noqa: SLF001 - as above
    ids = [row.id for row in page._list.badges.rows]  # noqa: SLF001
    page._list.choose(ids[2:5], ids[2])  # noqa: SLF001 - as a learner would with Shift
    page._saved.line.ask("", lambda _: None)  # noqa: SLF001 - as by its menu
    draw(window, "badges-several")
    page._saved.line.close_line()  # noqa: SLF001
    page._turn_view(View.LIST)  # noqa: SLF001
    _stated(window, draw)
    page._list.choose([], ids[0])  # noqa: SLF001


def _life(session: Session, window: Window, draw: Draw, rows: tuple[BadgeRow, ...]) -> None:
    """Draw the list with marks, its shelves, and a badge that has been through something."""
    ids = [row.id for row in rows]
    work = "就職活動" if session.language == "ja" else "Job hunt"
    told = "withdrawn" if session.language == "en" else "取り消し後"

    def fill(wallet: Wallet, _: Work) -> Changes:
        marks = wallet.marks
        marks.set_favourite(ids[:2], True)
        for name in ("統計", "Python", told):
            marks.tag(ids[1:4], name)
        marks.set_note(ids[1], "最終課題では地元の商店街の人の流れを調べた。\n面接で話すこと。")
        names = [each.name for each in marks.collections()]
        if work not in names:
            marks.collect(marks.create_collection(work, now=NOW), ids[1:5])
        marks.archive(ids[6:8], now=NOW)
        marks.delete(ids[8:10], now=NOW)
        return Changes.LIBRARY

    session.go("badges")
    session.run(fill)
    _idle(session)
    page = window.page
    page._list.choose(ids[1:4], ids[1])  # noqa: SLF001 - as a learner would with Shift
    draw(window, "badges-marked")
    page._marks.opener.click()  # noqa: SLF001
    draw(window, "badges-filters")
    page._marks.opener.click()  # noqa: SLF001
    page._list.menu_asked.emit(page.mapToGlobal(page.rect().center()))  # noqa: SLF001
    _popup(window, draw, "badges-menu")
    page._marks.show_shelf(Shelf.ARCHIVE)  # noqa: SLF001
    _idle(session)
    draw(window, "badges-archive")
    page._marks.show_shelf(Shelf.DELETED)  # noqa: SLF001
    _idle(session)
    draw(window, "badges-deleted")
    page._marks.show_shelf(Shelf.DELETED)  # noqa: SLF001
    _idle(session)
    page._acts.delete(page._list.badges.rows[:1])  # noqa: SLF001
    _idle(session)
    draw(window, "badges-undo")
    session.undo.undo()
    session.run(lambda wallet, _: wallet.marks.undelete([r.id for r in wallet.deleted(now=NOW)]))
    session.run(lambda wallet, _: wallet.marks.unarchive(ids))
    _idle(session)
    window.resize(SIZE[0], 1500)
    session.go("badge", ids[1])
    _idle(session)
    draw(window, "badge-marked")
    window.resize(*SIZE)
    _older(session, window, draw)


def _older(session: Session, window: Window, draw: Draw) -> None:
    """Draw a badge with two editions, of which the first was checked before its key was known."""
    issuer = institution("tide-u.example")
    early, late = (
        as_file(badge(issuer, 1)),
        as_file(badge(issuer, 1, valid_from="2026-06-01T00:00:00Z")),
    )

    def live(wallet: Wallet, work: Work) -> str:
        inputs = [Input("early.json", early), Input("late.json", late)]
        then = NOW - timedelta(days=40)
        kept = wallet.keep(
            wallet.examine(inputs, now=then, work=work).credentials, now=then, work=work
        )
        wallet._vault.trust.keep_documents(dated(issuer.documents()))  # noqa: SLF001
        wallet._knowing.forget()  # noqa: SLF001
        wallet.recheck(now=NOW, work=work)
        return (kept.added or kept.copies)[0]

    made: list[str] = []
    session.run(live, made.append)
    _until(lambda: bool(made))
    session.go("badge", made[0])
    _idle(session)
    window.resize(SIZE[0], 1500)
    window.page._tabs.turn("history")  # noqa: SLF001 - as above
    _idle(session)
    for button in _buttons(window, "editions_compare"):
        button.click()
    _idle(session)
    draw(window, "badge-editions")
    window.resize(*SIZE)
    session.go("badges")  # or the page would miss what is deleted now
    session.run(lambda wallet, _: wallet.delete(made[0]))


def _certificates(session: Session, window: Window, draw: Draw) -> None:
    """Draw a badge with another language, one that says little, and one that means no good."""
    issuer = institution("tide-u.example")
    ids = [f"https://tide-u.example/achievements/{each}" for each in ("ja", "en", "none", "bad")]
    related = [{"id": ids[1], "type": ["Related"], "inLanguage": "en"}]
    outcome = {"type": ["Alignment"], "targetUrl": "https://tide-u.example/outcomes/1"}
    about = (
        achievement(
            ids[0],
            "海のデータ入門",
            inLanguage="ja",
            related=related,
            alignment=[
                {
                    **outcome,
                    "targetName": "潮位の記録を読み、グラフにして説明できる" * 3,
                    "targetFramework": "海風大学 学修成果",
                    "targetCode": "T-1",
                }
            ],
        ),
        achievement(ids[1], "Data of the sea", inLanguage="en"),
        achievement(ids[2], "無題の学び"),
        achievement(
            ids[3],
            "\u202eegdaB <b>p\u0430ypal</b>",
            description="<script>x</script> "
            "[Your bank](https://evil.example/login) " + "とても長い文章です。" * 1_200,
            criteria={"narrative": "\n".join(f"{at}. **step** {at} `code`" for at in range(300))},
            alignment=[{**outcome, "targetName": f"結果{at}" * 40} for at in range(40)],
        ),
    )  # fmt: skip - a table
    files = [
        as_file(issuer.issue(each, LEARNER, valid_from=START, credential_id=f"urn:x:{at}"))
        for at, each in enumerate(about)
    ]

    def live(wallet: Wallet, work: Work) -> tuple[str, ...]:
        wallet._vault.trust.keep_documents(dated(issuer.documents()))  # noqa: SLF001
        wallet._knowing.forget()  # noqa: SLF001
        inputs = [Input(f"{at}.json", file) for at, file in enumerate(files)]
        found = wallet.examine(inputs, now=NOW, work=work).credentials
        return wallet.keep(found, now=NOW, work=work).added

    made: list[tuple[str, ...]] = []
    session.run(live, made.append)
    _until(lambda: bool(made))
    window.resize(SIZE[0], 1800)
    for badge_id, name in zip(made[0], ("language", "english", "little", "hostile"), strict=True):
        session.go("badge", badge_id)
        _idle(session)
        draw(window, f"certificate-{name}")
        if name == "little":
            for button in _buttons(window, "coverage_rows"):
                button.click()
            draw(window, "certificate-elements")
    window.resize(*SIZE)
    session.go("badges")
    session.run(lambda wallet, _: wallet.delete(*made[0]))


def _stated(window: Window, draw: Draw) -> None:
    """Draw the list narrowed and grouped by what badges state."""
    page, session = window.page, window.page.session
    page._marks.opener.click()  # noqa: SLF001 - as a learner would with the mouse
    page._facets.stated.more.click()  # noqa: SLF001
    _popup(window, draw, "badges-stated-menu")
    page._facets.keep(  # noqa: SLF001
        where=("country=JP", "assessment=written", "assessment=practical", "workload=hours:10..30")
    )
    _idle(session)
    draw(window, "badges-stated")
    page._facets.keep(where=())  # noqa: SLF001
    page._marks.opener.click()  # noqa: SLF001
    page._arrange(Arrangement(Sort.WORKLOAD, group=Group.LEVEL))  # noqa: SLF001
    page._turn_view(View.TABLE)  # noqa: SLF001
    draw(window, "badges-stated-table")
    page._arrange(Arrangement())  # noqa: SLF001
    page._turn_view(View.LIST)  # noqa: SLF001


def _conversations(
    session: Session, window: Window, draw: Draw, rows: tuple[BadgeRow, ...]
) -> None:
    """Draw a request and an offer on their way; the badges are real, who asks is a stand-in."""
    found: list[Wallet] = []
    session.read(lambda wallet: wallet, found.append)
    _until(lambda: bool(found))
    good = [row for row in rows if row.good and row.spec == "open_badges_3"]
    wallet = SimpleNamespace(rows=(*good[:8], *rows[:4]), badge=found[0].badge)
    offers = StandInOffers(wallet, NOW)  # type: ignore[arg-type]
    wallet.offers = offers
    answering = StandInAnswering(wallet, NOW)  # type: ignore[arg-type]
    stand_ins = {"answering": answering, "offers": offers, "services": StandInServices(offers)}
    with mock.patch.dict(vars(found[0]), stand_ins):
        _answering(session, window, draw)
        _offering(session, window, draw, offers)
        _visiting(session, window, draw)
        session.go("offer")
        _idle(session)


def _answering(session: Session, window: Window, draw: Draw) -> None:
    for scene, name in (("plain", "contact"), ("nearby", "nearby")):
        session.go("answer", f"{REQUEST}{scene}")
        _idle(session)
        draw(window, f"answer_{name}")
    scenes = {"plain": "", "several": "_several", "none": "_none", "unsigned": "_unsigned"}
    scenes |= {"either": "_either", "forms": "_forms"}
    scenes |= {"answered": "_answered_before", "declined": "_declined_before"}
    for scene, name in scenes.items():
        session.go("answer", f"{REQUEST}{scene}")
        _idle(session)
        page = window.page
        page.first.agreed.emit()
        _idle(session)
        draw(window, f"answer{name}")
        if scene == "plain":
            bar = page.consent._column.verticalScrollBar()  # noqa: SLF001 - as a wheel does
            bar.setValue(bar.maximum())
            draw(window, "answer_fields")
            page.consent.decline.emit()
            _idle(session)
            draw(window, "answer_declined")
        if scene == "several":
            page.consent.share.emit()
            _idle(session)
            draw(window, "answer_sent")


def _visiting(session: Session, window: Window, draw: Draw) -> None:
    """Draw a visit to a backpack on the web."""
    session.go("backpack")
    _idle(session)
    draw(window, "backpack")
    for host in (PACK, f"moved.{PACK}"):
        session.go("backpack", host)
        _idle(session)
        page = window.page
        if host == PACK:
            draw(window, "backpack_contact")
        page.first.agreed.emit()
        _idle(session)
        draw(window, "backpack_found" if host == PACK else "backpack_moved")
    page.service.left.emit()


def _offering(session: Session, window: Window, draw: Draw, offers: StandInOffers) -> None:
    for scene in ("plain", "code", "moved"):
        session.go("offer", f"{OFFER}{scene}")
        _idle(session)
        window.page.first.agreed.emit()
        _idle(session)
        draw(window, "offer" if scene == "plain" else f"offer_{scene}")
    page = window.page
    offers.findings = (Finding("review_not_yours", Weight.CARE, {"count": "1"}),)
    page.offer.fetch.emit()
    _idle(session)
    draw(window, "offer_review")
    page.arrived.review._keep.click()  # noqa: SLF001 - its words have a count
    _idle(session)
    draw(window, "offer_kept")
    offers.comes, offers.later = 0, NOW + timedelta(minutes=15)
    session.go("offer", f"{OFFER}word")
    _idle(session)
    page.first.agreed.emit()
    _idle(session)
    page.offer.code.field.setText(CODE)
    page.offer.fetch.emit()
    _idle(session)
    draw(window, "offer_later")


def _popup(window: Window, draw: Draw, name: str) -> None:
    """Draw a menu that stands open, and close it."""
    _settle()
    menu = QApplication.activePopupWidget()
    if menu is not None:
        draw(menu, name)  # type: ignore[arg-type]
        menu.close()
    window.activateWindow()


def _backups(session: Session, window: Window, draw: Draw, folder: Path) -> None:
    """Draw a backup made, tried out and restored."""
    folder.mkdir(exist_ok=True)
    file = folder / "tsumiki-2026-11-23.tsumiki-backup"
    session.go("backup")
    draw(window, "backup")
    for field in window.page.findChildren(QLineEdit):
        field.setText(_PASSPHRASE)
    with mock.patch.object(file_choice, "place_for", return_value=file):
        _press(window, "backup_start")
    _idle(session)
    draw(window, "backup-done")
    for name, read in (("check_backup", "check_backup_read"), ("restore", "restore_read")):
        session.go(name, file)
        window.page.file.passphrase.edit.setText("not this one, surely")
        _press(window, read)
        _idle(session)
        draw(window, f"{name}-wrong")
        window.page.file.passphrase.edit.setText(_PASSPHRASE)
        _press(window, read)
        _idle(session)
        draw(window, f"{name}-told")
        session.run(lambda wallet, _: wallet.delete(*wallet.ids()[:3]))  # comes back just below
        _idle(session)
    session.go("restore", file)
    window.page.file.passphrase.edit.setText(_PASSPHRASE)
    _press(window, "restore_read")
    _idle(session)
    draw(window, "restore-would")
    _press(window, "restore_now")
    _idle(session)
    for button in window.page.findChildren(QPushButton):
        if button.isVisible() and button.isCheckable():
            button.click()
    draw(window, "restore-done")
    phone = folder / "phone.json"
    phone.write_text(json.dumps(universal_wallet("学校", 1)), encoding="utf-8")
    session.go("import", HandedOver(paths=(file, phone)))
    _idle(session)
    draw(window, "import-offers")
    session.go("settings")
    _idle(session)
    draw(window, "settings-backup")


_SHOWN = {
    ("valid", "anchored"): "badge-good",
    ("valid", "seen"): "badge-issuer-open",
    ("expired", ""): "badge-expired",
    ("revoked", ""): "badge-revoked",
    ("invalid_signature", ""): "badge-altered",
    ("unknown_key", ""): "badge-unknown",
    ("clr", ""): "badge-with-parts",
    ("endorsed", ""): "badge-endorsed",
}


def _first(rows: tuple[BadgeRow, ...], verdict: str, trust: str = "") -> str:
    if verdict == "clr":
        return next(row.id for row in rows if row.spec == "clr_2")
    if verdict == "endorsed":
        return next(row.id for row in rows if "修了証" in row.title)
    return next(row.id for row in rows if row.verdict == verdict and trust in ("", row.trust))


def _idle(session: Session) -> None:
    """Wait for the jobs that a page has started, and for those that these start in turn."""
    for _ in range(3):
        done: list[None] = []
        session.run(lambda _wallet, _work: None, done.append)
        _until(partial(bool, done))


def _settle(milliseconds: int = 400) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(reached: Callable[[], bool]) -> None:
    """Wait for something; a busy computer derives a key in many seconds, and that is no failure."""
    latest = time.monotonic() + _PATIENCE
    while not reached():
        if time.monotonic() > latest:
            at = reached.__code__
            where = f"{Path(at.co_filename).name}:{at.co_firstlineno}"
            raise SystemExit(f"The window did not come as far as expected: {where}")
        _settle(50)


if __name__ == "__main__":
    sys.exit(main())
