"""``receiver``, and ``verify`` of what an animated code showed: as text and as pictures."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import AT, run
from tests.issuer_simulator.applicant import as_bytes
from tests.receiving.handing import ME, SCHOOL, badge
from tests.service.making import pack
from wallet.errors import SharingError
from wallet.papers.receiving_page import receiving_page
from wallet.sharing.animated.parts import parts
from wallet.sharing.qr import qr_png
from wallet.tasks.codes.collecting import Collected, collect, opened
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

VP = as_bytes(ME.presentation(badge(1), badge(2), name="Data work", shownName="青木 さくら"))
ASKED = ("--challenge", "c-123", "--domain", "employer.example")


def texts(count: int, data: bytes = VP) -> list[str]:
    return list(islice(parts(data), count))


def pictured(folder: Path, given: list[str]) -> Path:
    folder.mkdir()
    for number, text in enumerate(given):
        (folder / f"frame {number}.png").write_bytes(qr_png(text, scale=3))
    return folder


@pytest.fixture
def known(tmp_path: Path) -> tuple[str, str]:
    return "--resources", str(pack(SCHOOL.documents(), tmp_path / "pack"))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_is_written(tmp_path: Path, language: str) -> None:
    target = tmp_path / "受け取り.html"
    done = run("receiver", target, "--lang", language)
    page = receiving_page()
    assert (done.code, target.read_bytes()) == (0, page)
    assert "受け取り.html" in done.out
    done = run("receiver", target, "--json")
    assert done.json == {"file": str(target), "size": len(page)}
    done = run("receiver", tmp_path / "none" / "page.html", "--json")
    assert (done.code, done.json["error"]["code"]) == (3, "file_not_writable")


@pytest.mark.parametrize("form", ["text", "crlf", "pictures"])
def test_parts_are_put_together_and_judged(
    tmp_path: Path, known: tuple[str, str], form: str
) -> None:
    given = texts(30)[1::2]
    if form == "pictures":
        file = pictured(tmp_path / "theirs", given)
        (file / "notes.txt").write_text("no picture", encoding="utf-8")
        (file / "spoilt.png").write_bytes(qr_png(given[0])[:200])
        (file / "other.png").write_bytes(qr_png("https://a.example"))
    else:
        file = tmp_path / "theirs"
        end = "\r\n" if form == "crlf" else "\n"
        file.write_bytes(end.join([given[0], "a remark", *given, given[2][:-2]]).encode())
    done = run("verify", file, *ASKED, *known, *AT, "--json")
    assert done.code == 0, done.err
    (result,) = done.json["results"]
    assert result["verdict"] == "valid"
    assert result["received"]["size"] == len(VP)
    assert result["received"]["cover"]["name"] == "青木 さくら"
    assert "of an animated code, put together" in done.err


def test_a_single_code_that_is_one_part(tmp_path: Path, known: tuple[str, str]) -> None:
    small = tmp_path / "small"
    small.write_text(next(parts(VP, fragment=4_000)), encoding="utf-8")
    assert run("verify", small, *ASKED, *known, *AT).code == 0


def test_what_is_not_enough_says_what_is_missing(tmp_path: Path) -> None:
    few, nothing, film = tmp_path / "few.txt", tmp_path / "empty", tmp_path / "film.mp4"
    some = texts(5)
    few.write_text("\n".join(some), encoding="utf-8")
    nothing.mkdir()
    film.write_bytes(b"\0\0\0\x18ftypisom" + bytes(50))
    two = tmp_path / "two.txt"
    two.write_text("\n".join([some[0], texts(2, VP + b" ")[1]]), encoding="utf-8")
    foreign = tmp_path / "foreign.txt"
    foreign.write_text("UR:CRYPTO-SEED/AEADAOLAZMJENDEOTI", encoding="utf-8")
    spoilt = tmp_path / "spoilt.txt"
    spoilt.write_text(some[0][:-2], encoding="utf-8")
    done = run("verify", few, nothing, film, two, foreign, spoilt, *AT, "--json", "--lang", "en")
    assert done.code == 3
    errors = [each["error"] for each in done.json["results"]]
    assert [each["code"] for each in errors] == [
        "animated_incomplete",
        "animated_nothing",
        "animated_is_video",
        "animated_other_message",
        "animated_other_kind",
        "animated_nothing",
    ]
    assert errors[0]["message"].startswith("Only 5 of ")
    assert "tsumiki receiver" in errors[2]["next"]
    assert "crypto-seed" in errors[4]["message"]


def test_collecting_tells_what_it_used() -> None:
    given = texts(20)
    needed = int(given[0].split("/")[1].split("-")[1])
    assert collect(["remark", given[0][:-2], *given]) == Collected(VP, needed, 2)
    for spoilt in ([], ["remark"], given[:2]):
        with pytest.raises(SharingError) as caught:
            collect(spoilt)
        assert caught.value.code == "animated_incomplete"
        assert caught.value.details["received"] == (2 if len(spoilt) == 2 else 0)


@pytest.mark.parametrize(
    ("data", "video"),
    [
        (b"\x1a\x45\xdf\xa3webm", True),
        (b"YUV4MPEG2 W1", True),
        (b"RIFF\0\0\0\0AVI LIST", True),
        (b"\0\0\0\x20ftypqt  ", True),
        (b"RIFF\0\0\0\0WEBPVP8 ", False),
        (b"\0\0\0\x20ftypheic", False),
        (b"{}", False),
        (b"", False),
    ],
)
def test_videos_are_told_from_other_files(tmp_path: Path, data: bytes, video: bool) -> None:  # noqa: FBT001 - a case
    file = tmp_path / "file"
    file.write_bytes(data)
    if not video:
        assert opened(file, Work()) == Collected(data)
        return
    with pytest.raises(SharingError) as caught:
        opened(file, Work())
    assert caught.value.code == "animated_is_video"
