"""Receiving badges that an issuer offers: what is offered, what arrived, what was kept."""
