"""Tsumiki: a wallet for learning credentials that verifies them offline."""

__version__ = "0.1.0"
