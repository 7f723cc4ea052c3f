"""Signature suites as declarations, the table of them, and the keys they use."""
