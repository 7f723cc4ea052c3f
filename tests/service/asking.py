"""An employer who asks by OpenID4VP with an unsigned request, and keeps what arrives."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode

from tests.sharing.web import Says

if TYPE_CHECKING:
    from tests.sharing.web import Asked, Site, Web

HOST = "jobs.mirai.example"
ADDRESS = f"https://{HOST}/answers"
CLIENT = f"redirect_uri:{ADDRESS}"
OPEN_BADGE = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"


def wanting(identifier: str = "badge", form: str = "ldp_vc", **members: Any) -> dict[str, Any]:
    """Return a DCQL query for one thing."""
    meta = {} if "sd" in form else {"type_values": [[OPEN_BADGE]]}
    return {"id": identifier, "format": form, "meta": meta, **members}


class Employer:
    """One who asks. ``forms`` are the answers that arrived."""

    def __init__(self, web: Web) -> None:
        self.site: Site = web.site(HOST, self._answer)
        self.forms: list[dict[str, str]] = []
        self.says = Says(b"{}")

    def link(self, *credentials: dict[str, Any], sets: Any = None, **members: Any) -> str:
        query = {"credentials": list(credentials), **({"credential_sets": sets} if sets else {})}
        parameters = {
            "response_type": "vp_token",
            "response_mode": "direct_post",
            "client_id": CLIENT,
            "response_uri": ADDRESS,
            "nonce": secrets.token_urlsafe(16),
            "state": "s1",
            "dcql_query": json.dumps(query),
            **members,
        }
        return "openid4vp://?" + urlencode(parameters)

    @property
    def answer(self) -> dict[str, Any]:
        """Return the last answer's presentations, by what they answer."""
        found: dict[str, Any] = json.loads(self.forms[-1]["vp_token"])
        return found

    def _answer(self, asked: Asked) -> Says:
        fields = parse_qs(asked.body.decode(), keep_blank_values=True)
        self.forms.append({name: values[0] for name, values in fields.items()})
        return self.says
