"""The keyrings of operating systems, through the library ``keyring``, which is given no choice.

By itself that library takes whatever an environment variable, a file of settings or an installed
plug-in names: among them one that writes secrets into a text file, and one that keeps nothing and
says that all went well. So the few that keep secrets are named here by their classes, and what was
kept is read back. Every question has its limit, because a daemon may hang and a person may not
answer; whoever waits can be told to stop, and does not keep others waiting meanwhile.
"""

from __future__ import annotations

import contextlib
import os
import threading
from concurrent.futures import Future, wait
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

from wallet.errors import VaultError, WalletError

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.work import Work

SECRET_BYTES = 32
LIMIT = 30.0
"""Seconds that one question may take; a person may be asked to unlock the keyring meanwhile."""

_GLANCE = 0.05  # seconds between two looks whether somebody said stop
_SERVICE: Final = "Tsumiki"
_ALLOWED: Final = {
    "macOS Keychain": ("keyring.backends.macOS", "Keyring"),
    "Windows Credential Manager": ("keyring.backends.Windows", "WinVaultKeyring"),
    "Secret Service": ("keyring.backends.SecretService", "Keyring"),
    "KDE Wallet": ("keyring.backends.kwallet", "DBusKeyring"),
    "libsecret": ("keyring.backends.libsecret", "Keyring"),
}
_FROM_ENVIRONMENT = "KEYRING_PROPERTY_"
_Answer = TypeVar("_Answer")


class Keyring:
    """A keyring of this computer. ``VaultError`` ``keyring_*`` says what it could not do.

    ``work`` takes a step every so often while an answer is waited for, and may end the waiting.
    """

    def __init__(self, name: str, backend: Any, work: Work | None = None) -> None:
        self.name = name
        self._backend = backend
        self._work = work

    def keep(self, entry: str, secret: bytes) -> None:
        """Keep 32 bytes under the name ``entry`` and see that they are given back.

        Raises ``keyring_locked``, ``keyring_dismissed``, ``keyring_slow``, ``keyring_failed`` or
        ``keyring_not_kept``; then the entry is not there.
        """
        self._ask(lambda: self._backend.set_password(_SERVICE, entry, secret.hex()))
        try:
            kept = self._ask(lambda: self._backend.get_password(_SERVICE, entry))
        except WalletError:
            self.forget(entry)
            raise
        if kept != secret.hex():
            self.forget(entry)
            raise VaultError("keyring_not_kept", keyring=self.name)

    def read(self, entry: str) -> bytes:
        """Return what is kept under a name.

        Raises ``keyring_lost`` when there is nothing, ``keyring_wrong`` when it is not ours, and
        ``keyring_locked``, ``keyring_dismissed``, ``keyring_slow`` or ``keyring_failed``.
        """
        kept = self._ask(lambda: self._backend.get_password(_SERVICE, entry))
        if kept is None:
            raise VaultError("keyring_lost", keyring=self.name)
        try:
            return bytes.fromhex(kept)
        except (TypeError, ValueError) as error:
            raise VaultError("keyring_wrong", keyring=self.name) from error

    def forget(self, entry: str) -> None:
        """Remove what is kept under a name, if the keyring lets us."""
        with contextlib.suppress(WalletError):
            self._ask(lambda: self._backend.delete_password(_SERVICE, entry))

    def _ask(self, question: Callable[[], _Answer]) -> _Answer:
        return _ask(question, self._work)


def find(name: str = "", work: Work | None = None) -> Keyring:
    """Return this computer's keyring: the one named if it is usable, else the one it prefers.

    Raises ``VaultError`` ``keyring_absent`` or ``keyring_slow``, and ``Cancelled``.
    """
    usable = _ask(lambda: _usable(work), work)
    if not usable:
        raise VaultError("keyring_absent")
    return next((each for each in usable if each.name == name), usable[0])


def _usable(work: Work | None) -> list[Keyring]:
    """Return the keyrings that can be used here, the computer's preferred one first."""
    found = []
    for name, (module, kind) in _ALLOWED.items():
        # What a backend does not find, from a library to a bus, shows in all kinds of errors.
        with contextlib.suppress(Exception):
            backend_class = getattr(import_module(module), kind)
            keyring = Keyring(name, _made(backend_class), work)
            found.append((float(backend_class.priority), keyring))
    return [keyring for _, keyring in sorted(found, key=lambda pair: -pair[0])]


def _made(backend_class: type) -> Any:
    """Make a backend, without the properties that the environment would give it."""
    backend = backend_class()
    for variable in os.environ:
        _, found, name = variable.partition(_FROM_ENVIRONMENT)
        if found:
            vars(backend).pop(name.lower(), None)
    return backend


def _ask(question: Callable[[], _Answer], work: Work | None) -> _Answer:
    """Return the answer of a keyring, which has ``LIMIT`` seconds.

    Raises ``VaultError``, and ``Cancelled`` when the work was told to stop.
    """
    answer: Future[_Answer] = Future()

    def run() -> None:
        try:
            answer.set_result(question())
        except Exception as error:  # noqa: BLE001 - it is told to whoever waits
            answer.set_exception(error)

    # What hangs is left behind: a daemon thread does not keep the program from ending.
    threading.Thread(target=run, name="keyring", daemon=True).start()
    for _ in range(max(1, round(LIMIT / _GLANCE))):
        if wait([answer], min(_GLANCE, LIMIT)).done:
            break
        if work is not None:
            work.step(0, 0)
    if not answer.done():
        raise VaultError("keyring_slow")
    try:
        return answer.result()
    except Exception as error:
        raise _translated(error) from error


def _translated(error: Exception) -> VaultError:
    names = {type(each).__name__ for each in (error, error.__cause__, error.__context__)}
    if "PromptDismissedException" in names or "Cancelled by user" in str(error):
        return VaultError("keyring_dismissed")
    if names & {"KeyringLocked", "LockedException"}:
        return VaultError("keyring_locked")
    return VaultError("keyring_failed", reason=type(error).__name__)
