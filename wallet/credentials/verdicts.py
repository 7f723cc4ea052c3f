"""What a file that could not be read is to be called: no credential, or a broken one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.errors import WalletError

NOT_A_CREDENTIAL = "not_a_credential"

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
_BY_CONTENT = frozenset(
    {
        "json_duplicate_key",
        "json_number",
        "json_surrogate",
        "json_too_deep",
        "json_too_many_nodes",
        "not_json",
        "not_utf8",
        "picture_damaged",
        "svg_not_xml",
        "svg_unsafe",
    }
)
_MARKS = (
    b"VerifiableCredential",
    b"VerifiablePresentation",
    b"credentialSubject",
    b"openbadge",
    b"clrcredential",
)


def verdict_of(error: WalletError) -> str:
    """Return ``malformed``, ``unsupported`` or ``not_a_credential`` for an error of ``read``."""
    return str(error.details.get("verdict", NOT_A_CREDENTIAL))


def judged(error: WalletError, data: bytes) -> str:
    """Judge by the code where that is enough, else by whether the bytes speak of credentials."""
    if error.code in _UNSUPPORTED:
        return "unsupported"
    inside_token = "part" in error.details
    speaks = error.code in _BY_CONTENT and any(mark in data for mark in _MARKS)
    if error.code in _MALFORMED or inside_token or speaks:
        return "malformed"
    return NOT_A_CREDENTIAL
