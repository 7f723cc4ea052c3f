"""The learner's key: it signs what this program makes, and nobody gets to see it.

A ``HolderKey`` has no method that gives the secret away, nor one that signs bytes of a caller's
choosing: every signature is over a document of a kind named here, for a purpose named here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Any, NoReturn

from wallet.credentials import sd_jwt
from wallet.cryptosuites import jose, jwk, keys, multikey
from wallet.cryptosuites.algorithms import listed, names_for
from wallet.cryptosuites.proofs import create_proof
from wallet.errors import PresentingError, ProofError
from wallet.vault.profiles import StoredKey

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from wallet.linked_data.contexts import Contexts

_SUITES = {keys.KeyKind.ED25519: "eddsa-rdfc-2022", keys.KeyKind.P256: "ecdsa-rdfc-2019"}
_PLAIN_SUITES = {keys.KeyKind.ED25519: "eddsa-jcs-2022", keys.KeyKind.P256: "ecdsa-jcs-2019"}
_PURPOSES = ("authentication", "assertionMethod")
# The second purpose would make a credential of the learner's own making of it.
_OF_CREDENTIALS = frozenset({"issuer", "iss", "credentialSubject", "vc", "vp", "proof"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a signature says beside the document: when, until when, for whom, in answer to what.

    ``domain`` is "" where it is for nobody in particular. Times are written in whole seconds.
    """

    created: datetime
    expires: datetime
    domain: str
    challenge: str


