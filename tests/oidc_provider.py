"""A small real OpenID Connect provider over HTTP on loopback, with knobs to misbehave."""

from __future__ import annotations

import base64
import hashlib
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any
from urllib.parse import urlencode

import uvicorn
from fastapi import FastAPI, Form, HTTPException, Request
from fastapi.responses import RedirectResponse
from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "preceptor", "a client secret with : and % in it"


@dataclass
class OidcProvider:
    """Approves everybody at once as `person`; `twist` changes the claims, `algorithm`, `signer` and `by_hand` the signature."""

    person: dict[str, Any] = field(
        default_factory=lambda: {"sub": "u1", "email": "ada@example.org", "email_verified": True, "name": "Ada"}
    )
    twist: dict[str, Any] = field(default_factory=dict)
    algorithm: str = "RS256"
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}))
    signer: Any = None
    by_hand: Callable[[dict[str, Any]], str] | None = None
    calls_itself: str = ""
    keys_fetched: int = 0
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def start(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.issuer = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        config = uvicorn.Config(self.app(), log_config=None, lifespan="off", ws="none")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def app(self) -> FastAPI:
        app = FastAPI()
        app.get("/.well-known/openid-configuration")(self.about)
        app.get("/authorize")(self.authorize)
        app.post("/token")(self.token)
        app.get("/keys")(self.keys)
        return app

    async def about(self) -> dict[str, str]:
        return {
            "issuer": self.calls_itself or self.issuer, "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token", "jwks_uri": f"{self.issuer}/keys",
        }  # fmt: skip

    async def keys(self) -> dict[str, Any]:
        self.keys_fetched += 1
        return {"keys": [self.key.as_dict(private=False)]}

    async def authorize(self, request: Request) -> RedirectResponse:
        asked = dict(request.query_params)
        wanted = {"response_type": "code", "client_id": CLIENT, "code_challenge_method": "S256"}
        if any(asked.get(name) != value for name, value in wanted.items()) or "openid" not in asked["scope"].split():
            raise HTTPException(400, "not a request we know")
        code = f"code-{len(self._codes)}"
        self._codes[code] = asked
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}")

    async def token(
        self, request: Request, code: Annotated[str, Form()], code_verifier: Annotated[str, Form()],
        redirect_uri: Annotated[str, Form()], grant_type: Annotated[str, Form()],
    ) -> dict[str, str]:  # fmt: skip
        asked = self._codes.pop(code, None)
        basic = base64.b64decode(request.headers["authorization"].removeprefix("Basic ")).decode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(code_verifier.encode()).digest()).rstrip(b"=").decode()
        honest = (
            asked is not None and basic == f"{CLIENT}:{SECRET}" and grant_type == "authorization_code"
            and asked["code_challenge"] == challenge and asked["redirect_uri"] == redirect_uri
        )  # fmt: skip
        if not honest or asked is None:
            raise HTTPException(400, "invalid_grant")
        now = int(time.time())
        claims = {
            "iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": asked["nonce"],
            **self.person, **self.twist,
        }  # fmt: skip
        return {"token_type": "Bearer", "access_token": "at", "id_token": self._sign(claims)}

    def _sign(self, claims: dict[str, Any]) -> str:
        if self.by_hand is not None:
            return self.by_hand(claims)
        key = self.signer or self.key
        header = {"alg": self.algorithm, "kid": self.key.kid}
        return jwt.encode(header, claims, key, algorithms=[self.algorithm])
