"""Nearby: the one package that listens, on one address of this computer and for one purpose."""
