"""Status lists (Bitstring Status List 1.0) as an issuer keeps and publishes them."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field
from typing import Any

from wallet.cryptosuites import base64url

ENTRIES = 131_072  # the least that the specification allows (section 6.1)


@dataclass(slots=True)
class StatusList:
    """One list, published at ``url``, for one purpose: revocation or suspension."""

    url: str
    purpose: str = "revocation"
    bits: bytearray = field(default_factory=lambda: bytearray(ENTRIES // 8))

    def entry(self, credential_id: str) -> dict[str, str]:
        """Return the credentialStatus for a credential; its place tells nothing of its age."""
        index = str(self.index(credential_id))
        return {
            "id": f"{self.url}#{index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": self.purpose,
            "statusListIndex": index,
            "statusListCredential": self.url,
        }

    def index(self, credential_id: str) -> int:
        """Return the place of a credential in the list."""
        digest = hashlib.sha256(f"{self.url} {credential_id}".encode()).digest()
        return int.from_bytes(digest[:4], "big") % ENTRIES

    def set(self, credential_id: str, *, value: bool = True) -> None:
        """Set or clear the bit of a credential; the first bit is the leftmost."""
        byte, bit = divmod(self.index(credential_id), 8)
        mask = 0x80 >> bit
        self.bits[byte] = self.bits[byte] | mask if value else self.bits[byte] & ~mask

    def subject(self) -> dict[str, Any]:
        """Return the credentialSubject of the list's credential."""
        return {
            "id": f"{self.url}#list",
            "type": "BitstringStatusList",
            "statusPurpose": self.purpose,
            "encodedList": "u" + base64url.encode(_gzip(bytes(self.bits))),
        }


def _gzip(data: bytes) -> bytes:
    """Return a gzip member with the data as it is (RFC 1951 section 3.2.4, RFC 1952).

    What a compressor gives differs between releases of zlib, and samples must not.
    """
    head = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    size = len(data).to_bytes(2, "little")
    stored = b"\x01" + size + bytes(byte ^ 0xFF for byte in size) + data
    foot = zlib.crc32(data).to_bytes(4, "little") + len(data).to_bytes(4, "little")
    return head + stored + foot
