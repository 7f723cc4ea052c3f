"""Keyrings that do what real ones were seen to do; the tests put them in the place of those."""

from __future__ import annotations

import threading
from typing import ClassVar

from keyring.errors import InitError, KeyringLocked


class Remembering:
    """Keeps what it is given, as it should; ``entries`` is shared as a daemon's are."""

    priority = 5.0
    entries: ClassVar[dict[tuple[str, str], str]] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


class Preferred(Remembering):
    """Another daemon on the same desk, which says that it comes first."""

    priority = 6.0
    entries: ClassVar[dict[tuple[str, str], str]] = {}


class Forgetting(Remembering):
    """Says that all went well, and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass

    def delete_password(self, service: str, username: str) -> None:
        raise KeyError(service, username)


class Shortening(Remembering):
    """Keeps only the beginning."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:32])


class Locked(Remembering):
    """Stays locked, whatever is asked."""

    def get_password(self, *_: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")

    def set_password(self, *_: str) -> None:
        raise KeyringLocked("Failed to unlock the collection!")


class PromptDismissedException(Exception):  # noqa: N818 - the name that the real one bears
    pass


class Dismissed(Remembering):
    """Asks a person, who closes the question."""

    def get_password(self, *_: str) -> str | None:
        raise InitError("Failed to create the collection") from PromptDismissedException()

    def set_password(self, *_: str) -> None:
        self.get_password()


class Broken(Remembering):
    """Fails in a way of its own."""

    def get_password(self, *_: str) -> str | None:
        raise OSError("the daemon's own words")


class Hanging(Remembering):
    """Reads and forgets nothing until the test lets it go."""

    released = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.released.wait(20)
        return super().get_password(service, username)

    def delete_password(self, service: str, username: str) -> None:
        self.released.wait(20)
        super().delete_password(service, username)


class Absent:
    """As a backend is whose library or bus is not there."""

    @property
    def priority(self) -> float:
        raise RuntimeError("not here")
