"""The few forms of JSONPath (RFC 9535) that requests use to name a member: no search, no script."""

from __future__ import annotations

import re
from typing import Any

from wallet.errors import SharingError
from wallet.sharing.queries.shapes import word

LONGEST = 500  # characters
_MOST_STEPS = 32
_STEP = re.compile(
    r"""\.(?P<name>[A-Za-z_@\u0080-\U0010ffff][A-Za-z0-9_@\u0080-\U0010ffff-]*)
    | \[(?P<index>\d{1,6})\]
    | (?P<every>\[\*\])
    | \['(?P<single>[^'\\]{1,200})'\]
    | \["(?P<double>[^"\\]{1,200})"\]""",
    re.VERBOSE,
)


def path_of(value: Any) -> tuple[str | int | None, ...]:
    """Return the steps of a path: names, numbers, None for every element.

    Raises ``SharingError`` ``query_malformed``, ``query_path_refused`` (``path``).
    """
    text = word(value, "fields.path", LONGEST)
    steps: list[str | int | None] = []
    place = 1
    if not text.startswith("$"):
        raise SharingError("query_path_refused", path=text[:80])
    while place < len(text):
        step = _STEP.match(text, place)
        if step is None or len(steps) >= _MOST_STEPS:
            raise SharingError("query_path_refused", path=text[:80])
        place = step.end()
        if step["every"]:
            steps.append(None)
        elif step["index"]:
            steps.append(int(step["index"]))
        else:
            steps.append(step["name"] or step["single"] or step["double"])
    if not steps or not isinstance(steps[0], str):
        raise SharingError("query_path_refused", path=text[:80])
    return tuple(steps)
