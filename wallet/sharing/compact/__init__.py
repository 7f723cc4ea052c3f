"""Presentations small enough for a QR code: CBOR-LD under the tag 0x0501, in Base32, as ``VP1-``.

``vp1`` is what others call. Written and read as ``@digitalcredentials/vpqr`` 2.2.1 does, which
VerifierPlus and the Learner Credential Wallet scan with; Digital Bazaar's newer CBOR-LD has another
tag that neither of them knows.
"""
