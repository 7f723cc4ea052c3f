"""Badges that websites offer or store: taken, judged, kept or declined."""
