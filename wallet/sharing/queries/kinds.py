"""What kinds a credential says it is of: short names, and what its contexts make of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError
from wallet.linked_data.active_context import EMPTY
from wallet.linked_data.context_processing import ContextProcessor
from wallet.linked_data.local_contexts import LocalContexts

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.linked_data.contexts import Contexts
    from wallet.sharing.queries.model import Wanted

_LONGEST = 20_000  # characters of a context of the document's own; more is no vocabulary to expand


_EVERY = frozenset(
    {"VerifiableCredential", "https://www.w3.org/2018/credentials#VerifiableCredential"}
)
"""What every credential is, by either name."""


def says_which(wanted: Wanted) -> bool:
    """Say whether it is told what is wanted: not where any credential there is would do."""
    kinds = any(not each <= _EVERY for each in wanted.types)
    return bool(kinds or wanted.vcts or wanted.claims or wanted.issuers)


class Kinds:
    """Expands types, those of one context and kind once. For one request: it remembers."""

    def __init__(self, contexts: Contexts) -> None:
        self._contexts = contexts
        self._known: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}

    def of(self, credential: Credential) -> frozenset[str]:
        """Return the types of a credential as written, and expanded where its contexts can be had.

        OpenID4VP 1.0, appendix B.1.1: queries name expanded types; real ones the short names too.
        """
        written = json.dumps(credential.document.get("@context"), sort_keys=True)
        key = written, credential.types
        if key not in self._known:
            self._known[key] = frozenset(credential.types) | self._expanded(credential, written)
        return self._known[key]

    def _expanded(self, credential: Credential, written: str) -> frozenset[str]:
        context: Any = credential.document.get("@context")
        if not context or len(written) > _LONGEST:
            return frozenset()
        try:
            active = LocalContexts(ContextProcessor(self._contexts)).apply(EMPTY, context)
        except LinkedDataError:
            return frozenset()
        found = set()
        for name in credential.types:
            mapping = active.mappings.get(name)
            meaning = mapping["@id"] if mapping else active.expand(name, vocab=True)
            if isinstance(meaning, str):
                found.add(meaning)
        return frozenset(found)
