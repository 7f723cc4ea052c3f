"""Files and folders: what is read, what is left out, and where it stops."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.service.making import NOW, as_file, badge, institution
from wallet.errors import Cancelled, ReadingError
from wallet.tasks.importing import gathering
from wallet.tasks.importing.gathering import gather
from wallet.work import Progress, Work

if TYPE_CHECKING:
    from wallet.service import Wallet


def names(*paths: Path) -> list[str]:
    return [one.name for one in gather(paths, Work())]


def test_a_folder_is_read_to_its_depths_in_order(tmp_path: Path) -> None:
    for name in ("b.json", "a/z.json", "a/日本 語.json", ".hidden", ".git/x.json", "c/d/e.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    read = gather([tmp_path], Work())
    assert [one.name for one in read] == ["a/z.json", "a/日本 語.json", "b.json", "c/d/e.json"]
    assert [one.data.decode() for one in read] == [one.name for one in read]


def test_links_inside_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.json").write_text("secret")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "own.json").write_text("own")
    (inside / "file.json").symlink_to(outside / "secret.json")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    (inside / "nowhere").symlink_to(tmp_path / "nothing")
    os.mkfifo(inside / "pipe")  # reading it would wait for ever
    assert names(inside) == ["own.json"]
    (tmp_path / "chosen").symlink_to(inside)
    assert names(tmp_path / "chosen") == ["own.json"]  # the learner's own choice is followed
    assert names(inside / "file.json") == ["file.json"]


def test_what_cannot_be_opened_stands_beside_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "good.json").write_text("good")
    (tmp_path / "shut").mkdir()
    (tmp_path / "bad.json").write_text("bad")
    refused = {str(tmp_path / "shut"), str(tmp_path / "bad.json")}
    real_open, real_scan = Path.open, os.scandir

    def opened(path: Path, *how: object, **also: object) -> object:
        if str(path) in refused:
            raise PermissionError(13, "Permission denied")
        return real_open(path, *how, **also)  # type: ignore[call-overload]

    def scanned(path: object) -> object:
        if str(path) in refused:
            raise PermissionError(13, "Permission denied")
        return real_scan(path)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(os, "scandir", scanned)
    read = gather([tmp_path, tmp_path / "gone.json"], Work())
    assert [(one.name, one.error.code if one.error else "") for one in read] == [
        ("bad.json", "file_unreadable"),
        ("good.json", ""),
        ("shut", "file_unreadable"),
        ("gone.json", "file_not_found"),
    ]


def test_a_name_that_is_no_text(tmp_path: Path, wallet: Wallet) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    odd = os.fsdecode(os.fsencode(folder) + b"/b\xff\xfe.json")
    Path(odd).write_bytes(as_file(badge(institution())))
    inputs = gather([folder], Work())
    assert [one.name for one in inputs] == ["b\\udcff\\udcfe.json"]
    review = wallet.examine(inputs, now=NOW, work=Work())
    kept = wallet.keep(review.credentials, now=NOW, work=Work())
    assert len(kept.added) == 1
    assert wallet.original(kept.added[0])[1] == Path(odd).read_bytes()


def test_no_more_than_two_thousand_files(tmp_path: Path) -> None:
    for number in range(2_000):
        (tmp_path / f"{number}.json").touch()
    assert len(gather([tmp_path], Work())) == 2_000
    (tmp_path / "one more.json").touch()
    with pytest.raises(ReadingError, match="batch_too_large"):
        gather([tmp_path], Work())


def test_the_count_stops_before_a_huge_folder_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MAX_FILES", 3)
    for folder in "abcdefgh":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x").touch()
    listed = []
    real = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: (listed.append(path), real(path))[1])
    with pytest.raises(ReadingError, match="batch_too_large"):
        gather([tmp_path], Work())
    assert len(listed) == 5  # the folder itself and the four that broke the limit


def test_no_more_than_fifty_megabytes(tmp_path: Path) -> None:
    for number in range(5):
        with (tmp_path / f"{number}.bin").open("wb") as file:
            file.truncate(10_000_000)
    assert sum(len(one.data) for one in gather([tmp_path], Work())) == 50_000_000
    (tmp_path / "9.bin").write_bytes(b"x")
    with pytest.raises(ReadingError, match="batch_too_large"):
        gather([tmp_path], Work())


def test_one_file_is_never_read_beyond_what_any_format_may_have(tmp_path: Path) -> None:
    with (tmp_path / "huge.bin").open("wb") as file:
        file.truncate(4_000_000_000)
    assert len(gather([tmp_path], Work())[0].data) == 10_000_001


def test_folders_without_end_are_named_and_left(tmp_path: Path) -> None:
    deepest = tmp_path
    for _ in range(70):
        deepest = deepest / "d"
    deepest.mkdir(parents=True)
    (deepest / "x.json").touch()
    (only,) = gather([tmp_path], Work())
    assert only.error is not None
    assert only.error.code == "file_unreadable"


def test_stopping_while_reading(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.json").touch()
    seen: list[int] = []

    def stop_at_third(progress: Progress) -> None:
        seen.append(progress.done)
        if progress.done == 3:
            work.cancel()

    work = Work(stop_at_third)
    with pytest.raises(Cancelled):
        gather([tmp_path], work)
    assert seen == [1, 2, 3]
