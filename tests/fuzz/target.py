"""What is fuzzed: seeds to start from, a way to change them, and what must hold of every input."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet import wording

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping, Sequence

    from wallet.errors import WalletError

    Mutate = Callable[[random.Random, bytes, bytes], bytes]  # of an input, and another one beside

LANGUAGES = ("ja", "en")
_LONGEST_SENTENCE = 1_000


@dataclass(frozen=True, slots=True)
class Target:
    """One reader.

    ``read`` returns whatever the reader makes of the input, or raises ``WalletError``; ``check``
    holds the result against the input and raises ``AssertionError`` where an invariant is broken.
    ``codes`` are those that the reader's docstring declares; "" allows any that has wording.
    ``adds`` are details that callers of the reader put beside its own.
    """

    name: str
    seeds: Callable[[], Sequence[bytes]]
    mutate: Mutate
    read: Callable[[bytes], Any]
    check: Callable[[bytes, Any], None]
    codes: str = ""
    adds: Mapping[str, str] = field(default_factory=dict)

    def check_refusal(self, error: WalletError) -> None:
        """Hold an error against what is declared of it."""
        assert not self.codes or error.code in self.codes.split(), f"undeclared code {error.code}"
        check_wording(error.code, {**error.details, **self.adds})


def check_wording(code: str, details: Mapping[str, Any]) -> None:
    """Require a sentence in both languages, filled from the details and of bearable length."""
    before, wording.STRICT = wording.STRICT, True
    try:
        for language in LANGUAGES:
            said = wording.say(code, language, **details)
            said += wording.next_step(code, language, **details)
            assert len(said) <= _LONGEST_SENTENCE, f"{code} says {len(said)} characters"
    finally:
        wording.STRICT = before
