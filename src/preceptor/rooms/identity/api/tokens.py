"""One's API tokens."""

from __future__ import annotations

from fastapi import APIRouter

from preceptor.base.clock import to_micros
from preceptor.base.problems import Fault, invalid
from preceptor.door import Asked
from preceptor.rooms.identity import actions, queries
from preceptor.rooms.identity.api import shapes

router = APIRouter()


@router.get("/tokens", operation_id="list_tokens")
async def list_tokens(door: Asked) -> shapes.Tokens:
    rows = await door.read(queries.my_tokens)
    return shapes.Tokens(rows=[shapes.TokenOut.of(one) for one in rows])


@router.post("/tokens", status_code=201, operation_id="make_token")
async def make_token(door: Asked, body: shapes.NewToken) -> shapes.TokenOut:
    """The secret is in this answer and nowhere else."""
    if body.expires_at is not None and body.expires_at.tzinfo is None:
        raise invalid(
            "identity.token_expiry", "“expires_at” has no time zone.", hint="Write e.g. 2027-01-31T00:00:00Z.",
            faults=[Fault("/expires_at", "has no time zone")],
        )  # fmt: skip
    until = to_micros(body.expires_at) if body.expires_at else None
    made = await door.write(actions.make_token, body.name, scopes=sorted(body.scopes), expires_at=until)
    return shapes.TokenOut.of(made.token, secret=made.secret)


@router.delete("/tokens/{token_id}", status_code=204, operation_id="revoke_token")
async def revoke_token(door: Asked, token_id: str) -> None:
    await door.write(actions.revoke_token, token_id)
