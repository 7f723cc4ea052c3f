"""The samples in ``resources/samples``: what one learner in Japan could hold, and its issuers.

``python -m tests.issuer_simulator.samples`` writes them, ``--check`` compares them byte for byte.
"""
