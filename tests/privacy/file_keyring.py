"""A keyring that keeps its secrets in a file beside the folders of the session."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.privacy.watching import KEYRING


class FileKeyring:
    """Answers as a working keyring does; the file stands for what is not ours to watch."""

    priority = 5.0

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._read(), f"{service}/{username}": password})

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service}/{username}")

    def delete_password(self, service: str, username: str) -> None:
        kept = self._read()
        del kept[f"{service}/{username}"]
        self._write(kept)

    @staticmethod
    def _read() -> dict[str, str]:
        return json.loads(PLACE.read_text()) if PLACE.exists() else {}

    @staticmethod
    def _write(kept: dict[str, str]) -> None:
        descriptor = os.open(PLACE, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(kept, file)


PLACE = Path(os.environ["PRIVACY_ROOT"]) / KEYRING
