"""Portfolios: put together for a reader, looked through, signed, handed over."""
