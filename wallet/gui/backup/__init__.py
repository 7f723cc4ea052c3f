"""Backups: writing one, trying one out, bringing one back; and the reminder."""
