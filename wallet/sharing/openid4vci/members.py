"""Members of messages that strangers sent: each is there, of its type and not too long, or told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from wallet import strict_json
from wallet.cryptosuites.algorithms import in_words
from wallet.errors import ReadingError, SharingError
from wallet.sharing.openid4vci.answers import check_done
from wallet.trust.addresses import target
from wallet.trust.messages import JSON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.trust.messages import Incoming

LONGEST_TEXT = 4_000  # characters of an id, a code or a nonce
LONGEST_TOKEN = 20_000  # characters of an access token
MOST = 100  # entries of a list or of an object that is read one by one
_MOST_SECONDS = 10_000_000


class Members:
    """The members of one object. ``part`` names the message, ``host`` who sent it, "" for a code.

    Every method raises ``SharingError`` ``offer_malformed`` (in a code) or
    ``offer_answer_malformed`` with ``part`` and ``member``.
    """

    def __init__(self, value: Any, part: str, host: str = "") -> None:
        self.part = part
        self.host = host
        if not isinstance(value, dict):
            self.refuse("")
        self.all: dict[str, Any] = value

    def refuse(self, member: str) -> NoReturn:
        """Say which member is not as the specification has it."""
        told = {"part": self.part, "member": member[:80] or "–"}
        if self.host:
            raise SharingError("offer_answer_malformed", host=self.host, **told)
        raise SharingError("offer_malformed", **told)

    def text(self, name: str, *, longest: int = LONGEST_TEXT) -> str:
        """Return a text that must be there: not empty, and without control characters."""
        found = self.maybe_text(name, longest=longest)
        return found or self.refuse(name)

    def maybe_text(self, name: str, *, longest: int = LONGEST_TEXT) -> str:
        """Return a text, "" where there is none."""
        value = self.all.get(name, "")
        if not isinstance(value, str) or len(value) > longest or not value.isprintable():
            self.refuse(name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, () where there is none."""
        value = self.all.get(name, [])
        if not isinstance(value, list) or len(value) > MOST:
            self.refuse(name)
        for each in value:
            if not isinstance(each, str) or not each.isprintable() or len(each) > LONGEST_TEXT:
                self.refuse(name)
        return tuple(value)

    def algorithms(self, name: str) -> tuple[str, ...]:
        """Return a list of algorithms by their JOSE names, () where there is none."""
        return Members({name: in_words(self.all.get(name, []))}, self.part, self.host).texts(name)

    def url(self, name: str) -> str:
        """Return an address that must be there; raise ``TrustError`` as ``addresses.target``."""
        found = self.text(name)
        target(found)
        return found

    def maybe_url(self, name: str) -> str:
        """Return an address, "" where there is none."""
        return self.url(name) if name in self.all else ""

    def flag(self, name: str) -> bool:
        """Return whether something is said to be so."""
        value = self.all.get(name, False)
        return value if isinstance(value, bool) else self.refuse(name)

    def seconds(self, name: str) -> int:
        """Return a number of seconds, 0 where there is none."""
        value = self.all.get(name, 0)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if type(value) is not int or not 0 <= value <= _MOST_SECONDS:
            self.refuse(name)
        return value

    def inside(self, name: str) -> Members | None:
        """Return an object, None where there is none."""
        if name not in self.all:
            return None
        value = self.all[name]
        return (
            Members(value, self.part, self.host) if isinstance(value, dict) else self.refuse(name)
        )

    def entries(self, name: str) -> Iterator[tuple[str, Members]]:
        """Yield the members of an object that must be there, each of them an object."""
        found = self.inside(name)
        if found is None or len(found.all) > MOST:
            self.refuse(name)
        for key, value in found.all.items():
            if not isinstance(value, dict) or len(key) > LONGEST_TEXT or not key.isprintable():
                self.refuse(f"{name}.{key}")
            yield key, Members(value, self.part, self.host)


def parsed(text: str | bytes, part: str, host: str = "") -> Members:
    """Read one JSON object; raise as ``Members`` does for what is none."""
    try:
        value = strict_json.loads(text)
    except ReadingError:
        value = None
    return Members(value, part, host)


def members_of(answer: Incoming, part: str, host: str) -> Members:
    """Return the object in an answer that was given, which must say that it is JSON.

    Raises ``SharingError`` as ``answers.check_done`` and ``Members`` do, and ``offer_answer_type``.
    """
    check_done(answer, part, host)
    if answer.media_type != JSON:
        raise SharingError("offer_answer_type", host=host, part=part)
    return parsed(answer.body, part, host)
