"""A request for badges as the learner sees it: who asks, what for, and what would leave.

Words of the asker are theirs. ``Identified`` says how far it is known who they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.snapshots.changes import Changes
from wallet.snapshots.copies import copy_id
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.presenting.disclosing.fields import FieldTree
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.portfolios import Finding, Travels


class Conversation(StrEnum):
    """Which protocol a code or link begins."""

    OPENID4VP = "openid4vp"  # OpenID for Verifiable Presentations 1.0
    OPENID4VP_DRAFT = "openid4vp_draft"  # its drafts 21 to 24, with Presentation Exchange
    OPENID4VCI = "openid4vci"  # OpenID for Verifiable Credential Issuance 1.0
    VC_API = "vc_api"  # an exchange of VC-API / VCALM
    INTERACTION = "interaction"  # a website that says itself which of these it speaks
    BACKPACK = "backpack"  # a website that stores badges: the Open Badges 3.0 API, Badge Connect


class Identified(StrEnum):
    """How it is known who asks; nothing stronger is ever claimed."""

    NOTHING = "nothing"  # only the host that the answer goes to
    KEY = "key"  # a key that nobody vouches for: did:key, did:jwk
    DOMAIN = "domain"  # a web domain: did:web
    CERTIFICATE = "certificate"  # a web domain, by a certificate that this computer trusts
    LISTED = "listed"  # a list or a decision of the learner's names it
    PEER = "peer"  # a computer nearby, by the fingerprint in the code


@dataclass(frozen=True, slots=True)
class Nearby:
    """Another computer that a code names. ``words`` are to be compared on both screens."""

    address: str
    port: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """What a text begins, told without contacting anybody.

    ``hosts`` would be contacted to read the rest, each in ASCII; () when all is in the text.
    ``lookalike`` tells for a host how it would look in its own letters, where that may deceive.
    """

    conversation: Conversation
    text: str
    hosts: tuple[str, ...]
    nearby: Nearby | None = None
    lookalike: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks. ``name`` is what they call themselves, "" where they do not."""

    id: str  # full client_id, or the origin of an exchange
    host: str  # that the answer goes to, in ASCII
    name: str
    identified: Identified
    details: Mapping[str, str] = field(default_factory=dict)  # did, certificate, fingerprint, ...


@dataclass(frozen=True, slots=True)
class Form:
    """In which form a badge goes that is kept in several. ``code`` has a sentence.

    answer_form_front (others would do as well), answer_form_other (than the one in front),
    answer_form_older (another copy of the form in front), answer_form_language (a badge for the
    same achievement in another language would do as well). ``kind`` has one too: answer_as_*.
    ``language`` is the BCP 47 tag of what it says, "" where that is not stated.
    """

    code: str
    kind: str
    language: str
    added: datetime  # when this copy was kept


@dataclass(frozen=True, slots=True)
class Candidate:
    """One badge that would answer one thing asked for.

    ``edition`` is the SHA-256 of a kept edition behind the one in front, "" for the latter.
    ``usual`` is false for one that goes only if the learner says so. ``form`` is None where there
    is no other to tell it from.

    ``shown`` are the keys that leave when only what is asked is shown, None for all of it.
    ``beyond`` are names of what leaves though nobody asked. ``code`` says why it cannot be sent
    after all (its format is not taken, its key is elsewhere), "" where it can. ``limited``: certain
    fields of it are asked for, and not all of it.
    """

    badge: str
    page: BadgePage
    format: str  # as the protocol calls it: ldp_vc, jwt_vc_json, dc+sd-jwt
    fields: FieldTree
    travels: Travels
    shown: tuple[str, ...] | None
    asked: tuple[str, ...]  # keys that were asked for and are here
    beyond: tuple[str, ...]
    code: str = ""
    limited: bool = False
    edition: str = ""
    usual: bool = True
    form: Form | None = None

    @property
    def id(self) -> str:
        """By what it is chosen: the badge, or one edition of it."""
        return copy_id(self.badge, self.edition)


@dataclass(frozen=True, slots=True)
class WantedShown:
    """One thing asked for. ``code`` says why nothing here answers it, "" where something does.

    ``absent`` are claims that were asked for and that no badge here has, as the asker wrote them.
    ``alternatives`` are ids in the query, the best first, where one of several is enough: ``id`` is
    the first of them. ``either``: what the asker calls these, where not all the same. ``claims`` is
    empty where one of these is asked for as a whole.
    """

    id: str
    name: str  # the asker's word for it, "" for none
    reason: str  # the asker's
    types: tuple[str, ...]  # short names of what kind of badge
    claims: tuple[str, ...]  # as the asker wrote the paths
    required: bool
    multiple: bool
    bound: bool  # must show that it is the learner's
    candidates: tuple[Candidate, ...]
    absent: tuple[str, ...] = ()
    code: str = ""
    alternatives: tuple[str, ...] = ()
    either: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EndedBefore:
    """When a request was answered last, by this number in the log; 0 for one that was declined."""

    time: datetime
    share: int

    @property
    def answered(self) -> bool:
        """Whether something was sent, or may have been: a second answer takes a second yes."""
        return self.share > 0


@dataclass(frozen=True, slots=True)
class RequestPage:
    """Everything to decide on. ``number`` names the conversation until it ends or the vault locks.

    ``chosen`` has for each thing asked for, by its id, the ids of candidates that would go.
    ``findings`` are told before sending: over-asking, an unsigned request, a copy that can be shown
    by others, a domain that differs, a lookalike. One that stops makes ``answerable`` false.
    ``before``: how the same request ended already, None for a new one.
    """

    number: int
    conversation: Conversation
    asker: Asker
    purpose: str  # the asker's words, "" for none
    wanted: tuple[WantedShown, ...]
    chosen: Mapping[str, tuple[str, ...]]
    findings: tuple[Finding, ...]
    destination: str  # the address that it is sent to
    encrypted: bool  # for the asker's key, beside the transport
    holder: str  # did:key that signs; "" where a fresh one will be made, or nothing is signed
    signed: bool  # whether an answer shows who presents, and for whom
    until: datetime | None  # when the request stops being valid
    nearby: Nearby | None = None
    before: EndedBefore | None = None

    @property
    def answerable(self) -> bool:
        """Whether it can be sent as it stands."""
        sends = any(self.chosen.values()) or not self.wanted
        return sends and not any(each.weight is Weight.STOPS for each in self.findings)


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of an answer. ``onward`` is an address the asker would like to be opened, "" none.

    ``same_host``: it is on the host that was shown. ``offer``: the asker answered with badges of
    their own, which the number of an ``OfferPage`` names; 0 for none. ``again``: they asked for
    more, which a ``RequestPage`` of this number has. ``words`` stand on the screen of the one who
    asked, where that is a computer nearby: the learner shows theirs; else ().
    """

    asker: Asker
    badges: tuple[tuple[str, str], ...]  # ids and titles
    time: datetime
    share: int  # number in the log
    onward: str = ""
    onward_host: str = ""
    same_host: bool = False
    offer: int = 0
    again: int = 0
    words: tuple[str, ...] = ()
    changes: Changes = Changes.PRESENTATIONS


@dataclass(frozen=True, slots=True)
class Declined:
    """What came of declining: ``told`` says whether the asker was sent an error, and which."""

    asker: Asker
    error: str
    told: bool
    changes: Changes = Changes.PRESENTATIONS
