"""The one place that asks PyLD anything: applying one context object to an active context.

PyLD is imported at the first context that is not yet known, because its import takes longer than
a verification. It is asked only what it answers well; what it drops, invents or mutates (base
IRIs, imports, reserved words, its URL cache) is refused or kept from it here.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError
from wallet.linked_data import effort
from wallet.linked_data.screening import screen

if TYPE_CHECKING:
    from wallet.linked_data.contexts import Contexts

Processed = Mapping[str, Any]  # PyLD's active context: "mappings", "@vocab", "@language", ...

INITIAL: Processed = {"_uuid": "initial", "processingMode": "json-ld-1.1", "mappings": {}}

MAX_WORK = 1_000_000  # terms copied or compiled: about a second; real documents need 60,000
_FIXED_WORK = 100
_lock = threading.Lock()  # PyLD writes into the contexts that it is given


class ContextProcessor:
    """Applies context objects for one document; the work it may cause is bounded."""

    def __init__(self, contexts: Contexts) -> None:
        self.contexts = contexts
        self._work = 0

    def apply(
        self, active: Processed, context: dict[str, Any], *, scoped: bool, propagate: bool
    ) -> Processed:
        """Return the active context after one context object (JSON-LD 1.1 API section 4.1).

        ``scoped`` says that the object belongs to a property and may replace protected terms;
        ``propagate`` False that it belongs to a type and ends with its node.
        Raises ``LinkedDataError``: ``context_invalid``, ``context_unavailable`` for a URL within
        that the set does not hold, ``unsupported_json_ld`` for a feature that we do not process,
        ``graph_too_complex`` when a document asks for too many or too large contexts.
        """
        terms, copies = screen(context)
        work = copies * (_FIXED_WORK + terms + len(active["mappings"]))
        effort.spend(work // effort.PER_STEP_TERMS)
        self._work += work
        if self._work > MAX_WORK:
            raise LinkedDataError("graph_too_complex", limit=MAX_WORK)
        process, failure = _pyld()
        resolver = _Resolver(self.contexts)
        options = {"contextResolver": resolver, "base": "", "processingMode": "json-ld-1.1"}
        with _lock:
            try:
                processed: Processed = process(
                    active, context, options, override_protected=scoped, propagate=propagate
                )
            except LinkedDataError:
                raise
            except failure as error:
                raise _explain(error) from error
            except Exception as error:  # whatever PyLD trips over is not a context
                raise LinkedDataError("context_invalid", reason=type(error).__name__) from error
        return processed


@cache
def _pyld() -> tuple[Any, type[Exception]]:
    from pyld import jsonld  # noqa: PLC0415 - see the module's docstring

    return jsonld.JsonLdProcessor()._process_context, jsonld.JsonLdError  # noqa: SLF001 - has scopes


def _explain(error: BaseException) -> LinkedDataError:
    """Find our own error, or else PyLD's first code, at the bottom of PyLD's chain of causes."""
    reason = ""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, LinkedDataError):
            return LinkedDataError(cause.code, **cause.details)
        reason = getattr(cause, "code", None) or reason
        cause = cause.__cause__
    return LinkedDataError("context_invalid", reason=reason)


class _Resolver:
    """Answers PyLD's requests for contexts from the pinned set, and nothing else."""

    def __init__(self, contexts: Contexts) -> None:
        self._contexts = contexts

    def resolve(
        self, _active: Processed, context: Any, _base: str, _cycles: object = None
    ) -> list[_Resolved]:
        return [_Resolved(item) for item in flatten(context, self._contexts)]


class _Resolved:
    """One context object in the shape that PyLD expects; it caches nothing."""

    __slots__ = ("document",)

    def __init__(self, document: Any) -> None:
        self.document = document

    def get_processed(self, _active: Processed) -> None:
        return None

    def set_processed(self, _active: Processed, _processed: Processed) -> None:
        return None


def flatten(context: Any, contexts: Contexts, seen: tuple[str, ...] = ()) -> list[Any]:
    """Return the context objects (and None) that a ``@context`` value stands for, in order.

    URLs are looked up in ``contexts``. Raises ``LinkedDataError`` ``context_unavailable`` or
    ``context_invalid``.
    """
    objects: list[Any] = []
    for item in context if isinstance(context, list) else [context]:
        if isinstance(item, str):
            if item in seen:
                raise LinkedDataError("context_invalid", reason="a context that contains itself")
            objects += flatten(document(item, contexts), contexts, (*seen, item))
        elif item is None or item is False or isinstance(item, dict):
            objects.append(item or None if not isinstance(item, dict) else item)
        else:
            raise LinkedDataError("context_invalid", reason=type(item).__name__)
    return objects


def document(url: str, contexts: Contexts) -> Any:
    """Return the ``@context`` value of the document at a URL, or raise ``context_unavailable``."""
    found = contexts.get(url)
    if found is None or "@context" not in found:
        raise LinkedDataError("context_unavailable", url=url[:500])
    return found["@context"]
