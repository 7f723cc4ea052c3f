"""What asks for the window: files, links and codes; what a browser says chooses nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from wallet import paths
from wallet.cli.opening import window_asked
from wallet.sharing.link_forms import SCHEMES

REQUEST = "openid4vp://?client_id=x&request_uri=https%3A%2F%2Fv.example%2F1"


@pytest.mark.parametrize(
    "text",
    [
        REQUEST,
        *(f"{scheme}:?x=1" for scheme in SCHEMES if "interaction" not in scheme),
        "interaction:https://x.example/?iuv=1",
        "web+interaction:https%3A%2F%2Fx.example",
        "https://example.ac.jp/1",
        "https://a@evil.example/",  # refused by the window, with a reason
        "openid4vp:?request_uri=javascript:1",
        "VP1-B3ECQDA",
        "UR:BYTES/1-2/AA",
        '{"type": []}',
        "openid4vp:?x=" + "a" * 100_000,  # longer than a name of a file may be
    ],
)
def test_a_text_opens_the_window_as_it_is(text: str) -> None:
    opening = window_asked([text])
    assert opening is not None
    assert opening.words == (text,)


def test_a_file_may_be_named_like_a_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("VP1-mine.json").touch()
    opening = window_asked(["VP1-mine.json"])
    assert opening is not None
    assert opening.words == (str(tmp_path / "VP1-mine.json"),)


@pytest.mark.parametrize(
    "behind",
    [
        ["--home=/elsewhere"],
        ["--home", "/elsewhere"],
        ["--lang", "fr"],
        ["--json"],
        ["--", "--home"],
        [REQUEST, "--home", "/elsewhere"],
        [f"{REQUEST} --home /elsewhere"],
        ["backup", "write", "/a"],
        ["list"],
        ["-"],
        [""],
        [],
    ],
)
def test_behind_two_dashes_there_is_no_option_and_no_command(behind: list[str]) -> None:
    opening = window_asked(["--home", "/own", "--", *behind])
    assert opening is not None
    assert opening.home == Path("/own")
    assert opening.language == ""
    assert not any(word.startswith("-") for word in opening.words), "paths are whole"
    assert window_asked(["--", *behind]).home == paths.default_home()  # type: ignore[union-attr]


def test_before_two_dashes_a_command_stays_a_command() -> None:
    assert window_asked(["note", "id", "--", REQUEST]) is None
    assert window_asked(["--json", "--", REQUEST]) is None


def test_too_much_is_cut() -> None:
    opening = window_asked(["--", *["/a"] * 5000])
    assert opening is not None
    assert len(opening.words) == 1000
    opening = window_asked(["--", "openid4vp:" + "a" * 1_000_000])
    assert opening is not None
    assert len(opening.words[0]) == 200_000
