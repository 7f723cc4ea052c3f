"""Portfolios: composed, disclosed in part, signed, handed over, and the log of that."""
