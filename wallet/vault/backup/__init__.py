"""Backups: one authenticated, encrypted file that another program can read.

The layout is described in ``docs/backup-format.md``. From the outside in: ``header`` (the key,
sealed by the backup's own passphrase), ``chunks`` (authenticated encryption in order), ``lines``
(compressed rows, counted and summed), ``writing`` and ``staging`` (from a database, and back into
a fresh one that a restore reads from).
"""
