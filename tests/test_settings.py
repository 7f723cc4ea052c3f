from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from wallet.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


def test_a_home_without_settings_has_the_defaults(tmp_path: Path) -> None:
    assert Settings.load(tmp_path / "none") == Settings()


def test_what_is_saved_comes_back_and_leaves_no_other_file(tmp_path: Path) -> None:
    settings = Settings(
        language="ja",
        theme="dark",
        window_width=1024,
        window_height=700,
        backup_days=0,
        lock_minutes=0,
        badges_view="gallery",
        badges_sort="until",
        badges_descending=False,
        badges_group="year",
    )
    settings.save(tmp_path / "new" / "home")
    assert Settings.load(tmp_path / "new" / "home") == settings
    assert [path.name for path in (tmp_path / "new" / "home").iterdir()] == ["settings.json"]


def test_what_a_newer_program_wrote_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"language": "en", "colour_of_the_sky": {"day": "青"}}', encoding="utf-8")
    replace(Settings.load(tmp_path), language="ja").save(tmp_path)
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["colour_of_the_sky"] == {"day": "青"}
    assert kept["language"] == "ja"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        '{"language": "tlh", "theme": 7, "window_width": -5, "window_height": "wide"}',
        '{"window_width": 1e9, "window_height": true}',
        '{"backup_days": -1, "lock_minutes": "often"}',
        '{"backup_days": true, "lock_minutes": 1e9}',
        '{"badges_view": "hologram", "badges_sort": 3, "badges_group": ["issuer"]}',
        '{"badges_descending": "no"}',
    ],
)
def test_nonsense_takes_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    assert Settings.load(tmp_path) == Settings()


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Settings(theme="dark").save(tmp_path)

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        Settings(theme="light").save(tmp_path)
    assert Settings.load(tmp_path).theme == "dark"
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
