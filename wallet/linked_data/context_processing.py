"""The one place that asks PyLD anything: applying one context object to an active context.

PyLD is imported at the first context that is not yet known, because its import takes longer than
a verification. It is asked only what it answers well; what it drops, invents or mutates (base
IRIs, imports, reserved words, its URL cache) is refused or kept from it here.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError
from wallet.linked_data.terms import is_iri

if TYPE_CHECKING:
    from wallet.linked_data.contexts import Contexts

Processed = Mapping[str, Any]  # PyLD's active context: "mappings", "@vocab", "@language", ...

INITIAL: Processed = {"_uuid": "initial", "processingMode": "json-ld-1.1", "mappings": {}}

MAX_NESTING = 32
_CONTEXT_KEYWORDS = frozenset({"@version", "@vocab", "@language", "@protected"})
_RESERVED = re.compile(r"@[A-Za-z]+\Z").match
_lock = threading.Lock()  # PyLD writes into the contexts that it is given


def apply(
    active: Processed, context: dict[str, Any], contexts: Contexts, *, scoped: bool, propagate: bool
) -> Processed:
    """Return the active context after one context object (JSON-LD 1.1 API section 4.1).

    ``scoped`` says that the object belongs to a property and may replace protected terms;
    ``propagate`` False that it belongs to a type and ends with its node.
    Raises ``LinkedDataError``: ``context_invalid``, ``context_unavailable`` for a URL within that
    ``contexts`` does not hold, ``unsupported_json_ld`` for a feature that we do not process.
    """
    _screen(context, 0)
    processor, failure = _processor()
    options = {"contextResolver": _Resolver(contexts), "base": "", "processingMode": "json-ld-1.1"}
    with _lock:
        try:
            processed: Processed = processor(
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
def _processor() -> tuple[Any, type[Exception]]:
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


def _screen(value: Any, depth: int) -> None:
    """Refuse what PyLD would ignore, mutate or resolve against an invented base."""
    if depth > MAX_NESTING:
        raise LinkedDataError("context_invalid", reason="nested too deeply")
    if isinstance(value, list):
        for item in value:
            _screen(item, depth + 1)
    elif isinstance(value, dict):
        for key, definition in value.items():
            if _RESERVED(key):
                _screen_keyword(key, definition)
            elif isinstance(definition, dict):
                _screen_definition(definition, depth)
            elif isinstance(definition, str) and _is_unknown_keyword(definition):
                raise LinkedDataError("unsupported_json_ld", feature=definition[:80])


def _screen_keyword(key: str, definition: Any) -> None:
    if key == "@type":  # {"@container": "@set"}: PyLD checks the rest
        return
    if key not in _CONTEXT_KEYWORDS:
        raise LinkedDataError("unsupported_json_ld", feature=f"{key[:80]} in a context")
    if key == "@vocab" and definition is not None and not is_iri(str(definition)):
        raise LinkedDataError("relative_iri", iri=str(definition)[:200])


def _screen_definition(definition: dict[str, Any], depth: int) -> None:
    for member in ("@id", "@reverse", "@type"):
        target = definition.get(member)
        if isinstance(target, str) and _is_unknown_keyword(target):
            raise LinkedDataError("unsupported_json_ld", feature=target[:80])
    if definition.get("@context") is not None:
        _screen(definition["@context"], depth + 1)


_KEYWORDS = frozenset(
    [
        "@base",
        "@container",
        "@context",
        "@direction",
        "@graph",
        "@id",
        "@import",
        "@included",
        "@index",
        "@json",
        "@language",
        "@list",
        "@nest",
        "@none",
        "@prefix",
        "@propagate",
        "@protected",
        "@reverse",
        "@set",
        "@type",
        "@value",
        "@version",
        "@vocab",
    ]
)


def _is_unknown_keyword(value: str) -> bool:
    return _RESERVED(value) is not None and value not in _KEYWORDS


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
