"""One table tells every system; nothing but ours is written, and all of it can be taken away."""

from __future__ import annotations

import configparser
import os
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, Self

import pytest
from defusedxml import ElementTree

from tests.cli.running import ROOT, run, start
from wallet import wording
from wallet.cli import register
from wallet.cli.opening import window_asked
from wallet.registration import freedesktop, macos, windows
from wallet.registration.linux_user import LinuxUser, without_entry
from wallet.registration.table import FILE_TYPES, SCHEMES
from wallet.sharing.meaning import meaning

ENDINGS = [ending for each in FILE_TYPES for ending in each.endings]
HANDLERS = [f"x-scheme-handler/{scheme}" for scheme in SCHEMES]


def entry(command: tuple[str, ...]) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(freedesktop.desktop_entry(command))
    return parser["Desktop Entry"]


# the table -------------------------------------------------------------------------------------
def test_every_registered_scheme_means_something_to_us() -> None:
    for scheme in SCHEMES:
        inside = "https://a.example/" if "interaction" in scheme else "//x?a=b"
        assert meaning(f"{scheme}:{inside}").talks, scheme


def test_no_general_file_is_taken() -> None:
    general = {"json", "jwt", "png", "svg", "pdf", "zip", "txt", "html", "jpg"}
    assert not general & set(ENDINGS)


def test_the_committed_files_are_what_the_table_makes() -> None:
    spec = spec_from_file_location("register_files", ROOT / "packaging" / "register_files.py")
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    files: dict[Path, bytes] = made.files()
    assert len(files) == 4
    for path, data in files.items():
        assert (ROOT / path).read_bytes() == data, f"python packaging/register_files.py ({path})"


# the desktop entry -----------------------------------------------------------------------------
def test_the_entry_names_every_scheme_and_type() -> None:
    types = entry(("tsumiki",))["MimeType"].rstrip(";").split(";")
    assert types == [*HANDLERS, *(each.media_type for each in FILE_TYPES)]
    assert entry(("tsumiki",))["Exec"] == "tsumiki -- %U"


@pytest.mark.parametrize(
    "command",
    [
        ("/opt/My Tools/tsumiki",),
        ('/o"p`t$x\\y/tsumiki', "--home", "/a b"),
        ("/usr/bin/python3", "-m", "wallet"),
        ("/100%/tsumiki",),
    ],
)
def test_a_command_is_quoted_so_that_it_is_the_same(command: tuple[str, ...]) -> None:
    line = entry(command)["Exec"].replace("\\\\", "\\")  # the escapes of any string of the file
    found = re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', line)
    words = [re.sub(r"\\(.)", r"\1", quoted) or bare for quoted, bare in found]
    assert [word.replace("%%", "%") for word in words] == [*command, "--", "%U"]


@pytest.mark.parametrize(
    "url",
    [
        "openid4vp://?x= --home /elsewhere",
        'openid4vp://?x=" --home /elsewhere "',
        "--home=/elsewhere",
        "list",
    ],
)
def test_whatever_a_browser_puts_in_is_looked_at_and_not_obeyed(url: str) -> None:
    own = entry(("tsumiki", "--home", "/own"))["Exec"].split()[1:-1]
    for words in ([url], shlex.split(url) if url.count('"') % 2 == 0 else [url]):
        opening = window_asked([*own, *words])
        assert opening is not None
        assert (opening.home, opening.language) == (Path("/own"), "")


def test_the_media_types_keep_files_open_to_other_programs() -> None:
    root = ElementTree.fromstring(freedesktop.mime_package())
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    globs = [each.get("pattern") for each in root.iter(f"{space}glob")]
    assert globs == [f"*.{ending}" for ending in ENDINGS]
    assert len(list(root.iter(f"{space}sub-class-of"))) == len(FILE_TYPES)


# for this user, on Linux -----------------------------------------------------------------------
TOOLS = ("update-desktop-database", "update-mime-database", "xdg-mime")


