"""Errors that nobody foresaw, with the learner's words in them, where they hurt most."""

from __future__ import annotations

import logging
import os
import threading
import time
import warnings
from typing import TYPE_CHECKING, Any

from tests.privacy.canaries import texts
from wallet.tasks.judging import judges, renewing
from wallet.tasks.library.listing import Listing

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


def _far_side() -> None:
    """No fault: an issuer, an employer and a browser are there."""
    from tests.privacy import far_side  # noqa: PLC0415 - it loads what protocols need

    far_side.stand_in()


def _far_side_later() -> None:
    """The issuer promises what it will give."""
    os.environ["PRIVACY_LATER"] = "1"
    _far_side()


def _far_side_broken() -> None:
    """The program breaks with the issuer's answer and all secrets in its hands."""
    from wallet.sharing.openid4vci import credential_request  # noqa: PLC0415 - as above

    _far_side()

    def issued(answer: Any, *_: Any) -> Any:
        raise RuntimeError(answer, *error().args)

    credential_request.issued_in = issued


def _at_the_table() -> None:
    """No fault: what two sides in one room tell each other is noted."""
    from tests.privacy import table  # noqa: PLC0415 - as above

    table.sit_down()


FAULTS: dict[str, Callable[[], None]] = {
    "list": _in_the_list,
    "judge": _in_a_judge,
    "abort": _abort,
    "hang": _hang,
    "far side": _far_side,
    "far side, later": _far_side_later,
    "far side, broken": _far_side_broken,
    "at the table": _at_the_table,
}
