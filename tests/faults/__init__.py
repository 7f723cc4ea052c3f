"""Faults that the vault must survive, each with a broken variant that must be caught."""
