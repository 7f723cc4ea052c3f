"""Handing over: recognising scanned text, QR codes in and out, compact codes."""
