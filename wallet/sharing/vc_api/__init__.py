"""Exchanges of VC-API / VCALM: a website asks for badges or offers them, step by step.

What the Learner Credential Wallet and VerifierPlus speak. ``links`` tells what a text begins,
``interaction`` asks a website which protocols it speaks, ``exchange`` carries the messages, and
``phone_links`` reads the older links of phone wallets.
"""
