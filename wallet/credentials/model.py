"""One plain model for every credential, whatever format it came in.

Nothing here says whether a credential is true: a ``Credential`` is what its bytes claim.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.credentials.attachments import Attachment


class Spec(StrEnum):
    """The specification a credential follows."""

    OPEN_BADGES_3 = "open_badges_3"  # OB 3.0 AchievementCredential, OpenBadgeCredential
    OPEN_BADGES_2 = "open_badges_2"  # OB 2.0 and 2.1 Assertion
    OPEN_BADGES_1 = "open_badges_1"  # OB 0.5 to 1.1 assertion
    CLR_2 = "clr_2"  # CLR 2.0 ClrCredential
    ENDORSEMENT = "endorsement"  # OB 3.0 EndorsementCredential
    STATUS_LIST = "status_list"  # a status list that is itself a credential
    CREDENTIAL = "credential"  # any other W3C verifiable credential
    PRESENTATION = "presentation"  # W3C verifiable presentation


class Securing(StrEnum):
    """How a credential is secured."""

    DATA_INTEGRITY = "data_integrity"  # an embedded `proof`, of any suite
    JWT = "jwt"  # a compact JWS
    SD_JWT = "sd_jwt"  # a compact JWS with disclosures
    JWS_JSON = "jws_json"  # a JWS in JSON form, such as a JAdES seal
    HOSTED = "hosted"  # OB 0.5 to 2.1: true because its URL serves it
    NONE = "none"


class Carrier(StrEnum):
    """What kind of file carried it."""

    JSON = "json"
    TOKEN = "token"  # noqa: S105 - a file kind, not a secret
    PNG = "png"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued: ``id`` as written (a URL or DID, "" when missing), the rest as claimed."""

    id: str
    name: str = ""
    url: str = ""
    image: str = ""
    email: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A node of an educational framework that somebody points at (OB 3.0 Alignment; ELM Concept).

    ``names`` are pairs of a language (BCP 47, "" where none is stated) and a text; the rest is as
    written: ``type`` is OB 3.0's ``targetType`` or ELM's own class.
    """

    names: tuple[tuple[str, str], ...] = ()
    url: str = ""
    code: str = ""
    framework: str = ""
    type: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Achievement:
    """What was achieved: OB 3.0 Achievement, OB 2.0 BadgeClass.

    ``alignments`` are those of the achievement and of the results that were reached in it.
    """

    id: str = ""
    name: str = ""
    description: str = ""
    criteria: str = ""  # narrative, Markdown as written
    criteria_url: str = ""
    image: str = ""  # URL or data: URL
    type: str = ""  # OB 3.0 achievementType
    language: str = ""  # BCP 47
    tags: tuple[str, ...] = ()
    alignments: tuple[Alignment, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """Who it is about: a DID or URL, and the identifiers as written (often hashed)."""

    id: str = ""
    name: str = ""
    identifiers: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Endorsement:
    """An endorsement inside a credential: of what, the id of that, and the endorsement itself."""

    of: str  # credential, issuer, achievement, creator (of the achievement)
    target: str
    credential: Credential


@dataclass(frozen=True, slots=True)
class IssuerPage:
    """A page of the issuer that a hosted badge only links to: its BadgeClass, or its Profile.

    ``place`` is where the link stands in the credential, and then in the pages before this one.
    """

    place: tuple[str, ...]
    url: str
    document: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Credential:
    """A credential or presentation as read, with its original bytes.

    ``document`` is the JSON object that the checks judge: the file's own JSON, a token's
    credential (the payload, or its ``vc``/``vp`` claim), or an OB 2.0 assertion. It is exactly
    as parsed; nothing is normalised. Dates are aware UTC datetimes, None when absent or unreadable
    (the structure check tells the two apart).
    """

    original: bytes
    carrier: Carrier
    spec: Spec
    securing: Securing
    document: Mapping[str, Any]
    token: str = ""  # the compact JWS or SD-JWT, when that secures it
    header: Mapping[str, Any] = field(default_factory=dict)  # the token's protected header
    claims: Mapping[str, Any] = field(default_factory=dict)  # the token's whole payload
    sealed: Mapping[str, Any] = field(default_factory=dict)  # the JWS in JSON form around it
    hosted_url: str = ""  # OB 0.5-2.1: where the assertion is hosted
    id: str = ""
    types: tuple[str, ...] = ()
    name: str = ""  # credential name, else achievement name: the title to show
    issuer: Issuer = Issuer("")
    achievement: Achievement = Achievement()
    subject: Subject = Subject()
    valid_from: datetime | None = None  # validFrom, issuanceDate, issuedOn, nbf
    valid_until: datetime | None = None  # validUntil, expirationDate, expires, exp
    awarded: datetime | None = None  # awardedDate
    picture: bytes = b""  # PNG or JPEG that came along: the baked picture, or a data: URL
    inner: tuple[Credential, ...] = ()  # a container's credentials, in order; attached ones last
    attachment: Attachment | None = None  # the file by which a presentation carries this one
    holder: str = ""  # a presentation's holder
    endorsements: tuple[Endorsement, ...] = ()  # the first few, in order
    pages: tuple[IssuerPage, ...] = ()  # of a hosted badge, where they are known

    @property
    def picture_is_around(self) -> bool:
        """Whether the picture is the file that carries the credential: no proof covers it."""
        return bool(self.picture) and self.picture == self.original
