"""The one door for the window and the command line: ``Wallet``, and what needs no vault.

Judging needs no vault, and a vault opens without judging. Loading the verifier takes as long as
deriving the key, so it is loaded beside that, and a front end never waits for both in turn.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from wallet.service.wallet import Wallet as Wallet
from wallet.service.wallet import load as load
from wallet.tasks.unpacking import Input as Input

if TYPE_CHECKING:
    from wallet.sharing.local.interfaces import addresses as addresses
    from wallet.tasks.applicants import applicants as applicants
    from wallet.tasks.asking import ask as ask
    from wallet.tasks.asking import edition_host as edition_host
    from wallet.tasks.asking import page_of as page_of
    from wallet.tasks.asking_for_badges import AskingForBadges as AskingForBadges
    from wallet.tasks.backing_up import BackingUp as BackingUp
    from wallet.tasks.basis import Basis as Basis
    from wallet.tasks.basis import basis_of as basis_of
    from wallet.tasks.basis import extended as extended
    from wallet.tasks.basis import joined as joined
    from wallet.tasks.disclosing import file_to_disclose as file_to_disclose
    from wallet.tasks.examining import examine_file as examine_file
    from wallet.tasks.giving_once import GivingOnce as GivingOnce
    from wallet.tasks.judging import Judged as Judged
    from wallet.tasks.judging import judge as judge
    from wallet.tasks.judging import judge_file as judge_file
    from wallet.tasks.receiving import received as received
    from wallet.tasks.recovery_keys import recovery_words as recovery_words
    from wallet.tasks.refreshing import with_newest as with_newest
    from wallet.tasks.samples import sample_basis as sample_basis
    from wallet.tasks.showing import codes_of_file as codes_of_file
    from wallet.tasks.side_by_side import compared_files as compared_files
    from wallet.verification.headline import headline as headline

_LATER = {
    name: module
    for module, names in {
        "wallet.sharing.local.interfaces": "addresses",
        "wallet.tasks.applicants": "applicants",
        "wallet.tasks.asking": "ask edition_host page_of",
        "wallet.tasks.asking_for_badges": "AskingForBadges",
        "wallet.tasks.backing_up": "BackingUp",
        "wallet.tasks.basis": "Basis basis_of extended joined",
        "wallet.tasks.disclosing": "file_to_disclose",
        "wallet.tasks.examining": "examine_file",
        "wallet.tasks.giving_once": "GivingOnce",
        "wallet.tasks.judging": "Judged judge judge_file",
        "wallet.tasks.receiving": "received",
        "wallet.tasks.recovery_keys": "recovery_words",
        "wallet.tasks.refreshing": "with_newest",
        "wallet.tasks.samples": "sample_basis",
        "wallet.tasks.showing": "codes_of_file",
        "wallet.tasks.side_by_side": "compared_files",
        "wallet.verification.headline": "headline",
    }.items()
    for name in names.split()
}


def __getattr__(name: str) -> Any:
    """Load what the front ends use without a vault, when they do (PEP 562)."""
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(_LATER[name]), name)
