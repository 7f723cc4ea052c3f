"""Where things live on the learner's machine."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def default_home() -> Path:
    """Return the folder of the learner's vault: ``TSUMIKI_HOME``, else the platform's own."""
    chosen = os.environ.get("TSUMIKI_HOME")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("tsumiki", appauthor=False))


def demo_home() -> Path:
    """Return the folder of the demo, a sibling that never mixes with the learner's vault."""
    own = default_home()
    return own.with_name(f"{own.name}-demo")
