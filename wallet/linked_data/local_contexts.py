"""The contexts that a document names or carries, applied during one walk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError

if TYPE_CHECKING:
    from wallet.linked_data.active_context import ActiveContext
    from wallet.linked_data.context_processing import ContextProcessor


class LocalContexts:
    """Applies ``@context`` values; remembers contexts of the document's own until the walk ends."""

    def __init__(self, processor: ContextProcessor) -> None:
        self._processor = processor
        self._inline: dict[tuple[ActiveContext, str], ActiveContext] = {}

    def apply(self, active: ActiveContext, context: Any) -> ActiveContext:
        """Return the active context after URLs, context objects or nulls, in their order.

        Raises ``LinkedDataError`` ``context_unavailable`` (``url``), ``context_invalid``,
        ``redefined_term`` or ``unsupported_json_ld``.
        """
        for item in context if isinstance(context, list) else (context,):
            if isinstance(item, str):
                active = active.with_document(item, self._processor)
            elif isinstance(item, dict):
                key = (active, json.dumps(item, sort_keys=True))
                if key not in self._inline:
                    self._inline[key] = active.with_inline(item, self._processor)
                active = self._inline[key]
            elif item is None:
                active = active.nullified()
            else:
                raise LinkedDataError("context_invalid", reason=type(item).__name__)
        return active
