"""A web that answers from a script, for readers that fetch; and the changes such a script takes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import of_bytes
from wallet.trust.addresses import target
from wallet.trust.messages import JSON, Incoming, Outgoing

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.work import Work

# An address after the other, so that a change often leaves one that is fit for use.
_ADDRESSES = (
    b'"https://verifier.example/answer"',
    b'"https://other.example/"',
    b'"https://10.0.0.1/"',
    b'"https://verifier.example:81/"',
    b'"http://verifier.example/"',
    b'"https://a@verifier.example/"',
)
of_script = of_json(of_bytes(*_ADDRESSES, b"{}", b"[]", b"null", b"-1", b'"\\u202e"'))
"""Change one place of a script."""


def script(data: bytes) -> dict[str, Any]:
    """Return the script in an input, {} for what is none: JSON as Python reads it."""
    try:
        value = json.loads(data.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def written(value: Any) -> bytes:
    """Return an answer's body: JSON, or the text that stands there."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace")
    return json.dumps(value).encode()


class Answers:
    """``send`` of a protocol: ``answer`` says the body for each request, None for 404.

    ``sent`` is everything that left, and ``hosts`` are those it went to.
    """

    def __init__(self, answer: Callable[[Outgoing], bytes | None], media_type: str = JSON) -> None:
        self._answer, self._media_type = answer, media_type
        self.sent: list[Outgoing] = []

    def __call__(self, outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
        del work
        target(outgoing.url)  # as the true one refuses before it opens anything
        self.sent.append(outgoing)
        body = self._answer(outgoing)
        status = 404 if body is None else 200
        return Incoming(outgoing.url, status, self._media_type, body or b"")

    @property
    def hosts(self) -> list[str]:
        return [target(each.url).host for each in self.sent]
