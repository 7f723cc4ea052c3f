"""No environment, file or plug-in chooses the keyring; each case first shows that it could."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from wallet.vault.vault import Vault

_REPOSITORY = Path(__file__).parents[2]
_ASKING = Path(__file__).with_name("asking_keyring.py")
# What a plug-in of this kind does: secrets in a text file, and a high opinion of itself.
_PLUGIN = """
import base64, os
from keyring.backend import KeyringBackend

class Plaintext(KeyringBackend):
    priority = 9
    file = os.environ["PLAINTEXT"]
    def set_password(self, service, username, password):
        with open(self.file, "w") as file:
            file.write(base64.b64encode(password.encode()).decode())
    def get_password(self, service, username):
        with open(self.file) as file:
            return base64.b64decode(file.read()).decode()
"""
_SECOND = """
from plaintext_ring import Plaintext
class Second(Plaintext):
    priority = 8
"""


@pytest.fixture
def bare(tmp_path: Path, vault: Vault, home: Path) -> dict[str, str]:
    """The environment of a machine without a session bus, and a vault that is closed."""
    del home
    vault.close()
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path / "user"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/no-bus",
        "PLAINTEXT": str(tmp_path / "secrets.txt"),
        "PYTHONPATH": os.pathsep.join([str(_REPOSITORY), str(tmp_path / "plugins")]),
    }


def asking(what: str, home: Path, environment: dict[str, str]) -> Any:
    done = subprocess.run(
        [sys.executable, str(_ASKING), what, str(home)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def install(plugins: Path, **modules: str) -> None:
    """Install plug-ins as pip would: a module and the entry point that names it."""
    for name, text in modules.items():
        plugins.mkdir(exist_ok=True)
        (plugins / f"{name}.py").write_text(text)
        about = plugins / f"{name}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text(f"[keyring.backends]\n{name} = {name}\n")


def refused(home: Path, environment: dict[str, str]) -> None:
    assert asking("keep", home, environment) == {"code": "keyring_absent"}
    assert not Path(environment["PLAINTEXT"]).exists()


def test_no_bus(home: Path, bare: dict[str, str]) -> None:
    refused(home, bare)
    refused(home, {name: value for name, value in bare.items() if "DBUS" not in name})


def test_a_plugin_that_writes_plain_text(home: Path, bare: dict[str, str], tmp_path: Path) -> None:
    install(tmp_path / "plugins", plaintext_ring=_PLUGIN)
    taken = asking("chosen", home, bare)
    assert taken == {"chosen": "plaintext_ring.Plaintext", "kept": "secret of mine"}
    Path(bare["PLAINTEXT"]).unlink()
    refused(home, bare)


def test_the_chainer_of_several(home: Path, bare: dict[str, str], tmp_path: Path) -> None:
    install(tmp_path / "plugins", plaintext_ring=_PLUGIN, second_ring=_SECOND)
    taken = asking("chosen", home, bare)
    assert taken == {"chosen": "keyring.backends.chainer.ChainerBackend", "kept": "secret of mine"}
    Path(bare["PLAINTEXT"]).unlink()
    refused(home, bare)


def test_the_null_backend_by_environment(home: Path, bare: dict[str, str]) -> None:
    environment = bare | {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    taken = asking("chosen", home, environment)
    assert taken == {"chosen": "keyring.backends.null.Keyring", "kept": None}
    refused(home, environment)


def test_the_null_backend_by_a_file_of_settings(home: Path, bare: dict[str, str]) -> None:
    folder = Path(bare["XDG_CONFIG_HOME"]) / "python_keyring"
    folder.mkdir(parents=True)
    (folder / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=keyring.backends.null.Keyring\n"
    )
    assert asking("chosen", home, bare)["chosen"] == "keyring.backends.null.Keyring"
    refused(home, bare)
