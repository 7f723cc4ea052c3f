"""``eddsa-2022``: the name that ``eddsa-rdfc-2022`` had in its drafts."""

from __future__ import annotations

from dataclasses import replace

from wallet.cryptosuites import eddsa_rdfc_2022

SUITE = replace(eddsa_rdfc_2022.SUITE, cryptosuite="eddsa-2022")
