"""Pages on paper and as PDF, laid out by Qt from the HTML that ``wallet.papers`` makes.

Beside ``wallet.gui`` the only package that imports Qt: no other library that we may use sets
Japanese text and embeds its fonts. It needs no window and no screen, and may be called from any
thread. Import ``pages`` only when something is to be printed: commands must not wait for Qt, nor
the window's first page for what prints.
"""
