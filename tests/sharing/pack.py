"""A backpack on the web that is a program of ours: both standards, an account, badges."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.sharing.web import Asked, Says
from wallet.cryptosuites import base64url

HOST = "pack.example"
REDIRECT = "http://127.0.0.1:50123/x"
DISCOVERY: dict[str, Any] = {
    "openapi": "3.0.1",
    "info": {"title": "Pack", "version": "1"},
    "servers": [{"url": f"https://{HOST}/ims/ob/v3p0"}],
    "components": {
        "securitySchemes": {
            "OAuth2ACG": {
                "type": "oauth2",
                "x-imssf-registrationUrl": f"https://{HOST}/register",
                "x-imssf-revocationUrl": f"https://{HOST}/revoke",
                "flows": {
                    "authorizationCode": {
                        "authorizationUrl": f"https://{HOST}/authorize?x=1",
                        "tokenUrl": f"https://{HOST}/token",
                    }
                },
            }
        }
    },
}
CONNECT: dict[str, Any] = {
    "badgeConnectAPI": [
        {
            "name": "Old pack",
            "apiBase": f"https://{HOST}/api/",
            "registrationUrl": f"https://{HOST}/register",
            "authorizationUrl": "https://login.example/authorize",
            "tokenUrl": f"https://{HOST}/token",
        }
    ]
}


class Pack:
    """A backpack: by either standard, with badges and an account."""

    def __init__(self) -> None:
        self.discovery: Any = DISCOVERY
        self.connect: Any = CONNECT
        self.held: list[Any] = [{"id": f"urn:{number}"} for number in range(3)]
        self.tokens = ["aaa.bbb.ccc"]
        self.registered: dict[str, Any] = {}
        self.challenge = ""
        self.revoked: list[str] = []
        self.redirect = REDIRECT
        self.breaks_at = -1  # the place from which no more badges are handed out

    def __call__(self, asked: Asked) -> Says:
        path = urlsplit(asked.path).path
        places = {
            "/ims/ob/v3p0/discovery": lambda _: said(
                self.discovery, 200 if self.discovery else 404
            ),
            "/.well-known/badgeconnect.json": lambda _: said(
                self.connect, 200 if self.connect else 404
            ),
            "/register": self._register,
            "/token": self._token,
            "/revoke": self._revoke,
        }
        return places.get(path, self._badges)(asked)

    def _register(self, asked: Asked) -> Says:
        self.registered = json.loads(asked.body)
        return said({"client_id": "c 1", "client_secret": "s:1"}, 201)

    def _revoke(self, asked: Asked) -> Says:
        self.revoked += parse_qs(asked.body.decode())["token"]
        return said({})

    def _badges(self, asked: Asked) -> Says:
        path, query = urlsplit(asked.path).path, parse_qs(urlsplit(asked.path).query)
        if asked.headers.get("authorization") != "Bearer t1":
            return said({}, 401)
        first = int(query["offset"][0])
        if first == self.breaks_at:
            return said({}, 500)
        page = self.held[first : first + int(query["limit"][0])]
        if path == "/api/assertions":
            return said({"status": {"statusText": "OK"}, "results": page})
        return said({"credential": page, "compactJwsString": [] if first else self.tokens})

    def _token(self, asked: Asked) -> Says:
        form = {name: value[0] for name, value in parse_qs(asked.body.decode()).items()}
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        basic = base64.b64encode(b"c%201:s%3A1").decode()
        good = (
            form["code"] == "code1"
            and form["redirect_uri"] == self.redirect
            and base64url.encode(digest) == self.challenge
            and asked.headers.get("authorization") == f"Basic {basic}"
        )
        return said({"access_token": "t1", "token_type": "Bearer"}, 200 if good else 400)


def said(value: Any, status: int = 200) -> Says:
    """Answer with JSON."""
    return Says(json.dumps(value).encode(), status)
