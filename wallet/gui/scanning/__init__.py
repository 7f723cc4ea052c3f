"""Scanning codes: from a picture, the clipboard, the screen or a part of it, and a camera."""
