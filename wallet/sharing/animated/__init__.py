"""Codes in motion: a document too large for one QR code, as parts that are shown in turn.

Uniform Resources (BCR-2020-005) of the type ``bytes``, whose parts are fountain codes
(BCR-2024-001) written as bytewords (BCR-2020-012). What is on the wire: docs/animated-codes.md.
"""
