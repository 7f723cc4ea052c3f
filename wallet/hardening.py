"""Keeps the memory of this process, with its keys, from being written to a disk when it crashes."""

from __future__ import annotations

import ctypes
import sys

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def forbid_core_dumps() -> None:
    """Forbid core dumps from now on, and on Linux other processes of this user to look inside.

    Before a vault is opened. Where the system refuses, or is Windows, nothing is done: this is a
    precaution, and no promise that memory holds no secret.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
