"""Files that only their owner may read, written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING

from wallet.errors import VaultError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_CANNOT = (errno.EINVAL, errno.ENOTSUP)
_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Turn an operating system's refusal into ``VaultError`` ``disk_full``/``vault_not_writable``.

    ``FileNotFoundError`` passes: what is missing means something else at every call.
    """
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        code = "disk_full" if error.errno in _FULL else "vault_not_writable"
        raise VaultError(code, reason=error.strerror or type(error).__name__) from error


def make_folder(path: Path) -> None:
    """Make a folder for its owner alone (0700); one that exists stays as its owner has it."""
    with translated():
        path.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_empty(path: Path) -> None:
    """Make an empty file for its owner alone (0600); it must not exist yet."""
    with translated():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def read_bounded(path: Path, limit: int) -> bytes:
    """Return at most ``limit`` bytes and one: what is longer is then seen to be so."""
    with translated(), path.open("rb") as stream:
        return stream.read(limit + 1)


def replace(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of ``path``: a reader sees the old file or the new one, whole."""
    replace_all((path,), data)


def replace_all(paths: Sequence[Path], data: bytes) -> None:
    """Put ``data`` in the place of each path, all in one folder; on failure all are as before.

    Everything is written beside before the first is renamed, so that what usually fails, a full
    disk, has changed nothing. A kill between two renames leaves one new and one old.
    """
    before: dict[Path, bytes] = {}
    with translated():
        try:
            for path in paths:
                _write_whole(_beside(path), data)
            for path in paths:
                before[path] = path.read_bytes() if path.exists() else b""
                _beside(path).replace(path)
            sync_folder(paths[0].parent)
        except BaseException:
            for path, old in before.items():
                with contextlib.suppress(OSError):
                    _put_back(path, old)
            discard_unfinished(paths)
            raise


def discard_unfinished(paths: Sequence[Path]) -> None:
    """Remove what an interrupted ``replace_all`` may have left beside."""
    for path in paths:
        with contextlib.suppress(OSError):
            _beside(path).unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(path.name + ".new")


def _write_whole(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _put_back(path: Path, data: bytes) -> None:
    if data:
        _write_whole(_beside(path), data)
        _beside(path).replace(path)
    else:
        path.unlink(missing_ok=True)


def sync_folder(path: Path) -> None:
    """Make renames in a folder survive a power cut, where the system can (Windows cannot)."""
    if os.name == "posix":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _CANNOT:  # folders on a network, or on a phone
                raise
        finally:
            os.close(descriptor)