class HolderKey:
    """An Ed25519 or P-256 key and the did:key it makes up (did:key method, section 3)."""

    __slots__ = ("_secret", "did")

    def __init__(self, stored: StoredKey) -> None:
        self._secret = keys.secret_key_from_raw(keys.KeyKind(stored.algorithm), stored.secret)
        self.did = did_of(self._secret.public())

    @property
    def verification_method(self) -> str:
        """The id under which a did:key document lists its one key."""
        return f"{self.did}#{self.did.removeprefix('did:key:')}"

    def sign_presentation(
        self,
        document: Mapping[str, Any],
        asked: Asked,
        *,
        contexts: Contexts,
        plain: bool = False,
    ) -> dict[str, Any]:
        """Return the presentation with two proofs, each naming the recipient, if there is one.

        Their suite is ``eddsa-rdfc-2022``, or ``ecdsa-rdfc-2019`` for a P-256 key.

        The first has the purpose authentication, which is what a presentation is proved with. The
        second, assertionMethod, is there for VerifierPlus and the Learner Credential Wallet: their
        verifier-core up to 1.0.0-beta.11 looks for no other purpose and calls a presentation
        without it invalid. A verifier uses the proof of the purpose it asks for (Data Integrity,
        section 2.1.1, proof sets).

        With ``plain`` a third, authentication again, covers the JSON as it is (``eddsa-jcs-2022``,
        ``ecdsa-jcs-2019``): for a reader who lacks a context that some badge inside uses, and could
        check nothing of the whole by the others.

        Raises ``PresentingError`` ``not_a_presentation`` for any other document, for one that is a
        credential as well, and for one that names another holder; ``LinkedDataError`` when it
        cannot be signed without loss.
        """
        self._check(document)
        signed = dict(document)
        suite = _SUITES[self._secret.kind]
        wanted = [(suite, purpose) for purpose in _PURPOSES]
        if plain:
            wanted.append((_PLAIN_SUITES[self._secret.kind], _PURPOSES[0]))
        for cryptosuite, purpose in wanted:
            options = {
                "type": "DataIntegrityProof",
                "cryptosuite": cryptosuite,
                "created": date_time(asked.created),
                "expires": date_time(asked.expires),
                "verificationMethod": self.verification_method,
                "proofPurpose": purpose,
                "challenge": asked.challenge,
                **({"domain": asked.domain} if asked.domain else {}),
            }
            signed = create_proof(signed, options, self._secret, contexts)
        return signed

    def answer(
        self,
        document: Mapping[str, Any],
        asked: Asked,
        *,
        contexts: Contexts,
        suites: Collection[str] = (),
    ) -> dict[str, Any]:
        """Return the presentation with exactly one proof, which answers somebody who asked for it.

        OpenID4VP 1.0, appendix B.1.3.2.2, and VCALM: ``authentication``, for this domain and in
        answer to this challenge. ``suites`` are those the reader takes, () for any. Raises
        ``PresentingError`` ``no_recipient``, ``no_challenge``, ``answer_suite_impossible``, and as
        ``sign_presentation`` does.
        """
        self._check(document)
        _check_asked(asked)
        suite = next((each for each in self.suites if not suites or each in suites), "")
        if not suite:
            raise PresentingError("answer_suite_impossible")
        options = {
            "type": "DataIntegrityProof",
            "cryptosuite": suite,
            "created": date_time(asked.created),
            "expires": date_time(asked.expires),
            "verificationMethod": self.verification_method,
            "proofPurpose": _PURPOSES[0],
            "challenge": asked.challenge,
            "domain": asked.domain,
        }
        return create_proof(document, options, self._secret, contexts)

    def answer_token(
        self, document: Mapping[str, Any], asked: Asked, *, algorithms: Collection[str] = ()
    ) -> str:
        """Return the presentation in the claim ``vp`` of a JWT, which answers who asked for it.

        OpenID4VP 1.0, appendix B.1.3.1.2, and VCDM 1.1, section 6.3.1. ``algorithms`` are those the
        reader takes, () for any. Raises as ``answer`` does.
        """
        self._check(document)
        _check_asked(asked)
        algorithm = self._named(algorithms)
        header = {"alg": algorithm, "typ": "JWT", "kid": self.verification_method}
        claims = {
            "iss": self.did,
            "aud": asked.domain,
            "nonce": asked.challenge,
            "iat": int(asked.created.timestamp()),
            "nbf": int(asked.created.timestamp()),
            "exp": int(asked.expires.timestamp()),
            "vp": {**document},
        }
        return jose.sign_compact(header, claims, self._secret)

    @property
    def suites(self) -> tuple[str, ...]:
        """Suites of Data Integrity that it can sign with, the one it prefers first."""
        return (_SUITES[self._secret.kind], _PLAIN_SUITES[self._secret.kind])

    def sign_presentation_token(self, document: Mapping[str, Any], asked: Asked) -> str:
        """Return the presentation as a compact JWS: the claims are the presentation itself.

        Securing Verifiable Credentials using JOSE and COSE, section 3.2.1: ``typ`` is ``vp+jwt``,
        ``cty`` is ``vp``, and the registered claims stand beside its members. By EdDSA, or ES256
        for a P-256 key, which ``kid`` names in the did:key document. Raises ``PresentingError``
        ``not_a_presentation`` as ``sign_presentation`` does.
        """
        self._check(document)
        header = {
            "alg": self.algorithms[0],
            "typ": "vp+jwt",
            "cty": "vp",
            "kid": self.verification_method,
        }
        claims = {
            **document,
            "iss": self.did,
            **({"aud": asked.domain} if asked.domain else {}),
            "nonce": asked.challenge,
            "iat": int(asked.created.timestamp()),
            "exp": int(asked.expires.timestamp()),
        }
        return jose.sign_compact(header, claims, self._secret)

    def key_binding(
        self,
        text: str,
        *,
        audience: str,
        nonce: str,
        made: datetime,
        algorithms: Collection[str] = (),
    ) -> str:
        """Return an SD-JWT with a key binding: who presents it, to whom, and when.

        RFC 9901, section 4.3. ``text`` has the disclosures that are shown and no binding yet; its
        issuer must have named this key (``is_named_by``). ``nonce`` is what the reader asked to
        have signed, ``algorithms`` those they take, () for any. Raises ``PresentingError``
        ``no_recipient``, ``no_challenge``, ``key_binding_not_ours``, ``answer_suite_impossible``,
        and ``ReadingError`` as ``sd_jwt.parse`` does.
        """
        if not audience.strip():
            raise PresentingError("no_recipient")
        if not nonce.strip():
            raise PresentingError("no_challenge")
        parsed = sd_jwt.parse(text)
        confirmation = sd_jwt.disclose(parsed).payload.get("cnf")
        if parsed.key_binding is not None or not self.is_named_by(confirmation):
            raise PresentingError("key_binding_not_ours")
        claims = {
            "iat": int(made.timestamp()),
            "aud": audience,
            "nonce": nonce,
            "sd_hash": sd_jwt.binding_digest(parsed),
        }
        header = {"alg": self._named(algorithms), "typ": "kb+jwt"}
        return text + jose.sign_compact(header, claims, self._secret)

    @property
    def algorithms(self) -> tuple[str, ...]:
        """Names of the one JOSE algorithm that the key signs with, the usual one first."""
        return names_for(self._secret.kind)

    @property
    def suite(self) -> str:
        """The cryptosuite that the key signs documents with."""
        return _SUITES[self._secret.kind]

    def prove_possession(
        self,
        *,
        audience: str,
        nonce: str,
        made: datetime,
        client: str = "",
        by_jwk: bool = False,
        algorithms: Collection[str] = (),
    ) -> str:
        """Return a proof for an issuer that this key is the learner's, so that a badge names it.

        OpenID4VCI 1.0, appendix F.1: ``audience`` is the issuer, ``nonce`` what it gave ("" where
        it gave none), ``client`` who signed in, "" for nobody, ``algorithms`` what it takes, () for
        any. The key is named by its did:key, or with ``by_jwk`` stands in the header. Its type
        makes it of use for nothing else. Raises ``PresentingError`` ``no_recipient``,
        ``answer_suite_impossible``.
        """
        if not audience.strip():
            raise PresentingError("no_recipient")
        named = (
            {"jwk": jwk.encode_public(self._secret.public())}
            if by_jwk
            else {"kid": self.verification_method}
        )
        algorithm = self._named(algorithms)
        header = {"alg": algorithm, "typ": "openid4vci-proof+jwt", **named}
        claims = {
            **({"iss": client} if client else {}),
            "aud": audience,
            "iat": int(made.timestamp()),
            **({"nonce": nonce} if nonce else {}),
        }
        return jose.sign_compact(header, claims, self._secret)

    def present_possession(
        self, *, domain: str, challenge: str, made: datetime, contexts: Contexts
    ) -> dict[str, Any]:
        """Return the same as a presentation of no badges (``di_vp``, appendix F.2).

        Raises ``PresentingError`` ``no_recipient``, ``no_challenge``.
        """
        if not domain.strip():
            raise PresentingError("no_recipient")
        if not challenge.strip():
            raise PresentingError("no_challenge")
        document = {
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiablePresentation"],
            "holder": self.did,
        }
        options = {
            "type": "DataIntegrityProof",
            "cryptosuite": self.suite,
            "created": date_time(made),
            "verificationMethod": self.verification_method,
            "proofPurpose": "authentication",
            "challenge": challenge,
            "domain": domain,
        }
        return create_proof(document, options, self._secret, contexts)

    def is_named_by(self, confirmation: Any) -> bool:
        """Say whether a claim ``cnf`` (RFC 7800) holds this key, or the id of it or its did:key."""
        named = confirmation if isinstance(confirmation, dict) else {}
        if isinstance(named.get("jwk"), dict):
            try:
                return did_of(jwk.decode_public(named["jwk"])) == self.did
            except ProofError:
                return False
        return named.get("kid") in (self.did, self.verification_method)

    def _named(self, taken: Collection[str]) -> str:
        """Return the algorithm by the name that a reader listed."""
        name = listed(self.algorithms, taken)
        if not name:
            raise PresentingError("answer_suite_impossible")
        return name

    def _check(self, document: Mapping[str, Any]) -> None:
        """Refuse what is no presentation, or a credential as well, and what another presents."""
        types = document.get("type")
        listed = types if isinstance(types, list) else []
        if (
            "VerifiablePresentation" not in listed
            or "VerifiableCredential" in listed
            or _OF_CREDENTIALS & document.keys()
            or document.get("holder", self.did) != self.did
        ):
            raise PresentingError("not_a_presentation")

    def __repr__(self) -> str:
        """Show the public half alone."""
        return f"HolderKey({self.did!r})"

    def __reduce__(self) -> NoReturn:
        """Refuse copying and pickling: the secret stays where it was opened."""
        raise TypeError("a holder key does not leave its process")


def _check_asked(asked: Asked) -> None:
    """Refuse what answers nobody: it could be shown to anybody as if it were for them."""
    if not asked.domain.strip():
        raise PresentingError("no_recipient")
    if not asked.challenge.strip():
        raise PresentingError("no_challenge")


def new_key(now: datetime, algorithm: str = "Ed25519") -> StoredKey:
    """Make a key pair, Ed25519 or P-256, in the form that the vault keeps."""
    secret = keys.generate(keys.KeyKind(algorithm))
    return StoredKey(did_of(secret.public()), algorithm, now, keys.raw_secret_bytes(secret))


def did_of(key: keys.PublicKey) -> str:
    """Return the did:key of a public key."""
    return "did:key:" + multikey.encode_public(key)


def date_time(moment: datetime) -> str:
    """Return a moment as the xsd:dateTimeStamp of our own documents: UTC, whole seconds."""
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
