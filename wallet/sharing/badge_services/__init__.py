"""Backpacks that hand out the learner's own badges: the Open Badges 3.0 API and Badge Connect 2.1.

Read only, and as far as a program on a desktop can: both standards want redirects to https
addresses of one host, which such a program has not, so a host may refuse to register it.
``service`` finds out what a host offers, ``account`` signs in, ``badges`` fetches page by page.
"""
