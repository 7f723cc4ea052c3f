"""A code on the screen: which, how large, for whom, full screen, in motion, and what is logged."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import settle
from tests.gui.learner import written
from tests.gui.standin_showing import made_up_parts
from wallet.errors import VaultError
from wallet.gui import theme
from wallet.gui.showing import shown_log
from wallet.gui.showing.code_picture import CodePicture
from wallet.gui.widgets.column import Column
from wallet.sharing.fitting import fit
from wallet.sharing.qr import qr_matrix, read_qr
from wallet.snapshots.showing import ShownWay, Way

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.gui.standin_showing import StandInShowing
    from wallet.gui.session import Session
    from wallet.gui.showing.show_page import ShowPage
    from wallet.gui.window import Window


@pytest.fixture(autouse=True)
def _parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts themselves have tests of their own; here it counts that they follow each other."""
    stand_in = SimpleNamespace(parts=made_up_parts)
    monkeypatch.setitem(sys.modules, "wallet.sharing.animated.parts", stand_in)


@pytest.fixture
def page(window: Window, session: Session, qtbot: QtBot) -> ShowPage:
    session.go("show", "badge-1")
    found: ShowPage = window.page  # type: ignore[assignment]
    qtbot.waitUntil(lambda: found.showing is not None)
    return found


