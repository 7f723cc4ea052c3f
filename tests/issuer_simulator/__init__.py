"""Institutions that exist only in tests and samples, and that can do all that issuers do.

::

    aoba = Institution("aoba-u.example", name="Aoba Data University")
    sakura = Learner("青木 さくら", "sakura.aoki@learner.example")
    badge = aoba.issue(achievement("https://aoba-u.example/a/1", "Data"), sakura,
                       valid_from="2026-04-01T00:00:00Z", status="revocation")
    aoba.revoke(badge)
    knowledge = known(aoba.documents(), fetched=now)

Keys follow from names, so the same calls give the same bytes every time. They are no secrets.
"""

from tests.issuer_simulator.achievements import achievement, with_types
from tests.issuer_simulator.baking import bake_png, bake_svg
from tests.issuer_simulator.hosted import HostedIssuer
from tests.issuer_simulator.institution import Institution
from tests.issuer_simulator.learner import Learner
from tests.issuer_simulator.packs import known, pack_files
from tests.issuer_simulator.status import StatusList

__all__ = [
    "HostedIssuer",
    "Institution",
    "Learner",
    "StatusList",
    "achievement",
    "bake_png",
    "bake_svg",
    "known",
    "pack_files",
    "with_types",
]
