"""Badges from an issuer's website by OpenID for Verifiable Credential Issuance 1.0 (OpenID4VCI)."""