@pytest.fixture
def desktop(tmp_path: Path) -> dict[str, str]:
    """A home of its own, with tools that write down how they were called."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in TOOLS:
        tool = tools / name
        tool.write_text(
            "#!/bin/sh\n"
            f'echo "{name} $*" >> "{tmp_path}/calls"\n'
            'if [ "$2" = default ] && [ "$3" = x-scheme-handler/haip ]; then\n'
            "  echo other-wallet.desktop\nfi\n"
        )
        tool.chmod(0o755)
    return {"HOME": str(tmp_path / "home"), "PATH": str(tools)}


@pytest.mark.skipif(sys.platform == "win32", reason="the tools are shell scripts")
def test_registering_writes_two_files_and_takes_only_free_links(
    desktop: dict[str, str], tmp_path: Path
) -> None:
    done = LinuxUser(desktop).register(("/opt/tsumiki",))
    data = tmp_path / "home" / ".local" / "share"
    assert done.files == (
        data / "applications" / "tsumiki.desktop",
        data / "mime" / "packages" / "tsumiki-mime.xml",
    )
    assert done.files[0].read_text("utf-8") == freedesktop.desktop_entry(("/opt/tsumiki",))
    assert done.files[1].read_text("utf-8") == freedesktop.mime_package()
    assert (done.ran, done.missing) == (TOOLS, ())
    assert done.others == (("haip", "other-wallet.desktop"),)
    free = [each for each in HANDLERS if each != "x-scheme-handler/haip"]
    calls = (tmp_path / "calls").read_text().splitlines()
    assert calls[-1] == f"xdg-mime default tsumiki.desktop {' '.join(free)}"
    written = {each for each in (tmp_path / "home").rglob("*") if each.is_file()}
    assert written == set(done.files)


@pytest.mark.skipif(sys.platform == "win32", reason="the tools are shell scripts")
def test_removing_takes_away_ours_and_leaves_others(
    desktop: dict[str, str], tmp_path: Path
) -> None:
    user = LinuxUser(desktop)
    registered = user.register(("/opt/tsumiki",))
    choices = tmp_path / "home" / ".config" / "mimeapps.list"
    choices.parent.mkdir(parents=True)
    choices.write_text(
        "[Default Applications]\n"
        "x-scheme-handler/openid4vp=tsumiki.desktop\n"
        "x-scheme-handler/haip=other-wallet.desktop;tsumiki.desktop;\n"
        "text/html=firefox.desktop\n# tsumiki.desktop in a remark\n"
    )
    done = LinuxUser(desktop).remove()
    assert set(done.files) == {*registered.files, choices}
    assert choices.read_text() == (
        "[Default Applications]\n"
        "x-scheme-handler/haip=other-wallet.desktop;\n"
        "text/html=firefox.desktop\n# tsumiki.desktop in a remark\n"
    )
    assert LinuxUser(desktop).remove().files == ()


def test_without_tools_the_files_are_written_and_it_is_told(tmp_path: Path) -> None:
    environment = {"XDG_DATA_HOME": str(tmp_path / "data"), "PATH": str(tmp_path / "none")}
    done = LinuxUser(environment).register(("/opt/tsumiki",))
    assert done.missing == TOOLS
    assert all(each.is_file() for each in done.files)
    assert done.files[0].is_relative_to(tmp_path / "data")


def test_a_relative_folder_is_no_folder(tmp_path: Path) -> None:
    """XDG Base Directory Specification: all paths are absolute, others are ignored."""
    done = LinuxUser({"XDG_DATA_HOME": "data", "HOME": str(tmp_path), "PATH": ""}).register(("x",))
    assert done.files[0].is_relative_to(tmp_path / ".local" / "share")


def test_a_list_of_choices_without_us_stays_as_it_is() -> None:
    text = "[Default Applications]\r\ntext/html=firefox.desktop;\r\n\r\nodd line\n"
    assert without_entry(text) == text


@pytest.mark.skipif(not shutil.which("xdg-mime"), reason="no xdg-mime here")
def test_the_desktops_own_tools_agree(tmp_path: Path) -> None:
    keep = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    environment = {
        **keep,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_DIRS": str(tmp_path / "none"),
    }
    (tmp_path / "config").mkdir()
    user = LinuxUser(environment)
    done = user.register(("/opt/tsumiki",))
    assert "xdg-mime" in done.ran
    assert user._output("xdg-mime", "query", "default", HANDLERS[0]) == "tsumiki.desktop"
    user.remove()
    assert user._output("xdg-mime", "query", "default", HANDLERS[0]) == ""


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="no desktop-file-utils")
def test_the_desktops_own_judge_finds_nothing_to_say(tmp_path: Path) -> None:
    file = tmp_path / "tsumiki.desktop"
    file.write_text(
        freedesktop.desktop_entry(("/opt/My Tools/tsumiki", "--home", "/a b")), encoding="utf-8"
    )
    done = subprocess.run(
        ["desktop-file-validate", file], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def on(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    """Let the command alone take this for another system."""
    made = SimpleNamespace(platform=platform, argv=[""], executable=sys.executable)
    monkeypatch.setattr(register, "sys", made)


# the command -----------------------------------------------------------------------------------
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="of the free desktops")
def test_the_command_registers_and_removes(tmp_path: Path) -> None:
    places = {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    done = start("register", "--json", "--home", tmp_path / "my home", **places)
    assert done.code == 0
    assert done.json["registered"] is True
    assert done.json["schemes"] == list(SCHEMES)
    file = tmp_path / "data" / "applications" / "tsumiki.desktop"
    assert f'--home "{tmp_path}/my home" -- %U' in file.read_text("utf-8")
    done = start("register", "--remove", "--lang", "ja", **places)
    assert done.code == 0
    assert "取り消しました" in done.out
    assert not file.exists()
    assert "ありません" in start("register", "--remove", "--lang", "ja", **places).out


def test_macos_says_that_the_bundle_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, "darwin")
    done = run("register", "--lang", "en")
    assert done.code == 3
    assert "bundle" in done.err


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").touch()  # a file where the folder would be
    on(monkeypatch, "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(wording, "STRICT", True)
    done = run("register", "--lang", "en")
    assert done.code == 2
    assert "could not be changed" in done.err


# macOS and Windows -----------------------------------------------------------------------------
def test_the_plist_names_every_scheme() -> None:
    said = plistlib.loads(macos.info_plist())
    assert said["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == list(SCHEMES)
    endings = [
        each for one in said["CFBundleDocumentTypes"] for each in one["CFBundleTypeExtensions"]
    ]
    assert endings == [each for one in FILE_TYPES for each in one.single]
    assert said["NSCameraUsageDescription"]


class Registry(ModuleType):
    """Stands in for the module ``winreg``: keys as a tree of texts."""

    HKEY_CURRENT_USER, KEY_READ, KEY_WRITE, REG_SZ = "HKCU", 1, 2, 1

    def __init__(self) -> None:
        super().__init__("winreg")
        self.keys: dict[str, dict[str, str]] = {}

    def CreateKeyEx(self, _: str, path: str, __: int, ___: int) -> _Key:  # noqa: N802 - winreg's
        parts = path.split("\\")
        for end in range(1, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:end]), {})
        return _Key(path)

    def OpenKey(self, _: str, path: str, __: int, ___: int) -> _Key:  # noqa: N802 - winreg's
        if path not in self.keys:
            raise FileNotFoundError(path)
        return _Key(path)

    def SetValueEx(self, key: _Key, name: str, _: int, __: int, text: str) -> None:  # noqa: N802 - same
        self.keys[key.path][name] = text

    def EnumKey(self, key: _Key, at: int) -> str:  # noqa: N802 - same
        start = f"{key.path}\\"
        inner = [each for each in self.keys if each.startswith(start)]
        inner = [each.removeprefix(start) for each in inner if "\\" not in each.removeprefix(start)]
        if at >= len(inner):
            raise OSError
        return inner[at]

    def DeleteKey(self, _: str, path: str) -> None:  # noqa: N802 - same
        assert not any(each.startswith(f"{path}\\") for each in self.keys), "Windows refuses it"
        del self.keys[path]

    def DeleteValue(self, key: _Key, name: str) -> None:  # noqa: N802 - same
        if name not in self.keys[key.path]:
            raise FileNotFoundError(name)
        del self.keys[key.path][name]


class _Key:
    def __init__(self, path: str) -> None:
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    made = Registry()
    monkeypatch.setitem(sys.modules, "winreg", made)
    return made


def test_windows_offers_us_as_one_of_several_and_forgets_all_of_it(registry: Registry) -> None:
    key = r"Software\Classes\.vc\OpenWithProgids"
    registry.CreateKeyEx("", key, 0, 0)
    registry.keys[key]["Other.File"] = ""
    registry.CreateKeyEx("", r"Software\RegisteredApplications", 0, 0)
    registry.keys[r"Software\RegisteredApplications"]["Other"] = "x"
    windows.write((r"C:\Program Files\T\tsumiki.exe",))
    schemes = registry.keys[r"Software\Tsumiki\Capabilities\URLAssociations"]
    assert list(schemes) == list(SCHEMES)
    line = registry.keys[r"Software\Classes\Tsumiki.Link\shell\open\command"][""]
    assert line == r'"C:\Program Files\T\tsumiki.exe" -- "%1"'
    assert not any(rf"Classes\{scheme}" in each for each in registry.keys for scheme in SCHEMES)
    assert set(registry.keys[key]) == {"Other.File", "Tsumiki.File"}
    assert windows.remove()
    assert set(registry.keys[key]) == {"Other.File"}
    assert registry.keys[r"Software\RegisteredApplications"] == {"Other": "x"}
    assert not any(path.startswith(windows.OWN) for path in registry.keys)
    assert windows.remove() == ()


def test_the_registry_file_says_what_is_written() -> None:
    text = windows.registry_file((r"C:\Program Files\T\tsumiki.exe",))
    assert text.startswith("Windows Registry Editor Version 5.00\r\n")
    said: list[tuple[str, str, str]] = []
    key = ""
    for line in text.splitlines()[1:]:
        if line.startswith("["):
            key = line.removeprefix("[HKEY_CURRENT_USER\\").removesuffix("]")
        elif line:
            name, _, value = line.partition("=")
            plain = value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
            said.append((key, "" if name == "@" else name[1:-1], plain))
    made: Any = windows.values((r"C:\Program Files\T\tsumiki.exe",))
    assert said == [(each.key, each.name, each.text) for each in made]


def test_the_command_on_windows(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, "win32")
    assert run("register").code == 0
    assert r"Software\Tsumiki\Capabilities" in registry.keys
    assert run("register", "--remove").code == 0
    assert r"Software\Tsumiki\Capabilities" not in registry.keys
