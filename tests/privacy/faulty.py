"""Errors that nobody foresaw, with the learner's words in them, where they hurt most."""

from __future__ import annotations

import logging
import os
import threading
import time
import warnings
from typing import TYPE_CHECKING, Any

from tests.privacy.canaries import texts
from wallet.tasks import judges, renewing
from wallet.tasks.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS = {each.name: str(each.secret) for each in texts()}


def error() -> RuntimeError:
    """Return an error that quotes all it can, and was caused by another that does."""
    made = RuntimeError(
        *(_WORDS[each] for each in ("words of an error", "title", "note", "e-mail"))
    )
    made.__cause__ = ValueError(_WORDS["passphrase"])
    return made


def _in_the_list() -> None:
    """The list breaks; a thread does, a library warns and logs, and an object dies badly."""

    def rows(*_: Any, **__: Any) -> Any:
        beside = threading.Thread(target=_raise)
        beside.start()
        beside.join()
        warnings.warn(str(error()), stacklevel=1)
        logging.getLogger("a library").error("%s", error())
        _Dying()
        raise error()

    Listing.rows = rows  # type: ignore[method-assign]


class _Dying:
    def __del__(self) -> None:
        raise error()


def _raise(*_: Any, **__: Any) -> None:
    raise error()


def _in_a_judge() -> None:
    """A process that judges breaks at its first badge."""
    judges.WORTH_IT = 1  # type: ignore[misc]
    renewing.renew = _raise  # type: ignore[assignment]


def _abort() -> None:
    """The process is ended as a broken library ends one, with the vault open."""

    def rows(*_: Any, **__: Any) -> Any:
        os.abort()

    Listing.rows = rows  # type: ignore[method-assign]


def _hang() -> None:
    """It waits with the vault open."""

    def rows(*_: Any, **__: Any) -> Any:
        time.sleep(60)

    Listing.rows = rows  # type: ignore[method-assign]


FAULTS: dict[str, Callable[[], None]] = {
    "list": _in_the_list,
    "judge": _in_a_judge,
    "abort": _abort,
    "hang": _hang,
}
