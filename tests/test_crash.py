"""Errors that nobody foresaw are told without their own words, wherever they arise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from wallet import crash

ROOT = Path(__file__).parents[1]
_SECRET = "the bird flew"  # noqa: S105 - no password, but as private
_ERROR = f"ValueError('{_SECRET}')"
_HEARD = """
import sys
from wallet import crash
crash.keep_quiet(lambda error: sys.stdout.write(type(error).__name__))
"""
_RAISING = {
    "main": f"raise {_ERROR}",
    "thread": f"import threading\ndef f(): raise {_ERROR}\n"
    "for _ in 'ab':\n t = threading.Thread(target=f)\n t.start(); t.join()",
    "unraisable": f"class C:\n def __del__(self): raise {_ERROR}\nC()",
    "log": f"import logging; logging.getLogger('x').error('{_SECRET}'); logging.error('{_SECRET}')",
    "warning": f"import warnings; warnings.warn('{_SECRET}')",
}


def test_an_error_and_its_causes_by_kind_and_place() -> None:
    try:
        try:
            {}[_SECRET]
        except KeyError as error:
            raise ValueError(_SECRET) from error
    except ValueError as caught:
        lines = crash.described(caught)
    assert [line for line in lines if not line.startswith(" ")] == ["ValueError", "KeyError"]
    assert all("test_crash.py:" in line for line in lines if line.startswith(" "))
    assert crash.described(None) == []


@pytest.mark.parametrize("where", _RAISING)
def test_nothing_prints_its_own_words(where: str) -> None:
    ordinary = run(_RAISING[where])
    assert _SECRET in ordinary.stderr, "there is nothing to keep quiet"
    quiet = run(_HEARD + _RAISING[where])
    assert _SECRET not in quiet.stderr + quiet.stdout
    assert quiet.returncode == ordinary.returncode
    assert ("ValueError" in quiet.stderr) == (where not in ("log", "warning"))
    assert quiet.stdout == ("ValueError" if where in ("main", "thread") else ""), "once alone"


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
