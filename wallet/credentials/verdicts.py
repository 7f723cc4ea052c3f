"""What a file that could not be read is to be called: no credential, or a broken one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.errors import WalletError

_MALFORMED = frozenset(
    {
        "nested_too_deeply",
        "picture_compressed_badge",
        "picture_truncated",
        "picture_two_badges",
        "token_malformed",
        "token_two_credentials",
    }
)
_UNSUPPORTED = frozenset({"format_not_supported"})
_NEVER = frozenset({"picture_without_badge", "description_only", "not_a_credential", "too_large"})
_MARKS = (
    b"VerifiableCredential",
    b"VerifiablePresentation",
    b"credentialSubject",
    b"openbadge",
    b"clrcredential",
)


def verdict_of(error: WalletError) -> str:
    """Return ``malformed``, ``unsupported`` or ``not_a_credential`` for an error of ``read``."""
    return str(error.details.get("verdict", "not_a_credential"))


def verdict_of_code(code: str, data: bytes) -> str:
    """Judge by the code where that is enough, else by whether the bytes speak of credentials."""
    if code in _MALFORMED:
        return "malformed"
    if code in _UNSUPPORTED:
        return "unsupported"
    if code not in _NEVER and any(mark in data for mark in _MARKS):
        return "malformed"
    return "not_a_credential"
