"""Certificates from which on it is believed what certificates say of who asks."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from wallet.tasks import network
from wallet.trust.anchors import anchors_in, certificate_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cryptography.x509 import Certificate

    from wallet.trust.model import Knowledge


def roots_of(knowledge: Knowledge) -> tuple[Certificate, ...]:
    """Return the learner's trust anchors, and what this computer trusts for websites.

    One that the learner denied is left out, wherever else it is.
    """
    anchors = anchors_in(knowledge)
    denied = {each.certificate for each in anchors if each.denied}
    found = (*(each.certificate for each in anchors), *_of_system(network.system_roots()))
    return tuple(each for each in dict.fromkeys(found) if each not in denied)


@cache
def _of_system(roots: tuple[bytes, ...]) -> tuple[Certificate, ...]:
    return tuple(_read(roots))


def _read(roots: tuple[bytes, ...]) -> Iterator[Certificate]:
    for data in roots:
        with suppress(ValueError):  # some systems keep what no reader takes any more
            yield certificate_of(data)
