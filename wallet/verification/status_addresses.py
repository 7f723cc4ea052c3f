"""Where the status lists of a credential live, and whose keys sign them: for whoever may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import tokens, values
from wallet.credentials.reading import read
from wallet.errors import ReadingError
from wallet.verification import bitstring_status, revocation_list, token_status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.credentials.model import Credential
    from wallet.trust.model import Document


def list_urls(credential: Credential) -> tuple[str, ...]:
    """Return the https address of every status list that a credential names, of any kind."""
    found = (url for url in _urls(credential) if url.startswith("https://"))
    return tuple(dict.fromkeys(found))


def keeper_of(document: Document) -> str:
    """Return who says that it keeps a list, "" when it does not say: nothing is verified here."""
    try:
        return read(document.body).issuer.id
    except ReadingError:
        pass
    try:
        token = tokens.parse_compact(document.body.decode().strip())
    except (UnicodeDecodeError, ReadingError):
        return ""
    return token_status.keeper_of(token)


def _urls(credential: Credential) -> Iterator[str]:
    for entry in values.objects(credential.document.get("credentialStatus")):
        if revocation_list.TYPE in values.types(entry):
            yield values.link(entry)
        else:
            yield bitstring_status.list_url(entry)
    for claim in token_status.claims_in(credential):
        yield values.text(values.an_object(claim.get("status_list")).get("uri"))
