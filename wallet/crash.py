"""An error that nobody foresaw: told by its kind and where it arose, never in its own words.

Those may quote a badge or a name, and what a program prints may stay in a journal for years.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def described(error: BaseException | None) -> list[str]:
    """Return lines on an error and those behind it: their kinds, and the lines of code."""
    lines = []
    while error is not None:
        lines.append(type(error).__name__)
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)
        ]
        error = error.__cause__ or error.__context__
    return lines


def tell(error: BaseException | None) -> None:
    """Print the lines on an error, where there is somewhere to print to."""
    if sys.stderr is not None:
        sys.stderr.write("\n".join([*described(error), ""]))


def keep_quiet(heard: Callable[[BaseException], object] | None = None) -> None:
    """Let no error, warning or log record print its own words from now on, on any thread.

    ``heard`` is also given what would have ended the program or a thread; the same only once, as
    an error in painting comes again with every painting.
    """
    said: set[str] = set()

    def hear(error: BaseException | None) -> None:
        tell(error)
        lines = "\n".join(described(error))
        if heard is not None and error is not None and lines not in said:
            said.add(lines)
            heard(error)

    sys.excepthook = lambda _kind, error, _traceback: hear(error)
    threading.excepthook = lambda what: hear(what.exc_value)
    sys.unraisablehook = lambda what: tell(what.exc_value)
    logging.getLogger().addHandler(logging.NullHandler())  # else warnings are printed
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