@pytest.fixture
def log(session: Session, qtbot: QtBot) -> StandInShowing:
    found: list[StandInShowing] = []
    session.read(lambda wallet: wallet.showing, found.append)  # type: ignore[arg-type, return-value]
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def seen(widget: QWidget) -> tuple[str, ...]:
    """Return what a scanner reads from a widget as it is drawn."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert widget.grab().save(buffer, "PNG")
    return read_qr(bytes(buffer.data().data()))


def text(page: ShowPage) -> str:
    return " ".join(written(page))


def test_the_best_way_comes_first_and_reads_from_the_screen(page: ShowPage) -> None:
    assert page.way is Way.VP1
    assert page.showing is not None
    assert seen(page) == (page.showing.by(Way.VP1).text,)
    said = text(page)
    assert "AI Ethics Foundations" in said
    assert "QR version 1" in said
    assert "84% of what most scanners read" in said
    assert "One code is enough." in said
    assert "its holder signed nothing" in said
    assert "states no end date" in said
    assert "photograph it" in said
    assert "brightness" in said
    assert page.ways[Way.VP1].hasFocus()


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK, theme.DARK_CONTRAST])
def test_the_code_is_black_on_white_in_every_look(page: ShowPage, look: theme.Theme) -> None:
    theme.apply(look)
    try:
        image = page.code.picture.grab().toImage()
        colours = {
            image.pixelColor(x, image.height() // 2).name()
            for x in range(image.width() // 3, image.width() * 2 // 3)
        }
        assert colours == {"#000000", "#ffffff"}
    finally:
        theme.apply(theme.LIGHT)


@pytest.mark.parametrize("side", [185, 300, 611, 1000])
def test_modules_are_whole_pixels_and_as_large_as_fits(qtbot: QtBot, side: int) -> None:
    picture = CodePicture(bounded=False)
    qtbot.addWidget(picture)
    modules = qr_matrix("A" * 300)
    picture.resize(side, side + 40)
    picture.show_modules(modules)
    assert picture.module_pixels == side // len(modules) >= 2
    assert seen(picture) == ("A" * 300,)
    picture.show_modules(())
    assert picture.module_pixels == 0
    assert seen(picture) == ()


def test_a_dense_code_says_so_and_what_would_help(page: ShowPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.ways[Way.PIXELPASS], Qt.MouseButton.LeftButton)
    said = text(page)
    assert "An animated code, a PDF, a file, or a request" in said
    assert "evidence" in said
    assert "can be left out" in said
    assert page.meter.bar.value() == page.meter.bar.maximum()
    assert "%" in page.meter.bar.accessibleName()


def test_ways_are_chosen_by_keys(page: ShowPage, qtbot: QtBot) -> None:
    for way in (Way.PIXELPASS, Way.ANIMATED, Way.LINK):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        assert page.way is way
    assert "does not state a web address" in page.code.why.text
    assert not page.large.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_F)
    assert page.full is None


def test_signing_for_somebody_and_taking_it_back(page: ShowPage, qtbot: QtBot) -> None:
    assert not page.whom.sign.isEnabled()
    qtbot.keyClicks(page.whom.field, "mirai.example")
    qtbot.keyClick(page.whom.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.showing is not None and page.showing.built is not None)
    assert page.way is Way.ANIMATED, "what was shown before cannot be"
    assert "Signed by its holder for mirai.example, valid until 24 Nov 2026" in text(page)
    page.choose(Way.VP1)
    assert "mood" in page.code.why.text
    assert seen(page) == ()
    qtbot.mouseClick(page.whom.unsign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.showing is not None and page.showing.built is None)
    assert not page.whom.unsign.isVisible()


def test_a_link_is_typed_checked_and_shown_with_its_host(page: ShowPage, qtbot: QtBot) -> None:
    page.choose(Way.LINK)
    qtbot.keyClicks(page.link.field, "http://192.168.1.7/x")
    qtbot.keyClick(page.link.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "https" in page.code.why.text)
    page.link.field.clear()
    qtbot.keyClicks(page.link.field, "https://me.example/badges")
    qtbot.keyClick(page.link.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seen(page) == ("https://me.example/badges",))
    assert "It leads to me.example" in text(page)
    assert "Nobody has looked whether the badge is there" in text(page)
    assert page.large.isEnabled()


def test_full_screen_shows_the_code_alone_on_white_and_escape_leaves(
    page: ShowPage, log: StandInShowing, qtbot: QtBot
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F)
    full = page.full
    assert full is not None
    assert full.isVisible()
    assert full.isFullScreen()
    assert page.showing is not None
    assert seen(full) == (page.showing.by(Way.VP1).text,)
    assert full.grab().toImage().pixelColor(2, 2).name() == "#ffffff"
    assert any("its holder signed nothing" in line for line in written(full))
    assert any("Esc" in line for line in written(full))
    qtbot.waitUntil(lambda: [way for _, way in log.noted] == [Way.VP1])
    qtbot.keyClick(full, Qt.Key.Key_Escape)
    assert page.full is None
    assert page.isVisible()
    assert page.large.hasFocus()
    page.show_full()
    qtbot.keyClick(page.full, Qt.Key.Key_F)
    assert page.full is None
    assert len(log.noted) == 1, "the same way once"


def test_a_long_title_leaves_the_room_to_the_code(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.go("show", "badge-2")
    page: ShowPage = window.page  # type: ignore[assignment]
    qtbot.waitUntil(lambda: page.showing is not None)
    assert page.showing is not None
    page.showing = replace(page.showing, title="長い題名 " * 1_000)
    page.show_full()
    full = page.full
    assert full is not None
    full.resize(1000, 700)
    full.grab()
    assert full.picture.height() > 480
    assert len(full.windowTitle()) > 60
    qtbot.keyClick(full, Qt.Key.Key_Escape)


def test_the_words_below_stay_dark_in_the_dark_theme(page: ShowPage, qtbot: QtBot) -> None:
    theme.apply(theme.DARK)
    try:
        page.show_full()
        full = page.full
        assert full is not None
        full.resize(900, 700)
        image = full.grab().toImage()
        assert image.pixelColor(2, 2).name() == "#ffffff"
        rows = range(image.height() - 120, image.height() - 10)
        dark = [
            image.pixelColor(x, y).lightness()
            for y in rows
            for x in range(image.width() // 3, image.width() * 2 // 3, 2)
        ]
        assert min(dark) < 90
        qtbot.keyClick(full, Qt.Key.Key_Escape)
    finally:
        theme.apply(theme.LIGHT)


def test_a_code_that_stands_is_logged_and_one_turned_past_is_not(
    page: ShowPage, log: StandInShowing, qtbot: QtBot
) -> None:
    assert page.log.stands.interval() == shown_log.STANDS_MS
    page.choose(Way.PIXELPASS)
    assert log.noted == []
    page.log.stands.setInterval(1)
    page.choose(Way.VP1)
    qtbot.waitUntil(lambda: [way for _, way in log.noted] == [Way.VP1])
    qtbot.waitUntil(lambda: "Noted in" in text(page))


def test_parts_are_logged_once_as_many_went_by_as_make_the_whole(
    page: ShowPage, log: StandInShowing, qtbot: QtBot
) -> None:
    page.choose(Way.ANIMATED)
    page.player.toggle()
    while page.player.number > 1:  # it may have gone on by itself
        page.player.start(b"{}")
        page.player.toggle()
    page.show_full()
    assert page.player.number == 1
    assert page.log.has(Way.ANIMATED) is False
    assert page.full is not None
    page.player.step()
    assert page.log.has(Way.ANIMATED) is False
    page.player.step()
    qtbot.waitUntil(lambda: [way for _, way in log.noted] == [Way.ANIMATED])
    qtbot.keyClick(page.full, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Noted in" in text(page))


def test_nothing_is_logged_of_a_window_that_nobody_sees(
    page: ShowPage, window: Window, log: StandInShowing, qtbot: QtBot
) -> None:
    window.showMinimized()
    page.log.stands.setInterval(1)
    page.choose(Way.PIXELPASS)
    qtbot.wait(30)
    assert log.noted == []
    window.showNormal()
    qtbot.waitUntil(lambda: [way for _, way in log.noted] == [Way.PIXELPASS])


def test_the_code_stays_where_it_is_when_it_is_noted(
    page: ShowPage, log: StandInShowing, qtbot: QtBot
) -> None:
    before = page.code.picture.mapTo(page, page.code.picture.rect().topLeft())
    page.log.stood()
    qtbot.waitUntil(lambda: "Noted in" in text(page))
    settle(50)
    assert page.code.picture.mapTo(page, page.code.picture.rect().topLeft()) == before
    assert len(log.noted) == 1


def test_a_signature_counts_down_and_is_over(
    page: ShowPage, session: Session, qtbot: QtBot
) -> None:
    page.whom.sign_asked.emit("mirai.example")
    qtbot.waitUntil(lambda: page.showing is not None and page.showing.built is not None)
    assert page.showing is not None
    end = page.showing.valid_until
    assert end is not None
    assert "24 hours left" in text(page)
    session.now = lambda: end - timedelta(minutes=2, seconds=5)
    page.show_full()
    full = page.full
    assert full is not None
    page.tick()
    assert "2 minutes left" in " ".join(written(full))
    assert seen(full) != ()
    session.now = lambda: end - timedelta(seconds=30)
    page.tick()
    assert "Less than a minute left" in text(page)
    session.now = lambda: end
    page.tick()
    assert seen(full) == ()
    assert "This signature ended on" in " ".join(written(full))
    assert not page.player.plays
    qtbot.keyClick(full, Qt.Key.Key_Escape)
    assert "Sign it again" in page.code.why.text
    assert seen(page) == ()
    assert not page.large.isEnabled()
    page.show_full()
    assert page.full is None
    page.choose(Way.PIXELPASS)
    assert seen(page) == (), "in no other way either"
    session.set_language("ja")
    assert "期限が切れたため" in page.code.why.text
    session.set_language("en")


def test_a_badge_that_has_ended_says_so(page: ShowPage, session: Session) -> None:
    assert page.showing is not None
    page.showing = replace(page.showing, badge_until=session.now() - timedelta(days=9))
    page.tick()
    assert "The badge ended on 14 Nov 2026" in text(page)
    page.showing = replace(page.showing, badge_until=session.now() + timedelta(days=9))
    page.tick()
    assert "The badge ends on 2 Dec 2026" in text(page)


def test_a_way_that_works_better_is_one_press_away(page: ShowPage, qtbot: QtBot) -> None:
    page.choose(Way.PIXELPASS)
    assert "VP1" in page.meter.instead.text()
    qtbot.mouseClick(page.meter.instead, Qt.MouseButton.LeftButton)
    assert page.way is Way.VP1
    assert page.ways[Way.VP1].hasFocus()
    assert not page.meter.instead.isVisible()
    page.choose(Way.LINK)
    assert page.code.instead.isVisible()
    qtbot.keyClick(page.code.instead, Qt.Key.Key_Space)
    assert page.way is Way.VP1


@pytest.mark.parametrize("language", ["en", "ja"])
def test_advice_of_any_way_has_room_in_a_narrow_window(
    page: ShowPage, session: Session, window: Window, language: str
) -> None:
    session.set_language(language)
    session.looks.set_text(200)
    window.resize(760, 700)
    for way in Way:
        page.meter.show_fit(fit("x" * 60), way)
        settle()
        assert page.findChildren(Column)[0].horizontalScrollBar().maximum() == 0, way
    session.looks.set_text(100)


def test_full_screen_advises_on_the_screen_itself(page: ShowPage, qtbot: QtBot) -> None:
    page.show_full()
    assert page.full is not None
    said = written(page.full)
    assert any("brightness" in line for line in said)
    qtbot.keyClick(page.full, Qt.Key.Key_Escape)


def test_parts_follow_each_other_pause_and_change_speed(page: ShowPage, qtbot: QtBot) -> None:
    page.choose(Way.ANIMATED)
    player, speed = page.player, page.speed
    assert player.plays
    assert speed.isVisible()
    assert not page.meter.isVisible()
    qtbot.waitUntil(lambda: player.number >= 3)
    assert "5 parts a second" in text(page)
    qtbot.mouseClick(speed.pause, Qt.MouseButton.LeftButton)
    assert not player.plays
    at = player.number
    assert seen(page)[0].startswith(f"UR:BYTES/{at}-3/")
    qtbot.mouseClick(speed.next, Qt.MouseButton.LeftButton)
    assert player.number == at + 1
    qtbot.keyClick(page, Qt.Key.Key_N)
    assert player.number == at + 2
    assert f"Part {at + 2}; parts needed: 3" in text(page)
    for key, rate in ((Qt.Key.Key_End, 10), (Qt.Key.Key_Home, 2), (Qt.Key.Key_Right, 3)):
        qtbot.keyClick(speed.slider, key)
        assert player.rate == rate
        assert player._timer.interval() == 1000 // rate
    assert "3 parts a second" in text(page)


@pytest.mark.parametrize(
    ("whole", "rate", "said", "long"),
    [
        (3, 5, "about 1 second.", False),
        (95, 5, "about 19 seconds.", False),
        (96, 5, "about 20 seconds.", True),
        (232, 5, "about 47 seconds.", True),
        (300, 5, "about 60 seconds.", True),
        (301, 5, "about 2 minutes.", True),
        (232, 2, "about 2 minutes.", True),
    ],
)
def test_how_long_all_parts_take_is_said_and_that_a_file_is_quicker(
    page: ShowPage, whole: int, rate: int, said: str, *, long: bool
) -> None:
    page.choose(Way.ANIMATED)
    page.player.stop()
    page.player.whole = whole
    page.player.set_rate(rate)
    page.speed.retranslate()
    assert f"Once round takes {said}" in text(page)
    assert said in page.speed.slider.accessibleDescription()
    assert ("A file is quicker" in text(page)) is long
    assert page.speed.long.isVisible() is long


def test_keys_of_the_full_screen_pause_and_change_speed(page: ShowPage, qtbot: QtBot) -> None:
    page.choose(Way.ANIMATED)
    page.show_full()
    full, player = page.full, page.player
    assert full is not None
    qtbot.keyClick(full, Qt.Key.Key_Space)
    assert not player.plays
    qtbot.keyClick(full, Qt.Key.Key_Plus)
    qtbot.keyClick(full, Qt.Key.Key_Up)
    assert player.rate == 7
    assert page.speed.slider.value() == 7
    for _ in range(10):
        qtbot.keyClick(full, Qt.Key.Key_Minus)
    assert player.rate == 2
    assert any("Space" in line for line in written(full))
    player.step()
    assert seen(full)[0].startswith(f"UR:BYTES/{player.number}-3/")
    qtbot.keyClick(full, Qt.Key.Key_Escape)


def test_who_wants_no_motion_starts_it_by_hand(page: ShowPage, qtbot: QtBot) -> None:
    theme.apply(theme.LIGHT, calm=True)
    try:
        page.choose(Way.ANIMATED)
        assert not page.player.plays
        assert page.player.number == 1
        assert "Play" in page.speed.pause.text()
        qtbot.mouseClick(page.speed.pause, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.player.number >= 2)
    finally:
        theme.apply(theme.LIGHT)


def test_what_even_parts_cannot_carry_is_told(page: ShowPage, log: StandInShowing) -> None:
    page.choose(Way.ANIMATED)
    for _ in range(3):
        page.player.step()
    assert page.showing is not None
    too_much = ShownWay(Way.ANIMATED, why="animated_too_much")
    page._take(replace(page.showing, ways=(*page.showing.ways[:2], too_much), best=Way.ANIMATED))
    page.choose(Way.ANIMATED)
    assert "too much for an animated code" in page.code.why.text
    assert not page.player.plays
    assert not page.large.isEnabled()
    assert seen(page) == ()
    page.log.stood()
    assert log.noted == [], "what went by before was something else"


def test_leaving_and_locking_take_the_code_off_the_screen(
    page: ShowPage, session: Session, window: Window, qtbot: QtBot
) -> None:
    page.choose(Way.ANIMATED)
    page.show_full()
    session.go("badges")
    assert page.full is None
    assert not page.player.plays
    session.go("show", "badge-2")
    qtbot.waitUntil(lambda: page.showing is not None and page.showing.title == "機械学習 初級")
    page.show_full()
    full = page.full
    assert full is not None
    session.lock()
    assert not full.isVisible()
    assert window.page is not page


def test_coming_back_with_nothing_new_shows_it_as_it_was(
    page: ShowPage, session: Session, window: Window
) -> None:
    page.choose(Way.PIXELPASS)
    session.go("settings")
    session.go("show")
    assert window.page is page
    assert page.way is Way.PIXELPASS
    assert page.showing is not None
    assert seen(page) == (page.showing.by(Way.PIXELPASS).text,)


def test_without_anything_it_teaches_where_codes_come_from(
    window: Window, session: Session
) -> None:
    session.go("show")
    assert "Open a badge or a portfolio" in " ".join(written(window.page))


def test_a_badge_that_went_is_told(
    window: Window, session: Session, qtbot: QtBot, log: StandInShowing,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def gone(*_: object, **__: object) -> None:
        raise VaultError("no_such_badge", badge="badge-1")

    monkeypatch.setattr(log, "badge", gone)
    session.go("show", "badge-1")
    page: ShowPage = window.page  # type: ignore[assignment]
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert seen(page) == ()
    qtbot.keyClick(page, Qt.Key.Key_F)
    assert page.full is None


def test_both_languages_while_it_is_shown(page: ShowPage, session: Session) -> None:
    session.set_language("ja")
    said = text(page)
    assert "全画面で表示" in page.large.text()
    assert "1 つのコードに収まります。" in said
    assert "発行者が署名したままの内容です" in said
    session.set_language("en")
