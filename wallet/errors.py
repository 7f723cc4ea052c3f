"""Every failure to do the job, as a code with details and never as a sentence.

The tree::

    WalletError
     +- ReadingError      bytes that are not, or not safely, a credential
     +- LinkedDataError   JSON-LD that cannot be turned into quads without loss
     +- ProofError        a proof, token or key that cannot be evaluated
     +- TrustError        issuer documents, packs, registries, the network
     +- VaultError        the encrypted store
     +- PresentingError   building a presentation
     +- SharingError      QR codes and compact codes
     +- UsageError        the caller asked for something that makes no sense
     +- Cancelled         the learner stopped the work

A verdict on a credential is data (``wallet.verification.report``), never one of these.
``wallet.wording`` has a sentence and a next step in both languages for every code.
"""

from __future__ import annotations


class WalletError(Exception):
    """A job that could not be done: ``code`` (snake_case) and ``details`` (printable values)."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        """Name the code and its details, for logs and tests; people read ``wallet.wording``."""
        inside = ", ".join(f"{name}={value!r}" for name, value in self.details.items())
        return f"{self.code}({inside})" if inside else self.code


class ReadingError(WalletError):
    """Bytes that are not a credential, or break a limit that keeps reading them safe."""


class LinkedDataError(WalletError):
    """A document that JSON-LD processing would change, drop or never finish."""


class ProofError(WalletError):
    """A proof, token or key that cannot be evaluated at all."""


class TrustError(WalletError):
    """Issuer documents, resource packs, registries or a fetch that failed."""


class VaultError(WalletError):
    """The encrypted store could not be opened, read or written."""


class PresentingError(WalletError):
    """A presentation that cannot be built as asked."""


class SharingError(WalletError):
    """A QR or compact code that cannot be written or read."""


class UsageError(WalletError):
    """A request that makes no sense; the command line exits with 2."""


class Cancelled(WalletError):  # noqa: N818 - the learner's choice is not an error
    """The learner stopped the work; what was finished is kept."""

    def __init__(self) -> None:
        super().__init__("cancelled")
